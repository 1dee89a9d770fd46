import { formatVkey, parseVkey, type VerifierKey } from "@akashi/evidence";
import { LogFolderError } from "./folder-error.ts";
import { PLACES, type LogFolder } from "./folder.ts";

/** The key that the log says is its own. Whoever verifies gets it elsewhere. Throws LogFolderError `missing` or LogError. */
export const readVkey = async (folder: LogFolder): Promise<VerifierKey> => {
  const bytes = folder.read(PLACES.vkey);
  if (bytes === null) throw new LogFolderError("missing", folder.path);
  return parseVkey(new TextDecoder().decode(bytes).trimEnd());
};

export const writeVkey = (folder: LogFolder, key: VerifierKey): void => {
  folder.settle(new Set([folder.place(PLACES.vkey, new TextEncoder().encode(`${formatVkey(key)}\n`))]));
};
