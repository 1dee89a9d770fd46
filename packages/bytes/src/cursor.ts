import { FormatError, type FormatName } from "./errors.ts";

/** Names the input a cursor reads, for its errors. */
export interface CursorContext {
  readonly format: FormatName;
  /** From the file the user gave inwards. */
  readonly path: readonly string[];
}

/**
 * A position in bytes; every read is checked against the end. Numbers are little-endian unless the name says otherwise, as in
 * zip, DEX and Android resources. A cursor over a part of a file keeps the part's place, so that offsets in errors are absolute.
 */
export class Cursor {
  readonly bytes: Uint8Array;
  readonly context: CursorContext;
  /** Offset of `bytes[0]` in the file that `context.path` names. */
  readonly base: number;
  readonly #view: DataView;
  #position: number;

  constructor(bytes: Uint8Array, context: CursorContext, base = 0) {
    this.bytes = bytes;
    this.context = context;
    this.base = base;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#position = 0;
  }

  /** Position relative to this cursor's first byte. */
  get position(): number {
    return this.#position;
  }

  /** Position in the file that the context names. */
  get offset(): number {
    return this.base + this.#position;
  }

  get remaining(): number {
    return this.bytes.length - this.#position;
  }

  /** Moves to `position`, relative to this cursor's first byte. Throws FormatError `bad-offset` outside the bytes. */
  seek(position: number): void {
    if (!Number.isSafeInteger(position) || position < 0 || position > this.bytes.length) this.fail("bad-offset");
    this.#position = position;
  }

  skip(size: number): void {
    this.#take(size);
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1));
  }

  i8(): number {
    return this.#view.getInt8(this.#take(1));
  }

  u16(): number {
    return this.#view.getUint16(this.#take(2), true);
  }

  i16(): number {
    return this.#view.getInt16(this.#take(2), true);
  }

  u32(): number {
    return this.#view.getUint32(this.#take(4), true);
  }

  i32(): number {
    return this.#view.getInt32(this.#take(4), true);
  }

  u64(): bigint {
    return this.#view.getBigUint64(this.#take(8), true);
  }

  /** A 64-bit size or offset; FormatError `number-too-large` beyond 2^53 - 1. */
  size64(): number {
    const value = this.u64();
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : this.fail("number-too-large");
  }

  u16be(): number {
    return this.#view.getUint16(this.#take(2), false);
  }

  u32be(): number {
    return this.#view.getUint32(this.#take(4), false);
  }

  /** The next `size` bytes as a view, not a copy. */
  take(size: number): Uint8Array {
    const start = this.#take(size);
    return this.bytes.subarray(start, start + size);
  }

  /** A cursor over the next `size` bytes, which this one passes over. */
  slice(size: number): Cursor {
    const base = this.offset;
    return new Cursor(this.take(size), this.context, base);
  }

  /** A field of the form: u32 size, then that many bytes (APK Signing Block). */
  slicePrefixedByU32(): Cursor {
    const size = this.u32();
    return this.slice(size);
  }

  /** Unsigned LEB128 of at most five bytes (DEX format, "LEB128"); FormatError `bad-leb128` beyond. */
  uleb128(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.u8();
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value > 0xffff_ffff ? this.fail("bad-leb128") : value;
    }
    return this.fail("bad-leb128");
  }

  /** Signed LEB128 of at most five bytes; FormatError `bad-leb128` beyond. */
  sleb128(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.u8();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return shift < 28 && (byte & 0x40) !== 0 ? value | (-1 << (shift + 7)) : value;
    }
    return this.fail("bad-leb128");
  }

  /** Unsigned LEB128 plus one is stored; -1 means none. */
  uleb128p1(): number {
    return this.uleb128() - 1;
  }

  /** Throws a FormatError at the current position. */
  fail(code: string, message?: string): never {
    throw new FormatError(this.context.format, code, { path: this.context.path, offset: this.offset }, message);
  }

  #take(size: number): number {
    if (!Number.isSafeInteger(size) || size < 0 || size > this.remaining) {
      this.fail("truncated", `${size} bytes wanted, ${this.remaining} left`);
    }
    const start = this.#position;
    this.#position += size;
    return start;
  }
}
