const EMPTY = -1;

const hashPair = (first: number, second: number): number => {
  let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
};

const powerOfTwo = (atLeast: number): number => {
  let size = 16;
  while (size < atLeast) size *= 2;
  return size;
};

/**
 * Numbers pairs of small integers in the order of their first appearance: the same pair always has the same id. Ids are dense, so
 * that further columns can stand beside `first` and `second`.
 */
export class PairTable {
  /** First number of each id; valid below `count`. */
  first: Int32Array;
  second: Int32Array;
  count = 0;
  #slots: Int32Array;

  /** `expected` pairs fit without growing. */
  constructor(expected: number) {
    const capacity = Math.max(8, expected);
    this.first = new Int32Array(capacity);
    this.second = new Int32Array(capacity);
    this.#slots = new Int32Array(powerOfTwo(capacity * 2)).fill(EMPTY);
  }

  /** The id of the pair, a new one where it is new. */
  intern(first: number, second: number): number {
    if (this.count === this.first.length) this.#grow(1);
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashPair(first, second) & mask;
    for (;;) {
      const id = slots[slot] ?? EMPTY;
      if (id === EMPTY) break;
      if (this.first[id] === first && this.second[id] === second) return id;
      slot = (slot + 1) & mask;
    }
    const id = this.count;
    this.first[id] = first;
    this.second[id] = second;
    slots[slot] = id;
    this.count = id + 1;
    return id;
  }

  /**
   * Interns `firsts[i]` with `seconds[i]` for every `i` and puts the ids in the place of `seconds`. One loop for whole tables,
   * without a call for each pair: most of a program is interned before an engine has compiled anything.
   */
  internAll(firsts: Int32Array, seconds: Int32Array): void {
    if (this.count + seconds.length > this.first.length) this.#grow(seconds.length);
    const [knownFirst, knownSecond, slots] = [this.first, this.second, this.#slots];
    const mask = slots.length - 1;
    let count = this.count;
    for (let index = 0; index < seconds.length; index += 1) {
      const first = firsts[index] ?? 0;
      const second = seconds[index] ?? 0;
      // hashPair, written out.
      let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      let slot = (hash ^ (hash >>> 13)) & mask;
      let id = slots[slot] ?? EMPTY;
      while (id !== EMPTY && (knownFirst[id] !== first || knownSecond[id] !== second)) {
        slot = (slot + 1) & mask;
        id = slots[slot] ?? EMPTY;
      }
      if (id === EMPTY) {
        id = count;
        knownFirst[id] = first;
        knownSecond[id] = second;
        slots[slot] = id;
        count += 1;
      }
      seconds[index] = id;
    }
    this.count = count;
  }

  /** The id of the pair; -1 where it has none. */
  find(first: number, second: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashPair(first, second) & mask;
    for (;;) {
      const id = slots[slot] ?? EMPTY;
      if (id === EMPTY || (this.first[id] === first && this.second[id] === second)) return id;
      slot = (slot + 1) & mask;
    }
  }

  /** Makes room for `more` pairs. */
  #grow(more: number): void {
    const capacity = Math.max(this.first.length * 2, this.count + more);
    const first = new Int32Array(capacity);
    const second = new Int32Array(capacity);
    first.set(this.first);
    second.set(this.second);
    this.first = first;
    this.second = second;
    const slots = new Int32Array(powerOfTwo(capacity * 2)).fill(EMPTY);
    const mask = slots.length - 1;
    for (let id = 0; id < this.count; id += 1) {
      let slot = hashPair(first[id] ?? 0, second[id] ?? 0) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}
