import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";
import { contentOffset } from "../symbols/name-table.ts";
import type { PackageTable } from "./package-table.ts";

/*
 * A fingerprint must survive that a shrinker renames the program's own types and members, which also changes their order. So
 * whatever the program defines counts as one anonymous type, names count only where the program does not define them, and the
 * parts of a class and the classes of a package are added up, in whatever order they stand. Access flags are left out, since
 * shrinkers change them too.
 * The hash is not cryptographic: each part has 32 bits (multiplied and shifted as xxHash32 ends), and a whole is two sums of its
 * parts, one as they are and one spread again, 64 bits together. Nobody is kept from building a package with a given fingerprint;
 * it is a hint and not an identity.
 */

/** Spreads every bit of `value` over 32 bits. */
const spread = (value: number): number => {
  let hash = Math.imul(value ^ 0x9e3779b1, 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae3d);
  return hash ^ (hash >>> 13);
};

/** Puts `value` behind `hash`: the order counts. */
const chain = (hash: number, value: number): number => spread(Math.imul(hash, 31) + value);

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

/** Bytes of a constant string that are looked at, beside its length. */
const STRING_BYTES = 32;

/** Two sums of the same parts. */
class Sums {
  plain = 0;
  mixed = 0;

  add(part: number): void {
    this.plain = (this.plain + part) | 0;
    this.mixed = (this.mixed + spread(part)) | 0;
  }
}

/** The shapes of a program's classes. */
class ShapeHasher {
  readonly #program: Program;
  readonly #types: Int32Array;
  readonly #protos: Int32Array;
  /** By method reference: 0 where the program defines the class. */
  readonly #calls: Int32Array;
  readonly #strings: readonly Int32Array[];

  constructor(program: Program) {
    this.#program = program;
    this.#types = this.#hashTypes();
    this.#protos = this.#hashProtos();
    this.#calls = this.#hashCalls();
    this.#strings = program.files.map(({ dex }) => new Int32Array(dex.counts.strings));
  }

  /** The shape of class `id`, whatever it and its members are called. */
  hashClass(id: number): Sums {
    const { classes } = this.#program;
    const sums = new Sums();
    const superclass = classes.superclass[id] ?? NONE;
    if (superclass !== NONE) sums.add(chain(PART.superclass, this.#types[superclass] ?? 0));
    for (let at = classes.interfaceStart[id] ?? 0; at < (classes.interfaceStart[id + 1] ?? 0); at += 1) {
      sums.add(chain(PART.interface, this.#types[classes.interfaces[at] ?? 0] ?? 0));
    }
    this.#addMembers(id, sums);
    this.#addCode(id, sums);
    return sums;
  }

  #addMembers(id: number, sums: Sums): void {
    const { classes, methods, fields, symbols } = this.#program;
    for (let method = classes.methodStart[id] ?? 0; method < (classes.methodStart[id + 1] ?? 0); method += 1) {
      const selector = symbols.methods.second[methods.reference[method] ?? 0] ?? 0;
      sums.add(chain(PART.method, this.#protos[symbols.selectors.second[selector] ?? 0] ?? 0));
    }
    for (let field = classes.fieldStart[id] ?? 0; field < (classes.fieldStart[id + 1] ?? 0); field += 1) {
      const signature = symbols.fields.second[fields.reference[field] ?? 0] ?? 0;
      sums.add(chain(PART.field, this.#types[symbols.fieldSignatures.second[signature] ?? 0] ?? 0));
    }
  }

  /** Calls to what the program does not define, and constant strings: neither is renamed. */
  #addCode(id: number, sums: Sums): void {
    const { classes, sites } = this.#program;
    const first = classes.methodStart[id] ?? 0;
    const last = classes.methodStart[id + 1] ?? 0;
    for (let site = sites.calls.start[first] ?? 0; site < (sites.calls.start[last] ?? 0); site += 1) {
      const call = this.#calls[sites.calls.target[site] ?? 0] ?? 0;
      if (call !== 0) sums.add(call);
    }
    const file = classes.file[id] ?? 0;
    for (let site = sites.strings.start[first] ?? 0; site < (sites.strings.start[last] ?? 0); site += 1) {
      sums.add(this.#hashString(file, sites.strings.target[site] ?? 0));
    }
  }

  #hashString(file: number, string: number): number {
    const hashes = this.#strings[file];
    const known = hashes?.[string] ?? 0;
    const dex = this.#program.files[file]?.dex;
    if (known !== 0 || dex === undefined || hashes === undefined) return known;
    const { bytes } = dex.part;
    // The item begins with the length of the text, which counts too.
    const start = dex.stringOffset(string);
    const end = Math.min(contentOffset(bytes, start) + STRING_BYTES, bytes.length);
    let hash: number = PART.string;
    for (let at = start; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === 0) break;
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    hashes[string] = spread(hash);
    return hashes[string] ?? 0;
  }

  #hashTypes(): Int32Array {
    const { symbols, classes } = this.#program;
    const BRACKET = 0x5b;
    const hashes = new Int32Array(symbols.types.count);
    for (let type = 0; type < hashes.length; type += 1) {
      if (classes.ofType[type] !== NONE) hashes[type] = chain(PART.own, 0);
      else if (symbols.types.byteAt(type, 0) === BRACKET) hashes[type] = this.#hashArray(type);
      else hashes[type] = spread(symbols.types.hashOf(type));
    }
    return hashes;
  }

  #hashArray(type: number): number {
    const { symbols, classes } = this.#program;
    const text = symbols.types.text(type);
    const dimensions = text.lastIndexOf("[") + 1;
    const element = symbols.types.find(text.slice(dimensions));
    const isOwn = element !== NONE && classes.ofType[element] !== NONE;
    return isOwn ? chain(PART.own, dimensions) : spread(symbols.types.hashOf(type));
  }

  #hashProtos(): Int32Array {
    const { protos } = this.#program.symbols;
    const hashes = new Int32Array(protos.count);
    for (let proto = 0; proto < hashes.length; proto += 1) {
      let hash = this.#types[protos.returnType(proto)] ?? 0;
      const count = protos.parameterCount(proto);
      for (let index = 0; index < count; index += 1) hash = chain(hash, this.#types[protos.parameter(proto, index)] ?? 0);
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
      hashes[reference] = chain(PART.call, chain(chain(this.#types[type] ?? 0, name), proto));
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
  const hasher = new ShapeHasher(program);
  const sums: (Sums | undefined)[] = new Array<undefined>(packages.count).fill(undefined);
  for (let id = 0; id < classes.count; id += 1) {
    const ofPackage = (sums[packages.ofType[classes.type[id] ?? 0] ?? 0] ??= new Sums());
    const shape = hasher.hashClass(id);
    ofPackage.add(chain(shape.plain, shape.mixed));
  }
  return sums.map((sum) => (sum === undefined ? undefined : hex(sum.plain) + hex(sum.mixed)));
};
