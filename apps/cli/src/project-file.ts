import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline/promises";
import { parseProject, type Project, type ProjectProblem } from "@akashi/declarations";
import type { Language } from "@akashi/render";
import { DRAFT_WORDS } from "./commands/draft-words.ts";
import { UnreadableError } from "./errors.ts";
import { MESSAGES } from "./messages.ts";

/** Where the project file is looked for and made. */
export const PROJECT_FILE = "akashi.yaml";

/** The text of a project file; null where there is none. Throws UnreadableError. */
export const readProjectText = (file: string, language: Language): string | null => {
  if (!existsSync(file)) return null;
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UnreadableError(MESSAGES[language].cannotRead(file, reason));
  }
};

/** The problems of a project file, one line each, in the reader's language. */
export const projectProblems = (file: string, problems: readonly ProjectProblem[], language: Language): UnreadableError => {
  const words = DRAFT_WORDS[language];
  const lines = problems.map((found) => words.problem(found, found.what[language], found.fix[language]));
  return new UnreadableError(words.badProject(file, lines.join("\n")));
};

/** Reads a project. Throws UnreadableError with every problem of the file. */
export const projectOf = (file: string, text: string, language: Language): Project => {
  const parsed = parseProject(text);
  if (parsed.kind === "rejected") throw projectProblems(file, parsed.problems, language);
  return parsed.project;
};

/** Asks one question and gives the answer without the spaces around it. */
export type Ask = (question: string) => Promise<string>;

/** Runs with a way to ask: only where a person sits at a terminal; null anywhere else. */
export const withTerminal = async <T>(wanted: boolean, run: (ask: Ask | null) => Promise<T>): Promise<T> => {
  if (!wanted || !process.stdin.isTTY || !process.stdout.isTTY) return run(null);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await run(async (question) => (await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
};
