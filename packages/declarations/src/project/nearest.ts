/** Letters that may differ between a word and the one that was meant. */
const FARTHEST = 3;
/** Longer words are not compared: the cost grows with the product of the lengths. */
const LONGEST = 64;

/** Edits (insert, delete, replace) from one word to the other. */
const distance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
};

/** The known word that is most like the given one; undefined where none is near. */
export const findNearest = (word: string, known: readonly string[]): string | undefined => {
  if (word.length > LONGEST) return undefined;
  const folded = word.toLowerCase().replace(/[-_\s]/g, "");
  const ranked = known
    .map((candidate) => ({ candidate, edits: distance(folded, candidate.toLowerCase().replace(/[-_\s]/g, "")) }))
    .sort((a, b) => a.edits - b.edits);
  const [best] = ranked;
  return best !== undefined && best.edits <= Math.min(FARTHEST, Math.floor(best.candidate.length / 2))
    ? best.candidate
    : undefined;
};
