import { loadCatalogue, type Catalogue, type Module, type Provider } from "@akashi/catalogue";
import { hasCompanyForm, withoutCompanyForm } from "./company-form.ts";
import { NameTrie } from "./name-trie.ts";
import { normalizeName, normalizeText } from "./normalize.ts";
import { SERVICE_NAMES } from "./web-names.ts";

/** A module or service whose name stands in a text. */
export interface NamedModule {
  readonly moduleId: string | null;
  readonly providerId: string | null;
  /** The name as the catalogue has it. */
  readonly name: string;
  readonly offset: number;
}

/** A company whose name stands in a text. */
export interface NamedCompany {
  readonly providerId: string;
  /** Which of its names: a former one is out of date. */
  readonly form: "legal" | "service" | "former";
  readonly name: string;
}

/** A company under a name that it no longer has. */
export interface FormerName {
  readonly providerId: string;
  readonly now: string;
}

/** Kinds of modules that no notice names: they are libraries, and their names are common words. */
const UNNAMED_KINDS: ReadonlySet<Module["kind"]> = new Set(["ui", "networking"]);
/** Names that are words of everyday language: they count only where a text is nothing else. */
const EVERYDAY = new Set(
  "split heap insider button branch batch radar embrace unity parse adjust auto iterable segment amazon here x vk block pay line sift rokt tune mapp kii fox asta bead base link google microsoft apple meta adobe singular airship snap pendo quantcast tapstream button clarity universe unicorn firebase insta digits shop".split(
    " ",
  ),
);

/** `Pangle(旧 Foo)` and `A / B` hold several names. */
const namesWithin = (name: string): readonly string[] => {
  const parts = name.split(/\s\/\s|[()]/u).map((part) => part.replace(/^旧\s?|^formerly\s/iu, "").trim());
  const whole = name.replace(/\s?[(][^)]*[)]/gu, "").trim();
  const short = whole.replace(/\s(?:Android )?SDK$/u, "");
  return [...new Set([whole, short, ...parts])].filter((part) => part.length > 1);
};

interface Entry {
  readonly name: string;
  readonly moduleId: string | null;
  readonly providerId: string | null;
}

const moduleEntries = (catalogue: Catalogue): readonly Entry[] => [
  ...SERVICE_NAMES.flatMap(({ names, moduleId, providerId }) => names.map((name) => ({ name, moduleId, providerId }))),
  ...catalogue.modules
    .filter(({ kind, hosts }) => !UNNAMED_KINDS.has(kind) && (kind !== "other" || hosts.length > 0))
    .flatMap(({ id, provider, name }) =>
      [...new Set([...namesWithin(name.ja), ...namesWithin(name.en)])].map((one) => ({
        name: one,
        moduleId: id,
        providerId: provider,
      })),
    ),
];

const companyNames = (provider: Provider): readonly NamedCompany[] => {
  const as = (form: NamedCompany["form"], names: readonly (string | null)[]): readonly NamedCompany[] =>
    names.flatMap((name) => (name === null || name === "" ? [] : [{ providerId: provider.id, form, name }]));
  return [
    ...as("legal", [provider.legalName?.ja ?? null, provider.legalName?.en ?? null]),
    ...as(
      "former",
      provider.formerNames.map(({ name }) => name),
    ),
    ...as("service", [...namesWithin(provider.serviceName.ja), ...namesWithin(provider.serviceName.en)]),
  ];
};

/** The names of modules and companies that a catalogue knows, in every form that notices use. */
export class NameIndex {
  readonly #catalogue: Catalogue;
  readonly #modules: ReadonlyMap<string, Entry>;
  readonly #spelled: NameTrie<Entry> = new NameTrie();
  readonly #exact: ReadonlyMap<string, NamedCompany>;
  readonly #bare: ReadonlyMap<string, NamedCompany>;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    const modules = new Map<string, Entry>();
    for (const entry of moduleEntries(catalogue)) {
      const key = normalizeName(entry.name);
      if (!modules.has(key)) modules.set(key, entry);
    }
    this.#modules = modules;
    for (const [key, entry] of modules) {
      if (key.length >= 3 && !EVERYDAY.has(key)) this.#spelled.add(normalizeText(entry.name), entry);
    }
    const companies = catalogue.providers.flatMap(companyNames);
    this.#exact = this.#firstOf(companies, ({ name }) => normalizeName(name));
    this.#bare = this.#firstOf(companies, ({ name }) => normalizeName(withoutCompanyForm(name)));
  }

  /** The company that had this registered name before, with its present one. Service names that live on are not out of date. */
  findFormerName(text: string): FormerName | undefined {
    const key = normalizeName(text);
    const named = this.#exact.get(key);
    if (named?.form !== "former" || !hasCompanyForm(text)) return undefined;
    const provider = this.#catalogue.findProvider(named.providerId);
    const now = provider?.legalName?.ja ?? provider?.legalName?.en ?? provider?.serviceName.ja;
    return now === undefined || normalizeName(now) === key ? undefined : { providerId: named.providerId, now };
  }

  #firstOf(companies: readonly NamedCompany[], keyOf: (company: NamedCompany) => string): ReadonlyMap<string, NamedCompany> {
    const index = new Map<string, NamedCompany>();
    for (const company of companies) if (!index.has(keyOf(company))) index.set(keyOf(company), company);
    return index;
  }

  /** The modules and services named in a text, in its order. */
  findModules(text: string): readonly NamedModule[] {
    const normal = normalizeText(text);
    const whole = this.#modules.get(normalizeName(text));
    if (whole !== undefined) return [{ ...whole, offset: 0 }];
    return this.#spelled.find(normal).map(({ value, offset }) => ({ ...value, offset }));
  }

  /** The module or service a short text names: the longest name in it. */
  findModule(text: string): NamedModule | undefined {
    return [...this.findModules(text)].sort((a, b) => b.name.length - a.name.length)[0];
  }

  /** The company that a text names, by its registered, former or service name in any usual form, or by a host of one of its modules. */
  findCompany(text: string): NamedCompany | undefined {
    const named = this.#exact.get(normalizeName(text)) ?? this.#bare.get(normalizeName(withoutCompanyForm(text)));
    if (named !== undefined) return named;
    const host = /^(?:https?:\/\/)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/:?#]|$)/i.exec(text.trim())?.[1];
    const module = host === undefined ? undefined : this.#catalogue.findModulesByHost(host)[0];
    return module === undefined ? undefined : { providerId: module.provider, form: "service", name: text.trim() };
  }
}

const indexes = new WeakMap<Catalogue, NameIndex>();

/** The names of a catalogue, built at its first use. */
export const nameIndexOf = (catalogue: Catalogue = loadCatalogue()): NameIndex => {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  const built = new NameIndex(catalogue);
  indexes.set(catalogue, built);
  return built;
};

/** The module that a short text names, or undefined. */
export const matchModule = (text: string, catalogue?: Catalogue): NamedModule | undefined =>
  nameIndexOf(catalogue).findModule(text);

/** The company that a short text names, or undefined. */
export const matchCompany = (text: string, catalogue?: Catalogue): NamedCompany | undefined =>
  nameIndexOf(catalogue).findCompany(text);
