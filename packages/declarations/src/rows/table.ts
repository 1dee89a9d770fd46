import type { SourceDocument, TableBlock, TableCell } from "../document/model.ts";
import type { ReadRow } from "../model/read-document.ts";
import type { Role } from "../vocabulary/header-words.ts";
import type { NameIndex } from "../names/name-index.ts";
import { withoutExplanations } from "./explanations.ts";
import { saysNothing } from "./items.ts";
import { buildRows, placeAt } from "./row.ts";
import { findTableShape, IS_YES, type Column, type TableShape } from "./table-shape.ts";

/** What stands around a table: the heading above it, as the name of what it describes. */
export interface TableContext {
  readonly document: SourceDocument;
  readonly index: NameIndex;
  readonly tool: string | null;
  readonly recipient: string | null;
  /** The heading above it speaks of information that leaves the device. */
  readonly tellsOfSending: boolean;
}

const cellsOf = (columns: readonly Column[], row: readonly TableCell[], role: Role): readonly TableCell[] =>
  row.filter((cell, column) => columns[column] === role && cell.text !== "");

const textsOf = (columns: readonly Column[], row: readonly TableCell[], role: Role): readonly string[] => [
  ...new Set(cellsOf(columns, row, role).map(withoutExplanations)),
];

const markedIn = (columns: readonly Column[], row: readonly TableCell[]): readonly string[] =>
  row.flatMap((cell, index) => {
    const column = columns[index];
    return typeof column === "object" && column !== null && IS_YES.test(cell.text.trim()) ? [column.information] : [];
  });

/** A row that is one cell across the table is a note, or the title of the rows below it. */
const isBanner = (row: readonly TableCell[]): boolean => row.length > 1 && row.every((cell) => cell === row[0]);

const HEADS_OF_SENDING = /送信|送ら|送る|外部|第三者|提供|\bsen[dt]\b|transmi|shared/iu;

/** The words of a table that are not in its rows. */
const headsOf = (table: TableBlock, { rows }: TableShape): string => {
  const read = new Set(rows.flat());
  return [...new Set(table.grid.flat())].flatMap((cell) => (read.has(cell) ? [] : [cell.text])).join(" ");
};

/** Information beside purposes alone is how a policy explains its own use; only with somebody who gets it does it tell of sending. */
const namesSomeone = (columns: readonly Column[], { tool, recipient }: TableContext): boolean =>
  tool !== null || recipient !== null || columns.includes("tool") || columns.includes("recipient");

const granularityOf = ({ columns }: TableShape, hasTool: boolean): ReadRow["granularity"] => {
  const known = columns.filter((column): column is Role => typeof column === "string");
  if (hasTool) return "tool";
  return known[0] === "information" ? "information" : "recipient";
};

/** Names run over lines only for the eye; a second line in another script is a translation. */
const nameOf = (texts: readonly string[]): string | null => {
  const text = texts.filter((one) => !saysNothing(one)).join(" ");
  return text === "" ? null : text.replaceAll("\n", " ").trim();
};

/** The rows of a table, or null where it is no table of transmissions. */
export const readTable = (table: TableBlock, context: TableContext): readonly ReadRow[] | null => {
  const shape = findTableShape(table.grid);
  if (shape === null) return null;
  const { columns } = shape;
  if (!namesSomeone(columns, context) && !context.tellsOfSending && !HEADS_OF_SENDING.test(headsOf(table, shape))) return null;
  const rows: ReadRow[] = [];
  for (const row of shape.rows) {
    if (row.every((cell) => cell.text === "") || isBanner(row)) continue;
    const first = row.find((cell) => cell.text !== "");
    const last = row.at(-1);
    if (first === undefined || last === undefined) continue;
    const tool = nameOf(textsOf(columns, row, "tool")) ?? context.tool;
    const recipients = cellsOf(columns, row, "recipient").map(({ text }) => text);
    rows.push(
      ...buildRows(
        {
          tool,
          recipient: recipients.length > 0 ? recipients.join("\n") : context.recipient,
          information: [...textsOf(columns, row, "information"), ...markedIn(columns, row)],
          senderPurpose: textsOf(columns, row, "sender-purpose"),
          recipientPurpose: textsOf(columns, row, "recipient-purpose"),
          purpose: textsOf(columns, row, "purpose"),
          optOut: cellsOf(columns, row, "opt-out")[0] ?? null,
          policy: cellsOf(columns, row, "policy")[0] ?? null,
          granularity: granularityOf(shape, tool !== null),
          place: placeAt(
            context.document,
            first.offset,
            Math.max(first.text.length, last.offset + last.text.length - first.offset),
          ),
        },
        context.index,
      ),
    );
  }
  return rows;
};
