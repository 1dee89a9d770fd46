import { encodeHex, type Primitives } from "@akashi/bytes";
import type { ContentDigestKind } from "./algorithms.ts";
import type { ApkSections } from "./signing-block.ts";
import { verityTree } from "./verity.ts";

const CHUNK_SIZE = 1 << 20;
const VERITY_PAGE = 4096;
/** The salt of the verity digest of schemes v2 and v3: eight zero bytes. */
const VERITY_SALT: Uint8Array = new Uint8Array(8);

const prefixed = (first: number, count: number): Uint8Array =>
  Uint8Array.of(first, count & 255, (count >>> 8) & 255, (count >>> 16) & 255, count >>> 24);

/**
 * Digests of the content of an APK without its signing block. Each is computed once, whoever asks for it: v2 and v3 of one APK
 * sign the same digest, and hashing the file is what verifying costs.
 */
export class ContentDigests {
  readonly #parts: readonly Uint8Array[];
  readonly #blockOffset: number;
  readonly #blockSize: number;
  readonly #primitives: Primitives;
  readonly #computed = new Map<ContentDigestKind, Uint8Array | null>();

  constructor(bytes: Uint8Array, sections: ApkSections, blockOffset: number, primitives: Primitives) {
    // A copy of its own: `slice` of Node's Buffer would be a window on the file, and the line below would write into that.
    const eocd = Uint8Array.from(bytes.subarray(sections.eocdOffset));
    // The offset of the central directory is digested as if the signing block were not there.
    new DataView(eocd.buffer).setUint32(16, blockOffset, true);
    this.#parts = [bytes.subarray(0, blockOffset), bytes.subarray(sections.centralDirectoryOffset, sections.eocdOffset), eocd];
    this.#blockOffset = blockOffset;
    this.#blockSize = sections.centralDirectoryOffset - blockOffset;
    this.#primitives = primitives;
  }

  /** Null where this APK cannot have such a digest: verity needs a signing block that begins and ends at a page. */
  get(kind: ContentDigestKind): Uint8Array | null {
    const known = this.#computed.get(kind);
    if (known !== undefined) return known;
    const digest = kind === "verity-sha256" ? this.#verity() : this.#chunked(kind === "chunked-sha512" ? "sha512" : "sha256");
    this.#computed.set(kind, digest);
    return digest;
  }

  /** "APK Signature Scheme v2", "Integrity-protected contents": digests of chunks of 1 MiB, and one over all of them. */
  #chunked(algorithm: "sha256" | "sha512"): Uint8Array {
    const digests: Uint8Array[] = [];
    for (const part of this.#parts) {
      for (let at = 0; at < part.length; at += CHUNK_SIZE) {
        const chunk = part.subarray(at, at + CHUNK_SIZE);
        digests.push(this.#primitives.digest(algorithm, [prefixed(0xa5, chunk.length), chunk]));
      }
    }
    return this.#primitives.digest(algorithm, [prefixed(0x5a, digests.length), ...digests]);
  }

  #verity(): Uint8Array | null {
    if (this.#blockOffset % VERITY_PAGE !== 0 || this.#blockSize % VERITY_PAGE !== 0) return null;
    const { root, dataSize } = verityTree(this.#parts, VERITY_SALT, this.#primitives);
    const digest = new Uint8Array(root.length + 8);
    digest.set(root);
    new DataView(digest.buffer).setBigUint64(root.length, BigInt(dataSize), true);
    return digest;
  }
}

/** Whether two digests are one; both are public, so time does not matter. */
export const isSameBytes = (a: Uint8Array, b: Uint8Array): boolean => {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
};

/** A digest as a detail of a problem. */
export const digestText = (digest: Uint8Array | null): string => (digest === null ? "none" : encodeHex(digest));
