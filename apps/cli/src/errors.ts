import { isInputError } from "@akashi/bytes";
import { LogError } from "@akashi/evidence";
import type { Language } from "@akashi/render";
import { LogFolderError } from "./log/folder-error.ts";
import { explainLogError } from "./log/log-words.ts";
import { MESSAGES } from "./messages.ts";
import { EXIT } from "./exit-codes.ts";

/** The command line was used in a way it does not understand; the text is already in the user's language. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A file that cannot be read, or is no app. */
export class UnreadableError extends Error {
  override readonly name = "UnreadableError";
}

/** A run in a process of its own ended with this code and this text, which is already in the user's language. */
export class ApartError extends Error {
  override readonly name = "ApartError";
  readonly code: number;

  constructor(code: number, text: string) {
    super(text);
    this.code = code;
  }
}

/** What to say and how to exit for an error that ended the command. */
export const explainError = (error: unknown, language: Language): { readonly code: number; readonly text: string } => {
  const words = MESSAGES[language];
  if (error instanceof UsageError) return { code: EXIT.usage, text: words.usage(error.message) };
  if (error instanceof UnreadableError) return { code: EXIT.unreadable, text: words.unreadable(error.message) };
  if (error instanceof ApartError) return { code: error.code, text: error.message };
  if (error instanceof LogError || error instanceof LogFolderError) {
    return { code: EXIT.unreadable, text: words.unreadable(explainLogError(error, language)) };
  }
  if (isInputError(error)) return { code: EXIT.unreadable, text: words.unreadable(error.message) };
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: EXIT.bug, text: words.bug(detail) };
};
