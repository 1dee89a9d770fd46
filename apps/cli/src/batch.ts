import { availableParallelism } from "node:os";
import type { Report } from "@akashi/assess";
import { limitsOf, runApart, type Limits, type Outcome } from "./apart.ts";
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

/** Characters of an error that a line holds. */
const ERROR_LENGTH = 1_000;

/** The line for how an analysis ended. */
const lineOf = (file: string, { end, code, out, err }: Outcome): BatchLine => {
  if (end === "late") return { file, status: "timeout", error: "time limit" };
  if (end === "large") return { file, status: "out-of-memory", error: "memory limit" };
  if (code !== EXIT.clean)
    return { file, status: code === EXIT.unreadable ? "unreadable" : "failed", error: err.slice(0, ERROR_LENGTH) };
  try {
    return { file, status: "inspected", report: JSON.parse(out) as Report };
  } catch (error) {
    // An output that is no report is the end of this file and not of the batch.
    return { file, status: "failed", error: String(error).slice(0, ERROR_LENGTH) };
  }
};

/** Options of the batch that each analysis has, too. */
const sharedArguments = (options: InspectOptions, language: string): readonly string[] => [
  ...["--lang", language],
  ...(options.profile === undefined ? [] : ["--profile", options.profile]),
  ...(options.expectSigner === undefined ? [] : ["--expect-signer", options.expectSigner]),
  ...(options.description === undefined ? [] : ["--description", options.description]),
  ...(options.minSdk === undefined ? [] : ["--min-sdk", options.minSdk]),
  ...(options.maxSdk === undefined ? [] : ["--max-sdk", options.maxSdk]),
  ...(options.flows === false ? ["--no-flows"] : []),
  ...(options.catalogue ?? []).flatMap((file) => ["--catalogue", file]),
];

interface Batch {
  /** What starts this program again. */
  readonly restart: readonly string[];
  readonly inputs: readonly string[];
  readonly args: readonly string[];
  readonly limits: Limits;
  readonly jobs: number;
  readonly failOn: FailOn;
  readonly write: (line: BatchLine) => void;
  readonly onDone: (done: number, failed: number) => void;
}

const runJobs = async ({ restart, inputs, args, limits, jobs, failOn, write, onDone }: Batch): Promise<number> => {
  let next = 0;
  let done = 0;
  let failed = 0;
  let worst: number = EXIT.clean;
  const work = async (): Promise<void> => {
    for (let file = inputs[next++]; file !== undefined; file = inputs[next++]) {
      const line = lineOf(file, await runApart(restart, ["inspect", "--json", ...args, "--", file], limits));
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

/** Several apps, each in a process of its own with limits of time and memory: one JSON line each, as they finish. */
export const runBatch = async (inputs: readonly string[], options: InspectOptions, environment: Environment): Promise<number> => {
  const { language, restart } = environment;
  const words = MESSAGES[language];
  if (restart === undefined) throw new Error("a process under limits starts no others");
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
      ? await resumeFrom(output, { inputs, options: assessOptions, ...sdkRange, flows: options.flows ?? true, failOn, language })
      : NOTHING_RESUMED;
  if (output !== undefined && options.resume !== true) writeOutput(output, "", language);
  if (resumed.files.size > 0) environment.err(`${words.resumed(resumed.files.size)}\n`);
  const left = inputs.filter((file) => !resumed.files.has(file));
  const progress = new Progress(environment);
  const code = await runJobs({
    restart,
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
