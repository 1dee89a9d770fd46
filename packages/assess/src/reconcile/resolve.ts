import type { Catalogue, Module } from "@akashi/catalogue";
import {
  foldHost,
  nameIndexOf,
  normalizeText,
  parseCompanyName,
  type DeclaredItem,
  type NameIndex,
  type ProviderMatch,
} from "@akashi/declarations";
import { OWN_WORDS } from "./own-words.ts";
import type { DeclaredDocument } from "./documents.ts";
import type { DocumentRef } from "./schema.ts";

/** What sends, as far as the document's name for it is known. */
export type ToolMatch =
  | { readonly kind: "none" }
  | { readonly kind: "own" }
  | { readonly kind: "modules"; readonly modules: readonly Module[] }
  | { readonly kind: "unknown" };

/** Who receives, as far as the document's names are known. */
export type RecipientMatch =
  | { readonly kind: "none" }
  | { readonly kind: "own" }
  | { readonly kind: "providers"; readonly matches: readonly ProviderMatch[]; readonly isLegalNameGiven: boolean }
  | { readonly kind: "unknown" };

/** A declared item with what its names mean in the catalogue. */
export interface ResolvedItem {
  readonly item: DeclaredItem;
  readonly source: DocumentRef;
  readonly tool: ToolMatch;
  readonly recipient: RecipientMatch;
  /** Providers of the catalogue that receive at the hosts the document names. */
  readonly hostProviders: readonly string[];
  readonly hosts: readonly string[];
}

/** Names by which the documents call the provider of the app itself. */
export type OwnNames = ReadonlySet<string>;

const OWN: ReadonlySet<string> = new Set(OWN_WORDS.map(normalizeText));

const isOwn = (text: string, own: OwnNames): boolean => OWN.has(normalizeText(text)) || own.has(parseCompanyName(text).core);

const isEmpty = (text: string | null): boolean => text === null || text.trim() === "";

/** Of several modules of one name, those of the named recipient. */
const narrow = (modules: readonly Module[], recipient: RecipientMatch): readonly Module[] => {
  if (modules.length < 2 || recipient.kind !== "providers") return modules;
  const ids = new Set(recipient.matches.map(({ provider }) => provider.id));
  const kept = modules.filter(({ provider }) => ids.has(provider));
  return kept.length > 0 ? kept : modules;
};

class Resolver {
  readonly #catalogue: Catalogue;
  readonly #index: NameIndex;
  readonly #own: OwnNames;
  /** A document says the same names again for every kind of information. */
  readonly #modules = new Map<string, readonly Module[]>();
  readonly #providers = new Map<string, readonly ProviderMatch[]>();

  constructor(catalogue: Catalogue, own: OwnNames) {
    this.#catalogue = catalogue;
    this.#index = nameIndexOf(catalogue);
    this.#own = own;
  }

  resolve(source: DocumentRef, item: DeclaredItem): ResolvedItem {
    const recipient = this.#recipientOf(item);
    const hosts = item.hosts.map(foldHost).filter((host) => host !== "");
    const providers = hosts.flatMap((host) => this.#catalogue.findModulesByHost(host).map(({ provider }) => provider));
    return { item, source, tool: this.#toolOf(item, recipient), recipient, hostProviders: [...new Set(providers)], hosts };
  }

  #findModules(text: string): readonly Module[] {
    const known = this.#modules.get(text) ?? this.#index.findModules(text);
    this.#modules.set(text, known);
    return known;
  }

  #findProviders(text: string): readonly ProviderMatch[] {
    const known = this.#providers.get(text) ?? this.#index.findProviders(text);
    this.#providers.set(text, known);
    return known;
  }

  #toolOf({ moduleId, tool }: DeclaredItem, recipient: RecipientMatch): ToolMatch {
    const byId = moduleId === null ? undefined : this.#catalogue.findModule(moduleId);
    if (byId !== undefined) return { kind: "modules", modules: [byId] };
    if (tool === null || isEmpty(tool)) return { kind: "none" };
    if (isOwn(tool, this.#own)) return { kind: "own" };
    const modules = narrow(this.#findModules(tool), recipient);
    return modules.length === 0 ? { kind: "unknown" } : { kind: "modules", modules };
  }

  #recipientOf({ recipient }: DeclaredItem): RecipientMatch {
    if (recipient === null) return { kind: "none" };
    const { legalName, serviceName } = recipient;
    const names = [legalName, serviceName].filter((name): name is string => name !== null && name.trim() !== "");
    if (names.length === 0) return { kind: "none" };
    if (names.some((name) => isOwn(name, this.#own))) return { kind: "own" };
    const [first = ""] = names;
    const found = this.#findProviders(first);
    // The legal name decides; the service stands in only where there is no legal name.
    return found.length === 0
      ? { kind: "unknown" }
      : { kind: "providers", matches: found, isLegalNameGiven: !isEmpty(legalName) };
  }
}

/** Gives every declared item what its names mean. `operator`: how the provider of the app itself is called. */
export const resolveItems = (
  documents: readonly DeclaredDocument[],
  catalogue: Catalogue,
  operator: readonly string[],
): readonly ResolvedItem[] => {
  const resolver = new Resolver(catalogue, new Set(operator.map((name) => parseCompanyName(name).core)));
  return documents.flatMap(({ document, name, items }) => items.map((item) => resolver.resolve({ document, name }, item)));
};
