import { LimitError, LIMITS } from "@akashi/bytes";
import { foldWidth } from "./fold.ts";
import type { WrittenInline } from "./inline-writer.ts";
import type { Block, DocumentFormat, Inline, LineMark, Presentation, SourceDocument, TableCell } from "./model.ts";
import { expandSpans, type SpannedCell } from "./table-grid.ts";

const NOWHERE = { path: [], offset: null } as const;

/** Puts runs and blocks into one document, and gives each run its offset. */
export class DocumentBuilder {
  readonly #parts: string[] = [];
  #length = 0;
  #cells = 0;
  readonly #blocks: Block[] = [];
  readonly #hidden: string[] = [];
  readonly #lines: LineMark[] = [];
  /** Whether what comes now is part of the frame of the page. */
  aside = false;

  get length(): number {
    return this.#length;
  }

  /** Places a run at the end of the text. Throws LimitError. */
  place({ text, links, notes, strong, line }: WrittenInline): Inline {
    const offset = this.#length;
    if (line !== null && text !== "") this.#lines.push({ offset, line });
    this.#parts.push(text, "\n");
    this.#length += text.length + 1;
    if (this.#length > LIMITS.documentText) throw new LimitError("text", "documentText", NOWHERE);
    const placed = links.map((link) => ({ ...link, text: foldWidth(link.text), offset: offset + link.offset }));
    const placedNotes = notes.map((note) => ({ ...note, offset: offset + note.offset }));
    return { text: foldWidth(text), offset, links: placed, notes: placedNotes, strong };
  }

  #add(block: Block): void {
    if (this.#blocks.length >= LIMITS.documentBlocks) throw new LimitError("text", "documentBlocks", NOWHERE);
    this.#blocks.push(block);
  }

  addText(kind: "heading" | "paragraph" | "item", level: number, written: WrittenInline): void {
    if (written.text === "") return;
    this.#add({ kind, level, content: this.place(written), aside: this.aside });
  }

  addDefinition(term: WrittenInline, details: WrittenInline): void {
    if (term.text === "" && details.text === "") return;
    const placedTerm = this.place(term);
    this.#add({ kind: "definition", term: placedTerm, details: this.place(details), aside: this.aside });
  }

  /** A table of cells as they stand in the source, spans not yet expanded. */
  addTable(rows: readonly (readonly (SpannedCell & { readonly written: WrittenInline; readonly header: boolean })[])[]): void {
    const placed = rows.map((row) =>
      row.map(({ columns, rows: height, written, header }) => {
        const cell: TableCell = { ...this.place(written), header };
        return { columns, rows: height, cell };
      }),
    );
    const blank: TableCell = { text: "", offset: this.#length, links: [], notes: [], strong: false, header: false };
    const grid = expandSpans(placed, blank, LIMITS.documentCells - this.#cells);
    this.#cells += grid.length * (grid[0]?.length ?? 0);
    if (grid.length > 0) this.#add({ kind: "table", grid, aside: this.aside });
  }

  addHidden(text: string): void {
    if (text !== "" && this.#hidden.length < LIMITS.diagnostics) this.#hidden.push(text);
  }

  build(format: DocumentFormat, title: string | null, presentation: Presentation | null): SourceDocument {
    const text = this.#parts.join("");
    return {
      format,
      title,
      text,
      folded: foldWidth(text),
      blocks: this.#blocks,
      lines: this.#lines,
      hidden: this.#hidden,
      presentation,
    };
  }
}
