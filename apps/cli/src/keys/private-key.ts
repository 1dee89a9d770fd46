import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import { keyOfSpki, type EnvelopeSigner } from "@akashi/evidence";
import type { Language } from "@akashi/render";
import type { Environment } from "../environment.ts";
import { UnreadableError } from "../errors.ts";
import { readInput } from "../input.ts";
import { MESSAGES } from "../messages.ts";
import { sha256Hex } from "../sha256.ts";
import { KEY_WORDS } from "./key-words.ts";
import { askHidden, givenPassphrase, type PassphraseOptions } from "./passphrase.ts";
import { checkPrivateFile } from "./private-file.ts";

/** Only the owner may read and write. */
const PRIVATE_MODE = 0o600;
const PUBLIC_MODE = 0o644;
/** By which the key is encrypted under its passphrase (PBES2 of PKCS#8). */
const CIPHER = "aes-256-cbc";

const spkiOf = (key: KeyObject): Uint8Array => createPublicKey(key).export({ type: "spki", format: "der" });

/** A new Ed25519 key: PKCS#8 in PEM, under the passphrase if there is one, and the 32 bytes of the public key. */
export const makePrivateKey = (passphrase: string | null): { readonly pem: string; readonly publicKey: Uint8Array } => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const secret = passphrase === null ? {} : { cipher: CIPHER, passphrase };
  const publicKey = keyOfSpki(spkiOf(privateKey));
  if (publicKey === null) throw new Error("OpenSSL wrote an Ed25519 key in a form of its own");
  return { pem: privateKey.export({ type: "pkcs8", format: "pem", ...secret }).toString(), publicKey };
};

/** Writes a file that must not be there yet: no key is ever overwritten. Throws UnreadableError. */
export const writeNewFile = (file: string, text: string, kind: "private" | "public", language: Language): void => {
  try {
    const handle = openSync(file, "wx", kind === "private" ? PRIVATE_MODE : PUBLIC_MODE);
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    const words = reason === "EEXIST" ? KEY_WORDS[language].exists(file) : MESSAGES[language].cannotWrite(file, reason);
    throw new UnreadableError(words);
  }
};

const decrypt = async (file: string, pem: string, options: PassphraseOptions, environment: Environment): Promise<KeyObject> => {
  const words = KEY_WORDS[environment.language];
  const isEncrypted = pem.includes("-----BEGIN ENCRYPTED PRIVATE KEY-----");
  const passphrase = isEncrypted ? (givenPassphrase(options, environment) ?? (await askHidden(words.ask))) : null;
  if (isEncrypted && passphrase === null) throw new UnreadableError(words.needPassphrase(file));
  try {
    return createPrivateKey({ key: pem, format: "pem", ...(passphrase !== null && { passphrase }) });
  } catch {
    throw new UnreadableError(isEncrypted ? words.wrongPassphrase(file) : words.notPrivateKey(file));
  }
};

/** The private key of a file. Throws UnreadableError where others can read it, or it is no Ed25519 key. */
export const readPrivateKey = async (file: string, options: PassphraseOptions, environment: Environment): Promise<KeyObject> => {
  const { language } = environment;
  const words = KEY_WORDS[language];
  checkPrivateFile(file, language);
  const pem = Buffer.from(readInput(file, language).bytes).toString("utf8");
  if (!/-----BEGIN (ENCRYPTED )?PRIVATE KEY-----/.test(pem)) throw new UnreadableError(words.notPrivateKey(file));
  const key = await decrypt(file, pem, options, environment);
  if (key.asymmetricKeyType !== "ed25519") throw new UnreadableError(words.notEd25519(file));
  return key;
};

/** The private key of a file, to sign attestations with. Throws as {@link readPrivateKey}. */
export const readSigner = async (file: string, options: PassphraseOptions, environment: Environment): Promise<EnvelopeSigner> => {
  const key = await readPrivateKey(file, options, environment);
  return {
    keyid: sha256Hex(spkiOf(key)),
    sign: async (message) => Promise.resolve(Uint8Array.from(sign(null, message, key))),
  };
};
