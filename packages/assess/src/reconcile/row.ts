import { normalizeText } from "@akashi/declarations";
import type { Severity } from "../findings.ts";
import { actorKey } from "../ownership.ts";
import type { ResolvedItem } from "./resolve.ts";
import type { ActionId, DeclaredSide, MatchLevel, ReasonId, ReconciliationRow, Verdict } from "./schema.ts";

/** What a row says before the tables below are applied. Null fields may be left out. */
export interface RowDraft extends Pick<ReconciliationRow, "kind" | "verdict" | "certainty" | "reasons"> {
  readonly actor?: ReconciliationRow["actor"];
  readonly name?: ReconciliationRow["name"];
  readonly recipient?: ReconciliationRow["recipient"];
  readonly informationTypes?: readonly string[];
  readonly declared?: readonly DeclaredSide[];
  readonly observed?: ReconciliationRow["observed"];
  readonly gaps?: ReconciliationRow["gaps"];
  readonly missingPurposes?: readonly string[];
  readonly decision?: ReconciliationRow["decision"];
  /** Where the case is graver or lighter than the table says. */
  readonly severity?: Severity | null;
}

/** How grave a verdict is by itself; where both sides agree there is nothing to mend. */
export const VERDICT_SEVERITY: Readonly<Record<Exclude<Verdict, "consistent">, Severity>> = {
  undeclared: "high",
  "possible-undeclared": "medium",
  "over-declared": "low",
  "declared-not-observed": "info",
  "not-tested": "info",
  "not-verifiable": "info",
};

/** What is to be mended although both sides agree on the matter. */
const SEVERITY_OF_REASON: Readonly<Partial<Record<ReasonId, Severity>>> = {
  "former-name": "low",
  "service-name-only": "low",
  "recipient-not-stated": "low",
  "company-form-differs": "low",
  "declared-by-recipient-only": "low",
  "provider-names-other-purposes": "low",
  "stop-kind-not-stated": "low",
  "purposes-not-stated": "high",
  "sender-purpose-not-stated": "medium",
  "recipient-purpose-not-stated": "medium",
  "information-not-stated": "high",
  "affiliate-name": "info",
  "declared-in-pool": "info",
};

/** The first reason that stands in the row decides. */
const ACTION_OF_REASON: readonly (readonly [ReasonId, ActionId])[] = [
  ["exempt-by-decision", "none"],
  ["consent-instead", "none"],
  ["opt-out-instead", "none"],
  ["no-notice-given", "give-notice"],
  ["recipient-differs", "correct-recipient"],
  ["purposes-not-stated", "complete-row"],
  ["sender-purpose-not-stated", "complete-row"],
  ["recipient-purpose-not-stated", "complete-row"],
  ["information-not-stated", "complete-row"],
  ["former-name", "update-name"],
  ["service-name-only", "state-recipient"],
  ["recipient-not-stated", "state-recipient"],
  ["company-form-differs", "confirm-recipient"],
  ["affiliate-name", "confirm-recipient"],
  ["words-not-known", "name-precisely"],
  ["tool-name-not-known", "name-precisely"],
  ["name-not-known", "name-precisely"],
  ["declared-by-recipient-only", "name-precisely"],
  ["stop-kind-not-stated", "state-stop"],
  ["provider-names-other-purposes", "state-purposes"],
  ["other-platform", "check-other-platform"],
  ["unknown-code", "identify-code"],
  ["description-denies", "say-in-description"],
  ["description-silent", "say-in-description"],
  ["exemption-not-decided", "decide-exemption"],
  ["recipient-not-checkable", "confirm-recipient"],
];

const ACTION_OF_VERDICT: Readonly<Record<Verdict, ActionId>> = {
  undeclared: "declare",
  "possible-undeclared": "declare",
  "over-declared": "remove-or-explain",
  "declared-not-observed": "confirm-by-run",
  "not-tested": "confirm-by-run",
  "not-verifiable": "confirm-with-recipient",
  consistent: "none",
};

const SEVERITIES_UP: readonly Severity[] = ["info", "low", "medium", "high"];
/** The weightier of two; null weighs nothing. */
export const graver = (a: Severity | null, b: Severity | null): Severity | null =>
  a === null ? b : b === null ? a : SEVERITIES_UP.indexOf(a) >= SEVERITIES_UP.indexOf(b) ? a : b;

const severityOfRow = ({ verdict, reasons }: RowDraft): Severity | null =>
  reasons.reduce<Severity | null>(
    (worst, reason) => graver(worst, SEVERITY_OF_REASON[reason] ?? null),
    verdict === "consistent" ? null : VERDICT_SEVERITY[verdict],
  );

const isFormRow = ({ kind, declared }: RowDraft): boolean =>
  kind === "statement" && declared?.some(({ document }) => document === "data-safety") === true;

const actionOf = (draft: RowDraft): ActionId => {
  const { kind, verdict, reasons } = draft;
  const byReason = ACTION_OF_REASON.find(([reason]) => reasons.includes(reason));
  if (byReason !== undefined) return byReason[1];
  const isMissing = verdict === "undeclared" || verdict === "possible-undeclared";
  if (isMissing && (kind === "statement" || isFormRow(draft))) return "fill-in-form";
  if (isMissing && kind === "information") return "declare-type";
  return ACTION_OF_VERDICT[verdict];
};

const nameKey = (draft: RowDraft): string =>
  draft.actor === undefined || draft.actor === null ? normalizeText(draft.name?.ja ?? "") : actorKey(draft.actor);

const idOf = (draft: RowDraft, scope: string): string =>
  [
    draft.kind,
    nameKey(draft),
    draft.recipient?.id ?? normalizeText(draft.recipient?.name.ja ?? ""),
    (draft.informationTypes ?? []).join("+"),
    scope,
  ]
    .join("/")
    .replace(/\/+$/u, "");

/** The row with its id, severity and action. `scope` tells rows apart that are about one subject: a document, or its words. */
export const rowOf = (draft: RowDraft, scope: string = ""): ReconciliationRow => ({
  id: idOf(draft, scope),
  kind: draft.kind,
  actor: draft.actor ?? null,
  name: draft.name ?? null,
  recipient: draft.recipient ?? null,
  informationTypes: draft.informationTypes ?? [],
  declared: draft.declared ?? [],
  observed: draft.observed ?? [],
  verdict: draft.verdict,
  certainty: draft.certainty,
  severity: draft.severity === undefined ? severityOfRow(draft) : draft.severity,
  reasons: [...new Set(draft.reasons)],
  gaps: draft.gaps ?? [],
  missingPurposes: draft.missingPurposes ?? [],
  action: actionOf(draft),
  decision: draft.decision ?? null,
});

const recipientText = ({ recipient }: ResolvedItem["item"]): string | null => {
  if (recipient === null) return null;
  const { legalName, serviceName } = recipient;
  if (legalName === null || serviceName === null) return legalName ?? serviceName;
  return legalName === serviceName ? legalName : `${legalName} (${serviceName})`;
};

/** Where a document says it. `whole`: the row is about the transmission, so that its kinds of information are left out. */
export const declaredSide = ({ item, source }: ResolvedItem, match: MatchLevel, whole = false): DeclaredSide => ({
  document: source.document,
  name: source.name,
  place: item.place,
  tool: item.tool,
  recipient: recipientText(item),
  text: whole || item.text === "" ? null : item.text,
  match,
});

/** Each place of a document once. */
export const uniqueSides = (sides: readonly DeclaredSide[]): readonly DeclaredSide[] => {
  const seen = new Map<string, DeclaredSide>();
  for (const side of sides) {
    const { document, name, place, tool, recipient, text } = side;
    const key = JSON.stringify([document, name, place?.offset ?? null, tool, recipient, text]);
    if (!seen.has(key)) seen.set(key, side);
  }
  return [...seen.values()];
};
