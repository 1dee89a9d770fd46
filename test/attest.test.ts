import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleFromJSON } from "@sigstore/bundle";
import { toSignedEntity, toTrustMaterial, Verifier } from "@sigstore/verify";
import { createHash, createPublicKey } from "node:crypto";
import { parsePublicKey, verifyAttestation, type Attestation, type Checked, type PublicKey } from "@akashi/evidence";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp, classOf, launcherActivity } from "./support/app-builder.ts";
import { runCli, type CliRun } from "./support/run-cli.ts";

let folder = "";
const at = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(at(name), "utf8");
const sha256 = (name: string): string =>
  createHash("sha256")
    .update(readFileSync(at(name)))
    .digest("hex");
const write = (name: string, content: string): string => {
  writeFileSync(at(name), content);
  return at(name);
};

/** OpenSSL's command line: the exit code and what it said. */
const openssl = (...args: readonly string[]): { readonly code: number | null; readonly out: string } => {
  const { status, stdout, stderr } = spawnSync("openssl", args, { cwd: folder, encoding: "utf8" });
  return { code: status, out: stdout + stderr };
};

const TIME = "2026-01-31T00:00:00Z";
const AT = "2026-02-01T00:00:00Z";
const trusted: PublicKey[] = [];
const verified = async (envelope: string): Promise<Checked<Attestation>> =>
  verifyAttestation(envelope, { keys: trusted, at: AT });
const attestWith = async (key: string, ...args: readonly string[]): Promise<CliRun> =>
  runCli(["attest", ...args, "--key", at(`keys/${key}.key.pem`), "--time", TIME]);

/** Pre-authentication encoding by hand (DSSE, protocol.md), so that nothing of ours takes part. */
const paeByHand = (type: string, payload: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `, "latin1"), payload]);

interface EnvelopeJson {
  payload: string;
  payloadType: string;
  signatures: { keyid: string; sig: string }[];
}
const envelopeOf = (file: string): EnvelopeJson => JSON.parse(text(file)) as EnvelopeJson;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "akashi-attest-"));
  const classes = [classOf("com.example.app.MainActivity", "android.app.Activity", [])];
  writeFileSync(at("app.apk"), buildApp({ components: launcherActivity(), classes }));
  write("notice.html", "<!doctype html><title>外部送信</title><h1>外部送信について</h1><p>当社は情報を送信します。</p>");
  write("report.json", (await runCli(["inspect", "--json", at("app.apk")])).out);
  write("check.json", (await runCli(["check", "--json", at("app.apk"), "--notice", at("notice.html")])).out);
  for (const role of ["analyser", "market", "provider"]) {
    await runCli(["key", "generate", "--name", role, "--role", role, "--out", at("keys")]);
    const read = await parsePublicKey(text(`keys/${role}.pub.json`));
    if (read.kind === "ok") trusted.push(read.key);
  }
  await attestWith("analyser", at("report.json"), "-o", at("analysis.dsse.json"));
  await attestWith("analyser", at("check.json"), "-o", at("comparison.dsse.json"));
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("akashi key", () => {
  it("writes keys that OpenSSL reads, the private one for its owner alone", () => {
    expect(statSync(at("keys/analyser.key.pem")).mode & 0o777).toBe(0o600);
    const derived = openssl("pkey", "-in", "keys/analyser.key.pem", "-pubout");
    const file = JSON.parse(text("keys/analyser.pub.json")) as Record<string, string>;
    expect(derived).toEqual({ code: 0, out: file["pem"] });
    const der = createPublicKey(file["pem"] ?? "").export({ type: "spki", format: "der" });
    expect(file["keyid"]).toBe(createHash("sha256").update(der).digest("hex"));
  });

  it("never overwrites a key", async () => {
    const before = text("keys/analyser.key.pem");
    const { code, err } = await runCli(["key", "generate", "--name", "analyser", "--out", at("keys")], "ja");
    expect(code).toBe(3);
    expect(err).toContain("鍵は上書きしません");
    expect(text("keys/analyser.key.pem")).toBe(before);
  });

  it("keeps a private key under a passphrase that OpenSSL asks for, too", async () => {
    chmodSync(write("passphrase", "ひみつ のことば\n"), 0o600);
    const made = await runCli([
      ...["key", "generate", "--name", "locked", "--out", at("keys"), "--passphrase-file", at("passphrase")],
    ]);
    expect(made.code).toBe(0);
    expect(text("keys/locked.key.pem")).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
    expect(openssl("pkey", "-in", "keys/locked.key.pem", "-noout", "-passin", "file:passphrase").code).toBe(0);
    expect(openssl("pkey", "-in", "keys/locked.key.pem", "-noout", "-passin", "pass:wrong").code).not.toBe(0);
    expect((await attestWith("locked", at("report.json"), "--passphrase-file", at("passphrase"))).code).toBe(0);
    chmodSync(write("wrong", "wrong\n"), 0o600);
    expect(await attestWith("locked", at("report.json"), "--passphrase-file", at("wrong"))).toMatchObject({ code: 3, out: "" });
    // Nobody sits at a terminal here, and none is waited for.
    const unasked = await attestWith("locked", at("report.json"));
    expect(unasked).toMatchObject({ code: 3, out: "" });
    expect(unasked.err).toContain("AKASHI_KEY_PASSPHRASE");
  });

  it("does not use a secret that others can read", async () => {
    write("open.key.pem", text("keys/analyser.key.pem"));
    for (const mode of [0o640, 0o604, 0o620]) {
      chmodSync(at("open.key.pem"), mode);
      const { code, err, out } = await runCli(["attest", at("report.json"), "--key", at("open.key.pem")]);
      expect({ code, out, mode }).toEqual({ code: 3, out: "", mode });
      expect(err).toContain("chmod 600");
    }
    chmodSync(at("passphrase"), 0o644);
    expect((await attestWith("locked", at("report.json"), "--passphrase-file", at("passphrase"))).code).toBe(3);
  });

  it("asks for the private key where the public one was given, and never to hide the one that is handed out", async () => {
    const { code, err } = await runCli(["attest", at("report.json"), "--key", at("keys/analyser.pub.json")]);
    expect(code).toBe(3);
    expect(err).toMatch(/this is a public key: .*\.key\.pem/);
  });

  it("says whose key a file holds, and takes neither a private key nor one whose parts differ", async () => {
    const { code, out } = await runCli(["key", "show", at("keys/market.pub.json")]);
    expect(code).toBe(0);
    expect(out).toContain("role market");
    expect((await runCli(["key", "show", at("keys/market.key.pem")])).err).toContain("this is a private key");
    const { keyid } = JSON.parse(text("keys/analyser.pub.json")) as { keyid: string };
    write("forged.json", JSON.stringify({ ...(JSON.parse(text("keys/market.pub.json")) as object), keyid }));
    expect((await runCli(["key", "show", at("forged.json")])).err).toContain("key and id do not agree");
  });

  it.each([
    ["a role that is none", ["--name", "a", "--role", "owner"]],
    ["a name with a space", ["--name", "a b"]],
    ["no name", []],
  ])("refuses %s", async (_what, args) => {
    expect((await runCli(["key", "generate", "--out", at("none"), ...args])).code).toBe(2);
  });
});

describe("akashi attest", () => {
  it("makes an analysis that names the file, the tool, the knowledge and the report by their digests", async () => {
    const result = await verified(text("analysis.dsse.json"));
    if (result.kind !== "ok") throw new Error(result.code);
    const { statement, key } = result.value;
    const report = JSON.parse(text("report.json")) as { engine: { digest: string }; coverage: { area: string }[] };
    expect(key.role).toBe("analyser");
    expect(statement.subjects).toEqual([{ name: "com.example.app", sha256: sha256("app.apk") }]);
    expect(statement).toMatchObject({
      kind: "analysis",
      predicate: {
        issuedAt: TIME,
        expiresAt: "2026-05-01T00:00:00Z",
        tool: { name: "akashi", digest: report.engine.digest },
        asked: { flows: true },
        output: { format: "report", sha256: createHash("sha256").update(text("report.json")).digest("hex") },
      },
    });
    const { coverage } = statement.predicate as unknown as typeof report;
    expect(coverage.map(({ area }) => area)).toEqual(report.coverage.map(({ area }) => area));
  });

  it("makes a comparison that names the documents by their digests", async () => {
    const result = await verified(text("comparison.dsse.json"));
    expect(result).toMatchObject({
      kind: "ok",
      value: {
        statement: {
          kind: "comparison",
          predicate: {
            documents: [{ document: "notice", sha256: sha256("notice.html") }],
            projectSha256: null,
            output: { format: "reconciliation" },
          },
        },
      },
    });
  });

  it("gives an envelope that OpenSSL verifies, and does not when one byte is another", () => {
    const { payload, payloadType, signatures } = envelopeOf("analysis.dsse.json");
    const message = paeByHand(payloadType, Buffer.from(payload, "base64"));
    writeFileSync(at("pae"), message);
    writeFileSync(at("sig"), Buffer.from(signatures[0]?.sig ?? "", "base64"));
    openssl("pkey", "-in", "keys/analyser.key.pem", "-pubout", "-out", "public.pem");
    const verify = ["pkeyutl", "-verify", "-pubin", "-inkey", "public.pem", "-rawin", "-sigfile", "sig", "-in", "pae"];
    expect(openssl(...verify)).toMatchObject({ code: 0, out: expect.stringContaining("Verified Successfully") as string });
    message[message.length - 2] = (message[message.length - 2] ?? 0) ^ 1;
    writeFileSync(at("pae"), message);
    expect(openssl(...verify).code).not.toBe(0);
  });

  it("gives an envelope that sigstore verifies as a bundle, and refuses when the payload is another or the key is", () => {
    const envelope = envelopeOf("analysis.dsse.json");
    const keyOf = (name: string): ReturnType<typeof createPublicKey> => createPublicKey(text(`keys/${name}.key.pem`));
    const check = (changed: EnvelopeJson, key: string): void => {
      const hint = changed.signatures[0]?.keyid ?? "";
      const bundle = bundleFromJSON({
        mediaType: "application/vnd.dev.sigstore.bundle.v0.3+json",
        verificationMaterial: { publicKey: { hint }, tlogEntries: [], timestampVerificationData: undefined },
        dsseEnvelope: changed,
      });
      const root = { mediaType: "", tlogs: [], certificateAuthorities: [], ctlogs: [], timestampAuthorities: [] };
      const trust = toTrustMaterial(root, (wanted) => {
        expect(wanted).toBe(hint);
        return { publicKey: keyOf(key), validFor: () => true };
      });
      new Verifier(trust, { tlogThreshold: 0, ctlogThreshold: 0, timestampThreshold: 0 }).verify(toSignedEntity(bundle));
    };
    expect(() => check(envelope, "analyser")).not.toThrow();
    const payload = Buffer.from(envelope.payload, "base64");
    payload[40] = (payload[40] ?? 0) ^ 1;
    expect(() => check({ ...envelope, payload: payload.toString("base64") }, "analyser")).toThrow(
      /signature verification failed/,
    );
    expect(() => check(envelope, "market")).toThrow(/signature verification failed/);
  });

  it("gives the same bytes for the same inputs, key and time", async () => {
    const again = await attestWith("analyser", at("report.json"));
    expect(again.out).toBe(text("analysis.dsse.json"));
    expect((await runCli(["attest", at("report.json"), "--key", at("keys/analyser.key.pem")])).out).not.toBe(again.out);
  });

  it("writes a request to time-stamp the attestation by its name", async () => {
    await attestWith("analyser", at("report.json"), "-o", at("stamped.json"), "--timestamp-request", at("stamped.tsq"));
    const name = createHash("sha256").update(text("stamped.json")).digest("hex");
    const dump = openssl("ts", "-query", "-in", "stamped.tsq", "-text").out;
    expect(
      [...dump.matchAll(/^ {4}[0-9a-f]{4} - ((?:[0-9a-f]{2}[ -]){16})/gm)]
        .map(([, row = ""]) => row.replace(/[ -]/g, ""))
        .join(""),
    ).toBe(name);
  });

  it.each(["submission", "declaration", "decision", "correction"])("signs its own example of a %s", async (kind) => {
    const example = await runCli(["attest", "--example", kind]);
    expect(example.code).toBe(0);
    write(`${kind}.yaml`, example.out.replace("later.dsse.json", "comparison.dsse.json"));
    const key = kind === "declaration" ? "provider" : "market";
    const about = kind === "correction" ? [at("analysis.dsse.json")] : ["--artifact", at("app.apk")];
    const { code, out, err } = await attestWith(key, ...about, "--predicate", kind, "--statement", at(`${kind}.yaml`));
    expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
    const result = await verified(out);
    expect(result).toMatchObject({ kind: "ok", value: { statement: { kind } } });
    write(`${kind}.dsse.json`, out);
  });

  it("puts digests in place of files: of documents their bytes, of attestations their envelope", async () => {
    const statementOf = async (name: string): Promise<unknown> => {
      const result = await verified(text(`${name}.dsse.json`));
      return result.kind === "ok" ? result.value.statement : result.code;
    };
    expect(await statementOf("declaration")).toMatchObject({ predicate: { documents: [{ sha256: sha256("notice.html") }] } });
    expect(await statementOf("decision")).toMatchObject({
      predicate: {
        app: { packageName: "com.example.app" },
        references: [{ kind: "comparison", envelopeSha256: sha256("comparison.dsse.json") }],
      },
    });
    expect(await statementOf("correction")).toMatchObject({
      subjects: [{ sha256: sha256("analysis.dsse.json") }],
      predicate: { replacementSha256: sha256("comparison.dsse.json") },
    });
  });

  it.each([
    ["a word that is none of the list", "outcome: reject", "outcome: approve", "/outcome", "accept | reject | delist | recall"],
    ["a member that is missing", "outcome: reject #", "#", "/outcome", "missing"],
    ["a member that nobody reads", "outcome: reject", "note: trust me\noutcome: reject", "/note", "no member"],
    ["an app that is not the file's", "outcome: reject", "app: {}\noutcome: reject", "/app", "no member"],
    ["a reason without a code", "code: undeclared-transmission", "text2: x", "/reasons/0/code", "missing"],
    ["no YAML", "outcome: reject", "outcome: [", "bad.yaml", "not readable"],
    ["a member twice", "outcome: reject", "outcome: reject\noutcome: accept", "bad.yaml", "not readable"],
  ])("refuses a decision with %s, naming the place", async (_what, from, to, place, says) => {
    write("bad.yaml", text("decision.yaml").replace(from, to));
    const { code, out, err } = await attestWith(
      "market",
      ...["--predicate", "decision", "--artifact", at("app.apk"), "--statement", at("bad.yaml")],
    );
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(err).toContain(place);
    expect(err).toContain(says);
  });

  it("signs no result whose versions cannot be told, and no other file", async () => {
    const report = JSON.parse(text("report.json")) as { engine: object };
    write("unbuilt.json", JSON.stringify({ ...report, engine: { ...report.engine, digest: "unbuilt" } }));
    const unbuilt = await attestWith("analyser", at("unbuilt.json"));
    expect(unbuilt).toMatchObject({ code: 3, out: "" });
    expect(unbuilt.err).toContain("versions cannot be told");
    write("odd.json", JSON.stringify({ ...report, findings: "none" }));
    expect(await attestWith("analyser", at("odd.json"))).toMatchObject({ code: 3, out: "" });
    expect(await attestWith("analyser", at("analysis.dsse.json"))).toMatchObject({ code: 3, out: "" });
    expect(await attestWith("analyser", at("report.json"), "--predicate", "comparison")).toMatchObject({ code: 3, out: "" });
  });

  it.each([
    ["no key", ["report.json"], "--key"],
    ["no result", ["--key", "k"], "name the result"],
    ["a time that is none", ["report.json", "--key", "k", "--time", "today"], "--time"],
    [
      "an end before the beginning",
      ["report.json", "--key", "k", "--expires", "2020-01-01T00:00:00Z"],
      "not after the beginning",
    ],
    ["an end in words", ["report.json", "--key", "k", "--expires", "soon"], "--expires"],
    ["a kind that is none", ["report.json", "--key", "k", "--predicate", "verdict"], "--predicate"],
  ])("says what to do with %s", async (_what, args, says) => {
    const { code, err } = await runCli(["attest", ...args.map((arg) => (arg === "report.json" ? at(arg) : arg))]);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});
