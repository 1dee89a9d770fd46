// What the log costs: entries added per second, size of a proof and time to verify it, at 10^3, 10^5 and 10^6 entries.
//   npm run bench:log            (a million entries need about 5 GB below the system's temporary folder)
//   npm run bench:log -- 100000  (up to so many)
import { generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openCheckpoint, parseVkey, verifyLogged, formatVkey, type SignedCheckpoint, type NoteSigner } from "@akashi/evidence";
import { auditLog } from "../apps/cli/src/log/audit.ts";
import { createLog } from "../apps/cli/src/log/create.ts";
import { Disk } from "../apps/cli/src/log/disk.ts";
import { LogFolder } from "../apps/cli/src/log/folder.ts";
import { buildSigner } from "../apps/cli/src/log/keys.ts";
import { findEntry, proveEntry } from "../apps/cli/src/log/prove.ts";
import { LogWriter } from "../apps/cli/src/log/writer.ts";
import { digestOf, envelopes, NOW, ORIGIN } from "../test/support/log-fixture.ts";
import { printHead, printRow } from "./table.ts";

const STEPS = [1_000, 100_000, 1_000_000];
const BATCH = 1_000;
const ARTIFACTS = 20_000;
const PROOFS = 200;
const [most = "1000000"] = process.argv.slice(2);

const secondsSince = (start: number): number => (performance.now() - start) / 1000;

/** Adds entries in batches until the log has `step` of them. Gives how many a second. */
const addUpTo = async (path: string, signer: NoteSigner, from: number, step: number): Promise<number> => {
  const start = performance.now();
  const writer = await LogWriter.open(path, signer);
  for (let size = from; size < step; size += BATCH) {
    await writer.add(envelopes(size, Math.min(BATCH, step - size), ARTIFACTS), NOW);
  }
  await writer.close();
  return (step - from) / secondsSince(start);
};

/** Bytes of a proof, and the milliseconds that verifying it takes, over entries from the whole log. */
const proofsOf = async (
  folder: LogFolder,
  checkpoint: SignedCheckpoint,
  signer: NoteSigner,
): Promise<{ readonly bytes: number; readonly milliseconds: number }> => {
  const policy = { logs: [await parseVkey(formatVkey(signer.key))], witnesses: [], quorum: { kind: "none" } } as const;
  let bytes = 0;
  let verifying = 0;
  for (let at = 0; at < PROOFS; at += 1) {
    const index = Math.floor((checkpoint.size * (at + 0.5)) / PROOFS);
    const [envelope = new Uint8Array()] = envelopes(index, 1, ARTIFACTS);
    const proof = proveEntry(folder, checkpoint, index);
    bytes += proof.length;
    const start = performance.now();
    await verifyLogged(envelope, proof, policy);
    verifying += secondsSince(start);
  }
  return { bytes: bytes / PROOFS, milliseconds: (verifying / PROOFS) * 1000 };
};

/** Seconds to find the last entry by its digest. */
const findLast = (folder: LogFolder, checkpoint: SignedCheckpoint): number => {
  const [last = new Uint8Array()] = envelopes(checkpoint.size - 1, 1, ARTIFACTS);
  const start = performance.now();
  findEntry(folder, checkpoint.size, digestOf(last));
  return secondsSince(start);
};

/** Seconds of an audit of everything, which must find nothing. */
const audit = async (folder: LogFolder, signer: NoteSigner): Promise<number> => {
  const start = performance.now();
  const { problems } = await auditLog({ folder, log: signer.key, pinned: [], policy: null, now: NOW });
  if (problems.length > 0) throw new Error(`the audit finds ${problems.length} problems`);
  return secondsSince(start);
};

/** Seconds to open the log and add one entry. */
const addOne = async (path: string, signer: NoteSigner, number: number): Promise<number> => {
  const start = performance.now();
  const writer = await LogWriter.open(path, signer);
  await writer.add(envelopes(number, 1, ARTIFACTS), NOW);
  await writer.close();
  return secondsSince(start);
};

const home = mkdtempSync(join(tmpdir(), "akashi-bench-log-"));
process.on("exit", () => rmSync(home, { recursive: true, force: true }));
const path = join(home, "log");
const signer = await buildSigner(generateKeyPairSync("ed25519").privateKey, ORIGIN, "note");
await createLog(path, signer);
console.log(`Seconds that pass, files below ${tmpdir()}\n`);
printHead([
  "entries",
  "added per second",
  "proof",
  "verified in",
  "last entry found in",
  "audit of everything",
  "one more, with opening",
  "largest memory",
]);
let size = 0;
for (const step of STEPS.filter((step) => step <= Number(most))) {
  const perSecond = await addUpTo(path, signer, size, step);
  const folder = new LogFolder(path, new Disk());
  const checkpoint = await openCheckpoint(folder.read("checkpoint") ?? "", [signer.key]);
  const proof = await proofsOf(folder, checkpoint, signer);
  const found = findLast(folder, checkpoint);
  const audited = await audit(folder, signer);
  const memory = (process.resourceUsage().maxRSS * 1024) / 1e6;
  printRow([
    step.toLocaleString("en"),
    Math.round(perSecond).toLocaleString("en"),
    `${Math.round(proof.bytes).toLocaleString("en")} byte`,
    `${proof.milliseconds.toFixed(1)} ms`,
    `${found.toFixed(2)} s`,
    `${audited.toFixed(1)} s`,
    `${(await addOne(path, signer, 5_000_000 + step)).toFixed(2)} s`,
    `${memory.toFixed(0)} MB`,
  ]);
  size = step + 1;
}
