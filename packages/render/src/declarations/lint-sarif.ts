import { RULES_DATE, type Defect, type Rule } from "@akashi/declarations";
import { fingerprintOf } from "../sarif/fingerprint.ts";
import { encodePath } from "../sarif/locations.ts";
import { escapeMessage, logOf, ruleName } from "../sarif/log.ts";
import { LEVELS } from "../sarif/rules.ts";
import type { SarifResult, SarifRule } from "../sarif/schema.ts";
import { visibleText } from "../text/visible.ts";
import { LABELS } from "../words/labels.ts";
import type { Language } from "../words/language.ts";
import { RULE_EXPLANATIONS, standingOf } from "../words/rules/rule-words.ts";
import { detailOf, groupByRule, type DefectGroup, type LintResult } from "./lint-result.ts";
import { LINT_LABELS } from "./lint-words.ts";
import { ruleGroupOf, ruleMarkdown } from "./rule-page.ts";

/** How a lint is written as SARIF. */
export interface LintSarifOptions {
  /** Language of rules and messages; the help of a rule has both. */
  readonly lang: Language;
  /** Path of the document relative to the root of the repository, with `/`. */
  readonly artifactPath: string;
  /** Where the pages of the rules are published, ending in `/`; rules have no `helpUri` without it. */
  readonly rulePages?: string;
}

const other = (language: Language): Language => (language === "ja" ? "en" : "ja");

const helpText = (rule: Rule, language: Language): string => {
  const { meaning, limits } = RULE_EXPLANATIONS[rule.id];
  return [
    meaning[language],
    `${LABELS.action[language]}: ${rule.remedy[language]}`,
    `${LINT_LABELS.limits[language]}: ${limits[language]}`,
    `${LINT_LABELS.standing[language]}: ${standingOf(rule)[language]}`,
    `${LINT_LABELS.rule[language]}: ${rule.source.title}`,
  ].join("\n\n");
};

const ruleOf = (rule: Rule, { lang, rulePages }: LintSarifOptions): SarifRule => {
  const group = ruleGroupOf(rule);
  return {
    id: rule.id,
    name: ruleName(rule.id),
    shortDescription: { text: rule.title[lang] },
    fullDescription: { text: RULE_EXPLANATIONS[rule.id].meaning[lang] },
    help: {
      text: helpText(rule, lang),
      markdown: [lang, other(lang)].map((each) => ruleMarkdown(rule, each)).join("\n\n---\n\n"),
    },
    ...(rulePages !== undefined && { helpUri: `${rulePages}${group}.${lang}.md#${rule.id}` }),
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: {
      tags: ["privacy", "notice", group],
      "problem.severity": rule.severity === "high" ? "error" : rule.severity === "medium" ? "warning" : "recommendation",
      profile: rule.profile,
      state: rule.state,
      source: { ...rule.source },
    },
  };
};

const messageOf = (defect: Defect, rule: Rule, lang: Language): string => {
  const detail = detailOf(defect)[lang];
  return `${rule.title[lang]}${detail === "" ? "" : `: ${escapeMessage(detail)}`}. ${rule.remedy[lang]}`;
};

/** Fingerprints hold the rule and the words, and no line, so that they stay when text moves; equal ones are numbered. */
const fingerprintsOf = (defects: readonly Defect[]): readonly string[] => {
  const seen = new Map<string, number>();
  return defects.map(({ rule, detail, place }) => {
    const key = `${rule}\n${detail}\n${place?.quote ?? ""}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${fingerprintOf(key)}:${times}`;
  });
};

const resultsOf = (groups: readonly DefectGroup[], uri: string, lang: Language): readonly SarifResult[] => {
  const fingerprints = fingerprintsOf(groups.flatMap(({ defects }) => defects)).values();
  return groups.flatMap(({ rule, defects }, ruleIndex) =>
    defects.map((defect): SarifResult => {
      const fingerprint = fingerprints.next().value ?? "";
      return {
        ruleId: rule.id,
        ruleIndex,
        kind: "fail",
        level: LEVELS[rule.severity],
        message: { text: messageOf(defect, rule, lang) },
        locations: [
          {
            // Viewers ask for a region: what is missing, and what has no line (PDF), is shown at the first.
            physicalLocation: { artifactLocation: { uri, index: 0 }, region: { startLine: defect.line ?? 1 } },
            properties: {
              quote: visibleText(defect.place?.quote ?? ""),
              offset: defect.place?.offset ?? null,
              line: defect.line,
            },
          },
        ],
        partialFingerprints: { primaryLocationLineHash: fingerprint, "akashiDefect/v1": fingerprint },
        properties: { severity: rule.severity, profile: rule.profile, detail: visibleText(defect.detail) },
      };
    }),
  );
};

/** The defects of a document as SARIF 2.1.0. A region is the line in which the place begins; the words stand in the properties. */
export const renderLintSarif = ({ subject, read }: LintResult, options: LintSarifOptions): string => {
  const { lang, artifactPath } = options;
  const uri = encodePath(artifactPath) || "document";
  const groups = groupByRule(read.defects);
  return logOf({
    tool: {
      driver: {
        name: "Akashi",
        version: subject.engineVersion,
        semanticVersion: subject.engineVersion,
        language: lang,
        rules: groups.map(({ rule }) => ruleOf(rule, options)),
      },
    },
    automationDetails: { id: `akashi-lint/${uri}/` },
    language: lang,
    columnKind: "utf16CodeUnits",
    artifacts: [{ location: { uri, index: 0 }, hashes: { "sha-256": subject.sha256 } }],
    results: resultsOf(groups, uri, lang),
    properties: {
      kind: read.kind,
      documentLanguage: read.language,
      profile: subject.profile,
      rulesDate: RULES_DATE,
      rows: read.rows.length,
      policyItems: read.policyItems.map(({ item, state }) => ({ item, state })),
    },
  });
};
