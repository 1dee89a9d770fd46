/** How much a problem weighs: only an error makes its scheme fail. */
export type ProblemSeverity = "error" | "warning" | "info";

/**
 * Every problem of a signature. The codes are the issue names of AOSP apksig (`ApkVerifier.Issue`), its spelling included, so
 * that results can be compared and looked up; the ones under "not of apksig" are for what apksig answers with an exception.
 * apksig calls what is wrong with a source stamp a warning, because it never makes the application fail; here it is an error of
 * the stamp, which is a scheme of its own.
 */
export const PROBLEMS = {
  JAR_SIG_NO_SIGNATURES: "error",
  JAR_SIG_NO_SIGNED_ZIP_ENTRIES: "error",
  JAR_SIG_DUPLICATE_ZIP_ENTRY: "error",
  JAR_SIG_DUPLICATE_MANIFEST_SECTION: "error",
  JAR_SIG_UNNNAMED_MANIFEST_SECTION: "error",
  JAR_SIG_UNNNAMED_SIG_FILE_SECTION: "error",
  JAR_SIG_NO_MANIFEST: "error",
  JAR_SIG_MISSING_ZIP_ENTRY_REFERENCED_IN_MANIFEST: "error",
  JAR_SIG_NO_ZIP_ENTRY_DIGEST_IN_MANIFEST: "error",
  JAR_SIG_NO_ZIP_ENTRY_DIGEST_IN_SIG_FILE: "error",
  JAR_SIG_ZIP_ENTRY_NOT_SIGNED: "error",
  JAR_SIG_ZIP_ENTRY_SIGNERS_MISMATCH: "error",
  JAR_SIG_ZIP_ENTRY_DIGEST_DID_NOT_VERIFY: "error",
  JAR_SIG_MANIFEST_MAIN_SECTION_DIGEST_DID_NOT_VERIFY: "error",
  JAR_SIG_MANIFEST_SECTION_DIGEST_DID_NOT_VERIFY: "error",
  JAR_SIG_NO_MANIFEST_DIGEST_IN_SIG_FILE: "warning",
  JAR_SIG_NO_APK_SIG_STRIP_PROTECTION: "warning",
  JAR_SIG_MISSING_FILE: "warning",
  JAR_SIG_VERIFY_EXCEPTION: "error",
  JAR_SIG_UNSUPPORTED_SIG_ALG: "error",
  JAR_SIG_PARSE_EXCEPTION: "error",
  JAR_SIG_NO_SIGNERS: "error",
  JAR_SIG_MAX_SIGNATURES_EXCEEDED: "error",
  JAR_SIG_DID_NOT_VERIFY: "error",
  JAR_SIG_MISSING_VERSION_ATTR_IN_SIG_FILE: "error",
  JAR_SIG_UNKNOWN_APK_SIG_SCHEME_ID: "warning",
  JAR_SIG_MISSING_APK_SIG_REFERENCED: "error",
  JAR_SIG_DUPLICATE_SIG_FILE_SECTION: "error",
  JAR_SIG_UNPROTECTED_ZIP_ENTRY: "warning",
  JAR_SIG_MISSING: "error",

  NO_SIG_FOR_TARGET_SANDBOX_VERSION: "error",
  MIN_SIG_SCHEME_FOR_TARGET_SDK_NOT_MET: "error",
  MALFORMED_APK: "error",

  V2_SIG_MISSING: "error",
  V2_SIG_MALFORMED_SIGNERS: "error",
  V2_SIG_NO_SIGNERS: "error",
  V2_SIG_MALFORMED_SIGNER: "error",
  V2_SIG_MALFORMED_SIGNATURE: "error",
  V2_SIG_NO_SIGNATURES: "error",
  V2_SIG_NO_SUPPORTED_SIGNATURES: "error",
  V2_SIG_UNKNOWN_SIG_ALGORITHM: "warning",
  V2_SIG_MALFORMED_PUBLIC_KEY: "error",
  V2_SIG_VERIFY_EXCEPTION: "error",
  V2_SIG_DID_NOT_VERIFY: "error",
  V2_SIG_MALFORMED_CERTIFICATE: "error",
  V2_SIG_NO_CERTIFICATES: "error",
  V2_SIG_PUBLIC_KEY_MISMATCH_BETWEEN_CERTIFICATE_AND_SIGNATURES_RECORD: "error",
  V2_SIG_MALFORMED_DIGEST: "error",
  V2_SIG_SIG_ALG_MISMATCH_BETWEEN_SIGNATURES_AND_DIGESTS_RECORDS: "error",
  V2_SIG_MALFORMED_ADDITIONAL_ATTRIBUTE: "error",
  V2_SIG_UNKNOWN_ADDITIONAL_ATTRIBUTE: "warning",
  V2_SIG_UNKNOWN_APK_SIG_SCHEME_ID: "warning",
  V2_SIG_MISSING_APK_SIG_REFERENCED: "error",
  V2_SIG_MAX_SIGNATURES_EXCEEDED: "error",
  V2_SIG_APK_DIGEST_DID_NOT_VERIFY: "error",

  V3_SIG_MALFORMED_SIGNERS: "error",
  V3_SIG_NO_SIGNERS: "error",
  V3_SIG_MULTIPLE_SIGNERS: "error",
  V3_SIG_MULTIPLE_PAST_SIGNERS: "error",
  V3_SIG_PAST_SIGNERS_MISMATCH: "error",
  V3_SIG_MALFORMED_SIGNER: "error",
  V3_SIG_MALFORMED_SIGNATURE: "error",
  V3_SIG_NO_SIGNATURES: "error",
  V3_SIG_NO_SUPPORTED_SIGNATURES: "error",
  V3_SIG_UNKNOWN_SIG_ALGORITHM: "warning",
  V3_SIG_MALFORMED_PUBLIC_KEY: "error",
  V3_SIG_INVALID_SDK_VERSIONS: "error",
  V3_SIG_VERIFY_EXCEPTION: "error",
  V3_SIG_DID_NOT_VERIFY: "error",
  V3_SIG_MALFORMED_CERTIFICATE: "error",
  V3_SIG_NO_CERTIFICATES: "error",
  V3_SIG_PUBLIC_KEY_MISMATCH_BETWEEN_CERTIFICATE_AND_SIGNATURES_RECORD: "error",
  V3_SIG_MALFORMED_DIGEST: "error",
  V3_SIG_SIG_ALG_MISMATCH_BETWEEN_SIGNATURES_AND_DIGESTS_RECORDS: "error",
  V3_SIG_MALFORMED_ADDITIONAL_ATTRIBUTE: "error",
  V3_SIG_UNKNOWN_ADDITIONAL_ATTRIBUTE: "warning",
  V3_SIG_MALFORMED_LINEAGE: "error",
  V3_SIG_POR_DID_NOT_VERIFY: "error",
  V3_SIG_POR_CERT_MISMATCH: "error",
  V3_SIG_APK_DIGEST_DID_NOT_VERIFY: "error",
  V3_MIN_SDK_VERSION_MISMATCH_BETWEEN_SIGNER_AND_SIGNED_DATA_RECORD: "error",
  V3_MAX_SDK_VERSION_MISMATCH_BETWEEN_SIGNER_AND_SIGNED_DATA_RECORD: "error",
  V3_INCONSISTENT_SDK_VERSIONS: "error",
  V3_MISSING_SDK_VERSIONS: "error",
  V3_INCONSISTENT_LINEAGES: "error",
  V31_BLOCK_MISSING: "error",
  V31_BLOCK_FOUND_WITHOUT_V3_BLOCK: "error",
  V31_ROTATION_MIN_SDK_MISMATCH: "error",
  V31_ROTATION_MIN_SDK_ATTR_MISSING: "warning",
  V31_ROTATION_TARGETS_DEV_RELEASE_ATTR_ON_V3_SIGNER: "warning",

  V4_SIG_NO_SIGNATURES: "error",
  V4_SIG_UNKNOWN_SIG_ALGORITHM: "error",
  V4_SIG_MALFORMED_PUBLIC_KEY: "error",
  V4_SIG_VERIFY_EXCEPTION: "error",
  V4_SIG_DID_NOT_VERIFY: "error",
  V4_SIG_NO_CERTIFICATE: "error",
  V4_SIG_MALFORMED_CERTIFICATE: "error",
  V4_SIG_PUBLIC_KEY_MISMATCH_BETWEEN_CERTIFICATE_AND_SIGNATURES_RECORD: "error",
  V4_SIG_APK_ROOT_DID_NOT_VERIFY: "error",
  V4_SIG_APK_TREE_DID_NOT_VERIFY: "error",
  V4_SIG_MULTIPLE_SIGNERS: "error",
  V4_SIG_V2_V3_SIGNERS_MISMATCH: "error",
  V4_SIG_V2_V3_DIGESTS_MISMATCH: "error",

  SOURCE_STAMP_SIG_MISSING: "error",
  SOURCE_STAMP_CERT_DIGEST_AND_SIG_BLOCK_MISSING: "info",
  SOURCE_STAMP_SIGNATURE_BLOCK_WITHOUT_CERT_DIGEST: "error",
  SOURCE_STAMP_MALFORMED_CERTIFICATE: "error",
  SOURCE_STAMP_CERTIFICATE_MISMATCH_BETWEEN_SIGNATURE_BLOCK_AND_APK: "error",
  SOURCE_STAMP_MALFORMED_SIGNATURE: "error",
  SOURCE_STAMP_UNKNOWN_SIG_ALGORITHM: "info",
  SOURCE_STAMP_NO_SIGNATURE: "error",
  SOURCE_STAMP_NO_SUPPORTED_SIGNATURE: "error",
  SOURCE_STAMP_VERIFY_EXCEPTION: "error",
  SOURCE_STAMP_DID_NOT_VERIFY: "error",
  SOURCE_STAMP_EXPECTED_DIGEST_MISMATCH: "error",
  SOURCE_STAMP_MALFORMED_ATTRIBUTE: "error",
  SOURCE_STAMP_UNKNOWN_ATTRIBUTE: "info",
  SOURCE_STAMP_MALFORMED_LINEAGE: "error",
  SOURCE_STAMP_POR_DID_NOT_VERIFY: "error",
  SOURCE_STAMP_POR_CERT_MISMATCH: "error",
  SOURCE_STAMP_INVALID_TIMESTAMP: "error",

  // Not of apksig.
  JAR_SIG_UNREADABLE_ZIP_ENTRY: "error",
  V4_SIG_MALFORMED_FILE: "error",
  V4_SIG_NOT_SUPPORTED: "error",
  SOURCE_STAMP_APK_NOT_VERIFIED: "warning",
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

/** Values that a message about a problem needs. */
export type ProblemDetail = Readonly<Record<string, string | number>>;

/** One thing wrong, or odd, with a signature. */
export interface SignatureProblem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  readonly detail: ProblemDetail;
}

/** Problems of one scheme that are kept; a hostile manifest can have one for each of its sections. */
const MOST_PROBLEMS = 200;

/** Collects problems. */
export class ProblemList {
  readonly items: SignatureProblem[] = [];
  #hasErrors = false;

  get hasErrors(): boolean {
    return this.#hasErrors;
  }

  add(code: ProblemCode, detail: ProblemDetail = {}): void {
    this.#push({ code, severity: PROBLEMS[code], detail });
  }

  /** For the few that apksig reports as a warning in one place and as an error in another. */
  addWarning(code: ProblemCode, detail: ProblemDetail = {}): void {
    this.#push({ code, severity: "warning", detail });
  }

  addAll(problems: Iterable<SignatureProblem>): void {
    for (const problem of problems) this.#push(problem);
  }

  #push(problem: SignatureProblem): void {
    // The first error is kept even where warnings have filled the list: without it the reason for the outcome would be missing.
    const firstError = problem.severity === "error" && !this.#hasErrors;
    if (problem.severity === "error") this.#hasErrors = true;
    if (this.items.length < MOST_PROBLEMS || firstError) this.items.push(problem);
  }
}
