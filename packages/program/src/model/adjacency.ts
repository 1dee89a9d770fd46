/** Lists of ids: list `i` is `items[start[i]]` up to `items[start[i + 1]]`. */
export interface Adjacency {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/** List `j` of the result has every `i` whose list has `j`, once for each time, in rising order. All ids are list numbers. */
export const reverseOf = ({ start, items }: Adjacency): Adjacency => {
  const lists = start.length - 1;
  // Counted two places up: placing then moves each start to where the next list begins, and no second array is needed.
  const reversed = new Int32Array(lists + 2);
  for (let at = 0; at < items.length; at += 1) {
    const slot = (items[at] ?? 0) + 2;
    reversed[slot] = (reversed[slot] ?? 0) + 1;
  }
  for (let list = 2; list < reversed.length; list += 1) reversed[list] = (reversed[list] ?? 0) + (reversed[list - 1] ?? 0);
  const sources = new Int32Array(items.length);
  for (let list = 0; list < lists; list += 1) {
    const end = start[list + 1] ?? 0;
    for (let at = start[list] ?? 0; at < end; at += 1) {
      const slot = (items[at] ?? 0) + 1;
      const place = reversed[slot] ?? 0;
      sources[place] = list;
      reversed[slot] = place + 1;
    }
  }
  return { start: reversed.subarray(0, lists + 1), items: sources };
};
