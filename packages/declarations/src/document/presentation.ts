import type { DocumentBuilder } from "./builder.ts";
import { attributeOf, isElement, type HtmlElement, type HtmlNode } from "./html-guard.ts";
import type { Presentation, SizedPlace } from "./model.ts";
import { pixelsOf, type Style } from "./style-sheet.ts";

/** Figures of ours, not of the law, which only asks that text be shown in a suitable size without any operation (規則22条の2の28第1項2号). */
export const SMALLEST_TEXT = 12;
/** Width of a common small telephone, in CSS pixels. */
export const TELEPHONE_WIDTH = 360;
/** Columns that a telephone shows side by side in a size that can be read. */
export const WIDEST_TABLE = 5;

interface Noted {
  readonly pixels: number;
  readonly offset: number;
}

const SCROLLS = /\b(auto|scroll)\b/;

/** Collects what a page's own markup says about sizes. */
export class PresentationNotes {
  readonly #builder: DocumentBuilder;
  readonly #widths: Noted[] = [];
  readonly #small: Noted[] = [];
  readonly #tables: Noted[] = [];
  #scrolling = 0;

  constructor(builder: DocumentBuilder) {
    this.#builder = builder;
  }

  /** Takes note of a block; call what it returns when its content has been read. */
  enter(element: HtmlElement, style: Style): () => void {
    this.#note(
      style,
      pixelsOf(/^\d{1,6}$/.test(attributeOf(element, "width") ?? "") ? `${attributeOf(element, "width")}px` : ""),
    );
    const scrolls = SCROLLS.test(style["overflow-x"] ?? style["overflow"] ?? "");
    if (scrolls) this.#scrolling += 1;
    return () => {
      if (scrolls) this.#scrolling -= 1;
    };
  }

  noteCell(style: Style): void {
    this.#note(style, null);
  }

  #note(style: Style, attribute: number | null): void {
    const width = pixelsOf(style["min-width"]) ?? pixelsOf(style["width"]) ?? attribute;
    const offset = this.#builder.length;
    if (width !== null && width > TELEPHONE_WIDTH && style["max-width"] === undefined && this.#scrolling === 0)
      this.#widths.push({ pixels: width, offset });
    const size = pixelsOf(style["font-size"]);
    if (size !== null && size > 0 && size < SMALLEST_TEXT) this.#small.push({ pixels: size, offset });
  }

  noteTable(columns: number, offset: number): void {
    if (columns > WIDEST_TABLE && this.#scrolling === 0) this.#tables.push({ pixels: columns, offset });
  }

  /** The notes with quotes out of the text that was built. */
  take(root: HtmlNode, text: string): Presentation {
    const quoted = (notes: readonly Noted[]): readonly SizedPlace[] =>
      notes
        .slice(0, 20)
        .map(({ pixels, offset }) => ({ pixels, offset, quote: text.slice(offset, offset + 60).split("\n")[0] ?? "" }));
    return {
      hasViewport: hasViewport(root),
      fixedWidths: quoted(this.#widths),
      smallText: quoted(this.#small),
      wideTables: quoted(this.#tables),
    };
  }
}

const hasViewport = (node: HtmlNode): boolean => {
  if (!("childNodes" in node)) return false;
  return node.childNodes.some(
    (child) =>
      isElement(child) &&
      ((child.tagName === "meta" && attributeOf(child, "name")?.toLowerCase() === "viewport") ||
        (child.tagName !== "body" && hasViewport(child))),
  );
};
