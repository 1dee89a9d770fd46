import { decodeLatin1, decodeUtf8 } from "@akashi/bytes";
import type { ZipAnomaly } from "./anomalies.ts";

/** The name of an entry: as text, and as a key that differs whenever the bytes differ. */
export interface EntryName {
  readonly text: string;
  readonly key: string;
  /** As libziparchive checks it. */
  readonly isUtf8: boolean;
}

/** Longer names are decoded another way; a call with too many arguments fails. */
const LONGEST_PLAIN = 1024;
/** Codes of the name that is being decoded: an archive has thousands, and a view of each costs more than its bytes. */
const codes: number[] = [];

/** The name if all its bytes are ASCII. */
const decodeAscii = (bytes: Uint8Array, start: number, size: number): string | undefined => {
  if (size > LONGEST_PLAIN) return undefined;
  codes.length = size;
  for (let at = 0; at < size; at += 1) {
    const byte = bytes[start + at] ?? 0;
    if (byte >= 0x80) return undefined;
    codes[at] = byte;
  }
  return String.fromCharCode(...codes);
};

/**
 * Whether libziparchive takes the bytes for UTF-8 (`entry_name_utils-inl.h`): lead byte and number of continuation bytes, nothing
 * about overlong forms or surrogates.
 */
const isAndroidUtf8 = (bytes: Uint8Array): boolean => {
  for (let at = 0; at < bytes.length;) {
    const lead = bytes[at++] ?? 0;
    if (lead < 0x80) continue;
    if (lead < 0xc0 || lead >= 0xfe) return false;
    for (let rest = (lead << 1) & 0xff; (rest & 0x80) !== 0; rest = (rest << 1) & 0xff) {
      if (((bytes[at++] ?? 0) & 0xc0) !== 0x80) return false;
    }
  }
  return true;
};

/** Decodes the name of `size` bytes at `start`. */
export const decodeName = (bytes: Uint8Array, start: number, size: number): EntryName => {
  const plain = decodeAscii(bytes, start, size);
  if (plain !== undefined) return { text: plain, key: plain, isUtf8: true };
  const name = bytes.subarray(start, start + size);
  const text = decodeUtf8(name);
  // U+FFFD can stand for any byte: two names that read alike then need not be the same.
  const key = text.includes("\ufffd") ? `\0${decodeLatin1(name)}` : text;
  return { text, key, isUtf8: isAndroidUtf8(name) };
};

const NAME_RULES: readonly { readonly anomaly: ZipAnomaly; readonly isMet: (text: string) => boolean }[] = [
  { anomaly: "name-empty", isMet: (text) => text === "" },
  { anomaly: "name-with-nul", isMet: (text) => text.includes("\0") },
  { anomaly: "name-traversal", isMet: (text) => /(^|[/\\])\.\.([/\\]|$)/.test(text) },
  { anomaly: "name-absolute", isMet: (text) => /^([/\\]|[A-Za-z]:[/\\])/.test(text) },
  { anomaly: "name-backslash", isMet: (text) => text.includes("\\") },
];
/** Names that can meet none of the rules, which is nearly all there are. */
const PLAIN_NAME = /^[\w$-][^\0\\:]*$/;
const NONE: readonly ZipAnomaly[] = [];

/** What is odd about a name. */
export const findNameAnomalies = ({ text, isUtf8 }: EntryName): readonly ZipAnomaly[] => {
  if (isUtf8 && PLAIN_NAME.test(text) && !text.includes("..")) return NONE;
  const found = NAME_RULES.filter((rule) => rule.isMet(text)).map((rule) => rule.anomaly);
  return isUtf8 ? found : [...found, "name-not-utf8"];
};
