import type { Target } from "./targets.ts";

/** Readers with the defects that fuzzing is there to find: the tests see each of them found, with the mutant that shows it. */

/** A file of a count and some items, as the readers below take it. */
const counted = (): { readonly name: string; readonly bytes: Uint8Array } => ({
  name: "count of 4",
  bytes: Uint8Array.of(4, 0, 0, 0, 1, 2, 3, 4),
});

const countOf = (bytes: Uint8Array): number =>
  bytes.length < 4 ? 0 : new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);

const planted = (name: string, read: Target["read"]): Target => ({ name, seeds: () => [counted()], read });

export const PLANTED: readonly Target[] = [
  // A length of a gigabyte that a file claims; nothing is ever written to it, so that it is never resident.
  planted("allocates by a claimed count", (bytes) => new Uint8Array(Math.min(countOf(bytes), 1e9)).length),
  planted("keeps an item for each of a claimed count", (bytes) =>
    Array.from({ length: Math.min(countOf(bytes), 5e6) }, (_, index) => ({ index })),
  ),
  planted("keeps items without an end", (bytes) => {
    const items: object[] = [];
    while (countOf(bytes) === 0xffff_ffff) items.push({ bytes });
    return items.length;
  }),
  planted("does not end", (bytes) => {
    while (countOf(bytes) === 0xffff_ffff);
    return 0;
  }),
  planted("lets an error of its own out", (bytes) => (countOf(bytes) > 1e9 ? JSON.parse("{") : 0) as unknown),
];
