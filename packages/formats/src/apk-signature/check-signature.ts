import { isInputError, type Primitives, type SignatureAlgorithm } from "@akashi/bytes";
import { readInteger } from "../der/primitive-values.ts";
import { type PublicKey, readPublicKey } from "../der/public-key.ts";
import { BerElements, derCursor, expectTag, readBerValue, TAG } from "../der/value.ts";
import { isOtherDigestInfo } from "./digest-info.ts";

/**
 * What checking a signature gave. `malformed` is a signature that no key of this kind makes, or one made with another algorithm
 * than it claims; `unsupported`, arithmetic this platform has not. Only `valid` is a pass.
 */
export type SignatureCheck = "valid" | "invalid" | "malformed" | "unsupported";

/** What is signed, and with which key. */
export interface SignedBytes {
  readonly algorithm: SignatureAlgorithm;
  readonly key: PublicKey;
  readonly signature: Uint8Array;
  readonly data: Uint8Array;
}

const KIND_OF_ALGORITHM = { "rsa-pkcs1": "RSA", "rsa-pss": "RSA", ecdsa: "EC", dsa: "DSA" } as const;

/** Whether the key is of the kind that the algorithm needs. */
export const isKeyFor = (key: PublicKey, algorithm: SignatureAlgorithm): boolean =>
  key.kind === KIND_OF_ALGORITHM[algorithm.kind];

/** ECDSA and DSA signatures are a sequence of two numbers (RFC 3279 §2.2.2, §2.2.3). */
const isNumberPair = (signature: Uint8Array): boolean => {
  try {
    const elements = new BerElements(expectTag(readBerValue(derCursor(signature, [])), TAG.sequence));
    readInteger(elements.next());
    readInteger(elements.next());
    return !elements.hasMore;
  } catch (error) {
    if (isInputError(error)) return false;
    throw error;
  }
};

const isWellFormed = ({ key, signature }: SignedBytes): boolean =>
  key.kind === "RSA" ? signature.length === Math.ceil((key.size ?? 0) / 8) : isNumberPair(signature);

/** Checks a signature. The key must be one for the algorithm, see {@link isKeyFor}. */
const checkSignature = async (signed: SignedBytes, primitives: Primitives): Promise<SignatureCheck> => {
  const { algorithm, key, signature, data } = signed;
  if (!isKeyFor(key, algorithm) || !isWellFormed(signed)) return "malformed";
  const outcome = await primitives.verifySignature(algorithm, key.canonical, signature, data);
  const isOther = outcome === "invalid" && algorithm.kind === "rsa-pkcs1" && isOtherDigestInfo(key, signature, algorithm.digest);
  return isOther ? "malformed" : outcome;
};

/** The key in these bytes; undefined where they are no SubjectPublicKeyInfo and nothing else. */
export const findPublicKey = (bytes: Uint8Array, path: readonly string[], base: number): PublicKey | undefined => {
  try {
    const value = readBerValue(derCursor(bytes, path, base));
    return value.encoded.length === bytes.length ? readPublicKey(value) : undefined;
  } catch (error) {
    if (isInputError(error)) return undefined;
    throw error;
  }
};

/** Remembers outcomes by name: one signature is looked at for several ranges of Android versions. */
export class SignatureMemo {
  readonly #outcomes = new Map<string, Promise<SignatureCheck>>();
  readonly #primitives: Primitives;

  constructor(primitives: Primitives) {
    this.#primitives = primitives;
  }

  /** `name` says which signature of the file it is. */
  check(name: string, signed: SignedBytes): Promise<SignatureCheck> {
    const known = this.#outcomes.get(name);
    if (known !== undefined) return known;
    const outcome = checkSignature(signed, this.#primitives);
    this.#outcomes.set(name, outcome);
    return outcome;
  }
}
