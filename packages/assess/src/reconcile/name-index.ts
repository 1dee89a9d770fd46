import type { Catalogue, Module, Provider } from "@akashi/catalogue";
import { foldText, formsAgree, parseCompanyName, partsOf, productNames, withoutRegion, type CompanyName } from "./names.ts";

/** By which of its names a provider was found. */
export type ProviderNameKind = "legal" | "service" | "former" | "affiliate";

export interface ProviderMatch {
  readonly provider: Provider;
  readonly by: ProviderNameKind;
  /** False: one says it is a stock company and the other a limited liability company. */
  readonly sameForm: boolean;
}

/** The names of the catalogue, folded, ready to be asked for names of documents. */
export interface NameIndex {
  /** The modules that this name, id, package or Maven coordinate may mean. */
  readonly findModules: (text: string) => readonly Module[];
  /** The providers of this company or service name, best kind first. */
  readonly findProviders: (text: string) => readonly ProviderMatch[];
}

/** A name inside a longer text must be this long to be taken for the module's. */
const SHORTEST_INSIDE = 6;
/** A coordinate or a Java package has at least two parts; nothing else of a document does. */
const TECHNICAL = /^[a-z][\w-]*(\.[a-z][\w-]*)+(:[\w.-]+)?$/iu;

const add = <T>(index: Map<string, Set<T>>, key: string, record: T): void => {
  if (key === "") return;
  const found = index.get(key);
  if (found === undefined) index.set(key, new Set([record]));
  else found.add(record);
};

const moduleKeys = (module: Module, serviceNames: ReadonlySet<string>): readonly string[] => {
  const whole = [module.name.ja, module.name.en].flatMap(productNames);
  // `Firebase` in `Google Analytics (Firebase)` or a bare `Google` would name every product of the vendor.
  return [module.id, ...whole.filter((name) => !serviceNames.has(name)), ...productNames(module.id.replaceAll("-", " "))];
};

/** Names that belong to so many modules that they name a family and no module. */
const FAMILY = 3;

const buildModuleIndex = (catalogue: Catalogue): ReadonlyMap<string, ReadonlySet<Module>> => {
  const index = new Map<string, Set<Module>>();
  const providers = new Map(catalogue.providers.map((provider) => [provider.id, provider]));
  const sharing = new Map<string, number>();
  for (const { provider } of catalogue.modules) sharing.set(provider, (sharing.get(provider) ?? 0) + 1);
  for (const module of catalogue.modules) {
    const provider = providers.get(module.provider);
    // Where a provider has one module, its name means the module, too.
    const alone = (sharing.get(module.provider) ?? 0) < 2;
    const service =
      provider === undefined || alone ? [] : [provider.serviceName.ja, provider.serviceName.en].flatMap(productNames);
    for (const key of moduleKeys(module, new Set(service))) add(index, key, module);
    if (alone && provider !== undefined) {
      for (const name of [provider.serviceName.ja, provider.serviceName.en].flatMap(productNames)) add(index, name, module);
    }
    for (const { coordinate } of module.artifacts) add(index, coordinate.toLowerCase(), module);
  }
  for (const [key, modules] of index) if (modules.size > FAMILY) index.delete(key);
  return index;
};

interface NamedProvider {
  readonly provider: Provider;
  readonly by: ProviderNameKind;
  readonly form: CompanyName["form"];
  readonly hasForm: boolean;
}

const buildProviderIndex = (catalogue: Catalogue): ReadonlyMap<string, ReadonlySet<NamedProvider>> => {
  const index = new Map<string, Set<NamedProvider>>();
  const put = (provider: Provider, by: ProviderNameKind, text: string | null | undefined): void => {
    if (text === null || text === undefined) return;
    const { core, form, hasForm } = parseCompanyName(text);
    add(index, core, { provider, by, form, hasForm });
  };
  for (const provider of catalogue.providers) {
    put(provider, "legal", provider.legalName?.ja);
    put(provider, "legal", provider.legalName?.en);
    for (const name of [provider.serviceName.ja, provider.serviceName.en]) {
      for (const one of [name, ...productNames(name)]) put(provider, "service", one);
    }
    for (const { name } of provider.formerNames) put(provider, "former", name);
  }
  return index;
};

/** How close a name comes: `Google Inc.` is first a former name of that form, and only then a `Google LLC` misspelt. */
const closeness = ({ by, form }: NamedProvider, wanted: CompanyName): number => {
  if (by === "legal") return formsAgree(form, wanted.form) ? 0 : 2;
  return by === "former" ? 1 : 3;
};

/** `Google` is not the registered name of `Google LLC`: without the kind of company it is what people say. */
const kindOf = ({ by, hasForm }: NamedProvider, wanted: CompanyName): ProviderNameKind =>
  by === "legal" && hasForm && !wanted.hasForm ? "service" : by;

const bestOf = (found: Iterable<NamedProvider>, wanted: CompanyName): readonly ProviderMatch[] => {
  const best = new Map<string, ProviderMatch>();
  for (const named of [...found].sort((a, b) => closeness(a, wanted) - closeness(b, wanted))) {
    const { provider } = named;
    const sameForm = named.by !== "legal" || formsAgree(named.form, wanted.form);
    if (!best.has(provider.id)) best.set(provider.id, { provider, by: kindOf(named, wanted), sameForm });
  }
  return [...best.values()];
};

const ofGroup = (found: Iterable<NamedProvider>): readonly ProviderMatch[] =>
  [...new Set([...found].map(({ provider }) => provider))].map((provider) => ({ provider, by: "affiliate", sameForm: true }));

/** Names of more words than this stand in no text. */
const WORDS_OF_NAME = 5;
const LATIN = /^[a-z0-9]+$/u;

/** Runs of words in a text, joined: `Hare Analyticsによる計測` has `hare`, `analytics` and `hareanalytics`. */
const runsOf = (text: string): readonly string[] => {
  const words = foldText(text).match(/[a-z0-9]+|[^a-z0-9\s]+/gu) ?? [];
  return words.flatMap((_word, first) =>
    Array.from({ length: Math.min(WORDS_OF_NAME, words.length - first) }, (_one, more) =>
      words.slice(first, first + more + 1).join(""),
    ),
  );
};

/** The longest name inside a text: Latin names as whole words, Japanese ones, which have no spaces about them, anywhere. */
const findInside = (
  index: ReadonlyMap<string, ReadonlySet<Module>>,
  japanese: readonly string[],
  text: string,
): readonly Module[] => {
  const whole = productNames(text)[0] ?? "";
  const found = runsOf(text).filter((run) => run.length >= SHORTEST_INSIDE && index.has(run));
  found.push(...japanese.filter((key) => whole.includes(key)));
  const [longest] = found.sort((a, b) => b.length - a.length);
  return longest === undefined ? [] : [...(index.get(longest) ?? [])];
};

const build = (catalogue: Catalogue): NameIndex => {
  const modules = buildModuleIndex(catalogue);
  const japanese = [...modules.keys()].filter((key) => key.length >= SHORTEST_INSIDE && !LATIN.test(key));
  const providers = buildProviderIndex(catalogue);
  const search = (text: string): readonly Module[] => {
    const folded = foldText(text);
    if (TECHNICAL.test(folded)) {
      const exact = modules.get(folded);
      if (exact !== undefined) return [...exact];
      const byPackage = catalogue.findModuleByPackage(text.trim());
      return byPackage === undefined ? [] : [byPackage];
    }
    const names = productNames(text);
    for (const name of names) {
      const exact = modules.get(name);
      if (exact !== undefined) return [...exact];
    }
    return findInside(modules, japanese, text);
  };
  return {
    findModules: search,
    findProviders: (text) => {
      const name = parseCompanyName(text);
      const exact = providers.get(name.core);
      if (exact !== undefined) return bestOf(exact, name);
      const group = withoutRegion(name.core);
      const near = group === name.core ? undefined : providers.get(group);
      if (near !== undefined) return ofGroup(near);
      // `Google(Google LLC)`: of the names in a cell the one that says a kind of company, then the first.
      const parts = partsOf(text).map(parseCompanyName);
      for (const part of [...parts.filter(({ hasForm }) => hasForm), ...parts]) {
        const one = providers.get(part.core);
        if (one !== undefined) return bestOf(one, part);
      }
      return [];
    },
  };
};

const INDEXES = new WeakMap<Catalogue, NameIndex>();

/** The names of a catalogue. Built once for each. */
export const nameIndexOf = (catalogue: Catalogue): NameIndex => {
  const known = INDEXES.get(catalogue) ?? build(catalogue);
  INDEXES.set(catalogue, known);
  return known;
};
