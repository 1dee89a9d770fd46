import type { Catalogue, Provider } from "@akashi/catalogue";
import { formsAgree, parseCompanyName, withoutRegion, type CompanyName } from "./company.ts";
import type { CompanyKind } from "./company-forms.ts";
import { partsOfName, productKeys } from "./product.ts";

/** By which of its names a provider was found. `affiliate`: another company of its group. */
export type ProviderNameKind = "legal" | "service" | "former" | "affiliate";

export interface ProviderMatch {
  readonly provider: Provider;
  readonly by: ProviderNameKind;
  /** False: one says it is a stock company and the other a limited liability company. */
  readonly sameForm: boolean;
}

interface NamedProvider {
  readonly provider: Provider;
  readonly by: ProviderNameKind;
  readonly form: CompanyKind;
  readonly hasForm: boolean;
}

/** Providers by the core of each of their names. */
type ProviderNames = ReadonlyMap<string, readonly NamedProvider[]>;

const namesOf = ({ legalName, serviceName, formerNames }: Provider): readonly (readonly [ProviderNameKind, string])[] => [
  ...[legalName?.ja, legalName?.en].flatMap((name) => (name ? [["legal", name] as const] : [])),
  ...[...new Set([serviceName.ja, serviceName.en])].flatMap((name) =>
    [name, ...productKeys(name)].map((one) => ["service", one] as const),
  ),
  ...formerNames.map(({ name }) => ["former", name] as const),
];

export const buildProviderNames = ({ providers }: Catalogue): ProviderNames => {
  const index = new Map<string, NamedProvider[]>();
  for (const provider of providers) {
    for (const [by, name] of namesOf(provider)) {
      const { core, form, hasForm } = parseCompanyName(name);
      const found = index.get(core) ?? [];
      if (found.length === 0) index.set(core, found);
      found.push({ provider, by, form, hasForm });
    }
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

const bestOf = (found: readonly NamedProvider[], wanted: CompanyName): readonly ProviderMatch[] => {
  const best = new Map<string, ProviderMatch>();
  for (const named of [...found].sort((a, b) => closeness(a, wanted) - closeness(b, wanted))) {
    const { provider } = named;
    const sameForm = named.by === "service" || formsAgree(named.form, wanted.form);
    if (!best.has(provider.id)) best.set(provider.id, { provider, by: kindOf(named, wanted), sameForm });
  }
  return [...best.values()];
};

const ofGroup = (found: readonly NamedProvider[]): readonly ProviderMatch[] =>
  [...new Set(found.map(({ provider }) => provider))].map((provider) => ({ provider, by: "affiliate", sameForm: true }));

/** The providers that a company's or service's name means, best kind first; none where nobody is called so. */
export const findByName = (names: ProviderNames, text: string): readonly ProviderMatch[] => {
  const name = parseCompanyName(text);
  const exact = names.get(name.core);
  if (exact !== undefined) return bestOf(exact, name);
  const group = withoutRegion(name.core);
  const near = group === name.core ? undefined : names.get(group);
  if (near !== undefined) return ofGroup(near);
  // `Google(Google LLC)`: of the names in a cell the one that says a kind of company, then the first.
  const parts = partsOfName(text).map(parseCompanyName);
  for (const part of [...parts.filter(({ hasForm }) => hasForm), ...parts]) {
    const one = names.get(part.core);
    if (one !== undefined) return bestOf(one, part);
  }
  return [];
};
