import type { DexPart } from "./dex-part.ts";
import { decodeMutf8, decodeMutf8Unit } from "./mutf8.ts";

/** The strings of one DEX, decoded when asked for. A string that is broken has a diagnostic and the text that could be read. */
export class StringTable {
  readonly count: number;
  readonly #part: DexPart;
  readonly #offsets: Uint32Array;
  readonly #texts: (string | undefined)[];

  constructor(part: DexPart, offsets: Uint32Array) {
    this.#part = part;
    this.#offsets = offsets;
    this.count = offsets.length;
    // Of its final length, because an array that is filled from the end becomes a slow dictionary. The table is in the file.
    this.#texts = new Array<string | undefined>(offsets.length);
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
    let at = contentOffset(bytes, this.dataOffset(index));
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

  #decode(index: number): string {
    const offset = this.dataOffset(index);
    const { bytes } = this.#part;
    if (offset >= bytes.length) return this.#drop("bad-string-offset", index);
    if (this.#part.isTextSpent) return this.#drop("limit-dexText", index);
    const { text, malformedCount, terminated } = decodeMutf8(bytes, contentOffset(bytes, offset));
    if (!this.#part.claimText(text.length)) return this.#drop("limit-dexText", index);
    if (malformedCount > 0) this.#part.report("malformed-mutf8", offset, { string: index, count: malformedCount });
    if (!terminated) this.#part.report("string-without-end", offset, { string: index });
    const claimed = claimedLength(bytes, offset);
    if (claimed !== text.length) this.#part.report("string-length", offset, { string: index, claimed, found: text.length });
    return text;
  }

  #drop(code: string, index: number): string {
    this.#part.report(code, this.dataOffset(index), { string: index });
    return "";
  }
}

/** Where the length of a string_data_item ends: it is a uleb128, whose last byte is below 0x80, of at most five bytes. */
const contentOffset = (bytes: Uint8Array, offset: number): number => {
  let at = offset;
  while (at < offset + 4 && (bytes[at] ?? 0) >= 0x80) at += 1;
  return at + 1;
};

/** The length in UTF-16 code units as the file claims; it is only compared, so that a number that is too long does no harm. */
const claimedLength = (bytes: Uint8Array, offset: number): number => {
  let length = 0;
  for (let at = offset, scale = 1; at < contentOffset(bytes, offset); at += 1, scale *= 128)
    length += ((bytes[at] ?? 0) & 0x7f) * scale;
  return length;
};
