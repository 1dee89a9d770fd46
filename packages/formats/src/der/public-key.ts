import { CURVES, KEY_OIDS, type KeyKind, OTHER_ALGORITHM_NAMES } from "./oids.ts";
import { bigIntOf, readBitString, readInteger, readOid } from "./primitive-values.ts";
import { BerElements, type BerValue, derCursor, expectTag, failAt, readBerValue, TAG } from "./value.ts";
import { writeDer, writeUnsignedInteger } from "./write.ts";

/** A SubjectPublicKeyInfo (RFC 5280 §4.1.2.7). */
export interface PublicKey {
  /** `RSA`, `EC`, `DSA`; another algorithm by its name, or its OID. */
  readonly algorithm: string;
  /** Null where Android does not verify signatures of applications with such a key, or where its parameters are not usable. */
  readonly kind: KeyKind | null;
  /** Bits of the modulus, the field or the prime; null where it is not known. */
  readonly size: number | null;
  /** Of an EC key on a curve Android knows, e.g. `P-256`. */
  readonly curve: string | null;
  /** The numbers of an RSA key. */
  readonly rsa: RsaNumbers | null;
  /** As it stands in the input. */
  readonly encoded: Uint8Array;
  /**
   * In DER, with a positive modulus. Some old tools wrote the modulus of RSA without its leading zero, which makes it a negative
   * number; apksig and Android repair that before they compare and verify.
   */
  readonly canonical: Uint8Array;
}

export interface RsaNumbers {
  readonly modulus: bigint;
  readonly exponent: bigint;
}

interface KeyDetails {
  readonly kind: KeyKind | null;
  readonly size: number | null;
  readonly curve: string | null;
  readonly rsa: RsaNumbers | null;
  /** Contents of the BIT STRING, repaired. */
  readonly keyBytes: Uint8Array;
}

const bitLength = (value: bigint): number => value.toString(2).length;

const opaque = (keyBytes: Uint8Array): KeyDetails => ({ kind: null, size: null, curve: null, rsa: null, keyBytes });

const readRsa = (keyBytes: Uint8Array, bits: BerValue): KeyDetails => {
  const numbers = new BerElements(expectTag(readBerValue(inside(keyBytes, bits), bits.depth + 1), TAG.sequence));
  const modulusValue = numbers.nextOf(TAG.integer);
  readInteger(modulusValue);
  const modulus = bigIntOf(modulusValue.contents);
  const exponent = readInteger(numbers.next());
  if (modulus === 0n || exponent <= 0n) return failAt(bits, "bad-rsa-key");
  const repaired = writeDer(0x30, writeUnsignedInteger(modulus), writeUnsignedInteger(exponent));
  return { kind: "RSA", size: bitLength(modulus), curve: null, rsa: { modulus, exponent }, keyBytes: repaired };
};

const readEc = (parameters: BerValue | undefined, keyBytes: Uint8Array): KeyDetails => {
  const curve = parameters?.tag === TAG.objectIdentifier ? CURVES[readOid(parameters)] : undefined;
  // Android's provider takes an uncompressed point on a named curve and nothing else.
  if (curve === undefined || keyBytes[0] !== 4 || keyBytes.length !== 1 + 2 * Math.ceil(curve.size / 8)) return opaque(keyBytes);
  return { kind: "EC", size: curve.size, curve: curve.name, rsa: null, keyBytes };
};

const readDsa = (parameters: BerValue | undefined, keyBytes: Uint8Array, bits: BerValue): KeyDetails => {
  if (parameters?.tag !== TAG.sequence) return opaque(keyBytes);
  const [p, q, g] = new BerElements(parameters).rest().map(readInteger);
  const y = readInteger(readBerValue(inside(keyBytes, bits), bits.depth + 1));
  if (p === undefined || q === undefined || g === undefined || [p, q, g, y].some((number) => number <= 0n))
    return opaque(keyBytes);
  return { kind: "DSA", size: bitLength(p), curve: null, rsa: null, keyBytes };
};

const inside = (keyBytes: Uint8Array, bits: BerValue): ReturnType<typeof derCursor> =>
  derCursor(keyBytes, bits.context.path, bits.contentsOffset + 1);

const readDetails = (kind: KeyKind | undefined, parameters: BerValue | undefined, bits: BerValue): KeyDetails => {
  const { bytes, unusedBits } = readBitString(bits);
  if (unusedBits > 0) return failAt(bits, "bad-public-key");
  if (kind === "RSA") return readRsa(bytes, bits);
  if (kind === "EC") return readEc(parameters, bytes);
  if (kind === "DSA") return readDsa(parameters, bytes, bits);
  return opaque(bytes);
};

/** Reads a SubjectPublicKeyInfo. Throws FormatError; a key of an algorithm that is not known is no error. */
export const readPublicKey = (value: BerValue): PublicKey => {
  const elements = new BerElements(expectTag(value, TAG.sequence));
  const algorithmValue = elements.nextOf(TAG.sequence);
  const algorithm = new BerElements(algorithmValue);
  const oidValue = algorithm.next();
  const oid = readOid(oidValue);
  const parameters = algorithm.hasMore ? algorithm.next() : undefined;
  const bits = elements.next();
  const knownKind = KEY_OIDS[oid];
  const { keyBytes, ...details } = readDetails(knownKind, parameters, bits);
  const canonical = writeDer(
    0x30,
    writeDer(0x30, writeDer(0x06, oidValue.contents), parameters?.encoded ?? new Uint8Array(0)),
    writeDer(0x03, Uint8Array.of(0), keyBytes),
  );
  return { ...details, algorithm: knownKind ?? OTHER_ALGORITHM_NAMES[oid] ?? oid, encoded: value.encoded, canonical };
};
