import { NONE } from "../../model/tables.ts";
import type { Value } from "../values/values.ts";
import type { Site } from "./site.ts";
import type { Machine } from "./machine.ts";

/** Programs with fewer methods are executed whole. */
const SMALL_PROGRAM = 3_000;
/** Code units of a method that is always entered: accessors, factories, wrappers. */
const SMALL_METHOD = 40;
/** Calls of such methods within one another, from one that is relevant. */
const SMALL_DEPTH = 4;

/**
 * Which methods are worth executing: those that can come to read information, and whatever is handed some. The rest is passed
 * over, so that the cost goes with the information's ways and not with the size of the program.
 */
export class Relevance {
  readonly #machine: Machine;
  readonly #isRelevant: Uint8Array;
  readonly #isSmall: boolean;
  #depth = 0;

  constructor(machine: Machine) {
    this.#machine = machine;
    this.#isRelevant = new Uint8Array(machine.program.methods.count);
    this.#isSmall = machine.program.methods.count < SMALL_PROGRAM;
  }

  /** Marks methods and everything that can come to call them. True where one was new. */
  mark(seeds: readonly number[]): boolean {
    const pending = seeds.filter((method) => method !== NONE && this.#isRelevant[method] !== 1);
    for (const method of pending) this.#isRelevant[method] = 1;
    const isNew = pending.length > 0;
    if (this.#isSmall) return isNew;
    const { start, items } = this.#machine.graph.callers;
    for (let method = pending.pop(); method !== undefined; method = pending.pop()) {
      for (let at = start[method] ?? 0; at < (start[method + 1] ?? 0); at += 1) {
        const caller = items[at] ?? 0;
        if (this.#isRelevant[caller] === 1) continue;
        this.#isRelevant[caller] = 1;
        pending.push(caller);
      }
    }
    return isNew;
  }

  isRelevant(method: number): boolean {
    return this.#isSmall || this.#isRelevant[method] === 1;
  }

  shouldEnter(frame: Site, method: number, given: readonly Value[]): boolean {
    if (this.isRelevant(method)) return true;
    if (given.some((value) => value.taints.length > 0 || frame.access.taintsOf(value).length > 0)) return true;
    const code = this.#machine.codeOf(method);
    return code !== null && code.instructions.length <= SMALL_METHOD && this.#depth < SMALL_DEPTH;
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
}
