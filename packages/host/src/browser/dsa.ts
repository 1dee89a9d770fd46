import type { DigestAlgorithm } from "@akashi/bytes";
import { bitLength, inverse, power, toBigInt } from "./big-integer.ts";
import { digest } from "./digest.ts";
import type { DsaKey } from "./public-key.ts";
import type { NumberPair } from "./number-pair.ts";

/** Sizes of q that FIPS 186-4 §4.2 has, and the largest p that OpenSSL takes. */
const SIZES_OF_Q: readonly number[] = [160, 224, 256];
const LARGEST_P_BITS = 10_000;

/** DSA (FIPS 186-4 §4.7). Of a digest that is longer than q the leftmost bytes count. */
export const verifyDsa = (key: DsaKey, algorithm: DigestAlgorithm, { r, s }: NumberPair, data: Uint8Array): boolean => {
  const { p, q, g, y } = key;
  const isUsable = SIZES_OF_Q.includes(bitLength(q)) && (p & 1n) === 1n && p > 1n && bitLength(p) <= LARGEST_P_BITS;
  if (!isUsable || r <= 0n || r >= q || s <= 0n || s >= q) return false;
  const z = toBigInt(digest(algorithm, [data]).subarray(0, bitLength(q) / 8));
  const w = inverse(s, q);
  const v = (power(g, (z * w) % q, p) * power(y, (r * w) % q, p)) % p;
  return v % q === r;
};
