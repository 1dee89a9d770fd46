import type { StringPool } from "../arsc/string-pool.ts";

/** What stands before the nodes: the strings, and the resource ids of the first of them. */
export interface XmlNames {
  readonly strings: StringPool;
  readonly resourceIds: readonly number[];
}
