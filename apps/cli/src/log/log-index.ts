import { createHash } from "node:crypto";
import { decodeLeaf, type Leaf } from "@akashi/evidence";
import { DigestTable } from "./digest-table.ts";
import { PLACES, type LogFolder } from "./folder.ts";

const digestOf = (hex: string): Uint8Array => Buffer.from(hex, "hex");
/** Chains and envelopes share one table: a prefix keeps them apart. */
const chainKey = (subjectKey: string): Uint8Array => createHash("sha256").update(`chain\n${subjectKey}`).digest();

/**
 * Where the entry of an envelope stands, and the last one of a chain, without reading all entries. It follows the published tree and
 * never runs ahead of it: a writer that was stopped leaves it behind at most, and it catches up when it is opened.
 */
export class LogIndex {
  readonly #folder: LogFolder;
  readonly #table: DigestTable;
  #size: number;

  constructor(folder: LogFolder, size: number) {
    this.#folder = folder;
    this.#table = new DigestTable(folder.disk, folder.at(PLACES.index));
    this.#size = this.#begin(size);
    this.catchUp(size);
  }

  /** How many entries are covered already, once it is certain that they are entries of this very log. */
  #begin(size: number): number {
    const covered = this.#table.covered();
    const same =
      covered !== null &&
      covered.size <= size &&
      this.#folder
        .tree(size)
        .root(covered.size)
        .every((byte, at) => byte === covered.root[at]);
    if (!same) this.#table.clear();
    else if (covered.size < size) this.#table.recount();
    return same ? covered.size : 0;
  }

  /** Takes in the entries that were published since. */
  catchUp(size: number): void {
    if (size === this.#size) return;
    for (let index = this.#size; index < size; index += 1) {
      const leaf = decodeLeaf(this.#folder.entry(index, size));
      this.#table.set(digestOf(leaf.envelopeSha256), index);
      for (const { subjectKey } of leaf.chain) this.#table.set(chainKey(subjectKey), index);
    }
    this.#table.commit({ size, root: this.#folder.tree(size).root() });
    this.#size = size;
  }

  /** The index of the entry for an envelope; null where it was not logged. */
  findEnvelope(envelopeSha256: string): number | null {
    return this.#find(digestOf(envelopeSha256), (leaf) => leaf.envelopeSha256 === envelopeSha256);
  }

  /** The index of the last entry of a chain; null where the chain has not begun. */
  findChainHead(subjectKey: string): number | null {
    return this.#find(chainKey(subjectKey), ({ chain }) => chain.some((link) => link.subjectKey === subjectKey));
  }

  close(): void {
    this.#table.close();
  }

  /** Looks up, and believes the answer only where the entry bears it out; otherwise the table is made anew. */
  #find(key: Uint8Array, fits: (leaf: Leaf) => boolean): number | null {
    const index = this.#table.find(key);
    if (index === null) return null;
    if (index < this.#size && fits(decodeLeaf(this.#folder.entry(index, this.#size)))) return index;
    const size = this.#size;
    this.#table.clear();
    this.#size = 0;
    this.catchUp(size);
    return this.#table.find(key);
  }
}
