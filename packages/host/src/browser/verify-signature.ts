import { isInputError, type SignatureAlgorithm, type SignatureOutcome } from "@akashi/bytes";
import { verifyDsa } from "./dsa.ts";
import { verifyEcdsa } from "./ecdsa.ts";
import { readNumberPair } from "./number-pair.ts";
import { type ParsedKey, readKey } from "./public-key.ts";
import { verifyPkcs1, verifyPss } from "./rsa.ts";

const isValid = (algorithm: SignatureAlgorithm, key: ParsedKey, signature: Uint8Array, data: Uint8Array): boolean => {
  if (algorithm.kind === "rsa-pkcs1") return key.kind === "rsa" && verifyPkcs1(key, algorithm.digest, signature, data);
  if (algorithm.kind === "rsa-pss") return key.kind === "rsa" && verifyPss(key, algorithm, signature, data);
  if (algorithm.kind === "ecdsa") return key.kind === "ec" && verifyEcdsa(key, algorithm.digest, readNumberPair(signature), data);
  return key.kind === "dsa" && verifyDsa(key, algorithm.digest, readNumberPair(signature), data);
};

/**
 * Checks a signature without the browser's own cryptography, which knows neither DSA nor MD5 nor SHA-224, refuses small keys, and
 * is missing in a page that was opened from a file. Everything in it is public, so that time may depend on it.
 */
export const verifySignature = (
  algorithm: SignatureAlgorithm,
  publicKeySpki: Uint8Array,
  signature: Uint8Array,
  data: Uint8Array,
): SignatureOutcome => {
  try {
    const key = readKey(publicKeySpki);
    if (key.kind === "unsupported") return "unsupported";
    return isValid(algorithm, key, signature, data) ? "valid" : "invalid";
  } catch (error) {
    if (isInputError(error)) return "invalid";
    throw error;
  }
};
