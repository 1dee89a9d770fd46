/*
 * The bundled JSON as the schema types it. Without these declarations the compiler would infer a literal type for every row
 * (slow, and wrong: a union `kind` would come out as `string`). That the files really have this shape is what the linter checks.
 */
declare module "*/information-types.json" {
  const file: import("./platform/schema.ts").InformationTypeFile;
  export default file;
}
declare module "*/purposes.json" {
  const file: import("./platform/schema.ts").PurposeFile;
  export default file;
}
declare module "*/capabilities.json" {
  const file: import("./platform/schema.ts").CapabilityFile;
  export default file;
}
declare module "*/permissions.json" {
  const file: import("./platform/schema.ts").PermissionFile;
  export default file;
}
declare module "*/implied-permissions.json" {
  const file: import("./platform/schema.ts").ImpliedPermissionFile;
  export default file;
}
declare module "*/version.json" {
  const file: import("./platform/schema.ts").PlatformVersionFile;
  export default file;
}
declare module "../../data/platform/apis/*" {
  const file: import("./platform/schema.ts").PlatformApiFile;
  export default file;
}
declare module "../../data/modules/*" {
  const file: import("./modules/schema.ts").ModuleFile;
  export default file;
}
declare module "../../data/providers/*" {
  const file: import("./modules/schema.ts").ProviderFile;
  export default file;
}
