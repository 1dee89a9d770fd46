import { compareText } from "@akashi/bytes";
import type { Module, Source } from "@akashi/catalogue";
import type { PlatformApi } from "@akashi/catalogue/platform";
import { groupBy, sortedSet, sumOf } from "../grouping.ts";
import { EXAMPLES, type KnownUse } from "../platform-use.ts";
import type { FlowResult, ModuleInformation } from "../schema.ts";

/** The source a claim names in its record; null for `unconfirmed`. */
export const sourceOf = (record: { readonly sources: Readonly<Record<string, Source>> }, key: string): Source | null =>
  record.sources[key] ?? null;

/** Of the permissions for a place, the one without which Android gives the place roughly (documentation of both permissions). */
const PRECISE_LOCATION = { type: "UI.LOC.PRECISE", permission: "android.permission.ACCESS_FINE_LOCATION" } as const;

/** Whether a call can give the type with the permissions that the app has. */
export const givesType = ({ permissions }: PlatformApi, type: string, granted: ReadonlySet<string>): boolean => {
  const { type: precise, permission } = PRECISE_LOCATION;
  const needed = type === precise && permissions.includes(permission) ? [permission] : permissions;
  return needed.length === 0 || needed.some((name) => granted.has(name));
};

/** The information types that a call alone shows to be read. */
const typesShown = ({ ordinary, informationTypes }: PlatformApi): readonly string[] =>
  ordinary === true ? [] : informationTypes;

/** Whether a call can give any of its information types with the permissions that the app has. */
export const givesInformation = (api: PlatformApi, granted: ReadonlySet<string>): boolean =>
  typesShown(api).some((type) => givesType(api, type, granted));

const isPermitted = (all: readonly KnownUse[], giving: readonly KnownUse[]): boolean | null => {
  if (all.length === 0 || giving.some(({ api }) => api.permissions.length === 0)) return null;
  return giving.length > 0;
};

/** What is known of one type before it is judged. */
interface TypeTraces {
  readonly type: string;
  readonly all: readonly KnownUse[];
  readonly claim: ModuleInformation["claimed"];
  readonly flows: readonly FlowResult[];
}

const flowOf = (flows: readonly FlowResult[]): ModuleInformation["flow"] =>
  flows.some(({ certainty }) => certainty === "path") ? "path" : flows.length > 0 ? "possible" : null;

const informationOf = ({ type, all, claim, flows }: TypeTraces, granted: ReadonlySet<string>): ModuleInformation => {
  const giving = all.filter(({ api }) => givesType(api, type, granted));
  // Calls that the app has no permission for are shown, as not permitted, only where there are no others.
  const uses = giving.length > 0 ? giving : all;
  return {
    type,
    claimed: claim,
    inCode: uses.some(({ use }) => use.reachable > 0) ? "reads" : uses.length > 0 ? "may-read" : "not-seen",
    permitted: isPermitted(all, giving),
    flow: flowOf(flows),
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

/** What shows that some code handles information. */
export interface InformationTraces {
  readonly uses: readonly KnownUse[];
  /** Flows that take information out of this code, or into its hands. */
  readonly flows: readonly FlowResult[];
  readonly module: Module | null;
}

/** What the given code reads, sends or is handed, and what the module's provider says it may send, by information type. */
export const buildInformation = (
  { uses, flows, module }: InformationTraces,
  granted: ReadonlySet<string>,
): readonly ModuleInformation[] => {
  const claims = new Map(module?.informationTypes.map(({ type, source }) => [type, { source: sourceOf(module, source) }]) ?? []);
  const read = uses.flatMap(({ api }) => typesShown(api));
  const followed = flows.map(({ informationType }) => informationType);
  return sortedSet([...claims.keys(), ...read, ...followed]).map((type) =>
    informationOf(
      {
        type,
        all: uses.filter(({ api }) => typesShown(api).includes(type)),
        claim: claims.get(type) ?? null,
        flows: flows.filter(({ informationType }) => informationType === type),
      },
      granted,
    ),
  );
};
