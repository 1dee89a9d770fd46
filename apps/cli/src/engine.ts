import { assess, type AssessOptions, type Report } from "@akashi/assess";
import { isInputError } from "@akashi/bytes";
import { collectFacts, type Facts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import type { Language } from "@akashi/render";
import { UnreadableError } from "./errors.ts";
import { readInput } from "./input.ts";
import { MESSAGES } from "./messages.ts";

/** What is inspected and for which Android versions. */
export interface InspectInput {
  /** One file, or the members of a split set. */
  readonly paths: readonly string[];
  readonly idsig?: string;
  readonly minSdk?: number;
  readonly maxSdk?: number;
  readonly language: Language;
}

/** Reads the files and collects their facts. Throws UnreadableError where they are no app. */
export const factsOf = async ({ paths, idsig, minSdk, maxSdk, language }: InspectInput): Promise<Facts> => {
  const files = paths.map((path) => readInput(path, language));
  const signature = idsig === undefined ? undefined : readInput(idsig, language).bytes;
  try {
    return await collectFacts(
      {
        files,
        ...(signature === undefined ? {} : { idsig: signature }),
        ...(minSdk === undefined ? {} : { minSdk }),
        ...(maxSdk === undefined ? {} : { maxSdk }),
      },
      nodePrimitives,
    );
  } catch (error) {
    if (!isInputError(error)) throw error;
    throw new UnreadableError(MESSAGES[language].notAnApp(paths.join(" "), error.message));
  }
};

/** From files to the report. */
export const reportOf = async (input: InspectInput, options: AssessOptions): Promise<Report> =>
  assess(await factsOf(input), options);
