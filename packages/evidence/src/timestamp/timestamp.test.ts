import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timeStampAuthority } from "../testing/time-stamp-authority.ts";
import { timestampRequest } from "./request.ts";
import { verifyTimestamp } from "./verify.ts";

const folder = mkdtempSync(join(tmpdir(), "akashi-timestamp-"));
const { openssl, makeRoot, makeSigner, answer } = timeStampAuthority(folder);
const at = (name: string): string => join(folder, name);
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);
const der = (name: string): Uint8Array<ArrayBuffer> => {
  openssl("x509", "-in", `${name}.pem`, "-outform", "der", "-out", `${name}.der`);
  return own(readFileSync(at(`${name}.der`)));
};

/** What the authority answers, by OpenSSL alone. */
const replyTo = (request: Uint8Array, name: string): Uint8Array<ArrayBuffer> => {
  writeFileSync(at("q.tsq"), request);
  answer("q.tsq", name, "r.tsr");
  return own(readFileSync(at("r.tsr")));
};

const message = own(Buffer.from('{"payload":"…"}'));
let reply: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  makeRoot("root");
  makeRoot("stranger");
  makeSigner("tsa", "root", "stamping");
  reply = replyTo(await timestampRequest(message), "tsa");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a time-stamp", () => {
  it("is asked for in the very bytes that OpenSSL writes", async () => {
    writeFileSync(at("message"), message);
    writeFileSync(at("ours.tsq"), await timestampRequest(message));
    openssl("ts", "-query", "-data", "message", "-sha256", "-cert", "-no_nonce", "-out", "theirs.tsq");
    expect(readFileSync(at("ours.tsq"))).toEqual(readFileSync(at("theirs.tsq")));
  });

  it("says when the message was there, as OpenSSL reads it", async () => {
    writeFileSync(at("reply.tsr"), reply);
    const [, said = ""] = /Time stamp: (.*)/.exec(openssl("ts", "-reply", "-in", "reply.tsr", "-text")) ?? [];
    const time = `${new Date(said).toISOString().slice(0, 19)}Z`;
    expect(await verifyTimestamp(reply, message, [der("root")])).toEqual({ kind: "ok", time, policy: "1.2.3.4.1" });
    expect(openssl("ts", "-verify", "-data", "message", "-in", "reply.tsr", "-CAfile", "root.pem")).toContain("Verification: OK");
  });

  it("is refused for another message, from an authority that is not trusted, and where none is", async () => {
    const root = der("root");
    const other = own(Buffer.from("another message"));
    expect(await verifyTimestamp(reply, other, [root])).toEqual({ kind: "refused", code: "other-message" });
    expect(await verifyTimestamp(reply, message, [der("stranger")])).toEqual({ kind: "refused", code: "unknown-authority" });
    expect(await verifyTimestamp(reply, message, [])).toEqual({ kind: "refused", code: "unknown-authority" });
    expect(await verifyTimestamp(own(Buffer.from("no reply")), message, [root])).toEqual({
      kind: "refused",
      code: "not-a-reply",
    });
  });

  it("is refused from a signer that may sign code and no time-stamps, though the same root stands behind it", async () => {
    makeSigner("coder", "root", "signing");
    openssl("ts", "-reply", "-in", "reply.tsr", "-token_out", "-out", "token.der");
    openssl("cms", "-verify", "-noverify", "-inform", "der", "-in", "token.der", "-out", "info.der");
    const signed = ["-nodetach", "-binary", "-cades", "-econtent_type", "1.2.840.113549.1.9.16.1.4", "-outform", "der"];
    openssl("cms", "-sign", "-in", "info.der", "-signer", "coder.pem", "-inkey", "coder.key", ...signed, "-out", "forged.der");
    openssl("ts", "-reply", "-in", "forged.der", "-token_in", "-out", "forged.tsr");
    const forged = own(readFileSync(at("forged.tsr")));
    expect(await verifyTimestamp(forged, message, [der("root")])).toEqual({ kind: "refused", code: "not-an-authority" });
  });

  it("is refused where the authority refused: a digest that it does not take", async () => {
    openssl("ts", "-query", "-data", "message", "-sha1", "-cert", "-no_nonce", "-out", "sha1.tsq");
    const refused = replyTo(readFileSync(at("sha1.tsq")), "tsa");
    expect(await verifyTimestamp(refused, message, [der("root")])).toEqual({ kind: "refused", code: "not-granted" });
  });

  it("is refused whichever byte of its time or of its signature is changed", async () => {
    const root = der("root");
    const text = Buffer.from(reply).toString("latin1");
    const time = text.search(/20\d{12}Z/);
    const places = [
      ...Array.from({ length: 14 }, (_, at) => time + at),
      ...Array.from({ length: 120 }, (_, at) => reply.length - 1 - at),
    ];
    for (const place of places) {
      const changed = own(reply);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect((await verifyTimestamp(changed, message, [root])).kind).toBe("refused");
    }
  });
});
