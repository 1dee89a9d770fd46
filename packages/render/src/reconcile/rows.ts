import type { DeclaredSide, Reconciliation, ReconciliationRow } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { informationName, recipientLabel } from "../summary/names.ts";
import { ACTOR_WORDS } from "../words/evidence-words.ts";
import { joinList, same } from "../words/language.ts";
import { RECONCILE_LABELS } from "../words/reconcile/reconcile-labels.ts";

/** The three questions a reader has: what is to be mended, what stays open, what agrees. */
export const ROW_GROUPS = ["toMend", "open", "agree"] as const;
export type RowGroup = (typeof ROW_GROUPS)[number];

const isOpen = ({ verdict }: ReconciliationRow): boolean =>
  verdict === "not-tested" || verdict === "not-verifiable" || verdict === "declared-not-observed";

/** A row that agrees but has a name to mend is one to look into, too. */
export const groupOf = (row: ReconciliationRow): RowGroup => {
  if (row.severity !== null && row.severity !== "info") return "toMend";
  if (isOpen(row)) return "open";
  return row.verdict === "consistent" ? "agree" : "toMend";
};

/** The rows of each group, in the order of the record: the gravest verdict first. */
export const rowsByGroup = ({ rows }: Reconciliation): Readonly<Record<RowGroup, readonly ReconciliationRow[]>> => ({
  toMend: rows.filter((row) => groupOf(row) === "toMend"),
  open: rows.filter((row) => groupOf(row) === "open"),
  agree: rows.filter((row) => groupOf(row) === "agree"),
});

/** Who sends, or what the row is about. */
export const subjectName = ({ actor, name }: ReconciliationRow): Bilingual => {
  if (name !== null) return name;
  if (actor === null) return RECONCILE_LABELS.wholeApp;
  return actor.kind === "app" ? ACTOR_WORDS.app : same(actor.kind === "module" ? actor.id : actor.package);
};

/** Who receives; null where the row has no recipient. */
export const recipientName = ({ recipient }: ReconciliationRow): Bilingual | null => {
  if (recipient === null) return null;
  return recipient.id === null ? recipient.name : recipientLabel(recipient);
};

export const typeNames = ({ informationTypes }: ReconciliationRow): Bilingual => joinList(informationTypes.map(informationName));

/** The document's own words, as one line. */
export const sideText = ({ tool, recipient, text }: DeclaredSide): string =>
  [tool, recipient, text].filter((part): part is string => part !== null && part !== "").join(" / ");

/** Sides that stand at one place, as one: the document's words for the information after each other. */
export const joinSides = (sides: readonly DeclaredSide[]): readonly DeclaredSide[] => {
  const joined = new Map<string, DeclaredSide>();
  for (const side of sides) {
    const { document, name, place, tool, recipient, match } = side;
    const key = JSON.stringify([document, name, place?.offset ?? null, tool, recipient, match]);
    const before = joined.get(key);
    const texts = [before?.text ?? null, side.text].filter((text): text is string => text !== null && text !== "");
    joined.set(key, { ...side, text: texts.length === 0 ? null : texts.join(", ") });
  }
  return [...joined.values()];
};

/** The words at the place on one line, where they say more than the cells do. */
export const quoteOf = (side: DeclaredSide): string | null => {
  const quote = side.place?.quote.replace(/\s+/gu, " ").trim() ?? "";
  return quote === "" || quote === sideText(side) ? null : quote;
};

/** Who decided, when and why; null where nobody did. */
export const decisionText = ({ decision }: ReconciliationRow): Bilingual | null => {
  if (decision === null) return null;
  const { by, on, reason } = decision;
  return {
    ja: `${by}、${on}${reason === null ? "" : `、理由: ${reason}`}`,
    en: `${by}, ${on}${reason === null ? "" : `, reason: ${reason}`}`,
  };
};

/** Rows that differ in the kind of information only, told together where there is little room. */
export interface RowBundle {
  readonly first: ReconciliationRow;
  readonly rows: readonly ReconciliationRow[];
}

export const bundleRows = (rows: readonly ReconciliationRow[]): readonly RowBundle[] => {
  const bundles = new Map<string, ReconciliationRow[]>();
  for (const row of rows) {
    const { kind, actor, name, recipient, verdict, certainty, severity, reasons, action, decision } = row;
    const alike = kind === "information" || kind === "statement" ? "" : row.id;
    const key = JSON.stringify([kind, actor, name, recipient, verdict, certainty, severity, reasons, action, decision, alike]);
    bundles.set(key, [...(bundles.get(key) ?? []), row]);
  }
  return [...bundles.values()].flatMap((bundle) => {
    const [first] = bundle;
    return first === undefined ? [] : [{ first, rows: bundle }];
  });
};
