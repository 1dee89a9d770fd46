import { readFileSync } from "node:fs";
import { reconcileFacts, SEVERITIES, type Reconciliation, type Severity } from "@akashi/assess";
import { FACTS_VERSION, type Facts } from "@akashi/facts";
import {
  INPUT_WORDS,
  renderCanonical,
  renderReconciliationHtml,
  renderReconciliationSarif,
  renderReconciliationTerminal,
  type Language,
} from "@akashi/render";
import type { DocumentOptions } from "../declared-documents.ts";
import { factsOf } from "../engine.ts";
import type { Environment } from "../environment.ts";
import { UnreadableError, UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { inspectInputOf, type ReadingOptions } from "../inspect-input.ts";
import { MESSAGES } from "../messages.ts";
import { assessOptionsOf, chooseFailOn, type FailOn, type SharedOptions } from "../options.ts";
import { choiceOf, emit, sarifPath, type OutputOptions, type Renderers } from "../output.ts";
import { Progress } from "../progress.ts";
import { addCarried, readDeclared } from "../declared.ts";
import { CHECK_WORDS } from "./check-words.ts";

export interface CheckOptions extends Omit<SharedOptions, "description">, ReadingOptions, OutputOptions, DocumentOptions {
  /** The project file: measures and decisions. */
  readonly project?: string;
  /** Facts already made, instead of an app. */
  readonly facts?: string;
}

const RENDERERS: Renderers<Reconciliation> = {
  terminal: (result, { language: lang, width, color }) => renderReconciliationTerminal(result, { lang, width, color }),
  json: (result) => renderCanonical(result),
  html: (result, { language: lang }) => renderReconciliationHtml(result, { lang }),
  sarif: (result, { language: lang, inspected }) =>
    renderReconciliationSarif(result, { lang, artifactPath: sarifPath(inspected) }),
};

const isFiles = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "policies" in value && Array.isArray(value.policies);

const isFacts = (value: unknown): value is Facts =>
  typeof value === "object" &&
  value !== null &&
  "factsVersion" in value &&
  "files" in value &&
  value.factsVersion === FACTS_VERSION &&
  "artifact" in value &&
  "manifest" in value &&
  "code" in value &&
  isFiles(value.files);

/** Facts that `akashi facts` wrote. Throws UnreadableError. */
const readFacts = (file: string, language: Language): Facts => {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UnreadableError(CHECK_WORDS[language].badFacts(file));
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UnreadableError(MESSAGES[language].cannotRead(file, reason));
  }
  if (!isFacts(value)) throw new UnreadableError(CHECK_WORDS[language].badFacts(file));
  return value;
};

const factsFor = async (app: string | undefined, options: CheckOptions, environment: Environment): Promise<Facts> => {
  const { language } = environment;
  const words = CHECK_WORDS[language];
  if (options.facts !== undefined && app !== undefined) throw new UsageError(words.appOrFacts);
  if (options.facts !== undefined) return readFacts(options.facts, language);
  if (app === undefined) throw new UsageError(words.needApp);
  const progress = new Progress(environment);
  progress.show(MESSAGES[language].inspecting(app));
  return factsOf({ ...inspectInputOf([app], options, environment), onStage: progress.stages(app) }).finally(() =>
    progress.clear(),
  );
};

/** The exit code: rows and contradictions count alike. */
const exitCodeOf = ({ rows, contradictions }: Reconciliation, failOn: FailOn): number => {
  if (failOn === "never") return EXIT.clean;
  const floor = SEVERITIES.indexOf(failOn);
  const reaches = (severity: Severity | null): boolean => severity !== null && SEVERITIES.indexOf(severity) >= floor;
  return rows.some(({ severity }) => reaches(severity)) || contradictions.some(({ severity }) => reaches(severity))
    ? EXIT.findings
    : EXIT.clean;
};

/**
 * `akashi check APP`: what is declared against what the app does, row by row. `--facts` takes facts already made instead. Without a
 * notice or policy, the one that the app carries is taken.
 */
export const check = async (app: string | undefined, options: CheckOptions, environment: Environment): Promise<number> => {
  const { language } = environment;
  const failOn = chooseFailOn(options.failOn, language);
  const choice = choiceOf(options, language);
  const { description: _description, ...shared } = options;
  const assessOptions = assessOptionsOf(shared, language);
  const reading = { catalogue: assessOptions.catalogue, language };
  const declared = await readDeclared(options, reading);
  const facts = await factsFor(app, options, environment);
  const given = addCarried(declared, { facts, app: app ?? options.facts ?? "" }, reading);
  if (given.documents.length === 0 && given.project === null) throw new UsageError(CHECK_WORDS[language].needDocument);
  for (const { document, name, items } of given.documents) {
    if (items.length === 0 && document !== "description") environment.err(`${INPUT_WORDS[language].nothingDeclared(name)}\n`);
  }
  const result = reconcileFacts(facts, given, assessOptions);
  emit(result, RENDERERS, choice, { ...environment, inspected: app ?? options.facts ?? "" });
  return exitCodeOf(result, failOn);
};
