import { checkOf, severityOf, type FindingId, type Severity } from "@akashi/assess";
import { SEVERITY_WORDS } from "../words/evidence-words.ts";
import { FINDING_WORDS } from "../words/findings.ts";
import { LABELS } from "../words/labels.ts";
import type { Language } from "../words/language.ts";
import { escapeMarkdown, ruleName } from "./log.ts";
import type { SarifLevel, SarifRule } from "./schema.ts";

/** §3.27.10: `error`, `warning` and `note` are the levels that code scanning shows. */
export const LEVELS: Readonly<Record<Severity, SarifLevel>> = { high: "error", medium: "warning", low: "note", info: "note" };

/**
 * `security-severity` as code scanning reads it: 7.0 to 8.9 is high, 4.0 to 6.9 medium, 0.1 to 3.9 low. A finding for information
 * has none, so that it is not counted among security alerts.
 */
const SECURITY_SEVERITY: Readonly<Record<Severity, string | null>> = { high: "8.0", medium: "5.0", low: "2.0", info: null };

const other = (language: Language): Language => (language === "ja" ? "en" : "ja");

const helpText = (id: FindingId, language: Language): string => {
  const { meaning, action } = FINDING_WORDS[id];
  return `${meaning[language]}\n\n${LABELS.action[language]}: ${action[language]}`;
};

const helpMarkdown = (id: FindingId, language: Language): string =>
  [language, other(language)]
    .map((each) => {
      const { title, meaning, action } = FINDING_WORDS[id];
      const heading = `## ${escapeMarkdown(title[each])}`;
      return `${heading}\n\n${escapeMarkdown(meaning[each])}\n\n**${LABELS.action[each]}**: ${escapeMarkdown(action[each])}`;
    })
    .join("\n\n");

/** The rule of a finding; `helpUri` where the pages of the checks are published. */
export const buildRule = (id: FindingId, language: Language, checkPages: string | undefined): SarifRule => {
  const severity = severityOf(id);
  const { title, meaning } = FINDING_WORDS[id];
  const score = SECURITY_SEVERITY[severity];
  return {
    id,
    name: ruleName(id),
    shortDescription: { text: title[language] },
    fullDescription: { text: meaning[language] },
    help: { text: helpText(id, language), markdown: helpMarkdown(id, language) },
    ...(checkPages !== undefined && { helpUri: `${checkPages}${checkOf(id)}.${language}.md` }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ["privacy", ...(score === null ? [] : ["security"]), checkOf(id)],
      ...(score !== null && { "security-severity": score }),
      "problem.severity": severity === "high" ? "error" : severity === "medium" ? "warning" : "recommendation",
      severity: SEVERITY_WORDS[severity].en,
    },
  };
};
