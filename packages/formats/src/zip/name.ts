import { decodeLatin1, decodeUtf8 } from "@akashi/bytes";
import type { ZipAnomaly } from "./anomalies.ts";

/** The name of an entry: as text, and as a key that differs whenever the bytes differ. */
export interface EntryName {
  readonly text: string;
  readonly key: string;
  readonly bytes: Uint8Array;
  /** As libziparchive checks it. */
  readonly isUtf8: boolean;
}

const isAscii = (bytes: Uint8Array): boolean => {
  for (const byte of bytes) if (byte >= 0x80) return false;
  return true;
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

export const decodeName = (bytes: Uint8Array): EntryName => {
  if (isAscii(bytes)) {
    const text = decodeLatin1(bytes);
    return { text, key: text, bytes, isUtf8: true };
  }
  const text = decodeUtf8(bytes);
  // U+FFFD can stand for any byte: two names that read alike then need not be the same.
  const key = text.includes("\ufffd") ? `\0${decodeLatin1(bytes)}` : text;
  return { text, key, bytes, isUtf8: isAndroidUtf8(bytes) };
};

const NAME_RULES: readonly { readonly anomaly: ZipAnomaly; readonly isMet: (name: EntryName) => boolean }[] = [
  { anomaly: "name-empty", isMet: (name) => name.text === "" },
  { anomaly: "name-with-nul", isMet: (name) => name.text.includes("\0") },
  { anomaly: "name-not-utf8", isMet: (name) => !name.isUtf8 },
  { anomaly: "name-traversal", isMet: (name) => name.text.includes("..") && /(^|[/\\])\.\.([/\\]|$)/.test(name.text) },
  { anomaly: "name-absolute", isMet: (name) => /^([/\\]|[A-Za-z]:[/\\])/.test(name.text) },
  { anomaly: "name-backslash", isMet: (name) => name.text.includes("\\") },
];

/** What is odd about a name. */
export const findNameAnomalies = (name: EntryName): ZipAnomaly[] =>
  NAME_RULES.filter((rule) => rule.isMet(name)).map((rule) => rule.anomaly);
