import { describe, expect, it } from "vitest";
import { assess } from "./assess.ts";
import type { Report } from "./schema.ts";
import { apiUse, buildFacts, component, OWN, packageFact, place, requesting } from "./testing/facts-builder.ts";
import { testCatalogue } from "./testing/test-catalogue.ts";
import { report, idsOf, finding } from "./testing/tracker-report.ts";

describe("permissions", () => {
  it("does not call a permission used where nothing reaches the calls", () => {
    const useOf = (reachable: number): Report["permissions"][number]["use"] | undefined =>
      report({
        manifest: requesting("android.permission.CAMERA"),
        code: { packages: [OWN, packageFact("net.tracker.sdk")] },
        apis: [apiUse("android.hardware.Camera.open", "net.tracker.sdk", reachable)],
      }).permissions.find(({ name }) => name === "android.permission.CAMERA")?.use;
    expect([useOf(1), useOf(0)]).toEqual(["used", "unreached"]);
  });

  it("says who uses a permission, and finds one that nobody uses", () => {
    const result = report({
      manifest: requesting("android.permission.READ_CONTACTS", "android.permission.CAMERA"),
      code: { packages: [OWN, packageFact("net.tracker.sdk")] },
      apis: [apiUse("android.hardware.Camera.open", "net.tracker.sdk")],
    });
    const camera = result.permissions.find(({ name }) => name === "android.permission.CAMERA");
    expect(camera?.use).toBe("used");
    expect(camera?.users.map(({ actor }) => actor)).toEqual([{ kind: "module", id: "tracker" }]);
    expect(finding(result, "permissions/only-modules-use")?.subject).toBe("android.permission.CAMERA");
    expect(finding(result, "permissions/unused-dangerous")).toMatchObject({
      subject: "android.permission.READ_CONTACTS",
      certainty: "possible",
    });
  });

  it("counts a receiver of the boot message as the use of its permission", () => {
    const boot = component("receiver", "com.example.app.Boot", {
      filters: [{ actions: ["android.intent.action.BOOT_COMPLETED"], categories: [], data: [] }],
    });
    const result = report({ manifest: { ...requesting("android.permission.RECEIVE_BOOT_COMPLETED"), components: [boot] } });
    expect(result.permissions[0]?.use).toBe("used");
    expect(idsOf(result)).toContain("boot-persistence/capable");
  });

  it("makes one finding of all that one permission brings", () => {
    const { findings } = report({
      manifest: requesting("android.permission.READ_EXTERNAL_STORAGE"),
      artifact: { targetSdk: 30, minSdk: 26 },
    });
    const added = findings.filter(({ id }) => id === "permissions/implied-dangerous");
    expect(added.map(({ subject }) => subject)).toEqual([...new Set(added.map(({ subject }) => subject))]);
    expect(added[0]?.subject).toBe("android.permission.READ_EXTERNAL_STORAGE");
    expect(added[0]?.evidence.length).toBeGreaterThan(1);
  });

  it("lists what Android adds to an old target, apart from what is asked for", () => {
    const result = report({ artifact: { targetSdk: 28 }, manifest: requesting("android.permission.ACCESS_FINE_LOCATION") });
    const background = result.permissions.find(({ name }) => name === "android.permission.ACCESS_BACKGROUND_LOCATION");
    expect(background).toMatchObject({ origin: "implied", impliedBy: "android.permission.ACCESS_FINE_LOCATION" });
  });
});

describe("the description against the permissions", () => {
  const location = { manifest: requesting("android.permission.ACCESS_FINE_LOCATION") };

  it("finds a location permission that an alarm clock's text does not explain", () => {
    expect(idsOf(report(location, { description: { text: "シンプルな目覚まし時計です。", sha256: "d1".repeat(32) } }))).toContain(
      "description/not-explained",
    );
  });

  it.each([["現在地の天気をお知らせします。"], ["Find restaurants nearby. Works offline."]])(
    "takes %j for an explanation and quotes it",
    (description) => {
      const result = report(location, { description: { text: description, sha256: "d1".repeat(32) } });
      expect(result.description?.rows[0]).toMatchObject({ state: "explained" });
      expect(result.description?.rows[0]?.quotes[0]).toBe(description.split(/[。.]/)[0]);
    },
  );

  it.each([["位置情報は一切取得しません。"], ["We never collect your location."]])(
    "does not take the denial %j for one",
    (description) => {
      expect(
        finding(report(location, { description: { text: description, sha256: "d1".repeat(32) } }), "description/denied")?.subject,
      ).toBe("android.permission.ACCESS_FINE_LOCATION");
    },
  );

  it("does not judge a text in a language it cannot read", () => {
    for (const description of ["Будильник", "Ein Wecker, der mit deinem Standort die richtige Zeit kennt und dich weckt."]) {
      expect(report(location, { description: { text: description, sha256: "d1".repeat(32) } }).description?.rows[0]?.state).toBe(
        "not-tested",
      );
    }
  });
});

describe("destinations", () => {
  const where = [{ kind: "code" as const, package: "com.example.app", ...place("com.example.app.Net") }];
  const endpoint = (
    host: string,
    scheme = "https",
  ): { host: string; url: string; scheme: string; where: typeof where; count: number } => ({
    host,
    url: `${scheme}://${host}/`,
    scheme,
    where,
    count: 1,
  });

  it("names the recipient of a known host and its subdomains, and asks about an unknown one", () => {
    const result = report({ endpoints: [endpoint("api.collect.tracker-vendor.net"), endpoint("collect.stranger.org")] });
    expect(result.destinations.map(({ host, recipient }) => [host, recipient?.provider])).toEqual([
      ["api.collect.tracker-vendor.net", "vendor"],
      ["collect.stranger.org", undefined],
    ]);
    expect(finding(result, "destinations/recipient-unknown")?.subject).toBe("collect.stranger.org");
  });

  it("keeps namespaces and examples apart from addresses", () => {
    const result = report({ endpoints: [endpoint("schemas.android.com", "http"), endpoint("192.0.2.7", "http")] });
    expect(result.destinations.map(({ host, use }) => [host, use])).toEqual([
      ["192.0.2.7", "address"],
      ["schemas.android.com", "identifier"],
    ]);
    expect(result.findings.filter(({ id }) => id === "cleartext-traffic/url").map(({ subject }) => subject)).toEqual([
      "192.0.2.7",
    ]);
  });

  it("keeps what only has the form of a host apart from addresses", () => {
    const resource = (name: string, host: string): Parameters<typeof buildFacts>[0] => ({
      endpoints: [{ host, url: null, scheme: null, where: [{ kind: "resource", name }], count: 1 }],
    });
    const useOf = (name: string, host: string): readonly string[] =>
      report(resource(name, host)).destinations.map(({ use }) => use);
    expect(useOf("string/client", "12-ab34.apps.googleusercontent.com")).toEqual(["identifier"]);
    expect(useOf("string/client", "lh3.googleusercontent.com")).toEqual(["address"]);
    expect(useOf("string/google_storage_bucket", "project.appspot.com")).toEqual(["identifier"]);
    expect(useOf("string/server", "project.appspot.com")).toEqual(["address"]);
  });

  it("names the provider of a whole domain, and nobody where strangers rent hosts of it", () => {
    const vendor = { id: "cloud", legalName: null, serviceName: { ja: "クラウド", en: "Cloud" }, formerNames: [], country: null };
    const source = { docs: { title: "Documentation", url: "https://sdk.example/docs", checked: "2026-01-01" } };
    const catalogue = testCatalogue([], [{ ...vendor, hosts: [{ host: "googleapis.com", source: "docs" }], sources: source }]);
    const endpoints = [endpoint("www.googleapis.com"), endpoint("storage.googleapis.com")];
    const { destinations } = assess(buildFacts({ endpoints }), { catalogue, profile: "jssec-strict" });
    expect(destinations.map(({ host, recipient }) => [host, recipient?.provider])).toEqual([
      ["www.googleapis.com", "cloud"],
      ["storage.googleapis.com", undefined],
    ]);
  });

  it.each([
    ["license/LICENSE.sax.txt", "identifier"],
    ["assets/third_party_notices.html", "identifier"],
    ["assets/readmeter.json", "address"],
    ["assets/config.json", "address"],
  ])("takes a host of %s for an %s", (file, use) => {
    const where = [{ kind: "asset", file }] as const;
    const found = { host: "collect.stranger.org", url: "http://collect.stranger.org/", scheme: "http", where, count: 1 };
    expect(report({ endpoints: [found] }).destinations).toMatchObject([{ use, cleartext: use === "address" }]);
    // Of the places of another, some are not kept.
    expect(report({ endpoints: [{ ...found, count: 9 }] }).destinations).toMatchObject([{ use: "address" }]);
  });
});

describe("the developer's identity", () => {
  const signer = {
    certificateSha256: "ab".repeat(32),
    subject: "CN=Example",
    issuer: "CN=Example",
    serial: "1",
    publicKeyAlgorithm: "RSA",
    publicKeySize: 1024,
    notBefore: "2020-01-01T00:00:00Z",
    notAfter: "2050-01-01T00:00:00Z",
    debugKey: true,
    schemes: ["v2" as const],
  };

  it("finds a debug key, a short key and a signer that was not expected", () => {
    const ids = idsOf(report({ signing: { signers: [signer] } }, { expectSigner: "cd".repeat(32) }));
    expect(ids).toEqual(
      expect.arrayContaining([
        "developer-identity/debug-key",
        "developer-identity/weak-key",
        "developer-identity/unexpected-signer",
      ]),
    );
  });

  it("finds a key that is published with Android's source code, and no other", () => {
    const published = { ...signer, certificateSha256: "a40da80a59d170caa950cf15c18c454d47a39b26989d8b640ecd745ba71bf5dc" };
    expect(finding(report({ signing: { signers: [published] } }), "developer-identity/public-key")?.detail).toEqual({
      key: "testkey",
    });
    expect(idsOf(report({ signing: { signers: [signer] } }))).not.toContain("developer-identity/public-key");
  });

  it("does not match the expected signer where the signature does not hold", () => {
    const result = report(
      { signing: { signers: [signer], verified: false, schemes: [{ scheme: "v2", outcome: "failed", problems: [] }] } },
      { expectSigner: signer.certificateSha256 },
    );
    expect(result.developer.expected?.matches).toBe(false);
    expect(idsOf(result)).toContain("developer-identity/signature-invalid");
  });

  it("tells a signature that some versions refuse from one that none accepts", () => {
    const v2 = { scheme: "v2" as const, outcome: "verified" as const, problems: [] };
    const v1 = { scheme: "v1" as const, outcome: "absent" as const, problems: [] };
    const old = { minSdk: 17, maxSdk: 23, scheme: "v1" as const, verified: false, signers: [] };
    const recent = { minSdk: 24, maxSdk: null, scheme: "v2" as const, verified: true, signers: [] };
    const some = report({ signing: { verified: false, schemes: [v1, v2], verdicts: [old, recent] } });
    expect(finding(some, "developer-identity/some-versions-refuse")?.detail).toMatchObject({
      acceptedBy: "API 24-",
      refusedBy: "API 17-23 (v1 absent)",
    });
    const none = report({ signing: { verified: false, schemes: [v1, v2], verdicts: [{ ...recent, verified: false }] } });
    expect(idsOf(none)).toContain("developer-identity/signature-invalid");
    expect(idsOf(none)).not.toContain("developer-identity/some-versions-refuse");
  });

  it("calls an app without any signature not signed", () => {
    expect(
      idsOf(report({ signing: { verified: false, schemes: [{ scheme: "v1", outcome: "absent", problems: [] }] } })),
    ).toContain("developer-identity/not-signed");
  });

  it("warns of Janus only where an affected Android is in the range", () => {
    const v1 = { schemes: [{ scheme: "v1" as const, outcome: "verified" as const, problems: [] }] };
    expect(idsOf(report({ signing: { ...v1, minSdk: 21 } }))).toContain("janus/old-android");
    expect(idsOf(report({ signing: { ...v1, minSdk: 28 } }))).not.toContain("janus/old-android");
  });
});

describe("capabilities", () => {
  it("needs the permission without which the calls do nothing", () => {
    const apis = [apiUse("android.telephony.SmsManager.sendTextMessage", "com.example.app")];
    expect(idsOf(report({ apis }))).not.toContain("sms-sending/capable");
    expect(idsOf(report({ apis, manifest: requesting("android.permission.SEND_SMS") }))).toContain("sms-sending/capable");
  });

  it("finds an accessibility service by what binds it", () => {
    const service = component("service", "com.example.app.Helper", {
      permission: "android.permission.BIND_ACCESSIBILITY_SERVICE",
    });
    expect(idsOf(report({ manifest: { components: [service] } }))).toContain("accessibility/capable");
  });

  it("finds an app without an icon", () => {
    expect(idsOf(report({ manifest: { components: [] } }))).toContain("hidden-icon/no-icon");
  });
});

describe("a clean app", () => {
  it("has no finding, and the same facts give the same report", () => {
    expect(report({}).findings).toEqual([]);
    expect(JSON.stringify(report({}))).toBe(JSON.stringify(report({})));
  });
});
