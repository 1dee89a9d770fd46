import { canonicalJson, type JsonValue } from "@akashi/bytes";
import { isObject } from "../json/canonical.ts";
import type { Analysis, Comparison } from "../statement/predicates.ts";

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});
const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.map(fieldsOf) : []);
const pick = (value: unknown, names: readonly string[]): Fields => {
  const fields = fieldsOf(value);
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
};
const pickAll = (values: unknown, names: readonly string[]): readonly Fields[] =>
  listOf(values).map((value) => pick(value, names));

/** How often each word stands in the record, for the words that the attestation counts. */
const countFindings = ({ findings }: Analysis, record: Fields): readonly Fields[] =>
  findings.map(({ of }) => ({ of, count: listOf(record["findings"]).filter(({ severity }) => severity === of).length }));

/** Reports name the profile and its day apart, reconciliations together. */
const profileOf = ({ profile, rulesAsOf }: Fields): Fields =>
  isObject(profile) ? pick(profile, ["name", "rulesAsOf"]) : { name: profile, rulesAsOf };

const ENGINE = ["version", "digest", "platformTable"];
const LAYER = ["name", "version", "sha256"];
const COVERAGE = ["area", "state", "reason", "count"];
const ASKED = ["flows", "minSdk", "maxSdk", "idsigSha256", "expectSigner", "descriptionSha256"];

/** What an attestation says of its record, each beside the same out of the record: by the name of the member. */
const repeated = (said: Analysis | Comparison, record: Fields): Readonly<Record<string, readonly [unknown, unknown]>> => ({
  artifactSha256: [said.artifactSha256, fieldsOf(record["artifact"])["sha256"]],
  tool: [pick(said.tool, ENGINE), pick(record["engine"], ENGINE)],
  catalogue: [said.catalogue, pickAll(fieldsOf(record["catalogue"])["layers"], LAYER)],
  profile: [{ name: said.profile, rulesAsOf: said.rulesAsOf }, profileOf(record)],
  asked: [said.asked, pick(record["inputs"], ASKED)],
  coverage: [said.coverage, pickAll(record["coverage"], COVERAGE)],
  ...("findings" in said
    ? { findings: [said.findings, countFindings(said, record)] }
    : {
        documents: [said.documents, pickAll(record["documents"], ["document", "sha256"])],
        projectSha256: [said.projectSha256, record["projectSha256"]],
        verdicts: [said.verdicts, said.verdicts.map(({ of }) => ({ of, count: fieldsOf(record["verdicts"])[of] }))],
        contradictions: [said.contradictions, listOf(record["contradictions"]).length],
      }),
});

const textOf = (value: unknown): string | null => {
  try {
    return canonicalJson(value as JsonValue);
  } catch {
    // A member that the record lacks.
    return null;
  }
};

/**
 * The first member of an attestation that says otherwise than its record; null where they agree. People read the short form, and its
 * digest alone would let it be short of the findings, or be about another app.
 */
export const findContradicted = (said: Analysis | Comparison, record: Fields): string | null =>
  Object.entries(repeated(said, record)).find(([, [short, long]]) => textOf(short) !== textOf(long))?.[0] ?? null;
