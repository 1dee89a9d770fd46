import { ATTESTATION_ERRORS, type AttestationError } from "../checked.ts";

/** What can be wrong with the log's part of a bundle. */
const PROOF_ERRORS = [
  "note-malformed",
  "checkpoint-malformed",
  "proof-malformed",
  "leaf-malformed",
  "envelope-malformed",
  "status-malformed",
  "signature-invalid",
  "not-signed",
  "origin-unknown",
  "quorum-missing",
  "inclusion-invalid",
  "fork",
  "leaf-mismatch",
  "status-mismatch",
  "status-not-yet-valid",
  "status-expired",
] as const;

const BUNDLE_ERRORS = [
  // The file itself.
  "bundle-not-json",
  "bundle-not-canonical",
  "bundle-shape",
  /** A later form of bundles, which this version cannot read. */
  "bundle-version",
  /** The attestation is about a record, and the bundle has none; or the other way round. */
  "record-missing",
  "record-unexpected",
  /** The record is not the one that the attestation names. */
  "record-mismatch",
  /** It is, and the attestation says something else of it than stands in it. */
  "record-contradicts",
  // Who signed.
  /** The policy does not take statements of this kind from this key. */
  "kind-not-allowed",
  /** Issued or logged before the policy's beginning of the key, or after its end. */
  "key-not-yet-trusted",
  "key-no-longer-trusted",
  // How the parts go together.
  /** Not all proofs are of one checkpoint. */
  "checkpoint-differs",
  /** Further attestations are not in the order of the log, or one stands twice. */
  "further-order",
  /** A further attestation is neither about this one nor about its subjects. */
  "further-unrelated",
  // Time-stamps.
  "timestamp-invalid",
  /** The policy asks for a time-stamp, and there is none by an authority of it. */
  "timestamp-missing",
  /** The reader's program cannot check time-stamps, or the policy names no authority. */
  "timestamp-not-checked",
  // Whether it still holds.
  "status-missing",
  /** The snapshot is older than the policy allows. */
  "status-too-old",
  /** The attestation was logged after the snapshot. */
  "status-before-entry",
  /** The snapshot names a correction that the bundle does not hold. */
  "correction-missing",
  /** The bundle holds a correction that the snapshot should name and does not. */
  "correction-hidden",
  /** Corrected or revoked by a key that the policy does not let do so: it is shown, and changes nothing. */
  "correction-not-entitled",
  // Level 1.
  "artifact-not-given",
  "artifact-differs",
  "signer-differs",
  "signer-not-named",
  // Level 2.
  "not-recomputed",
  /** Asked for, and not possible: another app was given, or the record has a form that is not known. */
  "cannot-recompute",
  "nothing-to-recompute",
  "recomputed-differs",
  /** Another engine, catalogue or day of rules made another record: that proves nothing. */
  "recomputed-by-other-version",
  // Level 3.
  "not-confirmed",
  "confirmation-differs",
  "claim-not-checkable",
  // Between the levels.
  /** A lower level did not hold, so that this one says nothing. */
  "lower-level",
  /** Something before it failed, so that this could not be looked at. */
  "not-reached",
] as const;

/** Why a check did not pass: a closed list. Words for each stand in `@akashi/render`, held to this list by the compiler. */
export type VerificationCode = AttestationError | (typeof PROOF_ERRORS)[number] | (typeof BUNDLE_ERRORS)[number];
export const VERIFICATION_CODES: readonly VerificationCode[] = [...ATTESTATION_ERRORS, ...PROOF_ERRORS, ...BUNDLE_ERRORS];

/** Whether a code of the log is one that bundles can show. */
export const isVerificationCode = (code: string): code is VerificationCode => VERIFICATION_CODES.some((one) => one === code);
