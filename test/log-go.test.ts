import { execFileSync, spawnSync } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { formatVkey, openCheckpoint, parseNote } from "@akashi/evidence";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Disk } from "../apps/cli/src/log/disk.ts";
import { LogFolder } from "../apps/cli/src/log/folder.ts";
import { buildSigner } from "../apps/cli/src/log/keys.ts";
import { proveEntry } from "../apps/cli/src/log/prove.ts";
import { runWitness } from "../apps/cli/src/log/run-witness.ts";
import { LogWriter } from "../apps/cli/src/log/writer.ts";
import { envelopes, makeLog, NOW, vkeyOf, type LogFixture } from "./support/log-fixture.ts";

const here = dirname(fileURLToPath(import.meta.url));
const build = mkdtempSync(join(tmpdir(), "akashi-checker-"));
const checker = join(build, "checker");
/** Sizes at which tiles begin, fill up and gain a level, and odd ones between. */
const STEPS = [1, 2, 3, 7, 255, 256, 257, 300, 511, 700] as const;

interface Grown extends LogFixture {
  readonly kept: readonly string[];
  readonly witness: string;
}

const growLog = async (): Promise<Grown> => {
  const log = await makeLog();
  const kept: string[] = [];
  const writer = await LogWriter.open(log.path, log.signer);
  let size = 0;
  for (const step of STEPS) {
    await writer.add(envelopes(size, step - size), NOW);
    size = step;
    const copy = join(log.home, `checkpoint-${step}`);
    copyFileSync(join(log.path, "checkpoint"), copy);
    kept.push(copy);
  }
  const signer = await buildSigner(generateKeyPairSync("ed25519").privateKey, "witness.example.org/w1", "cosignature");
  const folder = new LogFolder(log.path, new Disk());
  const run = { folder, signer, stateFile: join(log.home, "w/state.json"), first: true, now: 1_790_000_000 };
  const { line } = await runWitness({ ...run, log: await vkeyOf(log.path) });
  writer.addCosignatures(parseNote(`text\n\n${line}`).signatures);
  await writer.close();
  return { ...log, kept, witness: formatVkey(signer.key) };
};

const check = (log: Pick<Grown, "path">, args: readonly string[]): { readonly code: number | null; readonly out: string } => {
  const vkey = readFileSync(join(log.path, "log.vkey"), "utf8").trim();
  const { status, stdout } = spawnSync(checker, [log.path, vkey, ...args], { encoding: "utf8" });
  return { code: status, out: stdout };
};

describe("Go's golang.org/x/mod/sumdb agrees about a log", () => {
  let log: Grown;

  beforeAll(async () => {
    const env = { ...process.env, GO111MODULE: "off", GOPATH: "/usr/share/gocode", GOCACHE: join(build, "cache"), GOFLAGS: "" };
    execFileSync("go", ["build", "-o", checker, "main.go"], { cwd: join(here, "log-checker"), env, stdio: "inherit" });
    log = await growLog();
  });
  afterAll(() => {
    rmSync(build, { recursive: true, force: true });
    rmSync(log.home, { recursive: true, force: true });
  });

  it("verifies the log's signature and the witness's cosignature", () => {
    expect(check(log, ["-witness", log.witness])).toEqual({
      code: 0,
      out: "signed example.com/akashi of 700\ncosigned by witness.example.org/w1\n",
    });
  });

  it("proves anew from our tiles that entries are in it, and that it begins with every older checkpoint", () => {
    const indexes = [0, 1, 254, 255, 256, 511, 512, 699];
    const args = [...indexes.flatMap((index) => ["-index", String(index)]), ...log.kept.flatMap((file) => ["-old", file])];
    const expected = [
      "signed example.com/akashi of 700",
      ...indexes.map((index) => `included ${index} of 700`),
      ...STEPS.map((step) => `consistent ${step} to 700`),
    ];
    expect(check(log, args)).toEqual({ code: 0, out: `${expected.join("\n")}\n` });
  });

  it("accepts our proofs of every entry", async () => {
    const folder = new LogFolder(log.path, new Disk());
    const checkpoint = await openCheckpoint(readFileSync(join(log.path, "checkpoint")), [await vkeyOf(log.path)]);
    const files = Array.from({ length: 700 }, (_, index) => {
      const file = join(log.home, `${index}.tlog-proof`);
      writeFileSync(file, proveEntry(folder, checkpoint, index));
      return file;
    });
    const { code, out } = check(
      log,
      files.flatMap((file) => ["-proof", file]),
    );
    expect(code).toBe(0);
    expect(out.match(/^proved \d+ of 700/gm)).toHaveLength(700);
  });

  it.each([
    ["a changed size", "checkpoint", (text: string) => text.replace("\n700\n", "\n701\n")],
    ["a changed tile", "tile/0/001", (text: string) => `${text.slice(0, 40)}x${text.slice(41)}`],
    ["a changed entry", "tile/entries/000", (text: string) => text.replace("urn:akashi", "urn:akasha")],
  ])("refuses %s, so that its agreement means something", (_, place, change) => {
    const copy = join(log.home, "copy");
    cpSync(log.path, copy, { recursive: true });
    const file = join(copy, place);
    writeFileSync(file, change(readFileSync(file, "latin1")), "latin1");
    const { code, out } = check({ path: copy }, ["-index", "0", "-index", "300"]);
    rmSync(copy, { recursive: true });
    expect(out).toContain("refused");
    expect(code).toBe(1);
  });

  it("refuses a cosignature by another key", async () => {
    const other = await buildSigner(generateKeyPairSync("ed25519").privateKey, "witness.example.org/w1", "cosignature");
    expect(check(log, ["-witness", formatVkey(other.key)]).code).toBe(1);
  });
});
