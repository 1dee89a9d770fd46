import { createHash, createPublicKey, generateKeyPairSync, sign, type KeyObject } from "node:crypto";
import type { Signer } from "../dsse/envelope.ts";
import type { PublicKey } from "../keys/public-key.ts";
import type { KeyRole } from "../keys/roles.ts";

/** A pair of keys that OpenSSL made and signs with: nothing of ours. */
export interface TestKey {
  readonly privateKey: KeyObject;
  readonly publicPem: string;
  readonly key: PublicKey;
  readonly signer: Signer;
}

export const makeTestKey = (role: KeyRole, name = `example.jp/${role}`): TestKey => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const publicKey = createPublicKey(privateKey);
  const spki = publicKey.export({ type: "spki", format: "der" });
  const keyid = createHash("sha256").update(spki).digest("hex");
  return {
    privateKey,
    publicPem: String(publicKey.export({ type: "spki", format: "pem" })),
    key: { name, role, keyid, bytes: Uint8Array.from(spki.subarray(-32)) },
    signer: { keyid, sign: async (message) => Promise.resolve(Uint8Array.from(sign(null, message, privateKey))) },
  };
};
