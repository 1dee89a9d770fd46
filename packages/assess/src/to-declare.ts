import { listPermissions } from "@akashi/catalogue/platform";
import type { ModuleInformation, Report } from "./schema.ts";

/**
 * Kinds that come from the platform alone, and behind a permission: no server derives them and no app usually hands them over. Of
 * the others a missing permission says nothing.
 */
const BEHIND_PERMISSION: ReadonlySet<string> = new Set([
  "UI.LOC.PRECISE",
  "UI.CON.ADDRESSBOOK",
  "UI.CON.CALENDAR",
  "UI.COM.CALL_LOG",
  "UI.COM.SMS",
]);

/** The permissions that an app asks for. */
export const requestedBy = ({ permissions }: Pick<Report, "permissions">): ReadonlySet<string> =>
  new Set(permissions.map(({ name }) => name));

/** False where the type stands behind a permission, and the app has asked for none that opens it. */
export const isOpen = (type: string, requested: ReadonlySet<string>): boolean =>
  !BEHIND_PERMISSION.has(type) ||
  listPermissions().some(({ name, informationTypes }) => informationTypes.includes(type) && requested.has(name));

/** False where Android gives the type to nobody in this app: no call for it has its permission, or the app asked for none that opens it. */
export const isWithinReach = (
  { type, permitted }: Pick<ModuleInformation, "type" | "permitted">,
  requested: ReadonlySet<string>,
): boolean => permitted !== false && isOpen(type, requested);

/** Whether a type may be sent as far as anybody says, with a source or without, or as code that reads it from a way in shows: the cautious side. */
export const mayBeSent = (information: ModuleInformation, requested: ReadonlySet<string>): boolean =>
  isWithinReach(information, requested) &&
  (information.claimed !== null || information.inCode === "reads" || information.flow !== null);

/**
 * Whether a type belongs in the declaration, or needs a named person's word that it is not sent: a document says that the code may send it,
 * the code reads it from a way in, or it was followed to whoever gets it; never where it is out of reach. What the catalogue says without a
 * source is no such document. Drafting and reconciliation ask the same, so that a completed draft is what a check looks for.
 */
export const isToBeDeclared = (information: ModuleInformation, requested: ReadonlySet<string>): boolean =>
  mayBeSent(information, requested) &&
  ((information.claimed?.source ?? null) !== null || information.inCode === "reads" || information.flow !== null);
