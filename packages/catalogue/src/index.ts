export { MODULE_KINDS } from "./modules/schema.ts";
export type { ManifestMarker, Module, ModuleKind, Provider, SwitchOff } from "./modules/schema.ts";
export type { Bilingual, Source, SourceRef } from "./claim.ts";
