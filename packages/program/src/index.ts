export { ACCESS } from "./access-flags.ts";
export {
  ENTRY_KINDS,
  NO_ENTRIES,
  type DeclaredComponent,
  type EntryDeclarations,
  type EntryKind,
} from "./entry-points/declarations.ts";
export { findDynamicSites, type DynamicSite } from "./entry-points/dynamic-sites.ts";
export { buildCallGraph } from "./entry-points/enter.ts";
export { DYNAMIC_KINDS, type DynamicKind } from "./references/dynamic-references.ts";
export type { Adjacency } from "./model/adjacency.ts";
export { Hierarchy } from "./model/hierarchy.ts";
export { buildProgram, Program, type ProgramFile } from "./model/program.ts";
export { NONE, type ClassTable, type DuplicateClass, type FieldTable, type MethodTable } from "./model/tables.ts";
export { descriptorOf, displayName, internalName } from "./model/type-names.ts";
export { fingerprintPackages } from "./package-tree/fingerprint.ts";
export { findOwnUnits, type OwnerHints } from "./package-tree/own-units.ts";
export { findPackageCalls, type PackageCalls } from "./package-tree/package-calls.ts";
export { countPackages, type PackageStatistics } from "./package-tree/package-statistics.ts";
export { buildPackageTable, type PackageTable } from "./package-tree/package-table.ts";
export { unitOfPackage } from "./package-tree/package-units.ts";
export { findUndefinedPackages, type CodeLocation, type UndefinedPackage } from "./package-tree/undefined-packages.ts";
export { isPlatformPackage } from "./platform/platform-packages.ts";
export {
  findPlatformType,
  overridableMethods,
  platformLineage,
  type OverridableMethod,
  type PlatformType,
} from "./platform/platform-types.ts";
export {
  CallGraph,
  REACH_STEPS,
  type CallGraphParts,
  type EntryPoint,
  type MethodPath,
  type ReachStep,
} from "./reach/call-graph.ts";
export { findApiUses, type ApiTable, type ApiUse } from "./references/api-uses.ts";
export { listAt } from "./references/site-index.ts";
export type { CodeSites, SiteTable } from "./references/site-table.ts";
export { findStringUses, stringsOfMethod, type StringTest, type StringUse } from "./references/string-uses.ts";
export type { NameTable } from "./symbols/name-table.ts";
export { PairTable } from "./symbols/pair-table.ts";
export type { ProtoTable } from "./symbols/proto-table.ts";
export type { DexSymbols, Symbols } from "./symbols/symbols.ts";
export { analyseDataFlow, type DataFlow, type DataFlows } from "./data-flow/analyse.ts";
export {
  FLOW_LIMITS,
  type FlowComponent,
  type FlowEnvironment,
  type FlowLimits,
  type SourceTable,
} from "./data-flow/environment.ts";
export type { FlowChannel, FlowPlace, FlowStep } from "./data-flow/engine/flow-log.ts";
export type { Transform } from "./data-flow/values/taints.ts";
