import { listPermissions, listPlatformApis } from "@akashi/catalogue/platform";

/** Built at the first use: the tables are constant. */
const once = <T>(build: () => T): (() => T) => {
  let built: T | undefined;
  return () => (built ??= build());
};

const typesWithApi = once(() => new Set(listPlatformApis().flatMap(({ informationTypes }) => informationTypes)));

/** Whether the table of platform APIs has any that gives the type: what users type in, or a module counts itself, it never sees. */
export const hasPlatformApi = (type: string): boolean => typesWithApi().has(type);

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

/** False where the type stands behind a permission, and the app has asked for none that opens it. */
export const isOpen = (type: string, granted: ReadonlySet<string>): boolean =>
  !BEHIND_PERMISSION.has(type) ||
  listPermissions().some(({ name, informationTypes }) => informationTypes.includes(type) && granted.has(name));

/** Kinds of information that any request carries by itself: its sender's address, and the user agent of Android's HTTP clients. */
const IN_ANY_REQUEST: ReadonlySet<string> = new Set(["UI.NET.IP", "UI.DEV.INFO"]);
export const isInAnyRequest = (type: string): boolean => IN_ANY_REQUEST.has(type);

/** Kinds of information that a server can derive from what any request carries. */
const DERIVED: ReadonlySet<string> = new Set(["UI.LOC.COARSE"]);
export const isDerivedAtServer = (type: string): boolean => DERIVED.has(type);
