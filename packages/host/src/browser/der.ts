import { Cursor } from "@akashi/bytes";

/** Tags that keys and signatures have. */
export const TAG = { integer: 0x02, bitString: 0x03, objectIdentifier: 0x06, sequence: 0x30 } as const;

/** A cursor for the little DER that keys and signatures are. */
export const derCursor = (bytes: Uint8Array): Cursor => new Cursor(bytes, { format: "der", path: [] });

/** The contents of the next value, which must have this tag and a length in its shortest form. Throws FormatError. */
export const takeValue = (cursor: Cursor, tag: number): Uint8Array => {
  if (cursor.u8() !== tag) cursor.fail("unexpected-tag");
  const first = cursor.u8();
  if (first < 0x80) return cursor.take(first);
  const octets = first & 0x7f;
  if (octets === 0 || octets > 3) cursor.fail("bad-length");
  let length = 0;
  for (let octet = 0; octet < octets; octet += 1) length = length * 256 + cursor.u8();
  if (length < 0x80 || length < 256 ** (octets - 1)) cursor.fail("bad-length");
  return cursor.take(length);
};

/** The bytes of the next INTEGER, which must be positive or zero and in its shortest form. Throws FormatError. */
export const takeUnsigned = (cursor: Cursor): Uint8Array => {
  const contents = takeValue(cursor, TAG.integer);
  const [first = 0x80, second = 0x80] = contents;
  if (first >= 0x80 || (first === 0 && contents.length > 1 && second < 0x80)) cursor.fail("bad-integer");
  return contents;
};

/** Throws FormatError where there is more. */
export const expectEnd = (cursor: Cursor): void => {
  if (cursor.remaining > 0) cursor.fail("trailing-bytes");
};
