import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { parsePublicKey, publicKeyFile } from "./public-key.ts";

const { publicKey } = generateKeyPairSync("ed25519");
const spki = publicKey.export({ type: "spki", format: "der" });
const raw = Uint8Array.from(spki.subarray(-32));
const written = async (changes: object = {}): Promise<string> =>
  JSON.stringify({ ...(await publicKeyFile("example.jp/lab", "analyser", raw)), ...changes });

describe("the file of a public key", () => {
  it("holds the key as OpenSSL writes it, and its id", async () => {
    const file = await publicKeyFile("example.jp/lab", "analyser", raw);
    expect(file.pem).toBe(publicKey.export({ type: "spki", format: "pem" }));
    expect(createPublicKey(file.pem).equals(publicKey)).toBe(true);
    expect(file.keyid).toBe(createHash("sha256").update(spki).digest("hex"));
  });

  it("holds the verifier key of a signed note, as its specification shows", async () => {
    // The key of the example in the documentation of Go's golang.org/x/mod/sumdb/note.
    const known = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    const key = Uint8Array.from(Buffer.from(known.split("+").at(-1) ?? "", "base64").subarray(1));
    expect((await publicKeyFile("PeterNeumann", "log", key)).vkey).toBe(known);
  });

  it("is read back, and refused where its parts name different keys", async () => {
    expect(await parsePublicKey(await written())).toMatchObject({
      kind: "ok",
      key: { name: "example.jp/lab", role: "analyser", bytes: raw },
    });
    const another = await publicKeyFile(
      "example.jp/lab",
      "analyser",
      Uint8Array.from(raw, (byte) => byte ^ 1),
    );
    for (const [changes, problem] of [
      [{ keyid: another.keyid }, "keyid"],
      [{ vkey: another.vkey }, "vkey"],
      [{ pem: another.pem }, "keyid"],
      [{ pem: another.pem.trim() }, "pem"],
      [{ pem: another.pem.replace("MCow", "MCox") }, "pem"],
      [{ name: "example.jp/other" }, "vkey"],
      [{ name: "two words" }, "name"],
      [{ role: "owner" }, "role"],
      [{ akashiKey: 2 }, "version"],
      [{ more: 1 }, "shape"],
    ] as const)
      expect(await parsePublicKey(await written(changes))).toEqual({ kind: "refused", problem });
    expect(await parsePublicKey("{")).toEqual({ kind: "refused", problem: "not-json" });
  });

  it("has a name that notes can hold", async () => {
    for (const name of ["", "a b", "a+b", "a\nb", "\ud800"])
      await expect(publicKeyFile(name, "log", raw)).rejects.toThrow(RangeError);
    await expect(publicKeyFile("a", "log", raw.subarray(1))).rejects.toThrow(RangeError);
  });
});
