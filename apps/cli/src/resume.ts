import { closeSync, createReadStream, existsSync, openSync, renameSync, writeSync } from "node:fs";
import { createInterface } from "node:readline";
import type { AssessOptions, Report } from "@akashi/assess";
import { ENGINE_DIGEST } from "@akashi/facts";
import type { Language } from "@akashi/render";
import type { BatchLine } from "./batch-line.ts";
import { EXIT } from "./exit-codes.ts";
import { readInput } from "./input.ts";
import { exitCodeFor, type FailOn } from "./options.ts";
import { sha256Hex } from "./sha256.ts";

/** What an earlier run into the same output has done. */
export interface Resumed {
  readonly files: ReadonlySet<string>;
  /** The exit code that its findings ask for. */
  readonly code: number;
}

export const NOTHING_RESUMED: Resumed = { files: new Set(), code: EXIT.clean };

/** What is to be inspected, and how. */
interface Wanted {
  readonly inputs: readonly string[];
  readonly options: AssessOptions;
  readonly minSdk: number | undefined;
  readonly maxSdk: number | undefined;
  /** Whether information is to be followed through the code. */
  readonly flows: boolean;
  readonly failOn: FailOn;
  readonly language: Language;
}

const parseLine = (line: string): BatchLine | undefined => {
  try {
    const value = JSON.parse(line) as Partial<BatchLine> | null;
    return value?.status === "inspected" ? (value as BatchLine) : undefined;
  } catch {
    // The line that was being written when the run before was stopped.
    return undefined;
  }
};

const layersOf = (layers: readonly { readonly sha256?: string | null }[]): string =>
  layers.map(({ sha256 }) => sha256 ?? "").join(" ");

/** Whether the report was made with the same knowledge, and asked the same of the file. */
const isSameQuestion = ({ engine, catalogue, profile, inputs }: Report, { options, minSdk, maxSdk, flows }: Wanted): boolean =>
  // First: the record of another engine may lack the rest.
  engine.digest === ENGINE_DIGEST &&
  catalogue.version === options.catalogue.version &&
  layersOf(catalogue.layers) === layersOf(options.catalogue.layers) &&
  profile === options.profile &&
  inputs.flows === flows &&
  inputs.minSdk === (minSdk ?? null) &&
  inputs.maxSdk === (maxSdk ?? null) &&
  inputs.expectSigner === (options.expectSigner ?? null) &&
  inputs.descriptionSha256 === (options.description?.sha256 ?? null);

/** Whether the file still has the bytes that the report is about. */
const isSameFile = (file: string, { artifact }: Report, { language }: Wanted): boolean =>
  sha256Hex(readInput(file, language).bytes) === artifact.sha256;

/**
 * Files that an earlier run into the same output has done and that need not be inspected again. Lines of failures, of other
 * bytes or of other knowledge, and half a line are dropped from the output; it is replaced only once it has been read whole.
 */
export const resumeFrom = async (output: string, wanted: Wanted): Promise<Resumed> => {
  if (!existsSync(output)) return NOTHING_RESUMED;
  const inputs = new Set(wanted.inputs);
  const files = new Set<string>();
  let code: number = EXIT.clean;
  const partial = `${output}.partial`;
  const target = openSync(partial, "w");
  try {
    for await (const text of createInterface({ input: createReadStream(output), crlfDelay: Infinity })) {
      const line = parseLine(text);
      if (line?.status !== "inspected" || files.has(line.file)) continue;
      if (inputs.has(line.file)) {
        if (!isSameQuestion(line.report, wanted) || !isSameFile(line.file, line.report, wanted)) continue;
        files.add(line.file);
        code = Math.max(code, exitCodeFor(line.report.findings, wanted.failOn));
      }
      writeSync(target, `${text}\n`);
    }
  } finally {
    closeSync(target);
  }
  renameSync(partial, output);
  return { files, code };
};
