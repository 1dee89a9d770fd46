import {
  VERDICT_SEVERITY,
  VERDICTS,
  type Contradiction,
  type DeclaredSide,
  type Reconciliation,
  type ReconciliationRow,
  type Severity,
  type Verdict,
} from "@akashi/assess";
import { fingerprintOf } from "../sarif/fingerprint.ts";
import { encodePath, fileOf, locationOf } from "../sarif/locations.ts";
import { escapeMessage, logOf, ruleName } from "../sarif/log.ts";
import type { SarifOptions } from "../sarif/report.ts";
import { LEVELS } from "../sarif/rules.ts";
import type { SarifArtifact, SarifLocation, SarifResult, SarifRule } from "../sarif/schema.ts";
import { appName, informationName } from "../summary/names.ts";
import { visibleText } from "../text/visible.ts";
import { CERTAINTY_WORDS } from "../words/evidence-words.ts";
import type { Language } from "../words/language.ts";
import { joinList } from "../words/language.ts";
import { ACTION_WORDS } from "../words/reconcile/action-words.ts";
import { CONTRADICTION_WORDS } from "../words/reconcile/contradiction-words.ts";
import { REASON_WORDS } from "../words/reconcile/reason-words.ts";
import { RECONCILE_LABELS } from "../words/reconcile/reconcile-labels.ts";
import { VERDICT_WORDS } from "../words/reconcile/row-words.ts";
import { groupOf, recipientName, subjectName, typeNames } from "./rows.ts";

const RESULTS = 25_000;
const LOCATIONS = 100;

type RuleKey = Verdict | "contradiction";

/** What a rule starts from; a row says its own. */
const START: Readonly<Record<RuleKey, Severity>> = {
  ...VERDICT_SEVERITY,
  // A row that agrees is a result only where something else of it is to be mended.
  consistent: "low",
  contradiction: "medium",
};

const ruleId = (key: RuleKey): string => `reconciliation/${key}`;

const ruleWords = (key: RuleKey): { readonly label: { ja: string; en: string }; readonly plain: { ja: string; en: string } } =>
  key === "contradiction"
    ? { label: RECONCILE_LABELS.contradictions, plain: CONTRADICTION_WORDS.information.plain }
    : VERDICT_WORDS[key];

const ruleOf = (key: RuleKey, language: Language): SarifRule => {
  const { label, plain } = ruleWords(key);
  const other: Language = language === "ja" ? "en" : "ja";
  return {
    id: ruleId(key),
    name: ruleName(ruleId(key)),
    shortDescription: { text: label[language] },
    fullDescription: { text: plain[language] },
    help: {
      text: plain[language],
      markdown: `## ${label[language]}\n\n${plain[language]}\n\n## ${label[other]}\n\n${plain[other]}`,
    },
    defaultConfiguration: { level: LEVELS[START[key]] },
    properties: { tags: ["privacy", "reconciliation"], "problem.severity": START[key] === "high" ? "error" : "warning" },
  };
};

/** A result before it is numbered and placed. */
interface Draft {
  readonly key: RuleKey;
  readonly severity: Severity;
  readonly message: string;
  readonly id: string;
  readonly sides: readonly Pick<DeclaredSide, "document" | "name" | "place">[];
  readonly row: ReconciliationRow | null;
  readonly properties: SarifResult["properties"];
}

const rowDraft = (row: ReconciliationRow, language: Language): Draft => {
  const recipient = recipientName(row);
  const subject = subjectName(row)[language] + (recipient === null ? "" : ` → ${recipient[language]}`);
  const types = row.informationTypes.length === 0 ? "" : ` (${typeNames(row)[language]})`;
  const reasons = row.reasons.map((reason) => REASON_WORDS[reason][language]).join(" ");
  const certainty = CERTAINTY_WORDS[row.certainty].label[language];
  const action = ACTION_WORDS[row.action][language];
  return {
    key: row.verdict,
    severity: row.severity ?? "info",
    message: `${VERDICT_WORDS[row.verdict].label[language]}: ${subject}${types}. ${reasons} (${certainty}) ${action}`,
    id: row.id,
    sides: row.declared,
    row,
    properties: {
      kind: row.kind,
      certainty: row.certainty,
      severity: row.severity,
      informationTypes: row.informationTypes,
      reasons: row.reasons,
      action: row.action,
      gaps: row.gaps,
      decision: row.decision === null ? null : { ...row.decision },
    },
  };
};

const contradictionDraft = (found: Contradiction, language: Language): Draft => {
  const { label, plain } = CONTRADICTION_WORDS[found.kind];
  const matter = found.name ?? joinList(found.informationTypes.map(informationName));
  return {
    key: "contradiction",
    severity: found.severity,
    message: `${label[language]}: ${matter[language]}. ${plain[language]}`,
    id: found.id,
    sides: found.cells.filter(({ says }) => says === "declares"),
    row: null,
    properties: {
      kind: found.kind,
      certainty: found.certainty,
      severity: found.severity,
      informationTypes: found.informationTypes,
    },
  };
};

const documentUri = ({ name }: Pick<DeclaredSide, "name">): string => encodePath(name) || "document";

/** Where a document says it. Its text has no lines once it is read: the words and their offset stand in the properties. */
const documentLocation = (
  side: Pick<DeclaredSide, "document" | "name" | "place">,
  indexOf: ReadonlyMap<string, number>,
): SarifLocation => {
  const uri = documentUri(side);
  const index = indexOf.get(uri);
  return {
    physicalLocation: { artifactLocation: { uri, ...(index !== undefined && { index }) }, region: { startLine: 1 } },
    properties: { document: side.document, quote: visibleText(side.place?.quote ?? ""), offset: side.place?.offset ?? null },
  };
};

const artifactsOf = (result: Reconciliation, drafts: readonly Draft[], root: string): readonly SarifArtifact[] => {
  const evidence = drafts.flatMap(({ row }) => row?.observed.flatMap((side) => side.evidence) ?? []);
  const files = [...new Set(evidence.map(fileOf))].filter((file) => file !== null).map((file) => `${root}/${encodePath(file)}`);
  const documents = [...new Set(result.documents.map(documentUri))].sort();
  const whole: SarifArtifact = {
    location: { uri: root, index: 0 },
    length: result.artifact.size,
    hashes: { "sha-256": result.artifact.sha256 },
  };
  return [
    whole,
    ...files.sort().map((uri, row): SarifArtifact => ({ location: { uri, index: row + 1 }, parentIndex: 0 })),
    ...documents.map((uri, row): SarifArtifact => ({ location: { uri, index: files.length + row + 1 } })),
  ];
};

const placesOf = (draft: Draft, root: string, indexOf: ReadonlyMap<string, number>): readonly SarifLocation[] => {
  const app = (draft.row?.observed ?? []).flatMap(({ evidence }) => evidence.map((one) => locationOf(one, root, indexOf)));
  const documents = draft.sides.map((side) => documentLocation(side, indexOf));
  // What is missing is shown where the app has it, what is too much where the document says it.
  const places = [...app, ...documents].slice(0, LOCATIONS);
  const whole: SarifLocation = { physicalLocation: { artifactLocation: { uri: root, index: 0 }, region: { startLine: 1 } } };
  return places.length > 0 ? places : [whole];
};

/** The rows to look into and the contradictions as SARIF 2.1.0. What stays open, what agrees and the coverage stand in the run's properties. */
export const renderReconciliationSarif = (result: Reconciliation, options: SarifOptions): string => {
  const { lang } = options;
  const given = encodePath(options.artifactPath ?? "");
  const root = given === "" ? encodePath(`${result.artifact.packageName ?? result.artifact.sha256}.apk`) : given;
  const rows = result.rows.filter((row) => groupOf(row) === "toMend");
  const drafts = [
    ...rows.map((row) => rowDraft(row, lang)),
    ...result.contradictions.map((found) => contradictionDraft(found, lang)),
  ].slice(0, RESULTS);
  const keys = ([...VERDICTS, "contradiction"] as const).filter((key) => drafts.some((draft) => draft.key === key));
  const artifacts = artifactsOf(result, drafts, root);
  const indexOf = new Map(artifacts.map(({ location }, index) => [location.uri, index]));
  const results = drafts.map((draft): SarifResult => {
    const fingerprint = `${fingerprintOf(`${draft.key} ${draft.id}`)}:1`;
    return {
      ruleId: ruleId(draft.key),
      ruleIndex: keys.indexOf(draft.key),
      kind: "fail",
      level: LEVELS[draft.severity],
      message: { text: escapeMessage(draft.message) },
      locations: placesOf(draft, root, indexOf),
      partialFingerprints: { primaryLocationLineHash: fingerprint, "akashiRow/v1": fingerprint },
      properties: draft.properties,
    };
  });
  return logOf({
    tool: {
      driver: {
        name: "Akashi",
        version: result.engine.version,
        semanticVersion: result.engine.version,
        language: lang,
        rules: keys.map((key) => ruleOf(key, lang)),
      },
    },
    automationDetails: { id: `akashi-check/${encodePath(result.artifact.packageName ?? result.artifact.sha256)}/` },
    language: lang,
    columnKind: "utf16CodeUnits",
    artifacts,
    results,
    properties: {
      app: visibleText(appName(result.artifact)[lang]),
      artifactSha256: result.artifact.sha256,
      catalogueVersion: result.catalogue.version,
      profile: result.profile,
      method: result.method,
      verdicts: result.verdicts,
      documents: result.documents.map(({ document, name, items }) => ({ document, name: visibleText(name), items })),
      coverage: result.coverage.map(({ area, state, reason, count }) => ({ area, state, reason, count })),
    },
  });
};
