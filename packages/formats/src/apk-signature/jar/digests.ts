import type { DigestAlgorithm } from "@akashi/bytes";
import type { SdkRange } from "../result.ts";
import type { JarSection } from "./manifest.ts";

/** A digest that a section names. */
export interface NamedDigest {
  readonly algorithm: DigestAlgorithm;
  /** In base64, as it stands in the file. */
  readonly expected: string;
}

/** Since this version Android takes the strongest digest there is; before, the first of a list that the section may give. */
const STRONGEST_SINCE = 18;

/** Names in `Digest-Algorithms`, and since when Android knows each. */
const LISTED: Readonly<Record<string, { readonly algorithm: DigestAlgorithm; readonly minSdk: number }>> = {
  MD5: { algorithm: "md5", minSdk: 0 },
  SHA: { algorithm: "sha1", minSdk: 0 },
  SHA1: { algorithm: "sha1", minSdk: 0 },
  "SHA-1": { algorithm: "sha1", minSdk: 0 },
  "SHA-256": { algorithm: "sha256", minSdk: 0 },
  "SHA-384": { algorithm: "sha384", minSdk: 9 },
  "SHA-512": { algorithm: "sha512", minSdk: 9 },
};

/** Strongest first, as attribute names begin. */
const BY_STRENGTH: readonly { readonly name: string; readonly algorithm: DigestAlgorithm }[] = [
  { name: "SHA-512", algorithm: "sha512" },
  { name: "SHA-384", algorithm: "sha384" },
  { name: "SHA-256", algorithm: "sha256" },
  { name: "SHA1", algorithm: "sha1" },
];

const findListed = (section: JarSection, suffix: string, minSdk: number): NamedDigest | undefined => {
  const names = (section.findValue("Digest-Algorithms") ?? "SHA SHA1").split(/[ \t\n\r\f]+/).filter((name) => name !== "");
  for (const name of names) {
    const expected = section.findValue(name + suffix);
    const listed = LISTED[name.toUpperCase()];
    if (expected !== undefined && listed !== undefined && listed.minSdk <= minSdk)
      return { algorithm: listed.algorithm, expected };
  }
  return undefined;
};

/**
 * The digests that Android of this range compares; `suffix` ends the attribute's name (`-Digest`, `-Digest-Manifest`, …). Empty
 * where some version of the range would find none.
 */
export const findDigestsToVerify = (section: JarSection, suffix: string, range: SdkRange): NamedDigest[] => {
  const digests: NamedDigest[] = [];
  if (range.minSdk < STRONGEST_SINCE) {
    const listed = findListed(section, suffix, range.minSdk);
    if (listed === undefined) return [];
    digests.push(listed);
  }
  if (range.maxSdk < STRONGEST_SINCE) return digests;
  for (const { name, algorithm } of BY_STRENGTH) {
    const expected = section.findValue(name + suffix);
    if (expected === undefined) continue;
    const isKnown = digests.some((digest) => digest.algorithm === algorithm && digest.expected === expected);
    if (!isKnown) digests.push({ algorithm, expected });
    break;
  }
  return digests;
};

const NOT_BASE64 = 0xff;
const DIGITS: Uint8Array = ((): Uint8Array => {
  const digits = new Uint8Array(128).fill(NOT_BASE64);
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (let value = 0; value < alphabet.length; value += 1) digits[alphabet.charCodeAt(value)] = value;
  return digits;
})();

/** Whether `text` is the base64 of `bytes`, its padding present or not. Nothing is decoded: a manifest has one for each entry. */
export const isBase64Of = (text: string, bytes: Uint8Array): boolean => {
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const size = text.length - padding;
  if (size !== Math.ceil((bytes.length * 4) / 3)) return false;
  let group = 0;
  let bits = 0;
  let at = 0;
  for (let index = 0; index < size; index += 1) {
    const digit = DIGITS[text.charCodeAt(index)] ?? NOT_BASE64;
    if (digit === NOT_BASE64) return false;
    group = ((group << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    if (((group >>> bits) & 0xff) !== bytes[at]) return false;
    at += 1;
  }
  return at === bytes.length;
};
