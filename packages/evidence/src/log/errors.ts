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

/** An error of a closed list. `detail` names the place or the thing in technical words; the meaning is in `code`. */
export class CodedError<Code extends string> extends Error {
  readonly code: Code;
  readonly detail: string;

  constructor(code: Code, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.detail = detail;
  }
}

/** A log, or a proof of one, that is refused. */
export class LogError extends CodedError<LogErrorCode> {
  override readonly name = "LogError";
}
