import {
  formatNote,
  formatTlogProof,
  LogError,
  newEntryBundles,
  tilePath,
  TILE_WIDTH,
  type SignedCheckpoint,
  type Tile,
} from "@akashi/evidence";
import { LogFolderError } from "./folder-error.ts";
import type { LogFolder } from "./folder.ts";

const bytesOf = (folder: LogFolder, tile: Tile): Uint8Array =>
  folder.read(tilePath(tile)) ?? folder.read(tilePath({ ...tile, width: TILE_WIDTH })) ?? new Uint8Array();

/**
 * Indices of the entries that hold a text, in their order. Goes through the bundles without taking apart those that do not hold it, so
 * that readers need nothing of what the writer keeps.
 */
export function* entriesWith(folder: LogFolder, size: number, text: string): Generator<number> {
  for (const tile of newEntryBundles(0, size)) {
    if (!Buffer.from(bytesOf(folder, tile)).includes(text)) continue;
    for (const [at, entry] of folder.bundle(tile).entries()) {
      if (Buffer.from(entry).includes(text)) yield tile.index * TILE_WIDTH + at;
    }
  }
}

/** The index of the entry for a file with this SHA-256. Throws LogFolderError `not-logged`. */
export const findEntry = (folder: LogFolder, size: number, sha256: string): number => {
  const [index] = entriesWith(folder, size, `"envelopeSha256":"${sha256}"`);
  if (index === undefined) throw new LogFolderError("not-logged", sha256);
  return index;
};

/** The proof that an entry is in the tree of this checkpoint, with the entry itself. Throws LogFolderError `not-logged` or LogError. */
export const proveEntry = (folder: LogFolder, { size, root, note }: SignedCheckpoint, index: number): string => {
  if (index >= size) throw new LogFolderError("not-logged", String(index));
  const tree = folder.tree(size);
  // A proof from damaged tiles would prove nothing to anybody: better to say so here.
  if (!tree.root().every((byte, at) => byte === root[at])) throw new LogError("root-mismatch", `the tree of ${size} entries`);
  return formatTlogProof({
    extra: folder.entry(index, size),
    index,
    path: tree.inclusionPath(index),
    checkpoint: formatNote(note),
  });
};
