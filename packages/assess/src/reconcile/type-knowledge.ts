/**
 * Kinds that only the platform gives, so that reading them shows in code. All others a user may type in, pick or do, or the app may
 * count: that they are not read says nothing.
 */
const FROM_PLATFORM: ReadonlySet<string> = new Set([
  "UI.ID.ADVERTISING",
  "UI.ID.ANDROID_ID",
  "UI.ID.HARDWARE",
  "UI.ID.SUBSCRIBER",
  "UI.ID.MAC",
  "UI.NET.CARRIER",
  "UI.LOC.PRECISE",
  "UI.LOC.COARSE",
  "UI.LOC.BEACON",
  "UI.CON.ADDRESSBOOK",
  "UI.CON.CALENDAR",
  "UI.COM.CALL_LOG",
  "UI.COM.SMS",
  "UI.COM.NOTIFICATION",
  "UI.COM.ACCESSIBILITY",
  "UI.ACT.INSTALLED_APPS",
  "UI.ACT.OTHER_APPS_USE",
  "UI.ACT.CLIPBOARD",
  "UI.SEN.MOTION",
]);
export const isFromPlatform = (type: string): boolean => FROM_PLATFORM.has(type);

/** Kinds of information that any request carries by itself: its sender's address, and the user agent of Android's HTTP clients. */
const IN_ANY_REQUEST: ReadonlySet<string> = new Set(["UI.NET.IP", "UI.DEV.INFO"]);
export const isInAnyRequest = (type: string): boolean => IN_ANY_REQUEST.has(type);

/** Kinds of information that a server can derive from what any request carries. */
const DERIVED: ReadonlySet<string> = new Set(["UI.LOC.COARSE"]);
export const isDerivedAtServer = (type: string): boolean => DERIVED.has(type);
