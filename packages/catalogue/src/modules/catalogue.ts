import { lazy } from "../platform/lazy.ts";
import { BROAD_HOSTS } from "./broad-names.ts";
import { CATALOGUE_VERSION, MODULE_FILES, PROVIDER_FILES } from "./data.ts";
import type { ManifestMarker, Module, PackagePrefix, Provider } from "./schema.ts";
import { SegmentTrie } from "./segment-trie.ts";

/** Under which terms an imported layer may be used, and whom to name. Shown wherever a record of the layer is shown. */
export interface Attribution {
  /** SPDX identifier, e.g. `ODbL-1.0`. */
  readonly licence: string;
  readonly text: string;
  readonly url: string;
}

/** A set of records with one origin: the bundled catalogue, or an imported list. Layers are never mixed into each other. */
export interface CatalogueLayer {
  readonly id: string;
  readonly version: string;
  /** SHA-256 of the file or files it was read from, in lower-case hexadecimal; absent where it was read from none. No part of a file. */
  readonly sha256?: string;
  /** Null for Akashi's own data. */
  readonly attribution: Attribution | null;
  readonly modules: readonly Module[];
  readonly providers: readonly Provider[];
}

/** A module's claim on the packages below a prefix. */
export interface PackageClaim {
  readonly module: Module;
  readonly prefix: PackagePrefix;
}

/** The knowledge about modules and their providers, ready to look up. */
export interface Catalogue {
  /** Of every layer, e.g. `akashi@2025.12.1` or `akashi@2025.12.1+exodus@2025-12-01`. */
  readonly version: string;
  readonly layers: readonly CatalogueLayer[];
  readonly modules: readonly Module[];
  readonly providers: readonly Provider[];
  /** Every module with a prefix of this Java package (in dots), at package boundaries, with the prefix: the longest first. */
  readonly findClaimsOnPackage: (packageName: string) => readonly PackageClaim[];
  /** The module with the longest of these prefixes. */
  readonly findModuleByPackage: (packageName: string) => Module | undefined;
  /** The modules of the most specific known host that is this host or a parent domain of it. */
  readonly findModulesByHost: (host: string) => readonly Module[];
  /**
   * The provider to whom this host belongs as a whole, whatever module calls it; undefined where strangers rent hosts at the domain
   * (`storage.googleapis.com`), since who gets what is sent there cannot be told.
   */
  readonly findProviderByHost: (host: string) => Provider | undefined;
  /** The modules that alone use this component class, meta-data key, permission or action. */
  readonly findModulesByMarker: (kind: ManifestMarker["kind"], name: string) => readonly Module[];
  /** The module of this native library, by its file name `libfoo.so`. */
  readonly findModuleByNativeLibrary: (name: string) => Module | undefined;
  readonly findModule: (id: string) => Module | undefined;
  readonly findProvider: (id: string) => Provider | undefined;
  /** As `findProvider`, for the `provider` of a module of this catalogue. Throws RangeError where there is none. */
  readonly getProvider: (id: string) => Provider;
  /** The layer that the module came from. Throws RangeError where it came from none. */
  readonly getLayerOf: (module: Module) => CatalogueLayer;
}

const NONE: readonly Module[] = [];

const indexFirst = <T>(records: readonly T[], keysOf: (record: T) => readonly string[]): ReadonlyMap<string, T> => {
  const index = new Map<string, T>();
  for (const record of records) {
    for (const key of keysOf(record)) if (!index.has(key)) index.set(key, record);
  }
  return index;
};

const indexAll = <T>(records: readonly T[], keysOf: (record: T) => readonly string[]): ReadonlyMap<string, readonly T[]> => {
  const index = new Map<string, T[]>();
  for (const record of records) {
    for (const key of keysOf(record)) {
      const found = index.get(key);
      if (found === undefined) index.set(key, [record]);
      else found.push(record);
    }
  }
  return index;
};

/** `com.vendor.Sdk` names a class: it claims the package `com.vendor` itself and none below, which other products share. */
const CLASS_NAME = /^(.+)\.[A-Z][^.]*$/;

const packageOfClassPrefix = (prefix: string): readonly string[] => {
  const owner = CLASS_NAME.exec(prefix)?.[1];
  return owner === undefined ? [] : [owner];
};

/** The claims on packages, the longest prefix first; a prefix that ends in a class before the prefixes around it. */
const buildClaimFinder = (modules: readonly Module[]): Catalogue["findClaimsOnPackage"] => {
  const trie = new SegmentTrie<PackageClaim>({ fromEnd: false });
  const claims = modules.flatMap((module) => module.packages.map((prefix): PackageClaim => ({ module, prefix })));
  for (const claim of claims) trie.add(claim.prefix.prefix, claim);
  const byClass = indexAll(claims, ({ prefix }) => packageOfClassPrefix(prefix.prefix));
  return (packageName) => [...(byClass.get(packageName) ?? []), ...trie.findAll(packageName).flat()];
};

/** DNS names compare without case, and one final dot says only that the name is absolute. */
const normalHost = (host: string): string => (host.endsWith(".") ? host.slice(0, -1) : host).toLowerCase();

const hostTrieOf = (modules: readonly Module[]): SegmentTrie<Module> => {
  const trie = new SegmentTrie<Module>({ fromEnd: true });
  for (const module of modules) for (const { host } of module.hosts) trie.add(normalHost(host), module);
  return trie;
};

/** With the domains that strangers share, which belong to nobody: a longer one of these hides the provider around it. */
const providerTrieOf = (providers: readonly Provider[]): SegmentTrie<Provider | undefined> => {
  const trie = new SegmentTrie<Provider | undefined>({ fromEnd: true });
  for (const host of BROAD_HOSTS) trie.add(host, undefined);
  for (const provider of providers) for (const { host } of provider.hosts ?? []) trie.add(normalHost(host), provider);
  return trie;
};

const markerKey = (kind: string, name: string): string => `${kind} ${name}`;

const getOrThrow = <T>(record: T | undefined, what: string): T => {
  if (record === undefined) throw new RangeError(`the catalogue has no ${what}`);
  return record;
};

/**
 * One catalogue of several layers. Where two layers claim the same name, the earlier layer is asked first; a longer prefix wins
 * over a shorter one whatever its layer. Indexes are built at their first use.
 */
export const buildCatalogue = (layers: readonly CatalogueLayer[]): Catalogue => {
  const modules = layers.flatMap((layer) => layer.modules);
  const providers = layers.flatMap((layer) => layer.providers);
  const claimsOn = lazy(() => buildClaimFinder(modules));
  const byHost = lazy(() => hostTrieOf(modules));
  const byProviderHost = lazy(() => providerTrieOf(providers));
  const byMarker = lazy(() =>
    indexAll(modules, (module) => module.manifestMarkers.map(({ kind, name }) => markerKey(kind, name))),
  );
  const byLibrary = lazy(() => indexFirst(modules, (module) => module.nativeMarkers.map(({ library }) => library)));
  const byId = lazy(() => indexFirst(modules, (module) => [module.id]));
  const providerById = lazy(() => indexFirst(providers, (provider) => [provider.id]));
  const layerOf = lazy(() => new Map(layers.flatMap((layer) => layer.modules.map((module) => [module, layer] as const))));
  return {
    version: layers.map((layer) => `${layer.id}@${layer.version}`).join("+"),
    layers,
    modules,
    providers,
    findClaimsOnPackage: (packageName) => claimsOn()(packageName),
    findModuleByPackage: (packageName) => claimsOn()(packageName)[0]?.module,
    findModulesByHost: (host) => byHost().findLongest(normalHost(host)),
    findProviderByHost: (host) => byProviderHost().findLongest(normalHost(host))[0],
    findModulesByMarker: (kind, name) => byMarker().get(markerKey(kind, name)) ?? NONE,
    findModuleByNativeLibrary: (name) => byLibrary().get(name),
    findModule: (id) => byId().get(id),
    findProvider: (id) => providerById().get(id),
    getProvider: (id) => getOrThrow(providerById().get(id), `provider ${JSON.stringify(id)}`),
    getLayerOf: (module) => getOrThrow(layerOf().get(module), `module ${JSON.stringify(module.id)}`),
  };
};

/** SHA-256 over the bundled files, put in by the bundler and by the tests (`tools/engine-digest.mjs`). */
declare const AKASHI_CATALOGUE_DIGEST: string | undefined;

/** Akashi's own layer, as bundled. */
export const bundledLayer: () => CatalogueLayer = lazy(() => ({
  id: "akashi",
  version: CATALOGUE_VERSION.version,
  ...(typeof AKASHI_CATALOGUE_DIGEST === "undefined" ? {} : { sha256: AKASHI_CATALOGUE_DIGEST }),
  attribution: null,
  modules: Object.values(MODULE_FILES).flatMap((file) => file.modules),
  providers: Object.values(PROVIDER_FILES).flatMap((file) => file.providers),
}));

/** The bundled catalogue. Cheap to call again; an imported layer is added with `buildCatalogue([bundledLayer(), layer])`. */
export const loadCatalogue: () => Catalogue = lazy(() => buildCatalogue([bundledLayer()]));
