import { ACCESS } from "../access-flags.ts";
import type { Adjacency } from "../model/adjacency.ts";
import type { Program } from "../model/program.ts";
import { NONE } from "../model/tables.ts";
import { PairTable } from "../symbols/pair-table.ts";
import type { ReachState } from "./reach-state.ts";

const EXPECTED_TARGETS = 4_096;
/** Methods that no virtual call runs. */
const NO_TARGET = ACCESS.static | ACCESS.abstract | ACCESS.private;

/**
 * Virtual calls meet objects: for each method reference that reachable code calls virtually, and each class that it creates
 * objects of, the method that runs. Every pair of these that fits is looked at once, whichever of the two comes first.
 */
export class VirtualDispatch {
  readonly instantiated: Uint8Array;
  readonly #program: Program;
  readonly #state: ReachState;
  /** Method reference × method it can run. */
  readonly #targets: PairTable;
  readonly #isLive: Uint8Array;
  /** By reference: the reachable method that was first seen to call it. */
  readonly #caller: Int32Array;
  /** By type: the live reference on it that came last, and by reference the one before it. */
  readonly #liveOfType: Int32Array;
  readonly #nextLive: Int32Array;
  readonly #live: number[] = [];
  /** By selector: 1 where a class of the program has code for it. */
  readonly #hasCode: Uint8Array;

  constructor(program: Program, state: ReachState) {
    const { methods, types, selectors } = program.symbols;
    this.#program = program;
    this.#state = state;
    this.instantiated = new Uint8Array(program.classes.count);
    this.#targets = new PairTable(EXPECTED_TARGETS);
    this.#isLive = new Uint8Array(methods.count);
    this.#caller = new Int32Array(methods.count);
    this.#liveOfType = new Int32Array(types.count).fill(NONE);
    this.#nextLive = new Int32Array(methods.count).fill(NONE);
    this.#hasCode = new Uint8Array(selectors.count);
    this.#markSelectors();
  }

  /** Reachable method `caller` calls `reference` virtually. */
  addCall(reference: number, caller: number): void {
    if (this.#isLive[reference] === 1) return;
    this.#isLive[reference] = 1;
    const { first, second } = this.#program.symbols.methods;
    if (this.#hasCode[second[reference] ?? 0] !== 1) return;
    const type = first[reference] ?? 0;
    this.#caller[reference] = caller;
    this.#nextLive[reference] = this.#liveOfType[type] ?? NONE;
    this.#liveOfType[type] = reference;
    this.#live.push(reference);
    const { ofType } = this.#program.classes;
    for (const subtype of this.#program.hierarchy.subtypes(type)) {
      const id = ofType[subtype] ?? NONE;
      if (id !== NONE && this.instantiated[id] === 1) this.#dispatch(reference, subtype);
    }
  }

  /** Objects of class `id` exist; `lineage` is its type and all above it. */
  addClass(id: number, lineage: readonly number[]): void {
    const type = this.#program.classes.type[id] ?? 0;
    for (const above of lineage) {
      for (let live = this.#liveOfType[above] ?? NONE; live !== NONE; live = this.#nextLive[live] ?? NONE) {
        this.#dispatch(live, type);
      }
    }
  }

  /**
   * Calls whose receiver type has no object anywhere: their objects come from where the graph does not see (deserialisers,
   * native code, reflection), so that the method of the receiver type itself is taken to run. True where that added anything.
   */
  addCallsWithoutObjects(): boolean {
    const before = this.#targets.count;
    const { first } = this.#program.symbols.methods;
    const { ofType } = this.#program.classes;
    const hasTarget = new Uint8Array(this.#isLive.length);
    for (let pair = 0; pair < before; pair += 1) hasTarget[this.#targets.first[pair] ?? 0] = 1;
    for (const reference of this.#live) {
      if (hasTarget[reference] === 1) continue;
      const type = first[reference] ?? 0;
      if (ofType[type] !== NONE && !this.#hasObject(type)) this.#dispatch(reference, type);
    }
    return this.#targets.count > before;
  }

  /**
   * For a hierarchy that is too large to be walked: every method of the name and prototype that a live reference asks for is taken to
   * run, whatever its class. Such targets are not kept by reference. True where that added anything.
   */
  addCallsByName(): boolean {
    const { methods, symbols } = this.#program;
    const wanted = new Int32Array(symbols.selectors.count).fill(NONE);
    for (const reference of this.#live) wanted[symbols.methods.second[reference] ?? 0] = this.#caller[reference] ?? NONE;
    let added = false;
    for (let method = 0; method < methods.count; method += 1) {
      const caller = wanted[symbols.methods.second[methods.reference[method] ?? 0] ?? 0] ?? NONE;
      if (caller === NONE || this.#state.reached[method] === 1) continue;
      if (((methods.accessFlags[method] ?? 0) & NO_TARGET) !== 0) continue;
      this.#state.reachFrom(method, caller, "call");
      added = true;
    }
    return added;
  }

  /** The targets of every method reference. */
  finish(): Adjacency {
    const { first, second, count } = this.#targets;
    const start = new Int32Array(this.#isLive.length + 2);
    for (let pair = 0; pair < count; pair += 1) {
      const next = (first[pair] ?? 0) + 2;
      start[next] = (start[next] ?? 0) + 1;
    }
    for (let index = 2; index < start.length; index += 1) start[index] = (start[index] ?? 0) + (start[index - 1] ?? 0);
    const items = new Int32Array(count);
    for (let pair = 0; pair < count; pair += 1) {
      const at = (first[pair] ?? 0) + 1;
      items[start[at] ?? 0] = second[pair] ?? 0;
      start[at] = (start[at] ?? 0) + 1;
    }
    return { start, items };
  }

  #hasObject(type: number): boolean {
    const { ofType } = this.#program.classes;
    return this.#program.hierarchy.subtypes(type).some((subtype) => {
      const id = ofType[subtype] ?? NONE;
      return id !== NONE && this.instantiated[id] === 1;
    });
  }

  #dispatch(reference: number, type: number): void {
    const { hierarchy, symbols } = this.#program;
    if (hierarchy.isExhausted) return;
    const method = hierarchy.findVirtual(type, symbols.methods.second[reference] ?? 0);
    if (method === NONE) return;
    this.#targets.intern(reference, method);
    this.#state.reachFrom(method, this.#caller[reference] ?? NONE, "call");
  }

  #markSelectors(): void {
    const { methods, symbols } = this.#program;
    for (let method = 0; method < methods.count; method += 1) {
      if (((methods.accessFlags[method] ?? 0) & NO_TARGET) !== 0) continue;
      this.#hasCode[symbols.methods.second[methods.reference[method] ?? 0] ?? 0] = 1;
    }
  }
}
