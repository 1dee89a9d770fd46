import type { Decision } from "@akashi/declarations";
import { actorKey } from "../ownership.ts";
import type { Actor } from "../schema.ts";
import { isConcerned } from "./app-side.ts";
import type { Context } from "./context.ts";
import { graver } from "./row.ts";
import type { ReconciliationRow, RowKind } from "./schema.ts";

/** Kinds of row that say whether something is sent, and whose hosts are not in question. */
const ABOUT_SENDING: ReadonlySet<RowKind> = new Set(["transmission", "information", "statement"]);

const ofActor = (actor: Actor, type: string | null, { decisions }: Context): Decision | null =>
  decisions.find(
    (found) => found.actor !== null && actorKey(found.actor) === actorKey(actor) && (found.type === null || found.type === type),
  )?.decision ?? null;

/** Whoever in the app handles a kind of information: a form that has no modules is about all of them. */
const handlersOf = (type: string, { app }: Context): readonly Actor[] => [
  ...app.transmissions
    .filter(({ types }) => types.some((row) => row.type === type && isConcerned(row)))
    .map(({ actor }) => actor),
  ...app.readers
    .filter(({ actor, types }) => actor.kind === "app" && types.some((row) => row.type === type && isConcerned(row)))
    .map(({ actor }) => actor),
];

const ofWholeApp = ({ informationTypes }: ReconciliationRow, context: Context): Decision | null => {
  const found = informationTypes.flatMap((type) => handlersOf(type, context).map((actor) => ofActor(actor, type, context)));
  return found.length > 0 && found.every((decision) => decision !== null) ? (found[0] ?? null) : null;
};

const decisionOf = (row: ReconciliationRow, context: Context): Decision | null => {
  const { kind, actor, informationTypes } = row;
  if (!ABOUT_SENDING.has(kind)) return null;
  if (kind === "statement") return ofWholeApp(row, context);
  const [type = null] = informationTypes;
  return actor === null ? null : ofActor(actor, kind === "information" ? type : null, context);
};

/** Who decided that nothing is sent to a host of the recipient; null where nobody did. */
export const decisionOnHost = (provider: string, host: string, { decisions }: Context): Decision | null =>
  decisions.find(({ recipient, hosts }) => recipient === provider && (hosts === null || hosts.includes(host)))?.decision ?? null;

/** A row in the light of a named person's decision that it is not sent. */
export const settled = (row: ReconciliationRow, decision: Decision): ReconciliationRow => {
  // Traffic is stronger than anybody's word.
  if (row.verdict === "undeclared") return { ...row, decision, reasons: [...row.reasons, "observed-despite-decision"] };
  if (row.declared.length > 0) {
    const severity = graver(row.severity, "low");
    return { ...row, decision, severity, reasons: [...row.reasons, "declared-despite-decision"], action: "settle-decision" };
  }
  if (row.verdict !== "possible-undeclared" && row.verdict !== "not-tested") return row;
  return {
    ...row,
    decision,
    verdict: "not-verifiable",
    certainty: "possible",
    severity: "info",
    reasons: [...row.reasons, "decided-not-sent"],
    action: "confirm-by-run",
  };
};

/**
 * Rows of which a named person decided that it is not sent. That something is *not* sent no inspection of code can show: the row is
 * neither missing from the notice nor consistent with it, and tells who decided and when.
 */
export const markDecided = (rows: readonly ReconciliationRow[], context: Context): readonly ReconciliationRow[] =>
  rows.map((row) => {
    const decision = decisionOf(row, context);
    return decision === null ? row : settled(row, decision);
  });
