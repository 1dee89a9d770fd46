import { compareText } from "@akashi/bytes";
import type { Module, Source } from "@akashi/catalogue";
import { groupBy, sortedSet, sumOf } from "../grouping.ts";
import { EXAMPLES, type KnownUse } from "../platform-use.ts";
import type { ModuleInformation } from "../schema.ts";

/** The source a claim names in its record; null for `unconfirmed`. */
export const sourceOf = (record: { readonly sources: Readonly<Record<string, Source>> }, key: string): Source | null =>
  record.sources[key] ?? null;

/** Whether any permission that the calls need is granted; null where they need none. */
export const isPermitted = (uses: readonly KnownUse[], granted: ReadonlySet<string>): boolean | null => {
  if (uses.length === 0 || uses.some(({ api }) => api.permissions.length === 0)) return null;
  return uses.some(({ api }) => api.permissions.some((name) => granted.has(name)));
};

const informationOf = (
  type: string,
  uses: readonly KnownUse[],
  claim: ModuleInformation["claimed"],
  granted: ReadonlySet<string>,
): ModuleInformation => ({
  type,
  claimed: claim,
  inCode: uses.some(({ use }) => use.reachable > 0) ? "reads" : uses.length > 0 ? "may-read" : "not-seen",
  permitted: isPermitted(uses, granted),
  apis: [...groupBy(uses, ({ use }) => use.api)]
    .map(([api, rows]) => ({
      api,
      count: sumOf(rows, ({ use }) => use.count),
      reachable: sumOf(rows, ({ use }) => use.reachable),
      examples: rows.flatMap(({ use }) => use.examples).slice(0, EXAMPLES),
    }))
    .sort((a, b) => b.reachable - a.reachable || compareText(a.api, b.api)),
});

/** What the given code reads, and what the module's provider says it may send, by information type. */
export const buildInformation = (
  uses: readonly KnownUse[],
  module: Module | null,
  granted: ReadonlySet<string>,
): readonly ModuleInformation[] => {
  const claims = new Map(module?.informationTypes.map(({ type, source }) => [type, { source: sourceOf(module, source) }]) ?? []);
  const read = uses.flatMap(({ api }) => api.informationTypes);
  return sortedSet([...claims.keys(), ...read]).map((type) =>
    informationOf(
      type,
      uses.filter(({ api }) => api.informationTypes.includes(type)),
      claims.get(type) ?? null,
      granted,
    ),
  );
};
