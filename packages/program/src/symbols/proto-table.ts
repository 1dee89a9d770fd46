const EMPTY = -1;

/** Numbers prototypes, each a return type and its parameter types, over several DEX files. */
export class ProtoTable {
  count = 0;
  #start: Int32Array;
  /** Return type, then the parameters, of one proto after the other. */
  #types: Int32Array;
  #slots: Int32Array;

  /** `expected` protos fit without growing. */
  constructor(expected: number) {
    const capacity = Math.max(8, expected);
    this.#start = new Int32Array(capacity + 1);
    this.#types = new Int32Array(capacity * 4);
    let size = 16;
    while (size < capacity * 2) size *= 2;
    this.#slots = new Int32Array(size).fill(EMPTY);
  }

  /** The id of the first `length` types in `types`: return type, then parameters. */
  intern(types: Int32Array, length: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hashOf(types, length) & mask;
    for (;;) {
      const id = slots[slot] ?? EMPTY;
      if (id === EMPTY) return this.#add(slot, types, length);
      if (this.#isEqual(id, types, length)) return id;
      slot = (slot + 1) & mask;
    }
  }

  returnType(id: number): number {
    return this.#types[this.#start[id] ?? 0] ?? EMPTY;
  }

  parameterCount(id: number): number {
    return (this.#start[id + 1] ?? 0) - (this.#start[id] ?? 0) - 1;
  }

  /** Type of parameter `index`, below `parameterCount`. */
  parameter(id: number, index: number): number {
    return this.#types[(this.#start[id] ?? 0) + 1 + index] ?? EMPTY;
  }

  /** Parameter types of proto `id`, as a view. */
  parameters(id: number): Int32Array {
    return this.#types.subarray((this.#start[id] ?? 0) + 1, this.#start[id + 1] ?? 0);
  }

  #isEqual(id: number, types: Int32Array, length: number): boolean {
    const start = this.#start[id] ?? 0;
    if ((this.#start[id + 1] ?? 0) - start !== length) return false;
    for (let index = 0; index < length; index += 1) {
      if (this.#types[start + index] !== types[index]) return false;
    }
    return true;
  }

  #add(slot: number, types: Int32Array, length: number): number {
    const id = this.count;
    if (id + 1 === this.#start.length) {
      this.#growIds();
      return this.intern(types, length);
    }
    const start = this.#start[id] ?? 0;
    if (start + length > this.#types.length) this.#growTypes(start + length);
    for (let index = 0; index < length; index += 1) this.#types[start + index] = types[index] ?? 0;
    this.#start[id + 1] = start + length;
    this.#slots[slot] = id;
    this.count = id + 1;
    return id;
  }

  #growTypes(atLeast: number): void {
    const types = new Int32Array(Math.max(atLeast, this.#types.length * 2));
    types.set(this.#types);
    this.#types = types;
  }

  #growIds(): void {
    const start = new Int32Array(this.#start.length * 2);
    start.set(this.#start);
    this.#start = start;
    const slots = new Int32Array(this.#slots.length * 2).fill(EMPTY);
    const mask = slots.length - 1;
    for (let id = 0; id < this.count; id += 1) {
      const from = start[id] ?? 0;
      const to = start[id + 1] ?? 0;
      let slot = hashOf(this.#types.subarray(from, to), to - from) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = id;
    }
    this.#slots = slots;
  }
}

const hashOf = (types: Int32Array, length: number): number => {
  let hash = length;
  for (let index = 0; index < length; index += 1) {
    hash = Math.imul(hash ^ (types[index] ?? 0), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash ^ (hash >>> 13);
};
