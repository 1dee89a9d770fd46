import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { FormatError } from "@akashi/bytes";
import { collectFacts, type Facts, type FactsInput } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { describe, expect, it } from "vitest";
import { listSamples } from "../fuzz/seeds.ts";
import { buildApp, classOf, launcherActivity, type AppSpec } from "./support/app-builder.ts";
import { compileXml } from "./support/manifest-text.ts";

const factsOf = async (spec: AppSpec, more: Partial<FactsInput> = {}): Promise<Facts> =>
  collectFacts({ files: [{ name: "app.apk", bytes: buildApp(spec) }], ...more }, nodePrimitives);

const STRING = "Ljava/lang/String;";
const activity = (code: string): AppSpec => ({
  components: launcherActivity(),
  classes: [
    classOf("com.example.app.MainActivity", "android.app.Activity", [
      { name: "onCreate", descriptor: "(Landroid/os/Bundle;)V", code },
    ]),
  ],
});

describe("the manifest", () => {
  it("reads who the app is", async () => {
    const { artifact } = await factsOf({ packageName: "jp.co.example.shop", versionCode: 42, minSdk: 24, targetSdk: 35 });
    expect(artifact).toMatchObject({
      kind: "apk",
      packageName: "jp.co.example.shop",
      versionCode: 42,
      versionName: "1.0",
      minSdk: 24,
      targetSdk: 35,
    });
  });

  it("reads permissions with their upper end, and a prefixed tag as Android does", async () => {
    const { manifest } = await factsOf({
      declarations: `
        <uses-permission android:name="android.permission.CAMERA"/>
        <uses-permission android:name="android.permission.BLUETOOTH_SCAN" android:usesPermissionFlags="65536"/>
        <android:uses-permission android:name="android.permission.READ_SMS" android:maxSdkVersion="28"/>`,
    });
    expect(manifest?.permissions).toEqual([
      { name: "android.permission.CAMERA", maxSdk: null, tag: "uses-permission", neverForLocation: false },
      { name: "android.permission.BLUETOOTH_SCAN", maxSdk: null, tag: "uses-permission", neverForLocation: true },
      { name: "android.permission.READ_SMS", maxSdk: 28, tag: "uses-permission", neverForLocation: false },
    ]);
  });

  it("decides about exported components as Android does", async () => {
    const filter = `<intent-filter><action android:name="x.VIEW"/></intent-filter>`;
    const { manifest } = await factsOf({
      components: `
        <service android:name=".Quiet"/>
        <service android:name=".Filtered">${filter}</service>
        <service android:name=".Closed" android:exported="false">${filter}</service>
        <provider android:name=".Data" android:authorities="a;b"/>`,
    });
    expect(manifest?.components.map(({ name, exported, exportedBy }) => [name, exported, exportedBy])).toEqual([
      ["com.example.app.Quiet", false, "default"],
      ["com.example.app.Filtered", true, "intent-filter"],
      ["com.example.app.Closed", false, "declared"],
      ["com.example.app.Data", false, "default"],
    ]);
    expect(manifest?.components.at(-1)?.authorities).toEqual(["a", "b"]);
  });

  it("exports providers by default for an app of Android 4.1", async () => {
    const { manifest } = await factsOf({
      minSdk: 14,
      targetSdk: 16,
      components: `<provider android:name=".Data" android:authorities="a"/>`,
    });
    expect(manifest?.components[0]).toMatchObject({ exported: true, exportedBy: "default" });
  });

  it("knows which components have code behind them", async () => {
    const { manifest } = await factsOf({
      ...activity("return-void"),
      components: `${launcherActivity()}<service android:name="net.gone.Service"/>`,
    });
    expect(manifest?.components.map(({ className, defined }) => [className, defined])).toEqual([
      ["com.example.app.MainActivity", true],
      ["net.gone.Service", false],
    ]);
  });

  it("reads a network security configuration, nested domains included", async () => {
    const { manifest } = await factsOf({
      files: {
        "res/xml/net.xml": compileXml(`
          <network-security-config>
            <base-config cleartextTrafficPermitted="false"/>
            <domain-config cleartextTrafficPermitted="true">
              <domain includeSubdomains="true">legacy.example.jp</domain>
              <domain-config><trust-anchors><certificates src="user"/></trust-anchors><domain>deep.example.jp</domain>
                <domain-config><domain>deeper.example.jp</domain></domain-config>
              </domain-config>
            </domain-config>
          </network-security-config>`),
      },
      applicationAttributes: 'android:networkSecurityConfig="res/xml/net.xml"',
    });
    expect(manifest?.networkSecurity).toEqual({
      file: "res/xml/net.xml",
      readable: true,
      baseCleartext: false,
      baseTrustsUser: null,
      domains: [
        { domain: "legacy.example.jp", includeSubdomains: true, cleartext: true, trustsUser: false, pins: 0 },
        { domain: "deep.example.jp", includeSubdomains: false, cleartext: true, trustsUser: true, pins: 0 },
        { domain: "deeper.example.jp", includeSubdomains: false, cleartext: true, trustsUser: true, pins: 0 },
      ],
      debugOverrides: false,
    });
  });
});

describe("a network security configuration that the manifest names", () => {
  it.each([
    ["is not there", {}],
    ["is broken", { "res/xml/net.xml": "no XML" }],
  ])("and that %s leaves unknown what it allows, and the manifest read in part", async (_what, files) => {
    const facts = await factsOf({ files, applicationAttributes: 'android:networkSecurityConfig="res/xml/net.xml"' });
    expect(facts.manifest?.networkSecurity).toMatchObject({ readable: false, baseCleartext: null });
    expect(facts.coverage).toContainEqual(
      expect.objectContaining({ area: "manifest", state: "partial", reason: "part-unreadable" }),
    );
  });
});

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

describe("files", () => {
  it("finds code where Android does not look for it, by content and not by name", async () => {
    const dex = new TextEncoder().encode("dex\n035\0 and so on");
    const { files } = await factsOf({
      files: { "assets/picture.dat": dex, "assets/tool": "#!/system/bin/sh\n", "assets/notes.bin": "plain" },
    });
    expect(files.embeddedCode).toEqual([
      { file: "assets/picture.dat", kind: "dex" },
      { file: "assets/tool", kind: "script" },
    ]);
  });

  it("reads versions that builds leave behind", async () => {
    const { libraries } = await factsOf({
      files: {
        "META-INF/androidx.core_core.version": "1.13.1\n",
        "META-INF/maven/com.vendor/sdk/pom.properties": "version=2.0\ngroupId=com.vendor\n",
        "play-services-base.properties": "version=18.5.0\nclient=play-services-base\n",
      },
    });
    expect(libraries.map(({ name, version }) => [name, version])).toEqual([
      ["androidx.core:core", "1.13.1"],
      ["com.google.android.gms:play-services-base", "18.5.0"],
      ["com.vendor:sdk", "2.0"],
    ]);
  });
});

describe("broken parts", () => {
  it("costs a broken DEX one diagnostic and a coverage note, and keeps the rest", async () => {
    const facts = await factsOf({ ...activity("return-void"), files: { "classes2.dex": "dex\n035\0 broken" } });
    expect(facts.code.dex.map(({ name }) => name)).toEqual(["classes.dex"]);
    expect(facts.anomalies.some(({ format }) => format === "dex")).toBe(true);
    expect(facts.coverage).toContainEqual(
      expect.objectContaining({ area: "code", state: "partial", reason: "part-unreadable", examples: ["classes2.dex"] }),
    );
  });

  it("refuses what is no app with a FormatError", async () => {
    await expect(collectFacts({ files: [{ name: "x", bytes: new Uint8Array(100) }] }, nodePrimitives)).rejects.toBeInstanceOf(
      FormatError,
    );
  });

  it("says that an unsigned app is not signed, and never that it is verified", async () => {
    const { signing } = await factsOf({});
    expect(signing.verified).toBe(false);
    expect(signing.schemes.every(({ outcome }) => outcome !== "verified")).toBe(true);
  });
});

describe("a split set", () => {
  const member = (split: string, versionCode = 1): Uint8Array =>
    buildApp({
      manifestAttributes: `split="${split}"`,
      versionCode,
      files: { [`assets/${split}.json`]: '"https://split.vendor.com"' },
    });

  it("is one app: permissions, files and addresses of all members", async () => {
    const facts = await collectFacts(
      {
        files: [
          { name: "split_config.ja.apk", bytes: member("config.ja") },
          { name: "base.apk", bytes: buildApp(activity("return-void")) },
        ],
      },
      nodePrimitives,
    );
    expect(facts.artifact).toMatchObject({ kind: "split-set", packageName: "com.example.app" });
    expect(facts.artifact.members.map(({ name, role }) => [name, role])).toEqual([
      ["base.apk", "base"],
      ["split_config.ja.apk", "config"],
    ]);
    expect(facts.code.dex[0]?.name).toBe("base.apk/classes.dex");
    expect(facts.endpoints[0]?.where[0]).toEqual({ kind: "asset", file: "split_config.ja.apk/assets/config.ja.json" });
  });

  it("gives the same digest whatever the order of the files", async () => {
    const files = [
      { name: "base.apk", bytes: buildApp(activity("return-void")) },
      { name: "s.apk", bytes: member("config.ja") },
    ];
    const digest = async (order: typeof files): Promise<string> =>
      (await collectFacts({ files: order }, nodePrimitives)).artifact.sha256;
    expect(await digest(files)).toBe(await digest([...files].reverse()));
  });

  it("reports a member of another version", async () => {
    const facts = await collectFacts(
      {
        files: [
          { name: "base.apk", bytes: buildApp({}) },
          { name: "s.apk", bytes: member("config.ja", 7) },
        ],
      },
      nodePrimitives,
    );
    expect(facts.anomalies).toContainEqual(
      expect.objectContaining({ format: "split-set", code: "mismatch-version", detail: { expected: "1", found: "7" } }),
    );
  });
});

describe("the same input", () => {
  it("is not changed by the reading, not even as a Buffer", async () => {
    const [sample = ""] = listSamples();
    const bytes = readFileSync(sample);
    const before = createHash("sha256").update(bytes).digest("hex");
    const { artifact } = await collectFacts({ files: [{ name: "a.apk", bytes }] }, nodePrimitives);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(before);
    expect(artifact.sha256).toBe(before);
  });

  it("gives the same facts", async () => {
    expect(JSON.stringify(await factsOf(activity("return-void")))).toBe(JSON.stringify(await factsOf(activity("return-void"))));
  });
});
