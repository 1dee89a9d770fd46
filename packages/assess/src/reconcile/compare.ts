import { compareText } from "@akashi/bytes";
import { VERDICTS, type Reconciliation, type ReconciliationRow, type Verdict } from "./schema.ts";

/** A row whose verdict an update changes, or that comes with it or goes. */
export interface DeclaredChange {
  /** Null: the row is not there on that side. */
  readonly old: Verdict | null;
  readonly new: Verdict | null;
  /** The row of the newer side, where it is there. */
  readonly row: ReconciliationRow;
}

/** What the same documents say of two artifacts: declared and observed together. */
export interface DeclaredChanges {
  readonly documents: Reconciliation["documents"];
  readonly profile: Reconciliation["profile"];
  /** Rows that differ, those with the gravest new verdict first. */
  readonly changed: readonly DeclaredChange[];
  readonly unchanged: number;
}

const rank = (verdict: Verdict | null): number => (verdict === null ? VERDICTS.length : VERDICTS.indexOf(verdict));

/** Sets two reconciliations of the same documents side by side, row by row. */
export const compareReconciliations = (before: Reconciliation, after: Reconciliation): DeclaredChanges => {
  const old = new Map(before.rows.map((row) => [row.id, row]));
  const now = new Map(after.rows.map((row) => [row.id, row]));
  const changed = [
    ...after.rows.map((row): DeclaredChange => ({ old: old.get(row.id)?.verdict ?? null, new: row.verdict, row })),
    ...before.rows.filter(({ id }) => !now.has(id)).map((row): DeclaredChange => ({ old: row.verdict, new: null, row })),
  ].filter((change) => change.old !== change.new);
  return {
    documents: after.documents,
    profile: after.profile,
    changed: changed.sort((a, b) => rank(a.new) - rank(b.new) || compareText(a.row.id, b.row.id)),
    unchanged: after.rows.filter(({ id, verdict }) => old.get(id)?.verdict === verdict).length,
  };
};
