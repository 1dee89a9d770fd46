import { readCell, writeCell, type Heap } from "../values/heap.ts";
import type { Value } from "../values/values.ts";
import type { Outcome } from "./machine.ts";

/** The cells that a call read or wrote while it ran. */
export interface Recording {
  readonly touched: Set<number>;
  readonly written: Set<number>;
}

/** Summaries kept of one method for one set of arguments; from then on the oldest goes. */
const KEPT = 4;
/** A call that touches more cells than this is run again: looking through them would cost as much. */
const MAX_CELLS = 3_000;

/** What a call did, for every heap in which the cells it touches hold what they held. */
class Summary {
  readonly touched: readonly number[];
  readonly written: readonly number[];
  readonly #before: readonly (Value | undefined)[];
  readonly #after: readonly (Value | undefined)[];
  readonly #outcome: Outcome;

  constructor({ touched, written }: Recording, before: Heap, outcome: Outcome) {
    this.touched = [...touched];
    this.written = [...written];
    this.#before = this.touched.map((cell) => readCell(before, cell));
    this.#after = this.written.map((cell) => readCell(outcome.heap, cell));
    this.#outcome = outcome;
  }

  fits(heap: Heap): boolean {
    return this.touched.every((cell, index) => readCell(heap, cell) === this.#before[index]);
  }

  apply(heap: Heap): Outcome {
    let after = heap;
    this.written.forEach((cell, index) => {
      after = writeCell(after, cell, this.#after[index]);
    });
    return { ...this.#outcome, heap: after };
  }
}

/** By method, context and arguments: what the calls did. */
export class Summaries {
  readonly #byKey = new Map<string, Summary[]>();

  find(key: string, heap: Heap): Summary | undefined {
    return this.#byKey.get(key)?.find((summary) => summary.fits(heap));
  }

  add(key: string, recording: Recording, before: Heap, outcome: Outcome): void {
    if (recording.touched.size > MAX_CELLS) return;
    const kept = this.#byKey.get(key) ?? [];
    if (kept.length === KEPT) kept.shift();
    kept.push(new Summary(recording, before, outcome));
    this.#byKey.set(key, kept);
  }

  clear(): void {
    this.#byKey.clear();
  }
}
