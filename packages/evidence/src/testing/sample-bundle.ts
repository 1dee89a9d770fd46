import { canonicalJson, type JsonValue } from "@akashi/bytes";
import { attest } from "../attestation.ts";
import type { Bundle, BundledEnvelope } from "../bundle/bundle.ts";
import { writeEnvelope, type Envelope } from "../dsse/envelope.ts";
import { publicKeyFile } from "../keys/public-key.ts";
import type { KeyRole } from "../keys/roles.ts";
import type { Listed } from "../log/status.ts";
import type { Statement, StatementOf } from "../statement/statement.ts";
import type { TrustPolicyFile } from "../trust/policy-file.ts";
import { readTrustPolicy, type TrustPolicy } from "../trust/trust-policy.ts";
import { hexOf, SampleLog } from "./sample-log.ts";
import { sampleStatement } from "./sample-statements.ts";
import { makeTestKey, type TestKey } from "./test-keys.ts";

/** What tests ask for: between issue and end of the statements, and while the status holds. */
export const NOW = "2026-02-03T00:00:00Z";
export const LOGGED = "2026-02-01T00:00:00Z";
export const STATUS_FROM = "2026-02-02T00:00:00Z";
export const STATUS_UNTIL = "2026-02-09T00:00:00Z";

export const KEYS = {
  analyser: makeTestKey("analyser"),
  verifier: makeTestKey("verifier"),
  market: makeTestKey("market"),
  provider: makeTestKey("provider"),
  /** Not in any policy. */
  stranger: makeTestKey("market", "stranger.example"),
} as const satisfies Readonly<Record<string, TestKey>>;

/** A record as small as can be; this package reads nothing of it. */
export const RECORD = { artifact: { sha256: "a1".repeat(32) }, findings: [], 名前: "天気" };
const file = (value: unknown): string => `${canonicalJson(value as JsonValue)}\n`;

/** The analysis of {@link RECORD}. */
export const analysis = (changes: object = {}): Statement => {
  const { subjects, predicate } = sampleStatement("analysis") as StatementOf<"analysis">;
  const output = { format: "report", version: 1, sha256: hexOf(file(RECORD)) };
  return { kind: "analysis", subjects, predicate: { ...predicate, output, ...changes } } as Statement;
};

/** A correction of an envelope. */
export const correctionOf = (target: string, correction: StatementOf<"correction">["predicate"]["correction"]): Statement => {
  const { predicate } = sampleStatement("correction") as StatementOf<"correction">;
  return { kind: "correction", subjects: [{ name: "attestation", sha256: target }], predicate: { ...predicate, correction } };
};

/** An envelope that was logged. */
export interface Logged {
  readonly envelope: Envelope;
  readonly sha256: string;
  readonly index: number;
}

/** Makes bundles from a log of its own. */
export class SampleBundles {
  readonly log = new SampleLog();

  async add(statement: Statement, key: TestKey, time = LOGGED, chains?: readonly string[]): Promise<Logged> {
    const envelope = await attest(statement, key.signer);
    const text = writeEnvelope(envelope);
    return { envelope, sha256: hexOf(text), index: this.log.add(text, time, chains) };
  }

  /** Logs a correction, and gives it with what a status snapshot says of it. */
  async addCorrection(
    target: Logged,
    correction: Parameters<typeof correctionOf>[1],
    key: TestKey,
  ): Promise<Logged & { readonly listed: Listed }> {
    const added = await this.add(correctionOf(target.sha256, correction), key, LOGGED, ["a1".repeat(32)]);
    const state = correction === "revoked" || correction === "withdrawn" ? "revoked" : "corrected";
    const { sha256: by, index } = added;
    const listed: Listed = { envelopeSha256: target.sha256, state, by, index, issuerKeyid: key.key.keyid };
    return { ...added, listed };
  }

  bundled({ envelope, index }: Logged, checkpoint: string): BundledEnvelope {
    return { envelope: { ...envelope }, proof: this.log.prove(index, checkpoint), timestamps: [] };
  }

  /** The bundle of one envelope as the log stands now. */
  bundle(
    main: Logged,
    status: { readonly snapshot: string; readonly index: number } | null,
    further: readonly Logged[] = [],
  ): Bundle {
    const checkpoint = this.log.checkpoint();
    return {
      akashiBundle: 1,
      record: RECORD,
      attestation: this.bundled(main, checkpoint),
      status: status === null ? null : { snapshot: status.snapshot, proof: this.log.prove(status.index, checkpoint) },
      further: further.map((one) => this.bundled(one, checkpoint)),
    };
  }
}

/** A good bundle: two unrelated entries around the attestation, and a status snapshot. */
export const goodBundle = async (): Promise<{
  readonly bundles: SampleBundles;
  readonly main: Logged;
  readonly bundle: Bundle;
}> => {
  const bundles = new SampleBundles();
  await bundles.add(sampleStatement("declaration"), KEYS.provider);
  const main = await bundles.add(analysis(), KEYS.analyser);
  await bundles.add(sampleStatement("decision"), KEYS.market);
  const status = bundles.log.addStatus(STATUS_FROM, STATUS_UNTIL);
  return { bundles, main, bundle: bundles.bundle(main, status) };
};

const KINDS_OF: Readonly<Partial<Record<KeyRole, TrustPolicyFile["issuers"][number]["kinds"]>>> = {
  analyser: ["analysis", "comparison", "correction"],
  verifier: ["analysis", "comparison", "correction"],
  market: ["submission", "decision", "correction"],
  provider: ["declaration", "correction"],
};

/** The file of a policy that trusts all keys but the stranger's. */
export const policyFile = async (log: SampleLog, changes: Partial<TrustPolicyFile> = {}): Promise<TrustPolicyFile> => ({
  akashiTrust: 1,
  logs: log.policy,
  issuers: await Promise.all(
    [KEYS.analyser, KEYS.verifier, KEYS.market, KEYS.provider].map(async ({ key }) => ({
      key: { ...(await publicKeyFile(key.name, key.role, key.bytes)) },
      kinds: KINDS_OF[key.role] ?? [],
      notBefore: null,
      notAfter: null,
    })),
  ),
  corrections: { roles: ["market"] },
  statusMaxAgeHours: 168,
  timestamps: { required: false, authorities: [] },
  ...changes,
});

export const policyOf = async (log: SampleLog, changes: Partial<TrustPolicyFile> = {}): Promise<TrustPolicy> => {
  const read = await readTrustPolicy(await policyFile(log, changes));
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problem));
  return read.value;
};
