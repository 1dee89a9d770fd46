import { BUDGETS } from "@akashi/bytes";
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Verdict } from "./judge.ts";
import { mutantsOf } from "./mutants.ts";
import type { Target } from "./targets.ts";

/** What a run found. */
export interface FuzzResult {
  readonly target: string;
  readonly mutants: number;
  /** Mutants that were read to the end; the others ended with a declared error. */
  readonly read: number;
  /** Longest time of one mutant, milliseconds of processor time. */
  readonly slowest: number;
  /** Most memory of one mutant, bytes. */
  readonly largest: number;
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

/** A run that found this many failures has found enough. */
const FAILURES = 5;
/** By the clock and on a busy machine, a mutant within its processor time ends well before this, milliseconds. */
const HANG_MS = 6 * BUDGETS.mutantMilliseconds;
/** What the readers themselves and the libraries beside them take of the heap, MB. */
const HEAP_AT_START = 64;

const CHILD = fileURLToPath(new URL("./child.ts", import.meta.url));
const TSX = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const FLAGS = ["--import", TSX, "--expose-gc", `--max-old-space-size=${HEAP_AT_START + BUDGETS.mutantMegabytes}`];

/** Reads mutants in a process of its own, which a mutant may end: gives why it ended, null where all were read. */
const readApart = async (
  args: readonly (string | number)[],
  hangMs: number,
  onVerdict: (verdict: Verdict) => "go on" | "stop",
): Promise<string | null> => {
  const child = spawn(process.execPath, [...FLAGS, CHILD, ...args.map(String)], { stdio: ["ignore", "ignore", "pipe", "pipe"] });
  const [, , errors, lines] = child.stdio as unknown as readonly Readable[];
  let said = "";
  let hangs = false;
  let stopped = false;
  const timer = setTimeout(() => {
    hangs = true;
    child.kill("SIGKILL");
  }, hangMs);
  errors?.on("data", (chunk: Buffer) => (said = `${said}${chunk.toString("utf8")}`.slice(-2_000)));
  if (lines !== undefined) {
    createInterface({ input: lines }).on("line", (line) => {
      timer.refresh();
      if (stopped || onVerdict(JSON.parse(line) as Verdict) === "go on") return;
      stopped = true;
      child.kill("SIGKILL");
    });
  }
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  clearTimeout(timer);
  if (code === 0 || stopped) return null;
  if (hangs) return `did not end within ${hangMs} ms`;
  return said.includes("out of memory") ? "filled the heap" : `ended the process: ${said}`;
};

/** Collects the verdicts of one run. */
class Tally {
  next = 0;
  read = 0;
  slowest = 0;
  largest = 0;
  readonly failures: { readonly mutant: number; readonly what: string }[] = [];

  get full(): boolean {
    return this.failures.length >= FAILURES;
  }

  add({ mutant, wrong, ended, ms, bytes }: Verdict): void {
    this.next = mutant + 1;
    if (ended) this.read += 1;
    this.slowest = Math.max(this.slowest, ms);
    this.largest = Math.max(this.largest, bytes);
    if (wrong !== null) this.fail(mutant, wrong);
  }

  fail(mutant: number, what: string): void {
    this.next = mutant + 1;
    this.failures.push({ mutant, what });
  }
}

/** Reads `mutants` mutants of the target's seeds: only the declared errors may escape, within time and memory, and always the same. */
export const fuzz = async (target: Target, mutants: number, seed: number, hangMs = HANG_MS): Promise<FuzzResult> => {
  const tally = new Tally();
  while (tally.next < mutants && !tally.full) {
    const end = await readApart([target.name, tally.next, mutants, seed], hangMs, (verdict) => {
      tally.add(verdict);
      return tally.full ? "stop" : "go on";
    });
    // The line of the mutant that ended the process was not written any more.
    if (end !== null) tally.fail(tally.next, end);
  }
  const { read, slowest, largest } = tally;
  const make = mutantsOf(target, seed);
  const failures = tally.failures.map(({ mutant, what }) => {
    const { name, bytes } = make(mutant);
    return { target: target.name, seed: name, mutant, what, bytes };
  });
  return { target: target.name, mutants, read, slowest, largest, failures };
};
