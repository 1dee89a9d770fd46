import type { DexFile } from "@akashi/formats";

const EMPTY = -1;
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const SLASH = 0x2f;

/** MUTF-8 (DEX format, "MUTF-8 encoding"): each UTF-16 code unit in one to three bytes, NUL as C0 80. */
const encodeMutf8 = (text: string): Uint8Array => {
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit > 0 && unit < 0x80) bytes.push(unit);
    else if (unit < 0x800) bytes.push(0xc0 | (unit >> 6), 0x80 | (unit & 0x3f));
    else bytes.push(0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f));
  }
  return Uint8Array.from(bytes);
};

/** First byte of the text of a string_data_item: its length stands before it as a uleb128 of at most five bytes. */
export const contentOffset = (bytes: Uint8Array, offset: number): number => {
  let at = offset;
  while (at < offset + 4 && (bytes[at] ?? 0) >= 0x80) at += 1;
  return at + 1;
};

/** Bytes at the end of a name that are all hashed, before which every fourth part is: names of one package differ at the end. */
const HASHED_TAIL = 8;

/** For the table only: it sees some of the bytes, for reading all of them would take longer than all the comparing. */
const hashName = (bytes: Uint8Array, start: number, end: number): number => {
  let hash = end - start;
  const tail = Math.max(start, end - HASHED_TAIL);
  for (let at = tail; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
  const step = ((tail - start) >>> 2) + 1;
  for (let at = start; at < tail; at += step) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
  return hash ^ (hash >>> 15);
};

/**
 * Numbers names over several DEX files. Names are compared by their bytes, as ART does, and never decoded for it: each id keeps
 * where its name first stood. `text` decodes on demand.
 */
export class NameTable {
  count = 0;
  readonly #files: readonly DexFile[];
  #file: Int32Array;
  #string: Int32Array;
  #start: Int32Array;
  #length: Int32Array;
  #hash: Int32Array;
  #slots: Int32Array;

  /** `expected` names fit without growing. */
  constructor(files: readonly DexFile[], expected: number) {
    const capacity = Math.max(8, expected);
    this.#files = files;
    this.#file = new Int32Array(capacity);
    this.#string = new Int32Array(capacity);
    this.#start = new Int32Array(capacity);
    this.#length = new Int32Array(capacity);
    this.#hash = new Int32Array(capacity);
    let size = 16;
    while (size < capacity * 2) size *= 2;
    this.#slots = new Int32Array(size).fill(EMPTY);
  }

  /** The id of string `string` of DEX `file`, a new one where the name is new. */
  intern(file: number, string: number): number {
    const dex = this.#fileAt(file);
    const { bytes } = dex.part;
    const start = contentOffset(bytes, dex.stringOffset(string));
    const zero = bytes.indexOf(0, start);
    const end = zero < 0 ? Math.max(start, bytes.length) : zero;
    const hash = hashName(bytes, start, end);
    if (this.count === this.#file.length) this.#grow();
    const slot = this.#slotOf(bytes, start, end - start, hash);
    const known = this.#slots[slot] ?? EMPTY;
    if (known !== EMPTY) return known;
    const id = this.count;
    this.#file[id] = file;
    this.#string[id] = string;
    this.#start[id] = start;
    this.#length[id] = end - start;
    this.#hash[id] = hash;
    this.#slots[slot] = id;
    this.count = id + 1;
    return id;
  }

  /** The id of this name; -1 where no DEX uses it. */
  find(text: string): number {
    const bytes = encodeMutf8(text);
    return this.#slots[this.#slotOf(bytes, 0, bytes.length, hashName(bytes, 0, bytes.length))] ?? EMPTY;
  }

  text(id: number): string {
    return this.#fileAt(this.#file[id] ?? 0).string(this.#string[id] ?? 0);
  }

  /** The byte of name `id` at `position`; 0 from its end on. */
  byteAt(id: number, position: number): number {
    if (position >= (this.#length[id] ?? 0)) return 0;
    return this.#fileAt(this.#file[id] ?? 0).part.bytes[(this.#start[id] ?? 0) + position] ?? 0;
  }

  /** Position of the last `/` of the name; -1 where it has none. */
  lastSlash(id: number): number {
    const { bytes } = this.#fileAt(this.#file[id] ?? 0).part;
    const start = this.#start[id] ?? 0;
    let at = start + (this.#length[id] ?? 0) - 1;
    while (at >= start && bytes[at] !== SLASH) at -= 1;
    return at - start;
  }

  /** Whether two names, both at least `length` bytes long, begin with the same `length` bytes. */
  hasSamePrefix(id: number, other: number, length: number): boolean {
    const { bytes } = this.#fileAt(this.#file[id] ?? 0).part;
    const otherBytes = this.#fileAt(this.#file[other] ?? 0).part.bytes;
    const start = this.#start[id] ?? 0;
    const otherStart = this.#start[other] ?? 0;
    for (let index = 0; index < length; index += 1) {
      if (bytes[start + index] !== otherBytes[otherStart + index]) return false;
    }
    return true;
  }

  /** A hash of all bytes; equal for equal names of whatever program. */
  hashOf(id: number): number {
    const { bytes } = this.#fileAt(this.#file[id] ?? 0).part;
    const start = this.#start[id] ?? 0;
    const end = start + (this.#length[id] ?? 0);
    let hash = FNV_OFFSET;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), FNV_PRIME);
    return hash;
  }

  #fileAt(file: number): DexFile {
    const dex = this.#files[file];
    if (dex === undefined) throw new RangeError(`no DEX ${file}`);
    return dex;
  }

  /** The slot that holds the name, or the free one where it belongs. */
  #slotOf(bytes: Uint8Array, start: number, length: number, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const id = this.#slots[slot] ?? EMPTY;
      if (id === EMPTY) return slot;
      if (this.#hash[id] === hash && this.#length[id] === length && this.#isEqual(id, bytes, start)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #isEqual(id: number, bytes: Uint8Array, start: number): boolean {
    const other = this.#fileAt(this.#file[id] ?? 0).part.bytes;
    const otherStart = this.#start[id] ?? 0;
    const length = this.#length[id] ?? 0;
    for (let index = 0; index < length; index += 1) {
      if (other[otherStart + index] !== bytes[start + index]) return false;
    }
    return true;
  }

  #grow(): void {
    const larger = (column: Int32Array): Int32Array => {
      const copy = new Int32Array(column.length * 2);
      copy.set(column);
      return copy;
    };
    this.#file = larger(this.#file);
    this.#string = larger(this.#string);
    this.#start = larger(this.#start);
    this.#length = larger(this.#length);
    this.#hash = larger(this.#hash);
    const slots = new Int32Array(this.#slots.length * 2).fill(EMPTY);
    const mask = slots.length - 1;
    for (let id = 0; id < this.count; id += 1) {
      const hash = this.#hash[id] ?? 0;
      let slot = hash & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}
