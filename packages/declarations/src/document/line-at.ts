import type { SourceDocument } from "./model.ts";

/** The line of the source at an offset of the text: that of the run it stands in. Null where lines are not known. */
export const lineAt = ({ lines }: Pick<SourceDocument, "lines">, offset: number): number | null => {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((lines[middle]?.offset ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1]?.line ?? null;
};
