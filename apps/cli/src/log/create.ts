import { existsSync } from "node:fs";
import type { SignedCheckpoint, NoteSigner } from "@akashi/evidence";
import { Disk } from "./disk.ts";
import { LogFolderError } from "./folder-error.ts";
import { LogFolder, PLACES } from "./folder.ts";
import { lockFolder } from "./lock.ts";
import { publishTree, recover } from "./publisher.ts";
import { writeVkey } from "./vkey-file.ts";

/** Makes an empty log: its key, and a checkpoint of no entries. Throws LogFolderError `exists` or `locked`. */
export const createLog = async (path: string, signer: NoteSigner, disk: Disk = new Disk()): Promise<SignedCheckpoint> => {
  disk.makeFolder(path);
  const lock = await lockFolder(path);
  try {
    const folder = new LogFolder(path, disk);
    if (existsSync(folder.at(PLACES.checkpoint))) throw new LogFolderError("exists", path);
    // What a stopped attempt has left speaks of nothing yet.
    disk.remove(folder.at(PLACES.next));
    disk.makeFolder(folder.at(PLACES.temporary));
    await writeVkey(folder, signer.key);
    await publishTree(folder, null, 0, signer);
    return await recover(folder, signer.key);
  } finally {
    await lock.release();
  }
};
