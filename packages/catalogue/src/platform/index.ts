export { JSSEC_CLASSES } from "./schema.ts";
export type { InformationType, JssecClass, Permission, PlatformApi, PlatformApiFile, Purpose } from "./schema.ts";
