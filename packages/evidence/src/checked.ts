/** Why something signed is not taken: a closed list, each with its words where it is shown. */
export const ATTESTATION_ERRORS = [
  /** The envelope is no JSON, or larger than {@link MAX_ENVELOPE_CHARACTERS}. */
  "envelope-not-json",
  /** The envelope has another spelling than canonical JSON: spaces, an order of members, a member twice. */
  "envelope-not-canonical",
  /** A member is missing, unknown or of another kind than DSSE asks for. */
  "envelope-shape",
  /** The payload is no in-toto statement by its type. */
  "payload-type",
  /** There is not exactly one signature. */
  "signature-count",
  /** None of the trusted keys has the id of the signature. */
  "unknown-key",
  /** The signature does not belong to this content and key. */
  "bad-signature",
  /** The payload has another spelling than canonical JSON, or is no JSON. */
  "payload-not-canonical",
  /** No in-toto statement of version 1 with subjects by SHA-256. */
  "statement-shape",
  /** The statement is of a kind that is not known here. */
  "unknown-predicate",
  /** The statement does not follow the schema of its kind. */
  "predicate-shape",
  /** It follows the schema and contradicts itself, such as an end before its beginning. */
  "predicate-rule",
  /** The key's role may not make statements of this kind. */
  "role-not-allowed",
  "not-yet-valid",
  "expired",
] as const;
export type AttestationError = (typeof ATTESTATION_ERRORS)[number];

/** Why, and where in the content (JSON Pointer; empty for the whole). */
export interface Refusal {
  readonly kind: "refused";
  readonly code: AttestationError;
  readonly place: string;
}

/** A value that was checked, or the first reason why not. */
export type Checked<T> = { readonly kind: "ok"; readonly value: T } | Refusal;

export const accepted = <T>(value: T): Checked<T> => ({ kind: "ok", value });
export const refused = (code: AttestationError, place = ""): Refusal => ({ kind: "refused", code, place });
