export { CHECK_IDS, checkOf, FINDING_IDS, FINDINGS, severityOf, type FindingId } from "./findings.ts";
export { LADDER, PROFILES, REPORT_VERSION, SEVERITIES } from "./schema.ts";
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
  Severity,
  SourcedClaim,
} from "./schema.ts";
