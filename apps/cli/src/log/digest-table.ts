import type { Disk, DiskFile } from "./disk.ts";

const HEADER_SIZE = 64;
const KEY_SIZE = 32;
const SLOT_SIZE = KEY_SIZE + 8;
const FIRST_CAPACITY = 1024;
const ROOT_SIZE = 32;

/** Which entries a table covers: those of the tree of this size and root. */
export interface Covered {
  readonly size: number;
  readonly root: Uint8Array;
}

const isEmpty = (slot: Uint8Array): boolean => slot.every((byte) => byte === 0);
const valueOf = (slot: Uint8Array): number => Number(new DataView(slot.buffer, slot.byteOffset).getBigUint64(KEY_SIZE)) - 1;

/**
 * Numbers by SHA-256, in a file: a hash table with open addressing, so that neither opening it nor a look-up reads what is not asked
 * for. It holds nothing that the entries of the log do not say, and is made anew from them where it is lost or covers another tree.
 *
 * Header: capacity (8 bytes), number of keys (8), covered size (8), covered root (32). Slot: key (32), value + 1 (8).
 */
export class DigestTable {
  readonly #disk: Disk;
  readonly #path: string;
  #file: DiskFile;
  #capacity: number;
  #count: number;

  constructor(disk: Disk, path: string) {
    this.#disk = disk;
    this.#path = path;
    this.#file = disk.open(path, HEADER_SIZE + FIRST_CAPACITY * SLOT_SIZE);
    const header = this.#header();
    this.#capacity = header === null || header.capacity === 0 ? FIRST_CAPACITY : header.capacity;
    this.#count = header?.count ?? 0;
  }

  /** What the table covered when it was last committed; null where it is new or damaged. */
  covered(): Covered | null {
    const header = this.#header();
    return header === null || header.capacity === 0 ? null : { size: header.size, root: header.root };
  }

  find(key: Uint8Array): number | null {
    const slot = this.#slot(this.#find(key));
    return isEmpty(slot) ? null : valueOf(slot);
  }

  set(key: Uint8Array, value: number): void {
    const position = this.#find(key);
    if (isEmpty(this.#slot(position))) {
      // At most half full, so that a look-up meets an empty slot soon.
      if ((this.#count + 1) * 2 > this.#capacity) {
        this.#grow();
        return this.set(key, value);
      }
      this.#count += 1;
    }
    const slot = new Uint8Array(SLOT_SIZE);
    slot.set(key);
    new DataView(slot.buffer).setBigUint64(KEY_SIZE, BigInt(value + 1));
    this.#file.writeAt(this.#offset(position), slot);
  }

  /** Says what the table covers from now on. Slots are on the disk before the header speaks of them. */
  commit({ size, root }: Covered): void {
    this.#file.sync();
    this.#file.writeAt(0, this.#encodeHeader(size, root));
    this.#file.sync();
  }

  /** Counts the keys anew: a writer that was stopped may have set some that the header does not count. */
  recount(): void {
    const slots = this.#file.readAt(HEADER_SIZE, this.#capacity * SLOT_SIZE);
    this.#count = 0;
    for (let at = 0; at < slots.length; at += SLOT_SIZE) {
      if (!isEmpty(slots.subarray(at, at + SLOT_SIZE))) this.#count += 1;
    }
  }

  /** Forgets everything. */
  clear(): void {
    this.#file.close();
    this.#disk.remove(this.#path);
    this.#capacity = FIRST_CAPACITY;
    this.#count = 0;
    this.#file = this.#disk.open(this.#path, HEADER_SIZE + FIRST_CAPACITY * SLOT_SIZE);
  }

  close(): void {
    this.#file.close();
  }

  #header(): { readonly capacity: number; readonly count: number; readonly size: number; readonly root: Uint8Array } | null {
    const bytes = this.#file.readAt(0, HEADER_SIZE);
    if (bytes.length < HEADER_SIZE) return null;
    const view = new DataView(bytes.buffer);
    const [capacity = 0, count = 0, size = 0] = [0, 8, 16].map((at) => Number(view.getBigUint64(at)));
    const last = HEADER_SIZE + capacity * SLOT_SIZE;
    if (capacity > 0 && this.#file.readAt(last - 1, 1).length === 0) return null;
    return { capacity, count, size, root: bytes.slice(24, 24 + ROOT_SIZE) };
  }

  #encodeHeader(size: number, root: Uint8Array): Uint8Array {
    const header = new Uint8Array(HEADER_SIZE);
    const view = new DataView(header.buffer);
    [this.#capacity, this.#count, size].forEach((value, at) => view.setBigUint64(at * 8, BigInt(value)));
    header.set(root, 24);
    return header;
  }

  #offset(position: number): number {
    return HEADER_SIZE + position * SLOT_SIZE;
  }

  #slot(position: number): Uint8Array {
    return this.#file.readAt(this.#offset(position), SLOT_SIZE);
  }

  /** The slot that holds the key, or the empty one where it belongs. Keys are digests: their first bytes are spread evenly. */
  #find(key: Uint8Array): number {
    const start = new DataView(key.buffer, key.byteOffset).getUint32(0) % this.#capacity;
    for (let step = 0; step < this.#capacity; step += 1) {
      const position = (start + step) % this.#capacity;
      const slot = this.#slot(position);
      if (isEmpty(slot) || key.every((byte, at) => byte === slot[at])) return position;
    }
    throw new Error("a table without an empty slot");
  }

  /** Writes all keys into a table of twice the capacity, which then takes this one's name. */
  #grow(): void {
    const old = this.#file.readAt(HEADER_SIZE, this.#capacity * SLOT_SIZE);
    const header = this.#header();
    const capacity = this.#capacity * 2;
    const slots = new Uint8Array(capacity * SLOT_SIZE);
    const view = new DataView(old.buffer, old.byteOffset);
    for (let at = 0; at < old.length; at += SLOT_SIZE) {
      const slot = old.subarray(at, at + SLOT_SIZE);
      if (isEmpty(slot)) continue;
      let position = view.getUint32(at) % capacity;
      while (!isEmpty(slots.subarray(position * SLOT_SIZE, (position + 1) * SLOT_SIZE))) position = (position + 1) % capacity;
      slots.set(slot, position * SLOT_SIZE);
    }
    this.#capacity = capacity;
    const bytes = new Uint8Array(HEADER_SIZE + slots.length);
    bytes.set(this.#encodeHeader(header?.size ?? 0, header?.root ?? new Uint8Array(ROOT_SIZE)));
    bytes.set(slots, HEADER_SIZE);
    this.#file.close();
    this.#disk.write(`${this.#path}.wider`, bytes);
    this.#disk.rename(`${this.#path}.wider`, this.#path);
    this.#file = this.#disk.open(this.#path, bytes.length);
  }
}
