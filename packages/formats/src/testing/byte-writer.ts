/** Bytes in the making, little-endian. Positions count from `base`, the place of the first byte in its file. */
export class ByteWriter {
  readonly base: number;
  #bytes: Uint8Array<ArrayBuffer> = new Uint8Array(1024);
  #length = 0;

  constructor(base = 0) {
    this.base = base;
  }

  /** Where the next byte goes, in the file. */
  get position(): number {
    return this.base + this.#length;
  }

  u8(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  u16(value: number): void {
    this.u8(value & 255);
    this.u8((value >> 8) & 255);
  }

  u32(value: number): void {
    this.u16(value & 0xffff);
    this.u16((value >>> 16) & 0xffff);
  }

  uleb128(value: number): void {
    let rest = value;
    for (; rest > 0x7f; rest = Math.floor(rest / 128)) this.u8((rest % 128) | 0x80);
    this.u8(rest);
  }

  sleb128(value: number): void {
    let rest = value;
    while (rest < -64 || rest > 63) {
      this.u8((rest & 0x7f) | 0x80);
      rest >>= 7;
    }
    this.u8(rest & 0x7f);
  }

  raw(bytes: Iterable<number>): void {
    for (const byte of bytes) this.u8(byte);
  }

  align(size: number): void {
    while (this.position % size !== 0) this.u8(0);
  }

  /** Overwrites a 32-bit number at `position`, in the file. */
  setU32(position: number, value: number): void {
    new DataView(this.#bytes.buffer).setUint32(position - this.base, value, true);
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }
}
