import { LimitError } from "@akashi/bytes";
import type { TableCell } from "./model.ts";

/** How many columns and rows a cell covers, as the source says. */
export interface SpannedCell {
  readonly columns: number;
  readonly rows: number;
}

interface PlacedCell extends SpannedCell {
  readonly cell: TableCell;
}

/** The widest span that is believed: HTML caps `colspan` at 1000 (HTML, 4.9.11), no notice has a hundred columns. */
const WIDEST = 100;

/** Fills the grid from one row of the source; a span downwards ends with the table. */
const placeRow = (grid: (TableCell | undefined)[][], row: number, cells: readonly PlacedCell[], room: number): number => {
  let used = 0;
  let column = 0;
  for (const { columns, rows, cell } of cells) {
    const line = grid[row] ?? [];
    while (line[column] !== undefined) column += 1;
    const width = Math.min(WIDEST, Math.max(1, columns));
    const bottom = Math.min(grid.length, row + Math.max(1, rows));
    for (let y = row; y < bottom; y += 1) {
      for (let x = column; x < column + width; x += 1) {
        (grid[y] ??= [])[x] ??= cell;
        used += 1;
        if (used > room) throw new LimitError("text", "documentCells", { path: [], offset: null });
      }
    }
    column += width;
  }
  return used;
};

/** The grid of a table (HTML, 4.9.12 "Forming a table"): spanning cells repeat, missing ones are blank. Throws LimitError. */
export const expandSpans = (
  rows: readonly (readonly PlacedCell[])[],
  blank: TableCell,
  room: number,
): readonly (readonly TableCell[])[] => {
  const grid: (TableCell | undefined)[][] = rows.map(() => []);
  let left = room;
  for (const [index, cells] of rows.entries()) left -= placeRow(grid, index, cells, left);
  const width = grid.reduce((widest, line) => Math.max(widest, line.length), 0);
  if (width * grid.length > room) throw new LimitError("text", "documentCells", { path: [], offset: null });
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? blank));
};
