import { beforeAll, describe, expect, it } from "vitest";
import { writeBundle } from "../bundle/read-bundle.ts";
import type { Bundle } from "../bundle/bundle.ts";
import {
  goodBundle,
  KEYS,
  NOW,
  policyFile,
  policyOf,
  RECORD,
  type Logged,
  type SampleBundles,
} from "../testing/sample-bundle.ts";
import { SampleLog } from "../testing/sample-log.ts";
import type { TrustPolicy } from "../trust/trust-policy.ts";
import type { VerificationQuestion } from "./question.ts";
import type { Verification } from "./result.ts";
import { verifyBundle } from "./verify-bundle.ts";

let bundles: SampleBundles;
let main: Logged;
let bundle: Bundle;
let policy: TrustPolicy;

beforeAll(async () => {
  ({ bundles, main, bundle } = await goodBundle());
  policy = await policyOf(bundles.log);
});

const ask = async (changed: Partial<Bundle>, question: Partial<VerificationQuestion> = {}): Promise<Verification> =>
  verifyBundle(Buffer.from(writeBundle({ ...bundle, ...changed })), { policy, now: NOW, ...question });
const short = ({ verdict, code }: Verification): string => (code === null ? verdict : `${verdict} ${code}`);
const outcomes = ({ levels }: Verification): readonly string[] => levels.map(({ outcome }) => outcome);

const RECORD_FILE = `${JSON.stringify(RECORD)}\n`;
const ARTIFACT = {
  sha256: "a1".repeat(32),
  files: ["a1".repeat(32)],
  signers: ["51".repeat(32)],
  recordedSigners: ["51".repeat(32)],
};

describe("a good bundle", () => {
  it("holds, and says who said what, when, in which log and before whom", async () => {
    const result = await ask({});
    expect(short(result)).toBe("holds");
    expect(result.freshness).toMatchObject({ state: "authentic-and-current", corrections: [] });
    expect(result.attestation).toMatchObject({
      envelopeSha256: main.sha256,
      kind: "analysis",
      issuer: { name: "example.jp/analyser", role: "analyser", keyid: KEYS.analyser.key.keyid },
      log: { origin: "example.org/log", index: 1, size: 4, time: "2026-02-01T00:00:00Z" },
    });
    expect(result.attestation?.log?.witnesses).toEqual([
      { name: "w1.example.net", time: "2026-02-01T00:00:00Z" },
      { name: "w2.example.com", time: "2026-02-01T00:00:00Z" },
    ]);
    // What nobody asked for is not done, and no pass.
    expect(outcomes(result)).toEqual(["passed", "not-done", "not-done", "not-done"]);
  });

  it("passes level by level as the reader gives the app, the record made again, and another tool's findings", async () => {
    const recomputed = { text: RECORD_FILE, sameVersions: true };
    const agree = {
      source: "tool",
      by: "aapt2",
      version: "1",
      claim: "package",
      outcome: "agree",
      recorded: "a",
      found: "a",
    } as const;
    expect(outcomes(await ask({}, { artifact: ARTIFACT }))).toEqual(["passed", "passed", "not-done", "not-done"]);
    const all = await ask({}, { artifact: ARTIFACT, recomputed, confirmations: [agree] });
    expect([short(all), ...outcomes(all)]).toEqual(["holds", "passed", "passed", "passed", "passed"]);
  });

  it("does not hold where a level that was asked for fails or could not be done", async () => {
    const other = { ...ARTIFACT, sha256: "00".repeat(32), files: ["00".repeat(32)] };
    const recomputed = { text: RECORD_FILE, sameVersions: true };
    const wrongFile = await ask({}, { artifact: other, recomputed });
    expect(short(wrongFile)).toBe("contradicted artifact-differs");
    // The record came out again, but of a file that the attestation is not about.
    expect(outcomes(wrongFile)).toEqual(["passed", "failed", "unknown", "not-done"]);
    expect(short(await ask({}, { artifact: { ...ARTIFACT, signers: [] } }))).toBe("contradicted signer-differs");
    const changed = { text: RECORD_FILE.replace("天気", "天候"), sameVersions: true };
    expect(short(await ask({}, { artifact: ARTIFACT, recomputed: changed }))).toBe("contradicted recomputed-differs");
    const otherVersion = await ask({}, { artifact: ARTIFACT, recomputed: { ...changed, sameVersions: false } });
    expect(short(otherVersion)).toBe("incomplete recomputed-by-other-version");
    expect(short(await ask({}, { confirmations: [] }))).toBe("incomplete not-confirmed");
    const differ = {
      source: "tool",
      by: "aapt2",
      version: "1",
      claim: "package",
      outcome: "differ",
      recorded: "a",
      found: "b",
    } as const;
    const agree = { ...differ, outcome: "agree" } as const;
    expect(short(await ask({}, { confirmations: [agree, differ, agree] }))).toBe("contradicted confirmation-differs");
    expect(short(await ask({}, { confirmations: [{ ...differ, outcome: "not-checkable" }] }))).toBe(
      "incomplete claim-not-checkable",
    );
  });

  it("asks for a moment", async () => {
    await expect(ask({}, { now: "today" })).rejects.toThrow(RangeError);
  });
});

describe("the policy", () => {
  const under = async (changes: Parameters<typeof policyOf>[1], question: Partial<VerificationQuestion> = {}): Promise<string> =>
    short(await ask({}, { policy: await policyOf(bundles.log, changes), ...question }));
  const issuerWith = async (changes: object): Promise<Parameters<typeof policyOf>[1]> => {
    const { issuers } = await policyFile(bundles.log);
    return { issuers: issuers.map((issuer, at) => (at === 0 ? { ...issuer, ...changes } : issuer)) };
  };

  it("decides whose attestations count, of which kind and from when to when", async () => {
    expect(await under({ issuers: [] })).toBe("not-authentic unknown-key");
    expect(await under(await issuerWith({ kinds: ["comparison"] }))).toBe("not-authentic kind-not-allowed");
    expect(await under(await issuerWith({ notBefore: "2026-01-31T03:04:05Z", notAfter: "2026-02-01T00:00:00Z" }))).toBe("holds");
    expect(await under(await issuerWith({ notBefore: "2026-01-31T03:04:06Z" }))).toBe("not-authentic key-not-yet-trusted");
    // Issued before the key was given up, but logged after it: whoever has a stolen key can write any date.
    expect(await under(await issuerWith({ notAfter: "2026-01-31T23:59:59Z" }))).toBe("not-authentic key-no-longer-trusted");
  });

  it("decides which log and how many witnesses count", async () => {
    expect(short(await ask({}, { policy: await policyOf(new SampleLog()) }))).toBe("not-authentic not-signed");
    const checkpoint = bundles.log.checkpoint(4, bundles.log.witnesses.slice(0, 1));
    const attestation = { ...bundle.attestation, proof: bundles.log.prove(main.index, checkpoint) };
    expect(short(await ask({ attestation }))).toBe("not-authentic quorum-missing");
  });

  it("decides how old the status may be; a status ends by itself as well", async () => {
    expect(await under({ statusMaxAgeHours: 24 })).toBe("holds");
    expect(await under({ statusMaxAgeHours: 24 }, { now: "2026-02-03T00:00:01Z" })).toBe("freshness-unknown status-too-old");
    expect(await under({ statusMaxAgeHours: 10_000 }, { now: "2026-02-09T00:00:00Z" })).toBe("holds");
    expect(await under({ statusMaxAgeHours: 10_000 }, { now: "2026-02-09T00:00:01Z" })).toBe("freshness-unknown status-expired");
    expect(await under({}, { now: "2026-02-01T23:59:59Z" })).toBe("freshness-unknown status-not-yet-valid");
    const unasked = await ask(
      {},
      { policy: await policyOf(bundles.log, { statusMaxAgeHours: null }), now: "2026-04-01T00:00:00Z" },
    );
    expect([short(unasked), unasked.freshness.state]).toEqual(["holds", "authentic"]);
  });

  it("takes no attestation before its beginning or after its end", async () => {
    expect(await under({}, { now: "2026-01-31T03:04:04Z" })).toBe("not-authentic not-yet-valid");
    expect(await under({}, { now: "2026-05-01T00:00:00Z" })).toBe("not-authentic expired");
  });
});
