import type { Adjacency } from "../model/adjacency.ts";
import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";
import { listAt } from "../references/site-index.ts";
import type { SiteTable } from "../references/site-table.ts";
import type { PackageTable } from "./package-table.ts";

/** A place in code: program counter `pc` of a method. */
export interface CodeLocation {
  readonly method: number;
  /** 16-bit code units from the first instruction. */
  readonly pc: number;
}

/** A package that code names, that neither the program defines nor Android brings. */
export interface UndefinedPackage {
  readonly package: number;
  /** Instructions that name a class of it, or a member of one. */
  readonly references: number;
  /** Classes of it that are named. */
  readonly types: readonly number[];
  /** Null where only declarations name it: superclasses, parameters, fields. */
  readonly example: CodeLocation | null;
}

/**
 * Lists the packages that code refers to and nobody defines. A package of which the program defines some classes and misses
 * others is not among them.
 */
export const findUndefinedPackages = (program: Program, packages: PackageTable): readonly UndefinedPackage[] => {
  const { classes, symbols, sites } = program;
  const isDefined = new Uint8Array(packages.count);
  for (let id = 0; id < classes.count; id += 1) isDefined[packages.ofType[classes.type[id] ?? 0] ?? 0] = 1;
  const types = Array.from({ length: packages.count }, (): number[] => []);
  for (let type = 0; type < symbols.types.count; type += 1) {
    const index = packages.ofType[type] ?? NONE;
    if (index !== NONE && isDefined[index] !== 1 && packages.isPlatform[index] !== 1) types[index]?.push(type);
  }
  const counter = new ReferenceCounter(packages, isDefined);
  counter.countMembers(sites.calls, program.callsOf, symbols.methods.first);
  counter.countMembers(sites.fields, program.accessesOf, symbols.fields.first);
  counter.countTypes(sites.types);
  return types.flatMap((named, index) =>
    named.length === 0
      ? []
      : [{ package: index, references: counter.counts[index] ?? 0, types: named, example: counter.examples[index] ?? null }],
  );
};

class ReferenceCounter {
  readonly counts: Int32Array;
  readonly examples: (CodeLocation | undefined)[] = [];
  readonly #packages: PackageTable;
  readonly #isDefined: Uint8Array;

  constructor(packages: PackageTable, isDefined: Uint8Array) {
    this.counts = new Int32Array(packages.count);
    this.#packages = packages;
    this.#isDefined = isDefined;
  }

  /** `owners`: by method or field reference, the class it is asked of. */
  countMembers(table: SiteTable, sitesOf: Adjacency, owners: Int32Array): void {
    for (let reference = 0; reference + 1 < sitesOf.start.length; reference += 1) {
      const index = this.#undefinedPackage(owners[reference] ?? 0);
      if (index === NONE) continue;
      const sites = listAt(sitesOf, reference);
      if (sites.length > 0) this.#add(index, table, sites[0] ?? 0, sites.length);
    }
  }

  countTypes(table: SiteTable): void {
    for (let site = 0; site < table.count; site += 1) {
      const index = this.#undefinedPackage(table.target[site] ?? 0);
      if (index !== NONE) this.#add(index, table, site, 1);
    }
  }

  #add(index: number, table: SiteTable, site: number, count: number): void {
    this.counts[index] = (this.counts[index] ?? 0) + count;
    this.examples[index] ??= { method: table.method[site] ?? 0, pc: table.pc[site] ?? 0 };
  }

  /** Package of the type; -1 where someone defines it. */
  #undefinedPackage(type: number): number {
    const index = this.#packages.ofType[type] ?? NONE;
    return index === NONE || this.#isDefined[index] === 1 || this.#packages.isPlatform[index] === 1 ? NONE : index;
  }
}
