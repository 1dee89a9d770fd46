import type { DexPart } from "./dex-part.ts";
import { decodeMutf8, decodeMutf8Unit } from "./mutf8.ts";

/** The strings of one DEX, decoded when asked for. A string that is broken has a diagnostic and the text that could be read. */
export class StringTable {
  readonly count: number;
  readonly #part: DexPart;
  readonly #offsets: Uint32Array;
  readonly #texts: (string | undefined)[] = [];

  constructor(part: DexPart, offsets: Uint32Array) {
    this.#part = part;
    this.#offsets = offsets;
    this.count = offsets.length;
  }

  /** Byte offset of the string_data_item. Throws FormatError `bad-string-index`. */
  dataOffset(index: number): number {
    return this.#offsets[index] ?? this.#part.fail("bad-string-index", null);
  }

  get(index: number): string {
    const known = this.#texts[index];
    if (known !== undefined) return known;
    const text = this.#decode(index);
    this.#texts[index] = text;
    return text;
  }

  /** Compares string `index` with `text` by UTF-16 code units, the order of the table, without building it. */
  compare(index: number, text: string): number {
    const { bytes } = this.#part;
    let at = this.#contentOffset(this.dataOffset(index));
    for (let unit = 0; ; unit += 1) {
      const ended = at >= bytes.length || bytes[at] === 0;
      if (ended || unit >= text.length) return ended ? (unit >= text.length ? 0 : -1) : 1;
      const step = decodeMutf8Unit(bytes, at);
      const difference = (step & 0xffff) - text.charCodeAt(unit);
      if (difference !== 0) return difference;
      at += (step >> 16) & 0xff;
    }
  }

  /** Index of `text`, by binary search; undefined where the table has none. In a table that is not sorted it may be missed. */
  find(text: string): number | undefined {
    let low = 0;
    let high = this.count - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const order = this.compare(middle, text);
      if (order === 0) return middle;
      if (order < 0) low = middle + 1;
      else high = middle - 1;
    }
    return undefined;
  }

  /** The first byte after the length (uleb128 of at most five bytes, whose end is the first byte below 0x80). */
  #contentOffset(offset: number): number {
    const { bytes } = this.#part;
    let at = offset;
    while (at < offset + 4 && (bytes[at] ?? 0) >= 0x80) at += 1;
    return at + 1;
  }

  #decode(index: number): string {
    const offset = this.dataOffset(index);
    const { bytes } = this.#part;
    if (offset >= bytes.length) {
      this.#part.report("bad-string-offset", offset, { string: index });
      return "";
    }
    const { text, malformedCount, terminated } = decodeMutf8(bytes, this.#contentOffset(offset));
    if (malformedCount > 0) this.#part.report("malformed-mutf8", offset, { string: index, count: malformedCount });
    if (!terminated) this.#part.report("string-without-end", offset, { string: index });
    const claimed = this.#part.cursorAt(offset).uleb128();
    if (claimed !== text.length) this.#part.report("string-length", offset, { string: index, claimed, found: text.length });
    return text;
  }
}
