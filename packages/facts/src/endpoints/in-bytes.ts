import { decodeLatin1 } from "@akashi/bytes";
import { findUrls, type FoundAddress } from "./find-in-text.ts";

const COLON = 0x3a;
const SLASH = 0x2f;
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

/** URLs in bytes of any kind: text, scripts, machine code. The search leaps from colon to colon and decodes only what is near one. */
export const findUrlsInBytes = (bytes: Uint8Array): readonly FoundAddress[] => {
  const found: FoundAddress[] = [];
  for (let at = bytes.indexOf(COLON); at >= 0; at = bytes.indexOf(COLON, at + 1)) {
    if (bytes[at + 1] !== SLASH || bytes[at + 2] !== SLASH) continue;
    const [address] = findUrls(decodeLatin1(runAround(bytes, at)));
    if (address !== undefined) found.push(address);
  }
  return found;
};
