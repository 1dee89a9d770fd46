import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";
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
  const counts = new Int32Array(packages.count);
  const examples: (CodeLocation | undefined)[] = [];
  const countSites = (table: SiteTable, owners: Int32Array | null): void => {
    for (let site = 0; site < table.count; site += 1) {
      const target = table.target[site] ?? 0;
      const index = packages.ofType[owners === null ? target : (owners[target] ?? 0)] ?? NONE;
      if (index === NONE || isDefined[index] === 1 || packages.isPlatform[index] === 1) continue;
      counts[index] = (counts[index] ?? 0) + 1;
      examples[index] ??= { method: table.method[site] ?? 0, pc: table.pc[site] ?? 0 };
    }
  };
  countSites(sites.calls, symbols.methods.first);
  countSites(sites.fields, symbols.fields.first);
  countSites(sites.types, null);
  return types.flatMap((named, index) =>
    named.length === 0
      ? []
      : [{ package: index, references: counts[index] ?? 0, types: named, example: examples[index] ?? null }],
  );
};
