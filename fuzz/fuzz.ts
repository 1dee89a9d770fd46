import { isInputError } from "@akashi/bytes";
import { mutate } from "./mutate.ts";
import { Random } from "./random.ts";
import type { Target } from "./targets.ts";

/** What a run found. */
export interface FuzzResult {
  readonly target: string;
  readonly mutants: number;
  /** Mutants that were read to the end; the others ended with a declared error. */
  readonly read: number;
  /** Longest time of one mutant, milliseconds of processor time. */
  readonly slowest: number;
  readonly failures: readonly FuzzFailure[];
}

export interface FuzzFailure {
  readonly target: string;
  readonly seed: string;
  /** Number of the mutant: the same seed of the run makes it again. */
  readonly mutant: number;
  readonly what: string;
  readonly bytes: Uint8Array;
}

/** Processor time that one mutant may take: the seeds take a hundredth of it. */
const TIME_LIMIT_MS = 5_000;
/** A run that found this many failures has found enough. */
const FAILURES = 5;

const outcomeOf = async (
  read: Target["read"],
  bytes: Uint8Array,
): Promise<{ readonly text: string; readonly ended: boolean } | Error> => {
  try {
    return { text: JSON.stringify(await read(bytes)) ?? "", ended: true };
  } catch (error) {
    if (isInputError(error)) return { text: error.message, ended: false };
    return error instanceof Error ? error : new Error(String(error));
  }
};

/** What is wrong with a mutant's outcome; null where nothing is. Every tenth mutant is read twice and must give the same. */
const judge = async (
  target: Target,
  bytes: Uint8Array,
  mutant: number,
): Promise<{ readonly wrong: string | null; readonly ended: boolean; readonly ms: number }> => {
  const before = process.cpuUsage();
  const outcome = await outcomeOf(target.read, bytes);
  const used = process.cpuUsage(before);
  const ms = (used.user + used.system) / 1_000;
  if (outcome instanceof Error) return { wrong: outcome.stack ?? outcome.message, ended: false, ms };
  if (ms > TIME_LIMIT_MS) return { wrong: `took ${Math.round(ms)} ms of processor time`, ended: outcome.ended, ms };
  if (mutant % 10 === 0) {
    const again = await outcomeOf(target.read, bytes);
    if (again instanceof Error || again.text !== outcome.text)
      return { wrong: "gave another answer the second time", ended: outcome.ended, ms };
  }
  return { wrong: null, ended: outcome.ended, ms };
};

/** Reads `mutants` mutants of the target's seeds: only the declared errors may escape, within the time, and always the same. */
export const fuzz = async (target: Target, mutants: number, seed: number): Promise<FuzzResult> => {
  const seeds = target.seeds();
  const failures: FuzzFailure[] = [];
  let read = 0;
  let slowest = 0;
  for (let mutant = 0; mutant < mutants && failures.length < FAILURES; mutant += 1) {
    const random = new Random(seed + mutant * 7919);
    const from = random.pick(seeds);
    const bytes = mutate(from.bytes, random);
    const { wrong, ended, ms } = await judge(target, bytes, mutant);
    if (ended) read += 1;
    slowest = Math.max(slowest, ms);
    if (wrong !== null) failures.push({ target: target.name, seed: from.name, mutant, what: wrong, bytes });
  }
  return { target: target.name, mutants, read, slowest, failures };
};
