import type { PermissionResult } from "../schema.ts";

/** A permission that the app asks for and nothing uses. */
export const permissionResult = (name: string, changes: Partial<PermissionResult> = {}): PermissionResult => ({
  name,
  label: null,
  protection: "dangerous",
  maxSdk: null,
  origin: "requested",
  impliedBy: null,
  users: [],
  declaredUse: [],
  use: "unused",
  informationTypes: [],
  ...changes,
});
