import { expect, test } from "vitest";
import { renderDefect } from "../lint/defect.ts";
import { lintCatalogue } from "../lint/lint.ts";
import { buildCatalogue, type CatalogueLayer, loadCatalogue } from "../modules/catalogue.ts";
import { PLATFORM_DATA } from "../platform/data.ts";
import { type ExodusImport, parseExodusTrackers } from "./exodus.ts";

/* Made up, in the shape of the published list. */
const tracker = (id: number, change: object): object => ({
  id,
  name: `Sample ${id}`,
  description: "",
  creation_date: "2020-01-01",
  code_signature: "",
  network_signature: "",
  website: "https://sample.example",
  categories: ["Analytics"],
  documentation: [],
  ...change,
});

const parse = (...trackers: readonly unknown[]): Extract<ExodusImport, { kind: "ok" }> => {
  const result = parseExodusTrackers({ trackers }, { obtained: "2026-11-21" });
  if (result.kind === "rejected") throw new Error(result.reason);
  return result;
};

const namesIn = (layer: CatalogueLayer): readonly (readonly string[])[] =>
  layer.modules.map(({ packages, hosts }) => [...packages.map(({ prefix }) => prefix), ...hosts.map(({ host }) => host)]);

test("signatures become anchored prefixes and hosts", () => {
  const { layer, notImported } = parse(
    tracker(1, {
      code_signature: "com.one.|com\\.two\\.sdk\\.",
      network_signature: "one\\.example|.*\\.two\\.example|.three.example",
    }),
  );
  expect(namesIn(layer)).toEqual([["com.one", "com.two.sdk", "one.example", "two.example", "three.example"]]);
  expect(notImported).toEqual([]);
});

test("a prefix of the list never matches the middle of a name", () => {
  const { layer } = parse(
    tracker(1, { name: "Tune", code_signature: "com.tune" }),
    tracker(2, { code_signature: "com.appboy." }),
  );
  const catalogue = buildCatalogue([layer]);
  expect(catalogue.findModuleByPackage("com.tune.ma")?.name.en).toBe("Tune");
  expect(catalogue.findModuleByPackage("com.tunein.player")).toBeUndefined();
  expect(catalogue.findModuleByPackage("com.appboyz.game")).toBeUndefined();
  expect(catalogue.findModuleByPackage("my.com.tune")).toBeUndefined();
});

test.each([
  ["com.(one|two).sdk", "is a regular expression"],
  ["com.one.*", "is a regular expression"],
  ["com.one[0-9]", "is a regular expression"],
  [".moat.", "matches in the middle of names"],
  ["com/one/sdk", "is not the name of a package"],
  ["com..one", "is not the name of a package"],
  ["sdk", "is too broad to say whose code it is"],
  ["com.google.", "is too broad to say whose code it is"],
  ["com.one.AdActivity", "names a class, not a package"],
])("the code signature %s is reported and not imported", (signature, reason) => {
  const { layer, notImported } = parse(tracker(1, { code_signature: signature }));
  expect(layer.modules).toEqual([]);
  expect(notImported).toEqual([{ tracker: "Sample 1", signature, reason }]);
});

test.each([
  ["one\\.example\\/track", "is not the name of a host"],
  ["ads[0-9]\\.one\\.example", "is a regular expression"],
  ["cloudfront\\.net", "serves strangers too"],
  ["localhost", "is not the name of a host"],
])("the network signature %s is reported and not imported", (signature, reason) => {
  const { layer, notImported } = parse(tracker(1, { network_signature: signature }));
  expect(layer.modules).toEqual([]);
  expect(notImported).toEqual([{ tracker: "Sample 1", signature, reason }]);
});

test("a signature of absurd length is reported", () => {
  const { notImported } = parse(tracker(1, { code_signature: "com.one.|".repeat(1000) }));
  expect(notImported.map(({ reason }) => reason)).toEqual(["has more than 8192 characters"]);
});

test("no host is no defect of the list", () => {
  const { layer, notImported } = parse(tracker(1, { code_signature: "com.one.", network_signature: "NC" }));
  expect(namesIn(layer)).toEqual([["com.one"]]);
  expect(notImported).toEqual([]);
});

test("both forms of the list are read, and records that are none are reported", () => {
  const byId = parseExodusTrackers({ trackers: { 7: tracker(7, { code_signature: "com.one." }) } }, { obtained: "2026-11-21" });
  expect(byId.kind === "ok" && byId.layer.modules.map(({ id }) => id)).toEqual(["exodus-7"]);
  const { notImported } = parse(null, "x", { id: 7 }, { id: 7, name: " " }, tracker(8, {}), tracker(8, {}));
  expect(notImported.map(({ reason }) => reason)).toEqual([
    ...Array.from({ length: 4 }, () => "the record has no name"),
    "its id stands twice",
  ]);
});

test("a list without numbers is read by the ids or names it has", () => {
  const { layer } = parse(
    tracker(1, { id: "3F-A0", code_signature: "com.one." }),
    tracker(2, { id: undefined, name: "Sample & Co. Ads", code_signature: "com.two." }),
  );
  expect(layer.modules.map(({ id }) => id)).toEqual(["exodus-3f-a0", "exodus-sample-co-ads"]);
});

test("what is not a list of trackers is rejected", () => {
  for (const json of [null, 1, "trackers", [], {}, { trackers: 1 }, { trackers: null }]) {
    expect(parseExodusTrackers(json, { obtained: "2026-11-21" }).kind).toBe("rejected");
  }
});

test("the layer is attributed, claims nothing beyond the list and has no defect", () => {
  const { layer } = parse(
    tracker(1, { code_signature: "com.one.", categories: ["Identification", "Advertisement"] }),
    tracker(2, { network_signature: "two\\.example", categories: "none" }),
  );
  expect(layer.attribution?.licence).toBe("ODbL-1.0");
  expect(layer.modules.map(({ kind }) => kind)).toEqual(["advertising", "other"]);
  expect(layer.providers.every(({ legalName }) => legalName === null)).toBe(true);
  const input = { modules: { exodus: { modules: layer.modules } }, providers: { exodus: { providers: layer.providers } } };
  expect(lintCatalogue({ ...input, platform: PLATFORM_DATA }).map(renderDefect)).toEqual([]);
});

test("beside the bundled layer, the list only answers where Akashi knows nothing", () => {
  const [known] = loadCatalogue().modules.filter((module) => module.packages.length > 0);
  const prefix = known?.packages[0]?.prefix ?? "";
  const { layer } = parse(tracker(1, { code_signature: `${prefix}.|com.only.exodus.` }));
  const catalogue = buildCatalogue([...loadCatalogue().layers, layer]);
  expect(catalogue.findModuleByPackage(prefix)).toBe(known);
  const imported = catalogue.findModuleByPackage("com.only.exodus.sdk");
  expect(imported?.id).toBe("exodus-1");
  expect(imported && catalogue.getLayerOf(imported).id).toBe("exodus");
  expect(catalogue.version).toMatch(/^akashi@.+\+exodus@2026-11-21$/u);
});
