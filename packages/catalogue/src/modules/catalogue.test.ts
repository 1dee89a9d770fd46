import { expect, test } from "vitest";
import { MODULE, PROVIDER } from "../lint/testing/sample.ts";
import { buildCatalogue, bundledLayer, type CatalogueLayer, loadCatalogue } from "./catalogue.ts";
import type { Module } from "./schema.ts";

const source = "guide";
const moduleWith = (id: string, change: Partial<Module>): Module => ({
  ...MODULE,
  id,
  packages: [],
  hosts: [],
  manifestMarkers: [],
  nativeMarkers: [],
  ...change,
});
const layerOf = (id: string, ...modules: readonly Module[]): CatalogueLayer => ({
  id,
  version: "1",
  attribution: null,
  modules,
  providers: [PROVIDER],
});

const ads = moduleWith("ads", {
  packages: [{ prefix: "com.tune", source }],
  hosts: [{ host: "sample.example", source }],
  manifestMarkers: [{ kind: "activity", name: "com.tune.AdActivity", source }],
  nativeMarkers: [{ library: "libtune.so", source }],
});
const video = moduleWith("video", {
  packages: [{ prefix: "com.tune.video", source }],
  hosts: [
    { host: "video.sample.example", source },
    { host: "sample.example", source },
  ],
});
const catalogue = buildCatalogue([layerOf("own", ads, video)]);

test("a package belongs to the module with the longest prefix, at package boundaries", () => {
  expect(catalogue.findModuleByPackage("com.tune")?.id).toBe("ads");
  expect(catalogue.findModuleByPackage("com.tune.core.a")?.id).toBe("ads");
  expect(catalogue.findModuleByPackage("com.tune.video.a")?.id).toBe("video");
  expect(catalogue.findModuleByPackage("com.tunein")).toBeUndefined();
  expect(catalogue.findModuleByPackage("com.tune_in.player")).toBeUndefined();
});

test("a prefix that ends in a class claims its package alone, so that what shares the root is not taken along", () => {
  const catalogue = loadCatalogue();
  expect(catalogue.findModuleByPackage("com.facebook")?.id).toBe("facebook-core");
  expect(catalogue.findModuleByPackage("com.facebook.somethingnew")).toBeUndefined();
  expect(catalogue.findModuleByPackage("com.facebook.react")?.id).toBe("react-native");
});

test("every claim on a package is known, the longest first", () => {
  expect(catalogue.findClaimsOnPackage("com.tune.video.a").map(({ module }) => module.id)).toEqual(["video", "ads"]);
  expect(catalogue.findClaimsOnPackage("com.tunein")).toEqual([]);
});

test("a host of a whole provider is found under it, unless strangers rent hosts there", () => {
  const provider = { ...PROVIDER, hosts: [{ host: "googleapis.com", source: "company" }] };
  const { findProviderByHost } = buildCatalogue([{ ...layerOf("own", ads), providers: [provider] }]);
  expect(findProviderByHost("www.GoogleAPIs.com")?.id).toBe("sample");
  expect(findProviderByHost("storage.googleapis.com")).toBeUndefined();
  expect(findProviderByHost("notgoogleapis.com")).toBeUndefined();
});

test("names that only begin alike are not matched", () => {
  const catalogue = loadCatalogue();
  expect(catalogue.findModuleByPackage("com.appboyz.game")).toBeUndefined();
  expect(catalogue.findModuleByPackage("com.tunein.player")).toBeUndefined();
  expect(catalogue.findModuleByPackage("com.adjustable.view")).toBeUndefined();
});

test("a host stands for itself and its subdomains, whatever its case", () => {
  const ids = (host: string): readonly string[] => catalogue.findModulesByHost(host).map(({ id }) => id);
  expect(ids("sample.example")).toEqual(["ads", "video"]);
  expect(ids("API.Sample.Example.")).toEqual(["ads", "video"]);
  expect(ids("a.video.sample.example")).toEqual(["video"]);
  expect(ids("notsample.example")).toEqual([]);
  expect(ids("sample.example.net")).toEqual([]);
  expect(ids("")).toEqual([]);
});

test("markers are found by kind and whole name, libraries by file name", () => {
  expect(catalogue.findModulesByMarker("activity", "com.tune.AdActivity").map(({ id }) => id)).toEqual(["ads"]);
  expect(catalogue.findModulesByMarker("service", "com.tune.AdActivity")).toEqual([]);
  expect(catalogue.findModulesByMarker("activity", "com.tune.AdActivity2")).toEqual([]);
  expect(catalogue.findModuleByNativeLibrary("libtune.so")?.id).toBe("ads");
  expect(catalogue.findModuleByNativeLibrary("libtune.so.1")).toBeUndefined();
});

test("where two layers claim a name, the first is asked first; a longer prefix wins from any layer", () => {
  const other = moduleWith("other", {
    packages: [
      { prefix: "com.tune", source },
      { prefix: "com.tune.core", source },
    ],
  });
  const both = buildCatalogue([layerOf("own", ads), layerOf("imported", other)]);
  expect(both.findModuleByPackage("com.tune.x")?.id).toBe("ads");
  expect(both.findModuleByPackage("com.tune.core.x")?.id).toBe("other");
  expect(both.getLayerOf(other).id).toBe("imported");
  expect(both.version).toBe("own@1+imported@1");
});

test("a provider is found by its id, and a missing one is an error for get", () => {
  expect(catalogue.getProvider("sample")).toBe(PROVIDER);
  expect(catalogue.findProvider("nobody")).toBeUndefined();
  expect(() => catalogue.getProvider("nobody")).toThrow('the catalogue has no provider "nobody"');
  expect(() => catalogue.getLayerOf(moduleWith("stray", {}))).toThrow("no module");
});

test("the bundled catalogue finds every module under each of its own names", () => {
  const bundled = loadCatalogue();
  for (const module of bundled.modules) {
    expect(bundled.findModule(module.id)).toBe(module);
    expect(bundled.getProvider(module.provider).id).toBe(module.provider);
    for (const { prefix } of module.packages) expect(bundled.findModuleByPackage(`${prefix}.zzz`)?.id).toBe(module.id);
    for (const { host } of module.hosts) expect(bundled.findModulesByHost(`a.${host}`)).toContain(module);
    for (const { kind, name } of module.manifestMarkers) expect(bundled.findModulesByMarker(kind, name)).toContain(module);
    for (const { library } of module.nativeMarkers) expect(bundled.findModuleByNativeLibrary(library)).toBe(module);
  }
});

test("the bundled catalogue is built once", () => {
  expect(loadCatalogue()).toBe(loadCatalogue());
  expect(loadCatalogue().layers).toEqual([bundledLayer()]);
});
