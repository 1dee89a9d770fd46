export { assess, type AssessOptions } from "./assess.ts";
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
