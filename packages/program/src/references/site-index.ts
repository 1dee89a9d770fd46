import type { Adjacency } from "../model/adjacency.ts";
import type { SiteTable } from "./site-table.ts";

/** By target, of which there are `targetCount`: the sites that name it, in the order of the code. */
export const indexByTarget = ({ target, count }: SiteTable, targetCount: number): Adjacency => {
  // Counted two places up: placing then moves each start to where the next list begins, and no second array is needed.
  const start = new Int32Array(targetCount + 2);
  for (let site = 0; site < count; site += 1) {
    const slot = (target[site] ?? 0) + 2;
    start[slot] = (start[slot] ?? 0) + 1;
  }
  for (let index = 2; index < start.length; index += 1) start[index] = (start[index] ?? 0) + (start[index - 1] ?? 0);
  const items = new Int32Array(count);
  for (let site = 0; site < count; site += 1) {
    const slot = (target[site] ?? 0) + 1;
    const place = start[slot] ?? 0;
    items[place] = site;
    start[slot] = place + 1;
  }
  return { start: start.subarray(0, targetCount + 1), items };
};

/** The members of list `index`, as a view. */
export const listAt = ({ start, items }: Adjacency, index: number): Int32Array =>
  items.subarray(start[index] ?? 0, start[index + 1] ?? 0);
