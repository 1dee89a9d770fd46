import { PLATFORM_DATA } from "./data.ts";
import { lazy } from "./lazy.ts";
import type { ImpliedPermissionRule, Permission } from "./schema.ts";

const byName = lazy(
  (): ReadonlyMap<string, Permission> =>
    new Map(PLATFORM_DATA.permissions.permissions.map((permission) => [permission.name, permission])),
);

/** The permission with this full name, e.g. `android.permission.CAMERA`; undefined where an app or a vendor made it up. */
export const findPermission = (name: string): Permission | undefined => byName().get(name);

/** Every permission of the table. */
export const listPermissions = (): readonly Permission[] => PLATFORM_DATA.permissions.permissions;

/** What decides which permissions Android adds. */
export interface RequestedPermissions {
  /** `targetSdkVersion`; an app without one targets its `minSdkVersion`, and without that 1. */
  readonly targetSdk: number;
  readonly requested: readonly string[];
}

/** A permission that the app holds or can be asked for although its manifest does not name it. */
export interface ImpliedPermission {
  readonly permission: string;
  readonly rule: ImpliedPermissionRule;
}

/**
 * The permissions that Android adds by itself (new permissions of API 4, and the split permissions of `platform.xml`), each once,
 * with the first rule that added it. One pass in the order of the table, as `PackageParser` does it.
 */
export const listImpliedPermissions = ({ targetSdk, requested }: RequestedPermissions): readonly ImpliedPermission[] => {
  const held = new Set(requested);
  const implied: ImpliedPermission[] = [];
  for (const rule of PLATFORM_DATA.impliedPermissions.rules) {
    if (rule.targetSdkBelow !== null && targetSdk >= rule.targetSdkBelow) continue;
    if (rule.requested !== null && !held.has(rule.requested)) continue;
    for (const permission of rule.implies) {
      if (held.has(permission)) continue;
      held.add(permission);
      implied.push({ permission, rule });
    }
  }
  return implied;
};
