import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import {
  decodeEntryBundle,
  HASH_LENGTH,
  LogError,
  TILE_WIDTH,
  tileHolding,
  tilePath,
  TileTree,
  type Bytes,
  type SyncHash,
  type Tile,
} from "@akashi/evidence";
import type { Disk } from "./disk.ts";

/** SHA-256 by OpenSSL, at once. */
export const nodeSha256: SyncHash = (bytes) => Uint8Array.from(createHash("sha256").update(bytes).digest());

export const hexSha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** Names within the folder of a log. What is not below `.writer` may be served as it is. */
export const PLACES = {
  checkpoint: "checkpoint",
  /** A checkpoint that is about to be published: whoever finds it finishes that. */
  next: "checkpoint.next",
  vkey: "log.vkey",
  envelopes: "envelope",
  snapshots: "status",
  writer: ".writer",
  temporary: ".writer/tmp",
  index: ".writer/index",
} as const;

/** A file, by its place in the log. */
export interface PlacedFile {
  readonly place: string;
  readonly bytes: Uint8Array;
}

/** Bundles that are kept decoded. */
const CACHED_BUNDLES = 8;

/** Reads the files of a log. Nothing it gives is verified by itself. */
export class LogFolder {
  readonly path: string;
  readonly disk: Disk;
  readonly #bundles = new Map<string, readonly Bytes[]>();

  constructor(path: string, disk: Disk) {
    this.path = resolve(path);
    this.disk = disk;
  }

  at(place: string): string {
    return join(this.path, place);
  }

  read(place: string): Uint8Array | null {
    return this.disk.read(this.at(place));
  }

  /**
   * A tile of hashes, as wide as asked for. A partial tile may be cut from the full one, once that is there (C2SP tlog-tiles, "Partial
   * Tiles"); the partial one comes first, as a full one may be left over from a writer that was stopped. Null where there is none.
   */
  readTile(tile: Tile): Uint8Array | null {
    const exact = this.read(tilePath(tile));
    if (exact !== null || tile.width === TILE_WIDTH) return exact;
    return this.read(tilePath({ ...tile, width: TILE_WIDTH }))?.slice(0, tile.width * HASH_LENGTH) ?? null;
  }

  /** The tree of this size, as the tiles of hashes have it. */
  tree(size: number): TileTree {
    return new TileTree(size, (tile) => this.readTile(tile), nodeSha256);
  }

  /** The entries of one bundle. Throws LogError `tile-missing` or `bundle-malformed`. */
  bundle(tile: Tile): readonly Bytes[] {
    const path = tilePath(tile);
    const cached = this.#bundles.get(path);
    if (cached !== undefined) return cached;
    const entries = this.#readBundle(tile, path);
    if (this.#bundles.size >= CACHED_BUNDLES) this.#bundles.clear();
    this.#bundles.set(path, entries);
    return entries;
  }

  #readBundle(tile: Tile, path: string): readonly Bytes[] {
    const exact = this.read(path);
    if (exact !== null) return decodeEntryBundle(exact, tile.width);
    const full = tile.width === TILE_WIDTH ? null : this.read(tilePath({ ...tile, width: TILE_WIDTH }));
    if (full === null) throw new LogError("tile-missing", path);
    return decodeEntryBundle(full, TILE_WIDTH).slice(0, tile.width);
  }

  /** The entry at an index of a log of this size. Throws LogError `tile-missing` or `bundle-malformed`. */
  entry(index: number, size: number): Bytes {
    const entry = this.bundle(tileHolding("entries", index, size))[index % TILE_WIDTH];
    if (entry === undefined) throw new LogError("entry-mismatch", `entry ${index}`);
    return entry;
  }

  /** Forgets bundles that a writer is about to replace. */
  forget(): void {
    this.#bundles.clear();
  }

  /** Writes files so that each is there as a whole or not at all, with content that is durable; the names are after `settle`. */
  async place(files: readonly PlacedFile[]): Promise<ReadonlySet<string>> {
    const named = files.map(({ place, bytes }) => ({
      path: this.at(`${PLACES.temporary}/${place.replaceAll("/", "_")}`),
      bytes,
      target: this.at(place),
    }));
    const folders = new Set(named.map(({ target }) => dirname(target)));
    for (const folder of folders) this.disk.makeFolder(folder);
    await this.disk.writeMany(named);
    for (const { path, target } of named) this.disk.rename(path, target);
    return folders;
  }

  /** Makes names durable: of the files that were placed, and of the folders up to the log's own. */
  settle(folders: ReadonlySet<string>): void {
    const all = new Set<string>();
    for (const folder of folders) {
      for (let at = folder; at.startsWith(this.path) && !all.has(at); at = dirname(at)) all.add(at);
    }
    for (const folder of [...all].sort().reverse()) this.disk.syncFolder(folder);
  }
}
