import { type Cursor, type CursorContext, decodeUtf16, decodeUtf8, FormatError, LimitError, LIMITS } from "@akashi/bytes";
import type { Chunk } from "./chunk.ts";
import { decodeModifiedUtf8 } from "./modified-utf8.ts";

const FLAG_UTF8 = 0x100;
const POOL_HEADER_SIZE = 28;
/** Above these, strings are not worth remembering: long texts are asked for once, and a pool of millions is not read by name. */
const LONGEST_CACHED = 256;
const MOST_CACHED = 65_536;

/** A string pool (`ResStringPool_header` of ResourceTypes.h); strings are decoded when asked for. */
export class StringPool {
  /** Strings that the chunk has room to name; the declared number can be larger. */
  readonly count: number;
  readonly declaredCount: number;
  readonly isUtf8: boolean;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #context: CursorContext;
  readonly #offsetsStart: number;
  readonly #stringsStart: number;
  readonly #end: number;
  readonly #cache = new Map<number, string>();
  #decodedBytes = 0;

  /** Use {@link openStringPool}. `chunk` is the pool's, in the bytes of `cursor`. */
  constructor(cursor: Cursor, chunk: Chunk) {
    cursor.seek(chunk.start + 8);
    this.declaredCount = cursor.u32();
    cursor.skip(4);
    this.isUtf8 = (cursor.u32() & FLAG_UTF8) !== 0;
    const stringsStart = cursor.u32();
    this.#bytes = cursor.bytes;
    this.#view = new DataView(cursor.bytes.buffer, cursor.bytes.byteOffset, cursor.bytes.byteLength);
    this.#context = cursor.context;
    this.#end = Math.min(chunk.end, cursor.bytes.length);
    this.#offsetsStart = chunk.start + Math.max(chunk.headerSize, POOL_HEADER_SIZE);
    this.#stringsStart = chunk.start + stringsStart;
    const room = Math.max(0, Math.floor((this.#end - this.#offsetsStart) / 4));
    this.count = Math.min(this.declaredCount, room);
    if (this.count > LIMITS.stringPoolStrings) {
      throw new LimitError(cursor.context.format, "stringPoolStrings", { path: cursor.context.path, offset: chunk.start });
    }
  }

  /**
   * The string with this index; undefined where the pool has none, or where its bytes lie outside the pool. Throws LimitError
   * `stringPoolOutputBytes`, as all that follow do.
   */
  get(index: number): string | undefined {
    const cached = this.#cache.get(index);
    if (cached !== undefined) return cached;
    const range = this.#findRange(index);
    if (range === undefined) return undefined;
    const text = this.#decode(range);
    if (text.length <= LONGEST_CACHED && this.#cache.size < MOST_CACHED) this.#cache.set(index, text);
    return text;
  }

  /** The string with this index. Throws FormatError `bad-string` where there is none. */
  require(index: number): string {
    const text = this.get(index);
    if (text !== undefined) return text;
    throw new FormatError(this.#context.format, "bad-string", {
      path: this.#context.path,
      offset: this.#offsetsStart + index * 4,
    });
  }

  /** Calls back with each string that can be read, in the order of the pool, without remembering any. */
  forEach(callback: (text: string, index: number) => void): void {
    for (let index = 0; index < this.count; index += 1) {
      const range = this.#findRange(index);
      if (range !== undefined) callback(this.#decode(range), index);
    }
  }

  #decode({ start, end }: { start: number; end: number }): string {
    this.#decodedBytes += end - start;
    if (this.#decodedBytes > LIMITS.stringPoolOutputBytes) {
      throw new LimitError(this.#context.format, "stringPoolOutputBytes", { path: this.#context.path, offset: start });
    }
    const bytes = this.#bytes.subarray(start, end);
    return this.isUtf8 ? decodePoolUtf8(bytes) : decodeUtf16(bytes);
  }

  #findRange(index: number): { start: number; end: number } | undefined {
    if (!Number.isInteger(index) || index < 0 || index >= this.count) return undefined;
    const offset = this.#stringsStart + this.#view.getUint32(this.#offsetsStart + index * 4, true);
    return this.isUtf8 ? this.#findUtf8(offset) : this.#findUtf16(offset);
  }

  /** Two sizes of one or two bytes each: characters as UTF-16 would have them, then bytes. */
  #findUtf8(offset: number): { start: number; end: number } | undefined {
    const first = offset + (this.#byteAt(offset) >= 0x80 ? 2 : 1);
    const high = this.#byteAt(first);
    const start = first + (high >= 0x80 ? 2 : 1);
    if (start > this.#end) return undefined;
    let size = high >= 0x80 ? ((high & 0x7f) << 8) | this.#byteAt(first + 1) : high;
    // The size has 15 bits. AOSP (`stringDecodeAt`) finds the end of a longer string by the zero after it.
    if (start + size < this.#end && this.#byteAt(start + size) !== 0) {
      for (let longer = size + 0x8000; start + longer < this.#end; longer += 0x8000) {
        if (this.#byteAt(start + longer) === 0) {
          size = longer;
          break;
        }
      }
    }
    return { start, end: Math.min(start + size, this.#end) };
  }

  #findUtf16(offset: number): { start: number; end: number } | undefined {
    if (offset + 2 > this.#end) return undefined;
    const high = this.#view.getUint16(offset, true);
    if (high < 0x8000) return this.#clip(offset + 2, high);
    if (offset + 4 > this.#end) return undefined;
    return this.#clip(offset + 4, (high & 0x7fff) * 0x10000 + this.#view.getUint16(offset + 2, true));
  }

  #clip(start: number, units: number): { start: number; end: number } {
    return { start, end: start + Math.min(units, Math.floor((this.#end - start) / 2)) * 2 };
  }

  #byteAt(offset: number): number {
    return offset < this.#end ? (this.#bytes[offset] ?? 0) : 0;
  }
}

const SHORT = 64;
/** Codes of the string that is being decoded: a pool has thousands of short ones, and a decoder's start costs more than their bytes. */
const codes: number[] = [];

/** The text of bytes that are all ASCII; undefined where they are not. */
const shortAscii = (bytes: Uint8Array): string | undefined => {
  codes.length = bytes.length;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 0x80) return undefined;
    codes[at] = byte;
  }
  return String.fromCharCode(...codes);
};

/** Build tools write characters beyond U+FFFF as two surrogates of three bytes each; UTF-8 proper is accepted as well. */
const decodePoolUtf8 = (bytes: Uint8Array): string => {
  const ascii = bytes.length <= SHORT ? shortAscii(bytes) : undefined;
  if (ascii !== undefined) return ascii;
  const text = decodeUtf8(bytes);
  return text.includes("\ufffd") ? decodeModifiedUtf8(bytes) : text;
};

/** Opens the pool whose chunk is given. Throws FormatError `truncated` where its header does not fit, LimitError `stringPoolStrings`. */
export const openStringPool = (cursor: Cursor, chunk: Chunk): StringPool => new StringPool(cursor, chunk);
