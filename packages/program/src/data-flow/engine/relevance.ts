import { reverseOf, type Adjacency } from "../../model/adjacency.ts";
import { NONE } from "../../model/tables.ts";
import { indexByTarget, listAt } from "../../references/site-index.ts";
import type { CallGraph } from "../../reach/call-graph.ts";
import type { Value } from "../values/values.ts";
import type { Machine } from "./machine.ts";
import type { Site } from "./site.ts";
import { forEachNamedTarget } from "./named-targets.ts";
import { preparingMethods } from "./preparation.ts";
import { isToolkit } from "./toolkits.ts";

/** Dalvik bytecode. */
const NEW_INSTANCE = 0x22;
/** Programs of which fewer methods are reached are executed whole. */
const SMALL_PROGRAM = 300;
/** Instructions of a method that is always entered: accessors, factories, wrappers. */
const SMALL_METHOD = 30;
/** Calls of such methods within one another, from one that is relevant. */
const SMALL_DEPTH = 3;
/** A call that can run more methods than this says nothing of which it runs: objects decide that when they are there. */
const NARROW = 3;

/** By method: its callers, over calls that can run few methods, and over calls by name. */
const narrowCallers = (graph: CallGraph): Adjacency => {
  const { methods, sites } = graph.program;
  const named = new Map<number, number[]>();
  forEachNamedTarget(graph.program, (caller, target) => {
    const targets = named.get(caller);
    if (targets === undefined) named.set(caller, [target]);
    else targets.push(target);
  });
  const start = new Int32Array(methods.count + 1);
  const items: number[] = [];
  for (let method = 0; method < methods.count; method += 1) {
    if (graph.isReached(method)) {
      const end = sites.calls.start[method + 1] ?? 0;
      for (let site = sites.calls.start[method] ?? 0; site < end; site += 1) {
        const targets: number[] = [];
        graph.forEachTarget(site, (target) => targets.push(target));
        if (targets.length <= NARROW) items.push(...targets);
      }
      for (const target of named.get(method) ?? []) items.push(target);
    }
    start[method + 1] = items.length;
  }
  return reverseOf({ start, items: Int32Array.from(items) });
};

/**
 * Which methods are worth executing: those that can come to read information, and whatever is handed some. The rest is passed
 * over, so that the cost goes with the information's ways and not with the size of the program.
 */
export class Relevance {
  readonly #machine: Machine;
  readonly #isRelevant: Uint8Array;
  /** By class: 1 where it has a relevant method. */
  readonly #hasRelevant: Uint8Array;
  /** By class: 1 where its preparing methods are marked. */
  readonly #isPrepared: Uint8Array;
  /** By method: 1 where it makes what a relevant method of its class uses. */
  readonly #isPreparing: Uint8Array;
  readonly #isSmall: boolean;
  /** By class. */
  readonly #toolkits = new Map<number, boolean>();
  /** By class: 1 where its makers are marked. */
  readonly #isMade: Uint8Array;
  #makers: Adjacency | undefined;
  #callers: Adjacency | undefined;
  #depth = 0;

  constructor(machine: Machine) {
    const { methods, classes } = machine.program;
    this.#machine = machine;
    this.#isRelevant = new Uint8Array(methods.count);
    this.#hasRelevant = new Uint8Array(classes.count);
    this.#isPrepared = new Uint8Array(classes.count);
    this.#isPreparing = new Uint8Array(methods.count);
    this.#isMade = new Uint8Array(classes.count);
    this.#isSmall = machine.graph.parts.order.length < SMALL_PROGRAM;
  }

  /** Marks methods and everything that can come to call them. True where one was new. */
  mark(seeds: readonly number[]): boolean {
    const pending = seeds.filter((method) => method !== NONE && this.#isRelevant[method] !== 1);
    for (const method of pending) this.#set(method);
    const isNew = pending.length > 0;
    this.#callers ??= narrowCallers(this.#machine.graph);
    const { start, items } = this.#callers;
    for (let method = pending.pop(); method !== undefined; method = pending.pop()) {
      const causes = [...items.subarray(start[method] ?? 0, start[method + 1] ?? 0), ...this.#makersOf(method)];
      for (const cause of causes) {
        if (this.#isRelevant[cause] === 1) continue;
        this.#set(cause);
        pending.push(cause);
      }
    }
    return isNew;
  }

  isRelevant(method: number): boolean {
    return this.#isSmall || this.#isRelevant[method] === 1 || this.#isPreparing[method] === 1;
  }

  /** Whether the method is handed information, or an object that can come to read some, or is too small to leave out. */
  shouldEnter(frame: Site, method: number, given: readonly Value[]): boolean {
    const first = this.#machine.dispatch.isStatic(method) ? 0 : 1;
    for (let index = first; index < given.length; index += 1) {
      const value = given[index];
      if (value !== undefined && this.#canRead(value)) return true;
    }
    if (this.carriesInformation(frame, given)) return true;
    const code = this.#depth < SMALL_DEPTH ? this.#machine.codeOf(method) : null;
    return code !== null && code.instructions.length <= SMALL_METHOD;
  }

  /** Whether some of what a method is given holds information. */
  carriesInformation(frame: Site, given: readonly Value[]): boolean {
    return given.some((value) => frame.access.taintsOf(value).length > 0);
  }

  /** What a method gives that was passed over: something of the declared class. */
  resultOf(frame: Site, reference: number, given: readonly Value[]): Value {
    const { values, dispatch } = this.#machine;
    const type = dispatch.returnTypeOf(reference);
    let result = values.unknown;
    if (type.startsWith("L") && type !== "Ljava/lang/String;" && dispatch.classOf(type) !== NONE) {
      result = values.opened(frame.access.create(frame.pc, type, "given"));
    }
    for (const { taints } of given) result = values.withTaints(result, taints);
    return result;
  }

  /** While a small method runs that is not relevant by itself. */
  within<T>(run: () => T): T {
    this.#depth += 1;
    try {
      return run();
    } finally {
      this.#depth -= 1;
    }
  }

  /** Methods that make objects of the class of `method`: whoever makes a listener makes it listen. */
  #makersOf(method: number): Iterable<number> {
    const { program } = this.#machine;
    const owner = program.methods.class[method] ?? 0;
    if (this.#isMade[owner] === 1) return [];
    this.#isMade[owner] = 1;
    this.#makers ??= indexByTarget(program.sites.types, program.symbols.types.count);
    return listAt(this.#makers, program.classes.type[owner] ?? 0)
      .filter((site) => program.sites.types.op[site] === NEW_INSTANCE)
      .map((site) => program.sites.types.method[site] ?? 0);
  }

  #set(method: number): void {
    const owner = this.#machine.program.methods.class[method] ?? 0;
    this.#isRelevant[method] = 1;
    this.#hasRelevant[owner] = 1;
    this.#prepare(owner);
  }

  /** What the methods of a class use is made by those that run first, its own and those of the classes above it. */
  #prepare(first: number): void {
    const { program } = this.#machine;
    const { ofType, superclass } = program.classes;
    for (let owner = first; owner !== NONE && this.#isPrepared[owner] !== 1; owner = ofType[superclass[owner] ?? NONE] ?? NONE) {
      this.#isPrepared[owner] = 1;
      for (const method of preparingMethods(program, owner)) this.#isPreparing[method] = 1;
    }
  }

  /** Whether the method is of a library that is described and not executed. */
  isOfToolkit(method: number): boolean {
    const owner = this.#machine.program.methods.class[method] ?? 0;
    let known = this.#toolkits.get(owner);
    if (known === undefined) {
      known = isToolkit(this.#machine.program.className(owner));
      this.#toolkits.set(owner, known);
    }
    return known;
  }

  /** Whether an object has a method that can read information: a task, a listener. */
  #canRead(value: Value): boolean {
    const { objects, dispatch, lambdas } = this.#machine;
    return value.objects.some((object) => {
      if (lambdas.has(object)) return true;
      const owner = dispatch.classOf(objects.at(object).type);
      // The component itself is passed around as a context.
      return owner !== NONE && this.#hasRelevant[owner] === 1 && !this.#machine.current.objects.includes(object);
    });
  }
}
