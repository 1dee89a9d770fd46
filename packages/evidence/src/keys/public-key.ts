import { encodeHex, type JsonValue } from "@akashi/bytes";
import { hasMembers, parseJson } from "../json/canonical.ts";
import { fromBase64, toBase64 } from "../primitives/base64.ts";
import { PUBLIC_KEY_LENGTH } from "../primitives/ed25519.ts";
import { joinBytes } from "../primitives/octets.ts";
import { sha256 } from "../primitives/sha256.ts";
import { buildVkey, formatVkey, isKeyName, SIGNATURE_TYPE } from "../log/vkey.ts";
import { isKeyRole, type KeyRole } from "./roles.ts";

/** Version of the file of a public key. */
export const KEY_FILE_VERSION = 1;

/** A public key as it is handed out. It holds the key three times, for three kinds of readers; all three must agree. */
export interface PublicKeyFile {
  readonly akashiKey: typeof KEY_FILE_VERSION;
  /** As notes and checkpoints name it: no space, no plus sign (C2SP signed-note). */
  readonly name: string;
  readonly role: KeyRole;
  /** SHA-256 over the SubjectPublicKeyInfo in DER, in lower-case hexadecimal. */
  readonly keyid: string;
  /** SubjectPublicKeyInfo in PEM (RFC 8410), for OpenSSL. */
  readonly pem: string;
  /** Verifier key of C2SP signed-note: `name+hash+base64(0x01 || key)`. */
  readonly vkey: string;
}

/** A public key to verify with. */
export interface PublicKey {
  readonly name: string;
  readonly role: KeyRole;
  readonly keyid: string;
  /** The 32 bytes of RFC 8032. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Why the file of a key is not taken. */
export type KeyFileProblem = "not-json" | "shape" | "version" | "name" | "role" | "pem" | "keyid" | "vkey";

/** SubjectPublicKeyInfo of Ed25519 (RFC 8410, section 4): SEQUENCE { SEQUENCE { OID 1.3.101.112 }, BIT STRING } before the key. */
const SPKI_HEAD = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00);
const PEM = /^-----BEGIN PUBLIC KEY-----\n([A-Za-z0-9+/=]{60})\n-----END PUBLIC KEY-----\n$/;
/** SubjectPublicKeyInfo in DER of the 32 bytes of a key. */
export const spkiOf = (key: Uint8Array): Uint8Array<ArrayBuffer> => joinBytes(SPKI_HEAD, key);

/** The 32 bytes of a key out of its SubjectPublicKeyInfo in DER; null where it is no Ed25519 key. */
export const keyOfSpki = (spki: Uint8Array): Uint8Array<ArrayBuffer> | null =>
  spki.length === SPKI_HEAD.length + PUBLIC_KEY_LENGTH && SPKI_HEAD.every((byte, at) => spki[at] === byte)
    ? Uint8Array.from(spki.subarray(SPKI_HEAD.length))
    : null;

const keyidOf = async (key: Uint8Array): Promise<string> => encodeHex(await sha256(spkiOf(key)));

const vkeyOf = async (name: string, key: Uint8Array): Promise<string> =>
  formatVkey(await buildVkey(name, SIGNATURE_TYPE.note, Uint8Array.from(key)));

/** The file of a public key from its 32 bytes. Throws RangeError on another length or a name that notes cannot hold. */
export const publicKeyFile = async (name: string, role: KeyRole, key: Uint8Array): Promise<PublicKeyFile> => {
  if (key.length !== PUBLIC_KEY_LENGTH) throw new RangeError("a public key of Ed25519 has 32 bytes");
  if (!isKeyName(name)) throw new RangeError("the name of a key has no white space and no plus sign");
  return {
    akashiKey: KEY_FILE_VERSION,
    name,
    role,
    keyid: await keyidOf(key),
    pem: `-----BEGIN PUBLIC KEY-----\n${toBase64(spkiOf(key))}\n-----END PUBLIC KEY-----\n`,
    vkey: await vkeyOf(name, key),
  };
};

/** What reading a public key gave. */
export type ReadKey =
  { readonly kind: "ok"; readonly key: PublicKey } | { readonly kind: "refused"; readonly problem: KeyFileProblem };

/** Reads a public key from the data of its file. One whose parts name different keys is refused: each reader would trust another. */
export const parsePublicKeyValue = async (value: unknown): Promise<ReadKey> => {
  const refuse = (problem: KeyFileProblem): ReadKey => ({ kind: "refused", problem });
  if (!hasMembers(value, ["akashiKey", "keyid", "name", "pem", "role", "vkey"])) return refuse("shape");
  const { akashiKey, keyid, name, pem, role, vkey } = value;
  if (akashiKey !== KEY_FILE_VERSION) return refuse("version");
  if (typeof name !== "string" || !isKeyName(name)) return refuse("name");
  if (!isKeyRole(role)) return refuse("role");
  const spki = typeof pem === "string" ? fromBase64(PEM.exec(pem)?.[1] ?? "") : null;
  const bytes = spki === null ? null : keyOfSpki(spki);
  if (bytes === null) return refuse("pem");
  const expected = await publicKeyFile(name, role, bytes);
  if (keyid !== expected.keyid) return refuse("keyid");
  if (vkey !== expected.vkey) return refuse("vkey");
  return { kind: "ok", key: { name, role, keyid: expected.keyid, bytes } };
};

/** Reads the file of a public key, as {@link parsePublicKeyValue}. */
export const parsePublicKey = async (text: string): Promise<ReadKey> => {
  const value: JsonValue | undefined = parseJson(text);
  return value === undefined ? { kind: "refused", problem: "not-json" } : parsePublicKeyValue(value);
};
