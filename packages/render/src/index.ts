export { renderLintHtml } from "./declarations/lint-html.ts";
export { renderLintJson } from "./declarations/lint-json.ts";
export type { LintResult } from "./declarations/lint-result.ts";
export { renderLintSarif } from "./declarations/lint-sarif.ts";
export { renderLintTerminal } from "./declarations/lint-terminal.ts";
export { renderRuleGroupPage, renderRulePage } from "./declarations/rule-page.ts";
export { renderDiffHtml } from "./diff/html.ts";
export { renderDiffTerminal } from "./diff/terminal.ts";
export { appName } from "./summary/names.ts";
export { visibleText } from "./text/visible.ts";
export { renderHtml, type HtmlOptions } from "./html/report.ts";
export { renderCanonical, renderJson } from "./json/report.ts";
export { renderReconciliationHtml } from "./reconcile/html.ts";
export { renderReconciliationSarif } from "./reconcile/sarif.ts";
export { renderReconciliationTerminal } from "./reconcile/terminal.ts";
export { renderDiffSarif, renderSarif, type SarifOptions } from "./sarif/report.ts";
export type { TerminalOptions } from "./terminal/page.ts";
export { renderTerminal } from "./terminal/report.ts";
export { INPUT_WORDS, inputText, type InputWords } from "./words/input-words.ts";
export { renderVerificationTerminal } from "./verification/terminal.ts";
export { KEY_PROBLEM_WORDS, policyProblemText, type PolicyPlace } from "./words/verification/policy-problems.ts";
export { CORRECTION_REASON_WORDS, COVERED_WORDS, LEFT_OUT_WORDS, ROLE_WORDS } from "./words/verification/scope-words.ts";
export { VERIFICATION_LABELS } from "./words/verification/verification-labels.ts";
export {
  CHECK_WORDS,
  CLAIM_WORDS,
  CONFIRMATION_WORDS,
  CORRECTION_WORDS,
  FRESHNESS_WORDS,
  LEVEL_WORDS,
  OUTCOME_WORDS,
  STATEMENT_KIND_WORDS,
  VERDICT_SENTENCES,
  VERIFICATION_CODE_WORDS,
  VERIFICATION_LIMIT,
} from "./words/verification/verification-words.ts";
export { LANGUAGES, type Language } from "./words/language.ts";
