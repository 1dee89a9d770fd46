import type { Primitives } from "@akashi/bytes";

const PAGE = 4096;
const DIGEST_SIZE = 32;
const NOTHING: Uint8Array = new Uint8Array(0);

/** A Merkle tree of fs-verity (kernel.org, "fs-verity: read-only file-based authenticity protection", "Merkle tree"). */
export interface VerityTree {
  /** SHA-256 of the salt and the topmost page. */
  readonly root: Uint8Array;
  /** All levels, the topmost first, each filled up to a page with zeros. */
  readonly tree: Uint8Array;
  /** Bytes the tree was built over. */
  readonly dataSize: number;
}

/** Pages of some parts that follow one another; the last is filled up with zeros. */
const pagesOf = function* (parts: readonly Uint8Array[]): Generator<Uint8Array> {
  let pending: Uint8Array | null = null;
  let filled = 0;
  for (const part of parts) {
    let at = 0;
    while (at < part.length) {
      if (pending === null && part.length - at >= PAGE) {
        yield part.subarray(at, at + PAGE);
        at += PAGE;
        continue;
      }
      pending ??= new Uint8Array(PAGE);
      const taken = part.subarray(at, at + PAGE - filled);
      pending.set(taken, filled);
      at += taken.length;
      filled += taken.length;
      if (filled < PAGE) continue;
      yield pending;
      pending = null;
      filled = 0;
    }
  }
  if (pending !== null) yield pending;
};

const levelOver = (parts: readonly Uint8Array[], salt: Uint8Array, primitives: Primitives): Uint8Array => {
  const size = parts.reduce((total, part) => total + part.length, 0);
  const level = new Uint8Array(Math.ceil((Math.ceil(size / PAGE) * DIGEST_SIZE) / PAGE) * PAGE);
  let at = 0;
  for (const page of pagesOf(parts)) {
    level.set(primitives.digest("sha256", salt.length === 0 ? [page] : [salt, page]), at);
    at += DIGEST_SIZE;
  }
  return level;
};

/** Builds the tree over parts that follow one another. `salt` goes before each page. */
export const verityTree = (parts: readonly Uint8Array[], salt: Uint8Array, primitives: Primitives): VerityTree => {
  const dataSize = parts.reduce((total, part) => total + part.length, 0);
  const levels = [levelOver(parts, salt, primitives)];
  let pages = Math.ceil(dataSize / PAGE);
  // A level of one page is the topmost; each one over it has a digest a page.
  while (pages * DIGEST_SIZE > PAGE) {
    const below = levels[0] ?? NOTHING;
    levels.unshift(levelOver([below.subarray(0, pages * DIGEST_SIZE)], salt, primitives));
    pages = Math.ceil((pages * DIGEST_SIZE) / PAGE);
  }
  const tree = new Uint8Array(levels.reduce((total, level) => total + level.length, 0));
  let at = 0;
  for (const level of levels) {
    tree.set(level, at);
    at += level.length;
  }
  return { root: primitives.digest("sha256", [salt, tree.subarray(0, PAGE)]), tree, dataSize };
};
