import {
  growTiles,
  leafPreimage,
  LogError,
  tilePath,
  TILE_WIDTH,
  TileTree,
  type Bytes,
  type FilledTile,
  type Tile,
} from "@akashi/evidence";
import { nodeSha256, type LogFolder } from "./folder.ts";

/** A tile whose file is not what the entries make of it. */
interface WrongTile {
  readonly tile: Tile;
  readonly path: string;
  readonly missing: boolean;
  /** Of level 0: the first entry whose hash differs. */
  readonly firstEntry: number;
}

/** Makes all tiles anew from entries, bundle by bundle, and compares them with the files. Keeps one tile of each level in memory. */
export class TileRecomputation {
  readonly #folder: LogFolder;
  readonly #finalSize: number;
  /** The last tile of each level. */
  readonly #edges = new Map<number, FilledTile>();
  readonly wrong: WrongTile[] = [];
  compared = 0;
  #size = 0;

  constructor(folder: LogFolder, finalSize: number) {
    this.#folder = folder;
    this.#finalSize = finalSize;
  }

  /** Takes in the next entries; gives their leaf hashes. */
  add(entries: readonly Bytes[]): readonly Bytes[] {
    const leafHashes = entries.map((entry) => nodeSha256(leafPreimage(entry)));
    const grown = growTiles({ oldSize: this.#size, leafHashes, readTile: (tile) => this.#edge(tile), hash: nodeSha256 });
    this.#size += entries.length;
    for (const filled of grown) {
      this.#edges.set(Number(filled.tile.level), filled);
      if (filled.tile.width === TILE_WIDTH) this.#compare(filled);
    }
    return leafHashes;
  }

  /** Compares what is left, and gives the root that the entries make. */
  finish(): Bytes {
    for (const filled of this.#edges.values()) {
      if (filled.tile.width < TILE_WIDTH) this.#compare(filled);
    }
    return new TileTree(this.#finalSize, (tile) => this.#edge(tile), nodeSha256).root();
  }

  #edge({ level, index, width }: Tile): Uint8Array | null {
    const edge = this.#edges.get(Number(level));
    if (edge === undefined || edge.tile.index !== index || edge.tile.width < width) return null;
    return edge.bytes.subarray(0, width * 32);
  }

  #compare({ tile, bytes }: FilledTile): void {
    this.compared += 1;
    const actual = this.#folder.readTile(tile);
    if (actual !== null && Buffer.compare(actual, bytes) === 0) return;
    const differs = bytes.findIndex((byte, at) => byte !== actual?.[at]);
    const firstEntry = tile.index * TILE_WIDTH + Math.floor(Math.max(0, differs) / 32);
    this.wrong.push({ tile, path: tilePath(tile), missing: actual === null, firstEntry });
  }
}

const rootOfTiles = (folder: LogFolder, size: number): Uint8Array | null => {
  try {
    return folder.tree(size).root();
  } catch (error) {
    if (error instanceof LogError) return null;
    throw error;
  }
};

/**
 * Which part is to blame, by what the log signed: where the entries make the signed root, the tiles that differ are wrong; where the
 * tiles make it, the entries are; where neither does, that is all that can be said.
 */
export const blame = (
  recomputed: TileRecomputation,
  entriesRoot: Uint8Array,
  { folder, size, root }: { readonly folder: LogFolder; readonly size: number; readonly root: Uint8Array },
): readonly LogError[] => {
  if (Buffer.compare(entriesRoot, root) === 0) {
    return recomputed.wrong.map(({ path, missing }) => new LogError(missing ? "tile-missing" : "tile-mismatch", path));
  }
  const tilesRoot = rootOfTiles(folder, size);
  if (tilesRoot === null || Buffer.compare(tilesRoot, root) !== 0) {
    return [new LogError("root-mismatch", `the tree of ${size} entries`)];
  }
  const entries = recomputed.wrong.filter(({ tile }) => tile.level === 0);
  return entries.map(({ firstEntry }) => new LogError("entry-mismatch", `entry ${firstEntry}`));
};
