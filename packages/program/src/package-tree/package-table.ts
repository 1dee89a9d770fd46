import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";
import { isPlatformPackage } from "../platform/platform-packages.ts";
import { unitOfPackage } from "./package-units.ts";

/** The Java packages of all types that a program names, numbered. */
export interface PackageTable {
  readonly count: number;
  /** With dots; empty for the unnamed package. */
  readonly names: readonly string[];
  /** By type id: its package, of arrays that of the element; -1 for primitive types. */
  readonly ofType: Int32Array;
  /** By package: 1 where Android brings it. */
  readonly isPlatform: Uint8Array;
  /** By package: the number of the unit it belongs to, see {@link unitOfPackage}. */
  readonly unit: Int32Array;
  readonly unitNames: readonly string[];
}

const LETTER_L = 0x4c;
const BRACKET = 0x5b;

/** Position of the first letter of the class name in a descriptor; -1 where it names no class. */
const nameStart = (program: Program, type: number): number => {
  const { types } = program.symbols;
  const first = types.byteAt(type, 0);
  if (first === LETTER_L) return 1;
  if (first !== BRACKET) return NONE;
  let at = 1;
  while (types.byteAt(type, at) === BRACKET) at += 1;
  return types.byteAt(type, at) === LETTER_L ? at + 1 : NONE;
};

class Numbering {
  readonly names: string[] = [];
  readonly #ids = new Map<string, number>();

  idOf(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    const id = this.names.length;
    this.names.push(name);
    this.#ids.set(name, id);
    return id;
  }
}

/** Numbers the packages. Types of one package stand together in a DEX, so that few descriptors need decoding. */
export const buildPackageTable = (program: Program): PackageTable => {
  const { types } = program.symbols;
  const packages = new Numbering();
  const ofType = new Int32Array(types.count).fill(NONE);
  let [previous, previousEnd] = [NONE, NONE];
  for (let type = 0; type < types.count; type += 1) {
    const start = nameStart(program, type);
    if (start === NONE) continue;
    const end = types.lastSlash(type);
    if (end === previousEnd && previous !== NONE && types.hasSamePrefix(type, previous, Math.max(start, end + 1))) {
      ofType[type] = ofType[previous] ?? NONE;
    } else {
      const text = types.text(type);
      const slash = text.lastIndexOf("/");
      ofType[type] = packages.idOf(slash < start ? "" : text.slice(start, slash).replaceAll("/", "."));
    }
    [previous, previousEnd] = [type, end];
  }
  const units = new Numbering();
  return {
    count: packages.names.length,
    names: packages.names,
    ofType,
    isPlatform: Uint8Array.from(packages.names, (name) => (isPlatformPackage(name.replaceAll(".", "/")) ? 1 : 0)),
    unit: Int32Array.from(packages.names, (name) => units.idOf(unitOfPackage(name))),
    unitNames: units.names,
  };
};
