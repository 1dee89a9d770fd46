import { LogError } from "./errors.ts";
import { joinBytes, type Bytes } from "../primitives/octets.ts";

const LENGTH_SIZE = 2;
/** The length of an entry is written in 16 bits (C2SP tlog-tiles, "Log entries"). */
export const MAX_ENTRY_LENGTH = 0xffff;

const lengthPrefix = (length: number): Uint8Array => Uint8Array.of(length >> 8, length & 0xff);

/** Entries, each behind its length. Throws RangeError for an entry that is too long: callers check what they make. */
export const encodeEntryBundle = (entries: readonly Uint8Array[]): Bytes => {
  if (entries.some(({ length }) => length > MAX_ENTRY_LENGTH)) throw new RangeError("an entry of more than 65535 bytes");
  return joinBytes(...entries.flatMap((entry) => [lengthPrefix(entry.length), entry]));
};

/** Reads a bundle of exactly `count` entries. Throws LogError `bundle-malformed`. */
export const decodeEntryBundle = (bytes: Uint8Array, count: number): readonly Bytes[] => {
  const entries: Bytes[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = at + LENGTH_SIZE;
    const end = start + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    if (end > bytes.length) throw new LogError("bundle-malformed", `entry ${entries.length} is cut off`);
    entries.push(Uint8Array.from(bytes.subarray(start, end)));
    at = end;
  }
  if (entries.length !== count) throw new LogError("bundle-malformed", `${entries.length} entries instead of ${count}`);
  return entries;
};
