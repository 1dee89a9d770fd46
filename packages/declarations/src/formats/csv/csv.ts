import { LIMITS, LimitError } from "@akashi/bytes";
import { fault } from "../outcome.ts";

/** A row of a table, with the offset of its beginning. */
export interface CsvRow {
  readonly offset: number;
  readonly cells: readonly string[];
}

/** What a bare cell cannot hold: its end, or a mark that would be read in two ways. */
const BARE = /[^",\r\n\0]*/y;

/** Reads RFC 4180 strictly; line ends may be LF alone, as programs that edit tables write them. */
class CsvReader {
  readonly #text: string;
  #at: number;
  #cells = 0;

  constructor(text: string) {
    this.#text = text;
    this.#at = text.startsWith("\ufeff") ? 1 : 0;
  }

  readWhole(): readonly CsvRow[] {
    const rows: CsvRow[] = [];
    while (this.#at < this.#text.length) {
      const offset = this.#at;
      const cells = this.#readRow();
      // A line without anything is no row of one empty cell.
      if (cells.length > 1 || cells[0] !== "") rows.push({ offset, cells });
    }
    return rows;
  }

  #readRow(): readonly string[] {
    const cells: string[] = [];
    for (;;) {
      this.#cells += 1;
      if (this.#cells > LIMITS.formNodes) throw new LimitError("text", "formNodes", { path: [], offset: this.#at });
      cells.push(this.#text[this.#at] === '"' ? this.#readQuoted() : this.#readBare());
      if (this.#text[this.#at] !== ",") break;
      this.#at += 1;
    }
    this.#readLineEnd();
    return cells;
  }

  #readBare(): string {
    BARE.lastIndex = this.#at;
    const [cell = ""] = BARE.exec(this.#text) ?? [];
    this.#at += cell.length;
    return cell;
  }

  #readQuoted(): string {
    const offset = this.#at;
    const pieces: string[] = [];
    this.#at += 1;
    for (;;) {
      const end = this.#text.indexOf('"', this.#at);
      if (end < 0) throw fault("truncated", "the quoted cell has no end", offset);
      pieces.push(this.#text.slice(this.#at, end));
      this.#at = end + 1;
      if (this.#text[this.#at] !== '"') return pieces.join('"');
      this.#at += 1;
    }
  }

  #readLineEnd(): void {
    if (this.#at >= this.#text.length) return;
    if (this.#text.startsWith("\r\n", this.#at)) this.#at += 2;
    else if (this.#text[this.#at] === "\n") this.#at += 1;
    else throw fault("syntax", "the cell does not end where it must", this.#at);
  }
}

/** The rows of a text of CSV. Throws FormatError or LimitError. */
export const readCsv = (text: string): readonly CsvRow[] => new CsvReader(text).readWhole();

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Rows as CSV, with CRLF after each (RFC 4180 §2). */
export const renderCsv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(quoted).join(",")}\r\n`).join("");
