import {
  fromBase64,
  parseStatement,
  readBundle,
  Refused,
  type Bundle,
  type Statement,
  type VerificationCode,
} from "@akashi/evidence";

/** What a bundle claims, before anybody's signature was checked. */
export interface Claims {
  /** Null where the file is no bundle; `code` says why. */
  readonly bundle: Bundle | null;
  readonly code: VerificationCode | null;
  /** What the attestation would say; null where it says nothing that is understood. */
  readonly statement: Statement | null;
  /** The key that it names. */
  readonly keyid: string | null;
}

const statementIn = (payload: unknown): Statement | null => {
  const bytes = typeof payload === "string" ? fromBase64(payload) : null;
  const parsed = bytes === null ? null : parseStatement(bytes);
  return parsed?.kind === "ok" ? parsed.value : null;
};

const keyidIn = (signatures: unknown): string | null => {
  const first: unknown = Array.isArray(signatures) ? signatures[0] : null;
  const keyid = typeof first === "object" && first !== null && "keyid" in first ? first.keyid : null;
  return typeof keyid === "string" ? keyid : null;
};

/** Reads what a bundle claims. Nothing of it is verified. */
export const readClaims = (bytes: Uint8Array): Claims => {
  try {
    const bundle = readBundle(bytes);
    const { payload, signatures } = bundle.attestation.envelope;
    return { bundle, code: null, statement: statementIn(payload), keyid: keyidIn(signatures) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { bundle: null, code: error.code, statement: null, keyid: null };
  }
};
