/** Groups rows by a key, keeping the order in which keys first come. */
export const groupBy = <T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};

/** Sum of a figure over rows. */
export const sumOf = <T>(rows: readonly T[], figureOf: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + figureOf(row), 0);

/** Each value once, sorted by code units. */
export const sortedSet = (values: Iterable<string>): readonly string[] =>
  [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
