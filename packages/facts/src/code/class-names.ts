import { ACCESS, type PackageTable, type Program } from "@akashi/program";
import { compareText } from "@akashi/bytes";

/** Written by a person: Java's convention begins a class with a capital, and tools that shorten names give one or two letters. */
const WRITTEN = /^[A-Z]\w{2,}$/;

/**
 * By package of the table: the simple names of its public outer classes, sorted, without those that a tool has shortened. They
 * tell a whole library from the few classes of it that others carry.
 */
export const listClassNames = (program: Program, packages: PackageTable): ReadonlyMap<number, readonly string[]> => {
  const { classes } = program;
  const found = new Map<number, string[]>();
  for (let id = 0; id < classes.count; id += 1) {
    if (((classes.accessFlags[id] ?? 0) & ACCESS.public) === 0) continue;
    const type = classes.type[id] ?? 0;
    const name = program.typeName(type);
    const simple = name.slice(name.lastIndexOf(".") + 1);
    if (!WRITTEN.test(simple)) continue;
    const index = packages.ofType[type] ?? 0;
    const names = found.get(index);
    if (names === undefined) found.set(index, [simple]);
    else names.push(simple);
  }
  for (const names of found.values()) names.sort(compareText);
  return found;
};
