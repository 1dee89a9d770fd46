import { compareText } from "@akashi/bytes";
import { findPermission, listImpliedPermissions, listPlatformApis } from "@akashi/catalogue/platform";
import type { Facts } from "@akashi/facts";
import { groupBy, sortedSet, sumOf } from "../grouping.ts";
import { actorKey, type Ownership } from "../ownership.ts";
import { examplePlaces, type KnownUse } from "../platform-use.ts";
import type { PermissionResult } from "../schema.ts";
import { indexManifestUsers } from "./permission-manifest-use.ts";

/** A permission of the manifest, or one that Android adds to it. */
export interface GrantedPermission {
  readonly name: string;
  readonly maxSdk: number | null;
  readonly impliedBy: string | null;
}

/** What is asked for and what follows from it, each name once. */
export const listGranted = (facts: Facts): readonly GrantedPermission[] => {
  const requested = facts.manifest?.permissions ?? [];
  const names = new Set(requested.map(({ name }) => name));
  const implied = listImpliedPermissions({
    targetSdk: facts.artifact.targetSdk ?? facts.artifact.minSdk ?? 1,
    requested: [...names],
  });
  const all = [...groupBy(requested, ({ name }) => name)].map(([name, rows]): GrantedPermission => ({
    name,
    // Asked for twice, once without an upper end: no upper end.
    maxSdk: rows.some(({ maxSdk }) => maxSdk === null) ? null : Math.max(...rows.map(({ maxSdk }) => maxSdk ?? 0)),
    impliedBy: null,
  }));
  const added = implied.map(({ permission, rule }): GrantedPermission => {
    return { name: permission, maxSdk: null, impliedBy: rule.requested ?? `targetSdk < ${rule.targetSdkBelow ?? ""}` };
  });
  return [...all, ...added];
};

/**
 * Permissions that an app of an older target does without: the target SDK from which Android asks for each (documentation of each).
 * `QUERY_ALL_PACKAGES` widens what is seen of other apps; without it a part is seen all the same, so that it is never missing.
 */
const ASKED_FROM: Readonly<Record<string, number>> = {
  "android.permission.ACTIVITY_RECOGNITION": 29,
  "android.permission.HIGH_SAMPLING_RATE_SENSORS": 31,
  "android.permission.POST_NOTIFICATIONS": 33,
  "com.google.android.gms.permission.AD_ID": 33,
  "android.permission.FOREGROUND_SERVICE_MEDIA_PROJECTION": 34,
  "android.permission.QUERY_ALL_PACKAGES": Number.POSITIVE_INFINITY,
};

/**
 * Names of the permissions with which code of the app can do something: those asked for or added, those that its target does
 * without, and those that guard a component which the system alone binds. A service bound with `BIND_ACCESSIBILITY_SERVICE` is
 * what opens the screen to its code.
 */
export const grantedNames = (facts: Facts): ReadonlySet<string> => {
  const target = facts.artifact.targetSdk ?? facts.artifact.minSdk ?? 1;
  return new Set([
    ...listGranted(facts).map(({ name }) => name),
    ...Object.entries(ASKED_FROM).flatMap(([name, from]) => (target < from ? [name] : [])),
    ...(facts.manifest?.components ?? []).flatMap(({ permission }) =>
      permission?.includes(".BIND_") === true ? [permission] : [],
    ),
  ]);
};

/** The uses that need a permission, by its name. */
const indexUses = (uses: readonly KnownUse[]): ReadonlyMap<string, readonly KnownUse[]> => {
  const index = new Map<string, KnownUse[]>();
  for (const use of uses) {
    for (const name of use.api.permissions) {
      const found = index.get(name);
      if (found === undefined) index.set(name, [use]);
      else found.push(use);
    }
  }
  return index;
};

const usersOf = (uses: readonly KnownUse[], ownership: Ownership): PermissionResult["users"] => {
  const needing = uses.map(({ use }) => ({ use, actor: ownership.actorOf(use.package) }));
  return [...groupBy(needing, ({ actor }) => actorKey(actor)).values()]
    .flatMap((rows) => {
      const actor = rows[0]?.actor;
      if (actor === undefined) return [];
      const calls = rows.map(({ use }) => use);
      return [
        {
          actor,
          count: sumOf(calls, ({ count }) => count),
          reachable: sumOf(calls, ({ reachable }) => reachable),
          apis: sortedSet(calls.map(({ api }) => api)),
          examples: examplePlaces(calls),
        },
      ];
    })
    .sort((a, b) => compareText(actorKey(a.actor), actorKey(b.actor)));
};

/** Permissions that at least one API of the table needs: for the others, "unused" cannot be told. */
const checkable = (): ReadonlySet<string> => new Set(listPlatformApis().flatMap(({ permissions }) => permissions));

interface FoundUse {
  readonly users: PermissionResult["users"];
  readonly declared: PermissionResult["declaredUse"];
  readonly canCheck: boolean;
}

const useOf = ({ users, declared, canCheck }: FoundUse): PermissionResult["use"] => {
  if (declared.length > 0 || users.some(({ reachable }) => reachable > 0)) return "used";
  if (users.length > 0) return "unreached";
  return canCheck ? "unused" : "not-checkable";
};

const PROTECTION_ORDER: readonly string[] = ["dangerous", "appop", "signature", "internal", "unknown", "normal"];

const order = (a: PermissionResult, b: PermissionResult): number =>
  PROTECTION_ORDER.indexOf(a.protection) - PROTECTION_ORDER.indexOf(b.protection) || compareText(a.name, b.name);

/** Each permission with what it opens and who in the artifact uses it: dangerous ones first. */
export const buildPermissions = (facts: Facts, uses: readonly KnownUse[], ownership: Ownership): readonly PermissionResult[] => {
  const canCheck = checkable();
  const usesOf = indexUses(uses);
  const declaredOf = indexManifestUsers(facts);
  return listGranted(facts)
    .map(({ name, maxSdk, impliedBy }): PermissionResult => {
      const known = findPermission(name);
      const users = usersOf(usesOf.get(name) ?? [], ownership);
      const declared = declaredOf.get(name) ?? [];
      return {
        name,
        label: known?.label ?? null,
        protection: known?.protection ?? "unknown",
        maxSdk,
        origin: impliedBy === null ? "requested" : "implied",
        impliedBy,
        users,
        declaredUse: declared,
        use: useOf({ users, declared, canCheck: canCheck.has(name) }),
        informationTypes: known?.informationTypes ?? [],
      };
    })
    .sort(order);
};
