import { signEd25519, SIGNATURE_LENGTH, verifyEd25519 } from "../primitives/ed25519.ts";
import { LogError } from "./errors.ts";
import type { NoteSignature, SignedNote } from "./note.ts";
import { joinBytes, utf8, type Bytes } from "../primitives/octets.ts";
import { SIGNATURE_TYPE, type VerifierKey } from "./vkey.ts";

/** A key that signs. The private half stays with whoever made the function. */
export interface NoteSigner {
  readonly key: VerifierKey;
  readonly sign: (message: Bytes) => Promise<Bytes> | Bytes;
}

/** A signature that was verified. */
export interface VerifiedSignature {
  readonly key: VerifierKey;
  /** Seconds since 1970 at which a witness cosigned; null for signatures that carry no time. */
  readonly timestamp: number | null;
}

const TIMESTAMP_LENGTH = 8;

/** What an Ed25519 cosignature signs (C2SP tlog-cosignature, "Ed25519 signed message"). */
const cosignedMessage = (text: string, timestamp: number): Bytes => utf8(`cosignature/v1\ntime ${timestamp}\n${text}`);

/** A signer that keeps a private key of WebCrypto. */
export const noteSignerOf = (key: VerifierKey, privateKey: CryptoKey): NoteSigner => ({
  key,
  sign: (message) => signEd25519(privateKey, message),
});

/** Signs the text of a note as its author. Throws TypeError where the key is for another type of signature. */
export const signNote = async (text: string, { key, sign }: NoteSigner): Promise<NoteSignature> => {
  if (key.type !== SIGNATURE_TYPE.note) throw new TypeError("a key for cosignatures signs no notes");
  return { name: key.name, keyId: key.keyId, signature: await sign(utf8(text)) };
};

/** Cosigns the text of a checkpoint at a time in seconds since 1970. Throws TypeError for a key of another type, or such a time. */
export const cosignNote = async (text: string, timestamp: number, { key, sign }: NoteSigner): Promise<NoteSignature> => {
  if (key.type !== SIGNATURE_TYPE.cosignature) throw new TypeError("a key for notes makes no cosignatures");
  if (!Number.isSafeInteger(timestamp) || timestamp <= 0) throw new TypeError("a cosignature needs its time");
  const time = new Uint8Array(TIMESTAMP_LENGTH);
  new DataView(time.buffer).setBigUint64(0, BigInt(timestamp));
  return { name: key.name, keyId: key.keyId, signature: joinBytes(time, await sign(cosignedMessage(text, timestamp))) };
};

/** The time in a cosignature, null where its bytes are no cosignature. */
const timestampOf = (signature: Bytes): number | null => {
  if (signature.length !== TIMESTAMP_LENGTH + SIGNATURE_LENGTH) return null;
  const timestamp = new DataView(signature.buffer, signature.byteOffset).getBigUint64(0);
  return timestamp > 0n && timestamp <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(timestamp) : null;
};

const verifySignature = async (text: string, { signature }: NoteSignature, key: VerifierKey): Promise<VerifiedSignature> => {
  const cosigned = key.type === SIGNATURE_TYPE.cosignature;
  const timestamp = cosigned ? timestampOf(signature) : null;
  const readable = !cosigned || timestamp !== null;
  const message = timestamp === null ? utf8(text) : cosignedMessage(text, timestamp);
  const bytes = cosigned ? signature.slice(TIMESTAMP_LENGTH) : signature;
  if (!readable || !(await verifyEd25519(key.publicKey, message, bytes))) {
    throw new LogError("signature-invalid", `of ${key.name}`);
  }
  return { key, timestamp };
};

/**
 * The signatures of a note by the keys that are known, each verified; signatures of unknown keys are passed over, and a key that
 * signed twice counts once. Throws LogError `signature-invalid` where a known key's signature does not verify: such a note is
 * refused as a whole (C2SP signed-note, "Signatures").
 */
export const verifySignatures = async (note: SignedNote, keys: readonly VerifierKey[]): Promise<readonly VerifiedSignature[]> => {
  const verified = new Map<VerifierKey, VerifiedSignature>();
  for (const signature of note.signatures) {
    const key = keys.find(({ name, keyId }) => name === signature.name && keyId === signature.keyId);
    if (key === undefined) continue;
    const result = await verifySignature(note.text, signature, key);
    if (!verified.has(key)) verified.set(key, result);
  }
  return [...verified.values()];
};
