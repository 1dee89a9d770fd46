import { FINDING_IDS, findingKey, type Finding, type FindingId, type Report, type ReportDiff, type Actor } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { actorNames, appName } from "../summary/names.ts";
import { subjectNames } from "../summary/subjects.ts";
import { visibleText } from "../text/visible.ts";
import { CONSENT_AGAIN_WORDS } from "../words/changes.ts";
import { detailRows } from "../words/details.ts";
import { CERTAINTY_WORDS } from "../words/evidence-words.ts";
import { FINDING_WORDS } from "../words/findings.ts";
import type { Language } from "../words/language.ts";
import { codeFlowsOf } from "./code-flows.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { encodePath, fileOf, locationOf } from "./locations.ts";
import { escapeMessage, logOf } from "./log.ts";
import { buildRule, LEVELS } from "./rules.ts";
import type { SarifArtifact, SarifResult, SarifRun } from "./schema.ts";

/** How a report is written as SARIF. */
export interface SarifOptions {
  /** Language of rules and messages; the help of a rule has both. */
  readonly lang: Language;
  /** Path of the artifact relative to the root of the repository, with `/`; its package name and `.apk` where it is not given. */
  readonly artifactPath?: string;
  /** Where the pages of the checks are published, ending in `/`; rules have no `helpUri` without it. */
  readonly checkPages?: string;
}

/** What code scanning takes of one run, and of one result. */
const RESULTS = 25_000;
const LOCATIONS = 100;

type FindingSource = Pick<Report, "artifact" | "engine"> & { readonly catalogueVersion: string };

interface RunParts {
  readonly source: FindingSource;
  readonly findings: readonly Finding[];
  readonly nameOf: (actor: Actor) => Bilingual;
  readonly baselineState: "new" | undefined;
}

const rootPath = ({ artifact }: FindingSource, { artifactPath }: SarifOptions): string => {
  const given = encodePath(artifactPath ?? "");
  return given === "" ? encodePath(`${artifact.packageName ?? artifact.sha256}.apk`) : given;
};

/** The artifact first, then each file inside it that a finding names (§3.24.8: nested in the first). */
const artifactsOf = ({ source, findings }: RunParts, root: string): readonly SarifArtifact[] => {
  const files = new Set(findings.flatMap(({ evidence }) => evidence.slice(0, LOCATIONS).map(fileOf)));
  files.delete(null);
  const nested = [...files].map((file) => `${root}/${encodePath(file ?? "")}`).sort();
  const { sha256, size, members } = source.artifact;
  const whole: SarifArtifact = { location: { uri: root, index: 0 }, length: size, hashes: { "sha-256": sha256 } };
  const digests = new Map(members.map((member) => [`${root}/${encodePath(member.name)}`, member]));
  return [
    whole,
    ...nested.map((uri, row): SarifArtifact => {
      const member = digests.get(uri);
      return {
        location: { uri, index: row + 1 },
        parentIndex: 0,
        ...(member !== undefined && { length: member.size, hashes: { "sha-256": member.sha256 } }),
      };
    }),
  ];
};

const messageOf = (finding: Finding, nameOf: RunParts["nameOf"], language: Language): string => {
  const subject = subjectNames(nameOf)(finding);
  const details = detailRows(finding, nameOf).map(({ label, value }) => `${label[language]}: ${value[language]}`);
  const certainty = CERTAINTY_WORDS[finding.certainty].label[language];
  const parts = [...details, certainty].join("; ");
  return `${FINDING_WORDS[finding.id].title[language]}: ${escapeMessage(`${subject[language]} (${parts})`)}`;
};

/** Fingerprints hold what a finding is about and no place, so that they stay when code moves; equal ones are numbered. */
const fingerprintsOf = (findings: readonly Finding[]): readonly string[] => {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = findingKey(finding);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${fingerprintOf(key)}:${times}`;
  });
};

const resultsOf = (
  parts: RunParts,
  root: string,
  artifacts: readonly SarifArtifact[],
  lang: Language,
): readonly SarifResult[] => {
  const indexOf = new Map(artifacts.map(({ location }, index) => [location.uri, index]));
  const ruleIndex = new Map(rulesUsed(parts.findings).map((id, index) => [id, index]));
  const fingerprints = fingerprintsOf(parts.findings);
  return parts.findings.slice(0, RESULTS).map((finding, row): SarifResult => {
    const places = finding.evidence.slice(0, LOCATIONS).map((evidence) => locationOf(evidence, root, indexOf));
    const whole = { physicalLocation: { artifactLocation: { uri: root, index: 0 }, region: { startLine: 1 } } };
    const fingerprint = fingerprints[row] ?? "";
    const codeFlows = codeFlowsOf(finding, { root, indexOf, lang });
    return {
      ruleId: finding.id,
      ruleIndex: ruleIndex.get(finding.id) ?? -1,
      kind: "fail",
      level: LEVELS[finding.severity],
      message: { text: messageOf(finding, parts.nameOf, lang) },
      locations: places.length > 0 ? places : [whole],
      ...(codeFlows.length > 0 && { codeFlows }),
      partialFingerprints: { primaryLocationLineHash: fingerprint, "akashiFinding/v1": fingerprint },
      ...(parts.baselineState !== undefined && { baselineState: parts.baselineState }),
      properties: {
        severity: finding.severity,
        certainty: finding.certainty,
        subject: finding.subject,
        actor: finding.actor,
        detail: finding.detail,
        evidenceCount: finding.evidenceCount,
      },
    };
  });
};

const rulesUsed = (findings: readonly Finding[]): readonly FindingId[] => {
  const used = new Set(findings.map(({ id }) => id));
  return FINDING_IDS.filter((id) => used.has(id));
};

const buildRun = (parts: RunParts, options: SarifOptions, properties: SarifRun["properties"]): SarifRun => {
  const { source } = parts;
  const root = rootPath(source, options);
  const artifacts = artifactsOf(parts, root);
  return {
    tool: {
      driver: {
        name: "Akashi",
        version: source.engine.version,
        semanticVersion: source.engine.version,
        language: options.lang,
        rules: rulesUsed(parts.findings).map((id) => buildRule(id, options.lang, options.checkPages)),
      },
    },
    automationDetails: { id: `akashi/${encodePath(source.artifact.packageName ?? source.artifact.sha256)}/` },
    language: options.lang,
    columnKind: "utf16CodeUnits",
    artifacts,
    results: resultsOf(parts, root, artifacts, options.lang),
    properties: {
      artifactSha256: source.artifact.sha256,
      catalogueVersion: source.catalogueVersion,
      platformTable: source.engine.platformTable,
      findings: parts.findings.length,
      ...properties,
    },
  };
};

/** The findings of a report as SARIF 2.1.0, as code scanning services take it. Modules and coverage stand in the run's properties. */
export const renderSarif = (report: Report, options: SarifOptions): string => {
  const parts: RunParts = {
    source: { artifact: report.artifact, engine: report.engine, catalogueVersion: report.catalogue.version },
    findings: report.findings,
    nameOf: actorNames(report),
    baselineState: undefined,
  };
  const run = buildRun(parts, options, {
    app: visibleText(appName(report.artifact)[options.lang]),
    profile: report.profile,
    rulesAsOf: report.rulesAsOf,
    modules: report.modules.map(({ id, step, version }) => ({ id, step, version })),
    destinations: report.destinations.filter(({ use }) => use === "address").map(({ host }) => host),
    coverage: report.coverage.map(({ area, state, reason, count }) => ({ area, state, reason, count })),
  });
  return logOf(run);
};

/** The findings that only the newer report has, as SARIF 2.1.0 with `baselineState` `new` (§3.27.24). */
export const renderDiffSarif = (diff: ReportDiff, options: SarifOptions): string => {
  const parts: RunParts = {
    source: diff.new,
    findings: diff.findings.added,
    nameOf: actorNames({ modules: diff.moduleNames }),
    baselineState: "new",
  };
  return logOf(
    buildRun(parts, options, {
      baselineSha256: diff.old.artifact.sha256,
      gone: diff.findings.removed.length,
      unchanged: diff.findings.unchanged,
      consentAgain: {
        needed: diff.consentAgain.needed,
        words: CONSENT_AGAIN_WORDS[diff.consentAgain.reason].label[options.lang],
        types: diff.consentAgain.types.map(({ type, needsConsent }) => ({ type, needsConsent })),
      },
    }),
  );
};
