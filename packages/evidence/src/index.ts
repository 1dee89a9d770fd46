export { fromBase64, toBase64 } from "./primitives/base64.ts";
export { signEd25519, verifyEd25519 } from "./primitives/ed25519.ts";
export { toHex } from "./primitives/hex.ts";
export { sha256 } from "./primitives/sha256.ts";
export { formatCheckpoint, openCheckpoint, parseCheckpoint, type Checkpoint, type SignedCheckpoint } from "./log/checkpoint.ts";
export { decodeEntryBundle, encodeEntryBundle } from "./log/entry-bundle.ts";
export { LOG_ERROR_CODES, LogError, type LogErrorCode } from "./log/errors.ts";
export { growTiles, type FilledTile } from "./log/growth.ts";
export { HASH_LENGTH, leafPreimage, type Hash, type SyncHash } from "./log/hashing.ts";
export { decodeLeaf, encodeLeaf, STATUS_CHAIN, type ChainLink, type Leaf, type LeafKind } from "./log/leaf.ts";
export { envelopeContent, readLoggedStatement, type LoggedStatement } from "./log/logged-statement.ts";
export { verifyConsistency, verifyInclusion, type Consistency, type Inclusion } from "./log/merkle-proof.ts";
export { formatNote, formatSignature, parseNote, type NoteSignature, type SignedNote } from "./log/note.ts";
export type { Bytes } from "./log/octets.ts";
export { parsePolicy, type Quorum, type TrustPolicy } from "./log/policy.ts";
export { LogReplay } from "./log/replay.ts";
export {
  cosignNote,
  noteSignerOf,
  signNote,
  verifySignatures,
  type NoteSigner,
  type VerifiedSignature,
} from "./log/signatures.ts";
export {
  assertFresh,
  openStatus,
  signStatus,
  stateOf,
  type Listed,
  type StatementState,
  type StatusSnapshot,
} from "./log/status.ts";
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
export { buildVkey, formatVkey, parseVkey, SIGNATURE_TYPE, type VerifierKey } from "./log/vkey.ts";
export { cosignCheckpoint, memoryOf, verifyForWitness, type WitnessMemory, type WitnessRequest } from "./log/witness.ts";
