import {
  PROFILES,
  RECONCILIATION_VERSION,
  REPORT_VERSION,
  type DocumentSummary,
  type Profile,
  type Reconciliation,
  type Report,
  type ReportInputs,
} from "@akashi/assess";
import { canonicalJson, type JsonValue } from "@akashi/bytes";
import type { Language } from "@akashi/render";
import { UnreadableError } from "../errors.ts";
import { readInput } from "../input.ts";
import { RECORD_WORDS } from "./record-words.ts";

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

/** A record that was read from a file. */
export interface RecordFile extends PublishedRecord {
  /** Whether the file holds just what Akashi writes. */
  readonly isCanonical: boolean;
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

const VERSIONS = { report: REPORT_VERSION, reconciliation: RECONCILIATION_VERSION } as const;

const parse = (source: string): unknown => {
  try {
    return JSON.parse(source) as unknown;
  } catch {
    return undefined;
  }
};

const kindOf = (value: Fields): PublishedRecord["kind"] | null =>
  "reportVersion" in value ? "report" : "reconciliationVersion" in value ? "reconciliation" : null;

const versionOf = (value: Fields, kind: PublishedRecord["kind"]): unknown => value[`${kind}Version`];

/** A Report or a reconciliation from its data; null where what is needed to make it again is not there. */
export const recordOf = (value: Fields): PublishedRecord | null => {
  const kind = kindOf(value);
  if (kind === null || versionOf(value, kind) !== VERSIONS[kind]) return null;
  const isReportKind = kind === "report";
  if (!(isReportKind ? isReport : isReconciliation)(value)) return null;
  const record = value as unknown as Report & Reconciliation;
  return {
    kind,
    value: value as JsonValue,
    file: `${canonicalJson(value as JsonValue)}\n`,
    engine: record.engine,
    catalogue: record.catalogue,
    profile: isReportKind ? (record as Report).profile : (record as Reconciliation).profile.name,
    artifactSha256: record.artifact.sha256,
    inputs: record.inputs,
    documents: isReportKind ? [] : record.documents,
    projectSha256: isReportKind ? null : record.projectSha256,
  };
};

/** A Report or a reconciliation from its file. Throws UnreadableError. */
export const readRecord = (file: string, language: Language): RecordFile => {
  const words = RECORD_WORDS[language];
  const source = Buffer.from(readInput(file, language).bytes).toString("utf8");
  const value = parse(source);
  if (!isFields(value)) throw new UnreadableError(words.noRecord(file));
  const kind = kindOf(value);
  if (kind === null) throw new UnreadableError(words.noRecord(file));
  if (versionOf(value, kind) !== VERSIONS[kind])
    throw new UnreadableError(words.otherVersion(file, String(versionOf(value, kind))));
  const record = recordOf(value);
  if (record === null) throw new UnreadableError(words.incomplete(file));
  return { ...record, isCanonical: source === record.file };
};
