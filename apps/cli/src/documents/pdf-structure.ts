/** What a tagged PDF says of its page (ISO 32000-2, 14.8): elements with their roles, and which marked text stands in them. */
export type StructNode =
  { readonly role: string; readonly children: readonly StructNode[] } | { readonly type: string; readonly id?: string };

/** The marked text of a page by the ids of its structure. */
export type MarkedText = Readonly<Record<string, string>>;

type StructElement = Extract<StructNode, { readonly role: string }>;

const isElement = (node: StructNode): node is StructElement => "role" in node;

/** Elements of one line of text; all others hold lines of their own. */
const INLINE: ReadonlySet<string> = new Set(["Span", "Link", "Strong", "Em", "Quote", "Code", "Annot"]);
/** Labels of list items are bullets and numbers: the reader of texts has its own. */
const BULLET = "Lbl";
const FEWEST_CELLS = 2;
/** A table without header cells is tagged as boxes in boxes: so many beside each other, in every row, are taken for one. */
const FEWEST_COLUMNS = 3;

/** Letters run over lines only for the eye; in Latin script a line break stands for a space. */
const joinLines = (text: string): string =>
  text
    .trim()
    .replace(/(?<=[A-Za-z0-9,.;)])\n(?=[A-Za-z0-9(])/gu, " ")
    .replaceAll("\n", "");

/** Puts the text of a page in order by its structure. */
class StructuredText {
  readonly lines: string[] = [];
  readonly #text: MarkedText;
  #open = "";

  constructor(text: MarkedText) {
    this.#text = text;
  }

  /** All text below a node as one line. */
  lineOf(node: StructNode): string {
    if (!isElement(node)) return node.id === undefined ? "" : (this.#text[node.id] ?? "");
    return node.children.map((child) => this.lineOf(child)).join("");
  }

  #close(): void {
    const line = joinLines(this.#open);
    this.#open = "";
    // An empty line keeps what stands in boxes of its own from running together.
    if (line !== "") this.lines.push("", line);
  }

  add(node: StructNode): void {
    if (!isElement(node)) {
      this.#open += this.lineOf(node);
      return;
    }
    const rows = rowsOf(node);
    if (rows !== null) this.#addTable(rows);
    else if (/^H[1-6]?$/.test(node.role)) this.#addHeading(node);
    else if (node.role === "LI") this.#addItem(node);
    else if (node.role === "P" || node.role === "Caption") this.#addParagraph(node);
    else if (INLINE.has(node.role)) for (const child of node.children) this.add(child);
    else if (node.role !== BULLET) this.#addBlock(node);
  }

  #addBlock({ role, children }: StructElement): void {
    // A box around text alone is no line of its own: it says how the text looks.
    const isBox = role === "NonStruct" && children.every((child) => !isElement(child));
    if (!isBox) this.#close();
    for (const child of children) this.add(child);
    if (!isBox) this.#close();
  }

  #addHeading(node: StructElement): void {
    this.#close();
    this.lines.push("", `# ${joinLines(this.lineOf(node))}`, "");
  }

  #addParagraph(node: StructElement): void {
    this.#close();
    this.#open = this.lineOf(node);
    this.#close();
  }

  #addItem(node: StructElement): void {
    this.#close();
    const from = this.lines.length;
    for (const child of node.children) this.add(child);
    this.#close();
    const [name = "", ...notes] = this.lines.splice(from).filter((line) => line !== "");
    if (name === "") return;
    // Further lines of an item explain it; items within it stay items.
    const explained = notes.filter((line) => !line.startsWith("・")).map((line) => `(${line})`);
    this.lines.push(`・${name}${explained.join("")}`, ...notes.filter((line) => line.startsWith("・")));
  }

  #addTable(rows: readonly StructElement[]): void {
    this.#close();
    const cells = rows.map(({ children }) => children.map((cell) => joinLines(this.lineOf(cell)).replaceAll("\t", " ")));
    for (const row of withMergedCells(cells)) this.lines.push(row.join("\t"));
  }

  finish(): string {
    this.#close();
    return this.lines.join("\n");
  }
}

const elementsOf = ({ children }: StructElement): readonly StructElement[] => children.filter(isElement);

const isRow = (node: StructElement): boolean => node.role === "TR" && elementsOf(node).length >= FEWEST_CELLS;

/** Boxes that hold headings and lists are parts of a page, however many stand beside each other; a cell holds such in a box of its own. */
const isCell = ({ role }: StructElement): boolean => !/^(?:H[1-6]?|L|Table)$/.test(role);

/**
 * A cell that spans rows stands in the first of them only, and what it spans (`RowSpan`, ISO 32000-2, 14.8.5.7) the library does not give.
 * Tables merge what their rows have in common, which stands on the left: a shorter row goes on with the cells above it. One cell
 * alone is a title across the table.
 */
const withMergedCells = (rows: readonly (readonly string[])[]): readonly (readonly string[])[] => {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  let above: readonly string[] = [];
  return rows.map((row) => {
    if (row.length < FEWEST_CELLS) return row;
    const isShort = row.length < columns && above.length === columns;
    above = isShort ? [...above.slice(0, columns - row.length), ...row] : row;
    return above;
  });
};

/** The rows of a table, by its tags or by its shape; null where it is none. */
const rowsOf = (node: StructElement): readonly StructElement[] | null => {
  if (node.role === "Table")
    return elementsOf(node).flatMap((part) => (part.role === "TR" ? [part] : elementsOf(part).filter(isRow)));
  const rows = elementsOf(node);
  const columns = elementsOf(rows[0] ?? node).length;
  const isGrid =
    rows.length >= 2 &&
    rows.length === node.children.length &&
    columns >= FEWEST_COLUMNS &&
    rows.every((row) => row.role === "NonStruct" && elementsOf(row).length === columns && row.children.length === columns) &&
    rows.every((row) => elementsOf(row).every(isCell));
  return isGrid ? rows : null;
};

/** The text of a tagged page: headings, items of lists, and rows of tables as cells parted by tabs, whatever their places on the page. */
export const textOfStructure = (tree: StructNode, text: MarkedText): string => {
  const structured = new StructuredText(text);
  structured.add(tree);
  return structured.finish();
};
