import type { EntryKind } from "../entry-points/declarations.ts";
import { NONE } from "../model/tables.ts";
import { REACH_STEPS, type EntryPoint, type ReachStep } from "./call-graph.ts";

/** Why something runs: a method of the program, or Android. */
export type Cause =
  | { readonly kind: "method"; readonly method: number; readonly step: ReachStep }
  | { readonly kind: "entry"; readonly entry: EntryKind };

const STEP_CODES: Readonly<Record<ReachStep, number>> = Object.fromEntries(
  REACH_STEPS.map((step, code) => [step, code]),
) as Record<ReachStep, number>;

/** Which methods are known to run and in which order they are still to be looked at: nearest to the entries first. */
export class ReachState {
  readonly reached: Uint8Array;
  readonly predecessor: Int32Array;
  readonly step: Uint8Array;
  readonly entryPoints: EntryPoint[] = [];
  readonly #queue: Int32Array;
  #queued = 0;
  #taken = 0;

  constructor(methodCount: number) {
    this.reached = new Uint8Array(methodCount);
    this.predecessor = new Int32Array(methodCount).fill(NONE);
    this.step = new Uint8Array(methodCount);
    this.#queue = new Int32Array(methodCount);
  }

  /** Methods in the order in which they were reached. */
  get order(): Int32Array {
    return this.#queue.subarray(0, this.#queued);
  }

  /** Notes that `method` runs because of `cause`; the first cause counts. */
  reach(method: number, cause: Cause): void {
    if (cause.kind === "method") this.reachFrom(method, cause.method, cause.step);
    else if (this.#mark(method)) this.entryPoints.push({ kind: cause.entry, method });
  }

  reachFrom(method: number, from: number, step: ReachStep): void {
    if (!this.#mark(method)) return;
    this.predecessor[method] = from;
    this.step[method] = STEP_CODES[step];
  }

  /** The next method to look at; -1 where there is none. */
  take(): number {
    if (this.#taken === this.#queued) return NONE;
    const method = this.#queue[this.#taken] ?? NONE;
    this.#taken += 1;
    return method;
  }

  #mark(method: number): boolean {
    if (this.reached[method] === 1) return false;
    this.reached[method] = 1;
    this.#queue[this.#queued] = method;
    this.#queued += 1;
    return true;
  }
}
