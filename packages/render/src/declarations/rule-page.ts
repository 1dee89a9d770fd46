import { RULE_GROUPS, type Rule, type RuleGroup } from "@akashi/declarations";
import { escapeMarkdown } from "../sarif/log.ts";
import { SEVERITY_WORDS } from "../words/evidence-words.ts";
import type { Language } from "../words/language.ts";
import { LABELS } from "../words/labels.ts";
import { RULE_EXPLANATIONS, RULE_GROUP_WORDS, standingOf } from "../words/rules/rule-words.ts";
import { LINT_LABELS } from "./lint-words.ts";

/** The group that a rule's page belongs to. */
export const ruleGroupOf = (rule: Rule): RuleGroup => {
  const groups = Object.keys(RULE_GROUPS) as RuleGroup[];
  const found = groups.find((group) => RULE_GROUPS[group].includes(rule));
  if (found === undefined) throw new RangeError(`the rule ${rule.id} is in no group`);
  return found;
};

const sourceOf = ({ source }: Rule, language: Language): string => {
  const title = escapeMarkdown(source.title);
  const checked = `${LABELS.checked[language]} ${source.checked}`;
  return source.url === null ? `${title} (${checked})` : `[${title}](${source.url}) (${checked})`;
};

/** What a rule means, what to do, how it can be wrong, and what it rests on, in Markdown. */
export const ruleMarkdown = (rule: Rule, language: Language): string => {
  const { meaning, limits } = RULE_EXPLANATIONS[rule.id];
  const grade = `${LABELS.severity[language]}: ${SEVERITY_WORDS[rule.severity][language]}, ${LABELS.profile[language]}: ${rule.profile}`;
  const items = [
    [LABELS.action, rule.remedy[language]],
    [LINT_LABELS.limits, limits[language]],
    [LINT_LABELS.standing, standingOf(rule)[language]],
    [LINT_LABELS.rule, sourceOf(rule, language)],
  ] as const;
  return [
    `**${rule.title[language]}** (${grade})`,
    meaning[language],
    items.map(([label, text]) => `- ${label[language]}: ${text}`).join("\n"),
  ].join("\n\n");
};

/** The explanation of one rule as a page of its own. Ends in a new line. */
export const renderRulePage = (rule: Rule, language: Language): string => `# ${rule.id}\n\n${ruleMarkdown(rule, language)}\n`;

/** The page of a group: each rule under its id, so that links can lead to it. Ends in a new line. */
export const renderRuleGroupPage = (group: RuleGroup, language: Language): string => {
  const { title, about } = RULE_GROUP_WORDS[group];
  const sections = RULE_GROUPS[group].map((rule) => `## ${rule.id}\n\n${ruleMarkdown(rule, language)}`);
  return [`# ${title[language]}`, about[language], ...sections].join("\n\n") + "\n";
};
