import type { Catalogue, Module } from "@akashi/catalogue";
import { normalizeName, normalizeText } from "../vocabulary/normalize.ts";
import { NameTrie } from "./name-trie.ts";
import { productKeys, spellingsOf } from "./product.ts";
import { EVERYDAY_NAMES, FAMILY_NAMES, SERVICE_NAMES } from "./web-names.ts";

/** A name of products or services. */
export interface NameEntry {
  /** As the catalogue or the table of services spells it. */
  readonly name: string;
  /** The modules that it names; none for a service that is no module of apps, and for the name of a family. */
  readonly modules: ReadonlySet<Module>;
  /** False for names of what notices do not speak of, and for ids. */
  readonly isSpoken: boolean;
  /** Whether it stands in the table of services. */
  readonly isService: boolean;
}

/** The names of modules and services: all of them by their keys, and those that are seen within a longer text. */
export interface ModuleNames {
  readonly byKey: ReadonlyMap<string, NameEntry>;
  readonly inText: NameTrie<NameEntry>;
}

/** Kinds of modules that notices do not speak of: they are libraries, and their names are common words. */
const UNSPOKEN_KINDS: ReadonlySet<Module["kind"]> = new Set(["ui", "networking"]);
/** A shorter name stands in too many words. */
const SHORTEST_IN_TEXT = 3;
/** A name of more modules than this names a family and no module. */
const FAMILY = 3;

const isSpokenOf = ({ kind, hosts }: Module): boolean => !UNSPOKEN_KINDS.has(kind) && (kind !== "other" || hosts.length > 0);

/** An entry while it is gathered. */
interface OpenEntry extends NameEntry {
  readonly modules: Set<Module>;
  isSpoken: boolean;
}

/** Gathers the names of a catalogue. What the table of services says of a name counts before what a name is made of. */
class NameBook {
  readonly #entries = new Map<string, OpenEntry>();
  readonly #settled = new Set<string>();
  readonly #spoken = new Map<string, string>();
  readonly #catalogue: Catalogue;
  readonly #sharing = new Map<string, number>();
  readonly #vendors = new Map<string, readonly string[]>();

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    for (const { provider } of catalogue.modules) this.#sharing.set(provider, (this.#sharing.get(provider) ?? 0) + 1);
  }

  #entryOf(key: string, name: string, isService = false): OpenEntry {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const entry = { name, modules: new Set<Module>(), isSpoken: false, isService };
    this.#entries.set(key, entry);
    return entry;
  }

  #speak(entry: OpenEntry, key: string, name: string): void {
    entry.isSpoken = true;
    if (key.length >= SHORTEST_IN_TEXT && !EVERYDAY_NAMES.has(key) && !this.#spoken.has(key))
      this.#spoken.set(key, normalizeText(name));
  }

  addServices(): void {
    for (const { names, moduleId } of SERVICE_NAMES) {
      const module = moduleId === null ? undefined : this.#catalogue.findModule(moduleId);
      for (const name of names) {
        const key = normalizeName(name);
        const entry = this.#entryOf(key, name, true);
        this.#speak(entry, key, name);
        if (module !== undefined) entry.modules.add(module);
        if (module !== undefined || FAMILY_NAMES.has(key)) this.#settled.add(key);
      }
    }
  }

  #vendorKeys(provider: string): readonly string[] {
    const known = this.#vendors.get(provider);
    if (known !== undefined) return known;
    const service = this.#catalogue.findProvider(provider)?.serviceName;
    const keys = service === undefined ? [] : [...new Set([service.ja, service.en])].flatMap(productKeys);
    this.#vendors.set(provider, keys);
    return keys;
  }

  addModule(module: Module): void {
    const { id, provider, artifacts } = module;
    const vendor = this.#vendorKeys(provider);
    // Where a provider has one module, its name means the module, too; else a bare `Google` would name every product of Google.
    const isAlone = (this.#sharing.get(provider) ?? 0) < 2;
    const meansNone = (key: string): boolean => this.#settled.has(key) || (!isAlone && vendor.includes(key));
    const put = (key: string, name: string): OpenEntry => {
      const entry = this.#entryOf(key, name);
      if (!meansNone(key)) entry.modules.add(module);
      return entry;
    };
    for (const name of new Set([module.name.ja, module.name.en])) {
      for (const spelling of spellingsOf(name)) {
        const key = normalizeName(spelling);
        const entry = put(key, spelling);
        if (isSpokenOf(module)) this.#speak(entry, key, spelling);
      }
      for (const key of productKeys(name)) put(key, name);
    }
    for (const key of [id, ...productKeys(id.replaceAll("-", " ")), ...(isAlone ? vendor : [])]) put(key, module.name.en);
    for (const { coordinate } of artifacts) put(coordinate.toLowerCase(), module.name.en);
  }

  build(): ModuleNames {
    for (const entry of this.#entries.values()) if (entry.modules.size > FAMILY) entry.modules.clear();
    const inText = new NameTrie<NameEntry>();
    for (const [key, spelling] of this.#spoken) {
      const entry = this.#entries.get(key);
      if (entry !== undefined) inText.add(spelling, entry);
    }
    return { byKey: this.#entries, inText };
  }
}

/** The names of a catalogue's modules, and of services that notices use beside them. */
export const buildModuleNames = (catalogue: Catalogue): ModuleNames => {
  const book = new NameBook(catalogue);
  book.addServices();
  for (const module of catalogue.modules) book.addModule(module);
  return book.build();
};
