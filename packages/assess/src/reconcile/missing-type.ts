import type { HandledType } from "./app-side.ts";
import type { Context } from "./context.ts";
import type { ResolvedItem } from "./resolve.ts";
import { declaredSide, rowOf, uniqueSides, type RowDraft } from "./row.ts";
import type { MatchLevel, ReconciliationRow } from "./schema.ts";
import { isFromPlatform, isDerivedAtServer, isInAnyRequest } from "./type-knowledge.ts";

type Judgement = Pick<RowDraft, "verdict" | "certainty" | "reasons"> & Pick<RowDraft, "gaps" | "observed">;

/**
 * What a document declares and the app was not seen to have: `over-declared` only where the method could have seen it and looked
 * everywhere. `types`: everything that the document's word may mean. `handled`: what is known of them although it does not count.
 */
export const judgeMissingType = (
  types: readonly string[],
  handled: readonly HandledType[],
  { typeGaps }: Pick<Context, "typeGaps">,
): Judgement => {
  if (types.some(isInAnyRequest)) {
    const observed = [{ basis: "implicit" as const, evidence: [], source: null }];
    return { verdict: "consistent", certainty: "likely", reasons: ["implicit-in-any-request"], observed };
  }
  const withheld = handled.filter(({ type, permitted }) => !permitted && types.includes(type));
  if (withheld.length > 0) {
    const observed = withheld.flatMap((row) => row.observed);
    return { verdict: "declared-not-observed", certainty: "likely", reasons: ["permission-missing"], observed };
  }
  if (types.length === 0) return { verdict: "not-tested", certainty: "possible", reasons: ["words-not-known"] };
  if (!types.every(isFromPlatform)) return { verdict: "not-verifiable", certainty: "possible", reasons: ["not-from-platform"] };
  if (types.some(isDerivedAtServer)) return { verdict: "not-verifiable", certainty: "possible", reasons: ["derived-at-server"] };
  if (typeGaps.length > 0) return { verdict: "not-tested", certainty: "possible", reasons: ["may-be-hidden"], gaps: typeGaps };
  return { verdict: "over-declared", certainty: "possible", reasons: ["type-not-in-module"] };
};

/** Whose rows they are, and what is known of that one. */
interface Owner extends Pick<RowDraft, "actor" | "name" | "recipient"> {
  readonly handled: readonly HandledType[];
  readonly level: MatchLevel;
}

/** Items by the word or the type they declare; those that declare none are about the transmission only. */
export const groupByWord = (items: readonly ResolvedItem[]): ReadonlyMap<string, readonly ResolvedItem[]> => {
  const groups = new Map<string, ResolvedItem[]>();
  for (const one of items) {
    const { typeId, text } = one.item;
    const word = typeId ?? text.trim();
    if (word === "") continue;
    const group = groups.get(word);
    if (group === undefined) groups.set(word, [one]);
    else group.push(one);
  }
  return groups;
};

export const typesOf = (items: readonly ResolvedItem[]): readonly string[] => [
  ...new Set(items.flatMap(({ item }) => item.coveredTypeIds)),
];

/** A row for each word of items whose kinds of information the owner was not seen to handle. */
export const missingTypeRows = (
  { handled, level, ...subject }: Owner,
  items: readonly ResolvedItem[],
  context: Context,
): readonly ReconciliationRow[] =>
  [...groupByWord(items)].map(([word, group]) => {
    const types = typesOf(group);
    const declared = uniqueSides(group.map((item) => declaredSide(item, level)));
    const judged = judgeMissingType(types, handled, context);
    return rowOf({ kind: "information", ...subject, informationTypes: types, declared, ...judged }, word);
  });
