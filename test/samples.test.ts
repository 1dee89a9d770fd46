import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { collectFacts, type Facts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { beforeAll, describe, expect, it } from "vitest";

/** What tools/record-samples.mjs wrote down of aapt, dexdump and apksigner. */
interface Expected {
  readonly origin: string;
  readonly sha256: string;
  readonly badging: {
    readonly packageName: string;
    readonly versionCode: number | null;
    readonly versionName: string | null;
    readonly minSdk: number | null;
    readonly targetSdk: number | null;
    readonly label: { readonly default: string | null; readonly ja: string | null; readonly en: string | null };
    readonly debuggable: boolean;
    readonly features: { readonly required: readonly string[]; readonly notRequired: readonly string[] };
    readonly permissionsWithImplied: readonly string[];
  };
  readonly declaredPermissions: readonly string[];
  readonly components: readonly string[];
  readonly dex: readonly Facts["code"]["dex"][number][];
  readonly signing: {
    readonly verifies: boolean;
    readonly schemes: Readonly<Record<string, boolean>>;
    readonly certificates: readonly string[];
  };
}

const root = fileURLToPath(new URL("..", import.meta.url));
const recorded = join(root, "fixtures/samples");
const SAMPLE_PACKAGES = ["android-apidemos", "io.appium.settings", "appium-uiautomator2-server"];

const samples = SAMPLE_PACKAGES.flatMap((name) => {
  const folder = join(root, "node_modules", name, "apks");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".apk"))
    .map((file) => ({ name: file, path: join(folder, file), expected: join(recorded, file.replace(/apk$/, "expected.json")) }));
});

const byText = (texts: Iterable<string>): readonly string[] => [...texts].sort();

describe.each(samples)("$name", ({ name, path, expected: file }) => {
  const expected = JSON.parse(readFileSync(file, "utf8")) as Expected;
  // The bytes as the command line gets them: a Buffer of Node.
  const bytes = readFileSync(path);
  let facts: Facts;
  beforeAll(async () => {
    facts = await collectFacts({ files: [{ name, bytes }] }, nodePrimitives);
    // Following information through the code takes seconds, and more where other tests run beside it.
  }, 120_000);

  it("is the file of which the reference tools spoke, and is not changed by being read", () => {
    expect(facts.artifact.sha256).toBe(expected.sha256);
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(expected.sha256);
  });

  it("has the identity that aapt reads", () => {
    const { packageName, versionCode, versionName, minSdk, targetSdk, label } = facts.artifact;
    const { badging } = expected;
    const { packageName: name, versionCode: code, versionName: version, minSdk: lowest, targetSdk: target } = badging;
    expect({ packageName, versionCode, versionName, minSdk, targetSdk }).toEqual({
      packageName: name,
      versionCode: code,
      versionName: version,
      minSdk: lowest,
      targetSdk: target,
    });
    // aapt lists the languages that the app has; for another one Android shows the default.
    const { default: shown } = badging.label;
    expect(label).toEqual({ default: shown, ja: badging.label.ja ?? shown, en: badging.label.en ?? shown });
    expect(facts.manifest?.application.debuggable).toBe(badging.debuggable);
  });

  it("asks for the permissions that aapt reads, those that Android adds left out", () => {
    const asked = (facts.manifest?.permissions ?? []).map(({ name: asks, maxSdk }) =>
      maxSdk === null ? asks : `${asks} ${maxSdk}`,
    );
    expect(byText(asked)).toEqual(byText(expected.declaredPermissions));
    // `aapt dump badging` lists added permissions as if they were declared: the known error.
    const declared = new Set(expected.declaredPermissions.map((text) => text.split(" ")[0]));
    const added = expected.badging.permissionsWithImplied.filter((permission) => !declared.has(permission));
    const names = new Set(facts.manifest?.permissions.map(({ name: asks }) => asks));
    expect(added.filter((permission) => names.has(permission))).toEqual([]);
  });

  it("has the features that aapt reads", () => {
    const features = facts.manifest?.features ?? [];
    const named = (wanted: boolean): readonly string[] =>
      byText(features.filter(({ required }) => required === wanted).map(({ name: feature }) => feature));
    expect(named(true)).toEqual(byText(expected.badging.features.required));
    expect(named(false)).toEqual(byText(expected.badging.features.notRequired));
  });

  it("has the components that aapt reads, each exported as its attribute says", () => {
    const rows = (facts.manifest?.components ?? []).map(
      ({ kind, name: component, exported, exportedBy, filters }) =>
        `${kind} ${component} ${exportedBy === "declared" ? String(exported) : "-"} ${filters.length}`,
    );
    expect(rows).toEqual(expected.components);
    // Without the attribute, and with a target of Android 4.2 or later, filters decide, and a provider is closed.
    for (const { kind, exported, exportedBy, filters } of facts.manifest?.components ?? []) {
      if (exportedBy !== "declared") expect(exported).toBe(kind !== "provider" && filters.length > 0);
    }
  });

  it("counts in each DEX what dexdump counts", () => {
    expect(facts.code.dex).toEqual(expected.dex);
  });

  it("is signed as apksigner says", () => {
    const { signing } = expected;
    expect(facts.signing.verified).toBe(signing.verifies);
    expect(facts.signing.signers.map(({ certificateSha256 }) => certificateSha256)).toEqual(signing.certificates);
    const outcomes = new Map(facts.signing.schemes.map(({ scheme, outcome }) => [scheme as string, outcome]));
    // This apksigner does not know v3.1, which no sample has.
    expect(outcomes.get("v3.1")).toBe("absent");
    for (const [scheme, verifies] of Object.entries(signing.schemes)) {
      expect([scheme, outcomes.get(scheme) === "verified"]).toEqual([scheme, verifies]);
      expect([scheme, outcomes.get(scheme)]).not.toEqual([scheme, "failed"]);
    }
  });
});

it("has a record of every sample, and of nothing else", () => {
  const files = readdirSync(recorded).filter((file) => file.endsWith(".json"));
  expect(byText(files)).toEqual(byText(samples.map(({ name }) => name.replace(/apk$/, "expected.json"))));
});
