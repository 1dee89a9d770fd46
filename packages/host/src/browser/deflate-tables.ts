/** Lengths of matches, by symbols 257 to 285: the shortest, and how many more bits say which (RFC 1951 §3.2.5). */
// prettier-ignore
export const LENGTH_BASE: Uint16Array = Uint16Array.of(
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
);
// prettier-ignore
export const LENGTH_BITS: Uint8Array = Uint8Array.of(
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
);

/** Distances of matches, by symbols 0 to 29, in the same way (RFC 1951 §3.2.5). */
// prettier-ignore
export const DISTANCE_BASE: Uint16Array = Uint16Array.of(
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
);
// prettier-ignore
export const DISTANCE_BITS: Uint8Array = Uint8Array.of(
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
);

/** Order in which the sizes of the code of code sizes are stored (RFC 1951 §3.2.7). */
// prettier-ignore
export const SIZE_ORDER: Uint8Array = Uint8Array.of(
  16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15,
);
