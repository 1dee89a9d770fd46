import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { BUDGETS } from "@akashi/bytes";
import type { Language } from "@akashi/render";
import { chooseNumber } from "./options.ts";

/** What one analysis may take. */
export interface Limits {
  /** Time by the clock. */
  readonly seconds: number;
  /** Resident memory. */
  readonly megabytes: number;
}

export interface LimitOptions {
  readonly timeout?: string;
  readonly memory?: string;
}

/** The limits that the options ask for. Throws UsageError. */
export const limitsOf = ({ timeout, memory }: LimitOptions, language: Language): Limits => ({
  seconds: chooseNumber("--timeout", timeout, language) ?? BUDGETS.analysisSeconds,
  megabytes: chooseNumber("--memory", memory, language) ?? BUDGETS.analysisMegabytes,
});

/** How a run of the command line in a process of its own ended. */
export interface Outcome {
  /** `late`, `large`: ended by us, because of its time or memory. */
  readonly end: "exited" | "late" | "large";
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Set in a process that is under limits already, so that it does not start another. */
const APART = "AKASHI_APART";
/** What Node exits with when its heap is full, through a shell; without one it is the signal. */
const OUT_OF_MEMORY_CODES: readonly (number | null)[] = [134, 133];
/** How often the memory of an analysis is looked at, milliseconds. */
const MEMORY_INTERVAL = 100;
const PAGE_BYTES = 4096;
/** A timer of Node set for longer than this, milliseconds, ends at once. */
const LONGEST_TIMER = 2_147_483_647;

/** Program and arguments that start this command line again; null in a process that is under limits already. */
export const restartOf = ({ execPath, execArgv, argv, env }: NodeJS.Process): readonly string[] | null =>
  env[APART] === undefined ? [execPath, ...execArgv, argv[1] ?? ""] : null;

/** Resident memory of a process in bytes: V8's own limit does not count the files that are read. Null where the system has no /proc. */
const residentBytes = (pid: number): number | null => {
  try {
    const [, pages = "0"] = readFileSync(`/proc/${pid}/statm`, "utf8").split(" ");
    return Number(pages) * PAGE_BYTES;
  } catch {
    return null;
  }
};

/** Ends a child that takes more time or memory than it may. */
class Guard {
  end: Outcome["end"] = "exited";
  readonly #child: ChildProcess;
  readonly #timers: readonly NodeJS.Timeout[];

  constructor(child: ChildProcess, { seconds, megabytes }: Limits) {
    this.#child = child;
    const look = (): void => {
      const bytes = child.pid === undefined ? null : residentBytes(child.pid);
      if (bytes !== null && bytes > megabytes * 1_000_000) this.#stop("large");
    };
    this.#timers = [
      setTimeout(() => this.#stop("late"), Math.min(seconds * 1_000, LONGEST_TIMER)),
      setInterval(look, MEMORY_INTERVAL),
    ];
  }

  #stop(end: Outcome["end"]): void {
    this.end = end;
    this.#child.kill("SIGKILL");
  }

  release(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}

/** Runs a command in a process of its own, so that what goes wrong in it, or what an attacker achieves, ends with it. Does not throw. */
export const runApart = async (restart: readonly string[], args: readonly string[], limits: Limits): Promise<Outcome> =>
  new Promise((resolve) => {
    const [program = "", ...start] = restart;
    // V8 takes 0 for its default.
    const heap = `--max-old-space-size=${Math.max(1, limits.megabytes)}`;
    const child = spawn(program, [heap, ...start, ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", [APART]: "1" },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const guard = new Guard(child, limits);
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    const finish = (code: number | null, signal: string | null): void => {
      guard.release();
      const full = signal === "SIGABRT" || OUT_OF_MEMORY_CODES.includes(code);
      const said = Buffer.concat(err).toString("utf8").trim();
      try {
        const text = Buffer.concat(out).toString("utf8");
        resolve({ end: full ? "large" : guard.end, code, out: text, err: said });
      } catch {
        // An output that is too long for a text.
        resolve({ end: "large", code, out: "", err: said });
      }
    };
    child.on("close", finish);
    child.on("error", (error) => {
      err.push(Buffer.from(error.message));
      finish(null, null);
    });
  });
