import { encodeHex } from "@akashi/bytes";
import { sha256 } from "../primitives/sha256.ts";
import { openCheckpoint, type SignedCheckpoint } from "./checkpoint.ts";
import { LogError } from "./errors.ts";
import { leafPreimage } from "./hashing.ts";
import { decodeLeaf, type Leaf } from "./leaf.ts";
import { readLoggedStatement } from "./logged-statement.ts";
import { verifyInclusion } from "./merkle-proof.ts";
import { joinBytes } from "../primitives/octets.ts";
import { meetsQuorum, type LogPolicy } from "./policy.ts";
import { verifySignatures, type VerifiedSignature } from "./signatures.ts";
import { openStatus, type StatusSnapshot } from "./status.ts";
import { parseTlogProof } from "./tlog-proof.ts";

/** A checkpoint that the policy believes. */
export interface TrustedCheckpoint extends SignedCheckpoint {
  /** The witnesses of the policy that cosigned it, each with its time. */
  readonly cosignatures: readonly VerifiedSignature[];
}

/** An entry that is in a log which the policy believes. */
export interface LoggedEntry {
  readonly index: number;
  readonly leaf: Leaf;
  readonly checkpoint: TrustedCheckpoint;
}

/** A status snapshot that is in the log. Whether it holds now is a question of its own: `assertFresh`. */
export interface LoggedStatus extends LoggedEntry {
  readonly snapshot: StatusSnapshot;
}

/**
 * Verifies a checkpoint against a policy: signed by a log of it, and cosigned by its quorum. Throws LogError as
 * {@link openCheckpoint}, or `quorum-missing`.
 */
export const verifyCheckpoint = async (input: Uint8Array | string, policy: LogPolicy): Promise<TrustedCheckpoint> => {
  const opened = await openCheckpoint(input, policy.logs);
  const cosignatures = await verifySignatures(opened.note, policy.witnesses);
  if (!meetsQuorum(policy.quorum, new Set(cosignatures.map(({ key }) => key)))) {
    throw new LogError("quorum-missing", `${cosignatures.length} of ${policy.witnesses.length} witnesses cosigned`);
  }
  return { ...opened, cosignatures };
};

/**
 * Verifies a proof of logging (C2SP tlog-proof): the entry it carries stands at its index in a tree that the policy believes.
 * Throws LogError `proof-malformed`, `leaf-malformed`, `inclusion-invalid`, or as {@link verifyCheckpoint}.
 */
export const verifyProof = async (proof: Uint8Array | string, policy: LogPolicy): Promise<LoggedEntry> => {
  const { extra, index, path, checkpoint: text } = parseTlogProof(proof);
  if (extra === null) throw new LogError("proof-malformed", "no entry in the extra data");
  const checkpoint = await verifyCheckpoint(text, policy);
  const { size, root } = checkpoint;
  await verifyInclusion({ index, size, leafHash: await sha256(leafPreimage(extra)), path, root });
  return { index, leaf: decodeLeaf(extra), checkpoint };
};

const assertDigest = async (bytes: Uint8Array, { envelopeSha256 }: Leaf): Promise<void> => {
  const digest = encodeHex(await sha256(joinBytes(bytes)));
  if (digest !== envelopeSha256) throw new LogError("leaf-mismatch", `the entry is for ${envelopeSha256}, the file is ${digest}`);
};

/** Throws LogError `leaf-mismatch` unless the entry says of the envelope what the envelope says of itself. */
export const assertLeafOf = (leaf: Leaf, envelope: Uint8Array): void => {
  const { kind, subjectSha256, predicateType, issuerKeyid } = readLoggedStatement(envelope);
  const same =
    leaf.kind === kind &&
    leaf.predicateType === predicateType &&
    leaf.issuerKeyid === issuerKeyid &&
    leaf.subjectSha256.join() === subjectSha256.join() &&
    // A correction stands in the chains of what it corrects, which the envelope does not name.
    (kind !== "statement" || leaf.chain.map(({ subjectKey }) => subjectKey).join() === subjectSha256.join());
  if (!same) throw new LogError("leaf-mismatch", `the entry says otherwise than the envelope ${leaf.envelopeSha256}`);
};

/** Verifies that exactly this envelope was logged. Throws LogError as {@link verifyProof}, `leaf-mismatch`, `envelope-malformed`. */
export const verifyLogged = async (envelope: Uint8Array, proof: Uint8Array | string, policy: LogPolicy): Promise<LoggedEntry> => {
  const entry = await verifyProof(proof, policy);
  await assertDigest(envelope, entry.leaf);
  assertLeafOf(entry.leaf, envelope);
  return entry;
};

/**
 * Verifies that this status snapshot was signed and logged by the log whose entry it is. Throws LogError as {@link verifyProof},
 * `leaf-mismatch`, `status-mismatch`, or as `openStatus`.
 */
export const verifyStatus = async (status: Uint8Array, proof: Uint8Array | string, policy: LogPolicy): Promise<LoggedStatus> => {
  const entry = await verifyProof(proof, policy);
  await assertDigest(status, entry.leaf);
  const logs = policy.logs.filter(({ name }) => name === entry.checkpoint.origin);
  const snapshot = await openStatus(status, logs);
  if (entry.leaf.kind !== "status" || snapshot.treeSize !== entry.index) {
    throw new LogError("status-mismatch", `a snapshot of ${snapshot.treeSize} entries as entry ${entry.index}`);
  }
  return { ...entry, snapshot };
};
