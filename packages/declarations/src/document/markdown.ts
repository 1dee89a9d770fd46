import { DocumentBuilder } from "./builder.ts";
import { parseMarkdownInline } from "./markdown-inline.ts";
import type { SourceDocument } from "./model.ts";
import { HtmlReader } from "./html.ts";
import { parseHtmlTree } from "./html-guard.ts";

const HEADING = /^ {0,3}(#{1,6})(?:\s+(.*?))?\s*#*$/;
const UNDERLINE = /^ {0,3}(=+|-+)\s*$/;
const ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(.*)$/;
const DELIMITER = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;
const DETAIL = /^ {0,3}:\s+(.*)$/;
const FENCE = /^ {0,3}(```|~~~)/;
const RULE = /^ {0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;

/** Cells of a table line (GFM 4.10): a pipe behind a backslash is no border. */
const cellsOf = (line: string): readonly string[] => {
  const inner = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll("\\|", "|").trim());
};

/** Lines of a Markdown document on their way to blocks. */
class MarkdownReader {
  readonly builder: DocumentBuilder = new DocumentBuilder();
  readonly #lines: readonly string[];
  #at = 0;
  #paragraph: string[] = [];
  /** Line in which the open paragraph began, from 0. */
  #paragraphAt = 0;
  title: string | null = null;

  constructor(source: string) {
    this.#lines = source.split("\n");
  }

  #line(ahead = 0): string {
    return this.#lines[this.#at + ahead] ?? "";
  }

  #flush(): void {
    if (this.#paragraph.length > 0)
      this.builder.addText("paragraph", 0, parseMarkdownInline(this.#paragraph.join("<br>"), this.#paragraphAt + 1));
    this.#paragraph = [];
  }

  #heading(level: number, source: string, at: number): void {
    const written = parseMarkdownInline(source, at + 1);
    this.title ??= written.text;
    this.builder.addText("heading", level, written);
  }

  read(): void {
    this.#skipFrontMatter();
    while (this.#at < this.#lines.length) {
      if (!this.#readBlock()) {
        if (this.#line().trim() === "") this.#flush();
        else this.#addToParagraph();
        this.#at += 1;
      }
    }
    this.#flush();
  }

  #addToParagraph(): void {
    if (this.#paragraph.length === 0) this.#paragraphAt = this.#at;
    this.#paragraph.push(this.#line().trim());
  }

  #skipFrontMatter(): void {
    if (this.#line().trim() !== "---") return;
    const end = this.#lines.indexOf("---", 1);
    if (end > 0 && end < 100) this.#at = end + 1;
  }

  /** Reads the block that begins here, if it is one that ends a paragraph. */
  #readBlock(): boolean {
    const line = this.#line();
    const heading = HEADING.exec(line);
    if (heading !== null) {
      this.#flush();
      this.#heading(heading[1]?.length ?? 1, heading[2] ?? "", this.#at);
      this.#at += 1;
      return true;
    }
    if (UNDERLINE.test(line) && this.#paragraph.length === 1) {
      this.#heading(line.includes("=") ? 1 : 2, this.#paragraph[0] ?? "", this.#at - 1);
      this.#paragraph = [];
      this.#at += 1;
      return true;
    }
    if (RULE.test(line)) {
      this.#flush();
      this.#at += 1;
      return true;
    }
    return this.#readTable() || this.#readDefinition() || this.#readItem() || this.#readFence() || this.#readHtml();
  }

  #readTable(): boolean {
    if (!this.#line().includes("|") || !DELIMITER.test(this.#line(1)) || !this.#line(1).includes("-")) return false;
    this.#flush();
    const first = this.#at + 1;
    const rows: (readonly string[])[] = [cellsOf(this.#line())];
    this.#at += 2;
    while (this.#line().includes("|")) {
      rows.push(cellsOf(this.#line()));
      this.#at += 1;
    }
    const width = rows[0]?.length ?? 0;
    this.builder.addTable(
      rows.map((cells, row) =>
        cells.slice(0, width).map((cell) => ({
          columns: 1,
          rows: 1,
          header: row === 0,
          // The line of dashes stands between the header and the rows.
          written: parseMarkdownInline(cell, first + (row === 0 ? 0 : row + 1)),
        })),
      ),
    );
    return true;
  }

  /** A definition list, as several Markdown dialects have it: a term, then lines that begin with a colon. */
  #readDefinition(): boolean {
    const detail = DETAIL.exec(this.#line());
    const term = this.#paragraph.pop();
    if (detail === null || term === undefined) {
      if (term !== undefined) this.#paragraph.push(term);
      return false;
    }
    this.#flush();
    const details: string[] = [];
    const first = this.#at + 1;
    for (let match: RegExpExecArray | null = detail; match !== null; match = DETAIL.exec(this.#line())) {
      details.push(match[1] ?? "");
      this.#at += 1;
    }
    this.builder.addDefinition(parseMarkdownInline(term, first - 1), parseMarkdownInline(details.join("<br>"), first));
    return true;
  }

  #readItem(): boolean {
    const item = ITEM.exec(this.#line());
    if (item === null) return false;
    this.#flush();
    const first = this.#at + 1;
    const lines = [item[2] ?? ""];
    this.#at += 1;
    // Lines that continue the item are indented, or follow at once without beginning a block.
    while (this.#line().trim() !== "" && !ITEM.test(this.#line()) && !HEADING.test(this.#line()) && !FENCE.test(this.#line())) {
      lines.push(this.#line().trim());
      this.#at += 1;
    }
    const level = 1 + Math.min(9, Math.floor((item[1]?.replaceAll("\t", "    ").length ?? 0) / 2));
    this.builder.addText("item", level, parseMarkdownInline(lines.join("<br>"), first));
    return true;
  }

  #readFence(): boolean {
    const fence = FENCE.exec(this.#line())?.[1];
    if (fence === undefined) return false;
    this.#flush();
    this.#at += 1;
    while (this.#at < this.#lines.length && !this.#line().trimStart().startsWith(fence)) this.#at += 1;
    this.#at += 1;
    return true;
  }

  /** A block of HTML ends at a blank line (CommonMark 4.6); tables go on to their end. */
  #readHtml(): boolean {
    const tag = /^\s{0,3}<(table|div|section|dl|ul|ol|p|h[1-6]|style|script|details)\b/i.exec(this.#line())?.[1];
    if (tag === undefined) return false;
    this.#flush();
    const close = `</${tag.toLowerCase()}>`;
    const before = this.#at;
    const lines: string[] = [];
    for (; this.#at < this.#lines.length; this.#at += 1) {
      lines.push(this.#line());
      if (this.#line().toLowerCase().includes(close)) break;
    }
    this.#at += 1;
    const root = parseHtmlTree(lines.join("\n"));
    new HtmlReader(this.builder, root, before).readFlow(root);
    return true;
  }
}

/** Markdown (CommonMark with the tables of GFM and definition lists) to blocks. Throws LimitError. */
export const parseMarkdownDocument = (source: string): SourceDocument => {
  const reader = new MarkdownReader(source);
  reader.read();
  return reader.builder.build("markdown", reader.title, null);
};
