import { compareText } from "@akashi/bytes";
import type { Module, Source } from "@akashi/catalogue";
import type { PlatformApi } from "@akashi/catalogue/platform";
import { groupBy, sortedSet, sumOf } from "../grouping.ts";
import { EXAMPLES, type KnownUse } from "../platform-use.ts";
import type { ModuleInformation } from "../schema.ts";

/** The source a claim names in its record; null for `unconfirmed`. */
export const sourceOf = (record: { readonly sources: Readonly<Record<string, Source>> }, key: string): Source | null =>
  record.sources[key] ?? null;

/** Of the permissions for a place, the one without which Android gives the place roughly (documentation of both permissions). */
const PRECISE_LOCATION = { type: "UI.LOC.PRECISE", permission: "android.permission.ACCESS_FINE_LOCATION" } as const;

/** Whether a call can give the type with the permissions that the app has. */
const gives = ({ permissions }: PlatformApi, type: string, granted: ReadonlySet<string>): boolean => {
  const { type: precise, permission } = PRECISE_LOCATION;
  const needed = type === precise && permissions.includes(permission) ? [permission] : permissions;
  return needed.length === 0 || needed.some((name) => granted.has(name));
};

/** The information types that a call alone shows to be read. */
const typesShown = ({ ordinary, informationTypes }: PlatformApi): readonly string[] =>
  ordinary === true ? [] : informationTypes;

/** Whether a call can give any of its information types with the permissions that the app has. */
export const givesInformation = (api: PlatformApi, granted: ReadonlySet<string>): boolean =>
  typesShown(api).some((type) => gives(api, type, granted));

const isPermitted = (all: readonly KnownUse[], giving: readonly KnownUse[]): boolean | null => {
  if (all.length === 0 || giving.some(({ api }) => api.permissions.length === 0)) return null;
  return giving.length > 0;
};

const informationOf = (
  type: string,
  all: readonly KnownUse[],
  claim: ModuleInformation["claimed"],
  granted: ReadonlySet<string>,
): ModuleInformation => {
  const giving = all.filter(({ api }) => gives(api, type, granted));
  // Calls that the app has no permission for are shown, as not permitted, only where there are no others.
  const uses = giving.length > 0 ? giving : all;
  return {
    type,
    claimed: claim,
    inCode: uses.some(({ use }) => use.reachable > 0) ? "reads" : uses.length > 0 ? "may-read" : "not-seen",
    permitted: isPermitted(all, giving),
    apis: [...groupBy(uses, ({ use }) => use.api)]
      .map(([api, rows]) => ({
        api,
        count: sumOf(rows, ({ use }) => use.count),
        reachable: sumOf(rows, ({ use }) => use.reachable),
        examples: rows.flatMap(({ use }) => use.examples).slice(0, EXAMPLES),
      }))
      .sort((a, b) => b.reachable - a.reachable || compareText(a.api, b.api)),
  };
};

/** What the given code reads, and what the module's provider says it may send, by information type. */
export const buildInformation = (
  uses: readonly KnownUse[],
  module: Module | null,
  granted: ReadonlySet<string>,
): readonly ModuleInformation[] => {
  const claims = new Map(module?.informationTypes.map(({ type, source }) => [type, { source: sourceOf(module, source) }]) ?? []);
  const read = uses.flatMap(({ api }) => typesShown(api));
  return sortedSet([...claims.keys(), ...read]).map((type) =>
    informationOf(
      type,
      uses.filter(({ api }) => typesShown(api).includes(type)),
      claims.get(type) ?? null,
      granted,
    ),
  );
};
