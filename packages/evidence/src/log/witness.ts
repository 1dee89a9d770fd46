import { fromBase64, toBase64 } from "../primitives/base64.ts";
import { openCheckpoint, type SignedCheckpoint } from "./checkpoint.ts";
import { LogError } from "./errors.ts";
import { verifyConsistency } from "./merkle-proof.ts";
import type { NoteSignature } from "./note.ts";
import type { Bytes } from "../primitives/octets.ts";
import { cosignNote, type NoteSigner } from "./signatures.ts";
import type { VerifierKey } from "./vkey.ts";

/** What a witness remembers of a log: the largest tree that it cosigned. */
export interface WitnessMemory {
  readonly size: number;
  /** Base64, as in the checkpoint. */
  readonly root: string;
}

/** What a witness was shown, and what it knows. */
export interface WitnessRequest {
  /** The checkpoint as the log published it. */
  readonly checkpoint: Uint8Array | string;
  readonly log: VerifierKey;
  /** Null only where the witness has never seen this log. */
  readonly memory: WitnessMemory | null;
  /** Proves that the tree begins with the remembered one (C2SP tlog-witness, "add-checkpoint"). */
  readonly path: readonly Bytes[];
}

const EMPTY: WitnessMemory = { size: 0, root: "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=" };

/**
 * Decides whether a witness may cosign, and gives the checkpoint. Throws LogError: `origin-unknown`, `not-signed` and
 * `signature-invalid` for who signed; `shrink`, `fork` and `consistency-invalid` for what the log did. What it gives must be
 * remembered durably before {@link cosignCheckpoint}.
 */
export const verifyForWitness = async ({ checkpoint, log, memory, path }: WitnessRequest): Promise<SignedCheckpoint> => {
  const opened = await openCheckpoint(checkpoint, [log]);
  const { size, root } = memory ?? EMPTY;
  const oldRoot = fromBase64(root);
  if (oldRoot === null) throw new LogError("checkpoint-malformed", "the remembered root");
  await verifyConsistency({ oldSize: size, oldRoot, newSize: opened.size, newRoot: opened.root, path });
  return opened;
};

/** What a witness remembers of a checkpoint that it is about to cosign. */
export const memoryOf = ({ size, root }: SignedCheckpoint): WitnessMemory => ({ size, root: toBase64(root) });

/** The cosignature, at a time in seconds since 1970. */
export const cosignCheckpoint = (checkpoint: SignedCheckpoint, timestamp: number, signer: NoteSigner): Promise<NoteSignature> =>
  cosignNote(checkpoint.note.text, timestamp, signer);
