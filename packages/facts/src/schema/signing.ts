export type SchemeName = "v1" | "v2" | "v3" | "v3.1" | "v4" | "source-stamp";
/** `not-checked`: this range of Android versions does not look at it. It is never a pass. */
export type SchemeOutcome = "verified" | "failed" | "absent" | "not-checked";

export interface SigningFacts {
  /** True only where every Android version of the range accepts the signatures. */
  readonly verified: boolean;
  readonly minSdk: number;
  /** Null: no upper end was asked for. */
  readonly maxSdk: number | null;
  readonly schemes: readonly {
    readonly scheme: SchemeName;
    readonly outcome: SchemeOutcome;
    readonly problems: readonly { readonly code: string; readonly detail: Readonly<Record<string, string | number>> }[];
  }[];
  readonly signers: readonly SignerFact[];
  /** Proof of rotation, oldest first; empty without one. */
  readonly lineage: readonly { readonly certificateSha256: string; readonly capabilities: readonly string[] }[];
  /** What Android does, by consecutive ranges of API levels; `maxSdk` null for every later one. */
  readonly verdicts: readonly {
    readonly minSdk: number;
    readonly maxSdk: number | null;
    /** The scheme that decides; null where none is there. */
    readonly scheme: SchemeName | null;
    readonly verified: boolean;
    /** SHA-256 of the certificates that Android takes for the signers. */
    readonly signers: readonly string[];
  }[];
  /** Who published the APK beside who signed it; null without a stamp. */
  readonly sourceStamp: {
    readonly certificateSha256: string;
    readonly subject: string;
    readonly timestamp: number | null;
  } | null;
  /** All blocks of the APK Signing Block. */
  readonly blocks: readonly { readonly id: string; readonly size: number; readonly name: string | null }[];
}

export interface SignerFact {
  readonly certificateSha256: string;
  /** RFC 4514 text. */
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly publicKeyAlgorithm: string;
  /** Bits; null where the algorithm has no such figure. */
  readonly publicKeySize: number | null;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** The certificate that development tools make for debugging. */
  readonly debugKey: boolean;
  readonly schemes: readonly SchemeName[];
}
