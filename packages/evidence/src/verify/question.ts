import type { TrustPolicy } from "../trust/trust-policy.ts";
import type { Confirmation } from "./result.ts";

/** The app that the reader has in hand, as read by the caller: this package opens none. */
export interface GivenArtifact {
  /** As a record names it: of several files given as one app over the digests of all. */
  readonly sha256: string;
  /** SHA-256 of each file. */
  readonly files: readonly string[];
  /** SHA-256 of the certificates that signed it; empty where no signature holds; null where the caller did not look. */
  readonly signers: readonly string[] | null;
  /** The same as the record says it; null where the record names no signer, or the caller does not know the record. */
  readonly recordedSigners: readonly string[] | null;
}

/** The record made again from its inputs. */
export interface RecomputedRecord {
  /** Canonical JSON and a line feed: what `inspect --json` writes. */
  readonly text: string;
  /** Whether engine, catalogue and rules are those of the record. Otherwise a difference proves nothing. */
  readonly sameVersions: boolean;
}

/** Checks a reply of a time-stamp authority: `verifyTimestamp` of `@akashi/evidence/timestamp`. */
export type TimestampChecker = (
  reply: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  trusted: readonly Uint8Array<ArrayBuffer>[],
) => Promise<{ readonly kind: "ok"; readonly time: string } | { readonly kind: "refused"; readonly code: string }>;

/** What a reader asks of a bundle. What is left out is not looked at, and is no pass. */
export interface VerificationQuestion {
  readonly policy: TrustPolicy;
  /** A moment in UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly now: string;
  /** Asks for level 1. */
  readonly artifact?: GivenArtifact;
  /** Asks for level 2. */
  readonly recomputed?: RecomputedRecord;
  /** Asks for level 3; empty where no tool could be run. */
  readonly confirmations?: readonly Confirmation[];
  /** Without it time-stamps are not checked. */
  readonly checkTimestamp?: TimestampChecker;
}
