import { compareReports, reconcileReport, type Report, type Reconciliation, type ReportDiff } from "@akashi/assess";
import { renderCanonical, renderDiffHtml, renderDiffSarif, renderDiffTerminal } from "@akashi/render";
import { readDeclared, type DeclaredOptions } from "../declared.ts";
import { reportOf } from "../engine.ts";
import type { Environment } from "../environment.ts";
import { inspectInputOf, type ReadingOptions } from "../inspect-input.ts";
import { MESSAGES } from "../messages.ts";
import { assessOptionsOf, chooseFailOn, exitCodeFor, type SharedOptions } from "../options.ts";
import { choiceOf, emit, sarifPath, type OutputOptions, type Renderers } from "../output.ts";
import { Progress } from "../progress.ts";

export interface DiffOptions extends SharedOptions, ReadingOptions, OutputOptions, Omit<DeclaredOptions, "description"> {}

const DIFF_RENDERERS: Renderers<ReportDiff> = {
  terminal: (diff, { language: lang, width, color }) => renderDiffTerminal(diff, { lang, width, color }),
  json: (diff) => renderCanonical(diff),
  html: (diff, { language: lang }) => renderDiffHtml(diff, { lang }),
  sarif: (diff, { language: lang, inspected }) => renderDiffSarif(diff, { lang, artifactPath: sarifPath(inspected) }),
};

/** `akashi diff OLD NEW`: what an update adds and takes away, and what documents say of both. Only new findings count for the exit code. */
export const diff = async (oldPath: string, newPath: string, options: DiffOptions, environment: Environment): Promise<number> => {
  const { language } = environment;
  const assessOptions = assessOptionsOf(options, language);
  const failOn = chooseFailOn(options.failOn, language);
  const choice = choiceOf(options, language);
  const progress = new Progress(environment);
  const inspectOne = async (path: string): Promise<Awaited<ReturnType<typeof reportOf>>> => {
    progress.show(MESSAGES[language].inspecting(path));
    return reportOf({ ...inspectInputOf([path], options, environment), onStage: progress.stages(path) }, assessOptions);
  };
  const before = await inspectOne(oldPath);
  const after = await inspectOne(newPath).finally(() => progress.clear());
  const { catalogue } = assessOptions;
  const declared = await readDeclared(options, { catalogue, language });
  const reconcileOne = (report: Report): Reconciliation => reconcileReport(report, declared, catalogue);
  const isDeclared = declared.documents.length > 0 || declared.project !== null;
  const reconciled = isDeclared ? { old: reconcileOne(before), new: reconcileOne(after) } : undefined;
  const result = compareReports(before, after, reconciled);
  emit(result, DIFF_RENDERERS, choice, { ...environment, inspected: newPath });
  return exitCodeFor(result.findings.added, failOn);
};
