import { getHeapStatistics } from "node:v8";
import { Script } from "node:vm";
import { BUDGETS } from "@akashi/bytes";

/** Where the script below finds what to run. */
const WORK = Symbol.for("akashi.attempt");
const SCRIPT = new Script('globalThis[Symbol.for("akashi.attempt")]()', { filename: "attempt" });

/**
 * How long an attempt may go on, milliseconds: no longer than it takes to fill the heap, whose end would be the end of this process,
 * with a trace of V8 in place of a message.
 */
export const attemptMilliseconds = (): number =>
  Math.max(1, Math.min(BUDGETS.attemptMilliseconds, getHeapStatistics().heap_size_limit / BUDGETS.heapBytesPerMillisecond));

/**
 * Runs `work` up to where it first waits, for so many milliseconds at the most; null where the time was over. V8 ends it from a
 * thread of its own (`timeout` of `node:vm`), so that nothing has to look at a clock, and no loop can keep it from ending.
 */
export const attempt = async <T>(milliseconds: number, work: () => Promise<T>): Promise<{ readonly value: T } | null> => {
  let started: Promise<T> | undefined;
  Reflect.set(globalThis, WORK, () => {
    started = work();
  });
  try {
    SCRIPT.runInThisContext({ timeout: Math.ceil(milliseconds) });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return null;
    throw error;
  } finally {
    Reflect.deleteProperty(globalThis, WORK);
  }
  return started === undefined ? null : { value: await started };
};
