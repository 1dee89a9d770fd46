export { attest, openAttestation, verifyAttestation, type Attestation, type Trust } from "./attestation.ts";
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
  type Signer as EnvelopeSigner,
  type VerifiedPayload,
} from "./dsse/envelope.ts";
export { preAuthEncoding } from "./dsse/pae.ts";
export { compareJson, type JsonComparison, type JsonDifference } from "./json/differences.ts";
export {
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
export { formatCheckpoint, openCheckpoint, parseCheckpoint, type Checkpoint, type SignedCheckpoint } from "./log/checkpoint.ts";
export { decodeEntryBundle, encodeEntryBundle } from "./log/entry-bundle.ts";
export { CodedError, LOG_ERROR_CODES, LogError, type LogErrorCode } from "./log/errors.ts";
export { growTiles, type FilledTile } from "./log/growth.ts";
export { HASH_LENGTH, leafPreimage, type Hash, type SyncHash } from "./log/hashing.ts";
export { decodeLeaf, encodeLeaf, STATUS_CHAIN, type ChainLink, type Leaf, type LeafKind } from "./log/leaf.ts";
export { readLoggedStatement, type LoggedStatement } from "./log/logged-statement.ts";
export { verifyConsistency, verifyInclusion, type Consistency, type Inclusion } from "./log/merkle-proof.ts";
export { formatNote, formatSignature, parseNote, type NoteSignature, type SignedNote } from "./log/note.ts";
export type { Bytes } from "./primitives/octets.ts";
export { parsePolicy, type Quorum, type LogPolicy } from "./log/policy.ts";
export { LogReplay } from "./log/replay.ts";
export {
  cosignNote,
  noteSignerOf,
  signNote,
  verifySignatures,
  type NoteSigner,
  type VerifiedSignature,
} from "./log/signatures.ts";
export { assertFresh, openStatus, signStatus, type Listed, type StatusSnapshot } from "./log/status.ts";
export { newEntryBundles, tileHolding, tilePath, TILE_WIDTH, type Tile } from "./log/tiles.ts";
export { formatTlogProof, parseTlogProof, type TlogProof } from "./log/tlog-proof.ts";
export { TileTree, type ReadTile } from "./log/tree.ts";
export {
  assertLeafOf,
  verifyCheckpoint,
  verifyLogged,
  verifyProof,
  verifyStatus,
  type LoggedEntry,
  type LoggedStatus,
  type TrustedCheckpoint,
} from "./log/verify.ts";
export { buildVkey, formatVkey, isKeyName, parseVkey, SIGNATURE_TYPE, type VerifierKey } from "./log/vkey.ts";
export { cosignCheckpoint, memoryOf, verifyForWitness, type WitnessMemory, type WitnessRequest } from "./log/witness.ts";
export { BUNDLE_VERSION, type Bundle, type BundledEnvelope, type BundledStatus } from "./bundle/bundle.ts";
export { readBundle, writeBundle } from "./bundle/read-bundle.ts";
export { certificateText, withNamedFiles, type NamedFileMember } from "./trust/named-files.ts";
export { TRUST_POLICY_VERSION, type TrustPolicyFile } from "./trust/policy-file.ts";
export {
  readTrustPolicy,
  type TrustedAuthority,
  type TrustedIssuer,
  type TrustPolicy,
  type TrustPolicyProblem,
} from "./trust/trust-policy.ts";
export { VERIFICATION_CODES, type VerificationCode } from "./verify/codes.ts";
export type { GivenArtifact, RecomputedRecord, TimestampChecker, VerificationQuestion } from "./verify/question.ts";
export { Refused } from "./verify/refused.ts";
export {
  CHECK_NAMES,
  FRESHNESS_STATES,
  VERDICTS_ON_BUNDLES,
  VERIFICATION_VERSION,
  type Check,
  type CheckName,
  type CheckOutcome,
  type Confirmation,
  type FoundCorrection,
  type Freshness,
  type FreshnessState,
  type LevelResult,
  type VerdictOnBundle,
  type Verification,
  type VerifiedAttestation,
} from "./verify/result.ts";
export { verifyBundle } from "./verify/verify-bundle.ts";
export { timestampRequest } from "./timestamp/request.ts";
