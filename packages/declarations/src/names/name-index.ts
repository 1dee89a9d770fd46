import { loadCatalogue, type Catalogue, type Module } from "@akashi/catalogue";
import { normalizeName, normalizeText } from "../vocabulary/normalize.ts";
import { hasCompanyForm } from "./company-forms.ts";
import { hostOf } from "./host.ts";
import { buildModuleNames, type ModuleNames } from "./module-names.ts";
import { productKeys } from "./product.ts";
import { buildProviderNames, findByName, type ProviderMatch } from "./provider-names.ts";

/** A module or service whose name stands in a text. */
export interface FoundName {
  /** As the catalogue spells it. */
  readonly name: string;
  /** In the normalized text. */
  readonly offset: number;
}

/** A company under a name that it no longer has. */
export interface FormerName {
  readonly providerId: string;
  readonly now: string;
}

/** A coordinate or a Java package has at least two parts; nothing else of a document does. */
const TECHNICAL = /^[a-z][\w-]*(\.[a-z][\w-]*)+(:[\w.-]+)?$/iu;

/** The names of modules and companies that a catalogue knows, in every form that documents use. */
export class NameIndex {
  readonly #catalogue: Catalogue;
  readonly #modules: ModuleNames;
  readonly #providers: ReturnType<typeof buildProviderNames>;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
    this.#modules = buildModuleNames(catalogue);
    this.#providers = buildProviderNames(catalogue);
  }

  /** The modules and services that a text speaks of, in its order, in one pass; the longest name at each place. */
  findNames(text: string): readonly FoundName[] {
    const whole = this.#modules.byKey.get(normalizeName(text));
    if (whole?.isSpoken === true) return [{ name: whole.name, offset: 0 }];
    return this.#modules.inText.find(normalizeText(text)).map(({ value, offset }) => ({ name: value.name, offset }));
  }

  /** The longest name in a short text. */
  findName(text: string): FoundName | undefined {
    return [...this.findNames(text)].sort((a, b) => b.name.length - a.name.length)[0];
  }

  /**
   * The modules that a document's word for what sends may mean: its whole name in any form, id, Java package or Maven coordinate, or else
   * the longest name in it. None where it is not known, and where it names a service that is no module of apps.
   */
  findModules(text: string): readonly Module[] {
    const technical = text.trim().toLowerCase();
    if (TECHNICAL.test(technical)) return this.#findTechnical(text.trim(), technical);
    for (const key of productKeys(text)) {
      const entry = this.#modules.byKey.get(key);
      if (entry !== undefined && (entry.isService || entry.modules.size > 0)) return [...entry.modules];
    }
    const within = this.#modules.inText.find(normalizeText(text)).filter(({ value }) => value.modules.size > 0);
    const [longest] = within.sort((a, b) => b.end - b.offset - (a.end - a.offset));
    return longest === undefined ? [] : [...longest.value.modules];
  }

  #findTechnical(text: string, folded: string): readonly Module[] {
    const exact = this.#modules.byKey.get(folded) ?? this.#modules.byKey.get(normalizeName(folded));
    if (exact !== undefined) return [...exact.modules];
    const byPackage = this.#catalogue.findModuleByPackage(text);
    return byPackage === undefined ? [] : [byPackage];
  }

  /** The providers that a text means, by legal, former or service name in any usual form, or by a host of their modules; best kind first. */
  findProviders(text: string): readonly ProviderMatch[] {
    const named = findByName(this.#providers, text);
    const host = named.length > 0 ? undefined : hostOf(text);
    const provider = host === undefined ? undefined : this.#catalogue.findModulesByHost(host)[0]?.provider;
    const found = provider === undefined ? undefined : this.#catalogue.findProvider(provider);
    return found === undefined ? named : [{ provider: found, by: "service", sameForm: true }];
  }

  /** The company that had this registered name before, with its present one. Service names that live on are not out of date. */
  findFormerName(text: string): FormerName | undefined {
    if (!hasCompanyForm(text)) return undefined;
    const [match] = this.findProviders(text);
    if (match?.by !== "former" || !match.sameForm) return undefined;
    const { id, legalName, serviceName } = match.provider;
    return { providerId: id, now: legalName?.ja ?? legalName?.en ?? serviceName.ja };
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
