import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";
import type { CallGraph } from "../reach/call-graph.ts";
import type { PackageTable } from "./package-table.ts";

/** What a program defines in one package and how much of it runs. */
export interface PackageStatistics {
  /** Index in the {@link PackageTable}. */
  readonly package: number;
  readonly classes: number;
  readonly methods: number;
  readonly reachedMethods: number;
  /** The method of the package that is nearest to an entry point; -1 where none is reached. */
  readonly firstReached: number;
}

/** Counts the classes and methods of every package that has any, in the order of the package table. */
export const countPackages = (program: Program, packages: PackageTable, graph: CallGraph): readonly PackageStatistics[] => {
  const { classes, methods } = program;
  const column = (): Int32Array => new Int32Array(packages.count);
  const [classCount, methodCount, reachedCount, first] = [column(), column(), column(), column().fill(NONE)];
  const packageOfClass = (id: number): number => packages.ofType[classes.type[id] ?? 0] ?? NONE;
  const increment = (counts: Int32Array, index: number): void => {
    counts[index] = (counts[index] ?? 0) + 1;
  };
  for (let id = 0; id < classes.count; id += 1) {
    const index = packageOfClass(id);
    increment(classCount, index);
    methodCount[index] = (methodCount[index] ?? 0) + (classes.methodStart[id + 1] ?? 0) - (classes.methodStart[id] ?? 0);
  }
  for (const method of graph.parts.order) {
    const index = packageOfClass(methods.class[method] ?? 0);
    increment(reachedCount, index);
    if (first[index] === NONE) first[index] = method;
  }
  const found: PackageStatistics[] = [];
  for (let index = 0; index < packages.count; index += 1) {
    if (classCount[index] === 0) continue;
    found.push({
      package: index,
      classes: classCount[index] ?? 0,
      methods: methodCount[index] ?? 0,
      reachedMethods: reachedCount[index] ?? 0,
      firstReached: first[index] ?? NONE,
    });
  }
  return found;
};
