import { decodeHex, type DigestAlgorithm, isInputError } from "@akashi/bytes";
import { DIGEST_OIDS } from "../der/oids.ts";
import { bigIntOf, readOid } from "../der/primitive-values.ts";
import type { PublicKey, RsaNumbers } from "../der/public-key.ts";
import { BerElements, derCursor, expectTag, readBerValue, TAG } from "../der/value.ts";

/** Keys and exponents beyond these are left alone: the answer only sharpens a message. */
const LARGEST_MODULUS_BITS = 16_384;
const LARGEST_EXPONENT = 0xffff_ffffn;

const powerOf = (base: bigint, { modulus, exponent }: RsaNumbers): bigint => {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if ((rest & 1n) === 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
};

/** The message inside the padding of RFC 8017 §9.2 (`00 01 FF … 00`); undefined where it is none. */
const findPaddedMessage = (block: Uint8Array): Uint8Array | undefined => {
  if (block[0] !== 0 || block[1] !== 1) return undefined;
  let at = 2;
  while (block[at] === 0xff) at += 1;
  return at >= 10 && block[at] === 0 ? block.subarray(at + 1) : undefined;
};

/**
 * Whether an RSA signature (RSASSA-PKCS1-v1_5) that did not verify was made by this key over a digest of another algorithm than
 * `claimed`: the key opens it and finds a DigestInfo that names the other. apksig reports that as malformed.
 */
export const isOtherDigestInfo = (key: PublicKey, signature: Uint8Array, claimed: DigestAlgorithm): boolean => {
  if (key.rsa === null || (key.size ?? 0) > LARGEST_MODULUS_BITS || key.rsa.exponent > LARGEST_EXPONENT) return false;
  const opened = powerOf(bigIntOf(signature), key.rsa);
  const block = decodeHex(opened.toString(16).padStart(signature.length * 2, "0"));
  const message = block === undefined ? undefined : findPaddedMessage(block);
  if (message === undefined) return false;
  try {
    const info = new BerElements(expectTag(readBerValue(derCursor(message, [])), TAG.sequence));
    return DIGEST_OIDS[readOid(new BerElements(info.nextOf(TAG.sequence)).next())] !== claimed;
  } catch (error) {
    if (isInputError(error)) return true;
    throw error;
  }
};
