import { fromBase64, toBase64 } from "../primitives/base64.ts";
import { PUBLIC_KEY_LENGTH } from "../primitives/ed25519.ts";
import { sha256 } from "../primitives/sha256.ts";
import { hasControlCharacter } from "./control-characters.ts";
import { LogError } from "./errors.ts";
import { joinBytes, utf8, type Bytes } from "../primitives/octets.ts";

/** Signature types of C2SP signed-note that are supported: a note signed by its author, and a witness's timestamped cosignature. */
export const SIGNATURE_TYPE = { note: 0x01, cosignature: 0x04 } as const;
export type SignatureType = (typeof SIGNATURE_TYPE)[keyof typeof SIGNATURE_TYPE];

/** A verifier key (C2SP signed-note, "Verifier keys"). Name and key ID together say which key made a signature. */
export interface VerifierKey {
  readonly name: string;
  readonly keyId: number;
  readonly type: SignatureType;
  /** The raw Ed25519 key of 32 bytes. */
  readonly publicKey: Bytes;
}

/** Key names are not empty and hold neither white space, nor plus, nor control characters (signed-note, "Format"). */
export const isKeyName = (name: string): boolean =>
  name !== "" && name.isWellFormed() && !/[\p{White_Space}+]/u.test(name) && !hasControlCharacter(name);

/** SHA-256(key name || 0x0A || signature type || public key)[:4], read with the high byte first. */
const keyIdOf = async (name: string, type: SignatureType, publicKey: Bytes): Promise<number> => {
  const digest = await sha256(joinBytes(utf8(`${name}\n`), Uint8Array.of(type), publicKey));
  return new DataView(digest.buffer).getUint32(0);
};

/** The verifier key of this name for a raw Ed25519 key. Throws LogError `vkey-malformed`. */
export const buildVkey = async (name: string, type: SignatureType, publicKey: Bytes): Promise<VerifierKey> => {
  if (!isKeyName(name)) throw new LogError("vkey-malformed", `the name ${JSON.stringify(name)}`);
  if (publicKey.length !== PUBLIC_KEY_LENGTH) throw new LogError("vkey-malformed", `a key of ${publicKey.length} bytes`);
  return { name, type, publicKey, keyId: await keyIdOf(name, type, publicKey) };
};

const isSupported = (type: number | undefined): type is SignatureType =>
  type === SIGNATURE_TYPE.note || type === SIGNATURE_TYPE.cosignature;

/** Reads `name+hex(key ID)+base64(type || key)`. Throws LogError `vkey-malformed`, or `vkey-unsupported` for another algorithm. */
export const parseVkey = async (text: string): Promise<VerifierKey> => {
  const [, name = "", keyId = "", material = ""] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/su.exec(text) ?? [];
  const bytes = fromBase64(material);
  if (name === "" || bytes === null || bytes.length === 0) throw new LogError("vkey-malformed", JSON.stringify(text));
  const [type] = bytes;
  if (!isSupported(type)) throw new LogError("vkey-unsupported", `signature type ${type ?? ""} of ${name}`);
  const key = await buildVkey(name, type, bytes.slice(1));
  if (key.keyId !== Number.parseInt(keyId, 16)) throw new LogError("vkey-malformed", `the key ID of ${name}`);
  return key;
};

/** Writes what {@link parseVkey} reads. */
export const formatVkey = ({ name, keyId, type, publicKey }: VerifierKey): string =>
  `${name}+${keyId.toString(16).padStart(8, "0")}+${toBase64(joinBytes(Uint8Array.of(type), publicKey))}`;
