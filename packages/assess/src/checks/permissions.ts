import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";
import { groupBy } from "../grouping.ts";
import type { Evidence, PermissionResult } from "../schema.ts";

const declaration = (permission: PermissionResult): Evidence => ({
  kind: "manifest",
  element: "uses-permission",
  name: permission.name,
  value: permission.impliedBy,
});

const unused = (permission: PermissionResult): readonly FindingDraft[] =>
  permission.use === "unused" && permission.origin === "requested"
    ? [
        {
          id: permission.protection === "dangerous" ? "permissions/unused-dangerous" : "permissions/unused",
          subject: permission.name,
          // Code outside this artifact's DEX (native, loaded later) may use it, and the table of APIs is not the whole platform.
          certainty: "possible",
          evidence: [declaration(permission)],
        },
      ]
    : [];

const onlyModules = (permission: PermissionResult): readonly FindingDraft[] => {
  const { users } = permission;
  if (permission.protection !== "dangerous" || permission.use !== "used" || users.length === 0) return [];
  if (users.some(({ actor }) => actor.kind !== "module")) return [];
  return [
    {
      id: "permissions/only-modules-use",
      subject: permission.name,
      certainty: "likely",
      detail: { modules: users.map(({ actor }) => (actor.kind === "module" ? actor.id : "")).join(", ") },
      evidence: users.flatMap(({ examples }) => examples.slice(0, 1).map((place): Evidence => ({ kind: "code", ...place }))),
      evidenceCount: users.reduce((sum, { count }) => sum + count, 0),
    },
  ];
};

/** What one cause adds is one finding. */
const implied = (permissions: readonly PermissionResult[]): readonly FindingDraft[] => {
  const added = permissions.filter(({ origin, protection }) => origin === "implied" && protection === "dangerous");
  return [...groupBy(added, ({ impliedBy }) => impliedBy ?? "")].map(([because, rows]) => ({
    id: "permissions/implied-dangerous",
    subject: because,
    certainty: "certain",
    detail: { adds: rows.map(({ name }) => name.slice(name.lastIndexOf(".") + 1)).join(", ") },
    evidence: rows.map(declaration),
  }));
};

/** Permissions asked for and not used, used by modules only, or held without being asked for. */
export const permissionsCheck: Check = defineCheck({
  id: "permissions",
  inputs: ["permissions"],
  run: ({ permissions }) => [
    ...permissions.flatMap((permission) => [...unused(permission), ...onlyModules(permission)]),
    ...implied(permissions),
  ],
});
