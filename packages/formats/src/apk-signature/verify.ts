import type { Primitives } from "@akashi/bytes";
import type { ZipArchive } from "../zip/archive.ts";
import { createContext, findExactContent, type VerificationContext } from "./context.ts";
import { JarSignature } from "./jar/scheme-v1.ts";
import { type Decision, decideForRange, MANIFEST_ENTRY, type RangeChecker } from "./decide.ts";
import { buildResult } from "./build-result.ts";
import type { SigningManifest } from "./manifest-versions.ts";
import { LATEST_SDK, type SdkRange, type SigningResult } from "./result.ts";
import { checkSourceStamp, type SourceStampCheck } from "./source-stamp.ts";
import { V4File } from "./scheme-v4.ts";
import { decideVerdicts } from "./verdicts.ts";

/** An APK whose signatures are to be verified. */
export interface ApkSignatureInput {
  readonly zip: ZipArchive;
  /** Null where the manifest cannot be read; rules that depend on it are then left out. */
  readonly manifest: SigningManifest | null;
  /** First Android version to verify for; the manifest's where it is left out. */
  readonly minSdk?: number;
  /** Last one; every later one where it is left out. */
  readonly maxSdk?: number;
  /** Content of the v4 signature file beside the APK. */
  readonly idsig?: Uint8Array;
  /** SHA-256, in hexadecimal, of the certificate that a source stamp must have. */
  readonly expectedStampCertificate?: string;
}

/**
 * Verifies all signatures of an APK as AOSP's apksig does, which mimics what each Android version does at installation, and says
 * who signed it. Digests are computed over the content. What is wrong becomes a problem of the result; nothing is thrown.
 */
export const verifyApkSignatures = async (input: ApkSignatureInput, primitives: Primitives): Promise<SigningResult> => {
  const range: SdkRange = { minSdk: input.minSdk ?? input.manifest?.minSdk ?? 1, maxSdk: input.maxSdk ?? LATEST_SDK };
  const context = createContext(input.zip, primitives);
  const checker = createChecker(context, input);
  const whole = await decideForRange(checker, range);
  const { verdicts, firstRefusal } = await decideVerdicts(checker, range, whole);
  const decision = combine(whole, firstRefusal);
  const stamp = await verifyStamp(checker, input, range);
  if (stamp !== undefined && stamp.verified && !decision.verified) stamp.problems.add("SOURCE_STAMP_APK_NOT_VERIFIED");
  return buildResult({ checker, range, decision, stamp, verdicts });
};

/**
 * apksig checks a scheme for the whole range at once, and does not see that an APK with v3 alone has nothing for the versions
 * before Android 9. Where one version refuses the APK it is not verified, and that version's checks say why.
 */
const combine = (whole: Decision, firstRefusal: Decision | undefined): Decision =>
  whole.verified && firstRefusal !== undefined
    ? { verified: false, checks: new Map([...firstRefusal.checks, ...whole.checks]) }
    : whole;

const createChecker = (context: VerificationContext, { manifest, idsig }: ApkSignatureInput): RangeChecker => {
  let isReadable: boolean | undefined;
  const entry = context.entries.find(({ name }) => name === MANIFEST_ENTRY);
  return {
    context,
    manifest,
    jar: new JarSignature(context),
    idsig: idsig === undefined ? undefined : new V4File(context, idsig),
    isManifestReadable: () => {
      if (entry !== undefined) isReadable ??= findExactContent(context, entry) !== undefined;
      return isReadable;
    },
  };
};

const verifyStamp = (
  { context, jar }: RangeChecker,
  { expectedStampCertificate }: ApkSignatureInput,
  range: SdkRange,
): Promise<SourceStampCheck | undefined> =>
  checkSourceStamp(context, {
    range,
    expectedCertificate: expectedStampCertificate ?? null,
    manifest: () => jar.findManifestBytes(),
  });
