import { foundVersions, type VersionNote } from "@akashi/assess";
import { compareJson, type JsonComparison } from "@akashi/evidence";
import { renderCanonical } from "@akashi/render";
import type { Environment } from "../environment.ts";
import { UsageError } from "../errors.ts";
import { EXIT } from "../exit-codes.ts";
import { makeAgain, type AgainOptions } from "../recompute/again.ts";
import { readRecord } from "../recompute/record.ts";
import { RECOMPUTE_WORDS } from "../recompute/recompute-words.ts";
import { sha256Hex } from "../sha256.ts";

/** Options of `recompute`, as commander gives them. */
export interface RecomputeOptions extends AgainOptions {
  readonly json?: boolean;
}

/** Differences that are shown; all are counted. */
const SHOWN = 20;
/** Characters of a value that a terminal shows. */
const VALUE_LENGTH = 160;

/** What came of it, as `--json` prints it. */
interface Recomputation {
  readonly recomputationVersion: 1;
  readonly record: "report" | "reconciliation";
  readonly artifactSha256: string;
  readonly identical: boolean;
  /** Engine, catalogue and rules that are not the record's: another result is then no sign of tampering. */
  readonly versions: readonly VersionNote[];
  /** Whether the file is written in canonical form. */
  readonly canonical: boolean;
  /** SHA-256 over the file as Akashi writes it: canonical JSON and a line feed. */
  readonly recordSha256: string;
  readonly recomputedSha256: string;
  readonly differenceCount: number;
  readonly differences: JsonComparison["differences"];
}

const shortened = (value: string | null, nothing: string): string =>
  value === null ? nothing : value.length > VALUE_LENGTH ? `${value.slice(0, VALUE_LENGTH)}…` : value;

const printed = (result: Recomputation, { language }: Environment): string => {
  const words = RECOMPUTE_WORDS[language];
  const { versions, identical, differences, differenceCount } = result;
  const notes = versions.map(({ what, recorded, ours }) => (what === "unbuilt" ? words.unbuilt : words[what](recorded, ours)));
  const places = differences.flatMap(({ pointer, recorded, recomputed }) => [
    words.place(pointer),
    `  ${words.recorded} ${shortened(recorded, words.nothingThere)}`,
    `  ${words.recomputed} ${shortened(recomputed, words.nothingThere)}`,
  ]);
  const lines = [
    ...(notes.length === 0 ? [] : [...notes, words.noProof, ""]),
    ...(result.canonical ? [] : [words.notCanonical]),
    identical ? words.same : words.different(differenceCount),
    ...places,
    ...(differenceCount > differences.length ? [words.more(differenceCount - differences.length)] : []),
    words.digests(result.recordSha256, result.recomputedSha256),
    ...(identical ? [words.meaning] : []),
  ];
  return `${lines.join("\n")}\n`;
};

/** `akashi recompute RECORD --artifact APP`: makes a published result again and compares it, place by place. */
export const recompute = async (file: string, options: RecomputeOptions, environment: Environment): Promise<number> => {
  const { language, out } = environment;
  if (options.artifact === undefined) throw new UsageError(RECOMPUTE_WORDS[language].needArtifact);
  const record = readRecord(file, language);
  const { record: again } = await makeAgain(record, options, environment);
  const written = renderCanonical(again);
  const { count, differences } = compareJson(record.value, again, SHOWN);
  const result: Recomputation = {
    recomputationVersion: 1,
    record: record.kind,
    artifactSha256: record.artifactSha256,
    identical: written === record.file,
    versions: foundVersions(record, again),
    canonical: record.isCanonical,
    recordSha256: sha256Hex(record.file),
    recomputedSha256: sha256Hex(written),
    differenceCount: count,
    differences,
  };
  out(options.json === true ? renderCanonical(result) : printed(result, environment));
  return result.identical ? EXIT.clean : EXIT.findings;
};
