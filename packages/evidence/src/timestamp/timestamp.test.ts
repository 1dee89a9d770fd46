import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timestampRequest } from "./request.ts";
import { verifyTimestamp } from "./verify.ts";

const CONFIG = `
[tsa]
default_tsa = authority
[authority]
serial = ./serial
default_policy = 1.2.3.4.1
signer_digest = sha256
digests = sha256, sha512
ess_cert_id_alg = sha256
[stamping]
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[signing]
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, codeSigning
[root]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
[req]
distinguished_name = name
[name]
`;

let folder = "";
const at = (name: string): string => join(folder, name);
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => Uint8Array.from(bytes);
const openssl = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync("openssl", args, { cwd: folder, encoding: "utf8" });
  if (status !== 0) throw new Error(`openssl ${args.join(" ")}: ${stderr}`);
  return stdout;
};
const der = (name: string): Uint8Array<ArrayBuffer> => {
  openssl("x509", "-in", `${name}.pem`, "-outform", "der", "-out", `${name}.der`);
  return own(readFileSync(at(`${name}.der`)));
};

const makeRoot = (name: string): void => {
  const subject = ["-subj", `/CN=${name}`, "-keyout", `${name}.key`, "-out", `${name}.pem`];
  openssl(
    "req",
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-days",
    "3650",
    "-config",
    "c.cnf",
    "-extensions",
    "root",
    ...subject,
  );
};
const makeSigner = (name: string, extensions: string): void => {
  openssl(
    "req",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-config",
    "c.cnf",
    "-subj",
    `/CN=${name}`,
    "-keyout",
    `${name}.key`,
    "-out",
    `${name}.csr`,
  );
  const issue = ["-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "3000", "-extfile", "c.cnf"];
  openssl("x509", "-req", "-in", `${name}.csr`, ...issue, "-extensions", extensions, "-out", `${name}.pem`);
};
/** What the authority answers, by OpenSSL alone. */
const replyTo = (request: Uint8Array, name: string): Uint8Array<ArrayBuffer> => {
  writeFileSync(at("q.tsq"), request);
  openssl(
    "ts",
    "-reply",
    "-config",
    "c.cnf",
    "-queryfile",
    "q.tsq",
    "-signer",
    `${name}.pem`,
    "-inkey",
    `${name}.key`,
    "-out",
    "r.tsr",
  );
  return own(readFileSync(at("r.tsr")));
};

const message = own(Buffer.from('{"payload":"…"}'));
let reply: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "akashi-timestamp-"));
  writeFileSync(at("c.cnf"), CONFIG);
  writeFileSync(at("serial"), "01\n");
  makeRoot("root");
  makeRoot("stranger");
  makeSigner("tsa", "stamping");
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
    makeSigner("coder", "signing");
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
