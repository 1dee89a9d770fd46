import type { KEY_ROLES } from "../keys/roles.ts";
import type { COVERED, LEFT_OUT } from "../statement/common.ts";
import type { STATEMENT_KINDS } from "../statement/kinds.ts";
import type { CORRECTION_KINDS, CORRECTION_REASONS } from "../statement/predicates.ts";
import type { Line, Moment, Sha256 } from "../statement/values.ts";
import type { VerificationCode } from "./codes.ts";

/** Version of the record below. */
export const VERIFICATION_VERSION = 1;

/**
 * `passed` and `failed` for what was looked at; `not-done` for what nobody asked for or could look at; `unknown` where looking gave no
 * answer, as where a level below failed. Only `passed` is a pass.
 */
export const OUTCOMES_OF_CHECKS = ["passed", "failed", "not-done", "unknown"] as const;
export type CheckOutcome = (typeof OUTCOMES_OF_CHECKS)[number];

/** What is looked at, in the order of the levels. */
export const CHECK_NAMES = [
  // Level 0: signatures, inclusion, witnesses.
  /** The file is a bundle in its one spelling. */
  "bundle",
  /** Signed by a key of the policy, in one of the forms that are known, by a role that may say so. */
  "attestation",
  /** The policy takes statements of this kind from this key, at the time of issuing and of logging. */
  "issuer",
  /** The record is the one that the attestation names. */
  "record",
  /** In a log of the policy, under a checkpoint with enough witnesses. */
  "log",
  /** The attestation holds at the time asked about. */
  "in-force",
  "timestamps",
  /** The status snapshot is of the same log and tree. */
  "status",
  /** The further attestations are of the same log and tree, and about the same. */
  "further",
  // Level 1: this file and this signer.
  "artifact",
  "signer",
  // Level 2.
  "recomputed",
  // Level 3.
  /** A tool that is not ours, run by the reader. */
  "tool",
  /** An attestation of another issuer, made with another tool. */
  "party",
] as const;
export type CheckName = (typeof CHECK_NAMES)[number];

/** One thing that was looked at. */
export interface Check {
  readonly check: CheckName;
  readonly outcome: CheckOutcome;
  /** Why it did not pass; null where it did. */
  readonly code: VerificationCode | null;
  /** Where in the bundle (JSON Pointer); empty for the whole. */
  readonly place: string;
  /** The values that differ, in technical words. */
  readonly detail: string | null;
}

/**
 * A level of verification. 0: signatures, inclusion in the log, witnesses. 1: bound to this file and its signer. 2: recomputed byte for
 * byte. 3: confirmed by an independent tool. A level never passes where a lower one failed.
 */
export interface LevelResult {
  readonly level: number;
  /** Whether the reader gave what it takes. */
  readonly asked: boolean;
  readonly outcome: CheckOutcome;
  readonly checks: readonly Check[];
}

export const FRESHNESS_STATES = [
  /** Level 0 did not pass: there is nothing of which to ask. */
  "not-authentic",
  /** Authentic; the policy does not ask whether it still holds. */
  "authentic",
  "authentic-and-current",
  /** Corrected, superseded or disputed by somebody who may. */
  "corrected",
  /** Revoked or withdrawn by somebody who may. */
  "revoked",
  /** Authentic; whether it still holds cannot be told. */
  "freshness-unknown",
] as const;
export type FreshnessState = (typeof FRESHNESS_STATES)[number];

/** Who made an attestation. */
export interface Issuer {
  readonly name: string;
  readonly role: (typeof KEY_ROLES)[number];
  readonly keyid: Sha256;
}

/** A correction or revocation of the attestation, as the log or the bundle has it. */
export interface FoundCorrection {
  readonly envelopeSha256: Sha256;
  /** Null where its envelope was not found good. */
  readonly by: Issuer | null;
  readonly correction: (typeof CORRECTION_KINDS)[number] | null;
  readonly reasons: readonly { readonly code: (typeof CORRECTION_REASONS)[number]; readonly text: Line | null }[];
  readonly issuedAt: Moment | null;
  readonly replacementSha256: Sha256 | null;
  /** Whether it counts: made by whoever made the attestation, or by a role that the policy lets correct others. */
  readonly counts: boolean;
  /** Why it does not count. */
  readonly code: VerificationCode | null;
}

/** Whether the attestation still holds. */
export interface Freshness {
  readonly state: FreshnessState;
  readonly code: VerificationCode | null;
  /** When the log said so, and until when its word is good. */
  readonly asOf: Moment | null;
  readonly until: Moment | null;
  readonly corrections: readonly FoundCorrection[];
}

/** A witness that saw the same tree. */
export interface SeenBy {
  readonly name: string;
  readonly time: Moment;
}

/** A time-stamp that was found good. */
export interface FoundTimestamp {
  readonly authority: string;
  readonly time: Moment;
}

/** What was verified. */
export interface VerifiedAttestation {
  readonly envelopeSha256: Sha256;
  readonly kind: (typeof STATEMENT_KINDS)[number];
  readonly issuer: Issuer;
  readonly subjects: readonly { readonly name: string; readonly sha256: Sha256 }[];
  readonly covers: readonly (typeof COVERED)[number][];
  readonly leavesOut: readonly (typeof LEFT_OUT)[number][];
  readonly issuedAt: Moment;
  readonly expiresAt: Moment;
  /** Name of the log, entry, when the log took it in (by the log's clock), entries of the tree; null where that was not shown. */
  readonly log: {
    readonly origin: string;
    readonly index: number;
    readonly time: Moment;
    readonly size: number;
    readonly witnesses: readonly SeenBy[];
  } | null;
  readonly timestamps: readonly FoundTimestamp[];
}

/** A further attestation of the bundle. */
export interface FurtherAttestation {
  readonly envelopeSha256: Sha256;
  /** Null where its signature is not one that the policy trusts: it then counts for nothing. */
  readonly kind: (typeof STATEMENT_KINDS)[number] | null;
  readonly issuer: Issuer | null;
  readonly index: number;
  readonly code: VerificationCode | null;
}

/** One claim of the record beside what somebody else found. */
export interface Confirmation {
  readonly source: "tool" | "party";
  /** The tool; or the issuer and its tool. */
  readonly by: string;
  readonly version: string;
  /** What is claimed, such as `package` or `dex-methods`. */
  readonly claim: string;
  readonly outcome: "agree" | "differ" | "not-checkable";
  readonly recorded: string | null;
  readonly found: string | null;
}

export const VERDICTS_ON_BUNDLES = [
  /** Every level that was asked for passed, and it still holds, as far as the policy asks. */
  "holds",
  /** Level 0 did not pass. */
  "not-authentic",
  /** Authentic, but level 1, 2 or 3 failed: not of this file, or of another content. */
  "contradicted",
  "revoked",
  "corrected",
  /** Authentic; whether it still holds cannot be told. */
  "freshness-unknown",
  /** Nothing failed; a level that was asked for could not be done. */
  "incomplete",
] as const;
export type VerdictOnBundle = (typeof VERDICTS_ON_BUNDLES)[number];

/** The result of verifying a bundle. No verdict says that an app is free of anything. */
export interface Verification {
  readonly verificationVersion: typeof VERIFICATION_VERSION;
  /** The moment asked about. */
  readonly now: Moment;
  readonly verdict: VerdictOnBundle;
  /** Why, where it is not `holds`. */
  readonly code: VerificationCode | null;
  /** Null where its signature was not found good. */
  readonly attestation: VerifiedAttestation | null;
  /** Levels 0 to 3. */
  readonly levels: readonly LevelResult[];
  readonly freshness: Freshness;
  readonly further: readonly FurtherAttestation[];
  readonly confirmations: readonly Confirmation[];
}
