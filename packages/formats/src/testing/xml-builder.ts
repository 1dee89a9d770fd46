import { ByteWriter } from "./byte-writer.ts";
import { buildStringPool, type StringPoolOptions } from "./string-pool-builder.ts";
import { typedOf, type ValueSpec } from "./value-builder.ts";

/** Namespace of the platform's attributes. */
const ANDROID = "http://schemas.android.com/apk/res/android";

export interface AttributeSpec {
  readonly name: string;
  readonly namespace?: string;
  /** Id of the platform's attribute, for the resource map. */
  readonly resourceId?: number;
  readonly value: ValueSpec;
  /** Raw text; by default the text of a text value, none of others. */
  readonly raw?: string | null;
}

export interface ElementSpec {
  readonly name: string;
  readonly namespace?: string;
  readonly attributes?: readonly AttributeSpec[];
  readonly children?: readonly (ElementSpec | string)[];
  readonly line?: number;
  /** Name to close it by; null leaves it open. */
  readonly endName?: string | null;
  /** Bytes, whole chunks or not, before its start. */
  readonly before?: Uint8Array;
}

export interface BinaryXmlOptions extends StringPoolOptions {
  readonly documentType?: number;
  readonly headerSize?: number;
  readonly size?: number;
  /** Bytes before the string pool, and between it and the resource map. */
  readonly beforePool?: Uint8Array;
  readonly afterPool?: Uint8Array;
  /** Step from one attribute to the next, at least 20; the bytes between are 0xff. */
  readonly attributeSize?: number;
  /** Place of the first attribute within the element's fields, at least 20. */
  readonly attributeStart?: number;
  /** Size of the header of every node, at least 16. */
  readonly nodeHeaderSize?: number;
}

/** An attribute of the platform: `android:name`. */
export const androidAttribute = (name: string, resourceId: number, value: ValueSpec): AttributeSpec => ({
  name,
  namespace: ANDROID,
  resourceId,
  value,
});

/** The pool: names with a resource id come first, each beside its id in the resource map. */
class Names {
  readonly ids: number[] = [];
  readonly #named: string[] = [];
  readonly #others: string[] = [];
  readonly #withId = new Map<string, number>();
  readonly #withoutId = new Map<string, number>();

  addWithId(name: string, id: number): void {
    const key = `${id} ${name}`;
    if (this.#withId.has(key)) return;
    this.#withId.set(key, this.ids.length);
    this.ids.push(id);
    this.#named.push(name);
  }

  addText(text: string): void {
    if (this.#withoutId.has(text)) return;
    this.#withoutId.set(text, this.#others.length);
    this.#others.push(text);
  }

  indexWithId(name: string, id: number): number {
    return this.#withId.get(`${id} ${name}`) ?? 0;
  }

  indexOf(text: string | null | undefined): number {
    if (text === null || text === undefined) return 0xffffffff;
    return (this.#withoutId.get(text) ?? 0) + this.ids.length;
  }

  get strings(): string[] {
    return [...this.#named, ...this.#others];
  }
}

const rawOf = (attribute: AttributeSpec): string | null => {
  if (attribute.raw !== undefined) return attribute.raw;
  return typeof attribute.value === "string" ? attribute.value : null;
};

const collect = (node: ElementSpec | string, names: Names): void => {
  if (typeof node === "string") {
    names.addText(node);
    return;
  }
  names.addText(node.name);
  if (node.namespace !== undefined) names.addText(node.namespace);
  if (typeof node.endName === "string") names.addText(node.endName);
  for (const attribute of node.attributes ?? []) {
    if (attribute.resourceId === undefined) names.addText(attribute.name);
    else names.addWithId(attribute.name, attribute.resourceId);
    if (attribute.namespace !== undefined) names.addText(attribute.namespace);
    if (typeof attribute.value === "string") names.addText(attribute.value);
    const raw = rawOf(attribute);
    if (raw !== null) names.addText(raw);
  }
  for (const child of node.children ?? []) collect(child, names);
};

class NodeWriter {
  readonly writer: ByteWriter = new ByteWriter();
  readonly #names: Names;
  readonly #options: BinaryXmlOptions;

  constructor(names: Names, options: BinaryXmlOptions) {
    this.#names = names;
    this.#options = options;
  }

  /** Writes a tree without recursion: depth is one of the things tests build. */
  writeTree(root: ElementSpec): void {
    const pending: (ElementSpec | string | { readonly close: ElementSpec })[] = [root];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      if (typeof node === "string") this.#writeText(node);
      else if ("close" in node) this.#writeEnd(node.close);
      else {
        this.#writeStart(node);
        pending.push({ close: node }, ...(node.children ?? []).toReversed());
      }
    }
  }

  writeNamespace(type: number): void {
    this.#node(type, 1, (body) => {
      body.u32(this.#names.indexOf("android"));
      body.u32(this.#names.indexOf(ANDROID));
    });
  }

  #node(type: number, line: number, fill: (body: ByteWriter) => void): void {
    const body = new ByteWriter();
    fill(body);
    const headerSize = this.#options.nodeHeaderSize ?? 16;
    this.writer.u16(type);
    this.writer.u16(headerSize);
    this.writer.u32(headerSize + body.position);
    this.writer.u32(line);
    this.writer.u32(0xffffffff);
    for (let at = 16; at < headerSize; at += 1) this.writer.u8(0xff);
    this.writer.raw(body.finish());
  }

  #writeStart(element: ElementSpec): void {
    this.writer.raw(element.before ?? []);
    const attributes = element.attributes ?? [];
    const start = this.#options.attributeStart ?? 20;
    const step = this.#options.attributeSize ?? 20;
    this.#node(0x0102, element.line ?? 1, (body) => {
      body.u32(this.#names.indexOf(element.namespace));
      body.u32(this.#names.indexOf(element.name));
      body.u16(start);
      body.u16(step);
      body.u16(attributes.length);
      for (let at = 0; at < 3; at += 1) body.u16(0);
      for (let at = 20; at < start; at += 1) body.u8(0xff);
      for (const attribute of attributes) {
        this.#writeAttribute(body, attribute);
        for (let at = 20; at < step; at += 1) body.u8(0xff);
      }
    });
  }

  #writeAttribute(body: ByteWriter, attribute: AttributeSpec): void {
    const { name, resourceId } = attribute;
    body.u32(this.#names.indexOf(attribute.namespace));
    body.u32(resourceId === undefined ? this.#names.indexOf(name) : this.#names.indexWithId(name, resourceId));
    body.u32(this.#names.indexOf(rawOf(attribute)));
    const { type, data } = typedOf(attribute.value, (text) => this.#names.indexOf(text));
    body.u16(8);
    body.u8(0);
    body.u8(type);
    body.u32(data);
  }

  #writeEnd(element: ElementSpec): void {
    if (element.endName === null) return;
    this.#node(0x0103, element.line ?? 1, (body) => {
      body.u32(this.#names.indexOf(element.namespace));
      body.u32(this.#names.indexOf(element.endName ?? element.name));
    });
  }

  #writeText(text: string): void {
    this.#node(0x0104, 1, (body) => {
      body.u32(this.#names.indexOf(text));
      body.u16(8);
      body.u8(0);
      body.u8(0);
      body.u32(0);
    });
  }
}

/** A binary XML document (`ResXMLTree_header` of ResourceTypes.h) with these roots, one in a well-formed document. */
export const buildBinaryXml = (root: ElementSpec | readonly ElementSpec[], options: BinaryXmlOptions = {}): Uint8Array => {
  const roots: readonly ElementSpec[] = "name" in root ? [root] : root;
  const names = new Names();
  names.addText("android");
  names.addText(ANDROID);
  for (const element of roots) collect(element, names);
  const nodes = new NodeWriter(names, options);
  nodes.writeNamespace(0x0100);
  for (const element of roots) nodes.writeTree(element);
  nodes.writeNamespace(0x0101);
  const body = new ByteWriter();
  body.raw(options.beforePool ?? []);
  body.raw(buildStringPool(names.strings, options));
  body.raw(options.afterPool ?? []);
  if (names.ids.length > 0) {
    body.u16(0x0180);
    body.u16(8);
    body.u32(8 + names.ids.length * 4);
    for (const id of names.ids) body.u32(id);
  }
  body.raw(nodes.writer.finish());
  const writer = new ByteWriter();
  writer.u16(options.documentType ?? 0x0003);
  writer.u16(options.headerSize ?? 8);
  writer.u32(options.size ?? 8 + body.position);
  writer.raw(body.finish());
  return writer.finish();
};
