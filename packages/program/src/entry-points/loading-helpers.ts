import type { Program } from "../model/program.ts";
import { DYNAMIC_KINDS } from "../references/dynamic-references.ts";
import { listAt } from "../references/site-index.ts";
import { stringsOfMethod } from "../references/string-uses.ts";

const LOAD_CLASS = DYNAMIC_KINDS.indexOf("load-class") + 1;
/** Helpers of helpers: `load(name)` calls `load(name, loader)` calls `Class.forName`. */
const ROUNDS = 2;

const takesString = (program: Program, method: number): boolean => {
  const { symbols, methods } = program;
  const selector = symbols.methods.second[methods.reference[method] ?? 0] ?? 0;
  const string = symbols.types.find("Ljava/lang/String;");
  return symbols.protos.parameters(symbols.selectors.second[selector] ?? 0).includes(string);
};

/**
 * As `Program.dynamicKinds`, and beside it the program's own methods that load a class by the name they are given: they take a
 * string, load a class, and name none themselves. Who calls them with a constant name loads that class.
 */
export const findLoadingReferences = (program: Program): Uint8Array => {
  const kinds = program.dynamicKinds.slice();
  const { calls } = program.sites;
  let latest: number[] = [];
  kinds.forEach((kind, reference) => {
    if (kind === LOAD_CLASS) latest.push(reference);
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const helpers = new Set<number>();
    for (const reference of latest) {
      for (const site of listAt(program.callsOf, reference)) helpers.add(calls.method[site] ?? 0);
    }
    latest = [];
    for (const method of helpers) {
      const reference = program.methods.reference[method] ?? 0;
      if (kinds[reference] !== 0 || !takesString(program, method)) continue;
      if (stringsOfMethod(program, method).some((text) => text.includes("."))) continue;
      kinds[reference] = LOAD_CLASS;
      latest.push(reference);
    }
  }
  return kinds;
};
