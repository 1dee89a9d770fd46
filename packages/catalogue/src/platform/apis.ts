import { PLATFORM_DATA } from "./data.ts";
import { lazy } from "./lazy.ts";
import type { PlatformApi } from "./schema.ts";

const all = lazy((): readonly PlatformApi[] => Object.values(PLATFORM_DATA.apis).flatMap((file) => file.apis));

const byClass = lazy((): ReadonlyMap<string, ReadonlyMap<string, readonly PlatformApi[]>> => {
  const classes = new Map<string, Map<string, PlatformApi[]>>();
  for (const api of all()) {
    if (api.class === null || api.member === null) continue;
    const members = classes.get(api.class) ?? new Map<string, PlatformApi[]>();
    classes.set(api.class, members);
    members.set(api.member, [...(members.get(api.member) ?? []), api]);
  }
  return classes;
});

const NONE: readonly PlatformApi[] = [];

/**
 * The entries for a reference to `className.member`, for every overload. `className` in dots with `$` for nested classes,
 * `member` a method or field name, `<init>` for constructors. Exact: a subclass that inherits the member is not looked through.
 * An entry of kind `setting` applies only where its `value` is a constant string of the same method.
 */
export const findPlatformApis = (className: string, member: string): readonly PlatformApi[] =>
  byClass().get(className)?.get(member) ?? NONE;

/** True where the table has any member of this class: a cheap first question before names of members are decoded. */
export const isPlatformApiClass = (className: string): boolean => byClass().has(className);

/** Every entry of the table. */
export const listPlatformApis = (): readonly PlatformApi[] => all();
