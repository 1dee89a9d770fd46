import { basename } from "node:path";
import { UnreadableError } from "../apps/cli/src/errors.ts";
import { hasFolder, listInputs } from "../apps/cli/src/input.ts";
import { listSamples } from "../fuzz/seeds.ts";

/** What one row of a table is about: an app, or all the apps of a folder together. */
export interface Given {
  readonly name: string;
  readonly files: readonly string[];
  readonly isFolder: boolean;
}

const read = (path: string): Given => {
  const files = listInputs([path], "en");
  const isFolder = hasFolder([path], "en");
  return { name: isFolder ? `${basename(path)} (${files.length} apps together)` : basename(path), files, isFolder };
};

/** The apps and folders of the command line, or the sample apps where none is named. Ends the program where one cannot be read. */
export const readGiven = (paths: readonly string[]): readonly Given[] => {
  try {
    return (paths.length > 0 ? paths : listSamples()).map(read);
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    console.error(error.message);
    process.exit(3);
  }
};
