export { findPlatformApis, isPlatformApiClass, listPlatformApis } from "./apis.ts";
export { findPermission, listImpliedPermissions, listPermissions } from "./permissions.ts";
export type { ImpliedPermission, RequestedPermissions } from "./permissions.ts";
export { JSSEC_CLASSES } from "./schema.ts";
export type {
  Capability,
  ImpliedPermissionRule,
  InformationType,
  JssecClass,
  Permission,
  PlatformApi,
  PlatformApiFile,
  Purpose,
} from "./schema.ts";
export {
  findCapability,
  findInformationType,
  findPurpose,
  getCapability,
  getInformationType,
  getPurpose,
  listCapabilities,
  listInformationTypes,
  listPurposes,
} from "./vocabulary.ts";
export { PLATFORM_TABLE_VERSION } from "./version.ts";
