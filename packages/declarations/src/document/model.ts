/** A link of a document, with the place of its words. */
export interface Link {
  readonly text: string;
  /** As written; never followed. */
  readonly href: string;
  readonly offset: number;
}

/** A side comment within a run (`<small>`), by its place in the text of the document. */
export interface Note {
  readonly offset: number;
  readonly length: number;
}

/** A run of text: a paragraph, a heading, a cell. Lines are parted by `\n`. */
export interface Inline {
  /** In half width, as in {@link SourceDocument.folded}. */
  readonly text: string;
  /** Of the run in the text of the document, in UTF-16 code units. */
  readonly offset: number;
  readonly links: readonly Link[];
  /** In their order; none within another. */
  readonly notes: readonly Note[];
  /** The whole run is set in strong type: authors use it in the place of headings. */
  readonly strong: boolean;
}

export interface TableCell extends Inline {
  readonly header: boolean;
}

export interface TableBlock {
  readonly kind: "table";
  /** Rows of columns; a cell that spans several stands in each of them. Every row has the same number of columns. */
  readonly grid: readonly (readonly TableCell[])[];
}

interface BlockPlace {
  /** Part of the frame of the page (navigation, page header and footer), not of what the page says. */
  readonly aside: boolean;
}

export interface TextBlock extends BlockPlace {
  readonly kind: "heading" | "paragraph" | "item";
  /** 1 to 6 for headings, depth from 1 for items of lists, 0 for paragraphs. */
  readonly level: number;
  readonly content: Inline;
}

export interface DefinitionBlock {
  readonly kind: "definition";
  readonly term: Inline;
  readonly details: Inline;
}

export type Block = TextBlock | (TableBlock & BlockPlace) | (DefinitionBlock & BlockPlace);

/** A size in a page that a telephone cannot show well, with the place it applies to. */
export interface SizedPlace {
  readonly pixels: number;
  readonly quote: string;
  readonly offset: number;
}

/** How a page would be shown, as far as its own markup says. */
export interface Presentation {
  readonly hasViewport: boolean;
  /** Widths fixed in pixels that exceed a telephone. */
  readonly fixedWidths: readonly SizedPlace[];
  /** Type smaller than can be read. */
  readonly smallText: readonly SizedPlace[];
  /** Tables by their number of columns, outside any box that scrolls by itself. */
  readonly wideTables: readonly SizedPlace[];
}

export const DOCUMENT_FORMATS = ["html", "markdown", "text"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** From this offset of the text on, the source is at this line. */
export interface LineMark {
  readonly offset: number;
  /** From 1. */
  readonly line: number;
}

/** An existing notice or policy as blocks of text. Nothing of it was run or fetched. */
export interface SourceDocument {
  readonly format: DocumentFormat;
  readonly title: string | null;
  /** All visible text, as it is shown; offsets count in it. */
  readonly text: string;
  /** The same, with full-width ASCII in half width: what is searched. Offsets are the same. */
  readonly folded: string;
  readonly blocks: readonly Block[];
  /** Where runs of the text stand in the source, by rising offset; none where the source has no lines of its own. */
  readonly lines: readonly LineMark[];
  /** Text that the page carries but does not show. */
  readonly hidden: readonly string[];
  /** Null where the format does not say how it is shown. */
  readonly presentation: Presentation | null;
}
