import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { growTiles } from "./growth.ts";
import { leafPreimage, type SyncHash } from "./hashing.ts";
import { verifyConsistency, verifyInclusion } from "./merkle-proof.ts";
import type { Bytes } from "../primitives/octets.ts";
import { newHashTiles, tilePath, TILE_WIDTH } from "./tiles.ts";
import { TileTree } from "./tree.ts";

const hash: SyncHash = (bytes) => Uint8Array.from(createHash("sha256").update(bytes).digest());
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");

/** Leaves and roots of the reference test of Certificate Transparency's Merkle tree. */
const INPUTS = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
const ROOTS = [
  "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const treeOf = (entries: readonly Uint8Array[]): TileTree => {
  const tiles = new Map<string, Bytes>();
  // In uneven steps, so that partial tiles are taken up and filled.
  for (let size = 0; size < entries.length;) {
    const step = entries.slice(size, size + 1 + ((size * 7) % 130));
    const leafHashes = step.map((entry) => hash(leafPreimage(entry)));
    for (const { tile, bytes } of growTiles({
      oldSize: size,
      leafHashes,
      readTile: (tile) => tiles.get(tilePath(tile)) ?? null,
      hash,
    })) {
      tiles.set(tilePath(tile), bytes);
    }
    size += step.length;
  }
  const read = (tile: Parameters<typeof tilePath>[0]): Bytes | null =>
    tiles.get(tilePath(tile)) ??
    tiles.get(tilePath({ ...tile, width: TILE_WIDTH }))?.slice(0, tile.width * 32) ??
    [...tiles]
      .filter(([path]) => path.startsWith(`${tilePath({ ...tile, width: TILE_WIDTH })}.p/`))
      .at(-1)?.[1]
      .slice(0, tile.width * 32) ??
    null;
  return new TileTree(entries.length, read, hash);
};

describe("the tree", () => {
  it("has the roots of Certificate Transparency's reference test", () => {
    const tree = treeOf(INPUTS.map((input) => Buffer.from(input, "hex")));
    expect(ROOTS.map((_, size) => hex(tree.root(size)))).toEqual(ROOTS);
  });

  it("proves every leaf and every older size, and nothing else verifies", async () => {
    const entries = Array.from({ length: 14 }, (_, at) => Uint8Array.of(at));
    const tree = treeOf(entries);
    for (let size = 1; size <= entries.length; size += 1) {
      const root = tree.root(size);
      for (let index = 0; index < size; index += 1) {
        const proof = { index, size, leafHash: tree.leafHash(index), path: tree.inclusionPath(index, size), root };
        await verifyInclusion(proof);
        const wrong = [
          { ...proof, index: index + 1 },
          { ...proof, path: [...proof.path, root] },
          { ...proof, leafHash: root.map((byte) => byte ^ 1) },
          { ...proof, root: root.map((byte) => byte ^ 1) },
          ...(proof.path.length > 0 ? [{ ...proof, path: proof.path.slice(1) }] : []),
        ];
        for (const one of wrong) await expect(verifyInclusion(one)).rejects.toMatchObject({ code: "inclusion-invalid" });
      }
      for (let oldSize = 0; oldSize <= size; oldSize += 1) {
        const path = tree.consistencyPath(oldSize, size);
        const proof = { oldSize, oldRoot: tree.root(oldSize), newSize: size, newRoot: root, path };
        await verifyConsistency(proof);
        const changed = root.map((byte) => byte ^ 1);
        if (oldSize > 0) {
          const refused = { code: oldSize === size ? "fork" : "consistency-invalid" };
          await expect(verifyConsistency({ ...proof, newRoot: changed })).rejects.toMatchObject(refused);
          await expect(verifyConsistency({ ...proof, oldRoot: changed })).rejects.toMatchObject(refused);
        }
        await expect(verifyConsistency({ ...proof, path: [...path, root] })).rejects.toMatchObject({
          code: "consistency-invalid",
        });
        if (oldSize < size) {
          const back = { ...proof, oldSize: size, newSize: oldSize };
          await expect(verifyConsistency(back)).rejects.toMatchObject({ code: "shrink" });
        }
      }
    }
  });
});

describe("tiles", () => {
  it("stand where the specification's examples say", () => {
    expect(tilePath({ level: 0, index: 1_234_067, width: 256 })).toBe("tile/0/x001/x234/067");
    expect(tilePath({ level: "entries", index: 0, width: 8 })).toBe("tile/entries/000.p/8");
    expect(tilePath({ level: 2, index: 1000, width: 256 })).toBe("tile/2/x001/000");
  });

  it("of a tree of 70,000 are those that the specification counts", () => {
    const tiles = newHashTiles(0, 70_000);
    const count = (level: number, full: boolean): number =>
      tiles.filter((tile) => tile.level === level && (tile.width === TILE_WIDTH) === full).length;
    expect([count(0, true), count(1, true)]).toEqual([273, 1]);
    expect(tiles.filter(({ width }) => width < TILE_WIDTH).map(({ level, width }) => [level, width])).toEqual([
      [0, 112],
      [1, 17],
      [2, 1],
    ]);
    expect(newHashTiles(0, 256).map(({ level, width }) => [level, width])).toEqual([
      [0, 256],
      [1, 1],
    ]);
  });
});
