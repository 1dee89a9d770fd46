import { createHash } from "node:crypto";
import { writeBundle, type Bundle, type Statement, type StatementOf, type TrustPolicyFile } from "@akashi/evidence";
import type { Listed } from "../../packages/evidence/src/log/status.ts";
import {
  KEYS,
  LOGGED,
  policyFile,
  SampleBundles,
  STATUS_FROM,
  STATUS_UNTIL,
  type Logged,
} from "../../packages/evidence/src/testing/sample-bundle.ts";
import { sampleStatement } from "../../packages/evidence/src/testing/sample-statements.ts";

/** When the samples are verified: while the attestation and the status hold. */
export const MOMENT = "2026-02-03T00:00:00";

const hexOf = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

type Loose = Record<string, unknown>;

/** What an attestation repeats of its record, without counts. */
const saidOf = (report: string): object => {
  const { engine, catalogue, coverage, inputs, profile, rulesAsOf } = JSON.parse(report) as Record<string, Loose> & {
    readonly coverage: readonly Loose[];
    readonly catalogue: { readonly layers: readonly Loose[] };
  };
  return {
    tool: { name: "akashi", ...engine },
    catalogue: catalogue.layers.map(({ name, version, sha256 }) => ({ name, version, sha256 })),
    coverage: coverage.map(({ area, state, reason, count }) => ({ area, state, reason, count })),
    asked: inputs,
    ...(typeof profile === "object" ? { profile: profile["name"], rulesAsOf: profile["rulesAsOf"] } : { profile, rulesAsOf }),
    findings: [],
  };
};

/** The analysis of an app: a statement about its report, as `akashi inspect --json` wrote it. */
export const analysisOf = (
  app: { readonly name: string; readonly bytes: Uint8Array },
  report: string,
  changes: object = {},
): Statement => {
  const { predicate } = sampleStatement("analysis") as StatementOf<"analysis">;
  const sha256 = hexOf(app.bytes);
  const output = { format: "report", version: 1, sha256: hexOf(report) } as const;
  return {
    kind: "analysis",
    subjects: [{ name: app.name, sha256 }],
    predicate: { ...predicate, ...saidOf(report), artifactSha256: sha256, output, ...changes },
  };
};

/** An attested report in a log, to make bundles of. */
export class AttestedReport {
  readonly bundles = new SampleBundles();
  readonly statement: Statement;
  readonly #record: NonNullable<Bundle["record"]>;
  #main: Logged | null = null;

  constructor(statement: Statement, report: string) {
    this.statement = statement;
    this.#record = JSON.parse(report) as NonNullable<Bundle["record"]>;
  }

  async log(key = KEYS.analyser): Promise<Logged> {
    this.#main ??= await this.bundles.add(this.statement, key, LOGGED);
    return this.#main;
  }

  /** The bundle as the log stands now, with a status snapshot that lists these. */
  async bundle(listed: readonly Listed[] = [], further: readonly Logged[] = []): Promise<Bundle> {
    const main = await this.log();
    const status = this.bundles.log.addStatus(STATUS_FROM, STATUS_UNTIL, listed);
    return { ...this.bundles.bundle(main, status, further), record: this.#record };
  }

  /** The policy's file, which trusts this log and the sample keys. */
  async policy(changes: Partial<TrustPolicyFile> = {}): Promise<string> {
    return JSON.stringify(await policyFile(this.bundles.log, changes));
  }
}

/** The file of a bundle. */
export const bundleFile = (bundle: Bundle): { readonly name: string; readonly bytes: string } => ({
  name: "tenki.akashi.json",
  bytes: writeBundle(bundle),
});
