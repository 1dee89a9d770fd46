import { type Cursor, LIMITS } from "@akashi/bytes";
import type { Chunk } from "../arsc/chunk.ts";
import { readTypedValue, VALUE_TYPES } from "../arsc/typed-value.ts";
import type { XmlAttribute } from "./document.ts";
import { FRAMEWORK_ATTRIBUTES } from "./framework-attributes.ts";
import type { AxmlLog } from "./log.ts";
import type { XmlNames } from "./names.ts";

/** `ResXMLTree_attribute`: namespace, name and raw value as string indices, then a `Res_value`. */
const ATTRIBUTE_SIZE = 20;

/** Reads the attributes of start elements, by the places and sizes that each element states itself. */
export class AttributeReader {
  readonly #cursor: Cursor;
  readonly #names: XmlNames;
  readonly #log: AxmlLog;
  #count = 0;

  constructor(cursor: Cursor, names: XmlNames, log: AxmlLog) {
    this.#cursor = cursor;
    this.#names = names;
    this.#log = log;
  }

  /** True when the limit of attributes of one document is met. */
  get isFull(): boolean {
    return this.#count >= LIMITS.axmlAttributes;
  }

  /** The cursor stands behind the element's name; `content` is where the element's own fields begin. */
  read(chunk: Chunk, content: number): XmlAttribute[] {
    const start = content + this.#cursor.u16();
    const stated = this.#cursor.u16();
    const count = this.#cursor.u16();
    if (count === 0) return [];
    if (stated !== ATTRIBUTE_SIZE) this.#log.add("bad-attribute-size", chunk.start, { size: stated });
    // AOSP steps by the stated size even where attributes then overlap; a step of nothing would give one attribute many times.
    const step = stated === 0 ? ATTRIBUTE_SIZE : stated;
    if (start + step * count > chunk.end) this.#log.add("attributes-beyond-chunk", chunk.start, { count, size: stated });
    const attributes: XmlAttribute[] = [];
    for (let index = 0; index < count && !this.isFull; index += 1) {
      const offset = start + index * step;
      if (offset + ATTRIBUTE_SIZE > chunk.end) break;
      attributes.push(this.#readAttribute(offset));
    }
    return attributes;
  }

  #readAttribute(offset: number): XmlAttribute {
    this.#count += 1;
    this.#cursor.seek(offset);
    const { strings, resourceIds } = this.#names;
    const namespace = strings.get(this.#cursor.u32()) ?? null;
    const nameIndex = this.#cursor.u32();
    const rawValue = strings.get(this.#cursor.u32()) ?? null;
    const value = readTypedValue(this.#cursor);
    const resourceId = resourceIds[nameIndex] || null;
    const storedName = strings.get(nameIndex) ?? "";
    const name = this.#platformName(resourceId, storedName, offset) ?? storedName;
    const text = value.type === VALUE_TYPES.string ? (strings.get(value.data) ?? null) : null;
    if (text !== null && rawValue !== null && rawValue !== text) {
      this.#log.add("raw-value-differs", offset, { name, raw: rawValue, text });
    }
    return { namespace, name, storedName, resourceId, rawValue, value, text };
  }

  #platformName(resourceId: number | null, storedName: string, offset: number): string | undefined {
    if (resourceId === null) return undefined;
    const platformName = FRAMEWORK_ATTRIBUTES.get(resourceId);
    if (platformName === undefined || platformName === storedName) return platformName;
    const code = storedName.trim() === "" ? "blank-attribute-name" : "misleading-attribute-name";
    this.#log.add(code, offset, { stored: storedName, name: platformName });
    return platformName;
  }
}
