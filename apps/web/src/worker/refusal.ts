import type { UnreadDocument } from "@akashi/assess";
import type { ProjectProblem, UnreadFile } from "@akashi/declarations";
import { Refusal } from "@akashi/page/worker";
import { inputText, visibleText } from "@akashi/render";
import { WORKER_WORDS } from "./words.ts";

/** Why a document could not be read. */
export const refusalOfDocument = ({ name, why, detail }: Pick<UnreadDocument, "name"> & UnreadFile): Refusal =>
  new Refusal(inputText(({ documents }) => documents[why](visibleText(name), visibleText(detail))));

/** Every problem of a project file, one line each. */
export const refusalOfProject = (name: string, problems: readonly ProjectProblem[]): Refusal =>
  new Refusal(
    inputText((words, language) => {
      const lines = problems.map((found) => words.problem(found, found.what[language], found.fix[language]));
      return words.badProject(visibleText(name), lines.join("\n"));
    }),
  );

/** A PDF needs a reader of its own, which only the command line has. */
export const refusalOfPdf = (name: string): Refusal => new Refusal(WORKER_WORDS.pdf(visibleText(name)));
