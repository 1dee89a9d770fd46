import type { ReadRow } from "../model/read-document.ts";
import { parseCompanyName } from "../names/company.ts";
import { normalizeName } from "../vocabulary/normalize.ts";

const recipientOf = ({ recipient }: Pick<ReadRow, "recipient">): string =>
  parseCompanyName(recipient.legalName ?? recipient.serviceName ?? "").core;

/** Two rows of one document that speak of the same transmission: the same tool, or the same recipient where one names no tool. */
const sameSubject = (a: ReadRow, b: ReadRow): boolean => {
  if (a.tool !== null && b.tool !== null) return normalizeName(a.tool) === normalizeName(b.tool);
  return recipientOf(a) !== "" && recipientOf(a) === recipientOf(b);
};

const union = <T>(a: readonly T[], b: readonly T[], keyOf: (item: T) => string | null): readonly T[] => {
  const seen = new Set(a.map(keyOf));
  return [...a, ...b.filter((item) => !seen.has(keyOf(item)))];
};

const join = (a: ReadRow, b: ReadRow): ReadRow => ({
  ...a,
  tool: a.tool ?? b.tool,
  recipient: {
    legalName: a.recipient.legalName ?? b.recipient.legalName,
    serviceName: a.recipient.serviceName ?? b.recipient.serviceName,
  },
  information: union(a.information, b.information, ({ typeId, text }) => typeId ?? text),
  senderPurposes: union(a.senderPurposes, b.senderPurposes, ({ purposeId, text }) => purposeId ?? text),
  recipientPurposes: union(a.recipientPurposes, b.recipientPurposes, ({ purposeId, text }) => purposeId ?? text),
  optOut: a.optOut.present ? a.optOut : b.optOut,
  policyUrl: a.policyUrl ?? b.policyUrl,
});

/** A row with where it was found: in a table or record, or in sentences. */
export interface FoundRow {
  readonly row: ReadRow;
  readonly inProse: boolean;
}

interface MergedRow {
  row: ReadRow;
  readonly inProse: boolean;
}

/** Sentences beside a record that only names its recipient may say by which tool: 「X社が提供するYを設置します」. */
const nameTool = (merged: readonly MergedRow[], { tool, recipient }: ReadRow): void => {
  const [only, ...more] = merged.filter((one) => !one.inProse && recipientOf(one.row) === recipientOf({ recipient }));
  if (tool === null || only === undefined || more.length > 0 || only.row.tool !== null) return;
  only.row = { ...only.row, tool, granularity: "tool" };
};

/**
 * The rows of a document without what it says twice. Sentences about a transmission that a table or record has only speak of it;
 * sentences apart that tell of the same one are joined.
 */
export const mergeRows = (found: readonly FoundRow[]): readonly ReadRow[] => {
  const structured = found.filter(({ inProse }) => !inProse).map(({ row }) => row);
  const merged: MergedRow[] = [];
  const retold: ReadRow[] = [];
  for (const { row, inProse } of found) {
    if (inProse && structured.some((other) => sameSubject(row, other))) {
      retold.push(row);
      continue;
    }
    const open = inProse ? merged.find((other) => other.inProse && sameSubject(other.row, row)) : undefined;
    if (open === undefined) merged.push({ row, inProse });
    else open.row = join(open.row, row);
  }
  for (const row of retold) nameTool(merged, row);
  return merged.map(({ row }) => row);
};
