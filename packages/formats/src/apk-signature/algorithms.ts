import type { DigestAlgorithm, SignatureAlgorithm } from "@akashi/bytes";
import type { KeyKind } from "../der/oids.ts";

/** How the content of the whole APK is digested (source.android.com, "APK Signature Scheme v2", and fs-verity for `verity`). */
export type ContentDigestKind = "chunked-sha256" | "chunked-sha512" | "verity-sha256";

/** A digest that a source stamp or a v4 signature signs; `sha256` is the one of a jar manifest. */
export type ApkDigestKind = ContentDigestKind | "sha256";

/** Numbers of the digests in a source stamp (apksig, `ContentDigestAlgorithm`). */
export const APK_DIGEST_IDS: Readonly<Record<ApkDigestKind, number>> = {
  "chunked-sha256": 1,
  "chunked-sha512": 2,
  "verity-sha256": 3,
  sha256: 4,
};

/** A signature algorithm of schemes v2 and up. */
export interface BlockSignatureAlgorithm {
  readonly id: number;
  readonly name: string;
  readonly key: KeyKind;
  readonly signature: SignatureAlgorithm;
  readonly content: ContentDigestKind;
  /** First Android version that takes it in the APK Signing Block. */
  readonly minSdk: number;
  /** First Android version that has the arithmetic, which is what counts for a source stamp. */
  readonly arithmeticMinSdk: number;
}

const row = (
  id: number,
  name: string,
  key: KeyKind,
  [signature, content, minSdk, arithmeticMinSdk]: readonly [SignatureAlgorithm, ContentDigestKind, number, number],
): BlockSignatureAlgorithm => ({ id, name, key, signature, content, minSdk, arithmeticMinSdk });

const pkcs1 = (digest: DigestAlgorithm): SignatureAlgorithm => ({ kind: "rsa-pkcs1", digest });
const pss = (digest: DigestAlgorithm, saltLength: number): SignatureAlgorithm => ({ kind: "rsa-pss", digest, saltLength });
const ecdsa = (digest: DigestAlgorithm): SignatureAlgorithm => ({ kind: "ecdsa", digest });
const dsa = (digest: DigestAlgorithm): SignatureAlgorithm => ({ kind: "dsa", digest });

/** The table of "APK Signature Scheme v2", "Signature algorithm IDs", and the verity ones of Android 9. */
const ALGORITHMS: readonly BlockSignatureAlgorithm[] = [
  row(0x0101, "RSASSA-PSS with SHA2-256", "RSA", [pss("sha256", 32), "chunked-sha256", 24, 23]),
  row(0x0102, "RSASSA-PSS with SHA2-512", "RSA", [pss("sha512", 64), "chunked-sha512", 24, 23]),
  row(0x0103, "RSASSA-PKCS1-v1_5 with SHA2-256", "RSA", [pkcs1("sha256"), "chunked-sha256", 24, 1]),
  row(0x0104, "RSASSA-PKCS1-v1_5 with SHA2-512", "RSA", [pkcs1("sha512"), "chunked-sha512", 24, 1]),
  row(0x0201, "ECDSA with SHA2-256", "EC", [ecdsa("sha256"), "chunked-sha256", 24, 11]),
  row(0x0202, "ECDSA with SHA2-512", "EC", [ecdsa("sha512"), "chunked-sha512", 24, 11]),
  row(0x0301, "DSA with SHA2-256", "DSA", [dsa("sha256"), "chunked-sha256", 24, 1]),
  row(0x0421, "RSASSA-PKCS1-v1_5 with SHA2-256 over verity", "RSA", [pkcs1("sha256"), "verity-sha256", 28, 1]),
  row(0x0423, "ECDSA with SHA2-256 over verity", "EC", [ecdsa("sha256"), "verity-sha256", 28, 11]),
  row(0x0425, "DSA with SHA2-256 over verity", "DSA", [dsa("sha256"), "verity-sha256", 28, 1]),
];

const BY_ID: ReadonlyMap<number, BlockSignatureAlgorithm> = new Map(ALGORITHMS.map((algorithm) => [algorithm.id, algorithm]));

/** The algorithm with this number; undefined where Android knows none. */
export const findBlockAlgorithm = (id: number): BlockSignatureAlgorithm | undefined => BY_ID.get(id);

/** Weaker first: what Android prefers where a signer has several. */
const STRENGTH: Readonly<Record<ContentDigestKind, number>> = { "chunked-sha256": 0, "verity-sha256": 1, "chunked-sha512": 2 };

/** Signature algorithms beside what each signed. */
export interface AlgorithmSignature {
  readonly algorithm: BlockSignatureAlgorithm;
  readonly bytes: Uint8Array;
  /** Position among the signatures of the signer. */
  readonly index: number;
}

/** From which Android version a signature counts. */
type MinSdkOf = (algorithm: BlockSignatureAlgorithm) => number;

/**
 * The signatures that Android versions from `minSdk` to `maxSdk` verify: of those that a version knows, the one over the
 * strongest digest, the first of equals. Undefined where some version of the range would find none.
 */
export const chooseSignatures = (
  signatures: readonly AlgorithmSignature[],
  range: { readonly minSdk: number; readonly maxSdk: number },
  minSdkOf: MinSdkOf = (algorithm) => algorithm.minSdk,
): AlgorithmSignature[] | undefined => {
  const best = new Map<number, AlgorithmSignature>();
  for (const signature of signatures) {
    const since = minSdkOf(signature.algorithm);
    if (since > range.maxSdk) continue;
    const rival = best.get(since);
    if (rival === undefined || STRENGTH[signature.algorithm.content] > STRENGTH[rival.algorithm.content])
      best.set(since, signature);
  }
  if (best.size === 0 || range.minSdk < Math.min(...best.keys())) return undefined;
  return [...best.values()].sort((a, b) => a.algorithm.id - b.algorithm.id);
};
