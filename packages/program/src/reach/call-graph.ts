import { invokeKindOf } from "@akashi/formats";
import { ACCESS } from "../access-flags.ts";
import type { EntryKind } from "../entry-points/declarations.ts";
import type { Adjacency } from "../model/adjacency.ts";
import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";

/** How one method makes another run. */
export const REACH_STEPS = ["entry", "call", "static-initializer", "callback", "reflection", "class-constant"] as const;
export type ReachStep = (typeof REACH_STEPS)[number];

/** A method that is run from outside the program. */
export interface EntryPoint {
  readonly kind: EntryKind;
  readonly method: number;
}

/** How a method comes to run. */
export interface MethodPath {
  readonly entry: EntryPoint;
  /** From the entry to the method asked for, both included. */
  readonly methods: readonly number[];
  /** How each method of the path was reached from the one before; the first is `entry`. */
  readonly steps: readonly ReachStep[];
}

/** What {@link CallGraph} is made of. */
export interface CallGraphParts {
  readonly entryPoints: readonly EntryPoint[];
  /** By method: 1 where an entry point can reach it. */
  readonly reached: Uint8Array;
  /** By method: the method it was first reached from; -1 for entry points. */
  readonly predecessor: Int32Array;
  /** By method: how, as an index in {@link REACH_STEPS}. */
  readonly step: Uint8Array;
  /** The reached methods, nearest to the entry points first. */
  readonly order: Int32Array;
  /** By method reference of a virtual or interface call: the methods it can run on the objects that are created. */
  readonly virtualTargets: Adjacency;
  /** By class: 1 where reachable code or Android creates objects of it. */
  readonly instantiated: Uint8Array;
  /** Methods of the program that are native and reached: what they do is not seen. */
  readonly reachedNativeMethods: readonly number[];
  /**
   * True where a limit ended the exact search: then calls reach whatever has their name and prototype, `virtualTargets` is not
   * complete, and callbacks may be missing.
   */
  readonly isPartial: boolean;
}

/**
 * Which methods run, as far as rapid type analysis sees it (Bacon & Sweeney, OOPSLA 1996): a virtual call reaches the methods of
 * those classes below its receiver type that reachable code creates objects of. Targets of virtual calls are kept by method
 * reference, since all calls of one reference share them.
 */
export class CallGraph {
  readonly program: Program;
  readonly parts: CallGraphParts;
  readonly #entryOf: ReadonlyMap<number, EntryPoint>;
  #callers: Adjacency | undefined;

  constructor(program: Program, parts: CallGraphParts) {
    this.program = program;
    this.parts = parts;
    const entryOf = new Map<number, EntryPoint>();
    for (const entry of parts.entryPoints) if (!entryOf.has(entry.method)) entryOf.set(entry.method, entry);
    this.#entryOf = entryOf;
  }

  isReached(method: number): boolean {
    return this.parts.reached[method] === 1;
  }

  /** How `method` comes to run, along one short path; undefined where nothing reaches it. */
  pathTo(method: number): MethodPath | undefined {
    if (!this.isReached(method)) return undefined;
    const methods: number[] = [];
    const steps: ReachStep[] = [];
    let first = method;
    for (let at = method; at !== NONE; at = this.parts.predecessor[at] ?? NONE) {
      methods.push(at);
      steps.push(REACH_STEPS[this.parts.step[at] ?? 0] ?? "entry");
      first = at;
    }
    const entry = this.#entryOf.get(first);
    return entry === undefined ? undefined : { entry, methods: methods.reverse(), steps: steps.reverse() };
  }

  /** Calls `visit` for each method that call site `site` (of `sites.calls`) can run. */
  forEachTarget(site: number, visit: (method: number) => void): void {
    const { calls } = this.program.sites;
    const kind = invokeKindOf(calls.op[site] ?? 0);
    const reference = calls.target[site] ?? 0;
    if (kind === "virtual" || kind === "interface") {
      const { start, items } = this.parts.virtualTargets;
      const end = start[reference + 1] ?? 0;
      for (let at = start[reference] ?? 0; at < end; at += 1) visit(items[at] ?? 0);
      return;
    }
    const target =
      kind === "super"
        ? findSuperTarget(this.program, calls.method[site] ?? 0, reference)
        : findDirectTarget(this.program, reference);
    if (target !== NONE) visit(target);
  }

  /** By method: the reached methods that call it, each once for each call site. Built at the first use. */
  get callers(): Adjacency {
    this.#callers ??= this.#buildCallers();
    return this.#callers;
  }

  #buildCallers(): Adjacency {
    const { methods, sites } = this.program;
    const start = new Int32Array(methods.count + 2);
    this.#forEachEdge((_caller, target) => {
      start[target + 2] = (start[target + 2] ?? 0) + 1;
    });
    for (let index = 2; index < start.length; index += 1) start[index] = (start[index] ?? 0) + (start[index - 1] ?? 0);
    const items = new Int32Array(start[start.length - 1] ?? 0);
    this.#forEachEdge((site, target) => {
      const at = start[target + 1] ?? 0;
      items[at] = sites.calls.method[site] ?? 0;
      start[target + 1] = at + 1;
    });
    return { start, items };
  }

  #forEachEdge(visit: (site: number, target: number) => void): void {
    const { calls } = this.program.sites;
    for (let site = 0; site < calls.count; site += 1) {
      if (this.isReached(calls.method[site] ?? 0)) this.forEachTarget(site, (target) => visit(site, target));
    }
  }
}

/** The method that invoke-direct and invoke-static run; -1 where the program does not define it. */
export const findDirectTarget = (program: Program, reference: number): number => {
  const declared = program.methods.ofReference[reference] ?? NONE;
  if (declared !== NONE) return declared;
  const { first, second } = program.symbols.methods;
  return program.hierarchy.findDeclared(first[reference] ?? 0, second[reference] ?? 0);
};

/** The method that invoke-super in `caller` runs: of the caller's superclass, or of the interface that it names. */
export const findSuperTarget = (program: Program, caller: number, reference: number): number => {
  const { classes, methods, hierarchy, symbols } = program;
  const owner = symbols.methods.first[reference] ?? 0;
  const selector = symbols.methods.second[reference] ?? 0;
  const named = classes.ofType[owner] ?? NONE;
  const isInterface = named !== NONE && ((classes.accessFlags[named] ?? 0) & ACCESS.interface) !== 0;
  const above = isInterface ? owner : (classes.superclass[methods.class[caller] ?? 0] ?? NONE);
  return above === NONE ? NONE : hierarchy.findDeclared(above, selector);
};
