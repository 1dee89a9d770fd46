import { describe, expect, it } from "vitest";
import { launcherActivity } from "./support/app-builder.ts";
import { activity, factsOf } from "./support/facts-of.ts";
import { compileXml } from "./support/manifest-text.ts";

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
