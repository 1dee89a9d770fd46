import { actorKey } from "../ownership.ts";
import type { ReconciliationRow } from "./schema.ts";

/** Identifiers that stay with the device for its life. */
const HARDWARE: ReadonlySet<string> = new Set(["UI.ID.HARDWARE", "UI.ID.SUBSCRIBER", "UI.ID.MAC"]);
/** Families of information about the person that must not be tied to such an identifier. */
const ABOUT_THE_PERSON: readonly string[] = ["UI.PER.", "UI.LOC.", "UI.CON.", "UI.COM.", "UI.HLT.", "UI.FIN."];

/** What a named person says is not sent goes into no request. */
const isRead = ({ observed, decision, verdict }: ReconciliationRow): boolean =>
  (decision === null || verdict !== "not-verifiable") && observed.some(({ basis }) => basis === "reads");

/**
 * JSSEC's secure coding guide 5.5.2.7: an identifier of the device is not tied to information about its user. That both go out in one
 * request only traffic can show; that the same code reads both is shown here, on the row of the identifier, with both places.
 */
export const markTogether = (rows: readonly ReconciliationRow[]): readonly ReconciliationRow[] => {
  const personal = new Map<string, ReconciliationRow[]>();
  for (const row of rows) {
    const about = row.informationTypes.some((type) => ABOUT_THE_PERSON.some((family) => type.startsWith(family)));
    if (row.kind !== "information" || row.actor === null || !about || !isRead(row)) continue;
    const key = actorKey(row.actor);
    personal.set(key, [...(personal.get(key) ?? []), row]);
  }
  return rows.map((row) => {
    const isHardware = row.kind === "information" && row.informationTypes.some((type) => HARDWARE.has(type)) && isRead(row);
    const others = row.actor === null || !isHardware ? [] : (personal.get(actorKey(row.actor)) ?? []);
    if (others.length === 0) return row;
    return {
      ...row,
      observed: [...row.observed, ...others.flatMap(({ observed }) => observed.filter(({ basis }) => basis === "reads"))],
      severity: row.severity === "high" ? "high" : "medium",
      reasons: [...row.reasons, "identifier-read-with-user-information"],
      action: row.action === "none" ? "separate-identifier" : row.action,
    };
  });
};
