import { listPlatformApis } from "@akashi/catalogue/platform";

/** How the platform gives a kind of information. */
interface Access {
  /** Some API gives it without a permission. */
  free: boolean;
  /** Otherwise any one of these opens it. */
  readonly permissions: Set<string>;
}

let access: ReadonlyMap<string, Access> | undefined;

/** Built at the first use: the table is constant. */
const accessByType = (): ReadonlyMap<string, Access> => {
  if (access !== undefined) return access;
  const index = new Map<string, Access>();
  for (const { informationTypes, permissions } of listPlatformApis()) {
    for (const type of informationTypes) {
      const found = index.get(type) ?? { free: false, permissions: new Set<string>() };
      index.set(type, found);
      if (permissions.length === 0) found.free = true;
      for (const name of permissions) found.permissions.add(name);
    }
  }
  access = index;
  return index;
};

/** Whether the table of platform APIs has any that gives the type: what users type in, or a module counts itself, it never sees. */
export const hasPlatformApi = (type: string): boolean => accessByType().has(type);

/** False where every API that gives the type needs a permission and the app has asked for none of them. */
export const isOpen = (type: string, granted: ReadonlySet<string>): boolean => {
  const found = accessByType().get(type);
  return found === undefined || found.free || [...found.permissions].some((name) => granted.has(name));
};

/** Kinds of information that any request carries by itself: its sender's address, and the user agent of Android's HTTP clients. */
const IN_ANY_REQUEST: ReadonlySet<string> = new Set(["UI.NET.IP", "UI.DEV.INFO"]);
export const isInAnyRequest = (type: string): boolean => IN_ANY_REQUEST.has(type);

/** Kinds of information that a server can derive from what any request carries. */
const DERIVED: ReadonlySet<string> = new Set(["UI.LOC.COARSE"]);
export const isDerivedAtServer = (type: string): boolean => DERIVED.has(type);
