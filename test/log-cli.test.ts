import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSigner } from "../apps/cli/src/log/keys.ts";
import { LogWriter } from "../apps/cli/src/log/writer.ts";
import { digestOf, envelopes, ORIGIN } from "./support/log-fixture.ts";
import { runCli, type CliRun } from "./support/run-cli.ts";

const home = mkdtempSync(join(tmpdir(), "akashi-log-cli-"));
const at = (name: string): string => join(home, name);
const keys = ["log", "w1"].map((name) => ({ name, privateKey: generateKeyPairSync("ed25519").privateKey }));
const [first = new Uint8Array(), second = new Uint8Array()] = envelopes(0, 2);
const run = (words: string, language: "ja" | "en" = "en"): Promise<CliRun> =>
  runCli(
    words.split(" ").map((word) => word.replace(/^@/, `${home}/`)),
    language,
  );

beforeAll(async () => {
  for (const { name, privateKey } of keys)
    writeFileSync(at(`${name}.pem`), privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600 });
  writeFileSync(at("a.json"), first);
  writeFileSync(at("b.json"), second);
  expect(await run(`log init @log --origin ${ORIGIN} --key @log.pem`)).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("akashi log", () => {
  it("goes the whole way: add, prove, witness, cosigned checkpoint, status, audit against a trust policy", async () => {
    const added = await run("log add @log @a.json @b.json @a.json --key @log.pem");
    expect(added).toEqual({
      code: 0,
      err: "",
      out: `logged: #0 ${digestOf(first)}\nlogged: #1 ${digestOf(second)}\nlogged before: #0 ${digestOf(first)}\n`,
    });
    writeFileSync(at("kept"), readFileSync(at("log/checkpoint")));
    expect(await run("log status @log --key @log.pem --days 30")).toMatchObject({ code: 0 });
    const vkey = readFileSync(at("log/log.vkey"), "utf8").trim();
    const witness = "--key @w1.pem --name witness.example.org/w1 --state @w/state.json --out @w1.sig";
    const cosigned = await run(`log witness @log ${witness} --log ${vkey} --first`);
    expect(cosigned.code).toBe(0);
    expect(cosigned.err).toContain("same trust domain as the operator");
    // What a witness hands out is what it says itself: there is no other place where its key could be read.
    const witnessKey = /witness\.example\.org\/w1\+[0-9a-f]{8}\+\S+/.exec(cosigned.err)?.[0] ?? "";
    const shown = await run(`log checkpoint @log --cosignature @w1.sig --witness ${witnessKey} --key @log.pem`);
    expect(shown.out).toBe(readFileSync(at("log/checkpoint"), "utf8"));
    expect(shown.out.match(/^— /gm)).toHaveLength(2);
    writeFileSync(at("trust"), `log ${vkey}\nwitness w1 ${witnessKey}\nquorum w1\n`);
    const audit = await run(`log audit @log --checkpoint @kept --log ${vkey} --trust @trust`);
    expect(audit).toMatchObject({ code: 0, err: "" });
    expect(audit.out).toContain(
      "entries read: 3, files of hashes made anew: 1, chains followed: 3, corrections and revocations: 0",
    );
    expect(audit.out).toContain("older checkpoints compared: 1");
    for (const entry of ["@b.json", "1", digestOf(second)]) {
      const proof = await run(`log prove @log ${entry}`);
      expect(proof.out).toMatch(/^c2sp\.org\/tlog-proof@v1\nextra .*\nindex 1\n/);
    }
  });

  it("ends an audit with 1 where something does not fit, and a witness that refuses likewise", async () => {
    const checkpoint = readFileSync(at("log/checkpoint"));
    writeFileSync(at("log/checkpoint"), readFileSync(at("kept")));
    const audit = await run("log audit @log", "ja");
    expect(audit.out).toContain("監査した記録: example.com/akashi(2 件)");
    const witnessed = await run("log witness @log --key @w1.pem --name witness.example.org/w1 --state @w/state.json", "ja");
    expect(witnessed).toMatchObject({ code: 1, out: "" });
    expect(witnessed.err).toContain("以前より件数が減っています。記録が巻き戻されています(shrink: from 3 to 2 entries)");
    writeFileSync(at("log/checkpoint"), String(checkpoint).replace("\n3\n", "\n4\n"));
    expect(await run("log audit @log")).toMatchObject({ code: 1 });
    writeFileSync(at("log/checkpoint"), checkpoint);
  });

  it.each([
    ["log add @log @none.json --key @log.pem", "no such file"],
    ["log add @log @kept --key @log.pem", "not readable as an attestation"],
    ["log add @log @a.json --key @w1.pem", "not the key of this log"],
    ["log add @log @a.json --key @a.json", "that other users can read"],
    ["log add @nowhere @a.json --key @log.pem", "there is no log"],
    [`log init @log --origin ${ORIGIN} --key @log.pem`, "there is a log already"],
    ["log init @new --origin a+b --key @log.pem", "must not hold white space or +"],
    ["log prove @log 99", "not in this log"],
    ["log status @log --key @log.pem --days 0", "not readable as a number of days"],
    ["log audit @log --log x", "no verifier key"],
    ["log witness @log --key @w1.pem --name w --state @lost.json", "Only for the first run"],
  ])("refuses «%s» in one line, with exit code 3", async (words, text) => {
    const english = await run(words);
    expect(english).toMatchObject({ code: 3, out: "" });
    expect(english.err).toContain(text);
    const japanese = await run(words, "ja");
    expect(japanese.code).toBe(3);
    expect([english.err, japanese.err].map((lines) => lines.trimEnd().split("\n").length)).toEqual([1, 1]);
    expect(japanese.err).toMatch(/[ぁ-ん]/);
  });

  it("refuses a second writer clearly", async () => {
    const [log] = keys;
    if (log === undefined) throw new Error("two keys are made above");
    const writer = await LogWriter.open(at("log"), await buildSigner(log.privateKey, ORIGIN, "note"));
    const refused = await run("log add @log @a.json --key @log.pem");
    await writer.close();
    expect(refused).toMatchObject({ code: 3, out: "" });
    expect(refused.err).toContain("another akashi is writing to it");
  });
});
