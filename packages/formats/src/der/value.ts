import { Cursor, type CursorContext, FormatError, LimitError, LIMITS } from "@akashi/bytes";

/** Class of a tag (X.690 §8.1.2.2), as it stands in the two high bits of the identifier octet. */
type TagClass = 0 | 1 | 2 | 3;
const CONTEXT_CLASS = 2;

/** A tag as one number: the class above, the tag number below. Tag numbers stay under 2^28. */
export type Tag = number;

const tagOf = (tagClass: TagClass, tagNumber: number): Tag => tagClass * 2 ** 28 + tagNumber;

type UniversalType =
  | "boolean"
  | "integer"
  | "bitString"
  | "octetString"
  | "null"
  | "objectIdentifier"
  | "utf8String"
  | "sequence"
  | "set"
  | "printableString"
  | "teletexString"
  | "ia5String"
  | "utcTime"
  | "generalizedTime"
  | "universalString"
  | "bmpString";

/** Universal tags that certificates and signatures use (X.680 §8.4). */
export const TAG: Readonly<Record<UniversalType, Tag>> = {
  boolean: 1,
  integer: 2,
  bitString: 3,
  octetString: 4,
  null: 5,
  objectIdentifier: 6,
  utf8String: 12,
  sequence: 16,
  set: 17,
  printableString: 19,
  teletexString: 20,
  ia5String: 22,
  utcTime: 23,
  generalizedTime: 24,
  universalString: 28,
  bmpString: 30,
};

/** The context-specific tag `[number]`. */
export const contextTag = (number: number): Tag => tagOf(CONTEXT_CLASS, number);

/** One value in BER (X.690): its tag and the exact bytes, as views of the input. */
export interface BerValue {
  readonly tag: Tag;
  readonly constructed: boolean;
  /** Identifier, length, contents and, of an indefinite length, the end-of-contents octets. */
  readonly encoded: Uint8Array;
  readonly contents: Uint8Array;
  /** Offset of `encoded[0]` and of `contents[0]` in the file that `context.path` names. */
  readonly offset: number;
  readonly contentsOffset: number;
  readonly context: CursorContext;
  /** How many values this one stands in. */
  readonly depth: number;
}

/** A cursor for BER over `bytes`, whose first byte stands at `base` of the file that `path` names. */
export const derCursor = (bytes: Uint8Array, path: readonly string[], base = 0): Cursor =>
  new Cursor(bytes, { format: "der", path }, base);

const readTag = (cursor: Cursor): { tag: Tag; constructed: boolean } => {
  const first = cursor.u8();
  const constructed = (first & 0x20) !== 0;
  const tagClass = (first >> 6) as TagClass;
  if ((first & 0x1f) !== 0x1f) return { tag: tagOf(tagClass, first & 0x1f), constructed };
  let number = 0;
  for (;;) {
    const byte = cursor.u8();
    number = number * 128 + (byte & 0x7f);
    if (number >= 2 ** 28) cursor.fail("tag-too-large");
    if (byte < 0x80) return { tag: tagOf(tagClass, number), constructed };
  }
};

/** Null stands for the indefinite form. BER allows a long form where a short one would do, and old certificates use it. */
const readLength = (cursor: Cursor): number | null => {
  const first = cursor.u8();
  if (first < 0x80) return first;
  if (first === 0x80) return null;
  const octets = first & 0x7f;
  if (octets > 4) cursor.fail("length-too-large");
  let length = 0;
  for (let octet = 0; octet < octets; octet += 1) length = length * 256 + cursor.u8();
  return length;
};

const isEndOfContents = (cursor: Cursor): boolean => {
  const { bytes, position, remaining } = cursor;
  return remaining >= 2 && bytes[position] === 0 && bytes[position + 1] === 0;
};

/** Passes over contents of indefinite length, its end-of-contents octets included, and gives their size without these. */
const skipIndefiniteContents = (cursor: Cursor, depth: number): number => {
  const start = cursor.position;
  while (!isEndOfContents(cursor)) readBerValue(cursor, depth + 1);
  const size = cursor.position - start;
  cursor.skip(2);
  return size;
};

/**
 * Reads the value at the cursor, definite or indefinite, and passes over it. Throws FormatError (`truncated`, `tag-too-large`,
 * `length-too-large`, `indefinite-primitive`) and LimitError `derDepth`.
 */
export const readBerValue = (cursor: Cursor, depth = 0): BerValue => {
  const { position, offset, context } = cursor;
  if (depth > LIMITS.derDepth) throw new LimitError("der", "derDepth", { path: context.path, offset });
  const { tag, constructed } = readTag(cursor);
  const length = readLength(cursor);
  const contentsPosition = cursor.position;
  const contentsOffset = cursor.offset;
  if (length === null && !constructed) cursor.fail("indefinite-primitive");
  const size = length ?? skipIndefiniteContents(cursor, depth);
  if (length !== null) cursor.skip(size);
  return {
    tag,
    constructed,
    encoded: cursor.bytes.subarray(position, cursor.position),
    contents: cursor.bytes.subarray(contentsPosition, contentsPosition + size),
    offset,
    contentsOffset,
    context,
    depth,
  };
};

/** Throws a FormatError at the value. */
export const failAt = (value: BerValue, code: string, message?: string): never => {
  throw new FormatError("der", code, { path: value.context.path, offset: value.offset }, message);
};

/** Throws FormatError `unexpected-tag` where the value is another. */
export const expectTag = (value: BerValue, tag: Tag): BerValue =>
  value.tag === tag ? value : failAt(value, "unexpected-tag", `tag ${tag} wanted, ${value.tag} found`);

/** The values inside a constructed one, read one after the other. */
export class BerElements {
  readonly #cursor: Cursor;
  readonly #depth: number;

  constructor(value: BerValue) {
    if (!value.constructed) failAt(value, "not-constructed");
    this.#cursor = new Cursor(value.contents, value.context, value.contentsOffset);
    this.#depth = value.depth + 1;
  }

  get hasMore(): boolean {
    return this.#cursor.remaining > 0;
  }

  /** Throws FormatError `truncated` at the end. */
  next(): BerValue {
    return readBerValue(this.#cursor, this.#depth);
  }

  /** The next value, which must have this tag. */
  nextOf(tag: Tag): BerValue {
    return expectTag(this.next(), tag);
  }

  /** The next value if it has this tag; an OPTIONAL or DEFAULT field. */
  nextIf(tag: Tag): BerValue | undefined {
    if (!this.hasMore) return undefined;
    const { position } = this.#cursor;
    const value = this.next();
    if (value.tag === tag) return value;
    this.#cursor.seek(position);
    return undefined;
  }

  rest(): BerValue[] {
    const values: BerValue[] = [];
    while (this.hasMore) values.push(this.next());
    return values;
  }
}
