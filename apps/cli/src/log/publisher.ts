import {
  formatCheckpoint,
  formatNote,
  LogError,
  openCheckpoint,
  signNote,
  type NoteSignature,
  type SignedCheckpoint,
  type NoteSigner,
  type VerifierKey,
} from "@akashi/evidence";
import { LogFolderError } from "./folder-error.ts";
import { PLACES, type LogFolder } from "./folder.ts";

const encoder = new TextEncoder();

/** The checkpoint as it is published now. Throws LogFolderError `missing`, or LogError as `openCheckpoint`. */
export const readCheckpoint = async (folder: LogFolder, log: VerifierKey): Promise<SignedCheckpoint> => {
  const bytes = folder.read(PLACES.checkpoint);
  if (bytes === null) throw new LogFolderError("missing", folder.path);
  return openCheckpoint(bytes, [log]);
};

/** Throws unless the tiles make the tree of this checkpoint. LogError `root-mismatch`, `tile-missing` or `tile-mismatch`. */
export const assertTreeOf = (folder: LogFolder, { size, root }: Pick<SignedCheckpoint, "size" | "root">, of: number): void => {
  const actual = folder.tree(of).root(size);
  if (!actual.every((byte, at) => byte === root[at])) throw new LogError("root-mismatch", `the tree of ${size} entries`);
};

/** Gives the new checkpoint its place: the last step of publishing, and the first of recovery. */
const finish = (folder: LogFolder): void => {
  folder.disk.rename(folder.at(PLACES.next), folder.at(PLACES.checkpoint));
  folder.disk.syncFolder(folder.path);
};

/**
 * Finishes what a writer had begun that was stopped. A checkpoint under {@link PLACES.next} is complete and all its tiles were durable
 * before it: it may have been seen, so it is published and never replaced by another of its size. Temporary files are dropped.
 */
export const recover = async (folder: LogFolder, log: VerifierKey): Promise<SignedCheckpoint> => {
  folder.disk.makeFolder(folder.at(PLACES.temporary));
  for (const name of folder.disk.list(folder.at(PLACES.temporary))) folder.disk.remove(folder.at(`${PLACES.temporary}/${name}`));
  const current = await readCheckpoint(folder, log);
  const bytes = folder.read(PLACES.next);
  if (bytes === null) return current;
  const next = await openCheckpoint(bytes, [log]);
  if (next.size < current.size) throw new LogError("shrink", `from ${current.size} to ${next.size} entries`);
  assertTreeOf(folder, next, next.size);
  assertTreeOf(folder, current, next.size);
  finish(folder);
  return next;
};

/** Makes a signed checkpoint durable and then public. All that it speaks of is durable already. */
const publish = (folder: LogFolder, current: SignedCheckpoint | null, note: string): void => {
  const { disk } = folder;
  const temporary = folder.at(`${PLACES.temporary}/${PLACES.next}`);
  disk.write(temporary, encoder.encode(note));
  // The lock lets one writer in. Should it fail, on a file system that two machines share for one, only one of them gets this name.
  if (!disk.link(temporary, folder.at(PLACES.next))) throw new LogFolderError("changed-meanwhile", folder.path);
  const published = folder.read(PLACES.checkpoint);
  const expected = current === null ? null : formatNote(current.note);
  if ((published === null ? null : new TextDecoder().decode(published)) !== expected) {
    disk.remove(folder.at(PLACES.next));
    throw new LogFolderError("changed-meanwhile", folder.path);
  }
  disk.syncFolder(folder.path);
  disk.remove(temporary);
  finish(folder);
};

/** Signs the tree of `size` entries and publishes it. `current` is what was published before, null for a new log. */
export const publishTree = async (
  folder: LogFolder,
  current: SignedCheckpoint | null,
  size: number,
  signer: NoteSigner,
): Promise<SignedCheckpoint> => {
  const root = folder.tree(size).root();
  if (current !== null) assertTreeOf(folder, current, size);
  const text = formatCheckpoint({ origin: signer.key.name, size, root });
  const note = formatNote({ text, signatures: [await signNote(text, signer)] });
  publish(folder, current, note);
  return openCheckpoint(note, [signer.key]);
};

/** Publishes the same tree with more signatures. */
export const publishSignatures = (folder: LogFolder, current: SignedCheckpoint, added: readonly NoteSignature[]): void => {
  const { text, signatures } = current.note;
  publish(folder, current, formatNote({ text, signatures: [...signatures, ...added] }));
};
