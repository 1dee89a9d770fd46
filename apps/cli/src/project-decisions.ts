import { buildDeclaration, type ReconcileInputs, type Report } from "@akashi/assess";
import type { Language } from "@akashi/render";
import { UnreadableError } from "./errors.ts";
import { MESSAGES } from "./messages.ts";
import { projectOf, readProjectText } from "./project-file.ts";

/** What the provider decided about one app, from the project file; nothing where none was named. Throws UnreadableError. */
export const decisionsFor = (
  file: string | undefined,
  report: Report,
  language: Language,
): Pick<ReconcileInputs, "project" | "decisions"> => {
  if (file === undefined) return {};
  const text = readProjectText(file, language);
  if (text === null) throw new UnreadableError(MESSAGES[language].noSuchFile(file));
  const { declaration, decisions } = buildDeclaration(report, projectOf(file, text, language));
  return { project: declaration, decisions };
};
