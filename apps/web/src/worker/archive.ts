import type { DraftFile } from "@akashi/declarations";
import { zipSync } from "fflate";

/**
 * The first day that a ZIP can name: the same drafts make the same bytes whenever they are saved. ZIP has local time, and the zone of
 * a machine that travels changes.
 */
const firstDay = (): Date => new Date(1980, 0, 1);

/** Drafts as one ZIP. */
export const zipOf = (files: readonly DraftFile[]): Uint8Array<ArrayBuffer> => {
  const encoder = new TextEncoder();
  const entries = Object.fromEntries(files.map(({ name, text }) => [name, encoder.encode(text)]));
  return Uint8Array.from(zipSync(entries, { level: 6, mtime: firstDay() }));
};
