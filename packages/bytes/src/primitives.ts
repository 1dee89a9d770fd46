/** Digests that the formats of Android use; MD5 and SHA-1 only stand in old jar signatures. */
export type DigestAlgorithm = "md5" | "sha1" | "sha224" | "sha256" | "sha384" | "sha512";

/** How a signature over bytes was made. */
export type SignatureAlgorithm =
  | { readonly kind: "rsa-pkcs1"; readonly digest: DigestAlgorithm }
  | { readonly kind: "rsa-pss"; readonly digest: DigestAlgorithm; readonly saltLength: number }
  | { readonly kind: "ecdsa"; readonly digest: DigestAlgorithm }
  | { readonly kind: "dsa"; readonly digest: DigestAlgorithm };

/** Outcome of a signature check. `unsupported`: this platform cannot do the arithmetic; it is never a pass. */
export type SignatureOutcome = "valid" | "invalid" | "unsupported";

/**
 * What the pure packages need from the platform they run on: Node gives zlib and OpenSSL, a browser its own. Both must answer
 * the same for the same bytes; the tests run the same files through both.
 */
export interface Primitives {
  /**
   * Inflates a raw DEFLATE stream (RFC 1951); bytes after its end are left alone. Returns null where the stream is broken or
   * ends early, and `"too-large"` where it would give more than `maxOutputSize` bytes.
   * `sizeHint` is what the archive claims; it may be a lie.
   */
  inflateRaw(input: Uint8Array, sizeHint: number, maxOutputSize: number): Uint8Array | "too-large" | null;
  /** Digest over the parts as if they were one. */
  digest(algorithm: DigestAlgorithm, parts: readonly Uint8Array[]): Uint8Array;
  /** Checks `signature` (ECDSA and DSA: DER) over `data` with a SubjectPublicKeyInfo in DER. */
  verifySignature(
    algorithm: SignatureAlgorithm,
    publicKeySpki: Uint8Array,
    signature: Uint8Array,
    data: Uint8Array,
  ): SignatureOutcome | Promise<SignatureOutcome>;
}
