import type { SignatureProblem } from "./problems.ts";

/** In the order of results. */
export const SCHEMES = ["v1", "v2", "v3", "v3.1", "v4", "source-stamp"] as const;
export type SchemeName = (typeof SCHEMES)[number];

/**
 * `absent`: there is no such signature. `not-checked`: there is one, but no Android version of the range looks at it, or another
 * scheme failed before it; it is never a pass.
 */
export type SchemeOutcome = "verified" | "failed" | "absent" | "not-checked";

/** A range of Android versions by API level, both ends included. */
export interface SdkRange {
  readonly minSdk: number;
  readonly maxSdk: number;
}

/** The API level that stands for "and every later one". */
export const LATEST_SDK = 0x7fffffff;

export interface SchemeResult {
  readonly scheme: SchemeName;
  readonly outcome: SchemeOutcome;
  readonly problems: readonly SignatureProblem[];
}

/** A certificate that a scheme names as the signer. */
export interface SignerRecord {
  readonly scheme: SchemeName;
  /** Whether that scheme verified; where it did not, the certificate is only what the file claims. */
  readonly verified: boolean;
  /** Android versions for which this signer counts. */
  readonly sdkRange: SdkRange;
  readonly certificateSha256: string;
  /** RFC 4514. */
  readonly subject: string;
  readonly issuer: string;
  /** Hexadecimal. */
  readonly serial: string;
  /** `RSA`, `EC`, `DSA`, or another name or OID. */
  readonly publicKeyAlgorithm: string;
  /** Bits; null where it is not known. */
  readonly publicKeySize: number | null;
  /** E.g. `SHA256withRSA`; with what the certificate itself is signed. */
  readonly certificateSignatureAlgorithm: string;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** The certificate names itself as the one that Android's tools make for debugging. */
  readonly debugKey: boolean;
}

/** What an older certificate of a lineage may still do (apksig, `SigningCertificateLineage.SignerCapabilities`). */
export const CAPABILITIES = ["installed-data", "shared-user-id", "permission", "rollback", "auth"] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** One certificate of a proof of rotation. */
export interface LineageRecord {
  readonly certificateSha256: string;
  readonly subject: string;
  readonly capabilities: readonly Capability[];
}

/** One pair of the APK Signing Block. */
export interface BlockRecord {
  /** `0x7109871a`. */
  readonly id: string;
  /** Bytes of the value. */
  readonly size: number;
  /** Null where the ID is not known. */
  readonly name: string | null;
}

/** What Android of these versions does with the APK. */
export interface SdkVerdict extends SdkRange {
  /** The scheme that decides; null where none is there. */
  readonly scheme: SchemeName | null;
  readonly verified: boolean;
  /** SHA-256 of the certificates Android takes for the signers; empty where it accepts none. */
  readonly signers: readonly string[];
}

/** The source stamp: who published the APK, beside who signed it. */
export interface SourceStampRecord {
  readonly certificateSha256: string;
  readonly subject: string;
  /** Seconds since 1970 as the stamp says; null where it says nothing. */
  readonly timestamp: number | null;
  /** SHA-256 of its certificates, oldest first. */
  readonly lineage: readonly string[];
}

/** Everything that the signatures of an APK say. */
export interface SigningResult extends SdkRange {
  /** Whether every Android version of the range accepts the signatures. */
  readonly verified: boolean;
  /** One for each of {@link SCHEMES}, in that order. */
  readonly schemes: readonly SchemeResult[];
  readonly signers: readonly SignerRecord[];
  /** Proof of rotation, oldest first; empty where there is none. */
  readonly lineage: readonly LineageRecord[];
  /** All pairs of the APK Signing Block in their order. */
  readonly blocks: readonly BlockRecord[];
  /** Consecutive ranges that cover the whole one. */
  readonly verdicts: readonly SdkVerdict[];
  readonly sourceStamp: SourceStampRecord | null;
}
