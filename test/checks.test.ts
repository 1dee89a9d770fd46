import { assess, type Finding, type Report } from "@akashi/assess";
import { loadCatalogue } from "@akashi/catalogue";
import { collectFacts } from "@akashi/facts";
import { createSigningKey } from "@akashi/formats/testing";
import { nodePrimitives } from "@akashi/host/node";
import { describe, expect, it } from "vitest";
import { buildApp, classOf, launcherActivity, type AppSpec } from "./support/app-builder.ts";
import { compileXml } from "./support/manifest-text.ts";

/** From the bytes of an app to its report, with the bundled catalogue. Several specs are the members of a split set. */
const reportOf = async (...specs: readonly AppSpec[]): Promise<Report> => {
  const files = specs.map((spec, index) => ({ name: index === 0 ? "base.apk" : `split${index}.apk`, bytes: buildApp(spec) }));
  return assess(await collectFacts({ files }, nodePrimitives), { catalogue: loadCatalogue(), profile: "jssec-strict" });
};
const find = ({ findings }: Report, id: Finding["id"]): readonly Finding[] => findings.filter((found) => found.id === id);

const KEY = createSigningKey({ kind: "rsa", size: 2048, commonName: "Provider" });
const OTHER_KEY = createSigningKey({ kind: "rsa", size: 2048, commonName: "Somebody else" });

const MAIN = "com.example.app.MainActivity";
/** An app whose first screen runs this code. */
const running = (code: string, more: AppSpec = {}): AppSpec => ({
  components: launcherActivity() + (more.components ?? ""),
  classes: [
    classOf(MAIN, "android.app.Activity", [
      { name: "onCreate", descriptor: "(Landroid/os/Bundle;)V", code: `${code}\nreturn-void` },
    ]),
    ...(more.classes ?? []),
  ],
  ...(({ components: _components, classes: _classes, ...rest }) => rest)(more),
});
const declaring = (components: string, more: AppSpec = {}): AppSpec => running("nop", { ...more, components });
const asking = (...names: readonly string[]): string =>
  names.map((name) => `<uses-permission android:name="android.permission.${name}"/>`).join("");
const boundService = (permission: string | null): string =>
  `<service android:name=".Helper" android:exported="true"${permission === null ? "" : ` android:permission="android.permission.${permission}"`}/>`;
const receiverOf = (action: string): string =>
  `<receiver android:name=".Waker" android:exported="false"><intent-filter><action android:name="${action}"/></intent-filter></receiver>`;
const networkConfig = (base: string): AppSpec => ({
  ...running("nop"),
  files: { "res/xml/net.xml": compileXml(`<network-security-config><base-config ${base}</network-security-config>`) },
  applicationAttributes: 'android:allowBackup="false" android:networkSecurityConfig="res/xml/net.xml"',
});

const LOAD = `const/4 v0, 0
const/4 v1, 0
invoke-direct {v0, v1, v1, v1, v1}, Ldalvik/system/DexClassLoader;-><init>(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Ljava/lang/ClassLoader;)V`;
const INSTALL = `const/4 v0, 0
const/4 v1, 0
invoke-virtual {v0, v1}, Landroid/content/pm/PackageInstaller;->createSession(Landroid/content/pm/PackageInstaller$SessionParams;)I`;
const HIDE = `const/4 v0, 0
const/4 v1, 2
invoke-virtual {v0, v0, v1, v1}, Landroid/content/pm/PackageManager;->setComponentEnabledSetting(Landroid/content/ComponentName;II)V`;
const SEND_SMS = `const/4 v0, 0
invoke-virtual/range {v0 .. v5}, Landroid/telephony/SmsManager;->sendTextMessage(Ljava/lang/String;Ljava/lang/String;Ljava/lang/String;Landroid/app/PendingIntent;Landroid/app/PendingIntent;)V`;

interface Twins {
  readonly id: Finding["id"];
  readonly has: AppSpec;
  readonly twin: AppSpec;
}

/** Each finding with an app that has it, and one that differs in nothing but the reason. */
const TWINS: readonly Twins[] = [
  {
    id: "debuggable/debuggable",
    has: { ...running("nop"), applicationAttributes: 'android:allowBackup="false" android:debuggable="true"' },
    twin: { ...running("nop"), applicationAttributes: 'android:allowBackup="false" android:debuggable="false"' },
  },
  {
    id: "debuggable/test-only",
    has: { ...running("nop"), applicationAttributes: 'android:allowBackup="false" android:testOnly="true"' },
    twin: running("nop"),
  },
  { id: "backup/allowed", has: { ...running("nop"), applicationAttributes: "" }, twin: running("nop") },
  {
    id: "cleartext-traffic/allowed",
    has: { ...running("nop"), applicationAttributes: 'android:allowBackup="false" android:usesCleartextTraffic="true"' },
    twin: running("nop"),
  },
  {
    id: "cleartext-traffic/allowed",
    has: { ...running("nop"), targetSdk: 27 },
    twin: { ...running("nop"), targetSdk: 28 },
  },
  {
    id: "cleartext-traffic/allowed",
    has: networkConfig('cleartextTrafficPermitted="true"/>'),
    twin: networkConfig('cleartextTrafficPermitted="false"/>'),
  },
  {
    id: "network-security/trusts-user-certificates",
    has: networkConfig('><trust-anchors><certificates src="user"/></trust-anchors></base-config>'),
    twin: networkConfig('><trust-anchors><certificates src="system"/></trust-anchors></base-config>'),
  },
  { id: "hidden-icon/no-icon", has: { components: "" }, twin: running("nop") },
  { id: "hidden-icon/capable", has: running(HIDE), twin: running("nop") },
  { id: "vpn/capable", has: declaring(boundService("BIND_VPN_SERVICE")), twin: declaring(boundService(null)) },
  {
    id: "accessibility/capable",
    has: declaring(boundService("BIND_ACCESSIBILITY_SERVICE")),
    twin: declaring(boundService("BIND_JOB_SERVICE")),
  },
  {
    id: "input-method/capable",
    has: declaring(boundService("BIND_INPUT_METHOD")),
    twin: declaring(boundService("BIND_JOB_SERVICE")),
  },
  {
    id: "notification-listener/capable",
    has: declaring(boundService("BIND_NOTIFICATION_LISTENER_SERVICE")),
    twin: declaring(boundService(null)),
  },
  {
    id: "device-admin/capable",
    has: declaring('<receiver android:name=".Admin" android:permission="android.permission.BIND_DEVICE_ADMIN"/>'),
    twin: declaring('<receiver android:name=".Admin"/>'),
  },
  {
    id: "boot-persistence/capable",
    has: declaring(receiverOf("android.intent.action.BOOT_COMPLETED"), { declarations: asking("RECEIVE_BOOT_COMPLETED") }),
    twin: declaring(receiverOf("android.intent.action.BOOT_COMPLETED")),
  },
  {
    id: "boot-persistence/capable",
    has: declaring(receiverOf("android.intent.action.LOCKED_BOOT_COMPLETED"), { declarations: asking("RECEIVE_BOOT_COMPLETED") }),
    twin: declaring(receiverOf("com.example.BOOT_COMPLETED"), { declarations: asking("RECEIVE_BOOT_COMPLETED") }),
  },
  { id: "dynamic-code/capable", has: running(LOAD), twin: running(LOAD.replaceAll("DexClassLoader", "OtherLoader")) },
  {
    id: "package-installation/capable",
    has: running(INSTALL, { declarations: asking("REQUEST_INSTALL_PACKAGES") }),
    twin: running(INSTALL),
  },
  {
    id: "sms-sending/capable",
    has: running(SEND_SMS, { declarations: asking("SEND_SMS") }),
    twin: running(SEND_SMS, { declarations: asking("READ_SMS") }),
  },
  {
    id: "embedded-code/found",
    has: running("nop", { files: { "assets/level.dat": "dex\n035\0 code" } }),
    twin: running("nop", { files: { "assets/level.dat": "index of levels" } }),
  },
  {
    id: "exported-components/open",
    has: declaring('<activity android:name=".Open" android:exported="true"/>'),
    twin: declaring('<activity android:name=".Open" android:exported="true" android:permission="com.example.GUARD"/>'),
  },
  {
    id: "exported-components/open-provider",
    has: declaring('<provider android:name=".Data" android:authorities="a" android:exported="true"/>'),
    twin: declaring('<provider android:name=".Data" android:authorities="a" android:exported="false"/>'),
  },
  {
    id: "permissions/unused-dangerous",
    has: running("nop", { declarations: asking("SEND_SMS") }),
    twin: running(SEND_SMS, { declarations: asking("SEND_SMS") }),
  },
  {
    id: "target-sdk/old",
    has: { ...running("nop"), targetSdk: 30 },
    twin: { ...running("nop"), targetSdk: 36 },
  },
  {
    id: "developer-identity/not-signed",
    has: running("nop"),
    twin: running("nop", { signing: { key: KEY, schemes: ["v2"] } }),
  },
  {
    id: "developer-identity/debug-key",
    has: running("nop", { signing: { key: createSigningKey({ commonName: "Android Debug" }), schemes: ["v2"] } }),
    twin: running("nop", { signing: { key: KEY, schemes: ["v2"] } }),
  },
  {
    id: "developer-identity/weak-key",
    has: running("nop", { signing: { key: createSigningKey({ kind: "rsa", size: 1024 }), schemes: ["v2"] } }),
    twin: running("nop", { signing: { key: KEY, schemes: ["v2"] } }),
  },
  {
    id: "janus/old-android",
    has: running("nop", { minSdk: 21, signing: { key: KEY, schemes: ["v1"] } }),
    twin: running("nop", { minSdk: 27, signing: { key: KEY, schemes: ["v1"] } }),
  },
];

describe("each finding", () => {
  it.each(TWINS.map((twins, index) => ({ ...twins, index })))(
    "$id ($index) is made for its reason alone",
    async ({ id, has, twin }) => {
      expect(find(await reportOf(has), id)).not.toEqual([]);
      expect(find(await reportOf(twin), id)).toEqual([]);
    },
  );

  it("says less of code to which no way was found", async () => {
    const idle: AppSpec = running("nop", {
      classes: [
        classOf("com.example.app.Idle", "java.lang.Object", [{ name: "load", descriptor: "()V", code: `${LOAD}\nreturn-void` }]),
      ],
    });
    expect(find(await reportOf(running(LOAD)), "dynamic-code/capable")[0]?.certainty).toBe("likely");
    expect(find(await reportOf(idle), "dynamic-code/capable")[0]?.certainty).toBe("possible");
  });

  it("weighs Janus by whether Android 7 has a newer scheme to look at", async () => {
    const signedBy = async (...schemes: readonly ("v1" | "v2")[]): Promise<Finding | undefined> =>
      find(await reportOf(running("nop", { minSdk: 21, signing: { key: KEY, schemes } })), "janus/old-android")[0];
    expect(await signedBy("v1")).toMatchObject({ severity: "medium", detail: { affectedUpTo: 26 } });
    expect(await signedBy("v1", "v2")).toMatchObject({ severity: "low", detail: { affectedUpTo: 23 } });
  });

  it("names a member of a set that somebody else signed", async () => {
    const member = (key: typeof KEY, split: string): AppSpec => ({
      ...(split === "" ? running("nop") : { manifestAttributes: `split="${split}"` }),
      signing: { key, schemes: ["v2"] },
    });
    const alike = await reportOf(member(KEY, ""), member(KEY, "config.ja"));
    const unlike = await reportOf(member(KEY, ""), member(OTHER_KEY, "config.ja"));
    expect(find(alike, "developer-identity/members-differ")).toEqual([]);
    expect(find(unlike, "developer-identity/members-differ")).toMatchObject([
      { subject: expect.stringContaining("split1.apk") as string, detail: { code: "mismatch-signer" } },
    ]);
  });

  it("leaves the icon alone that a known library could hide", async () => {
    const library: AppSpec = running("invoke-static {}, Landroidx/work/impl/Switch;->off()V", {
      classes: [
        classOf("androidx.work.impl.Switch", "java.lang.Object", [
          { name: "off", descriptor: "()V", code: `${HIDE}\nreturn-void`, isStatic: true },
        ]),
      ],
    });
    expect(find(await reportOf(library), "hidden-icon/capable")).toEqual([]);
  });
});

describe("modules of the bundled catalogue", () => {
  const stepOf = async (id: string, spec: AppSpec): Promise<Report["modules"][number] | undefined> =>
    (await reportOf(spec)).modules.find((module) => module.id === id);
  const code = (className: string): AppSpec =>
    running("nop", {
      classes: [classOf(className, "java.lang.Object", [{ name: "run", descriptor: "()V", code: "return-void" }])],
    });
  const ANALYTICS = "google-analytics-firebase";
  const analytics = (value: string): AppSpec => ({
    ...code("com.google.android.gms.measurement.AppMeasurement"),
    components: `${launcherActivity()}<meta-data android:name="firebase_analytics_collection_enabled" android:value="${value}"/>`,
  });

  it("are switched off by meta-data that says so, and not by meta-data that does not", async () => {
    expect((await stepOf(ANALYTICS, analytics("false")))?.switchedOff).toMatchObject([
      { name: "firebase_analytics_collection_enabled", stops: "until-enabled" },
    ]);
    expect((await stepOf(ANALYTICS, analytics("true")))?.switchedOff).toEqual([]);
  });

  it("are remnants where only a component is left, and not where its code is there", async () => {
    const receiver = `${launcherActivity()}<receiver android:name="com.adjust.sdk.AdjustReferrerReceiver"/>`;
    expect(await stepOf("adjust", { ...running("nop"), components: receiver })).toMatchObject({ step: "manifest-remnant" });
    const whole = { ...code("com.adjust.sdk.AdjustReferrerReceiver"), components: receiver };
    expect((await stepOf("adjust", whole))?.steps.map(({ step }) => step)).not.toContain("manifest-remnant");
  });

  it("are referenced where code names what is not there", async () => {
    const start = "invoke-static {}, Lcom/appsflyer/AppsFlyerLib;->getInstance()Lcom/appsflyer/AppsFlyerLib;";
    expect(await stepOf("appsflyer", running(start))).toMatchObject({ step: "referenced" });
    expect(await stepOf("appsflyer", running("nop"))).toBeUndefined();
  });

  it("show a call that can switch them off as a switch of a part", async () => {
    const call = (member: string): AppSpec =>
      running(`const/4 v0, 0\nconst/4 v1, 1\ninvoke-virtual {v0, v1}, Lcom/appsflyer/AppsFlyerLib;->${member}(Z)V`, {
        classes: [
          classOf("com.appsflyer.AppsFlyerLib", "java.lang.Object", [
            { name: "stop", descriptor: "(Z)V", code: "return-void" },
            { name: "log", descriptor: "(Z)V", code: "return-void" },
          ]),
        ],
      });
    expect((await stepOf("appsflyer", call("stop")))?.switchedOff).toMatchObject([{ stops: "part" }]);
    expect((await stepOf("appsflyer", call("log")))?.switchedOff).toEqual([]);
  });

  it("start by themselves by a ContentProvider with code, and not by one that is switched off", async () => {
    const provider = (enabled: boolean): AppSpec => ({
      ...running("nop", {
        classes: [
          classOf("com.adjust.sdk.SystemLifecycleContentProvider", "android.content.ContentProvider", [
            { name: "onCreate", descriptor: "()Z", code: "const/4 v0, 1\nreturn v0" },
          ]),
        ],
      }),
      components: `${launcherActivity()}<provider android:name="com.adjust.sdk.SystemLifecycleContentProvider" android:authorities="a" android:enabled="${enabled}"/>`,
    });
    expect((await stepOf("adjust", provider(true)))?.steps.map(({ step }) => step)).toContain("starts-by-itself");
    expect((await stepOf("adjust", provider(false)))?.steps.map(({ step }) => step)).not.toContain("starts-by-itself");
  });

  it.each([
    ["com.tune.Tune", "com.tunein.player.Main", "tune"],
    ["com.appboy.Appboy", "com.appboyz.Main", "braze"],
    ["com.adjust.sdk.Adjust", "com.adjustable.sdk.Main", "adjust"],
    ["com.adjust.sdk.Adjust", "jp.com.adjust.sdk.Main", "adjust"],
    ["io.branch.referral.Branch", "io.branches.referral.Main", "branch"],
    ["com.flurry.android.FlurryAgent", "com.flurryweather.android.Main", "flurry"],
  ])("are told by whole names: %s is, %s is not %s", async (theirs, other, id) => {
    expect(await stepOf(id, code(theirs))).toMatchObject({ step: "embedded" });
    expect(await stepOf(id, code(other))).toBeUndefined();
    expect((await reportOf(code(other))).otherCode.map(({ actor }) => actor.kind)).toEqual(["app", "unknown"]);
  });
});
