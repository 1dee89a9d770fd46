import { listInformationTypes, listPurposes } from "@akashi/catalogue/platform";
import { normalizeName } from "./normalize.ts";

interface NamedTerm {
  readonly id: string;
  readonly name: { readonly ja: string; readonly en: string };
}

const buildIndex = (terms: readonly NamedTerm[]): ReadonlyMap<string, string> =>
  new Map(terms.flatMap(({ id, name }) => [name.ja, name.en].map((one) => [normalizeName(one), id] as const)));

let information: ReadonlyMap<string, string> | null = null;
let purposes: ReadonlyMap<string, string> | null = null;

/** The information type whose own name in the taxonomy a text is, such as 「利用者ID・アカウント」: one kind, however many words it has. */
export const informationNamed = (text: string): string | null =>
  (information ??= buildIndex(listInformationTypes())).get(normalizeName(text)) ?? null;

/** The purpose whose own name in the taxonomy a text is. */
export const purposeNamed = (text: string): string | null =>
  (purposes ??= buildIndex(listPurposes())).get(normalizeName(text)) ?? null;
