import { sha256 } from "../primitives/sha256.ts";
import { LogError } from "./errors.ts";
import { nodePreimage, type Hash } from "./hashing.ts";
import { equalBytes, type Bytes } from "../primitives/octets.ts";

/** A proof that a leaf stands at an index of a tree. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Bytes;
  /** From the leaf's sibling upwards (RFC 6962, section 2.1.1). */
  readonly path: readonly Bytes[];
  readonly root: Bytes;
}

/** A proof that a tree begins with all of an older one. */
export interface Consistency {
  readonly oldSize: number;
  readonly oldRoot: Bytes;
  readonly newSize: number;
  readonly newRoot: Bytes;
  /** RFC 6962, section 2.1.2. */
  readonly path: readonly Bytes[];
}

const half = (value: number): number => Math.floor(value / 2);
const isOdd = (value: number): boolean => value % 2 === 1;

/** The root that the path leads to (RFC 9162, section 2.1.3.2); null where the path is of another length. */
const rootOf = async ({ index, size, leafHash, path }: Omit<Inclusion, "root">, hash: Hash): Promise<Bytes | null> => {
  let node = index;
  let last = size - 1;
  let result = leafHash;
  for (const sibling of path) {
    if (last === 0) return null;
    if (isOdd(node) || node === last) {
      result = await hash(nodePreimage(sibling, result));
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      result = await hash(nodePreimage(result, sibling));
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 ? result : null;
};

/** Throws LogError `inclusion-invalid` unless the leaf is in the tree at its index. */
export const verifyInclusion = async (inclusion: Inclusion, hash: Hash = sha256): Promise<void> => {
  const { index, size, root } = inclusion;
  const reached = index >= 0 && index < size ? await rootOf(inclusion, hash) : null;
  if (reached === null || !equalBytes(reached, root)) {
    throw new LogError("inclusion-invalid", `entry ${index} in a tree of ${size}`);
  }
};

/** Old and new root as the path gives them (RFC 9162, section 2.1.4.2); null where the path is of another length. */
const rootsOf = async (
  { oldSize, oldRoot, newSize, path }: Consistency,
  hash: Hash,
): Promise<{ readonly old: Bytes; readonly new: Bytes } | null> => {
  let node = oldSize - 1;
  let last = newSize - 1;
  while (isOdd(node)) {
    node = half(node);
    last = half(last);
  }
  // A tree whose size is a power of two is itself the first node of the path, and is left out of it.
  const [first, ...rest] = node === 0 ? [oldRoot, ...path] : path;
  if (first === undefined) return null;
  let before = first;
  let after = first;
  for (const sibling of rest) {
    if (last === 0) return null;
    if (isOdd(node) || node === last) {
      before = await hash(nodePreimage(sibling, before));
      after = await hash(nodePreimage(sibling, after));
      while (!isOdd(node) && node !== 0) {
        node = half(node);
        last = half(last);
      }
    } else {
      after = await hash(nodePreimage(after, sibling));
    }
    node = half(node);
    last = half(last);
  }
  return last === 0 ? { old: before, new: after } : null;
};

/**
 * Throws unless the new tree begins with the old one: LogError `shrink` where it is smaller, `fork` where two trees of one size
 * differ, `consistency-invalid` where the path proves something else.
 */
export const verifyConsistency = async (consistency: Consistency, hash: Hash = sha256): Promise<void> => {
  const { oldSize, oldRoot, newSize, newRoot, path } = consistency;
  const invalid = new LogError("consistency-invalid", `from ${oldSize} to ${newSize} entries`);
  if (newSize < oldSize) throw new LogError("shrink", `from ${oldSize} to ${newSize} entries`);
  if (newSize === oldSize) {
    if (!equalBytes(oldRoot, newRoot)) throw new LogError("fork", `two trees of ${newSize} entries`);
    if (path.length > 0) throw invalid;
    return;
  }
  if (oldSize === 0) {
    // Every tree begins with the empty one, and there is nothing to prove.
    if (path.length > 0 || !equalBytes(oldRoot, await hash(new Uint8Array()))) throw invalid;
    return;
  }
  const roots = await rootsOf(consistency, hash);
  if (roots === null || !equalBytes(roots.old, oldRoot) || !equalBytes(roots.new, newRoot)) throw invalid;
};
