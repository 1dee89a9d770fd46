import type { DexPart } from "./dex-part.ts";

/**
 * Reads runs of LEB128 (https://source.android.com/docs/core/runtime/dex-format#leb128). Class data and debug information are
 * made of hundreds of thousands of them, nearly all of one byte, which is why this is not the general cursor.
 */
export class Leb128Reader {
  /** Offset in the file. */
  position: number;
  readonly #part: DexPart;
  readonly #bytes: Uint8Array;

  constructor(part: DexPart, offset: number) {
    this.#part = part;
    this.#bytes = part.bytes;
    this.position = offset;
  }

  /** Throws FormatError `truncated` at the end of the file. */
  u8(): number {
    const byte = this.#bytes[this.position];
    if (byte === undefined) this.#part.fail("truncated", this.position);
    this.position += 1;
    return byte;
  }

  /** Unsigned, below 2^32. Throws FormatError `bad-leb128` beyond, or after five bytes. */
  uleb128(): number {
    const byte = this.#bytes[this.position];
    if (byte !== undefined && byte < 0x80) {
      this.position += 1;
      return byte;
    }
    return this.#longUleb128();
  }

  /** Signed, of 32 bits. */
  sleb128(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.u8();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return shift < 28 ? (value << (25 - shift)) >> (25 - shift) : value;
    }
    return this.#part.fail("bad-leb128", this.position);
  }

  /** One less than what is stored: -1 stands for none. */
  uleb128p1(): number {
    return this.uleb128() - 1;
  }

  #longUleb128(): number {
    let value = 0;
    let scale = 1;
    for (let size = 0; size < 5; size += 1) {
      const byte = this.u8();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80 && value <= 0xffff_ffff) return value;
      if (byte < 0x80) break;
      scale *= 128;
    }
    return this.#part.fail("bad-leb128", this.position);
  }
}
