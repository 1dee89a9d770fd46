import { listPlatformApis, type PlatformApi } from "@akashi/catalogue/platform";
import type { ApiUse, CodePlace, Facts } from "@akashi/facts";

let table: ReadonlyMap<string, PlatformApi> | undefined;

/** The row of the platform table with this id; undefined where facts were made with another table that had it. */
export const findApi = (id: string): PlatformApi | undefined => {
  table ??= new Map(listPlatformApis().map((api) => [api.id, api]));
  return table.get(id);
};

/** A use of a platform API with its row of the table. */
export interface KnownUse {
  readonly use: ApiUse;
  readonly api: PlatformApi;
}

/** The uses whose API the table knows. */
export const knownUses = (facts: Facts): readonly KnownUse[] =>
  facts.apis.flatMap((use) => {
    const api = findApi(use.api);
    return api === undefined ? [] : [{ use, api }];
  });

/** Places shown of many: enough to look one up, few enough to read. */
export const EXAMPLES = 5;

/** The first examples of several uses, reachable uses first. */
export const examplePlaces = (uses: readonly ApiUse[]): readonly CodePlace[] =>
  [...uses]
    .sort((a, b) => Number(b.reachable > 0) - Number(a.reachable > 0))
    .flatMap(({ examples }) => examples)
    .slice(0, EXAMPLES);
