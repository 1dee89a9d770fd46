import { type Cursor, LIMITS } from "@akashi/bytes";
import {
  type Chunk,
  CHUNK_XML_CDATA,
  CHUNK_XML_END_ELEMENT,
  CHUNK_XML_END_NAMESPACE,
  CHUNK_XML_START_ELEMENT,
  CHUNK_XML_START_NAMESPACE,
} from "../arsc/chunk.ts";
import { readTypedValue } from "../arsc/typed-value.ts";
import { AttributeReader } from "./attributes.ts";
import type { XmlDocument, XmlElement, XmlNode } from "./document.ts";
import type { AxmlLog } from "./log.ts";
import type { Reading, XmlOptions } from "./reading.ts";
import type { XmlNames } from "./names.ts";

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** Builds the tree from the nodes, in one pass and without recursion. */
export class TreeBuilder {
  readonly #cursor: Cursor;
  readonly #names: XmlNames;
  readonly #log: AxmlLog;
  readonly #expected: XmlOptions["elementNamespaces"];
  readonly #attributes: AttributeReader;
  readonly #roots: XmlElement[] = [];
  readonly #namespaces: { prefix: string | null; uri: string | null }[] = [];
  /** Elements that are open, at most {@link LIMITS.axmlDepth} of them. */
  readonly #open: OpenElement[] = [];
  /** Elements open below the limit of depth. They hang on the deepest one that is kept. */
  #beyondDepth = 0;
  #elements = 0;

  constructor(cursor: Cursor, names: XmlNames, { log, options }: Reading) {
    this.#cursor = cursor;
    this.#names = names;
    this.#log = log;
    this.#expected = options.elementNamespaces;
    this.#attributes = new AttributeReader(cursor, names, log);
  }

  /** True when the limit of elements is met; the tree takes no more nodes then. */
  get isFull(): boolean {
    return this.#elements >= LIMITS.axmlElements || this.#attributes.isFull;
  }

  /** Throws FormatError `truncated` where the node's fields run out of the file. */
  addNode(chunk: Chunk): void {
    this.#cursor.seek(Math.min(chunk.start + 8, this.#cursor.bytes.length));
    const line = this.#cursor.u32();
    const content = Math.min(chunk.start + chunk.headerSize, this.#cursor.bytes.length);
    this.#cursor.seek(content);
    if (chunk.type === CHUNK_XML_START_ELEMENT) this.#startElement(chunk, content, line);
    else if (chunk.type === CHUNK_XML_END_ELEMENT) this.#endElement(chunk);
    else if (chunk.type === CHUNK_XML_CDATA) this.#addText(line);
    else if (chunk.type === CHUNK_XML_START_NAMESPACE) this.#namespaces.push({ prefix: this.#string(), uri: this.#string() });
    else if (chunk.type !== CHUNK_XML_END_NAMESPACE) this.#log.add("unknown-chunk", chunk.start, { type: chunk.type });
  }

  finish(): XmlDocument {
    const [root] = this.#roots;
    const { isFull } = this;
    const openCount = this.#open.length + this.#beyondDepth;
    if (root === undefined) this.#log.add("no-root", null);
    if (openCount > 0 && !isFull) this.#log.add("unclosed-element", null, { count: openCount });
    if (this.#roots.length > 1) this.#log.add("several-roots", this.#roots[1]?.offset ?? null, { count: this.#roots.length });
    if (isFull) this.#log.addLimit(this.#attributes.isFull ? "axmlAttributes" : "axmlElements");
    return { root, roots: this.#roots, namespaces: this.#namespaces, isComplete: !isFull && openCount === 0 };
  }

  #startElement(chunk: Chunk, content: number, line: number): void {
    const namespace = this.#string();
    const name = this.#string() ?? "";
    const colon = name.lastIndexOf(":");
    const parent = this.#open.at(-1) ?? null;
    const offset = chunk.start;
    const attributes = this.#attributes.read(chunk, content);
    const localName = name.slice(colon + 1);
    const element: OpenElement = { kind: "element", namespace, name, localName, attributes, children: [], parent, line, offset };
    if (namespace !== null && this.#expected?.has(namespace) === false)
      this.#log.add("prefixed-element", offset, { name, namespace });
    if (colon >= 0) this.#log.add("colon-in-element-name", offset, { name });
    this.#elements += 1;
    if (parent === null) this.#roots.push(element);
    else parent.children.push(element);
    if (this.#open.length < LIMITS.axmlDepth) {
      this.#open.push(element);
      return;
    }
    if (this.#beyondDepth === 0) this.#log.add("too-deep", offset, { depth: LIMITS.axmlDepth });
    this.#beyondDepth += 1;
  }

  /** Android closes the innermost element whatever the name says. */
  #endElement(chunk: Chunk): void {
    this.#cursor.skip(4);
    const name = this.#string() ?? "";
    if (this.#beyondDepth > 0) {
      this.#beyondDepth -= 1;
      return;
    }
    const closed = this.#open.pop();
    if (closed === undefined) this.#log.add("unmatched-end", chunk.start, { name });
    else if (closed.name !== name) this.#log.add("mismatched-end", chunk.start, { open: closed.name, name });
  }

  #addText(line: number): void {
    const text = this.#string() ?? "";
    const value = readTypedValue(this.#cursor);
    this.#open.at(-1)?.children.push({ kind: "text", text, value, line });
  }

  /** The string whose index stands next; null for the index that means none and for one the pool does not have. */
  #string(): string | null {
    return this.#names.strings.get(this.#cursor.u32()) ?? null;
  }
}
