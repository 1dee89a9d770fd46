import { describe, expect, it } from "vitest";
import type { Endpoint, ManifestFacts } from "@akashi/facts";
import { assess } from "../assess.ts";
import type { Finding } from "../schema.ts";
import { buildFacts, component, place, requesting } from "../testing/facts-builder.ts";
import { testCatalogue } from "../testing/test-catalogue.ts";

type Changes = NonNullable<Parameters<typeof buildFacts>[0]>;

const report = (changes: Changes): ReturnType<typeof assess> =>
  assess(buildFacts(changes), { catalogue: testCatalogue([]), profile: "jssec-strict" });
const found = (id: Finding["id"], changes: Changes): Finding | undefined =>
  report(changes).findings.find((finding) => finding.id === id);
const has = (id: Finding["id"], changes: Changes): boolean => found(id, changes) !== undefined;

const APPLICATION = (buildFacts().manifest as ManifestFacts).application;
/** An application element that says this of cleartext; the rest is the builder's. */
const applicationOf = (usesCleartextTraffic: boolean | null): { readonly application: ManifestFacts["application"] } => ({
  application: { ...APPLICATION, usesCleartextTraffic },
});
const endpointOf = (url: string): Endpoint => ({
  host: new URL(url).hostname,
  url,
  scheme: url.slice(0, url.indexOf(":")),
  where: [{ kind: "code", package: "com.example.app", ...place("com.example.app.Net") }],
  count: 1,
});

/** Android versions up to and from which a rule holds, by the platform's documentation: the last inside and the first outside. */
describe("the Android version at which a rule begins or ends", () => {
  const signedFor = (minSdk: number, ...schemes: readonly string[]): Changes => ({
    signing: {
      minSdk,
      schemes: schemes.map((scheme) => ({ scheme, outcome: "verified", problems: [] })) as never,
    },
  });
  it.each<[string, Finding["id"], Changes, Changes]>([
    ["Janus ends with API 26", "janus/old-android", signedFor(26, "v1"), signedFor(27, "v1")],
    ["v2 is read from API 24", "janus/old-android", signedFor(23, "v1", "v2"), signedFor(24, "v1", "v2")],
    ["Play asks for 36", "target-sdk/old", { artifact: { targetSdk: 35 } }, { artifact: { targetSdk: 36 } }],
    [
      "cleartext is off from target 28 where nothing is said",
      "cleartext-traffic/allowed",
      { artifact: { targetSdk: 27 }, manifest: applicationOf(null) },
      { artifact: { targetSdk: 28 }, manifest: applicationOf(null) },
    ],
    [
      "user certificates are trusted up to target 23",
      "network-security/trusts-user-certificates",
      { artifact: { targetSdk: 23 } },
      { artifact: { targetSdk: 24 } },
    ],
  ])("%s", (_, id, inside, outside) => {
    expect(has(id, inside)).toBe(true);
    expect(has(id, outside)).toBe(false);
  });

  it("permissions are granted at installation below target 23, and are weighed higher for it", () => {
    expect(found("target-sdk/old", { artifact: { targetSdk: 22 } })?.severity).toBe("high");
    expect(found("target-sdk/old", { artifact: { targetSdk: 23 } })?.severity).toBe("low");
  });

  it("an app without a target has the one it names as its minimum, and 1 where it names none", () => {
    expect(has("target-sdk/old", { artifact: { targetSdk: null, minSdk: 36 } })).toBe(false);
    expect(found("target-sdk/old", { artifact: { targetSdk: null, minSdk: null } })?.detail).toMatchObject({ targetSdk: 1 });
  });
});

describe("what the manifest says goes before what Android assumes", () => {
  it("for cleartext, on either side of the target", () => {
    expect(has("cleartext-traffic/allowed", { artifact: { targetSdk: 27 }, manifest: applicationOf(false) })).toBe(false);
    expect(has("cleartext-traffic/allowed", { artifact: { targetSdk: 36 }, manifest: applicationOf(true) })).toBe(true);
  });

  it("for components, which nobody starts while they are switched off", () => {
    const open = (enabled: boolean): Changes => ({
      manifest: {
        components: [component("service", "com.example.app.Open", { exported: true, exportedBy: "declared", enabled })],
      },
    });
    expect(has("exported-components/open", open(true))).toBe(true);
    expect(has("exported-components/open", open(false))).toBe(false);
  });
});

describe("a permission asked for more than once", () => {
  const rowsOf = (...ends: readonly (number | null)[]): Changes => ({
    manifest: {
      permissions: requesting(...ends.map(() => "android.permission.CAMERA")).permissions.map((row, index) => ({
        ...row,
        maxSdk: ends[index] ?? null,
      })),
    },
  });
  it.each<[readonly (number | null)[], number | null]>([
    [[22, 28], 28],
    [[28, 22], 28],
    [[28, null], null],
    [[22], 22],
  ])("with the ends %j is asked for up to %j", (ends, expected) => {
    expect(report(rowsOf(...ends)).permissions).toMatchObject([{ name: "android.permission.CAMERA", maxSdk: expected }]);
  });
});

describe("an address without encryption", () => {
  it.each([
    ["http://api.tracker-vendor.net/x", true],
    ["ws://api.tracker-vendor.net/x", true],
    ["https://api.tracker-vendor.net/x", false],
    ["wss://api.tracker-vendor.net/x", false],
  ])("%s: %s", (url, expected) => {
    const endpoints = [endpointOf(url)];
    expect(found("cleartext-traffic/url", { endpoints })?.detail).toEqual(expected ? { urls: url } : undefined);
  });
});
