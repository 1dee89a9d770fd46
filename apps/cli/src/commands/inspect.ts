import type { Environment } from "../environment.ts";
import { runBatch } from "../batch.ts";
import { reportOf } from "../engine.ts";
import { inspectInputOf } from "../inspect-input.ts";
import type { InspectOptions } from "../inspect-options.ts";
import { UsageError } from "../errors.ts";
import { hasFolder, listInputs } from "../input.ts";
import { MESSAGES } from "../messages.ts";
import { assessOptionsOf, chooseFailOn, exitCodeFor } from "../options.ts";
import { choiceOf, emit, REPORT_RENDERERS } from "../output.ts";
import { Progress } from "../progress.ts";

const inspectOne = async (paths: readonly string[], options: InspectOptions, environment: Environment): Promise<number> => {
  const { language } = environment;
  const assessOptions = assessOptionsOf(options, language);
  const failOn = chooseFailOn(options.failOn, language);
  const choice = choiceOf(options, language);
  const progress = new Progress(environment);
  progress.show(MESSAGES[language].inspecting(paths.join(" ")));
  const input = { ...inspectInputOf(paths, options, environment), onStage: progress.stages(paths.join(" ")) };
  const report = await reportOf(input, assessOptions).finally(() => progress.clear());
  emit(report, REPORT_RENDERERS, choice, { ...environment, inspected: paths[0] ?? "" });
  return exitCodeFor(report.findings, failOn);
};

/** `akashi inspect`: one app to a report, several to one line each. Returns the exit code. */
export const inspect = async (paths: readonly string[], options: InspectOptions, environment: Environment): Promise<number> => {
  const { language } = environment;
  const inputs = listInputs(paths, language);
  const many = (inputs.length > 1 && options.split !== true) || hasFolder(paths, language);
  if (!many) return inspectOne(inputs, options, environment);
  if (options.html !== undefined || options.sarif === true || options.idsig !== undefined)
    throw new UsageError(MESSAGES[language].oneFile);
  return runBatch(inputs, options, environment);
};
