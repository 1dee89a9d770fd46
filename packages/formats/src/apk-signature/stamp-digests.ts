import { type Cursor, isInputError } from "@akashi/bytes";
import { type ApkDigestKind, findBlockAlgorithm } from "./algorithms.ts";
import { pairCursor, type VerificationContext } from "./context.ts";
import type { SdkRange } from "./result.ts";
import { BLOCK_ID, findPair } from "./signing-block.ts";

/** Digests of an APK by the number of the scheme that signs them. */
export type StampDigests = ReadonlyMap<number, ReadonlyMap<ApkDigestKind, Uint8Array>>;

const SCHEME_V1 = 1;
const SCHEME_V2 = 2;
const SCHEME_V3 = 3;

/** Adds the digests that a signer claims, without verifying anything. */
const addClaimedDigests = (signer: Cursor, digests: Map<ApkDigestKind, Uint8Array>): void => {
  const sequence = signer.slicePrefixedByU32().slicePrefixedByU32();
  while (sequence.remaining > 0) {
    const item = sequence.slicePrefixedByU32();
    const kind = findBlockAlgorithm(item.u32())?.content;
    const digest = item.take(item.u32());
    if (kind !== undefined) digests.set(kind, digest);
  }
};

const findClaimedDigests = (context: VerificationContext, blockId: number): Map<ApkDigestKind, Uint8Array> | undefined => {
  const pair = findPair(context.block, blockId);
  if (pair === undefined) return undefined;
  const digests = new Map<ApkDigestKind, Uint8Array>();
  try {
    const signers = pairCursor(context, pair).slicePrefixedByU32();
    while (signers.remaining > 0) addClaimedDigests(signers.slicePrefixedByU32(), digests);
  } catch (error) {
    if (!isInputError(error)) throw error;
  }
  return digests;
};

/**
 * The digests a source stamp must be over for Android of this range: those that the v3 and v2 signers claim, and of a jar the
 * digest of its manifest. v3.1 has none of its own: where it is, v3 is too.
 */
export const collectStampDigests = (
  context: VerificationContext,
  { minSdk, maxSdk }: SdkRange,
  manifest: () => Uint8Array | undefined,
): StampDigests => {
  const digests = new Map<number, ReadonlyMap<ApkDigestKind, Uint8Array>>();
  const v3 = maxSdk >= 28 ? findClaimedDigests(context, BLOCK_ID.v3) : undefined;
  if (v3 !== undefined) digests.set(SCHEME_V3, v3);
  const v2 = maxSdk >= 24 && (minSdk < 28 || v3 === undefined) ? findClaimedDigests(context, BLOCK_ID.v2) : undefined;
  if (v2 !== undefined) digests.set(SCHEME_V2, v2);
  if (minSdk >= 24 && digests.size > 0) return digests;
  const bytes = manifest();
  const own = new Map<ApkDigestKind, Uint8Array>();
  if (bytes !== undefined) own.set("sha256", context.primitives.digest("sha256", [bytes]));
  return digests.set(SCHEME_V1, own);
};
