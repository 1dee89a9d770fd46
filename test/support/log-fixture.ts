import { createHash, generateKeyPairSync, type KeyObject } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseVkey, type NoteSigner, type VerifierKey } from "@akashi/evidence";
import { auditLog, type Audit } from "../../apps/cli/src/log/audit.ts";
import { createLog } from "../../apps/cli/src/log/create.ts";
import { Disk } from "../../apps/cli/src/log/disk.ts";
import { LogFolder } from "../../apps/cli/src/log/folder.ts";
import { buildSigner } from "../../apps/cli/src/log/keys.ts";

export const ORIGIN = "example.com/akashi";
export const NOW = "2026-11-22T04:10:00Z";

export const digestOf = (bytes: string | Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A signed-looking DSSE envelope about an artifact. The log verifies no signature of it. */
export const envelopeOf = (subjects: readonly string[], predicate: object, type = "analysis"): Uint8Array => {
  const statement = {
    _type: "https://in-toto.io/Statement/v1",
    subject: subjects.map((sha256) => ({ name: "app.apk", digest: { sha256 } })),
    predicateType: `urn:akashi:predicate:${type}:1`,
    predicate,
  };
  const payload = Buffer.from(JSON.stringify(statement)).toString("base64");
  const signatures = [{ keyid: "issuer", sig: "AAAA" }];
  return new TextEncoder().encode(`${JSON.stringify({ payload, payloadType: "application/vnd.in-toto+json", signatures })}\n`);
};

/** Envelopes about a few artifacts in turn. */
export const envelopes = (first: number, count: number, artifacts = 3): readonly Uint8Array[] =>
  Array.from({ length: count }, (_, at) => envelopeOf([digestOf(`app ${(first + at) % artifacts}`)], { number: first + at }));

export interface LogFixture {
  readonly path: string;
  readonly home: string;
  readonly privateKey: KeyObject;
  readonly signer: NoteSigner;
}

/** In memory where the system has such a place: what is killed is a process, and waiting for a real disk takes most of the time. */
const PLACE = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** An empty log in a folder of its own. */
export const makeLog = async (): Promise<LogFixture> => {
  const home = mkdtempSync(join(PLACE, "akashi-log-"));
  const { privateKey } = generateKeyPairSync("ed25519");
  const signer = await buildSigner(privateKey, ORIGIN, "note");
  await createLog(join(home, "log"), signer);
  return { path: join(home, "log"), home, privateKey, signer };
};

export const vkeyOf = (path: string): Promise<VerifierKey> => parseVkey(readFileSync(join(path, "log.vkey"), "utf8").trim());

export const auditOf = async (path: string, pinned: readonly Uint8Array[] = [], now: string = NOW): Promise<Audit> =>
  auditLog({ folder: new LogFolder(path, new Disk()), log: await vkeyOf(path), pinned, policy: null, now });

/** The codes of what an audit found. */
export const codesOf = ({ problems }: Audit): readonly string[] => problems.map(({ code }) => code);
