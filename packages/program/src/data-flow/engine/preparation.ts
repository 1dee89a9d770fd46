import { invokeKindOf } from "@akashi/formats";
import type { Program } from "../../model/program.ts";
import { NONE } from "../../model/tables.ts";
import { findDirectTarget } from "../../reach/call-graph.ts";

/** What runs before anything else of an object: its constructors, and what Android calls first of a component or a fragment. */
const FIRST: ReadonlySet<string> = new Set([
  "<init>",
  "attachBaseContext",
  "onAttach",
  "onCreate",
  "onCreateView",
  "onViewCreated",
  "onActivityCreated",
  "onStart",
  "onResume",
]);

/**
 * Methods of class `owner` that make what its other methods use: clients, listeners, handlers in its fields. They are those that
 * run first, and what they call of the same class.
 */
export const preparingMethods = (program: Program, owner: number): ReadonlySet<number> => {
  const { methodStart } = program.classes;
  const [start, end] = [methodStart[owner] ?? 0, methodStart[owner + 1] ?? 0];
  const found = new Set<number>();
  for (let method = start; method < end; method += 1) if (FIRST.has(program.methodName(method))) found.add(method);
  // A set is walked through with what is added meanwhile.
  for (const method of found) {
    for (const target of directCallees(program, method)) if (target >= start && target < end) found.add(target);
  }
  return found;
};

/** What the calls of a method name in the program, whatever overrides it. */
const directCallees = (program: Program, method: number): readonly number[] => {
  const { calls } = program.sites;
  const targets: number[] = [];
  for (let site = calls.start[method] ?? 0; site < (calls.start[method + 1] ?? 0); site += 1) {
    if (invokeKindOf(calls.op[site] ?? 0) === "super") continue;
    const target = findDirectTarget(program, calls.target[site] ?? 0);
    if (target !== NONE) targets.push(target);
  }
  return targets;
};
