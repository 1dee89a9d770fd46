import { canonicalJson, type JsonValue } from "@akashi/bytes";
import { RECONCILIATION_VERSION, type DocumentSummary, type Reconciliation } from "../reconcile/schema.ts";
import { PROFILES, REPORT_VERSION, type Profile, type Report, type ReportInputs } from "../schema.ts";

/** A document that the record is about. */
export interface RecordedDocument {
  readonly document: string;
  readonly name: string;
  readonly sha256: string;
  /** `app`: the app carries it. */
  readonly from: DocumentSummary["from"];
}

/** A result that somebody published, with all that it says of how it was made. */
export interface PublishedRecord {
  readonly kind: "report" | "reconciliation";
  readonly value: JsonValue;
  /** Its file as Akashi writes it, canonical JSON and a line feed: what a digest is taken over. */
  readonly file: string;
  readonly engine: Report["engine"];
  readonly catalogue: Report["catalogue"];
  readonly profile: Profile;
  readonly artifactSha256: string;
  readonly inputs: ReportInputs;
  readonly documents: readonly RecordedDocument[];
  readonly projectSha256: string | null;
}

type Fields = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const text: Test = (value) => typeof value === "string";
const flag: Test = (value) => typeof value === "boolean";
const digest: Test = (value) => typeof value === "string" && /^[0-9a-f]{64}$/.test(value);
const level: Test = (value) => value === null || (Number.isInteger(value) && Number(value) >= 0);
const orNull =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const fields =
  (tests: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isFields(value) && Object.entries(tests).every(([name, test]) => test(value[name]));
const listOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.every(test);
const profile: Test = (value) => PROFILES.some((known) => known === value);

/** What has to be there to make a record again. The rest is compared, whatever it is. */
const COMMON = {
  engine: fields({ version: text, digest: text, platformTable: text }),
  catalogue: fields({ version: text, layers: listOf(fields({ name: text, version: text, sha256: orNull(digest) })) }),
  artifact: fields({ sha256: digest }),
  inputs: fields({
    flows: flag,
    minSdk: level,
    maxSdk: level,
    idsigSha256: orNull(digest),
    expectSigner: orNull(digest),
    descriptionSha256: orNull(digest),
  }),
} as const;
const isReport = fields({ ...COMMON, profile });
const isReconciliation = fields({
  ...COMMON,
  profile: fields({ name: profile }),
  documents: listOf(
    fields({ document: text, name: text, sha256: digest, from: (value) => value === "given" || value === "app" }),
  ),
  projectSha256: orNull(digest),
});

const VERSIONS = { reportVersion: REPORT_VERSION, reconciliationVersion: RECONCILIATION_VERSION } as const;

/** Why a value is no record that can be made again. */
export type PublishedRecordProblem =
  | { readonly kind: "no-record" }
  /** A form of another version. */
  | { readonly kind: "other-version"; readonly version: string }
  /** What it was made with is missing or damaged. */
  | { readonly kind: "incomplete" };

/** A Report or a reconciliation from its JSON, or why it cannot be made again. */
export const openPublishedRecord = (
  value: unknown,
): { readonly kind: "ok"; readonly record: PublishedRecord } | PublishedRecordProblem => {
  if (!isFields(value)) return { kind: "no-record" };
  const name = (["reportVersion", "reconciliationVersion"] as const).find((key) => Object.hasOwn(value, key));
  if (name === undefined) return { kind: "no-record" };
  if (value[name] !== VERSIONS[name]) return { kind: "other-version", version: String(value[name]) };
  const isReportKind = name === "reportVersion";
  if (!(isReportKind ? isReport : isReconciliation)(value)) return { kind: "incomplete" };
  const record = value as unknown as Report & Reconciliation;
  return {
    kind: "ok",
    record: {
      kind: isReportKind ? "report" : "reconciliation",
      value: value as JsonValue,
      file: `${canonicalJson(value as JsonValue)}\n`,
      engine: record.engine,
      catalogue: record.catalogue,
      profile: isReportKind ? (record as Report).profile : (record as Reconciliation).profile.name,
      artifactSha256: record.artifact.sha256,
      inputs: record.inputs,
      documents: isReportKind ? [] : record.documents,
      projectSha256: isReportKind ? null : record.projectSha256,
    },
  };
};
