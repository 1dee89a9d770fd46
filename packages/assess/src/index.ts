export { assess, type AssessOptions } from "./assess.ts";
export { compareReports, DIFF_VERSION, findingKey } from "./compare.ts";
export type { Changes, DiffSide, InformationRead, ModuleChange, ReportDiff, SignerChange } from "./compare.ts";
export { CHECK_IDS, checkOf, FINDING_IDS, FINDINGS, SEVERITIES, severityOf, type FindingId, type Severity } from "./findings.ts";
export { LADDER, PROFILES, REPORT_VERSION } from "./schema.ts";
export type {
  Actor,
  CatalogueLayer,
  DescriptionResult,
  DestinationResult,
  DeveloperResult,
  Evidence,
  Finding,
  LadderStep,
  ModuleInformation,
  ModuleResult,
  OtherCode,
  PermissionResult,
  Profile,
  Report,
  SourcedClaim,
} from "./schema.ts";
