import { BUDGETS, isInputError } from "@akashi/bytes";
import { measureMemory } from "./memory.ts";
import type { Target } from "./targets.ts";

/** What one mutant did. */
export interface Verdict {
  readonly mutant: number;
  /** What is wrong with it; null where nothing is. */
  readonly wrong: string | null;
  /** Whether it was read to the end; otherwise a declared error ended it. */
  readonly ended: boolean;
  /** Processor time, milliseconds. */
  readonly ms: number;
  /** The larger of what became resident and of what was asked for, bytes. */
  readonly bytes: number;
}

interface Outcome {
  readonly text: string;
  readonly ended: boolean;
}

const outcomeOf = async (read: Target["read"], bytes: Uint8Array): Promise<Outcome | Error> => {
  try {
    return { text: JSON.stringify(await read(bytes)) ?? "", ended: true };
  } catch (error) {
    if (isInputError(error)) return { text: error.message, ended: false };
    return error instanceof Error ? error : new Error(String(error));
  }
};

const MEGABYTE = 1_000_000;
const LIMIT_BYTES = BUDGETS.mutantMegabytes * MEGABYTE;

/** Reads once. Resident memory can rise by what others left behind: where it rises too far, it is read again on a clean heap. */
const readMeasured = async (
  { read }: Target,
  bytes: Uint8Array,
): Promise<{ readonly outcome: Outcome | Error; readonly bytes: number }> => {
  const { result, memory } = await measureMemory(async () => outcomeOf(read, bytes));
  if (memory.resident <= LIMIT_BYTES) return { outcome: result, bytes: Math.max(memory.resident, memory.asked) };
  globalThis.gc?.();
  const again = await measureMemory(async () => outcomeOf(read, bytes));
  return { outcome: result, bytes: Math.max(again.memory.resident, again.memory.asked) };
};

const excessOf = (ms: number, bytes: number): string | null => {
  if (ms > BUDGETS.mutantMilliseconds) return `took ${Math.round(ms)} ms of processor time`;
  if (bytes > LIMIT_BYTES) return `took ${Math.round(bytes / MEGABYTE)} MB of memory, of ${BUDGETS.mutantMegabytes} that it may`;
  return null;
};

/** Reads a mutant: only declared errors, within time and memory. Every tenth is read twice and must give the same. */
export const judge = async (target: Target, bytes: Uint8Array, mutant: number): Promise<Verdict> => {
  const before = process.cpuUsage();
  const { outcome, bytes: taken } = await readMeasured(target, bytes);
  const { user, system } = process.cpuUsage(before);
  const measured = { mutant, ms: (user + system) / 1_000, bytes: taken };
  if (outcome instanceof Error) return { ...measured, wrong: outcome.stack ?? outcome.message, ended: false };
  const { ended, text } = outcome;
  const excess = excessOf(measured.ms, taken);
  if (excess !== null || mutant % 10 !== 0) return { ...measured, wrong: excess, ended };
  const again = await outcomeOf(target.read, bytes);
  const same = !(again instanceof Error) && again.text === text;
  return { ...measured, wrong: same ? null : "gave another answer the second time", ended };
};
