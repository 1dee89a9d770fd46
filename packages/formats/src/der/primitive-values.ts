import { decodeLatin1, decodeUtf8 } from "@akashi/bytes";
import { BerElements, type BerValue, expectTag, failAt, TAG } from "./value.ts";

/** Longest object identifier in octets; the longest registered ones need under 20. */
const LONGEST_OID = 64;

/** OBJECT IDENTIFIER (X.690 §8.19) in dotted decimal. Throws FormatError `unexpected-tag` or `bad-oid`. */
export const readOid = (value: BerValue): string => {
  const { contents } = expectTag(value, TAG.objectIdentifier);
  if (contents.length === 0 || contents.length > LONGEST_OID) failAt(value, "bad-oid");
  const nodes: bigint[] = [];
  let node = 0n;
  let open = false;
  for (const byte of contents) {
    node = (node << 7n) | BigInt(byte & 0x7f);
    open = byte >= 0x80;
    if (open) continue;
    nodes.push(node);
    node = 0n;
  }
  if (open) failAt(value, "bad-oid");
  const [first = 0n, ...others] = nodes;
  // The first two nodes share one number: X * 40 + Y, with X at most 2.
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...others].join(".");
};

/** INTEGER (X.690 §8.3), two's complement. Throws FormatError `unexpected-tag` or `bad-integer`. */
export const readInteger = (value: BerValue): bigint => {
  const { contents } = expectTag(value, TAG.integer);
  if (contents.length === 0) failAt(value, "bad-integer");
  const unsigned = bigIntOf(contents);
  return (contents[0] ?? 0) >= 0x80 ? unsigned - (1n << BigInt(contents.length * 8)) : unsigned;
};

/** Bytes, big end first, as an unsigned number. */
export const bigIntOf = (bytes: Uint8Array): bigint => {
  let hex = "0x0";
  for (const byte of bytes) hex += byte.toString(16).padStart(2, "0");
  return BigInt(hex);
};

/** OCTET STRING (X.690 §8.7); BER allows it in pieces. Throws FormatError `unexpected-tag`. */
export const readOctetString = (value: BerValue): Uint8Array => joinPieces(expectTag(value, TAG.octetString));

/** The content of a string that is primitive or in pieces (X.690 §8.7.3), whatever its own tag. */
const joinPieces = (value: BerValue): Uint8Array => {
  if (!value.constructed) return value.contents;
  const pieces = new BerElements(value).rest().map((piece) => joinPieces(expectTag(piece, TAG.octetString)));
  const joined = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
};

/** BIT STRING (X.690 §8.6): the bytes, and how many bits at the end are none. */
export interface BitString {
  readonly bytes: Uint8Array;
  readonly unusedBits: number;
}

/** BIT STRING in primitive form. Throws FormatError `unexpected-tag` or `bad-bit-string`. */
export const readBitString = (value: BerValue): BitString => {
  const { contents, constructed } = expectTag(value, TAG.bitString);
  const unusedBits = contents[0] ?? 8;
  if (constructed || unusedBits > 7 || (contents.length === 1 && unusedBits > 0)) failAt(value, "bad-bit-string");
  return { bytes: contents.subarray(1), unusedBits };
};

/** BOOLEAN; BER takes any octet but zero for true. Throws FormatError `unexpected-tag` or `bad-boolean`. */
export const readBoolean = (value: BerValue): boolean => {
  const { contents } = expectTag(value, TAG.boolean);
  if (contents.length !== 1) failAt(value, "bad-boolean");
  return contents[0] !== 0;
};

const decodeWide = (bytes: Uint8Array, width: number): string => {
  let text = "";
  for (let at = 0; at + width <= bytes.length; at += width) {
    let point = 0;
    for (const byte of bytes.subarray(at, at + width)) point = point * 256 + byte;
    text += point <= 0x10ffff ? String.fromCodePoint(point) : "\ufffd";
  }
  return text;
};

const STRING_DECODERS: Readonly<Record<number, (bytes: Uint8Array) => string>> = {
  [TAG.utf8String]: decodeUtf8,
  [TAG.printableString]: decodeLatin1,
  // T.61 is what the name says and Latin-1 what everyone wrote.
  [TAG.teletexString]: decodeLatin1,
  [TAG.ia5String]: decodeLatin1,
  [TAG.bmpString]: (bytes) => decodeWide(bytes, 2),
  [TAG.universalString]: (bytes) => decodeWide(bytes, 4),
};

/** The text of a character string type; undefined where the value is of another type. */
export const findText = (value: BerValue): string | undefined =>
  value.constructed ? undefined : STRING_DECODERS[value.tag]?.(value.contents);

const TIME = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?(?:[.,]\d{1,9})?(Z|[+-]\d{4})?$/;
/** No time in a certificate is longer than `20491231235959.123456789+0000`. */
const LONGEST_TIME = 40;

/**
 * UTCTime or GeneralizedTime (X.680 §46, §47) in ISO 8601, UTC, whole seconds. A time without a zone is taken for UTC, as
 * RFC 5280 §4.1.2.5 has no other. Throws FormatError `unexpected-tag` or `bad-time`.
 */
export const readTime = (value: BerValue): string => {
  const isUtcTime = value.tag === TAG.utcTime;
  if (!isUtcTime) expectTag(value, TAG.generalizedTime);
  const match = TIME.exec(decodeLatin1(value.contents.subarray(0, LONGEST_TIME)));
  if (match === null || (match[1]?.length === 2) !== isUtcTime) return failAt(value, "bad-time");
  const field = (index: number): number => Number(match[index] ?? 0);
  const year = isUtcTime ? centuryOf(field(1)) + field(1) : field(1);
  const date = new Date(0);
  date.setUTCFullYear(year, field(2) - 1, field(3));
  const isDay = date.getUTCMonth() === field(2) - 1 && date.getUTCDate() === field(3);
  if (!isDay || field(4) > 23 || field(5) > 59 || field(6) > 60) return failAt(value, "bad-time");
  date.setUTCHours(field(4), field(5) - zoneMinutes(match[7]), Math.min(field(6), 59));
  return `${date.toISOString().slice(0, -5)}Z`;
};

/** RFC 5280 §4.1.2.5.1: two digits below 50 are of the twenty-first century. */
const centuryOf = (year: number): number => (year < 50 ? 2000 : 1900);

const zoneMinutes = (zone: string | undefined): number => {
  if (zone === undefined || zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3, 5));
  return zone.startsWith("-") ? -minutes : minutes;
};
