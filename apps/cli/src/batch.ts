import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import type { Report } from "@akashi/assess";
import { BUDGETS } from "@akashi/bytes";
import type { Language } from "@akashi/render";
import type { BatchLine } from "./batch-line.ts";
import type { Environment } from "./environment.ts";
import { UsageError } from "./errors.ts";
import { EXIT } from "./exit-codes.ts";
import { MESSAGES } from "./messages.ts";
import { assessOptionsOf, chooseFailOn, chooseNumber, exitCodeFor, type FailOn } from "./options.ts";
import type { InspectOptions } from "./inspect-options.ts";
import { appendOutput, writeOutput } from "./output.ts";
import { Progress } from "./progress.ts";
import { NOTHING_RESUMED, resumeFrom } from "./resume.ts";

/** What Node exits with when its heap is full: SIGABRT, or 134 through a shell. */
const OUT_OF_MEMORY_CODES: readonly (number | null)[] = [134, 133];

interface Limits {
  readonly seconds: number;
  readonly megabytes: number;
}

interface Outcome {
  readonly code: number | null;
  readonly signal: string | null;
  readonly out: string;
  readonly err: string;
  /** Ended because its time was over. */
  readonly late: boolean;
  /** Ended because of its memory. */
  readonly large: boolean;
}

/** The line for how an analysis ended. Throws where it claims success and its output is no report. */
const lineOf = (file: string, { code, signal, out, err, late, large }: Outcome): BatchLine => {
  if (late) return { file, status: "timeout", error: "time limit" };
  if (large || signal === "SIGABRT" || OUT_OF_MEMORY_CODES.includes(code))
    return { file, status: "out-of-memory", error: "memory limit" };
  if (code === EXIT.clean) return { file, status: "inspected", report: JSON.parse(out) as Report };
  return { file, status: code === EXIT.unreadable ? "unreadable" : "failed", error: err.trim().slice(0, 1_000) };
};

/** Options of the batch that each analysis has, too. */
const sharedArguments = (options: InspectOptions, language: string): readonly string[] => [
  ...["--lang", language],
  ...(options.profile === undefined ? [] : ["--profile", options.profile]),
  ...(options.expectSigner === undefined ? [] : ["--expect-signer", options.expectSigner]),
  ...(options.description === undefined ? [] : ["--description", options.description]),
  ...(options.minSdk === undefined ? [] : ["--min-sdk", options.minSdk]),
  ...(options.maxSdk === undefined ? [] : ["--max-sdk", options.maxSdk]),
  ...(options.catalogue ?? []).flatMap((file) => ["--catalogue", file]),
];

/** How often the memory of an analysis is looked at, milliseconds. */
const MEMORY_INTERVAL = 100;
const PAGE_BYTES = 4096;
/** A timer of Node set for longer than this, milliseconds, ends at once. */
const LONGEST_TIMER = 2_147_483_647;

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
  late = false;
  large = false;
  readonly #timers: readonly NodeJS.Timeout[];

  constructor(child: ChildProcess, { seconds, megabytes }: Limits) {
    const end = (): void => void child.kill("SIGKILL");
    this.#timers = [
      setTimeout(
        () => {
          this.late = true;
          end();
        },
        Math.min(seconds * 1_000, LONGEST_TIMER),
      ),
      setInterval(() => {
        const bytes = child.pid === undefined ? null : residentBytes(child.pid);
        if (bytes === null || bytes <= megabytes * 1_000_000) return;
        this.large = true;
        end();
      }, MEMORY_INTERVAL),
    ];
  }

  release(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }
}

/** One analysis in a process of its own, so that what goes wrong in it, or what an attacker achieves, ends with it. */
const inspectApart = async (file: string, args: readonly string[], limits: Limits): Promise<BatchLine> =>
  new Promise((resolve) => {
    const script = process.argv[1] ?? "";
    const flags = [...process.execArgv, `--max-old-space-size=${limits.megabytes}`];
    const child = spawn(process.execPath, [...flags, script, "inspect", "--json", ...args, "--", file], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1" },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const guard = new Guard(child, limits);
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    const finish = (code: number | null, signal: string | null): void => {
      guard.release();
      const { late, large } = guard;
      try {
        const text = Buffer.concat(out).toString("utf8");
        resolve(lineOf(file, { code, signal, out: text, err: Buffer.concat(err).toString("utf8"), late, large }));
      } catch (error) {
        // An output that is no report, or too long for a text, is the end of this file and not of the batch.
        resolve({ file, status: "failed", error: String(error).slice(0, 1_000) });
      }
    };
    child.on("close", finish);
    child.on("error", (error) => {
      err.push(Buffer.from(error.message));
      finish(EXIT.bug, null);
    });
  });

interface Batch {
  readonly inputs: readonly string[];
  readonly args: readonly string[];
  readonly limits: Limits;
  readonly jobs: number;
  readonly failOn: FailOn;
  readonly write: (line: BatchLine) => void;
  readonly onDone: (done: number, failed: number) => void;
}

const runJobs = async ({ inputs, args, limits, jobs, failOn, write, onDone }: Batch): Promise<number> => {
  let next = 0;
  let done = 0;
  let failed = 0;
  let worst: number = EXIT.clean;
  const work = async (): Promise<void> => {
    for (let file = inputs[next++]; file !== undefined; file = inputs[next++]) {
      const line = await inspectApart(file, args, limits);
      write(line);
      done += 1;
      if (line.status === "inspected") worst = Math.max(worst, exitCodeFor(line.report.findings, failOn));
      else failed += 1;
      onDone(done, failed);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs, inputs.length) }, work));
  // What could not be inspected is no pass, whatever the others show.
  return failed > 0 ? EXIT.unreadable : worst;
};

const limitsOf = ({ timeout, memory }: InspectOptions, language: Language): Limits => ({
  seconds: chooseNumber("--timeout", timeout, language) ?? BUDGETS.analysisSeconds,
  megabytes: chooseNumber("--memory", memory, language) ?? BUDGETS.analysisMegabytes,
});

/** Several apps, each in a process of its own with limits of time and memory: one JSON line each, as they finish. */
export const runBatch = async (inputs: readonly string[], options: InspectOptions, environment: Environment): Promise<number> => {
  const { language } = environment;
  const words = MESSAGES[language];
  // Every option is looked at before an earlier output is touched.
  const assessOptions = assessOptionsOf(options, language);
  const limits = limitsOf(options, language);
  const jobs = Math.max(1, chooseNumber("--jobs", options.jobs, language) ?? availableParallelism());
  const failOn = chooseFailOn(options.failOn, language);
  const sdkRange = {
    minSdk: chooseNumber("--min-sdk", options.minSdk, language),
    maxSdk: chooseNumber("--max-sdk", options.maxSdk, language),
  };
  const [output, ...more] = options.output ?? [];
  if (more.length > 0) throw new UsageError(words.oneFile);
  const resumed =
    output !== undefined && options.resume === true
      ? await resumeFrom(output, { inputs, options: assessOptions, ...sdkRange, failOn, language })
      : NOTHING_RESUMED;
  if (output !== undefined && options.resume !== true) writeOutput(output, "", language);
  if (resumed.files.size > 0) environment.err(`${words.resumed(resumed.files.size)}\n`);
  const left = inputs.filter((file) => !resumed.files.has(file));
  const progress = new Progress(environment);
  const code = await runJobs({
    inputs: left,
    args: sharedArguments(options, language),
    limits,
    jobs,
    failOn,
    write: (line) => {
      const text = `${JSON.stringify(line)}\n`;
      if (output === undefined) environment.out(text);
      else appendOutput(output, text, language);
    },
    onDone: (done, failed) => progress.show(words.batch(done, left.length, failed)),
  }).finally(() => progress.clear());
  // What was inspected before counts as if it had been inspected now.
  return Math.max(code, resumed.code);
};
