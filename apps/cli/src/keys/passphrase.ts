import { readFileSync } from "node:fs";
import type { Environment } from "../environment.ts";
import { UnreadableError, UsageError } from "../errors.ts";
import { MESSAGES } from "../messages.ts";
import { KEY_WORDS } from "./key-words.ts";
import { checkPrivateFile } from "./private-file.ts";

/** Where a passphrase comes from. It never stands on the command line, where other users of the machine see it. */
export interface PassphraseOptions {
  /** A file with the passphrase on its first line. */
  readonly passphraseFile?: string;
}

const ENTER = new Set(["\r", "\n"]);
const ERASE = new Set(["\u007f", "\b"]);
const STOP = new Set(["\u0003", "\u0004"]);

/** Asks at the terminal without showing what is typed; null where nobody sits at one, or the person gave up. */
export const askHidden = async (question: string): Promise<string | null> => {
  const { stdin, stderr } = process;
  if (!stdin.isTTY || !stderr.isTTY) return null;
  stderr.write(question);
  stdin.setRawMode(true).setEncoding("utf8").resume();
  return new Promise((resolve) => {
    let typed = "";
    const finish = (answer: string | null): void => {
      stdin.off("data", onData).setRawMode(false).pause();
      stderr.write("\n");
      resolve(answer);
    };
    const onData = (data: string): void => {
      for (const character of data) {
        if (ENTER.has(character)) return finish(typed);
        if (STOP.has(character)) return finish(null);
        typed = ERASE.has(character) ? [...typed].slice(0, -1).join("") : typed + character;
      }
    };
    stdin.on("data", onData);
  });
};

const readFirstLine = (file: string, { language }: Environment): string => {
  checkPrivateFile(file, language);
  try {
    return readFileSync(file, "utf8").split(/\r?\n/, 1)[0] ?? "";
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UnreadableError(MESSAGES[language].cannotRead(file, reason));
  }
};

/** The passphrase that was given without asking; null where none was. Throws UsageError on an empty one. */
export const givenPassphrase = ({ passphraseFile }: PassphraseOptions, environment: Environment): string | null => {
  const given = passphraseFile === undefined ? environment.passphrase : readFirstLine(passphraseFile, environment);
  if (given === "") throw new UsageError(KEY_WORDS[environment.language].emptyPassphrase);
  return given ?? null;
};
