/** What a row says. */
export const ROW_RULE_IDS = [
  "recipient-missing",
  "legal-name-missing",
  "information-missing",
  "purpose-missing",
  "sender-purpose-missing",
  "recipient-purpose-missing",
  "recipient-purpose-by-link",
  "pooled-information",
  "tools-merged",
  "recipients-open-ended",
  "information-vague",
  "information-open-ended",
  "stale-company-name",
  "purpose-vague",
] as const;
export type RowRuleId = (typeof ROW_RULE_IDS)[number];

/** How the document is shown and worded. */
export const FORM_RULE_IDS = [
  "not-japanese",
  "jargon",
  "english-vendor-link",
  "link-says-nothing",
  "hidden-content",
  "viewport-missing",
  "fixed-width",
  "tiny-text",
  "wide-table",
  "negative-claim",
  "contact-missing",
  "date-missing",
  "consent-by-use",
  "popup-rest-unreachable",
  "popup-part-unsaid",
] as const;
export type FormRuleId = (typeof FORM_RULE_IDS)[number];

/** The items of an opt-out. */
export const OPT_OUT_RULE_IDS = [
  "opt-out-statement-missing",
  "opt-out-act-unclear",
  "opt-out-method-missing",
  "opt-out-restriction-missing",
  "opt-out-information-missing",
  "opt-out-recipient-missing",
  "opt-out-purpose-missing",
] as const;
export type OptOutRuleId = (typeof OPT_OUT_RULE_IDS)[number];

/** The eight items of a policy. */
export const POLICY_RULE_IDS = [
  "policy-item-missing",
  "policy-item-partial",
  "policy-contact-missing",
  "policy-change-procedure-missing",
] as const;
export type PolicyRuleId = (typeof POLICY_RULE_IDS)[number];

export type RuleId = RowRuleId | FormRuleId | OptOutRuleId | PolicyRuleId;

/** The ids of all rules. */
export const RULE_IDS: readonly RuleId[] = [...ROW_RULE_IDS, ...FORM_RULE_IDS, ...OPT_OUT_RULE_IDS, ...POLICY_RULE_IDS];
