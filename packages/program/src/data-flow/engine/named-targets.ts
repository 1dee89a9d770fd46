import { findLoadingReferences } from "../../entry-points/loading-helpers.ts";
import { findNamedType } from "../../entry-points/named-type.ts";
import type { Program } from "../../model/program.ts";
import { NONE } from "../../model/tables.ts";
import { DYNAMIC_KINDS, type DynamicKind } from "../../references/dynamic-references.ts";
import { listAt } from "../../references/site-index.ts";
import { stringsOfMethod } from "../../references/string-uses.ts";
import { isToolkit } from "./toolkits.ts";

/** A name that more methods have says nothing of which is meant. */
const MAX_NAMESAKES = 3;

const BY_NAME: ReadonlySet<DynamicKind | undefined> = new Set<DynamicKind>(["load-class", "find-member", "invoke-member"]);

/** Methods that get at classes and members by names, with the constant texts that stand in them. */
export const textsOfReflection = (program: Program): ReadonlyMap<number, readonly string[]> => {
  const found = new Map<number, readonly string[]>();
  findLoadingReferences(program).forEach((code, reference) => {
    if (!BY_NAME.has(DYNAMIC_KINDS[code - 1])) return;
    for (const site of listAt(program.callsOf, reference)) {
      const method = program.sites.calls.method[site] ?? 0;
      const isOwn = !isToolkit(program.className(program.methods.class[method] ?? 0));
      if (isOwn && !found.has(method)) found.set(method, stringsOfMethod(program, method));
    }
  });
  return found;
};

/** Calls `visit` for each method that another one can call by name: no invoke instruction shows these calls. */
export const forEachNamedTarget = (program: Program, visit: (caller: number, target: number) => void): void => {
  const byMethod = textsOfReflection(program);
  const namesakes = methodsByName(program, new Set([...byMethod.values()].flat()));
  for (const [caller, texts] of byMethod) {
    for (const text of texts) for (const target of targetsOf(program, text, namesakes)) visit(caller, target);
  }
};

/** Of the name of a class all its methods, else the methods of the name. */
const targetsOf = (program: Program, text: string, namesakes: ReadonlyMap<string, readonly number[]>): readonly number[] => {
  const { ofType, methodStart } = program.classes;
  const type = findNamedType(program, text);
  const owner = type === NONE ? NONE : (ofType[type] ?? NONE);
  if (owner === NONE) return namesakes.get(text) ?? [];
  const start = methodStart[owner] ?? 0;
  return Array.from({ length: (methodStart[owner + 1] ?? 0) - start }, (_, index) => start + index);
};

const methodsByName = (program: Program, wanted: ReadonlySet<string>): ReadonlyMap<string, readonly number[]> => {
  const found = new Map<string, number[]>();
  for (let method = 0; method < program.methods.count; method += 1) {
    const name = program.methodName(method);
    if (!wanted.has(name)) continue;
    const namesakes = found.get(name);
    if (namesakes === undefined) found.set(name, [method]);
    // One too many is enough to know: in a shortened program thousands are called `a`.
    else if (namesakes.length <= MAX_NAMESAKES) namesakes.push(method);
  }
  return new Map([...found].filter(([, methods]) => methods.length <= MAX_NAMESAKES));
};
