import { lintDeclaration, lintDocument, type RuleProfile } from "@akashi/declarations";
import { renderLintJson, renderLintTerminal } from "@akashi/render";
import { readDeclaration } from "../documents/read-declaration.ts";
import { readDocumentFile } from "../documents/read-document-file.ts";
import type { Environment } from "../environment.ts";
import { UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { MESSAGES } from "../messages.ts";
import { chooseFailOn } from "../options.ts";

/** Options of `lint`, as commander gives them. */
export interface LintCommandOptions {
  readonly json?: boolean;
  readonly profile?: string;
  readonly failOn?: string;
}

const PROFILES: readonly RuleProfile[] = ["law-minimum", "jssec-strict", "best-practice"];
const SEVERITIES = ["info", "low", "medium", "high"] as const;

/** `akashi lint FILE`: what an existing notice or policy says, in prose or in a machine-readable form, and what is wrong with it. Opens no connection. */
export const lintFile = async (path: string, given: LintCommandOptions, environment: Environment): Promise<number> => {
  const { language, width, color, out } = environment;
  const profile = PROFILES.find((name) => name === (given.profile ?? "jssec-strict"));
  if (profile === undefined) {
    throw new UsageError(MESSAGES[language].badValue("--profile", given.profile ?? "", PROFILES.join(" ")));
  }
  const failOn = chooseFailOn(given.failOn, language);
  const form = readDeclaration(path, language);
  const options = { language, profile };
  const read = form === null ? lintDocument(await readDocumentFile(path, language), options) : lintDeclaration(form, options);
  const subject = { file: path, profile };
  out(given.json === true ? renderLintJson(read, subject) : renderLintTerminal(read, subject, { lang: language, width, color }));
  if (failOn === "never") return EXIT.clean;
  const floor = SEVERITIES.indexOf(failOn);
  return read.defects.some(({ severity }) => SEVERITIES.indexOf(severity) >= floor) ? EXIT.findings : EXIT.clean;
};
