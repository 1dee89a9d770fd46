import type { Bilingual } from "@akashi/catalogue";
import { visibleText } from "../text/visible.ts";
import type { Language } from "../words/language.ts";
import { painter, type Paint, type Role } from "./style.ts";
import { padText, textWidth, truncateText } from "./width.ts";
import { wrapText } from "./wrap.ts";

/** How a report is shown in a terminal. */
export interface TerminalOptions {
  readonly lang: Language;
  /** Columns; 80 where the terminal does not say. Less than 40 is treated as 40. */
  readonly width?: number;
  /** Whether to send ANSI colours. */
  readonly color?: boolean;
}

/** A column of a table. The last column takes what is left. */
export interface Cell {
  readonly text: string;
  readonly role?: Role;
}

/** A label with its value. */
export interface Field {
  readonly label: Bilingual;
  readonly value: string;
  readonly role?: Role;
}

const NARROWEST = 40;
const GAP = 2;

/** Lines of a terminal in the making, in one language. */
export class TerminalPage {
  readonly width: number;
  readonly #lang: Language;
  readonly #paint: Paint;
  readonly #lines: string[] = [];

  constructor({ lang, width = 80, color = false }: TerminalOptions) {
    this.width = Math.max(NARROWEST, width);
    this.#lang = lang;
    this.#paint = painter(color);
  }

  /** The text in the language of the page, with unseen characters named. */
  say(text: Bilingual): string {
    return visibleText(text[this.#lang]);
  }

  /** A text of the app, with unseen characters named. */
  plain(text: string): string {
    return visibleText(text);
  }

  widthOf(text: Bilingual): number {
    return textWidth(this.say(text));
  }

  join(texts: readonly Bilingual[]): string {
    return texts.map((text) => this.say(text)).join(this.#lang === "ja" ? "、" : ", ");
  }

  blank(): void {
    this.#lines.push("");
  }

  heading(text: Bilingual, count: number | null = null): void {
    this.blank();
    const label = this.say(text) + (count === null ? "" : `  ${count}`);
    this.#lines.push(this.#paint("heading", truncateText(label, this.width)));
  }

  /** A text of any length, wrapped; every line begins `indent` columns in. */
  paragraph(text: string, { indent = 2, role }: { indent?: number; role?: Role } = {}): void {
    for (const line of wrapText(text, this.width - indent)) {
      this.#lines.push(" ".repeat(indent) + (role === undefined ? line : this.#paint(role, line)));
    }
  }

  /** Labels with their values, the values in one column, each wrapped below itself. */
  fields(rows: readonly Field[]): void {
    const widest = Math.max(0, ...rows.map(({ label }) => this.widthOf(label)));
    const size = Math.min(widest, Math.floor(this.width * 0.36));
    const indent = size + 2 + GAP;
    for (const { label, value, role } of rows) {
      const lead = padText(`  ${truncateText(this.say(label), size)}`, indent);
      for (const [row, line] of wrapText(value, this.width - indent).entries()) {
        const shown = role === undefined ? line : this.#paint(role, line);
        this.#lines.push((row === 0 ? this.#paint("quiet", lead) : " ".repeat(indent)) + shown);
      }
    }
  }

  /** A row of a table: each cell but the last is cut to its column. */
  row(cells: readonly Cell[], columns: readonly number[], indent = 2): void {
    let line = " ".repeat(indent);
    let left = this.width - indent;
    for (const [column, { text, role }] of cells.entries()) {
      const wanted = columns[column];
      const last = column === cells.length - 1 || wanted === undefined;
      const size = last ? left : wanted;
      const cut = truncateText(text, size);
      line += (role === undefined ? cut : this.#paint(role, cut)) + (last ? "" : " ".repeat(size - textWidth(cut) + GAP));
      left -= size + GAP;
    }
    this.#lines.push(line.trimEnd());
  }

  toString(): string {
    return `${this.#lines.join("\n").replace(/^\n+/, "")}\n`;
  }
}
