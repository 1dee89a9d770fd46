export { attest, verifyAttestation, type Attestation, type Trust } from "./attestation.ts";
export { ATTESTATION_ERRORS, type AttestationError, type Checked, type Refusal } from "./checked.ts";
export {
  envelopeDigest,
  parseEnvelope,
  signEnvelope,
  verifyEnvelope,
  envelopeBytes,
  writeEnvelope,
  PAYLOAD_TYPE,
  type Envelope,
  type Signer,
  type VerifiedPayload,
} from "./dsse/envelope.ts";
export { preAuthEncoding } from "./dsse/pae.ts";
export { compareJson, type JsonComparison, type JsonDifference } from "./json/differences.ts";
export {
  isKeyName,
  keyOfSpki,
  parsePublicKey,
  publicKeyFile,
  type KeyFileProblem,
  type PublicKey,
  type PublicKeyFile,
} from "./keys/public-key.ts";
export { isKeyRole, KEY_ROLES, type KeyRole } from "./keys/roles.ts";
export { fromBase64, toBase64 } from "./primitives/base64.ts";
export { signEd25519, verifyEd25519 } from "./primitives/ed25519.ts";
export { toHex } from "./primitives/hex.ts";
export { sha256 } from "./primitives/sha256.ts";
export { findDeviation, type Deviation } from "./statement/follow-schema.ts";
export { KINDS, STATEMENT_KINDS, type Predicates, type StatementKind } from "./statement/kinds.ts";
export type { AppIdentity, Scope } from "./statement/common.ts";
export type { Analysis, Comparison, Correction, Decision, ProviderDeclaration, Submission } from "./statement/predicates.ts";
export {
  checkStatement,
  parseStatement,
  validityAt,
  writeStatement,
  type Statement,
  type StatementOf,
  type Subject,
} from "./statement/statement.ts";
export { isMoment } from "./statement/time.ts";
export { timestampRequest } from "./timestamp/request.ts";
