// What the log costs: entries added per second, size of a proof and time to verify it, at 10^3, 10^5 and 10^6 entries.
//   npm run bench:log            (a million entries need about 2 GB below the system's temporary folder)
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

const STEPS = [1_000, 100_000, 1_000_000];
const BATCH = 1_000;
const ARTIFACTS = 20_000;
const PROOFS = 200;
const [most = "1000000"] = process.argv.slice(2);

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const secondsSince = (start: number): number => (performance.now() - start) / 1000;

const proofsOf = async (folder: LogFolder, checkpoint: SignedCheckpoint, signer: NoteSigner): Promise<string> => {
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
  return `proof ${Math.round(bytes / PROOFS)} bytes, verified in ${((verifying / PROOFS) * 1000).toFixed(2)} ms`;
};

const addOne = async (path: string, signer: NoteSigner, number: number): Promise<number> => {
  const start = performance.now();
  const writer = await LogWriter.open(path, signer);
  await writer.add(envelopes(number, 1, ARTIFACTS), NOW);
  await writer.close();
  return secondsSince(start);
};

const home = mkdtempSync(join(tmpdir(), "akashi-bench-log-"));
const path = join(home, "log");
const signer = await buildSigner(generateKeyPairSync("ed25519").privateKey, ORIGIN, "note");
await createLog(path, signer);
let size = 0;
for (const step of STEPS.filter((step) => step <= Number(most))) {
  const start = performance.now();
  const from = size;
  const writer = await LogWriter.open(path, signer);
  while (size < step) {
    const count = Math.min(BATCH, step - size);
    await writer.add(envelopes(size, count, ARTIFACTS), NOW);
    size += count;
  }
  await writer.close();
  const perSecond = Math.round((step - from) / secondsSince(start));
  const folder = new LogFolder(path, new Disk());
  const checkpoint = await openCheckpoint(folder.read("checkpoint") ?? "", [signer.key]);
  const [last = new Uint8Array()] = envelopes(step - 1, 1, ARTIFACTS);
  const finding = performance.now();
  findEntry(folder, checkpoint.size, digestOf(last));
  const found = secondsSince(finding);
  say(
    `${step} entries: ${perSecond} added per second; ${await proofsOf(folder, checkpoint, signer)}; last entry found in ${found.toFixed(2)} s`,
  );
  const auditing = performance.now();
  const { problems } = await auditLog({ folder, log: signer.key, pinned: [], policy: null, now: NOW });
  say(
    `  audit in ${secondsSince(auditing).toFixed(1)} s, ${problems.length} problems; memory at most ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`,
  );
  say(`  one more entry, with opening: ${(await addOne(path, signer, 5_000_000 + step)).toFixed(2)} s`);
  size += 1;
}
rmSync(home, { recursive: true, force: true });
