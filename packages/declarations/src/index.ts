export { declaredItemsOf, type DeclaredSource } from "./declared-items.ts";
export { buildDataSafety, type DataSafetyDraft, type DataSafetyKnown } from "./formats/data-safety/build.ts";
export type { DataSafetyAnswer, DataSafetyForm, DataSafetyType } from "./formats/data-safety/form.ts";
export { parseDataSafetyCsv, type ReadDataSafety, type UnmappedAnswer } from "./formats/data-safety/parse.ts";
export { renderDataSafetyCsv } from "./formats/data-safety/render.ts";
export type { DraftLanguage } from "./draft/blocks.ts";
export { findMissing, isExempt, noticedInformation, noticedTransmissions, type DraftSource } from "./draft/find-missing.ts";
export { blocking, missing, type MissingItem } from "./draft/missing.ts";
export type { DraftPart, MissingRule } from "./draft/missing-rules.ts";
export type { LeftOut } from "./draft/missing-list.ts";
export type { InformationBasis, TransmissionBasis } from "./draft/basis.ts";
export type { Standing } from "./draft/standings.ts";
export { renderDraft, type DraftContext, type DraftFile } from "./draft/render.ts";
export {
  EXTERNAL_TRANSMISSION_FORMAT,
  EXTERNAL_TRANSMISSION_VERSION,
  parseExternalTransmissionJson,
  type ReadExternalTransmission,
} from "./formats/external-transmission/parse.ts";
export { renderExternalTransmissionJson } from "./formats/external-transmission/render.ts";
export type { Wording } from "./formats/external-transmission/wording.ts";
export type { Rejected } from "./formats/outcome.ts";
export { POLICY_XML_NAMESPACE, POLICY_XML_PATH } from "./formats/policy-xml/identity.ts";
export { parsePolicyXml, POLICY_XML_VERSION } from "./formats/policy-xml/parse.ts";
export type { ReadPolicyXml } from "./formats/policy-xml/parse.ts";
export { renderPolicyXml } from "./formats/policy-xml/render.ts";
export { buildPrivacyManifest, type PrivacyManifestDraft, type PrivacyManifestKnown } from "./formats/privacy-manifest/build.ts";
export type { AccessedApi, CollectedDataType, PrivacyManifest } from "./formats/privacy-manifest/manifest.ts";
export { parsePrivacyManifest, type ReadPrivacyManifest, type UnmappedTerm } from "./formats/privacy-manifest/parse.ts";
export { renderPrivacyManifest } from "./formats/privacy-manifest/render.ts";
export type { StoreChoices, StoreGap } from "./formats/store-gap.ts";
export { DECLARATION_VERSION } from "./model/declaration.ts";
export type {
  Contact,
  Declaration,
  InformationItem,
  Operator,
  PurposeItem,
  Recipient,
  Service,
  Tool,
  Transmission,
} from "./model/declaration.ts";
export { DECLARING_DOCUMENTS, type DeclaredItem, type DeclaringDocument } from "./model/declared-item.ts";
export type { Decision, Exemption, ExemptionItem, NecessaryKind } from "./model/exemption.ts";
export type { ConsentMeasure, Measures, NoticeMeasure, OptOutMeasure } from "./model/measures.ts";
export { POLICY_ITEMS, type PolicyItem, type PolicyTexts } from "./model/policy.ts";
export type { Defect, DocumentPlace, ReadDocument, ReadRow, RuleProfile } from "./model/read-document.ts";
export type { Words } from "./model/words.ts";
export { answerProject, answerScope, completeProject, type CompletedProject } from "./project/complete.ts";
export { informationLabel, purposeText } from "./project/labels.ts";
export type { ProjectNeeds, SentQuestion, TransmissionNeed } from "./project/needs.ts";
export { parseProject, type ParsedProject } from "./project/parse.ts";
export type { ProjectProblem } from "./project/problem.ts";
export { PROJECT_VERSION } from "./project/schema.ts";
export type {
  HostGroup,
  Project,
  ProjectExemption,
  ProjectInformation,
  ProjectService,
  ProjectTransmission,
  RecipientFacts,
  SentAnswer,
} from "./project/schema.ts";
export { assessScope, SCOPE_PROPOSALS, type ScopeAssessment, type ScopeReason } from "./scope/assess.ts";
export { SCOPE_QUESTIONS, type ScopeQuestion } from "./scope/questions.ts";
export {
  OPERATOR_KINDS,
  UNANSWERED,
  type OperatorKind,
  type ScopeAnswers,
  type ScopeDecision,
  type ServiceType,
} from "./scope/schema.ts";
export { DOCUMENT_FORMATS, type Block, type DocumentFormat, type Inline, type SourceDocument } from "./document/model.ts";
export { parseDocument } from "./document/parse-document.ts";
export { lintDeclaration, type DeclarationSource, type DeclarationText } from "./lint/lint-declaration.ts";
export { lintDocument, readDocument, type LintOptions } from "./lint/lint.ts";
export type { Rule, RuleSource } from "./rules/rule.ts";
export type { FormRuleId, OptOutRuleId, PolicyRuleId, RowRuleId, RuleId } from "./rules/rule-ids.ts";
export { getRule, RULE_GROUPS, RULES, RULES_DATE, type RuleGroup } from "./rules/rules.ts";
export { findInformation, findPurposes, matchInformation, matchPurpose, type PurposeSide } from "./vocabulary/match.ts";
export { normalizeText } from "./vocabulary/normalize.ts";
export { isSameCompany, parseCompanyName } from "./names/company.ts";
export { foldHost } from "./names/host.ts";
export { nameIndexOf, type NameIndex } from "./names/name-index.ts";
export type { ProviderMatch } from "./names/provider-names.ts";
export { isPdf, type GivenFile, type UnreadFile } from "./given/file.ts";
export { accepted, isUnread, parseWithin, readForm, readProse, readText } from "./given/read.ts";
export { DRAFT_STYLE_DIGEST } from "./draft/style.ts";
export { renderForms } from "./draft/forms.ts";
