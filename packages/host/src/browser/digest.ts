import type { DigestAlgorithm } from "@akashi/bytes";
import { type BlockHash, runBlockHash } from "./block-hash.ts";
import { createMd5 } from "./md5.ts";
import { createSha1 } from "./sha1.ts";
import { createSha256 } from "./sha256.ts";
import { createSha512 } from "./sha512.ts";

const CREATORS: Readonly<Record<DigestAlgorithm, () => BlockHash>> = {
  md5: createMd5,
  sha1: createSha1,
  sha224: () => createSha256("sha224"),
  sha256: () => createSha256("sha256"),
  sha384: () => createSha512("sha384"),
  sha512: () => createSha512("sha512"),
};

/**
 * Digest over the parts as if they were one. A browser's own digests are asynchronous, know neither MD5 nor SHA-224, and are
 * missing where a page was not loaded over a secure connection, as a page opened from a file may be; so these are our own.
 */
export const digest = (algorithm: DigestAlgorithm, parts: readonly Uint8Array[]): Uint8Array =>
  runBlockHash(CREATORS[algorithm](), parts);
