import { groupBy } from "../grouping.ts";
import { isConcerned, presenceOf, type AppTransmission, type HandledType } from "./app-side.ts";
import type { Context } from "./context.ts";
import { decide } from "./decide.ts";
import { declaredRecipient } from "./declared-rows.ts";
import { matchTransmission, type TransmissionMatch } from "./match.ts";
import { incompleteReasons } from "./incomplete.ts";
import { isDelicate, weighMeasures } from "./measures.ts";
import { missingTypeRows } from "./missing-type.ts";
import type { ResolvedItem } from "./resolve.ts";
import { declaredSide, rowOf, uniqueSides, type RowDraft } from "./row.ts";
import { undeclaredSeverity } from "./undeclared-severity.ts";
import type { MatchLevel, ReasonId, ReconciliationRow } from "./schema.ts";

/** The rows of a transmission, and the declared items that stand in them. */
export interface TransmissionRows {
  readonly rows: readonly ReconciliationRow[];
  readonly used: readonly ResolvedItem[];
}

type Certainty = ReconciliationRow["certainty"];

const observedState = (transmission: AppTransmission, { method }: Context): boolean | null =>
  method.traffic ? transmission.isObserved : null;

const stateReasons = (transmission: AppTransmission, { method }: Context): readonly ReasonId[] => [
  ...(transmission.isObserved ? (["observed-in-traffic"] as const) : []),
  ...(method.traffic && !transmission.isObserved ? (["not-seen-in-traffic"] as const) : []),
  ...(transmission.isReached ? [] : (["not-reached"] as const)),
  ...(transmission.isSwitchedOff ? (["switched-off"] as const) : []),
  ...(transmission.isPartlySwitchedOff ? (["partly-switched-off"] as const) : []),
];

/** The items by which the transmission counts as declared, and how closely they name it. */
const namingOf = (match: TransmissionMatch): { readonly items: readonly ResolvedItem[]; readonly level: MatchLevel } => {
  if (match.byModule.length > 0) return { items: match.byModule, level: "module" };
  // A row that names the module for another recipient is about the module; the one for the recipient is about its others.
  if (match.misdirected.length > 0) return { items: [], level: "none" };
  return { items: match.byRecipient, level: "recipient" };
};

const subject = (transmission: AppTransmission): Pick<RowDraft, "actor" | "name" | "recipient"> => ({
  actor: transmission.actor,
  name: transmission.module.name,
  recipient: transmission.recipient,
});

/**
 * Configuration that switches a module off leaves its code there: what is declared was not observed, and what is not declared only a
 * run can judge.
 */
const switchedVerdict = (transmission: AppTransmission, verdict: RowDraft["verdict"]): RowDraft["verdict"] => {
  if (!transmission.isSwitchedOff || transmission.isObserved) return verdict;
  return verdict === "consistent" ? "declared-not-observed" : verdict === "possible-undeclared" ? "not-tested" : verdict;
};

const wholeCertainty = (transmission: AppTransmission, level: MatchLevel, reason: ReasonId | null): Certainty => {
  if (!transmission.isReached || level === "recipient") return "possible";
  if (level === "none") return "likely";
  return reason === null
    ? "certain"
    : reason === "recipient-not-checkable" || reason === "affiliate-name"
      ? "possible"
      : "likely";
};

const wholeRow = (transmission: AppTransmission, match: TransmissionMatch, context: Context): RowDraft => {
  const { items, level } = namingOf(match);
  const declared = items.length > 0;
  const verdict = decide({ observed: observedState(transmission, context), candidate: true, declared }) ?? "not-tested";
  const naming: readonly ReasonId[] = declared
    ? level === "recipient"
      ? ["declared-by-recipient-only"]
      : []
    : match.misdirected.length > 0
      ? []
      : ["not-declared"];
  const recipient = match.recipientReason === null ? [] : [match.recipientReason];
  const settled = switchedVerdict(transmission, verdict);
  return {
    kind: "transmission",
    ...subject(transmission),
    declared: uniqueSides([
      ...items.map((item) => declaredSide(item, level, true)),
      // Beside the module's own recipient another one is a second transmission, with a row of its own.
      ...(declared ? [] : match.misdirected).map((item) => declaredSide(item, "module", true)),
    ]),
    observed: presenceOf(transmission.module),
    verdict: settled,
    certainty: wholeCertainty(transmission, declared ? level : "none", match.recipientReason),
    reasons: [
      "module-in-app",
      ...stateReasons(transmission, context),
      ...naming,
      ...recipient,
      ...(declared && level === "module" ? incompleteReasons(items, context) : []),
    ],
    ...(settled === "possible-undeclared" && !transmission.isReached && { severity: "low" as const }),
  };
};

const covers = (type: string): ((item: ResolvedItem) => boolean) => {
  return ({ item }) => item.coveredTypeIds.includes(type);
};

const typeReason = ({ inCode, documented, flow }: HandledType): ReasonId => {
  if (flow !== null) return "code-sends";
  if (inCode === "reads") return "code-reads";
  if (documented) return "provider-says";
  return inCode === "may-read" ? "code-may-read" : "catalogue-only";
};

/** What was followed step by step to whoever gets it is as sure as an inspection of code alone can be. */
const typeCertainty = ({ inCode, flow }: HandledType, transmission: AppTransmission): Certainty =>
  flow === "path" ? "likely" : inCode === "reads" && transmission.isReached ? "likely" : "possible";

const typeRow = (
  transmission: AppTransmission,
  handled: HandledType,
  match: TransmissionMatch,
  context: Context,
): { readonly draft: RowDraft; readonly used: readonly ResolvedItem[] } => {
  const { items, level } = namingOf(match);
  const named = items.filter(covers(handled.type));
  const pooled = named.length > 0 || items.length === 0 ? [] : match.pooled.filter(covers(handled.type));
  const wrong = items.length > 0 ? [] : match.misdirected.filter(covers(handled.type));
  const declared = named.length + pooled.length > 0;
  const verdict = decide({ observed: observedState(transmission, context), candidate: true, declared }) ?? "not-tested";
  const hasUnread = !declared && items.some(({ item }) => item.coveredTypeIds.length === 0 && item.text.trim() !== "");
  const reasons: readonly ReasonId[] = [
    typeReason(handled),
    ...stateReasons(transmission, context),
    ...(declared ? [] : [wrong.length > 0 ? ("recipient-differs" as const) : ("not-declared" as const)]),
    ...(pooled.length > 0 ? (["declared-in-pool"] as const) : []),
    ...(hasUnread ? (["words-not-known"] as const) : []),
  ];
  // Nothing was seen to reach code that reads it or sends it, and no document says that it is sent.
  const settled =
    !handled.toBeDeclared && verdict === "possible-undeclared" ? "not-tested" : switchedVerdict(transmission, verdict);
  // A module is there to send: that it reads what is delicate is more than a question.
  const grave = handled.inCode === "reads" && isDelicate(handled.type) && transmission.isReached;
  const draft: RowDraft = {
    kind: "information",
    ...subject(transmission),
    informationTypes: [handled.type],
    declared: uniqueSides([
      ...named.map((item) => declaredSide(item, level)),
      ...pooled.map((item) => declaredSide(item, "pool")),
      ...wrong.map((item) => declaredSide(item, "module")),
    ]),
    observed: handled.observed,
    verdict: settled,
    certainty: hasUnread || pooled.length > 0 ? "possible" : typeCertainty(handled, transmission),
    reasons,
    ...(settled === "possible-undeclared" && !grave && { severity: undeclaredSeverity(handled) }),
  };
  return { draft, used: [...named, ...pooled, ...wrong] };
};

/**
 * A module that is declared for its own recipient and for another one, too: that it sends there as well only its provider or the operator
 * knows. The kinds of information that it handles are no more than that row says.
 */
const otherRecipients = (transmission: AppTransmission, match: TransmissionMatch, context: Context): TransmissionRows => {
  if (match.byModule.length === 0) return { rows: [], used: [] };
  const handled = new Set(transmission.types.filter(isConcerned).map(({ type }) => type));
  const isSaid = ({ item }: ResolvedItem): boolean =>
    item.coveredTypeIds.some((type) => handled.has(type)) || item.text.trim() === "";
  const groups = groupBy(match.misdirected, ({ item }) => item.recipient?.legalName ?? item.recipient?.serviceName ?? "");
  const rows = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return rowOf({
      kind: "transmission",
      ...subject(transmission),
      recipient: declaredRecipient(first),
      declared: uniqueSides(group.map((item) => declaredSide(item, "module", true))),
      observed: presenceOf(transmission.module),
      verdict: "not-verifiable",
      certainty: "possible",
      reasons: ["module-in-app", "recipient-not-checkable", ...incompleteReasons(group, context)],
    });
  });
  return { rows, used: match.misdirected.filter(isSaid) };
};

/** Every row of one transmission: as a whole, each kind of information it handles, and what is declared of it beyond that. */
export const transmissionRows = (transmission: AppTransmission, context: Context): TransmissionRows => {
  const match = matchTransmission(transmission, context.items);
  const whole = rowOf(weighMeasures(wholeRow(transmission, match, context), context));
  const types = transmission.types.filter(isConcerned).map((handled) => typeRow(transmission, handled, match, context));
  const others = otherRecipients(transmission, match, context);
  const used = new Set([...types.flatMap((type) => type.used), ...others.used]);
  const rest = [...match.byModule, ...match.misdirected].filter((item) => !used.has(item));
  return {
    rows: [
      whole,
      ...others.rows,
      ...types.map(({ draft }) => rowOf(weighMeasures(draft, context))),
      ...missingTypeRows({ ...subject(transmission), handled: transmission.types, level: "module" }, rest, context),
    ],
    used: [...used, ...rest, ...match.byRecipient.filter(({ item }) => item.text.trim() === "" && item.typeId === null)],
  };
};
