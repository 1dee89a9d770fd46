export { assess, type AssessOptions, type StoreText } from "./assess.ts";
export { compareReports, DIFF_VERSION, findingKey } from "./compare.ts";
export type { Changes, DiffSide, InformationRead, ModuleChange, Reconciled, ReportDiff, SignerChange } from "./compare.ts";
export { CHECK_IDS, checkOf, FINDING_IDS, FINDINGS, SEVERITIES, severityOf, type FindingId, type Severity } from "./findings.ts";
export { FLOW_REACHES, LADDER, PROFILES, REPORT_VERSION } from "./schema.ts";
export type {
  Actor,
  CatalogueLayer,
  CatalogueRef,
  DescriptionResult,
  DestinationResult,
  DeveloperResult,
  Evidence,
  Finding,
  FlowPath,
  FlowReach,
  FlowReceiver,
  FlowResult,
  LadderStep,
  ModuleInformation,
  ModuleResult,
  OtherCode,
  PermissionResult,
  Profile,
  Report,
  ReportInputs,
  SourcedClaim,
} from "./schema.ts";
export type { ConsentAgain } from "./consent-again.ts";
export { compareReconciliations, type DeclaredChange, type DeclaredChanges } from "./reconcile/compare.ts";
export { withCarriedPolicy } from "./reconcile/carried-policy.ts";
export type { DeclaredDocument } from "./reconcile/documents.ts";
export { reconcile, type ReconcileInputs } from "./reconcile/reconcile.ts";
export { reconcileFacts, reconcileReport, type Declared } from "./reconcile/reconcile-facts.ts";
export { ACTIONS, CONTRADICTION_KINDS, REASONS, RECONCILIATION_VERSION, ROW_KINDS, VERDICTS } from "./reconcile/schema.ts";
export type {
  ActionId,
  Contradiction,
  ContradictionCell,
  ContradictionKind,
  DeclaredSide,
  DocumentRef,
  DocumentSummary,
  MatchLevel,
  ObservedSide,
  ReasonId,
  Reconciliation,
  ReconciliationRow,
  RowKind,
  RowRecipient,
  Verdict,
} from "./reconcile/schema.ts";
export { VERDICT_SEVERITY } from "./reconcile/row.ts";
export { buildDeclaration, EMPTY_PROJECT } from "./declare/build.ts";
export type { DraftedDeclaration } from "./declare/build.ts";
export type { NotSentDecision } from "./declare/decisions.ts";
export { findProjectNeeds } from "./declare/project-needs.ts";
export {
  GIVEN_AS,
  readGivenDocuments,
  type GivenAs,
  type GivenDocument,
  type GivenDocuments,
  type UnreadDocument,
} from "./reconcile/given-documents.ts";
export { filesNeededBy, type NeededFile } from "./published/needed-files.ts";
export { openPublishedRecord, type PublishedRecord } from "./published/published-record.ts";
export { foundVersions, type VersionNote } from "./published/versions.ts";
