import type { DigestAlgorithm } from "@akashi/bytes";

/** Kinds of keys that Android verifies application signatures with. */
export type KeyKind = "RSA" | "EC" | "DSA";

/** Public key algorithms of a SubjectPublicKeyInfo: RFC 3279 §2.3, RFC 5480 §2.1. */
export const KEY_OIDS: Readonly<Record<string, KeyKind>> = {
  "1.2.840.113549.1.1.1": "RSA",
  "1.2.840.10045.2.1": "EC",
  "1.2.840.10040.4.1": "DSA",
};

/** Named curves that Android's provider knows, and the size of their field in bits (RFC 5480 §2.1.1.1). */
export const CURVES: Readonly<Record<string, { readonly name: string; readonly size: number }>> = {
  "1.3.132.0.33": { name: "P-224", size: 224 },
  "1.2.840.10045.3.1.7": { name: "P-256", size: 256 },
  "1.3.132.0.34": { name: "P-384", size: 384 },
  "1.3.132.0.35": { name: "P-521", size: 521 },
};

/** Digest algorithms: RFC 1321, FIPS 180-4 by RFC 5754 §2. */
export const DIGEST_OIDS: Readonly<Record<string, DigestAlgorithm>> = {
  "1.2.840.113549.2.5": "md5",
  "1.3.14.3.2.26": "sha1",
  "2.16.840.1.101.3.4.2.4": "sha224",
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
};

/** A signature algorithm by its OID; `digest` is null where the OID names the key's algorithm only. */
export interface SignatureOid {
  readonly key: KeyKind;
  readonly digest: DigestAlgorithm | null;
  /** As it is commonly written. */
  readonly name: string;
}

/** Signature algorithms: RFC 3279 §2.2, RFC 4055, RFC 5758. */
export const SIGNATURE_OIDS: Readonly<Record<string, SignatureOid>> = {
  "1.2.840.113549.1.1.1": { key: "RSA", digest: null, name: "RSA" },
  "1.2.840.113549.1.1.4": { key: "RSA", digest: "md5", name: "MD5withRSA" },
  "1.2.840.113549.1.1.5": { key: "RSA", digest: "sha1", name: "SHA1withRSA" },
  "1.2.840.113549.1.1.14": { key: "RSA", digest: "sha224", name: "SHA224withRSA" },
  "1.2.840.113549.1.1.11": { key: "RSA", digest: "sha256", name: "SHA256withRSA" },
  "1.2.840.113549.1.1.12": { key: "RSA", digest: "sha384", name: "SHA384withRSA" },
  "1.2.840.113549.1.1.13": { key: "RSA", digest: "sha512", name: "SHA512withRSA" },
  "1.2.840.10040.4.1": { key: "DSA", digest: null, name: "DSA" },
  "1.2.840.10040.4.3": { key: "DSA", digest: "sha1", name: "SHA1withDSA" },
  "2.16.840.1.101.3.4.3.1": { key: "DSA", digest: "sha224", name: "SHA224withDSA" },
  "2.16.840.1.101.3.4.3.2": { key: "DSA", digest: "sha256", name: "SHA256withDSA" },
  "1.2.840.10045.2.1": { key: "EC", digest: null, name: "ECDSA" },
  "1.2.840.10045.4.1": { key: "EC", digest: "sha1", name: "SHA1withECDSA" },
  "1.2.840.10045.4.3.1": { key: "EC", digest: "sha224", name: "SHA224withECDSA" },
  "1.2.840.10045.4.3.2": { key: "EC", digest: "sha256", name: "SHA256withECDSA" },
  "1.2.840.10045.4.3.3": { key: "EC", digest: "sha384", name: "SHA384withECDSA" },
  "1.2.840.10045.4.3.4": { key: "EC", digest: "sha512", name: "SHA512withECDSA" },
};

/** Names of algorithms that a certificate can carry although Android signs no application with them. */
export const OTHER_ALGORITHM_NAMES: Readonly<Record<string, string>> = {
  "1.2.840.113549.1.1.10": "RSASSA-PSS",
  "1.3.101.112": "Ed25519",
  "1.3.101.113": "Ed448",
};
