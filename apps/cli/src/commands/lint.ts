import { lintDeclaration, lintDocument, type RuleProfile } from "@akashi/declarations";
import { ENGINE_VERSION } from "@akashi/facts";
import { renderLintHtml, renderLintJson, renderLintSarif, renderLintTerminal, type LintResult } from "@akashi/render";
import { readDeclarationBytes } from "../documents/read-declaration.ts";
import { readDocumentBytes } from "../documents/read-document-file.ts";
import type { Environment } from "../environment.ts";
import { UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { readInput } from "../input.ts";
import { MESSAGES } from "../messages.ts";
import { chooseFailOn } from "../options.ts";
import { sha256Hex } from "../sha256.ts";
import { choiceOf, emit, sarifPath, type OutputOptions, type Renderers } from "../output.ts";

/** Options of `lint`, as commander gives them. */
export interface LintCommandOptions extends OutputOptions {
  readonly profile?: string;
  readonly failOn?: string;
}

const PROFILES: readonly RuleProfile[] = ["law-minimum", "jssec-strict", "best-practice"];
const SEVERITIES = ["info", "low", "medium", "high"] as const;

const RENDERERS: Renderers<LintResult> = {
  terminal: (result, { language: lang, width, color }) => renderLintTerminal(result, { lang, width, color }),
  json: (result) => renderLintJson(result),
  html: (result, { language: lang }) => renderLintHtml(result, { lang }),
  sarif: (result, { language: lang, inspected }) => renderLintSarif(result, { lang, artifactPath: sarifPath(inspected) }),
};

/** `akashi lint FILE`: what an existing notice or policy says, in prose or in a machine-readable form, and what is wrong with it. Opens no connection. */
export const lintFile = async (path: string, options: LintCommandOptions, environment: Environment): Promise<number> => {
  const { language } = environment;
  const profile = PROFILES.find((name) => name === (options.profile ?? "jssec-strict"));
  if (profile === undefined) {
    throw new UsageError(MESSAGES[language].badValue("--profile", options.profile ?? "", PROFILES.join(" ")));
  }
  const failOn = chooseFailOn(options.failOn, language);
  const choice = choiceOf(options, language);
  const { bytes } = readInput(path, language);
  const rules = { language, profile };
  const form = readDeclarationBytes(path, bytes, language);
  const read = form === null ? lintDocument(await readDocumentBytes(path, bytes, language), rules) : lintDeclaration(form, rules);
  const sha256 = sha256Hex(bytes);
  const result = { subject: { file: path, sha256, profile, engineVersion: ENGINE_VERSION }, read };
  emit(result, RENDERERS, choice, { ...environment, inspected: path });
  if (failOn === "never") return EXIT.clean;
  const floor = SEVERITIES.indexOf(failOn);
  return read.defects.some(({ severity }) => SEVERITIES.indexOf(severity) >= floor) ? EXIT.findings : EXIT.clean;
};
