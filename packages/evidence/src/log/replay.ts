import { encodeHex } from "@akashi/bytes";
import { LogError } from "./errors.ts";
import { HASH_LENGTH } from "./hashing.ts";
import type { ChainLink, Leaf } from "./leaf.ts";
import { compareListed, type Listed } from "./status.ts";

/** The last entry of a chain. */
interface ChainHead {
  readonly index: number;
  readonly seq: number;
}

/** Grows by doubling; a million hashes as separate objects would cost three times the memory. */
class HashList {
  #bytes = new Uint8Array(1024 * HASH_LENGTH);

  set(index: number, hash: Uint8Array): void {
    while ((index + 1) * HASH_LENGTH > this.#bytes.length) {
      const wider = new Uint8Array(this.#bytes.length * 2);
      wider.set(this.#bytes);
      this.#bytes = wider;
    }
    this.#bytes.set(hash, index * HASH_LENGTH);
  }

  get(index: number): Uint8Array {
    return this.#bytes.subarray(index * HASH_LENGTH, (index + 1) * HASH_LENGTH);
  }
}

/**
 * Goes through the entries of a log from the first on, and keeps what they add up to. Each chain must be without gap, in order and
 * linked; each envelope logged once; each correction about something that was logged before it.
 */
export class LogReplay {
  readonly #hashes = new HashList();
  readonly #chains = new Map<string, ChainHead>();
  readonly #envelopes = new Map<string, number>();
  readonly #listed: Listed[] = [];
  #size = 0;

  /** Number of entries so far. */
  get size(): number {
    return this.#size;
  }

  get chainCount(): number {
    return this.#chains.size;
  }

  /** What was corrected or revoked so far, as a status snapshot lists it. */
  listed(): readonly Listed[] {
    return [...this.#listed].sort(compareListed);
  }

  /**
   * Takes in the next entry. Throws LogError `envelope-repeated`, `chain-gap`, `chain-order`, `chain-broken` or
   * `correction-unknown-target`.
   */
  add(leaf: Leaf, leafHash: Uint8Array): void {
    const index = this.#size;
    const earlier = this.#envelopes.get(leaf.envelopeSha256);
    if (earlier !== undefined) {
      throw new LogError("envelope-repeated", `entries ${earlier} and ${index} are for ${leaf.envelopeSha256}`);
    }
    for (const link of leaf.chain) this.#follow(link, index);
    if (leaf.kind === "correction" || leaf.kind === "revocation") this.#list(leaf, index);
    for (const { subjectKey, seq } of leaf.chain) this.#chains.set(subjectKey, { index, seq });
    this.#envelopes.set(leaf.envelopeSha256, index);
    this.#hashes.set(index, leafHash);
    this.#size += 1;
  }

  #follow({ subjectKey, seq, prev }: ChainLink, index: number): void {
    const head = this.#chains.get(subjectKey);
    const expected = head === undefined ? 0 : head.seq + 1;
    const where = `entry ${index}, chain ${subjectKey}: ${seq} instead of ${expected}`;
    if (seq > expected) throw new LogError("chain-gap", where);
    if (seq < expected) throw new LogError("chain-order", where);
    if (head !== undefined && prev !== encodeHex(this.#hashes.get(head.index))) {
      throw new LogError("chain-broken", `entry ${index}, chain ${subjectKey}: does not follow entry ${head.index}`);
    }
  }

  #list({ kind, envelopeSha256, subjectSha256, issuerKeyid }: Leaf, index: number): void {
    for (const target of subjectSha256) {
      if (!this.#envelopes.has(target)) throw new LogError("correction-unknown-target", `entry ${index}: ${target}`);
      const state = kind === "revocation" ? "revoked" : "corrected";
      this.#listed.push({ envelopeSha256: target, state, by: envelopeSha256, index, issuerKeyid });
    }
  }
}
