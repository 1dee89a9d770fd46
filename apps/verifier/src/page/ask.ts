import { compareJson, verifyBundle, type JsonComparison, type Verification } from "@akashi/evidence";
import { BUDGETS, encodeHex, type JsonValue } from "@akashi/bytes";
import type { AppReading, WorkStage } from "../protocol.ts";
import { readClaims, type Claims } from "./claims.ts";
import type { Client } from "./client.ts";
import { readPolicy } from "./policy.ts";

/** What a person gives. */
export interface Given {
  readonly bundle: File;
  readonly policy: readonly File[];
  readonly app: readonly File[];
  /** The moment asked about, in UTC. */
  readonly now: string;
}

/** A file by its name and SHA-256. */
export interface NamedFile {
  readonly name: string;
  readonly sha256: string;
}

/** What came of it. */
export interface Answered {
  readonly now: string;
  readonly claims: Claims;
  /** Null without a trust policy. */
  readonly verification: Verification | null;
  readonly reading: AppReading | null;
  /** Where the record that was made again differs; null where none was, or it is the same. */
  readonly comparison: JsonComparison | null;
  readonly bundleFile: NamedFile;
  readonly policyFiles: readonly NamedFile[];
  readonly appFiles: readonly NamedFile[];
}

/** Differences that are shown; all are counted. */
const SHOWN = 20;

const digestOf = async (bytes: BufferSource): Promise<string> =>
  encodeHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));

const named = async (file: File): Promise<NamedFile> => ({ name: file.name, sha256: await digestOf(await file.arrayBuffer()) });

const compare = ({ bundle }: Claims, reading: AppReading | null): JsonComparison | null => {
  const record = bundle?.record ?? null;
  const again = reading?.recomputed ?? null;
  if (record === null || again === null) return null;
  const found = compareJson(record as JsonValue, JSON.parse(again.text) as JsonValue, SHOWN);
  return found.count === 0 ? null : found;
};

/**
 * Verifies what was given. Signatures, log, witnesses and levels are looked at here; reading the app and making the record again is
 * asked of the worker. Throws Refusal, TroubleError.
 */
export const verifyGiven = async (given: Given, client: Client, onStage: (stage: WorkStage) => void): Promise<Answered> => {
  onStage("bundle");
  const bytes = new Uint8Array(await given.bundle.arrayBuffer());
  const policy = given.policy.length === 0 ? null : await readPolicy(given.policy, client);
  const claims = readClaims(bytes);
  const record = claims.bundle?.record ?? null;
  const seconds = BUDGETS.analysisSeconds;
  const isAsked = given.app.length > 0 && policy !== null && claims.bundle !== null;
  const reading = isAsked ? await client.ask("app", { files: given.app, record }, { onStage, seconds }) : null;
  onStage("verdict");
  const verification =
    policy === null
      ? null
      : await verifyBundle(bytes, {
          policy,
          now: given.now,
          checkTimestamp: async (reply, message, trusted) => client.ask("timestamp", { reply, message, trusted }),
          ...(reading !== null && { artifact: reading.artifact }),
          // Who gives the app asks for the record to be made again: where that cannot be done, it is asked for all the same.
          ...(reading !== null && record !== null && { recomputed: reading.recomputed }),
        });
  return {
    now: given.now,
    claims,
    verification,
    reading,
    comparison: compare(claims, reading),
    bundleFile: { name: given.bundle.name, sha256: await digestOf(bytes) },
    policyFiles: await Promise.all(given.policy.map(named)),
    appFiles: await Promise.all(given.app.map(named)),
  };
};
