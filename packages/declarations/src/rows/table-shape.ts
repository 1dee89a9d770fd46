import type { TableCell } from "../document/model.ts";
import { roleOfHeader, type Role } from "../vocabulary/header-words.ts";
import { matchInformation } from "../vocabulary/match.ts";

/** What a column of a table holds; `kind` columns mark with a sign whether one kind of information is sent. */
export type Column = Role | { readonly kind: "mark"; readonly information: string } | null;

/** A table with its columns understood. */
export interface TableShape {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly TableCell[])[];
}

/** Two rows of headers at most: a group above its members. */
const MOST_HEADER_ROWS = 2;
const ROW_ROLES: ReadonlySet<Role> = new Set([
  "tool",
  "recipient",
  "information",
  "purpose",
  "sender-purpose",
  "recipient-purpose",
  "opt-out",
  "policy",
]);

const MARK = /^(?:[○〇◯●✓✔☑×✕✖✗-]|―|—|–|ー|有|無|あり|なし|はい|いいえ|yes|no|y|n)?$/iu;
/** The signs that say yes. */
export const IS_YES: RegExp = /^(?:[○〇◯●✓✔☑]|有|あり|はい|yes|y)$/iu;

const isHeaderRow = (row: readonly TableCell[]): boolean =>
  row.length > 0 && row.every((cell) => cell.header || cell.strong || cell.text === "");

const countHeaderRows = (grid: readonly (readonly TableCell[])[]): number => {
  let count = 1;
  while (count < MOST_HEADER_ROWS && count < grid.length - 1 && isHeaderRow(grid[0] ?? []) && isHeaderRow(grid[count] ?? []))
    count += 1;
  return count;
};

const headerText = (grid: readonly (readonly TableCell[])[], rows: number, column: number): string => {
  const cells = new Set(grid.slice(0, rows).map((row) => row[column]));
  return [...cells].map((cell) => cell?.text.replaceAll("\n", " ") ?? "").join(" ");
};

const columnOf = (header: string, cells: readonly string[]): Column => {
  const information = matchInformation(header);
  const filled = cells.filter((text) => text !== "");
  if (information !== null && filled.length > 0 && cells.every((text) => MARK.test(text.trim()))) {
    return { kind: "mark", information: header };
  }
  return roleOfHeader(header);
};

const roleCount = (columns: readonly Column[]): number =>
  new Set(columns.filter((column) => typeof column === "string" && ROW_ROLES.has(column))).size +
  (columns.some((column) => typeof column === "object" && column !== null) ? 1 : 0);

const shapeOf = (grid: readonly (readonly TableCell[])[], headerRows: number): TableShape => {
  const rows = grid.slice(headerRows);
  const width = grid[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) =>
    columnOf(
      headerText(grid, headerRows, column),
      rows.slice(0, 100).map((row) => row[column]?.text ?? ""),
    ),
  );
  return { columns: withToolColumn(columns), rows };
};

/** Beside columns of marks stand the names of what sends, whatever is written in the corner. */
const withToolColumn = (columns: readonly Column[]): readonly Column[] => {
  const [corner = null, ...rest] = columns;
  const isBeside = rest.length > 0 && rest.every((column) => typeof column === "object" && column !== null);
  return isBeside && (corner === null || corner === "information") ? ["tool", ...rest] : columns;
};

const transpose = (grid: readonly (readonly TableCell[])[]): readonly (readonly TableCell[])[] =>
  (grid[0] ?? []).map((_, column) => grid.flatMap((row) => row[column] ?? []));

/** How many rows of a table may be one column of labels: a record has no more fields. */
const MOST_FIELDS = 40;

/** How a table is to be read: headers above, or beside (one record a column). Null where it is no table of transmissions. */
export const findTableShape = (grid: readonly (readonly TableCell[])[]): TableShape | null => {
  const above = shapeOf(grid, countHeaderRows(grid));
  const beside = grid.length > MOST_FIELDS ? null : shapeOf(transpose(grid), 1);
  const best = beside !== null && roleCount(beside.columns) > roleCount(above.columns) ? beside : above;
  return roleCount(best.columns) < 2 || best.rows.length === 0 ? null : best;
};
