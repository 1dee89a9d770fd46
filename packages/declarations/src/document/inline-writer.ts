import type { Link, Note } from "./model.ts";

const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/** Line breaks before the first word. */
const breaksBefore = (raw: string): number => (/^[ \t\r\n\f]*/.exec(raw)?.[0].match(/\n/g) ?? []).length;

/** What has been written, not yet placed in a document. */
export interface WrittenInline {
  readonly text: string;
  readonly links: readonly Link[];
  readonly notes: readonly Note[];
  readonly strong: boolean;
  /** Line of the source that it begins in, from 1; null where that is not known. */
  readonly line: number | null;
}

/**
 * Collects the text of one run: white space collapses as in a browser, lines break where they are asked to. The text is joined
 * once, at the end: looking into a string that is still growing copies it each time.
 */
export class InlineWriter {
  readonly #parts: string[] = [];
  #length = 0;
  #last = "";
  #space = false;
  #line: number | null = null;
  #strongDepth = 0;
  #allStrong = true;
  readonly #links: { readonly href: string; readonly start: number; readonly end: number }[] = [];
  readonly #notes: Note[] = [];
  #noteDepth = 0;
  #noteStart = 0;
  readonly #open: { readonly href: string; readonly start: number }[] = [];

  /** Writes text; `line` is where in the source it begins. */
  write(raw: string, line: number | null = null): void {
    if (line !== null && this.#line === null && /[^ \t\r\n\f]/.test(raw)) this.#line = line + breaksBefore(raw);
    for (const part of raw.split(/([ \t\r\n\f]+)/)) {
      if (part === "") continue;
      if (/^[ \t\r\n\f]/.test(part)) this.#space = true;
      else this.#writeWord(part, raw);
    }
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#last = text.at(-1) ?? this.#last;
  }

  #writeWord(word: string, raw: string): void {
    // A line break in the source between two Japanese characters is no space.
    const joins = raw.includes("\n") && WIDE.test(this.#last) && WIDE.test(word.charAt(0));
    if (this.#space && this.#last !== "" && this.#last !== "\n" && !joins) this.#append(" ");
    this.#space = false;
    if (this.#strongDepth === 0) this.#allStrong = false;
    this.#append(word);
  }

  /** A line break; several in a row count once. */
  breakLine(): void {
    if (this.#last !== "" && this.#last !== "\n") this.#append("\n");
    this.#space = false;
  }

  openStrong(): void {
    this.#strongDepth += 1;
  }

  closeStrong(): void {
    this.#strongDepth -= 1;
  }

  openNote(): void {
    if (this.#noteDepth === 0) this.#noteStart = this.#length;
    this.#noteDepth += 1;
  }

  closeNote(): void {
    this.#noteDepth -= 1;
    if (this.#noteDepth === 0) this.#notes.push({ offset: this.#noteStart, length: this.#length - this.#noteStart });
  }

  openLink(href: string): void {
    this.#open.push({ href, start: this.#length });
  }

  closeLink(): void {
    const link = this.#open.pop();
    if (link !== undefined) this.#links.push({ ...link, end: this.#length });
  }

  /** Hands out what was written, and begins anew. */
  take(): WrittenInline {
    while (this.#open.length > 0) this.closeLink();
    // A note that is still open goes on in the next run.
    if (this.#noteDepth > 0) this.#notes.push({ offset: this.#noteStart, length: this.#length - this.#noteStart });
    this.#noteStart = 0;
    const text = this.#parts.splice(0).join("").trimEnd();
    const links = this.#links.splice(0).map(({ href, start, end }) => {
      const raw = text.slice(start, end);
      return { text: raw.trim(), href, offset: start + raw.length - raw.trimStart().length };
    });
    const notes = this.#notes
      .splice(0)
      .map(({ offset, length }) => ({ offset, length: Math.min(length, text.length - offset) }))
      .filter(({ length }) => length > 0);
    const strong = text !== "" && this.#allStrong;
    const line = this.#line;
    this.#line = null;
    this.#length = 0;
    this.#last = "";
    this.#space = false;
    this.#allStrong = true;
    return { text, links, notes, strong, line };
  }
}
