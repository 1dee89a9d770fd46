import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "./base64.ts";
import { signEd25519, verifyEd25519 } from "./ed25519.ts";
import { encodeHex } from "@akashi/bytes";
import { sha256 } from "./sha256.ts";

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);

describe("base64", () => {
  it("writes what Node writes, and reads it back", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = toBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(text)).toEqual(own(bytes));
      }),
    );
    expect(toBase64(new Uint8Array(100_000))).toHaveLength(133_336);
  });

  it.each(["A", "AA", "AB==x", "AQ=", "AR==", "AA AA", "AA\nAA", "A-_A", "=AAA", "AAA\u00e9"])("refuses %j", (text) => {
    expect(fromBase64(text)).toBeNull();
  });
});

describe("Ed25519 and SHA-256 by WebCrypto", () => {
  const pair = generateKeyPairSync("ed25519");
  const raw = own(createPublicKey(pair.privateKey).export({ type: "spki", format: "der" }).subarray(-32));
  const message = new TextEncoder().encode("証");

  it("agrees with OpenSSL about signatures, both ways", async () => {
    expect(await verifyEd25519(raw, message, own(sign(null, message, pair.privateKey)))).toBe(true);
    const pkcs8 = createPrivateKey(pair.privateKey.export({ type: "pkcs8", format: "pem" })).export({
      type: "pkcs8",
      format: "der",
    });
    const key = await crypto.subtle.importKey("pkcs8", own(pkcs8), "Ed25519", false, ["sign"]);
    const signature = await signEd25519(key, message);
    expect(verify(null, message, pair.publicKey, signature)).toBe(true);
    signature[3] = (signature[3] ?? 0) ^ 1;
    expect(await verifyEd25519(raw, message, signature)).toBe(false);
  });

  it("refuses keys and signatures of another length, and a key that is no point", async () => {
    const signature = own(sign(null, message, pair.privateKey));
    expect(await verifyEd25519(raw.slice(1), message, signature)).toBe(false);
    expect(await verifyEd25519(raw, message, signature.slice(1))).toBe(false);
    expect(await verifyEd25519(new Uint8Array(32).fill(0xff), message, signature)).toBe(false);
  });

  it("agrees with OpenSSL about digests", async () => {
    expect(encodeHex(await sha256(message))).toBe(createHash("sha256").update(message).digest("hex"));
  });
});
