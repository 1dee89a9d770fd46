import { toBigInt } from "./big-integer.ts";
import { derCursor, expectEnd, TAG, takeUnsigned, takeValue } from "./der.ts";

/** A signature of ECDSA or DSA (RFC 3279 §2.2.2, §2.2.3). */
export interface NumberPair {
  readonly r: bigint;
  readonly s: bigint;
}

/** Reads a signature in DER and nothing else: OpenSSL takes no other encoding either. Throws FormatError. */
export const readNumberPair = (signature: Uint8Array): NumberPair => {
  const outer = derCursor(signature);
  const numbers = derCursor(takeValue(outer, TAG.sequence));
  expectEnd(outer);
  const pair = { r: toBigInt(takeUnsigned(numbers)), s: toBigInt(takeUnsigned(numbers)) };
  expectEnd(numbers);
  return pair;
};
