import { statSync } from "node:fs";
import type { Language } from "@akashi/render";
import { UnreadableError } from "../errors.ts";
import { MESSAGES } from "../messages.ts";
import { KEY_WORDS } from "./key-words.ts";

/** Rights of the group and of all others. */
const OTHERS = 0o077;

/** Refuses a file with a secret that others than its owner may read or write. Windows keeps such rights elsewhere. Throws UnreadableError. */
export const checkPrivateFile = (file: string, language: Language): void => {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new UnreadableError(MESSAGES[language].noSuchFile(file));
  if (process.platform !== "win32" && (found.mode & OTHERS) !== 0)
    throw new UnreadableError(KEY_WORDS[language].openToOthers(file));
};
