import { readCell, writeCell, type Heap } from "../values/heap.ts";
import type { ObjectTable } from "../values/objects.ts";
import type { Value } from "../values/values.ts";
import type { Outcome } from "./machine.ts";

/** Summaries kept of one method for one set of arguments; from then on the oldest goes. */
const KEPT = 4;
/** A call that touches more cells than this is run again: looking through them would cost as much. */
const MAX_CELLS = 1_000;

/** The cells that a call read or wrote while it ran. */
export interface Recording {
  readonly touched: Set<number>;
  readonly written: Set<number>;
  /** Objects that were taken to hold no information. */
  readonly clean: Set<number>;
  /** Whether there were too many to be kept. */
  isOver: boolean;
}

export const newRecording = (): Recording => ({ touched: new Set(), written: new Set(), clean: new Set(), isOver: false });

/** What sets and arrays of numbers have in common. */
interface Each {
  forEach(visit: (value: number) => void): void;
}

/** Adds what a call within it touched to the recording of a call. */
export const mergeRecordings = (
  into: Recording,
  from: Pick<Recording, "isOver"> & { readonly [Key in "touched" | "written" | "clean"]: Each },
): void => {
  if (into.isOver) return;
  if (!from.isOver) {
    // An iterator would make an object for each of the many cells.
    from.touched.forEach((cell) => into.touched.add(cell));
    from.written.forEach((cell) => into.written.add(cell));
    from.clean.forEach((object) => into.clean.add(object));
  }
  if (from.isOver || into.touched.size > MAX_CELLS) {
    into.isOver = true;
    for (const set of [into.touched, into.written, into.clean]) set.clear();
  }
};

/** What a call did, for every heap in which the cells it touches hold what they held. */
class Summary {
  readonly touched: readonly number[];
  readonly written: readonly number[];
  readonly clean: readonly number[];
  readonly isOver = false;
  readonly #before: readonly (Value | undefined)[];
  readonly #after: readonly (Value | undefined)[];
  readonly #outcome: Outcome;

  constructor({ touched, written, clean }: Recording, before: Heap, outcome: Outcome) {
    this.touched = [...touched];
    this.written = [...written];
    this.clean = [...clean];
    this.#before = this.touched.map((cell) => readCell(before, cell));
    this.#after = this.written.map((cell) => readCell(outcome.heap, cell));
    this.#outcome = outcome;
  }

  fits(heap: Heap, objects: ObjectTable): boolean {
    return (
      this.clean.every((object) => !objects.at(object).hasHeld) &&
      this.touched.every((cell, index) => readCell(heap, cell) === this.#before[index])
    );
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

  find(key: string, heap: Heap, objects: ObjectTable): Summary | undefined {
    return this.#byKey.get(key)?.find((summary) => summary.fits(heap, objects));
  }

  add(key: string, recording: Recording, before: Heap, outcome: Outcome): void {
    if (recording.isOver) return;
    const kept = this.#byKey.get(key) ?? [];
    if (kept.length === KEPT) kept.shift();
    kept.push(new Summary(recording, before, outcome));
    this.#byKey.set(key, kept);
  }
}
