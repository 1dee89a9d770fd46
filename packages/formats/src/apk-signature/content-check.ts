import type { ApkDigestKind, ContentDigestKind } from "./algorithms.ts";
import { type ContentDigests, digestText, isSameBytes } from "./content-digest.ts";
import type { ProblemList } from "./problems.ts";
import type { BlockSigner, SignerPrefix } from "./signer-block.ts";

const isContentKind = (kind: ApkDigestKind): kind is ContentDigestKind => kind !== "sha256";

/**
 * Compares what the signers signed with the digests of the content. Every digest is compared that one of the signers was verified
 * with, also in the signers that were verified with another.
 */
export const checkContent = (
  signers: readonly BlockSigner[],
  digests: ContentDigests | undefined,
  { prefix, problems }: { readonly prefix: SignerPrefix; readonly problems: ProblemList },
): void => {
  const kinds = new Set(signers.flatMap((signer) => [...signer.digestsToVerify]));
  for (const [index, signer] of signers.entries()) {
    for (const [kind, expected] of signer.digests) {
      if (!kinds.has(kind) || !isContentKind(kind)) continue;
      const actual = digests?.get(kind) ?? null;
      if (actual !== null && isSameBytes(actual, expected)) continue;
      const detail = { signer: index, digest: kind, expected: digestText(expected), actual: digestText(actual) };
      problems.add(`${prefix}_APK_DIGEST_DID_NOT_VERIFY`, detail);
    }
  }
};
