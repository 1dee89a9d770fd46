import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";
import { contentOffset } from "../symbols/name-table.ts";
import type { PackageTable } from "./package-table.ts";

/*
 * A fingerprint must survive that a shrinker renames the program's own types and members, which also changes their order. So
 * whatever the program defines counts as one anonymous type, names count only where the program does not define them, and the
 * parts of a class are added up, in whatever order they stand. Access flags are left out, since shrinkers change them too.
 * The hash is not cryptographic: two lanes of 32 bits, each multiplied and shifted (after xxHash32's avalanche), 64 bits together.
 * Nobody is kept from building a package with a given fingerprint; it is a hint and not an identity.
 */

const LANES = [0x9e3779b1, 0x85ebca6b] as const;

/** Spreads every bit of `value` over 32 bits; `lane` gives an independent one. */
const spread = (value: number, lane: number): number => {
  let hash = Math.imul(value ^ lane, lane | 1);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae3d);
  return hash ^ (hash >>> 13);
};

/** Puts `value` behind `hash`: the order counts. */
const chain = (hash: number, value: number, lane: number): number => spread(Math.imul(hash, 31) + value, lane);

/** What a number stands for, so that a field and a method of the same shape differ. */
const PART = {
  own: 0x0f1,
  superclass: 0x1f1,
  interface: 0x2f1,
  method: 0x3f1,
  field: 0x4f1,
  call: 0x5f1,
  string: 0x6f1,
} as const;

/** Hashes of one lane. */
class ShapeHasher {
  readonly #program: Program;
  readonly #lane: number;
  readonly #types: Int32Array;
  readonly #protos: Int32Array;
  /** By method reference: 0 where the program defines the class. */
  readonly #calls: Int32Array;
  readonly #strings: readonly Int32Array[];

  constructor(program: Program, lane: number) {
    this.#program = program;
    this.#lane = lane;
    this.#types = this.#hashTypes();
    this.#protos = this.#hashProtos();
    this.#calls = this.#hashCalls();
    this.#strings = program.files.map(({ dex }) => new Int32Array(dex.counts.strings));
  }

  /** The shape of class `id`, whatever it and its members are called. */
  hashClass(id: number): number {
    const { classes } = this.#program;
    const superclass = classes.superclass[id] ?? NONE;
    let sum = superclass === NONE ? 0 : this.#part(PART.superclass, this.#types[superclass] ?? 0);
    for (let at = classes.interfaceStart[id] ?? 0; at < (classes.interfaceStart[id + 1] ?? 0); at += 1) {
      sum += this.#part(PART.interface, this.#types[classes.interfaces[at] ?? 0] ?? 0);
    }
    return (sum + this.#sumMembers(id) + this.#sumCode(id)) | 0;
  }

  #part(part: number, hash: number): number {
    return chain(part, hash, this.#lane);
  }

  #sumMembers(id: number): number {
    const { classes, methods, fields, symbols } = this.#program;
    let sum = 0;
    for (let method = classes.methodStart[id] ?? 0; method < (classes.methodStart[id + 1] ?? 0); method += 1) {
      const selector = symbols.methods.second[methods.reference[method] ?? 0] ?? 0;
      sum = (sum + this.#part(PART.method, this.#protos[symbols.selectors.second[selector] ?? 0] ?? 0)) | 0;
    }
    for (let field = classes.fieldStart[id] ?? 0; field < (classes.fieldStart[id + 1] ?? 0); field += 1) {
      const signature = symbols.fields.second[fields.reference[field] ?? 0] ?? 0;
      sum = (sum + this.#part(PART.field, this.#types[symbols.fieldSignatures.second[signature] ?? 0] ?? 0)) | 0;
    }
    return sum;
  }

  /** Calls to what the program does not define, and constant strings: neither is renamed. */
  #sumCode(id: number): number {
    const { classes, sites } = this.#program;
    const first = classes.methodStart[id] ?? 0;
    const last = classes.methodStart[id + 1] ?? 0;
    let sum = 0;
    for (let site = sites.calls.start[first] ?? 0; site < (sites.calls.start[last] ?? 0); site += 1) {
      sum = (sum + (this.#calls[sites.calls.target[site] ?? 0] ?? 0)) | 0;
    }
    const file = classes.file[id] ?? 0;
    for (let site = sites.strings.start[first] ?? 0; site < (sites.strings.start[last] ?? 0); site += 1) {
      sum = (sum + this.#hashString(file, sites.strings.target[site] ?? 0)) | 0;
    }
    return sum;
  }

  #hashString(file: number, string: number): number {
    const known = this.#strings[file]?.[string] ?? 0;
    if (known !== 0) return known;
    const dex = this.#program.files[file]?.dex;
    const hashes = this.#strings[file];
    if (dex === undefined || hashes === undefined) return 0;
    const { bytes } = dex.part;
    let hash = this.#lane;
    for (let at = contentOffset(bytes, dex.stringOffset(string)); at < bytes.length && bytes[at] !== 0; at += 1) {
      hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    }
    const part = this.#part(PART.string, hash);
    hashes[string] = part;
    return part;
  }

  #hashTypes(): Int32Array {
    const { symbols, classes } = this.#program;
    const BRACKET = 0x5b;
    const hashes = new Int32Array(symbols.types.count);
    for (let type = 0; type < hashes.length; type += 1) {
      if (classes.ofType[type] !== NONE) hashes[type] = this.#part(PART.own, 0);
      else if (symbols.types.byteAt(type, 0) === BRACKET) hashes[type] = this.#hashArray(type);
      else hashes[type] = spread(symbols.types.hashOf(type), this.#lane);
    }
    return hashes;
  }

  #hashArray(type: number): number {
    const { symbols, classes } = this.#program;
    const text = symbols.types.text(type);
    const dimensions = /^\[*/.exec(text)?.[0].length ?? 0;
    const element = symbols.types.find(text.slice(dimensions));
    const isOwn = element !== NONE && classes.ofType[element] !== NONE;
    return isOwn ? this.#part(PART.own, dimensions) : spread(symbols.types.hashOf(type), this.#lane);
  }

  #hashProtos(): Int32Array {
    const { protos } = this.#program.symbols;
    const hashes = new Int32Array(protos.count);
    for (let proto = 0; proto < hashes.length; proto += 1) {
      let hash = this.#types[protos.returnType(proto)] ?? 0;
      const count = protos.parameterCount(proto);
      for (let index = 0; index < count; index += 1)
        hash = chain(hash, this.#types[protos.parameter(proto, index)] ?? 0, this.#lane);
      hashes[proto] = hash;
    }
    return hashes;
  }

  #hashCalls(): Int32Array {
    const { symbols, classes } = this.#program;
    const hashes = new Int32Array(symbols.methods.count);
    for (let reference = 0; reference < hashes.length; reference += 1) {
      const type = symbols.methods.first[reference] ?? 0;
      if (classes.ofType[type] !== NONE) continue;
      const selector = symbols.methods.second[reference] ?? 0;
      const name = symbols.names.hashOf(symbols.selectors.first[selector] ?? 0);
      const proto = this.#protos[symbols.selectors.second[selector] ?? 0] ?? 0;
      hashes[reference] = this.#part(PART.call, chain(chain(this.#types[type] ?? 0, name, this.#lane), proto, this.#lane));
    }
    return hashes;
  }
}

const hex = (value: number): string => (value >>> 0).toString(16).padStart(8, "0");

/**
 * A fingerprint of each package that defines classes, as 16 hexadecimal digits; undefined for all others. Programs that differ only
 * in the names of what they define have the same fingerprints. See the head of this file for what it is made of.
 */
export const fingerprintPackages = (program: Program, packages: PackageTable): readonly (string | undefined)[] => {
  const { classes } = program;
  const members: number[][] = [];
  for (let id = 0; id < classes.count; id += 1) {
    (members[packages.ofType[classes.type[id] ?? 0] ?? 0] ??= []).push(id);
  }
  const lanes = LANES.map((lane) => {
    const hasher = new ShapeHasher(program, lane);
    return Array.from({ length: packages.count }, (_, index) => {
      const shapes = Int32Array.from(members[index] ?? [], (id) => hasher.hashClass(id)).sort();
      return shapes.reduce((hash, shape) => chain(hash, shape, lane), shapes.length);
    });
  });
  return Array.from({ length: packages.count }, (_, index) =>
    members[index] === undefined ? undefined : lanes.map((lane) => hex(lane[index] ?? 0)).join(""),
  );
};
