import { createPublicKey, sign, type KeyObject } from "node:crypto";
import { buildVkey, LogError, SIGNATURE_TYPE, type Bytes, type NoteSigner } from "@akashi/evidence";
import { LogFolderError } from "./folder-error.ts";

/** The raw public key: the last 32 bytes of its SubjectPublicKeyInfo (RFC 8410, section 4). */
const rawPublicKey = (key: KeyObject): Bytes =>
  Uint8Array.from(createPublicKey(key).export({ type: "spki", format: "der" }).subarray(-32));

/** A signer of this name. Throws LogFolderError `name-invalid`. */
export const buildSigner = async (key: KeyObject, name: string, use: keyof typeof SIGNATURE_TYPE): Promise<NoteSigner> => {
  try {
    const vkey = await buildVkey(name, SIGNATURE_TYPE[use], rawPublicKey(key));
    return { key: vkey, sign: (message) => Uint8Array.from(sign(null, message, key)) };
  } catch (error) {
    if (error instanceof LogError) throw new LogFolderError("name-invalid", name);
    throw error;
  }
};
