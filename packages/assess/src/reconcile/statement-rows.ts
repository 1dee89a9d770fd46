import { findInformationType } from "@akashi/catalogue/platform";
import { severityOf, type FindingId } from "../findings.ts";
import type { DescriptionResult } from "../schema.ts";
import { isConcerned, type HandledType } from "./app-side.ts";
import type { Context } from "./context.ts";
import { documentKey } from "./documents.ts";
import { isDelicate } from "./measures.ts";
import { groupByWord, judgeMissingType, typesOf } from "./missing-type.ts";
import type { ResolvedItem } from "./resolve.ts";
import { declaredSide, rowOf, uniqueSides, type RowDraft } from "./row.ts";
import type { DocumentRef, ObservedSide, ReasonId, ReconciliationRow, Verdict } from "./schema.ts";

/** Everything of known origin in the app that handles information. */
const handledOf = ({ app }: Context): readonly HandledType[] => [
  ...app.transmissions.flatMap(({ types }) => types),
  ...app.readers.filter(({ actor }) => actor.kind === "app").flatMap(({ types }) => types),
];

const observedOf = (handled: readonly HandledType[]): readonly ObservedSide[] => {
  const isClaim = ({ basis }: ObservedSide): boolean => basis === "provider-claim" || basis === "catalogue-only";
  const code = handled.flatMap(({ observed }) => observed.filter((side) => !isClaim(side)));
  const claims = handled.flatMap(({ observed }) => observed.filter(isClaim));
  return [...code, ...claims].slice(0, 3);
};

const basisReason = (handled: readonly HandledType[]): ReasonId =>
  handled.some(({ flow }) => flow !== null)
    ? "code-sends"
    : handled.some(({ inCode }) => inCode === "reads")
      ? "code-reads"
      : handled.some(({ documented }) => documented)
        ? "provider-says"
        : handled.some(({ inCode }) => inCode === "may-read")
          ? "code-may-read"
          : "catalogue-only";

/** What documents declare of the app as a whole, one row for each of their words. */
export const statementRows = (items: readonly ResolvedItem[], context: Context): readonly ReconciliationRow[] => {
  const handled = handledOf(context);
  const documents = new Map(items.map(({ source }) => [documentKey(source), source]));
  return [...documents].flatMap(([key]) => {
    const here = items.filter(({ source }) => documentKey(source) === key);
    return [...groupByWord(here)].map(([word, group]) => {
      const types = typesOf(group);
      const found = handled.filter((row) => isConcerned(row) && types.includes(row.type));
      const judged: Pick<RowDraft, "verdict" | "certainty" | "reasons" | "gaps" | "observed"> =
        found.length > 0
          ? { verdict: "consistent", certainty: "possible", reasons: [basisReason(found)], observed: observedOf(found) }
          : judgeMissingType(types, handled, context);
      const declared = uniqueSides(group.map((item) => declaredSide(item, "app")));
      return rowOf({ kind: "statement", informationTypes: types, declared, ...judged }, `${key} ${word}`);
    });
  });
};

/** What the app has and Google Play's form does not say, one row for each answer of the form. */
export const missingFromForm = (
  form: DocumentRef,
  items: readonly ResolvedItem[],
  context: Context,
): readonly ReconciliationRow[] => {
  const covered = new Set(items.flatMap(({ item }) => item.coveredTypeIds));
  const byAnswer = new Map<string, HandledType[]>();
  for (const row of handledOf(context).filter(isConcerned)) {
    const [answer] = findInformationType(row.type)?.play ?? [];
    if (answer === undefined || covered.has(row.type)) continue;
    byAnswer.set(answer, [...(byAnswer.get(answer) ?? []), row]);
  }
  return [...byAnswer].map(([answer, rows]) => {
    const types = [...new Set(rows.map(({ type }) => type))].sort();
    const isSent = rows.some(({ flow }) => flow === "path");
    const isRead = rows.some(({ inCode }) => inCode === "reads");
    // What the catalogue says without a source is missing from no document.
    const isAsked = rows.some(({ toBeDeclared }) => toBeDeclared);
    return rowOf(
      {
        kind: "statement",
        name: { ja: answer, en: answer },
        informationTypes: types,
        observed: observedOf(rows),
        verdict: isAsked ? "possible-undeclared" : "not-tested",
        certainty: "possible",
        reasons: [basisReason(rows), "not-declared"],
        severity: !isAsked ? "info" : isSent || (isRead && types.some(isDelicate)) ? "medium" : "low",
      },
      documentKey(form),
    );
  });
};

/** An inspection of an Android app never shows what the app on another platform does. */
export const otherPlatformRows = (items: readonly ResolvedItem[]): readonly ReconciliationRow[] =>
  [...groupByWord(items)].map(([word, group]) =>
    rowOf(
      {
        kind: "statement",
        informationTypes: typesOf(group),
        declared: uniqueSides(group.map((item) => declaredSide(item, "app"))),
        verdict: "not-verifiable",
        certainty: "certain",
        reasons: ["other-platform"],
      },
      `privacy-manifest ${word}`,
    ),
  );

type DescriptionState = DescriptionResult["rows"][number]["state"];

const OF_STATE: Readonly<
  Record<DescriptionState, { readonly verdict: Verdict; readonly reason: ReasonId; readonly finding: FindingId | null }>
> = {
  explained: { verdict: "consistent", reason: "description-explains", finding: null },
  denied: { verdict: "possible-undeclared", reason: "description-denies", finding: "description/denied" },
  "not-explained": { verdict: "possible-undeclared", reason: "description-silent", finding: "description/not-explained" },
  "not-tested": { verdict: "not-tested", reason: "description-words-unknown", finding: null },
};

/** The permissions that open user information, against the store text (説明とパーミッションの食い違い). */
export const permissionRows = (name: string, { report }: Context): readonly ReconciliationRow[] =>
  (report.description?.rows ?? []).map(({ permission, informationTypes, state, quotes }) => {
    const { verdict, reason, finding } = OF_STATE[state];
    return rowOf({
      kind: "permission",
      name: { ja: permission, en: permission },
      informationTypes,
      declared: quotes.map((quote) => ({
        document: "description" as const,
        name,
        place: { quote, offset: 0 },
        tool: null,
        recipient: null,
        text: quote,
        match: "app" as const,
      })),
      observed: [
        {
          basis: "permission" as const,
          evidence: [{ kind: "manifest" as const, element: "uses-permission", name: permission, value: null }],
          source: null,
        },
      ],
      verdict,
      certainty: state === "denied" ? "likely" : "possible",
      reasons: [reason],
      ...(finding !== null && { severity: severityOf(finding) }),
    });
  });
