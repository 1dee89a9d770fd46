/**
 * Every way in which a part of a log can be refused. The list is closed: whoever shows an error to a person has words for each code,
 * checked by the compiler.
 */
export const LOG_ERROR_CODES = [
  // Texts and records that are not what they claim to be.
  "note-malformed",
  "vkey-malformed",
  "vkey-unsupported",
  "checkpoint-malformed",
  "proof-malformed",
  "policy-malformed",
  "bundle-malformed",
  "leaf-malformed",
  "envelope-malformed",
  "status-malformed",
  // Signatures and who they are from.
  "signature-invalid",
  "not-signed",
  "origin-unknown",
  "quorum-missing",
  // The tree.
  "inclusion-invalid",
  "consistency-invalid",
  "fork",
  "shrink",
  "tile-missing",
  "tile-mismatch",
  "entry-mismatch",
  "root-mismatch",
  // What the entries say.
  "leaf-mismatch",
  "envelope-repeated",
  "chain-gap",
  "chain-order",
  "chain-broken",
  "correction-unknown-target",
  "status-mismatch",
  "status-not-yet-valid",
  "status-expired",
] as const;
export type LogErrorCode = (typeof LOG_ERROR_CODES)[number];

/** A log, or a proof of one, that is refused. `detail` names the place in technical words; the meaning is in `code`. */
export class LogError extends Error {
  override readonly name = "LogError";
  readonly code: LogErrorCode;
  readonly detail: string;

  constructor(code: LogErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}
