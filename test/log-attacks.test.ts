import { generateKeyPairSync } from "node:crypto";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  assertFresh,
  decodeEntryBundle,
  decodeLeaf,
  encodeEntryBundle,
  encodeLeaf,
  formatCheckpoint,
  formatNote,
  formatVkey,
  growTiles,
  leafPreimage,
  openCheckpoint,
  parseNote,
  parsePolicy,
  parseTlogProof,
  formatTlogProof,
  signNote,
  tilePath,
  TileTree,
  verifyLogged,
  verifyStatus,
  type Bytes,
  type Leaf,
} from "@akashi/evidence";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Disk } from "../apps/cli/src/log/disk.ts";
import { LogFolder, nodeSha256 } from "../apps/cli/src/log/folder.ts";
import { buildSigner } from "../apps/cli/src/log/keys.ts";
import { proveEntry } from "../apps/cli/src/log/prove.ts";
import { runWitness, type WitnessRun } from "../apps/cli/src/log/run-witness.ts";
import { LogWriter } from "../apps/cli/src/log/writer.ts";
import {
  auditOf,
  codesOf,
  digestOf,
  envelopeOf,
  envelopes,
  makeLog,
  NOW,
  vkeyOf,
  type LogFixture,
} from "./support/log-fixture.ts";

const UNTIL = "2026-11-29T04:10:00Z";
const SIZE = 7;
let log: LogFixture;
let older: Buffer;
const [first = new Uint8Array()] = envelopes(0, 1);

beforeAll(async () => {
  log = await makeLog();
  const writer = await LogWriter.open(log.path, log.signer);
  await writer.add(envelopes(0, 3), NOW);
  older = readFileSync(join(log.path, "checkpoint"));
  const revocation = envelopeOf([digestOf(first)], { correction: "revoked" }, "correction");
  await writer.add([...envelopes(3, 2), revocation], NOW);
  await writer.addStatus(NOW, UNTIL);
  await writer.close();
});
afterAll(() => rmSync(log.home, { recursive: true, force: true }));

/** A copy of the log, changed. */
const changed = async (change: (path: string) => Promise<void> | void): Promise<readonly string[]> => {
  const path = join(log.home, "changed");
  rmSync(path, { recursive: true, force: true });
  cpSync(log.path, path, { recursive: true });
  await change(path);
  return codesOf(await auditOf(path, [older]));
};

const edit =
  (place: string, to: (text: string) => string) =>
  (path: string): void => {
    const file = join(path, place);
    const before = readFileSync(file, "latin1");
    expect(to(before)).not.toBe(before);
    writeFileSync(file, to(before), "latin1");
  };

/** What a dishonest operator can do: other entries, with tiles and a checkpoint that fit them. */
const rewrite =
  (leavesOf: (leaves: readonly Leaf[]) => readonly Leaf[]) =>
  async (path: string): Promise<void> => {
    const bundle = readFileSync(join(log.path, `tile/entries/000.p/${SIZE}`));
    const entries = leavesOf(decodeEntryBundle(bundle, SIZE).map(decodeLeaf)).map(encodeLeaf);
    const tiles = new Map<string, Bytes>();
    const leafHashes = entries.map((entry) => nodeSha256(leafPreimage(entry)));
    for (const { tile, bytes } of growTiles({ oldSize: 0, leafHashes, readTile: () => null, hash: nodeSha256 })) {
      tiles.set(tilePath(tile), bytes);
      writeFileSync(join(path, tilePath(tile)), bytes);
    }
    writeFileSync(join(path, `tile/entries/000.p/${entries.length}`), encodeEntryBundle(entries));
    const root = new TileTree(entries.length, (tile) => tiles.get(tilePath(tile)) ?? null, nodeSha256).root();
    const text = formatCheckpoint({ origin: log.signer.key.name, size: entries.length, root });
    writeFileSync(join(path, "checkpoint"), formatNote({ text, signatures: [await signNote(text, log.signer)] }));
  };

const withLink = (leaf: Leaf, change: Partial<Leaf["chain"][number]>): Leaf => ({
  ...leaf,
  chain: leaf.chain.map((link) => ({ ...link, ...change })),
});
const change = (at: number, to: (leaf: Leaf) => Leaf) => (leaves: readonly Leaf[]) =>
  leaves.map((leaf, index) => (index === at ? to(leaf) : leaf));

describe("an audit finds", () => {
  it("nothing in a good log", async () => {
    expect(await changed(() => {})).toEqual([]);
  });

  it.each([
    ["a changed hash", edit(`tile/0/000.p/${SIZE}`, (text) => `x${text.slice(1)}`), ["tile-mismatch", "fork"]],
    ["a tile that is gone", (path: string) => rmSync(join(path, `tile/0/000.p/${SIZE}`)), ["tile-missing", "tile-missing"]],
    [
      "a changed entry",
      edit(`tile/entries/000.p/${SIZE}`, (text) => text.replace("analysis", "analysiS")),
      ["leaf-mismatch", "chain-broken", "entry-mismatch"],
    ],
    ["entries cut off", edit(`tile/entries/000.p/${SIZE}`, (text) => text.slice(0, -1)), ["bundle-malformed"]],
    ["a changed envelope", edit(`envelope/${digestOf(first)}.json`, (text) => text.replace("AAAA", "AAAB")), ["leaf-mismatch"]],
    ["a checkpoint with another size", edit("checkpoint", (text) => text.replace("\n7\n", "\n6\n")), ["signature-invalid"]],
    ["a checkpoint without signature", edit("checkpoint", (text) => text.slice(0, text.indexOf("\n\n"))), ["note-malformed"]],
  ])("%s", async (_, act, codes) => {
    expect([...(await changed(act))].sort()).toEqual([...codes].sort());
  });

  it.each([
    ["a gap in a chain", rewrite(change(3, (leaf) => withLink(leaf, { seq: 2 }))), "chain-gap"],
    ["a chain out of order", rewrite(change(4, (leaf) => withLink(leaf, { seq: 0, prev: null }))), "chain-order"],
    [
      "a chain that follows something else",
      rewrite(change(3, (leaf) => withLink(leaf, { prev: "0".repeat(64) }))),
      "chain-broken",
    ],
    [
      "two entries in each other's place",
      rewrite(([a, b, c, d, ...rest]) => [d, b, c, a, ...rest].flatMap((leaf) => leaf ?? [])),
      "chain-gap",
    ],
    ["an entry that was left out", rewrite((leaves) => leaves.filter((_, at) => at !== 0)), "chain-gap"],
    ["a revocation that the snapshot hides", rewrite((leaves) => leaves.filter((_, at) => at !== 5)), "status-mismatch"],
    ["an envelope logged twice", rewrite((leaves) => [...leaves, ...leaves.slice(0, 1)]), "envelope-repeated"],
    [
      "an entry that says otherwise than its envelope",
      rewrite(change(2, (leaf) => ({ ...leaf, issuerKeyid: "other" }))),
      "leaf-mismatch",
    ],
    [
      "a revocation of what was never logged",
      rewrite(change(5, (leaf) => ({ ...leaf, subjectSha256: ["0".repeat(64)] }))),
      "correction-unknown-target",
    ],
  ])("%s, though the operator signed it anew", async (_, act, code) => {
    expect(await changed(act)).toContain(code);
  });

  it("a log that was rewritten before a checkpoint that somebody kept, and one that was rolled back", async () => {
    expect(await changed(rewrite(change(0, (leaf) => ({ ...leaf, time: "2026-11-21T00:00:00Z" }))))).toContain("fork");
    expect(await changed(rewrite((leaves) => leaves.slice(0, 2)))).toContain("shrink");
  });

  it("a status snapshot that has expired, or is not valid yet", async () => {
    expect(codesOf(await auditOf(log.path, [], "2026-11-29T04:10:01Z"))).toEqual(["status-expired"]);
    expect(codesOf(await auditOf(log.path, [], "2026-11-22T04:09:59Z"))).toEqual(["status-not-yet-valid"]);
  });
});

describe("a witness", () => {
  let run: WitnessRun;
  const again = (): WitnessRun => ({ ...run, first: false, log: null });
  const on = (path: string): WitnessRun => ({ ...again(), folder: new LogFolder(path, new Disk()) });

  beforeAll(async () => {
    const signer = await buildSigner(generateKeyPairSync("ed25519").privateKey, "witness.example.org/w1", "cosignature");
    const stateFile = join(log.home, "witness/state.json");
    const folder = new LogFolder(log.path, new Disk());
    run = { folder, signer, stateFile, log: await vkeyOf(log.path), first: true, now: 1_790_000_000 };
  });

  it("does not start without its state, unless it is told that it is the first time", async () => {
    await expect(runWitness(again())).rejects.toMatchObject({ code: "witness-state-missing" });
    await expect(runWitness({ ...run, log: null })).rejects.toMatchObject({ code: "witness-needs-log-key" });
    expect((await runWitness(run)).before).toBeNull();
    await expect(runWitness(run)).rejects.toMatchObject({ code: "witness-state-exists" });
    expect((await runWitness(again())).before).toBe(SIZE);
  });

  it("cosigns what the policy of a verifier then accepts, and only that", async () => {
    const { line } = await runWitness(again());
    const trust = `log ${formatVkey(await vkeyOf(log.path))}\nwitness w1 ${formatVkey(run.signer.key)}\nquorum w1\n`;
    const policy = await parsePolicy(new TextEncoder().encode(trust));
    const checkpoint = await openCheckpoint(readFileSync(join(log.path, "checkpoint")), policy.logs);
    const proof = proveEntry(run.folder, checkpoint, 0);
    await expect(verifyLogged(first, proof, policy)).rejects.toMatchObject({ code: "quorum-missing" });
    const entry = await verifyLogged(first, `${proof}${line}`, policy);
    expect(entry.checkpoint.cosignatures.map(({ key, timestamp }) => [key.name, timestamp])).toEqual([
      ["witness.example.org/w1", 1_790_000_000],
    ]);
    const [signature] = parseNote(`x\n\n${line}`).signatures;
    if (signature !== undefined) signature.signature[7] = (signature.signature[7] ?? 0) ^ 1;
    const later = formatNote({ text: "x\n", signatures: signature === undefined ? [] : [signature] }).slice(3);
    await expect(verifyLogged(first, `${proof}${later}`, policy)).rejects.toMatchObject({ code: "signature-invalid" });
  });

  it.each([
    ["a fork of the same size", change(0, (leaf) => ({ ...leaf, time: "2026-11-21T00:00:00Z" })), "fork"],
    ["a log that was rolled back", (leaves: readonly Leaf[]) => leaves.slice(0, 5), "shrink"],
    [
      "a longer log that does not begin with what it saw",
      (leaves: readonly Leaf[]) => [...leaves].reverse().concat(leaves),
      "consistency-invalid",
    ],
  ])("refuses %s, and remembers what it saw", async (_, leaves, code) => {
    const path = join(log.home, "forked");
    rmSync(path, { recursive: true, force: true });
    cpSync(log.path, path, { recursive: true });
    await rewrite(leaves)(path);
    const before = readFileSync(run.stateFile, "utf8");
    await expect(runWitness(on(path))).rejects.toMatchObject({ code });
    expect(readFileSync(run.stateFile, "utf8")).toBe(before);
  });

  it("refuses a state that is damaged, and a log with another key", async () => {
    const other = await makeLog();
    const key = await vkeyOf(other.path);
    await expect(runWitness({ ...on(other.path), log: key })).rejects.toMatchObject({ code: "witness-log-changed" });
    await expect(runWitness(on(other.path))).rejects.toMatchObject({ code: "not-signed" });
    rmSync(other.home, { recursive: true });
    const stateFile = join(log.home, "witness/damaged.json");
    writeFileSync(stateFile, "{}");
    await expect(runWitness({ ...again(), stateFile })).rejects.toMatchObject({ code: "witness-state-malformed" });
  });
});

describe("one writer", () => {
  it("is let in at a time; the second is refused, and let in when the first has ended", async () => {
    const writer = await LogWriter.open(log.path, log.signer);
    await expect(LogWriter.open(log.path, log.signer)).rejects.toMatchObject({ code: "locked" });
    await writer.close();
    await (await LogWriter.open(log.path, log.signer)).close();
  });

  it("must have the log's key", async () => {
    const other = await buildSigner(generateKeyPairSync("ed25519").privateKey, log.signer.key.name, "note");
    await expect(LogWriter.open(log.path, other)).rejects.toMatchObject({ code: "key-not-of-log" });
  });

  it("logs an envelope once, and refuses what is no envelope or corrects nothing that was logged", async () => {
    const writer = await LogWriter.open(log.path, log.signer);
    expect(await writer.add([first], NOW)).toMatchObject([{ index: 0, known: true }]);
    // The same envelope in another spelling would be another name for it.
    for (const other of [Uint8Array.of(0x20, ...first), first.slice(0, -1), Uint8Array.of(...first, 0x0a)])
      await expect(writer.add([other], NOW)).rejects.toMatchObject({ code: "envelope-malformed" });
    await expect(writer.add([new TextEncoder().encode("{}")], NOW)).rejects.toMatchObject({ code: "envelope-malformed" });
    const lost = envelopeOf(["0".repeat(64)], { correction: "corrected" }, "correction");
    await expect(writer.add([lost], NOW)).rejects.toMatchObject({ code: "correction-unknown-target" });
    expect(writer.checkpoint.size).toBe(SIZE);
    await writer.close();
  });
});

describe("the status snapshot", () => {
  it("tells what is current from what was revoked and from what it does not cover", async () => {
    const key = await vkeyOf(log.path);
    const policy = { logs: [key], witnesses: [], quorum: { kind: "none" } } as const;
    const folder = new LogFolder(log.path, new Disk());
    const checkpoint = await openCheckpoint(readFileSync(join(log.path, "checkpoint")), [key]);
    const leaf = decodeLeaf(folder.entry(6, SIZE));
    const status = readFileSync(join(log.path, `status/${leaf.envelopeSha256}.note`));
    const { snapshot } = await verifyStatus(status, proveEntry(folder, checkpoint, 6), policy);
    expect(snapshot).toMatchObject({ treeSize: 6, listed: [{ envelopeSha256: digestOf(first), state: "revoked", index: 5 }] });
    expect(() => assertFresh(snapshot, UNTIL)).not.toThrow();
    expect(() => assertFresh(snapshot, "2026-11-29T04:10:01Z")).toThrow("status-expired");
    // Another entry's proof, and a proof whose entry was exchanged.
    const other = proveEntry(folder, checkpoint, 5);
    await expect(verifyStatus(status, other, policy)).rejects.toMatchObject({ code: "leaf-mismatch" });
    const exchanged = formatTlogProof({ ...parseTlogProof(other), extra: folder.entry(6, SIZE) });
    await expect(verifyStatus(status, exchanged, policy)).rejects.toMatchObject({ code: "inclusion-invalid" });
  });
});
