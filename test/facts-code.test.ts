import type { Facts } from "@akashi/facts";
import { describe, expect, it } from "vitest";
import { classOf, launcherActivity, type AppSpec } from "./support/app-builder.ts";
import { activity, factsOf } from "./support/facts-of.ts";

const STRING = "Ljava/lang/String;";

describe("the code", () => {
  const reader = (entry: string): AppSpec => ({
    components: launcherActivity(),
    classes: [
      classOf("com.example.app.MainActivity", "android.app.Activity", [
        { name: "onCreate", descriptor: "(Landroid/os/Bundle;)V", code: entry },
      ]),
      classOf("net.vendor.sdk.Reader", "java.lang.Object", [
        {
          name: "read",
          descriptor: "(Landroid/telephony/TelephonyManager;)V",
          isStatic: true,
          code: `.line 7\ninvoke-virtual {p0}, Landroid/telephony/TelephonyManager;->getImei()${STRING}\nreturn-void`,
        },
      ]),
    ],
  });

  it("tells a platform API in reachable code from one that nothing calls, with class, method and line", async () => {
    const called = await factsOf(
      reader(
        "const/4 v0, 0\ninvoke-static {v0}, Lnet/vendor/sdk/Reader;->read(Landroid/telephony/TelephonyManager;)V\nreturn-void",
      ),
    );
    const idle = await factsOf(reader("return-void"));
    const useOf = (facts: Facts): Facts["apis"][number] | undefined =>
      facts.apis.find(({ api }) => api.endsWith("TelephonyManager.getImei"));
    expect(useOf(called)).toMatchObject({ package: "net.vendor.sdk", count: 1, reachable: 1 });
    expect(useOf(called)?.examples).toEqual([
      {
        file: "classes.dex",
        class: "net.vendor.sdk.Reader",
        method: "read",
        descriptor: "(Landroid/telephony/TelephonyManager;)V",
        offset: 0,
        line: 7,
      },
    ]);
    expect(useOf(idle)).toMatchObject({ count: 1, reachable: 0 });
  });

  it("shows how the code of another vendor is reached", async () => {
    const facts = await factsOf(
      reader(
        "const/4 v0, 0\ninvoke-static {v0}, Lnet/vendor/sdk/Reader;->read(Landroid/telephony/TelephonyManager;)V\nreturn-void",
      ),
    );
    expect(facts.code.packages.find(({ name }) => name === "net.vendor.sdk")?.reachedBy).toEqual({
      entry: { kind: "activity", method: "com.example.app.MainActivity.onCreate" },
      methods: ["com.example.app.MainActivity.onCreate", "net.vendor.sdk.Reader.read"],
    });
    expect(facts.calls).toMatchObject([
      { from: "com.example.app", to: "net.vendor.sdk", count: 1, reachable: 1, members: ["net.vendor.sdk.Reader.read"] },
    ]);
  });

  it("counts a setting only where its name stands in the same method", async () => {
    const get = `const-string v1, "%"\nconst/4 v0, 0\ninvoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;${STRING})${STRING}\nreturn-void`;
    const idsOf = async (name: string): Promise<readonly string[]> =>
      (await factsOf(activity(get.replace("%", name)))).apis.map(({ api }) => api);
    expect(await idsOf("android_id")).toContain("android.provider.Settings$Secure.getString=android_id");
    expect(await idsOf("something_else")).not.toContain("android.provider.Settings$Secure.getString=android_id");
  });

  it("does not count a callback that is left empty", async () => {
    const LISTENER = "android.location.LocationListener";
    const listening = (code: string): AppSpec => ({
      ...activity("return-void"),
      classes: [
        {
          ...classOf("com.example.app.Listener", "java.lang.Object", [
            { name: "onLocationChanged", descriptor: "(Landroid/location/Location;)V", code },
          ]),
          interfaces: [`L${LISTENER.replaceAll(".", "/")};`],
        },
      ],
    });
    const idsOf = async (code: string): Promise<readonly string[]> => (await factsOf(listening(code))).apis.map(({ api }) => api);
    expect(await idsOf("return-void")).toEqual([]);
    expect(await idsOf("const/4 v0, 0\nreturn-void")).toEqual([`${LISTENER}.onLocationChanged`]);
  });

  it("lists the classes of a package by the names that people gave them", async () => {
    const { code } = await factsOf({
      classes: ["org.lib.Client", "org.lib.zzab", "org.lib.A", "org.lib.Client$Inner", "org.lib.ui.View"].map((name) =>
        classOf(name, "java.lang.Object", []),
      ),
    });
    expect(code.packages.map(({ name, classNames }) => [name, classNames])).toEqual([
      ["org.lib", ["Client"]],
      ["org.lib.ui", ["View"]],
    ]);
  });

  it("does not count a library's use of its own API", async () => {
    const record = "com.google.android.gms.auth.api.signin.GoogleSignInAccount";
    const getter = `L${record.replaceAll(".", "/")};->getEmail()${STRING}`;
    const reading = { name: "read", descriptor: "()V", code: `const/4 v0, 0\ninvoke-virtual {v0}, ${getter}\nreturn-void` };
    const { apis } = await factsOf({
      classes: [
        classOf(record, "java.lang.Object", [
          { name: "getEmail", descriptor: `()${STRING}`, code: "const/4 v0, 0\nreturn-object v0" },
          reading,
        ]),
        classOf("com.example.app.Login", "java.lang.Object", [reading]),
      ],
    });
    expect(apis.filter(({ api }) => api.endsWith("getEmail")).map((use) => use.package)).toEqual(["com.example.app"]);
  });

  it("names what starts without the app's own code", async () => {
    const facts = await factsOf({
      components: `${launcherActivity()}<provider android:name="net.vendor.sdk.Init" android:authorities="x"/>`,
      classes: [
        classOf("net.vendor.sdk.Init", "android.content.ContentProvider", [
          { name: "onCreate", descriptor: "()Z", code: "const/4 v0, 1\nreturn v0" },
        ]),
      ],
    });
    expect(facts.code.packages[0]).toMatchObject({
      name: "net.vendor.sdk",
      startsByItself: [{ kind: "provider", className: "net.vendor.sdk.Init" }],
      reachedBy: { entry: { kind: "provider", method: "net.vendor.sdk.Init.onCreate" } },
    });
  });

  it("says that the app's own code is elsewhere where the first screen is not in the file", async () => {
    const reasons = async (className: string): Promise<readonly string[]> => {
      const { coverage } = await factsOf({
        components: launcherActivity(),
        classes: [classOf(className, "android.app.Activity", [])],
      });
      return coverage.map(({ reason }) => reason);
    };
    expect(await reasons("com.example.app.MainActivity")).not.toContain("own-code-not-here");
    expect(await reasons("com.tool.Loader")).toContain("own-code-not-here");
  });

  it("names a package that is called and not there", async () => {
    const facts = await factsOf(activity("invoke-static {}, Lnet/absent/Sdk;->start()V\nreturn-void"));
    expect(facts.code.undefinedPackages).toMatchObject([
      { name: "net.absent", references: 1, example: { class: "com.example.app.MainActivity" } },
    ]);
  });
});

describe("addresses", () => {
  const hostsIn = async (...texts: readonly string[]): Promise<readonly string[]> => {
    const code = `${texts.map((text) => `const-string v0, ${JSON.stringify(text)}`).join("\n")}\nreturn-void`;
    return (await factsOf(activity(code))).endpoints.map(({ host }) => host);
  };

  it("finds URLs and whole host names in code, with the place", async () => {
    const { endpoints } = await factsOf(activity(`const-string v0, "https://api.example.jp/v1?k=1"\nreturn-void`));
    expect(endpoints).toEqual([
      {
        host: "api.example.jp",
        url: "https://api.example.jp/v1?k=1",
        scheme: "https",
        count: 1,
        where: [
          {
            kind: "code",
            package: "com.example.app",
            file: "classes.dex",
            class: "com.example.app.MainActivity",
            method: "onCreate",
            descriptor: "(Landroid/os/Bundle;)V",
            offset: 0,
            line: null,
          },
        ],
      },
    ]);
  });

  it.each([
    ["collect.vendor.co.jp", ["collect.vendor.co.jp"]],
    ["see https://docs.vendor.com/a. Then http://b.vendor.com", ["b.vendor.com", "docs.vendor.com"]],
    ["https://user:pw@host.vendor.com:8443/x", ["host.vendor.com"]],
    ["WSS://Push.Vendor.COM/", ["push.vendor.com"]],
    ["com.vendor.sdk", []],
    ["line.separator", []],
    ["https://%s/path", []],
    ["file.txt", []],
    ["1.2.3", []],
    ["http://192.0.2.1/", ["192.0.2.1"]],
    ["http://999.1.1.1/", []],
  ])("in %j finds %j", async (text, hosts) => {
    expect(await hostsIn(text)).toEqual(hosts);
  });

  it("finds them in the meta-data of the manifest", async () => {
    const { endpoints } = await factsOf({
      components: '<meta-data android:name="vendor.url" android:value="https://meta.vendor.com/x"/>',
    });
    expect(endpoints).toMatchObject([
      { host: "meta.vendor.com", where: [{ kind: "manifest", element: "meta-data vendor.url" }] },
    ]);
  });

  it("finds them in texts of assets and in native code", async () => {
    const { endpoints } = await factsOf({
      files: { "assets/www/app.js": 'fetch("https://js.vendor.com/c")', "assets/blob.json": '{"u":"wss://ws.vendor.com"}' },
    });
    expect(endpoints.map(({ host, where }) => [host, where[0]])).toEqual([
      ["js.vendor.com", { kind: "asset", file: "assets/www/app.js" }],
      ["ws.vendor.com", { kind: "asset", file: "assets/blob.json" }],
    ]);
  });
});
