import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { buildDeclaration, EMPTY_PROJECT } from "@akashi/assess";
import { blocking, renderDraft, renderForms } from "@akashi/declarations";
import type { Language } from "@akashi/render";
import type { Environment } from "../environment.ts";
import { reportOf } from "../engine.ts";
import { UnreadableError, UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { inspectInputOf, type ReadingOptions } from "../inspect-input.ts";
import { MESSAGES } from "../messages.ts";
import { assessOptionsOf, type SharedOptions } from "../options.ts";
import { writeOutput } from "../output.ts";
import { Progress } from "../progress.ts";
import { PROJECT_FILE, projectOf, readProjectText } from "../project-file.ts";
import { DRAFT_WORDS } from "./draft-words.ts";

export interface DraftOptions extends SharedOptions, ReadingOptions {
  readonly project?: string;
  /** Folder of the drafts. */
  readonly output?: string;
  /** Exit code 1 unless notice, pop-up and policy lack nothing. */
  readonly complete?: boolean;
}

const makeFolder = (folder: string, language: Language): void => {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UnreadableError(MESSAGES[language].cannotWrite(folder, reason));
  }
};

const PARTS = ["notice", "popup", "policy"] as const;

/** `akashi draft APP -o FOLDER`: writes every draft, and says of each what it lacks. */
export const draft = async (app: string, options: DraftOptions, environment: Environment): Promise<number> => {
  const { language, out, err } = environment;
  const words = DRAFT_WORDS[language];
  const folder = options.output;
  if (folder === undefined) throw new UsageError(words.needFolder);
  const file = options.project ?? PROJECT_FILE;
  const text = readProjectText(file, language);
  if (text === null && options.project !== undefined) throw new UnreadableError(MESSAGES[language].noSuchFile(file));
  if (text === null) err(`${words.noProject(file)}\n`);
  const project = text === null ? EMPTY_PROJECT : projectOf(file, text, language);
  const assessOptions = assessOptionsOf(options, language);
  const progress = new Progress(environment);
  progress.show(MESSAGES[language].inspecting(app));
  const input = { ...inspectInputOf([app], options, environment), onStage: progress.stages(app) };
  const report = await reportOf(input, assessOptions).finally(() => progress.clear());
  const drafted = buildDeclaration(report, project);
  const files = [...renderDraft(drafted, drafted), ...renderForms(drafted)];
  makeFolder(folder, language);
  for (const { name, text: content } of files) writeOutput(join(folder, name), content, language);
  out(`${words.drafted(folder, files.length)}\n`);
  const open = PARTS.map((part) => ({ part, count: new Set(blocking(drafted.missing, part)).size }));
  for (const { part, count } of open) out(`  ${words.part(words.parts[part], count)}\n`);
  out(`${words.seeMissing(join(folder, `missing.${language}.md`))}\n`);
  return options.complete === true && open.some(({ count }) => count > 0) ? EXIT.findings : EXIT.clean;
};
