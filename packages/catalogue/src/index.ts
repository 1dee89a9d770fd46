export type { Bilingual, Source, SourceRef } from "./claim.ts";
export { parseExodusTrackers } from "./import/exodus.ts";
export type { ExodusImport, ExodusOrigin, NotImported } from "./import/exodus.ts";
export { parseLayer, type ParsedLayer } from "./import/layer.ts";
export { buildCatalogue, bundledLayer, loadCatalogue } from "./modules/catalogue.ts";
export type { Attribution, Catalogue, CatalogueLayer, PackageClaim } from "./modules/catalogue.ts";
export { MODULE_KINDS } from "./modules/schema.ts";
export type { ManifestMarker, Module, ModuleKind, PackagePrefix, Provider, SwitchOff } from "./modules/schema.ts";
