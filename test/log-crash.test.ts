import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { openCheckpoint } from "@akashi/evidence";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Disk } from "../apps/cli/src/log/disk.ts";
import { LogFolder } from "../apps/cli/src/log/folder.ts";
import { findEntry } from "../apps/cli/src/log/prove.ts";
import { LogWriter } from "../apps/cli/src/log/writer.ts";
import { auditOf, codesOf, envelopes, makeLog, NOW, vkeyOf, type LogFixture } from "./support/log-fixture.ts";

const KILLS = 200;
const SEED = 0x5eed;
/** One opening and one addition change the disk less often than this. */
const MOST_CHANGES = 60;
const MOST_ACKNOWLEDGED = 3;
const LONGEST_DELAY = 12;

/** Mulberry32: numbers from 0 to below 1 that are the same for the same seed. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const build = mkdtempSync(join(tmpdir(), "akashi-adder-"));
const adder = join(build, "adder.cjs");

/** When a child dies: at a change of the disk that it counts itself, or a while after so many acknowledgements. */
type Death = { readonly change: number } | { readonly after: number; readonly delay: number };

/** Runs a child until it is killed; gives what it acknowledged. */
const addUntilKilled = async (log: LogFixture, run: number, death: Death): Promise<readonly string[]> => {
  const args = [adder, log.path, join(log.home, "key.pem"), String(run), ...("change" in death ? [String(death.change)] : [])];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<string | null>((done) => void child.once("close", (_, signal) => done(signal)));
  const acknowledged: string[] = [];
  const kill = (): void => {
    if ("after" in death) setTimeout(() => child.kill("SIGKILL"), death.delay);
  };
  if ("after" in death && death.after === 0) kill();
  createInterface({ input: child.stdout }).on("line", (line) => {
    // Half a line was never acknowledged to anybody.
    if (/^[0-9a-f]{64}$/.test(line)) acknowledged.push(line);
    if ("after" in death && acknowledged.length === death.after) kill();
  });
  expect(await ended).toBe("SIGKILL");
  return acknowledged;
};

describe("a writer that is killed", () => {
  let log: LogFixture;

  beforeAll(async () => {
    const entry = join(dirname(fileURLToPath(import.meta.url)), "support/log-adder.ts");
    buildSync({ entryPoints: [entry], outfile: adder, bundle: true, platform: "node", format: "cjs", logLevel: "warning" });
    log = await makeLog();
    writeFileSync(join(log.home, "key.pem"), log.privateKey.export({ type: "pkcs8", format: "pem" }));
  });
  afterAll(() => {
    rmSync(build, { recursive: true, force: true });
    rmSync(log.home, { recursive: true, force: true });
  });

  it(`${KILLS} times at random points loses nothing that it acknowledged, and never forks the log`, async () => {
    const random = randomFrom(SEED);
    const upTo = (most: number): number => Math.floor(random() * (most + 1));
    const acknowledged: string[] = [];
    let kept = readFileSync(join(log.path, "checkpoint"));
    let finished = 0;
    for (let run = 1; run <= KILLS; run += 1) {
      const byItself = { change: 1 + upTo(MOST_CHANGES) };
      const byUs = { after: upTo(MOST_ACKNOWLEDGED), delay: upTo(LONGEST_DELAY) };
      acknowledged.push(...(await addUntilKilled(log, run, run % 2 === 0 ? byItself : byUs)));
      if (existsSync(join(log.path, "checkpoint.next"))) finished += 1;
      const audit = await auditOf(log.path, [kept]);
      expect({ run, codes: codesOf(audit), withheld: audit.withheld, pinned: audit.pinned }).toEqual({
        run,
        codes: [],
        withheld: 0,
        pinned: 1,
      });
      kept = readFileSync(join(log.path, "checkpoint"));
    }
    const { size } = await openCheckpoint(kept, [await vkeyOf(log.path)]);
    const folder = new LogFolder(log.path, new Disk());
    const places = acknowledged.map((digest) => findEntry(folder, size, digest));
    expect(new Set(places).size).toBe(acknowledged.length);
    expect(acknowledged.length).toBeGreaterThan(KILLS / 2);
    // Some died between a signed checkpoint and its publication: that is the point where a log could fork.
    expect(finished).toBeGreaterThan(0);
    // As all time limits of tests, only for what hangs.
  }, 1_800_000);
});

class Stopped extends Error {}

/** A disk that stops for good before one of its changes. */
const stoppingDisk = (at: number): { readonly disk: Disk; readonly reached: () => boolean } => {
  let changes = 0;
  const disk = new Disk(() => {
    changes += 1;
    if (changes >= at) throw new Stopped();
  });
  return { disk, reached: () => changes >= at };
};

describe("a writer that is stopped before each change of the disk in turn", () => {
  it("leaves a log that the next writer continues, while tiles fill up and gain a level", async () => {
    const log = await makeLog();
    const first = await LogWriter.open(log.path, log.signer);
    await first.add(envelopes(0, 255), NOW);
    await first.close();
    const kept = readFileSync(join(log.path, "checkpoint"));
    const copy = join(log.home, "copy");
    let stops = 0;
    for (let at = 1; ; at += 1) {
      rmSync(copy, { recursive: true, force: true });
      // Without the envelopes of before, which no writer touches.
      cpSync(log.path, copy, { recursive: true, filter: (file) => !file.includes("/envelope") });
      const { disk, reached } = stoppingDisk(at);
      const opened = await LogWriter.open(copy, log.signer, disk).catch((error: unknown) => error);
      if (opened instanceof LogWriter) {
        await opened.add(envelopes(255, 2), NOW).catch((error: unknown) => expect(error).toBeInstanceOf(Stopped));
        await opened.close();
      }
      if (!reached()) break;
      stops += 1;
      expect({ at, codes: codesOf(await auditOf(copy, [kept])) }).toEqual({ at, codes: [] });
      const seen = readFileSync(join(copy, "checkpoint"));
      // Other entries than those of the stopped writer: what it left behind unpublished must not matter.
      const next = await LogWriter.open(copy, log.signer);
      await next.add(envelopes(1000, 3), NOW);
      await next.close();
      const audit = await auditOf(copy, [kept, seen]);
      expect({ at, codes: codesOf(audit), pinned: audit.pinned }).toEqual({ at, codes: [], pinned: 2 });
    }
    rmSync(log.home, { recursive: true });
    expect(stops).toBeGreaterThan(20);
  }, 1_800_000);
});
