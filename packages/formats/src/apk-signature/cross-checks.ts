import type { Certificate } from "../der/certificate.ts";
import type { ContentDigestKind } from "./algorithms.ts";
import { isSameBytes } from "./content-digest.ts";
import { indexInLineage, type Lineage } from "./lineage.ts";
import type { SchemeName } from "./result.ts";
import type { CheckedSigner, SchemeCheck } from "./scheme-check.ts";

/** The checks of one range, by scheme. */
export type Checks = ReadonlyMap<SchemeName, SchemeCheck>;

const isSameCertificate = (a: Certificate, b: Certificate): boolean => isSameBytes(a.encoded, b.encoded);

const hasCertificate = (signers: readonly CheckedSigner[], certificate: Certificate): boolean =>
  signers.some((signer) => isSameCertificate(signer.certificate, certificate));

const findVerified = (checks: Checks, scheme: SchemeName): SchemeCheck | undefined => {
  const check = checks.get(scheme);
  return check?.verified === true ? check : undefined;
};

/** The signers of v1 must be those of v2: an APK must not change hands with the Android version. */
const compareV1WithV2 = (v1: SchemeCheck, v2: SchemeCheck): void => {
  const onlyV1 = v1.signers.findIndex(({ certificate }) => !hasCertificate(v2.signers, certificate));
  const onlyV2 = v2.signers.findIndex(({ certificate }) => !hasCertificate(v1.signers, certificate));
  if (onlyV1 >= 0) v1.problems.add("V2_SIG_MISSING", { signer: onlyV1 });
  if (onlyV2 >= 0) v2.problems.add("JAR_SIG_MISSING", { signer: onlyV2 });
};

/** The signer of v1 or v2 must be the one of v3, or where v3 proves a rotation, the oldest certificate of that. */
const compareWithV3 = (v3: SchemeCheck, older: SchemeCheck, lineage: Lineage | null): void => {
  const { problems } = v3;
  if (older.signers.length !== 1) problems.add("V3_SIG_MULTIPLE_PAST_SIGNERS", { found: older.signers.length });
  const [oldSigner] = older.signers;
  const [newSigner] = v3.signers;
  if (oldSigner === undefined || newSigner === undefined) return;
  if (lineage === null) {
    if (v3.signers.length !== 1) problems.add("V3_SIG_MULTIPLE_SIGNERS", { found: v3.signers.length });
    if (!isSameCertificate(oldSigner.certificate, newSigner.certificate)) problems.add("V3_SIG_PAST_SIGNERS_MISMATCH");
  } else if (indexInLineage(lineage, oldSigner.certificate) !== 0) {
    problems.add("V3_SIG_PAST_SIGNERS_MISMATCH");
  }
};

/** What a v4 signature compares with, best first (Android, `ApkSigningBlockUtils.pickBestDigestForV4`). */
const V4_DIGESTS: readonly ContentDigestKind[] = ["chunked-sha512", "verity-sha256", "chunked-sha256"];

const checkV4Signer = (v4: SchemeCheck, index: number, older: SchemeCheck): void => {
  const { problems } = v4;
  const v4Signer = v4.signers[index];
  // As in apksig the digest of the first signer stands for all: one file has one content.
  const apkDigest = v4.signers[0]?.v4ApkDigest;
  if (older.signers.length !== 1) problems.add("V4_SIG_MULTIPLE_SIGNERS", { found: older.signers.length });
  const [signer] = older.signers;
  if (signer === undefined || v4Signer === undefined) return;
  if (!isSameCertificate(v4Signer.certificate, signer.certificate)) problems.add("V4_SIG_V2_V3_SIGNERS_MISMATCH");
  const kind = V4_DIGESTS.find((candidate) => signer.digests.has(candidate));
  const digest = kind === undefined ? undefined : signer.digests.get(kind);
  if (digest === undefined || apkDigest === undefined || !isSameBytes(digest, apkDigest))
    problems.add("V4_SIG_V2_V3_DIGESTS_MISMATCH");
};

/** A v4 signature stands beside a v3 or v2 one, of the same signer over the same digest. */
const compareWithV4 = (v4: SchemeCheck, checks: Checks, hasV31Block: boolean): void => {
  const { problems, signers } = v4;
  const v3 = findVerified(checks, "v3");
  const v31 = findVerified(checks, "v3.1");
  const older = v3 ?? findVerified(checks, "v2");
  if (older === undefined) {
    problems.add("V4_SIG_V2_V3_SIGNERS_MISMATCH", { reason: "no-v2-or-v3-signature" });
    return;
  }
  const expected = v31 === undefined ? 1 : 2;
  // The signature for v3.1 stands in the file for all versions; those that know no v3.1 pass over it.
  const isUnseen = hasV31Block && !checks.has("v3.1");
  if (signers.length !== expected && !isUnseen) problems.add("V4_SIG_MULTIPLE_SIGNERS", { found: signers.length, expected });
  checkV4Signer(v4, 0, older);
  if (v31 !== undefined) checkV4Signer(v4, 1, v31);
};

/** The proof of rotation that counts: the one of v3.1 where that has one, as apksig takes it. */
export const findLineage = (checks: Checks): Lineage | null => checks.get("v3.1")?.lineage ?? checks.get("v3")?.lineage ?? null;

/** Compares the signers of the schemes that verified; what does not fit is added to the problems of one of them. */
export const compareSchemes = (checks: Checks, { hasV31Block }: { readonly hasV31Block: boolean }): void => {
  const v1 = findVerified(checks, "v1");
  const v2 = findVerified(checks, "v2");
  const v3 = findVerified(checks, "v3");
  const v4 = findVerified(checks, "v4");
  const older = v1 ?? v2;
  if (v1 !== undefined && v2 !== undefined) compareV1WithV2(v1, v2);
  if (v3 !== undefined && older !== undefined) compareWithV3(v3, older, findLineage(checks));
  if (v4 !== undefined) compareWithV4(v4, checks, hasV31Block);
};
