import { existsSync } from "node:fs";
import { assess, type AssessOptions, type Report } from "@akashi/assess";
import { FormatError, isInputError, type LimitError } from "@akashi/bytes";
import { collectFacts, type Facts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import type { Language } from "@akashi/render";
import { UnreadableError } from "./errors.ts";
import { factsWithin } from "./facts-apart.ts";
import { readInput } from "./input.ts";
import type { InspectInput } from "./inspect-input.ts";
import { MESSAGES } from "./messages.ts";

const reasonOf = (error: FormatError | LimitError, language: Language): string =>
  (error instanceof FormatError ? MESSAGES[language].reasons[`${error.format} ${error.code}`] : undefined) ?? error.message;

/** The signature file of scheme v4 stands beside its APK under this name (`apksigner`, `adb install --incremental`). */
const findIdsig = (paths: readonly string[]): string | undefined => {
  const [path, ...others] = paths;
  const beside = `${path ?? ""}.idsig`;
  return path !== undefined && others.length === 0 && existsSync(beside) ? beside : undefined;
};

const collect = async ({ paths, idsig, minSdk, maxSdk, flows, language, onStage }: InspectInput): Promise<Facts> => {
  const files = paths.map((path) => readInput(path, language));
  const signatureFile = idsig === false ? undefined : (idsig ?? findIdsig(paths));
  const signature = signatureFile === undefined ? undefined : readInput(signatureFile, language).bytes;
  try {
    return await collectFacts(
      {
        files,
        flows,
        ...(onStage !== undefined && { onStage }),
        ...(signature === undefined ? {} : { idsig: signature }),
        ...(minSdk === undefined ? {} : { minSdk }),
        ...(maxSdk === undefined ? {} : { maxSdk }),
      },
      nodePrimitives,
    );
  } catch (error) {
    if (!isInputError(error)) throw error;
    throw new UnreadableError(MESSAGES[language].notAnApp(paths.join(" "), reasonOf(error, language)));
  }
};

/** Reads the files and collects their facts. Throws UnreadableError where they are no app, or take more than they may. */
export const factsOf = async (input: InspectInput): Promise<Facts> =>
  input.guard === undefined ? collect(input) : factsWithin(input, input.guard, async () => collect(input));

/** From files to the report. */
export const reportOf = async (input: InspectInput, options: AssessOptions): Promise<Report> =>
  assess(await factsOf(input), options);
