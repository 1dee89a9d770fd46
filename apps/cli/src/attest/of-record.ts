import type { PublishedRecord, Reconciliation, Report } from "@akashi/assess";
import { SEVERITIES, VERDICTS } from "@akashi/assess";
import { checkStatement, type Statement, type Subject } from "@akashi/evidence";
import type { ArtifactFacts } from "@akashi/facts";
import type { Language } from "@akashi/render";
import { UnreadableError } from "../errors.ts";
import { RECORD_WORDS } from "../recompute/record-words.ts";
import { sha256Hex } from "../sha256.ts";
import { ATTEST_WORDS } from "./attest-words.ts";
import type { Held } from "./held.ts";
import { writtenAsStatement } from "./written.ts";

/** How a subject is called that has no package name. */
const NO_NAME = "app";

/** The exact files: the one that was inspected, or each member where several files were given as one app. */
export const subjectsOf = ({ sha256, packageName, members }: ArtifactFacts): readonly Subject[] => {
  const digests = members.map((member) => member.sha256).sort();
  const isSeveralFiles = members.length > 1 && sha256Hex(digests.join("\n")) === sha256;
  return isSeveralFiles
    ? members.map((member) => ({ name: member.name, sha256: member.sha256 }))
    : [{ name: packageName ?? NO_NAME, sha256 }];
};

const isDigest = (text: string | null): boolean => text !== null && /^[0-9a-f]{64}$/.test(text);

/** With what the record was made, and from what. */
const madeOf = (record: PublishedRecord, value: Report | Reconciliation): object => {
  const { engine, catalogue, inputs, artifact, coverage } = value;
  const { version, digest, platformTable } = engine;
  const { flows, minSdk, maxSdk, idsigSha256, expectSigner, descriptionSha256 } = inputs;
  return {
    tool: { name: "akashi", version, digest, platformTable },
    catalogue: catalogue.layers.map(({ name, version: layerVersion, sha256 }) => ({ name, version: layerVersion, sha256 })),
    profile: record.profile,
    rulesAsOf: "rulesAsOf" in value ? value.rulesAsOf : value.profile.rulesAsOf,
    artifactSha256: artifact.sha256,
    asked: { flows, minSdk, maxSdk, idsigSha256, expectSigner, descriptionSha256 },
    output: { format: record.kind, version: 1, sha256: sha256Hex(record.file) },
    coverage: coverage.map(({ area, state, reason, count }) => ({ area, state, reason, count })),
  };
};

const analysisOf = ({ findings }: Report): object => ({
  findings: SEVERITIES.map((of) => ({ of, count: findings.filter(({ severity }) => severity === of).length })),
});

const comparisonOf = ({ documents, projectSha256, verdicts, contradictions }: Reconciliation): object => ({
  documents: documents.map(({ document, sha256 }) => ({ document, sha256 })),
  projectSha256,
  verdicts: VERDICTS.map((of) => ({ of, count: verdicts[of] })),
  contradictions: contradictions.length,
});

/** What `attest` says of a Report (`analysis`) or of a reconciliation (`comparison`). Throws UnreadableError. */
export const statementOfRecord = (file: string, record: PublishedRecord, held: Held, language: Language): Statement => {
  const isReport = record.kind === "report";
  const { engine, catalogue } = record;
  if (!isDigest(engine.digest) || catalogue.layers.some(({ sha256 }) => !isDigest(sha256)))
    throw new UnreadableError(ATTEST_WORDS[language].unbuilt(file));
  // Its form was checked as far as it is used to make the record again; the statement's own schema checks the rest.
  const value = record.value as unknown as Report & Reconciliation;
  try {
    const scope = record.inputs.flows ? { ...held.scope, covers: [...held.scope.covers, "data-flow" as const] } : held.scope;
    const own = isReport ? analysisOf(value) : comparisonOf(value);
    const statement = writtenAsStatement({
      kind: isReport ? "analysis" : "comparison",
      subjects: subjectsOf(value.artifact),
      predicate: { ...held, scope, ...madeOf(record, value), ...own },
    });
    const checked = checkStatement(statement);
    if (checked.kind === "ok") return checked.value;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  throw new UnreadableError(RECORD_WORDS[language].incomplete(file));
};
