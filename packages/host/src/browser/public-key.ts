import { encodeHex } from "@akashi/bytes";
import { toBigInt } from "./big-integer.ts";
import { type Curve, CURVES } from "./curves.ts";
import { derCursor, expectEnd, TAG, takeUnsigned, takeValue } from "./der.ts";

export interface RsaKey {
  readonly kind: "rsa";
  readonly modulus: bigint;
  readonly exponent: bigint;
}

export interface EcKey {
  readonly kind: "ec";
  readonly curve: Curve;
  readonly x: bigint;
  readonly y: bigint;
}

export interface DsaKey {
  readonly kind: "dsa";
  readonly p: bigint;
  readonly q: bigint;
  readonly g: bigint;
  readonly y: bigint;
}

/** A key whose numbers are known; `unsupported` where this file knows the algorithm but not its parameters. */
export type ParsedKey = RsaKey | EcKey | DsaKey | { readonly kind: "unsupported" };

/** Object identifiers of the algorithms, as contents in hexadecimal (RFC 3279 §2.3). */
const RSA = "2a864886f70d010101";
const EC = "2a8648ce3d0201";
const DSA = "2a8648ce380401";

const readRsa = (bits: Uint8Array): RsaKey => {
  const outer = derCursor(bits);
  const numbers = derCursor(takeValue(outer, TAG.sequence));
  const modulus = toBigInt(takeUnsigned(numbers));
  const exponent = toBigInt(takeUnsigned(numbers));
  return { kind: "rsa", modulus, exponent };
};

const readEc = (parameters: Uint8Array, bits: Uint8Array): ParsedKey => {
  const curve = CURVES.find(({ oid }) => oid === encodeHex(parameters));
  const isUncompressed = bits[0] === 4;
  if (curve === undefined || !isUncompressed) return { kind: "unsupported" };
  const size = curve.coordinateSize;
  const cursor = derCursor(bits);
  cursor.skip(1);
  const point = { x: toBigInt(cursor.take(size)), y: toBigInt(cursor.take(size)) };
  expectEnd(cursor);
  return { kind: "ec", curve, ...point };
};

const readDsa = (parameters: Uint8Array, bits: Uint8Array): DsaKey => {
  const numbers = derCursor(takeValue(derCursor(parameters), TAG.sequence));
  const [p, q, g] = [takeUnsigned(numbers), takeUnsigned(numbers), takeUnsigned(numbers)].map(toBigInt);
  const y = toBigInt(takeUnsigned(derCursor(bits)));
  return { kind: "dsa", p: p ?? 0n, q: q ?? 0n, g: g ?? 0n, y };
};

/** Reads a SubjectPublicKeyInfo in DER (RFC 5280 §4.1.2.7). Throws FormatError. */
export const readKey = (spki: Uint8Array): ParsedKey => {
  const info = derCursor(takeValue(derCursor(spki), TAG.sequence));
  const algorithm = derCursor(takeValue(info, TAG.sequence));
  const oid = encodeHex(takeValue(algorithm, TAG.objectIdentifier));
  const parameters = algorithm.take(algorithm.remaining);
  const bitString = takeValue(info, TAG.bitString);
  expectEnd(info);
  const bits = bitString.subarray(1);
  if (bitString[0] !== 0) info.fail("bad-bit-string");
  if (oid === RSA) return readRsa(bits);
  if (oid === EC) return readEc(parameters, bits);
  if (oid === DSA) return readDsa(parameters, bits);
  return { kind: "unsupported" };
};
