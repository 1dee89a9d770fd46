import { LIMITS, LimitError } from "@akashi/bytes";
import { fault } from "../outcome.ts";
import { findForbiddenCharacter } from "./characters.ts";

/** An element, with the text that stands directly in it. */
export interface XmlElement {
  readonly name: string;
  /** Of its `<`, in UTF-16 code units. */
  readonly offset: number;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All its character data together, references replaced. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

// No colon: the formats read here use no prefixes.
const NAME = /[A-Za-z_][A-Za-z0-9_.-]*/y;
const DECLARATION =
  /<\?xml[ \t\r\n]+version=(["'])1\.0\1(?:[ \t\r\n]+encoding=(["'])([A-Za-z0-9._-]{1,40})\2)?(?:[ \t\r\n]+standalone=(["'])(?:yes|no)\4)?[ \t\r\n]*\?>/y;
const REFERENCE = /&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));/y;
const PREDEFINED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** Line ends as XML sees them (§2.11). */
const normalizeLines = (text: string): string => text.replace(/\r\n?/g, "\n");

/**
 * Reads XML 1.0 without document type, processing instructions, prefixes and entities other than the five: nothing in a document
 * can make it longer than it is, or point outside.
 */
class XmlReader {
  readonly #text: string;
  readonly #doctype: RegExp | null;
  readonly #open: OpenElement[] = [];
  #at = 0;
  #nodes = 0;

  constructor(text: string, doctype: RegExp | null) {
    this.#text = text;
    this.#doctype = doctype;
  }

  readWhole(): XmlElement {
    const bad = findForbiddenCharacter(this.#text);
    if (bad >= 0) throw fault("character", "a character that XML does not have", bad);
    this.#readProlog();
    const root = this.#readElement();
    this.#skipBetween();
    if (this.#at < this.#text.length) throw this.#fault("trailing", "something follows the end");
    return root;
  }

  #fault(code: string, reason: string, offset: number = this.#at): Error {
    return fault(code, reason, Math.min(offset, this.#text.length));
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match !== null) this.#at = pattern.lastIndex;
    return match;
  }

  #take(token: string): boolean {
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #expect(token: string): void {
    if (this.#take(token)) return;
    throw this.#fault(this.#at >= this.#text.length ? "truncated" : "syntax", `no "${token}" where one must be`);
  }

  /** The text up to `token`, which is passed over. */
  #until(token: string, what: string): string {
    const from = this.#at;
    const end = this.#text.indexOf(token, from);
    if (end < 0) throw this.#fault("truncated", `${what} has no end`, from);
    this.#at = end + token.length;
    return this.#text.slice(from, end);
  }

  #skipSpace(): boolean {
    const from = this.#at;
    while (isSpace(this.#text.charCodeAt(this.#at))) this.#at += 1;
    return this.#at > from;
  }

  #skipBetween(): void {
    for (;;) {
      this.#skipSpace();
      if (!this.#take("<!--")) return;
      this.#skipComment();
    }
  }

  #skipComment(): void {
    // "--" ends a comment or is an error (§2.5).
    this.#until("--", "the comment");
    this.#expect(">");
  }

  #readProlog(): void {
    this.#take("\ufeff");
    const encoding = this.#match(DECLARATION)?.[3];
    if (encoding !== undefined && encoding.toUpperCase() !== "UTF-8") {
      throw this.#fault("encoding", "only UTF-8 is read", 0);
    }
    this.#skipBetween();
    if (this.#doctype !== null && this.#match(this.#doctype) !== null) this.#skipBetween();
    if (this.#text.startsWith("<!DOCTYPE", this.#at)) throw this.#fault("doctype", "a document type is not read");
    if (this.#text.startsWith("<?", this.#at)) throw this.#fault("processing-instruction", "an instruction is not read");
  }

  #readElement(): XmlElement {
    const holder: OpenElement = { name: "", offset: 0, attributes: new Map(), children: [], text: "" };
    this.#open.push(holder);
    this.#expect("<");
    this.#readStartTag(this.#at - 1);
    while (this.#open.length > 1) this.#readContent();
    const [root] = holder.children;
    if (root === undefined) throw this.#fault("syntax", "no element");
    return root;
  }

  #readContent(): void {
    const from = this.#at;
    const next = this.#text.indexOf("<", from);
    if (next < 0) throw this.#fault("truncated", "the element has no end", this.#top().offset);
    if (next > from) this.#top().text += this.#expand(from, next);
    this.#at = next + 1;
    if (this.#take("/")) this.#readEndTag(next);
    else if (this.#take("!--")) this.#skipComment();
    else if (this.#take("![CDATA[")) this.#top().text += normalizeLines(this.#until("]]>", "the character data"));
    else this.#readStartTag(next);
  }

  #top(): OpenElement {
    const top = this.#open.at(-1);
    if (top === undefined) throw this.#fault("syntax", "no element is open");
    return top;
  }

  #readName(): string {
    const [name] = this.#match(NAME) ?? [];
    if (name === undefined)
      throw this.#fault(this.#at >= this.#text.length ? "truncated" : "syntax", "no name where one must be");
    return name;
  }

  #readStartTag(offset: number): void {
    this.#count(offset);
    if (this.#open.length > LIMITS.formDepth) throw new LimitError("text", "formDepth", { path: [], offset });
    const name = this.#readName();
    const element: OpenElement = { name, offset, attributes: this.#readAttributes(), children: [], text: "" };
    this.#top().children.push(element);
    if (this.#take("/>")) return;
    this.#expect(">");
    this.#open.push(element);
  }

  #readEndTag(offset: number): void {
    const name = this.#readName();
    if (this.#open.length < 2 || this.#top().name !== name) throw this.#fault("syntax", "the end of another element", offset);
    this.#skipSpace();
    this.#expect(">");
    this.#open.pop();
  }

  #readAttributes(): ReadonlyMap<string, string> {
    const attributes = new Map<string, string>();
    while (this.#skipSpace()) {
      NAME.lastIndex = this.#at;
      if (!NAME.test(this.#text)) break;
      this.#count(this.#at);
      const offset = this.#at;
      const name = this.#readName();
      if (attributes.has(name)) throw this.#fault("duplicate-attribute", "two attributes of the same name", offset);
      this.#skipSpace();
      this.#expect("=");
      this.#skipSpace();
      attributes.set(name, this.#readAttributeValue());
    }
    return attributes;
  }

  #readAttributeValue(): string {
    const quote = this.#text[this.#at];
    if (quote !== '"' && quote !== "'") throw this.#fault("syntax", "a value without quotation marks");
    this.#at += 1;
    const from = this.#at;
    const raw = this.#until(quote, "the value");
    if (raw.includes("<")) throw this.#fault("syntax", 'a "<" in a value', from + raw.indexOf("<"));
    return this.#expand(from, from + raw.length, (literal) => literal.replace(/[\t\n]/g, " "));
  }

  /** Character data between two offsets with its references replaced; `literal` is applied to what is no reference (§3.3.3). */
  #expand(from: number, end: number, literal: (text: string) => string = (text) => text): string {
    // Searches stay in the slice: over the whole text they would cost its length for each element.
    const raw = this.#text.slice(from, end);
    const cut = raw.indexOf("]]>");
    if (cut >= 0) throw this.#fault("syntax", 'a "]]>" outside of character data', from + cut);
    let text = "";
    let at = 0;
    for (let next = raw.indexOf("&"); next >= 0; next = raw.indexOf("&", at)) {
      const [character, length] = this.#reference(from + next);
      text += literal(normalizeLines(raw.slice(at, next))) + character;
      at = next + length;
    }
    return text + literal(normalizeLines(raw.slice(at)));
  }

  #reference(offset: number): readonly [string, number] {
    REFERENCE.lastIndex = offset;
    const match = REFERENCE.exec(this.#text);
    if (match === null) throw this.#fault("entity", "a reference to an entity that is not one of the five", offset);
    const [whole, name, decimal, hexadecimal = ""] = match;
    if (name !== undefined) return [PREDEFINED[name] ?? "", whole.length];
    const point = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    const character = point <= 0x10ffff ? String.fromCodePoint(point) : "\0";
    if (findForbiddenCharacter(character) >= 0) throw this.#fault("character", "a character that XML does not have", offset);
    return [character, whole.length];
  }

  #count(offset: number): void {
    this.#nodes += 1;
    if (this.#nodes > LIMITS.formNodes) throw new LimitError("text", "formNodes", { path: [], offset });
  }
}

/**
 * The root element of a text of XML. `doctype` is the one document type declaration that may stand before it, as a sticky pattern;
 * it is passed over, never followed. Throws FormatError or LimitError.
 */
export const readXml = (text: string, doctype: RegExp | null = null): XmlElement => new XmlReader(text, doctype).readWhole();
