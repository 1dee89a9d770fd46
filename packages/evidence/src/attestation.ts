import { accepted, refused, type Checked } from "./checked.ts";
import { envelopeDigest, parseEnvelope, signEnvelope, verifyEnvelope, type Envelope, type Signer } from "./dsse/envelope.ts";
import type { PublicKey } from "./keys/public-key.ts";
import { KINDS } from "./statement/kinds.ts";
import { parseStatement, validityAt, writeStatement, type Statement } from "./statement/statement.ts";
import { isMoment } from "./statement/time.ts";

/** A statement of which it is known who signed it. */
export interface Attestation {
  readonly statement: Statement;
  readonly key: PublicKey;
  /** Name of the envelope, as corrections, decisions and logs refer to it. */
  readonly envelopeSha256: string;
}

/** Whom a reader trusts, and when the question is asked. */
export interface Trust {
  readonly keys: readonly PublicKey[];
  /** A moment in UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly at: string;
}

/** Signs a statement. Throws TypeError on one that readers would refuse: that is a defect of whoever built it. */
export const attest = async (statement: Statement, signer: Signer): Promise<Envelope> => {
  const payload = writeStatement(statement);
  const checked = parseStatement(payload);
  if (checked.kind === "refused") throw new TypeError(`${checked.code} at ${checked.place}`);
  return signEnvelope(payload, signer);
};

/**
 * What one envelope shows by itself, whenever it is asked: its form, a trusted signature, a statement of a known kind, and a role that
 * may make it.
 */
export const openAttestation = async (text: string, keys: readonly PublicKey[]): Promise<Checked<Attestation>> => {
  const envelope = parseEnvelope(text);
  if (envelope.kind === "refused") return envelope;
  const verified = await verifyEnvelope(envelope.value, keys);
  if (verified.kind === "refused") return verified;
  const { payload, key } = verified.value;
  const parsed = parseStatement(payload);
  if (parsed.kind === "refused") return parsed;
  const statement = parsed.value;
  if (!KINDS[statement.kind].signers.includes(key.role)) return refused("role-not-allowed", "/predicateType");
  return accepted({ statement, key, envelopeSha256: await envelopeDigest(envelope.value) });
};

/** Refuses a statement that does not hold at a moment. */
export const checkValidity = (statement: Statement, at: string): Checked<Statement> => {
  const validity = validityAt(statement, at);
  if (validity === "valid") return accepted(statement);
  return refused(validity, validity === "expired" ? "/predicate/expiresAt" : "/predicate/issuedAt");
};

/**
 * Everything that one envelope can show by itself: as {@link openAttestation}, and that it holds at this moment. It does not show that
 * nothing was said later: corrections are found in a log. Throws RangeError where `at` is no moment.
 */
export const verifyAttestation = async (text: string, { keys, at }: Trust): Promise<Checked<Attestation>> => {
  if (!isMoment(at)) throw new RangeError("a moment in UTC is wanted, YYYY-MM-DDTHH:MM:SSZ");
  const opened = await openAttestation(text, keys);
  if (opened.kind === "refused") return opened;
  const valid = checkValidity(opened.value.statement, at);
  return valid.kind === "refused" ? valid : opened;
};
