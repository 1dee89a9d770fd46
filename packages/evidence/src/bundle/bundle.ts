import type { Base64 } from "../statement/values.ts";

/** Version of the form below. */
export const BUNDLE_VERSION = 1;

/** An envelope as it was logged, with all that shows it. */
export interface BundledEnvelope {
  /** The DSSE envelope. Written alone as canonical JSON with a line feed it is the file that was logged, byte for byte. */
  readonly envelope: Readonly<Record<string, unknown>>;
  /** Proof that it stands in the log (C2SP tlog-proof): the entry, its path, the checkpoint with its cosignatures. */
  readonly proof: string;
  /** Replies of time-stamp authorities (RFC 3161, TimeStampResp in DER) over that file. */
  readonly timestamps: readonly Base64[];
}

/** What the log said last of what was corrected and revoked. */
export interface BundledStatus {
  /** The snapshot: a note that the log signed. */
  readonly snapshot: string;
  /** Proof that it stands in the log itself. */
  readonly proof: string;
}

/**
 * A bundle (証拠一式): everything that is needed to verify an attestation without a network, in one file `.akashi.json`. The file is
 * canonical JSON (RFC 8785) and a line feed. All proofs are of one checkpoint. It holds no key and no policy: whom to trust is for the
 * reader to say.
 */
export interface Bundle {
  readonly akashiBundle: typeof BUNDLE_VERSION;
  /**
   * The report or reconciliation that the attestation is about. Written alone as canonical JSON with a line feed it is the file that the
   * attestation names by its SHA-256. Null for attestations about no record.
   */
  readonly record: Readonly<Record<string, unknown>> | null;
  readonly attestation: BundledEnvelope;
  /** Null where the log has published none: whether the attestation still holds is then not known. */
  readonly status: BundledStatus | null;
  /** Further attestations about it or about its subjects, such as corrections, in the order of the log. */
  readonly further: readonly BundledEnvelope[];
}
