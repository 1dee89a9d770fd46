/** Hashes, or entries, of a full tile (C2SP tlog-tiles: height 8). */
export const TILE_WIDTH = 256;

/** One tile: hashes of a level of the tree, or a bundle of entries. */
export interface Tile {
  readonly level: number | "entries";
  /** Position within the level. */
  readonly index: number;
  /** 256 where the tile is full. */
  readonly width: number;
}

/** `x001/x234/067` for 1234067. */
const indexPath = (index: number): string => {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, "0").match(/\d{3}/g) ?? [];
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join("/");
};

/** Where a tile is served, relative to the log's address (C2SP tlog-tiles, "APIs"). */
export const tilePath = ({ level, index, width }: Tile): string =>
  `tile/${level}/${indexPath(index)}${width < TILE_WIDTH ? `.p/${width}` : ""}`;

/** Number of hashes at a level: of complete tiles below, for levels above 0. */
export const hashesAt = (level: number, size: number): number => Math.floor(size / TILE_WIDTH ** level);

/** The tile of a level that holds this hash or entry, as wide as it is in a tree of this size. */
export const tileHolding = (level: Tile["level"], position: number, size: number): Tile => {
  const index = Math.floor(position / TILE_WIDTH);
  const all = level === "entries" ? size : hashesAt(level, size);
  return { level, index, width: Math.min(TILE_WIDTH, all - index * TILE_WIDTH) };
};

/** The tiles of one level in a tree of this size that a tree of `oldSize` does not have, or has less wide. */
const newTilesAt = (level: Tile["level"], oldSize: number, size: number): Tile[] => {
  const [before, after] = level === "entries" ? [oldSize, size] : [hashesAt(level, oldSize), hashesAt(level, size)];
  const tiles: Tile[] = [];
  for (let position = before - (before % TILE_WIDTH); position < after; position += TILE_WIDTH) {
    if (after > before) tiles.push(tileHolding(level, position, size));
  }
  return tiles;
};

/** Every tile of hashes that growing from `oldSize` to `size` makes, lowest level first. */
export const newHashTiles = (oldSize: number, size: number): readonly Tile[] => {
  const tiles: Tile[] = [];
  for (let level = 0; hashesAt(level, size) > 0; level += 1) tiles.push(...newTilesAt(level, oldSize, size));
  return tiles;
};

/** Every bundle of entries that growing from `oldSize` to `size` makes. */
export const newEntryBundles = (oldSize: number, size: number): readonly Tile[] => newTilesAt("entries", oldSize, size);
