import { decodeHex, type DigestAlgorithm } from "@akashi/bytes";
import { bitLength, power, toBigInt, toBytes } from "./big-integer.ts";
import { digest } from "./digest.ts";
import type { RsaKey } from "./public-key.ts";

/** OpenSSL's limits, which keep a hostile key from costing seconds: the answers of both platforms must agree. */
const LARGEST_MODULUS_BITS = 16_384;
const SMALL_MODULUS_BITS = 3072;
const LARGEST_EXPONENT_BITS_BEYOND = 64;

const isUsable = ({ modulus, exponent }: RsaKey): boolean => {
  const bits = bitLength(modulus);
  const isExponentFine = bits <= SMALL_MODULUS_BITS || bitLength(exponent) <= LARGEST_EXPONENT_BITS_BEYOND;
  return bits <= LARGEST_MODULUS_BITS && exponent < modulus && exponent > 0n && isExponentFine;
};

/** RSAVP1 (RFC 8017 §5.2.2) with the checks of length that come before it; undefined where the signature is out of range. */
const open = (key: RsaKey, signature: Uint8Array): Uint8Array | undefined => {
  const size = Math.ceil(bitLength(key.modulus) / 8);
  if (!isUsable(key) || signature.length !== size) return undefined;
  const value = toBigInt(signature);
  return value < key.modulus ? toBytes(power(value, key.exponent, key.modulus), size) : undefined;
};

/** DER of a DigestInfo up to the digest itself (RFC 8017 §9.2, note 1; RFC 3447 for MD5 and SHA-224). */
const DIGEST_INFO: Readonly<Record<DigestAlgorithm, string>> = {
  md5: "3020300c06082a864886f70d020505000410",
  sha1: "3021300906052b0e03021a05000414",
  sha224: "302d300d06096086480165030402040500041c",
  sha256: "3031300d060960864801650304020105000420",
  sha384: "3041300d060960864801650304020205000430",
  sha512: "3051300d060960864801650304020305000440",
};

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** RSASSA-PKCS1-v1_5 (RFC 8017 §8.2.2): there is only one right encoding, and it is compared as a whole. */
export const verifyPkcs1 = (key: RsaKey, algorithm: DigestAlgorithm, signature: Uint8Array, data: Uint8Array): boolean => {
  const opened = open(key, signature);
  if (opened === undefined) return false;
  const prefix = decodeHex(DIGEST_INFO[algorithm]) ?? new Uint8Array(0);
  const message = digest(algorithm, [data]);
  const paddingSize = opened.length - 3 - prefix.length - message.length;
  if (paddingSize < 8) return false;
  const expected = new Uint8Array(opened.length).fill(0xff);
  expected[0] = 0;
  expected[1] = 1;
  expected[2 + paddingSize] = 0;
  expected.set(prefix, 3 + paddingSize);
  expected.set(message, 3 + paddingSize + prefix.length);
  return isSame(opened, expected);
};

/** MGF1 (RFC 8017 B.2.1). */
const mask = (seed: Uint8Array, size: number, algorithm: DigestAlgorithm): Uint8Array => {
  const bytes = new Uint8Array(size);
  for (let counter = 0, at = 0; at < size; counter += 1) {
    const block = digest(algorithm, [seed, toBytes(BigInt(counter), 4)]).subarray(0, size - at);
    bytes.set(block, at);
    at += block.length;
  }
  return bytes;
};

/** How a signature of RSASSA-PSS was made. */
export interface PssParameters {
  readonly digest: DigestAlgorithm;
  readonly saltLength: number;
}

/** RSASSA-PSS (RFC 8017 §8.1.2, §9.1.2) with MGF1 over the same digest. */
export const verifyPss = (key: RsaKey, parameters: PssParameters, signature: Uint8Array, data: Uint8Array): boolean => {
  const opened = open(key, signature);
  if (opened === undefined) return false;
  // The encoded message has one bit less than the modulus, which can be a whole byte less.
  const bits = bitLength(key.modulus) - 1;
  const unused = opened.length - Math.ceil(bits / 8);
  const encoded = opened.subarray(unused);
  if (unused > 0 && opened[0] !== 0) return false;
  return isPssEncoding(encoded, encoded.length * 8 - bits, parameters, data);
};

const isPssEncoding = (
  encoded: Uint8Array,
  zeroBits: number,
  { digest: algorithm, saltLength }: PssParameters,
  data: Uint8Array,
): boolean => {
  const message = digest(algorithm, [data]);
  const blockSize = encoded.length - message.length - 1;
  if (blockSize < saltLength + 1 || encoded.at(-1) !== 0xbc) return false;
  const hash = encoded.subarray(blockSize, -1);
  if ((encoded[0] ?? 0) >>> (8 - zeroBits) !== 0) return false;
  const block = mask(hash, blockSize, algorithm).map((byte, at) => byte ^ (encoded[at] ?? 0));
  block[0] = (block[0] ?? 0) & (0xff >>> zeroBits);
  const saltAt = blockSize - saltLength;
  const isPadded = block.subarray(0, saltAt - 1).every((byte) => byte === 0) && block[saltAt - 1] === 1;
  return isPadded && isSame(hash, digest(algorithm, [new Uint8Array(8), message, block.subarray(saltAt)]));
};
