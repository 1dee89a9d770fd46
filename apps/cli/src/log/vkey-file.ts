import { formatVkey, parseVkey, type VerifierKey } from "@akashi/evidence";
import { LogFolderError } from "./folder-error.ts";
import { PLACES, type LogFolder } from "./folder.ts";

/** The key that the log says is its own. Whoever verifies gets it elsewhere. Throws LogFolderError `missing` or LogError. */
export const readVkey = async (folder: LogFolder): Promise<VerifierKey> => {
  const bytes = folder.read(PLACES.vkey);
  if (bytes === null) throw new LogFolderError("missing", folder.path);
  return parseVkey(new TextDecoder().decode(bytes).trimEnd());
};

export const writeVkey = async (folder: LogFolder, key: VerifierKey): Promise<void> => {
  folder.settle(await folder.place([{ place: PLACES.vkey, bytes: new TextEncoder().encode(`${formatVkey(key)}\n`) }]));
};
