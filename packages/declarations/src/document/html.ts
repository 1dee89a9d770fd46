import type { DocumentBuilder } from "./builder.ts";
import { attributeOf, isElement, isText, type HtmlElement, type HtmlNode } from "./html-guard.ts";
import { InlineWriter, type WrittenInline } from "./inline-writer.ts";
import { PresentationNotes } from "./presentation.ts";
import { pixelsOf, type Style, StyleSheet } from "./style-sheet.ts";

/** Elements whose content is no text of the page. */
const UNREAD: ReadonlySet<string> = new Set(
  "script style template noscript iframe object embed svg math canvas head select textarea video audio title".split(" "),
);
/** Elements that stand in lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figure figcaption footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul caption".split(
    " ",
  ),
);
const FRAME: ReadonlySet<string> = new Set(["nav", "footer"]);
const STRONG: ReadonlySet<string> = new Set(["b", "strong", "th"]);
/** Side comments (HTML, 4.5.4). */
const NOTE = "small";
/** Blocks that a cell or an item cannot hold as lines of its own text. */
const COMPLEX: ReadonlySet<string> = new Set(["table", "dl", "h1", "h2", "h3", "h4", "h5", "h6"]);

const LISTS: ReadonlySet<string> = new Set(["ul", "ol"]);
const PAIRED: ReadonlySet<string> = new Set(["span", "b", "strong", "em", "i", "label"]);
/** Longer words are no label. */
const LONGEST_LABEL = 24;

const childrenOf = (node: HtmlNode): readonly HtmlNode[] => ("childNodes" in node ? node.childNodes : []);

const holds = (node: HtmlNode, names: ReadonlySet<string>): boolean =>
  childrenOf(node).some((child) => isElement(child) && (names.has(child.tagName) || holds(child, names)));

/** Details that have blocks of their own: more than a text or one list. */
const isFlow = (details: HtmlElement): boolean => {
  const blocks = childrenOf(details).filter((child) => isElement(child) && BLOCKS.has(child.tagName));
  return holds(details, COMPLEX) || (holds(details, LISTS) && blocks.length > 1);
};

/** A label and its value, each in an inline element of its own, with nothing that parts them but the page's style. */
const pairIn = (block: HtmlElement): readonly [label: HtmlElement, value: HtmlElement] | null => {
  const [label, value, ...more] = childrenOf(block).filter((child) => !isText(child) || child.value.trim() !== "");
  if (label === undefined || value === undefined || more.length > 0 || !isElement(label) || !isElement(value)) return null;
  return PAIRED.has(label.tagName) && PAIRED.has(value.tagName) && !holds(value, BLOCKS) ? [label, value] : null;
};

const spanOf = (cell: HtmlElement, name: string): number => {
  const value = Number.parseInt(attributeOf(cell, name) ?? "1", 10);
  return Number.isSafeInteger(value) && value > 0 ? value : 1;
};

const isHiddenBy = (element: HtmlElement, style: Style): boolean =>
  attributeOf(element, "hidden") !== undefined ||
  style["display"] === "none" ||
  style["visibility"] === "hidden" ||
  pixelsOf(style["font-size"]) === 0;

/** Walks a tree and gives its blocks to a document. */
export class HtmlReader {
  readonly #builder: DocumentBuilder;
  readonly #styles: StyleSheet;
  readonly notes: PresentationNotes;
  readonly #run = new InlineWriter();
  #listDepth = 0;
  #inItem = false;

  /** Lines of the source before the first of this tree. */
  readonly #linesBefore: number;

  constructor(builder: DocumentBuilder, root: HtmlNode, linesBefore = 0) {
    this.#builder = builder;
    this.#linesBefore = linesBefore;
    this.#styles = new StyleSheet(root);
    this.notes = new PresentationNotes(builder);
  }

  /** Reads everything below a node as blocks. */
  readFlow(node: HtmlNode): void {
    for (const child of childrenOf(node)) this.#readNode(child);
    this.#flush();
  }

  #lineOf(node: HtmlNode): number | null {
    const line = node.sourceCodeLocation?.startLine;
    return line === undefined ? null : line + this.#linesBefore;
  }

  #flush(): void {
    const written = this.#run.take();
    this.#builder.addText(this.#inItem ? "item" : "paragraph", this.#inItem ? this.#listDepth : 0, written);
    if (written.text !== "") this.#inItem = false;
  }

  #readNode(node: HtmlNode): void {
    if (isText(node)) {
      this.#run.write(node.value, this.#lineOf(node));
      return;
    }
    if (!isElement(node) || UNREAD.has(node.tagName)) return;
    const style = this.#styles.styleOf(node);
    if (isHiddenBy(node, style)) {
      this.#builder.addHidden(this.#textOf(node, true).text.slice(0, 500));
      return;
    }
    if (!BLOCKS.has(node.tagName)) {
      this.#writeInline(this.#run, node, (child) => this.#readNode(child));
      return;
    }
    this.#flush();
    const leave = this.notes.enter(node, style);
    this.#readBlock(node);
    leave();
  }

  /** Writes what an inline element means; its children are left to `readChild`. */
  #writeInline(run: InlineWriter, element: HtmlElement, readChild: (node: HtmlNode) => void): void {
    if (element.tagName === "br") {
      run.breakLine();
      return;
    }
    const href = element.tagName === "a" ? attributeOf(element, "href") : undefined;
    const strong = STRONG.has(element.tagName);
    if (href !== undefined) run.openLink(href);
    if (strong) run.openStrong();
    if (element.tagName === NOTE) run.openNote();
    for (const child of childrenOf(element)) readChild(child);
    if (element.tagName === NOTE) run.closeNote();
    if (strong) run.closeStrong();
    if (href !== undefined) run.closeLink();
  }

  #readBlock(element: HtmlElement): void {
    const { tagName } = element;
    const heading = /^h([1-6])$/.exec(tagName)?.[1];
    if (heading !== undefined) this.#builder.addText("heading", Number(heading), this.#textOf(element));
    else if (tagName === "table") this.#readTable(element);
    else if (tagName === "dl") this.#readDefinitions(element);
    else if (tagName === "ul" || tagName === "ol") this.#readList(element);
    else if (tagName === "li") this.#readItem(element);
    else if (FRAME.has(tagName)) this.#readFrame(element);
    else if (!this.#readPair(element)) this.readFlow(element);
  }

  #readPair(element: HtmlElement): boolean {
    const pair = pairIn(element);
    if (pair === null) return false;
    const [label, value] = pair.map((one) => this.#textOf(one));
    if (label === undefined || value === undefined || value.text === "") return false;
    if (label.text === "" || label.text.length > LONGEST_LABEL || /[:：\n]/u.test(label.text)) return false;
    this.#builder.addDefinition(label, value);
    return true;
  }

  #readFrame(element: HtmlElement): void {
    const before = this.#builder.aside;
    this.#builder.aside = true;
    this.readFlow(element);
    this.#builder.aside = before;
  }

  #readList(element: HtmlElement): void {
    this.#listDepth += 1;
    this.readFlow(element);
    this.#listDepth -= 1;
  }

  #readItem(element: HtmlElement): void {
    const nested = new Set([...COMPLEX, "ul", "ol"]);
    if (!holds(element, nested)) {
      this.#builder.addText("item", Math.max(1, this.#listDepth), this.#textOf(element));
      return;
    }
    this.#inItem = true;
    this.readFlow(element);
    this.#inItem = false;
  }

  #readDefinitions(element: HtmlElement): void {
    let term: WrittenInline | null = null;
    const nodes = childrenOf(element).flatMap((child) =>
      isElement(child) && child.tagName === "div" ? [...childrenOf(child)] : [child],
    );
    for (const child of nodes) {
      if (!isElement(child)) continue;
      if (child.tagName === "dt") {
        if (term !== null) this.#builder.addDefinition(term, new InlineWriter().take());
        term = this.#textOf(child);
      } else if (child.tagName === "dd" && !isFlow(child)) {
        this.#builder.addDefinition(term ?? new InlineWriter().take(), this.#textOf(child));
        term = null;
      } else {
        if (term !== null) this.#builder.addDefinition(term, new InlineWriter().take());
        term = null;
        this.#readNode(child);
      }
    }
    if (term !== null) this.#builder.addDefinition(term, new InlineWriter().take());
  }

  #readTable(table: HtmlElement): void {
    const rows = this.#rowsOf(table);
    // A table of tables only lays a page out: its cells are read as the page.
    if (rows.some((cells) => cells.some((cell) => holds(cell, COMPLEX)))) {
      for (const cells of rows) for (const cell of cells) this.readFlow(cell);
      return;
    }
    const from = this.#builder.length;
    this.#builder.addTable(
      rows.map((cells) =>
        cells.map((cell) => ({
          columns: spanOf(cell, "colspan"),
          rows: spanOf(cell, "rowspan"),
          written: this.#textOf(cell),
          header: cell.tagName === "th",
        })),
      ),
    );
    this.notes.noteTable(Math.max(0, ...rows.slice(0, 50).map((cells) => cells.length)), from);
  }

  #rowsOf(table: HtmlElement): readonly (readonly HtmlElement[])[] {
    const rows: (readonly HtmlElement[])[] = [];
    const visit = (node: HtmlNode): void => {
      for (const child of childrenOf(node)) {
        if (!isElement(child)) continue;
        const style = this.#styles.styleOf(child);
        if (isHiddenBy(child, style)) this.#builder.addHidden(this.#textOf(child, true).text.slice(0, 500));
        else if (child.tagName === "tr") {
          const cells = childrenOf(child).filter((cell): cell is HtmlElement => isElement(cell) && /^t[dh]$/.test(cell.tagName));
          for (const cell of cells) this.notes.noteCell(this.#styles.styleOf(cell));
          rows.push(cells);
        } else if (child.tagName === "caption") this.#builder.addText("paragraph", 0, this.#textOf(child));
        else visit(child);
      }
    };
    visit(table);
    return rows;
  }

  /** All text of an element as one run, blocks within it as lines. */
  #textOf(element: HtmlElement, withHidden = false): WrittenInline {
    const run = new InlineWriter();
    const visit = (node: HtmlNode): void => {
      if (isText(node)) run.write(node.value, this.#lineOf(node));
      if (!isElement(node) || UNREAD.has(node.tagName)) return;
      if (!withHidden && isHiddenBy(node, this.#styles.styleOf(node))) return;
      const block = BLOCKS.has(node.tagName);
      if (block) run.breakLine();
      this.#writeInline(run, node, visit);
      if (block) run.breakLine();
    };
    for (const child of childrenOf(element)) visit(child);
    return run.take();
  }
}
