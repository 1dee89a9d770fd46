import { DocumentBuilder } from "./builder.ts";
import { foldWidth } from "./fold.ts";
import { InlineWriter, type WrittenInline } from "./inline-writer.ts";
import type { SourceDocument } from "./model.ts";

const ADDRESS = /https?:\/\/[^\s<>()|\u3000-\u9fff\uff00-\uffef]{1,500}/g;
const ITEM = /^[ \t\u3000]*(?:[・●○◦•‣*]|[-–—](?=[ \t\u3000]))[ \t\u3000]*(\S.*)$/;
const RULE = /^[ \t\u3000]*[-=─━_*~]{4,}[ \t\u3000]*$/;
/** Marks that authors of plain text put before headings. */
const MARKED_HEADING =
  /^[ \t\u3000]*(?:[■□◆◇▼▽▶★☆]+[ \t\u3000]*|#{1,6}[ \t]+|[【[<《〈](?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[】\]>》〉][ \t\u3000]*)(\S.*)$/;
/** A label and a value in columns that spaces make: a circled number, 「送信先」, several spaces, the name. */
const ALIGNED =
  /^[ \u3000]*(?:[①-⑳・●○]|[0-9]{1,2}[.)]|[(][0-9]{1,2}[)])?[ \u3000]*(?=[^ \u3000])([^\t:：]{1,24}?)(?: {2,}|\u3000{2,}|\u3000 | \u3000)[ \u3000]*([^ \u3000:：][^\t:：]*)$/;
const BRACKETED = /^[ \t\u3000]*[【[<《〈]([^】\]>》〉]{1,60})[】\]>》〉][ \t\u3000]*$/;
const NUMBERED =
  /^[ \t\u3000]*(?:第\s?[0-9一二三四五六七八九十]{1,4}\s?[条章節項]|[0-9]{1,2}(?:[.-][0-9]{1,2}){0,3}(?:[.)、]|(?=[ \t\u3000]))|[①-⑳]|[(][0-9一二三四五六七八九十]{1,2}[)])[ \t\u3000]*(\S.*)$/;
/** A heading has no end of a sentence, and is short. */
const LONGEST_HEADING = 50;
const SENTENCE_END = /[。.!?]$|です$|ます$/;

const writeInto = (run: InlineWriter, line: string): void => {
  let from = 0;
  for (const match of line.matchAll(ADDRESS)) {
    run.write(line.slice(from, match.index));
    run.openLink(match[0]);
    run.write(match[0]);
    run.closeLink();
    from = match.index + match[0].length;
  }
  run.write(line.slice(from));
};

const write = (text: string, line: number): WrittenInline => {
  const run = new InlineWriter();
  writeInto(run, text);
  return { ...run.take(), line };
};

const headingOf = (line: string): { readonly level: number; readonly text: string } | null => {
  const marked = MARKED_HEADING.exec(line)?.[1] ?? BRACKETED.exec(line)?.[1];
  if (marked !== undefined && marked.length <= LONGEST_HEADING) return { level: 2, text: marked };
  const numbered = NUMBERED.exec(line)?.[1];
  const plain = numbered !== undefined && !SENTENCE_END.test(numbered.trim()) && !/:/.test(numbered);
  return plain && numbered.length <= LONGEST_HEADING ? { level: 3, text: numbered } : null;
};

const cellsOf = (line: string): readonly string[] => line.split("\t").map((cell) => cell.trim());

class PlainTextReader {
  readonly builder: DocumentBuilder = new DocumentBuilder();
  readonly #lines: readonly string[];
  #at = 0;
  #paragraph: string[] = [];
  /** Line in which the open paragraph began, from 0. */
  #paragraphAt = 0;

  constructor(source: string) {
    this.#lines = source.split(/\r\n|[\n\r\f]/);
  }

  #line(ahead = 0): string {
    return this.#lines[this.#at + ahead] ?? "";
  }

  #flush(): void {
    if (this.#paragraph.length === 0) return;
    const run = new InlineWriter();
    for (const line of this.#paragraph) {
      writeInto(run, line);
      run.breakLine();
    }
    this.builder.addText("paragraph", 0, { ...run.take(), line: this.#paragraphAt + 1 });
    this.#paragraph = [];
  }

  read(): void {
    for (; this.#at < this.#lines.length; this.#at += 1) this.#readLine(this.#line());
    this.#flush();
  }

  #readLine(line: string): void {
    if (line.trim() === "" || RULE.test(line)) {
      this.#flush();
      return;
    }
    if (line.includes("\t") && this.#readTable()) return;
    if (ALIGNED.test(line) && this.#readAligned()) return;
    const folded = foldWidth(line);
    const item = ITEM.exec(folded)?.[1];
    const heading = item === undefined ? headingOf(folded) : null;
    if (item !== undefined) {
      this.#flush();
      this.builder.addText("item", 1, write(line.slice(line.length - item.length), this.#at + 1));
    } else if (heading !== null) {
      this.#flush();
      this.builder.addText("heading", heading.level, write(heading.text, this.#at + 1));
    } else {
      if (this.#paragraph.length === 0) this.#paragraphAt = this.#at;
      this.#paragraph.push(line);
    }
  }

  /** Lines of labels and values in two columns, at least two of them; one line alone is only widely spaced. */
  #readAligned(): boolean {
    const pairs: (readonly [label: string, value: string])[] = [];
    for (let match = ALIGNED.exec(this.#line()); match !== null; match = ALIGNED.exec(this.#line(pairs.length)))
      pairs.push([match[1] ?? "", match[2] ?? ""]);
    if (pairs.length < 2) return false;
    this.#flush();
    for (const [at, [label, value]] of pairs.entries()) {
      const line = this.#at + at + 1;
      this.builder.addDefinition(write(label, line), write(value, line));
    }
    this.#at += pairs.length - 1;
    return true;
  }

  /** Lines of cells parted by tabs; a line that begins with a tab goes on with the cells above it. */
  #readTable(): boolean {
    const rows: string[][] = [];
    const lineOfRow: number[] = [];
    let end = 0;
    for (; this.#line(end).includes("\t"); end += 1) {
      const cells = cellsOf(this.#line(end));
      const above = rows.at(-1);
      if (above === undefined || cells[0] !== "") {
        rows.push([...cells]);
        lineOfRow.push(this.#at + end + 1);
      } else for (const [column, cell] of cells.entries()) if (cell !== "") above[column] = `${above[column] ?? ""}\n${cell}`;
    }
    if (rows.length < 2 || Math.max(...rows.slice(0, 1000).map((cells) => cells.length)) < 2) return false;
    this.#flush();
    this.builder.addTable(
      rows.map((cells, row) =>
        cells.map((cell) => {
          const run = new InlineWriter();
          for (const part of cell.split("\n")) {
            run.write(part);
            run.breakLine();
          }
          return { columns: 1, rows: 1, header: false, written: { ...run.take(), line: lineOfRow[row] ?? null } };
        }),
      ),
    );
    this.#at += end - 1;
    return true;
  }
}

/** Plain text to blocks: headings by their marks and numbers, items by their bullets, tables by tabs. Throws LimitError. */
export const parsePlainDocument = (source: string): SourceDocument => {
  const reader = new PlainTextReader(source);
  reader.read();
  const document = reader.builder.build("text", null, null);
  return {
    ...document,
    title:
      document.text
        .split("\n")
        .find((line) => line.trim() !== "")
        ?.trim() ?? null,
  };
};
