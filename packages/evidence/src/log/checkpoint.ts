import { fromBase64, toBase64 } from "../primitives/base64.ts";
import { LogError } from "./errors.ts";
import { HASH_LENGTH } from "./hashing.ts";
import { parseNote, type SignedNote } from "./note.ts";
import { parseDecimal, type Bytes } from "../primitives/octets.ts";
import { verifySignatures } from "./signatures.ts";
import type { VerifierKey } from "./vkey.ts";

/** The head of a log's tree (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  /** Number of entries. */
  readonly size: number;
  readonly root: Bytes;
}

/** A checkpoint that the log itself signed. */
export interface SignedCheckpoint extends Checkpoint {
  readonly note: SignedNote;
}

/** The text that a log signs. */
export const formatCheckpoint = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${toBase64(root)}\n`;

/** Reads the text of a note as a checkpoint; extension lines are allowed and mean nothing. Throws LogError `checkpoint-malformed`. */
export const parseCheckpoint = (text: string): Checkpoint => {
  const lines = text.split("\n").slice(0, -1);
  const [origin = "", sizeText = "", rootText = ""] = lines;
  const size = parseDecimal(sizeText);
  const root = fromBase64(rootText);
  if (!text.endsWith("\n") || lines.includes("") || origin === "" || size === null || root?.length !== HASH_LENGTH) {
    throw new LogError("checkpoint-malformed", JSON.stringify(text.slice(0, 200)));
  }
  return { origin, size, root };
};

/**
 * Opens a checkpoint that one of these logs signed: the key's name is the origin. Throws LogError `note-malformed`,
 * `checkpoint-malformed`, `origin-unknown`, `signature-invalid` or `not-signed`.
 */
export const openCheckpoint = async (input: Uint8Array | string, logs: readonly VerifierKey[]): Promise<SignedCheckpoint> => {
  const note = parseNote(input);
  const checkpoint = parseCheckpoint(note.text);
  const keys = logs.filter(({ name }) => name === checkpoint.origin);
  if (keys.length === 0) throw new LogError("origin-unknown", checkpoint.origin);
  if ((await verifySignatures(note, keys)).length === 0) throw new LogError("not-signed", checkpoint.origin);
  return { ...checkpoint, note };
};
