import type { DigestAlgorithm } from "@akashi/bytes";
import { DIGEST_OIDS, SIGNATURE_OIDS } from "../../der/oids.ts";
import { LATEST_SDK, type SdkRange } from "../result.ts";

type Spans = readonly (readonly [number, number])[];

const since = (minSdk: number): Spans => [[minSdk, LATEST_SDK]];
const ALL = since(0);
/** Android 2.3 to 4.2 lost these when its provider changed. */
const until8And = (minSdk: number): Spans => [
  [0, 8],
  [minSdk, LATEST_SDK],
];
/** Android 5.0 to 6.0 took any digest with any signature algorithm, whatever digest the latter names. */
const MIXED: Spans = [[21, 23]];
const MIXED_5_0_ONLY: Spans = [[21, 21]];

/** Where Android takes a digest together with a signature algorithm in a jar signature (facts of apksig, `OidConstants`). */
const SUPPORT: Readonly<Record<string, Partial<Record<DigestAlgorithm, Spans>>>> = {
  RSA: { md5: ALL, sha1: ALL, sha224: until8And(21), sha256: until8And(18), sha384: since(18), sha512: since(18) },
  MD5withRSA: { md5: until8And(21) },
  SHA1withRSA: { sha1: ALL, sha256: MIXED_5_0_ONLY },
  SHA224withRSA: { sha224: until8And(21) },
  SHA256withRSA: { sha256: until8And(18), sha224: MIXED_5_0_ONLY },
  SHA384withRSA: { sha384: since(21), sha512: MIXED_5_0_ONLY },
  SHA512withRSA: { sha512: since(21) },
  DSA: { sha1: ALL, sha224: since(22), sha256: since(22) },
  SHA1withDSA: { sha1: since(9) },
  SHA224withDSA: { sha224: since(21) },
  SHA256withDSA: { sha256: since(21) },
  ECDSA: { sha1: since(18), sha224: since(21), sha256: since(18), sha384: since(18), sha512: since(18) },
  SHA1withECDSA: { sha1: since(18) },
  SHA224withECDSA: { sha224: since(21) },
  SHA256withECDSA: { sha256: since(21) },
  SHA384withECDSA: { sha384: since(21) },
  SHA512withECDSA: { sha512: since(21) },
};

const findSpans = (digestOid: string, signatureOid: string): Spans => {
  const digest = DIGEST_OIDS[digestOid];
  const signature = SIGNATURE_OIDS[signatureOid];
  if (digest === undefined || signature === undefined) return [];
  return SUPPORT[signature.name]?.[digest] ?? (signature.digest === null ? [] : MIXED);
};

/** The Android versions of a range that do not take this pair of algorithms in a jar signature. */
export const findUnsupportedVersions = (digestOid: string, signatureOid: string, range: SdkRange): SdkRange[] => {
  const missing: SdkRange[] = [];
  let next = range.minSdk;
  for (const [first, last] of findSpans(digestOid, signatureOid)) {
    if (last < next || first > range.maxSdk) continue;
    if (first > next) missing.push({ minSdk: next, maxSdk: first - 1 });
    next = last + 1;
  }
  if (next <= range.maxSdk) missing.push({ minSdk: next, maxSdk: range.maxSdk });
  return missing;
};

/** `9-17, 24+`. */
export const renderVersions = (ranges: readonly SdkRange[]): string =>
  ranges
    .map(({ minSdk, maxSdk }) => (maxSdk === LATEST_SDK ? `${minSdk}+` : minSdk === maxSdk ? `${minSdk}` : `${minSdk}-${maxSdk}`))
    .join(", ");
