import { readdirSync, readFileSync, statSync, type Stats } from "node:fs";
import { basename, join } from "node:path";
import { LIMITS } from "@akashi/bytes";
import { UnreadableError } from "./errors.ts";
import type { Language } from "@akashi/render";
import { MESSAGES } from "./messages.ts";

/** Endings of the files that a folder is searched for. */
const APP_FILE = /\.(apk|apks|xapk|apkm)$/i;

const reasonOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : String(error));

const statOf = (path: string, language: Language): Stats => {
  try {
    return statSync(path);
  } catch (error) {
    const words = MESSAGES[language];
    const reason = reasonOf(error);
    throw new UnreadableError(reason === "ENOENT" ? words.noSuchFile(path) : words.cannotRead(path, reason));
  }
};

const appsBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? appsBelow(path) : entry.isFile() && APP_FILE.test(entry.name) ? [path] : [];
    });

/** The app files that the arguments name: files as given, folders searched through. Throws UnreadableError. */
export const listInputs = (paths: readonly string[], language: Language): readonly string[] =>
  paths.flatMap((path) => {
    if (!statOf(path, language).isDirectory()) return [path];
    const found = appsBelow(path);
    if (found.length === 0) throw new UnreadableError(MESSAGES[language].noApps(path));
    return found;
  });

/** True where one of the paths is a folder: the result is then a list, even of one. */
export const hasFolder = (paths: readonly string[], language: Language): boolean =>
  paths.some((path) => statOf(path, language).isDirectory());

/** A file's name and bytes. Throws UnreadableError. */
export const readInput = (path: string, language: Language): { readonly name: string; readonly bytes: Uint8Array } => {
  const words = MESSAGES[language];
  if (statOf(path, language).size > LIMITS.inputBytes) throw new UnreadableError(words.tooLarge(path));
  try {
    return { name: basename(path), bytes: readFileSync(path) };
  } catch (error) {
    throw new UnreadableError(words.cannotRead(path, reasonOf(error)));
  }
};
