import type { Outcome } from "./machine.ts";

/** Calls of one method within one another, after which one more is taken for the innermost: recursion with ever new arguments. */
const MAX_NESTED = 4;

/** A call that is being executed, and what is known of its end so far. */
export interface Running {
  outcome: Outcome;
  isRecursive: boolean;
}

/** The calls that are being executed, one within the other. */
export class RunningCalls {
  readonly #byKey = new Map<string, Running>();
  /** By method: its calls, the innermost last. */
  readonly #nested = new Map<number, Running[]>();

  get size(): number {
    return this.#byKey.size;
  }

  /** Whether one of them was found to run within itself. */
  get hasRecursion(): boolean {
    for (const { isRecursive } of this.#byKey.values()) if (isRecursive) return true;
    return false;
  }

  /** An equal call, or the innermost of many of the method. */
  find(key: string, method: number): Running | undefined {
    const nested = this.#nested.get(method) ?? [];
    return this.#byKey.get(key) ?? (nested.length < MAX_NESTED ? undefined : nested.at(-1));
  }

  enter(key: string, method: number, running: Running): void {
    this.#byKey.set(key, running);
    const nested = this.#nested.get(method);
    if (nested === undefined) this.#nested.set(method, [running]);
    else nested.push(running);
  }

  leave(key: string, method: number): void {
    this.#byKey.delete(key);
    this.#nested.get(method)?.pop();
  }
}
