import { renderCanonical } from "@akashi/render";
import type { Environment } from "../environment.ts";
import { factsOf } from "../engine.ts";
import { EXIT } from "../exit-codes.ts";
import { inspectInputOf, type ReadingOptions } from "../inspect-input.ts";
import { writeOutput } from "../output.ts";

export interface FactsOptions extends ReadingOptions {
  readonly output?: string;
}

/** `akashi facts`: what the artifact contains, as canonical JSON. Several files are the members of one split set. */
export const printFacts = async (paths: readonly string[], options: FactsOptions, environment: Environment): Promise<number> => {
  const { language } = environment;
  const text = renderCanonical(await factsOf(inspectInputOf(paths, options, environment)));
  if (options.output === undefined) environment.out(text);
  else writeOutput(options.output, text, language);
  return EXIT.clean;
};
