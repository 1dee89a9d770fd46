import { decodeUtf8 } from "@akashi/bytes";

const REPLACEMENT = 0xfffd;
/** Strings are put together in pieces of this many code units: engines bound the arguments of one call. */
const CHUNK = 4_096;

/** A decoded string and what was wrong with its bytes. */
export interface Mutf8Text {
  readonly text: string;
  /** Byte offset after the last byte of the string, where its NUL stands. */
  readonly end: number;
  /** Sequences that are no MUTF-8; each became U+FFFD. */
  readonly malformedCount: number;
  /** False where the bytes end before a NUL. */
  readonly terminated: boolean;
}

/** One step of the decoder: the UTF-16 code unit in the low 16 bits, the bytes it took above them, a flag for malformed bytes on top. */
const MALFORMED: number = 1 << 24;

const continuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/**
 * Decodes the UTF-16 code unit at `at` (DEX format, "MUTF-8 encoding"): one to three bytes a unit, surrogates one by one, NUL as
 * C0 80. A byte that starts no such sequence is U+FFFD by itself.
 */
export const decodeMutf8Unit = (bytes: Uint8Array, at: number): number => {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return (1 << 16) | first;
  const second = bytes[at + 1] ?? 0;
  if ((first & 0xe0) === 0xc0 && continuation(second)) return (2 << 16) | ((first & 0x1f) << 6) | (second & 0x3f);
  const third = bytes[at + 2];
  if ((first & 0xf0) === 0xe0 && continuation(second) && third !== undefined && continuation(third)) {
    return (3 << 16) | ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
  }
  return MALFORMED | (1 << 16) | REPLACEMENT;
};

const endOfAscii = (bytes: Uint8Array, start: number): number => {
  let at = start;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0 || byte >= 0x80) break;
  }
  return at;
};

const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] ?? 0;

/** Four at a time: each call and each concatenation costs more than a character. Longer text is for the platform's decoder. */
const shortAscii = (bytes: Uint8Array, start: number, end: number): string => {
  let text = "";
  let at = start;
  for (; at + 4 <= end; at += 4) {
    text += String.fromCharCode(byteAt(bytes, at), byteAt(bytes, at + 1), byteAt(bytes, at + 2), byteAt(bytes, at + 3));
  }
  for (; at < end; at += 1) text += String.fromCharCode(byteAt(bytes, at));
  return text;
};

const SHORT = 32;

const decodeAscii = (bytes: Uint8Array, start: number, end: number): string =>
  end - start < SHORT ? shortAscii(bytes, start, end) : decodeUtf8(bytes.subarray(start, end));

/** Decodes the string of MUTF-8 that starts at `start` and ends at the first NUL or at the end of the bytes. Never fails. */
export const decodeMutf8 = (bytes: Uint8Array, start: number): Mutf8Text => {
  const ascii = endOfAscii(bytes, start);
  let text = decodeAscii(bytes, start, ascii);
  let malformedCount = 0;
  let at = ascii;
  const units: number[] = [];
  while (at < bytes.length && bytes[at] !== 0) {
    const step = decodeMutf8Unit(bytes, at);
    if (step >= MALFORMED) malformedCount += 1;
    units.push(step & 0xffff);
    at += (step >> 16) & 0xff;
    if (units.length === CHUNK) text += String.fromCharCode(...units.splice(0));
  }
  if (units.length > 0) text += String.fromCharCode(...units);
  return { text, end: at, malformedCount, terminated: at < bytes.length };
};
