import { decodeLatin1 } from "@akashi/bytes";
import { findUrls, type FoundAddress } from "./find-in-text.ts";

const COLON = 0x3a;
const SLASH = 0x2f;
const LOWER_P = 0x70;
const LOWER_S = 0x73;
/** `https` before, and as much of an address after, as is kept. */
const BEFORE = 5;
const AFTER = 300;

const isPrintable = (byte: number): boolean => byte > 0x20 && byte < 0x7f;

/** The run of printable ASCII around `://` at `at`. */
const runAround = (bytes: Uint8Array, at: number): Uint8Array => {
  let end = at;
  const limit = Math.min(bytes.length, at + AFTER);
  while (end < limit && isPrintable(bytes[end] ?? 0)) end += 1;
  return bytes.subarray(Math.max(0, at - BEFORE), end);
};

/** Whether `://` at `at` ends `http`, `https`, `ws` or `wss`, as far as its last letter tells. */
const endsScheme = (bytes: Uint8Array, at: number): boolean => {
  const lower = (bytes[at - 1] ?? 0) | 0x20;
  return lower === LOWER_P || lower === LOWER_S;
};

/** What a search found. */
export interface BytesSearch {
  readonly found: readonly FoundAddress[];
  /** Places looked at. */
  readonly looks: number;
  /** Whether it ended before the end of the bytes. */
  readonly isCut: boolean;
}

/**
 * URLs in bytes of any kind: text, scripts, machine code. The search leaps from colon to colon and decodes only what is near one;
 * it ends after `limit` looks, because a hostile file is nothing but places to look at.
 */
export const findUrlsInBytes = (bytes: Uint8Array, limit: number): BytesSearch => {
  const found: FoundAddress[] = [];
  let looks = 0;
  for (let at = bytes.indexOf(COLON); at >= 0; at = bytes.indexOf(COLON, at + 1)) {
    if (bytes[at + 1] !== SLASH || bytes[at + 2] !== SLASH || !endsScheme(bytes, at)) continue;
    if (looks >= limit) return { found, looks, isCut: true };
    looks += 1;
    const [address] = findUrls(decodeLatin1(runAround(bytes, at)));
    if (address !== undefined) found.push(address);
  }
  return { found, looks, isCut: false };
};
