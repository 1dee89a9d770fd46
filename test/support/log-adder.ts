// Adds to a log until it is killed. `log-crash.test.ts` bundles it and runs it as a process of its own:
//   node log-adder.cjs FOLDER KEY RUN [CHANGE]
// Each acknowledged envelope is a line on standard output. With CHANGE it kills itself before that change of the disk.
import { readFileSync, writeSync } from "node:fs";
import { createPrivateKey } from "node:crypto";
import { Disk } from "../../apps/cli/src/log/disk.ts";
import { buildSigner } from "../../apps/cli/src/log/keys.ts";
import { LogWriter } from "../../apps/cli/src/log/writer.ts";
import { envelopes, NOW, ORIGIN } from "./log-fixture.ts";

const [folder = "", keyFile = "", run = "0", change] = process.argv.slice(2);
/** Envelopes of one run have numbers of their own. */
const SPAN = 100_000;

const main = async (): Promise<void> => {
  let changes = 0;
  const disk = new Disk(() => {
    changes += 1;
    if (change !== undefined && changes === Number(change)) process.kill(process.pid, "SIGKILL");
  });
  const signer = await buildSigner(createPrivateKey(readFileSync(keyFile)), ORIGIN, "note");
  const writer = await LogWriter.open(folder, signer, disk);
  for (let next = Number(run) * SPAN; ; next += 2) {
    const added = await writer.add(envelopes(next, 2, 5), NOW);
    for (const { envelopeSha256 } of added) writeSync(1, `${envelopeSha256}\n`);
  }
};

void main();
