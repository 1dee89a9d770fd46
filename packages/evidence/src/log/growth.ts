import { LogError } from "./errors.ts";
import { HASH_LENGTH, type SyncHash } from "./hashing.ts";
import { joinBytes, type Bytes } from "../primitives/octets.ts";
import { hashesAt, newHashTiles, tilePath, TILE_WIDTH, type Tile } from "./tiles.ts";
import { hashOfFullTile, type ReadTile } from "./tree.ts";

/** A tile with what belongs in it. */
export interface FilledTile {
  readonly tile: Tile;
  readonly bytes: Bytes;
}

/** What a log is grown from. */
interface Growth {
  readonly oldSize: number;
  /** Of the entries to add, in order. */
  readonly leafHashes: readonly Uint8Array[];
  readonly readTile: ReadTile;
  readonly hash: SyncHash;
}

/** The hashes that a tile has in the old tree already. Throws LogError `tile-missing` or `tile-mismatch`. */
const oldPart = ({ level, index }: Tile, { oldSize, readTile }: Growth): Uint8Array => {
  const before = level === "entries" ? 0 : hashesAt(level, oldSize) - index * TILE_WIDTH;
  if (before <= 0) return new Uint8Array();
  const tile = { level, index, width: before };
  const bytes = readTile(tile);
  if (bytes === null) throw new LogError("tile-missing", tilePath(tile));
  if (bytes.length !== before * HASH_LENGTH) throw new LogError("tile-mismatch", tilePath(tile));
  return bytes;
};

/** The tiles of hashes that adding entries makes, lowest level first (C2SP tlog-tiles, "Merkle Tree"). */
export const growTiles = (growth: Growth): readonly FilledTile[] => {
  const { oldSize, leafHashes, hash } = growth;
  const filled: FilledTile[] = [];
  // The hashes that are new at the level in hand, and those they make for the level above.
  let hashes = leafHashes;
  let above: Uint8Array[] = [];
  let level = 0;
  for (const tile of newHashTiles(oldSize, oldSize + leafHashes.length)) {
    if (tile.level !== level) {
      hashes = above;
      above = [];
      level += 1;
    }
    const old = oldPart(tile, growth);
    const firstNew = tile.index * TILE_WIDTH + old.length / HASH_LENGTH - hashesAt(level, oldSize);
    const bytes = joinBytes(old, ...hashes.slice(firstNew, firstNew + tile.width - old.length / HASH_LENGTH));
    if (tile.width === TILE_WIDTH) above.push(hashOfFullTile(bytes, hash));
    filled.push({ tile, bytes });
  }
  return filled;
};
