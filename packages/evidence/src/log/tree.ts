import { LogError } from "./errors.ts";
import { HASH_LENGTH, nodePreimage, type SyncHash } from "./hashing.ts";
import type { Bytes } from "../primitives/octets.ts";
import { tileHolding, tilePath, TILE_WIDTH, type Tile } from "./tiles.ts";

/** Gives the bytes of a tile of hashes, or null where there is none. */
export type ReadTile = (tile: Tile) => Uint8Array | null;

const TILE_HEIGHT = 8;
/** A proof touches one tile for each level, twice at most. */
const CACHED_TILES = 32;

/** The largest power of two below n (RFC 6962, section 2.1: k < n <= 2k). */
const splitOf = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};

const isPowerOfTwo = (n: number): boolean => splitOf(n) * 2 === n || n === 1;

/**
 * A tree as its tiles hold it: roots and proofs of any size up to `size`. Nothing of it is verified; who needs certainty compares
 * a root with a signed checkpoint. Methods throw LogError `tile-missing` or `tile-mismatch`.
 */
export class TileTree {
  readonly size: number;
  readonly #readTile: ReadTile;
  readonly #hash: SyncHash;
  readonly #cache = new Map<string, Uint8Array>();

  constructor(size: number, readTile: ReadTile, hash: SyncHash) {
    this.size = size;
    this.#readTile = readTile;
    this.#hash = hash;
  }

  /** The root of the tree when it had `size` entries. */
  root(size: number = this.size): Bytes {
    return size === 0 ? this.#hash(new Uint8Array()) : this.#range(0, size);
  }

  /** The hash of one leaf. */
  leafHash(index: number): Bytes {
    return this.#node(0, index);
  }

  /** The path from a leaf to the root of a tree of `size` entries (RFC 6962, section 2.1.1), the sibling first. */
  inclusionPath(index: number, size: number = this.size): readonly Bytes[] {
    const path: Bytes[] = [];
    let start = 0;
    let end = size;
    while (end - start > 1) {
      const middle = start + splitOf(end - start);
      path.push(index < middle ? this.#range(middle, end) : this.#range(start, middle));
      if (index < middle) end = middle;
      else start = middle;
    }
    return path.reverse();
  }

  /** The proof that the tree of `size` entries begins with that of `oldSize` (RFC 6962, section 2.1.2). */
  consistencyPath(oldSize: number, size: number = this.size): readonly Bytes[] {
    if (oldSize === 0 || oldSize === size) return [];
    const path: Bytes[] = [];
    let start = 0;
    let end = size;
    // Down to the subtree that ends where the old tree ends.
    while (end !== oldSize) {
      const middle = start + splitOf(end - start);
      path.push(oldSize <= middle ? this.#range(middle, end) : this.#range(start, middle));
      if (oldSize <= middle) end = middle;
      else start = middle;
    }
    // Where the old tree is one whole subtree of the new, its root is what the verifier has already.
    if (start > 0) path.push(this.#range(start, end));
    return path.reverse();
  }

  /** MTH(D[start:end]). */
  #range(start: number, end: number): Bytes {
    const count = end - start;
    if (isPowerOfTwo(count)) return this.#node(Math.log2(count), start / count);
    const middle = start + splitOf(count);
    return this.#hash(nodePreimage(this.#range(start, middle), this.#range(middle, end)));
  }

  /** A node over 2^height leaves, all of them there. */
  #node(height: number, index: number): Bytes {
    const level = Math.floor(height / TILE_HEIGHT);
    const span = 2 ** (height % TILE_HEIGHT);
    const tile = tileHolding(level, index * span, this.size);
    const hashes = this.#hashesOf(tile);
    const first = (index * span) % TILE_WIDTH;
    return this.#fold(hashes.subarray(first * HASH_LENGTH, (first + span) * HASH_LENGTH));
  }

  /** The root over a power of two of hashes. */
  #fold(hashes: Uint8Array): Bytes {
    if (hashes.length === HASH_LENGTH) return Uint8Array.from(hashes);
    const middle = hashes.length / 2;
    return this.#hash(nodePreimage(this.#fold(hashes.subarray(0, middle)), this.#fold(hashes.subarray(middle))));
  }

  #hashesOf(tile: Tile): Uint8Array {
    const path = tilePath(tile);
    const cached = this.#cache.get(path);
    if (cached !== undefined) return cached;
    const bytes = this.#readTile(tile);
    if (bytes === null) throw new LogError("tile-missing", path);
    if (bytes.length !== tile.width * HASH_LENGTH) throw new LogError("tile-mismatch", path);
    if (this.#cache.size >= CACHED_TILES) this.#cache.clear();
    this.#cache.set(path, bytes);
    return bytes;
  }
}

/** The root of the complete subtree over the 256 hashes of a full tile: what stands for it in the tile above. */
export const hashOfFullTile = (tile: Uint8Array, hash: SyncHash): Bytes => {
  let level = tile;
  while (level.length > HASH_LENGTH) {
    const above = new Uint8Array(level.length / 2);
    for (let at = 0; at < above.length; at += HASH_LENGTH) {
      const left = level.subarray(at * 2, at * 2 + HASH_LENGTH);
      above.set(hash(nodePreimage(left, level.subarray(at * 2 + HASH_LENGTH, at * 2 + 2 * HASH_LENGTH))), at);
    }
    level = above;
  }
  return Uint8Array.from(level);
};
