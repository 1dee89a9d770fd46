import type { VerificationContext } from "./context.ts";
import { compareSchemes } from "./cross-checks.ts";
import type { JarSignature } from "./jar/scheme-v1.ts";
import type { SchemeName, SdkRange } from "./result.ts";
import { SchemeCheck } from "./scheme-check.ts";
import { checkSchemeV2, V2_MIN_SDK } from "./scheme-v2.ts";
import { checkSchemeV3, findRotationMinSdk, V31_MIN_SDK, V3_MIN_SDK } from "./scheme-v3.ts";
import type { V4File } from "./scheme-v4.ts";
import { BLOCK_ID, findPair } from "./signing-block.ts";
import type { SigningManifest } from "./manifest-versions.ts";

/** What is needed to decide for any range of Android versions. */
export interface RangeChecker {
  readonly context: VerificationContext;
  readonly manifest: SigningManifest | null;
  readonly jar: JarSignature;
  readonly idsig: V4File | undefined;
  /** Whether the entry of the manifest can be read exactly; undefined where there is none. */
  readonly isManifestReadable: () => boolean | undefined;
}

/** What Android of a range does with an APK, and why. */
export interface Decision {
  readonly verified: boolean;
  /** The schemes that were checked, in the order of checking. */
  readonly checks: ReadonlyMap<SchemeName, SchemeCheck>;
}

/** Since Android 8, applications in the second version of the sandbox need scheme v2 or newer. */
const SANDBOX_RULE_MIN_SDK = 26;
/** Applications that target Android 11 or later need scheme v2 or newer. */
const TARGET_RULE_MIN_SDK = 30;
export const MANIFEST_ENTRY = "AndroidManifest.xml";

class RangeDecider {
  readonly checks = new Map<SchemeName, SchemeCheck>();
  /** The schemes that there are and that the range looks at. */
  readonly #found = new Set<SchemeName>();
  readonly #checker: RangeChecker;
  readonly #range: SdkRange;

  constructor(checker: RangeChecker, range: SdkRange) {
    this.#checker = checker;
    this.#range = range;
  }

  /** True where every Android version of the range accepts the APK. */
  async decide(): Promise<boolean> {
    this.#checkRange();
    const steps = [
      () => this.#checkV31(),
      () => this.#checkV3(),
      () => this.#checkV2(),
      () => this.#checkV4(),
      () => this.#checkV1(),
    ];
    for (const step of steps) {
      if (this.#hasErrors()) return false;
      await step();
    }
    if (this.#hasErrors()) return false;
    compareSchemes(this.checks, { hasV31Block: findPair(this.#checker.context.block, BLOCK_ID.v31) !== undefined });
    this.#checkTarget();
    return !this.#hasErrors();
  }

  #hasErrors(): boolean {
    return [...this.checks.values()].some((check) => !check.verified);
  }

  /** The check of a scheme that has not been made, for a problem that is about its absence. */
  #checkOf(scheme: SchemeName): SchemeCheck {
    const check = this.checks.get(scheme) ?? new SchemeCheck(scheme);
    this.checks.set(scheme, check);
    return check;
  }

  #add(check: SchemeCheck | undefined): void {
    if (check === undefined) return;
    this.checks.set(check.scheme, check);
    this.#found.add(check.scheme);
  }

  /** What the archive's end says, and what no order of checks can make good. */
  #checkRange(): void {
    const { sections, zip } = this.#checker.context;
    const { minSdk, maxSdk } = this.#range;
    if (minSdk > maxSdk) this.#checkOf("v1").problems.add("MALFORMED_APK", { reason: "empty-sdk-range", minSdk, maxSdk });
    const isOther = sections?.eocdOffset !== zip.end.eocdOffset;
    if (isOther) this.#checkOf("v1").problems.add("MALFORMED_APK", { reason: "end-of-central-directory" });
  }

  /** apksig and Android read the archive more strictly than the zip reader; what they refuse is not verified. */
  #checkArchive(): void {
    const { context, isManifestReadable } = this.#checker;
    const { zip } = context;
    const { declaredEntryCount } = zip.end;
    if (declaredEntryCount > zip.entries.length) {
      const detail = { reason: "central-directory", declared: declaredEntryCount, found: zip.entries.length };
      this.#checkOf("v1").problems.add("MALFORMED_APK", detail);
    }
    const readable = isManifestReadable();
    if (readable === true || (readable === undefined && this.#range.maxSdk < SANDBOX_RULE_MIN_SDK)) return;
    this.#checkOf("v1").problems.add("MALFORMED_APK", { reason: "manifest", entry: MANIFEST_ENTRY });
  }

  /** First version that a v3.1 block is for; null where there is none, or the range knows nothing of it. */
  #rotationMinSdk(): number | null {
    return this.#range.maxSdk >= V31_MIN_SDK ? findRotationMinSdk(this.#checker.context) : null;
  }

  async #checkV31(): Promise<void> {
    const { maxSdk } = this.#range;
    if (maxSdk < V31_MIN_SDK) return;
    // Android takes the v3 block where no signer of the v3.1 block is for its version.
    const rotationMinSdk = this.#rotationMinSdk();
    if (rotationMinSdk !== null && rotationMinSdk > maxSdk) return;
    this.#add(await checkSchemeV3(this.#checker.context, { scheme: "v3.1", range: this.#range, rotationMinSdk: null }));
  }

  async #checkV3(): Promise<void> {
    if (this.#range.maxSdk < V3_MIN_SDK) return;
    const { context } = this.#checker;
    const rotationMinSdk = this.#rotationMinSdk();
    const check = await checkSchemeV3(context, { scheme: "v3", range: this.#range, rotationMinSdk });
    this.#add(check);
    if (check === undefined && this.#found.has("v3.1")) {
      this.#checkOf("v3.1").problems.add("V31_BLOCK_FOUND_WITHOUT_V3_BLOCK");
    }
  }

  async #checkV2(): Promise<void> {
    if (this.#range.maxSdk < V2_MIN_SDK || (this.#range.minSdk >= V3_MIN_SDK && this.#found.size > 0)) return;
    this.#add(await checkSchemeV2(this.#checker.context, { range: this.#range, found: this.#found }));
  }

  async #checkV4(): Promise<void> {
    const { idsig } = this.#checker;
    if (idsig === undefined || this.#range.maxSdk < V2_MIN_SDK) return;
    this.#add(await idsig.check(this.#range));
  }

  #checkSandbox(): void {
    const sandbox = this.#checker.manifest?.targetSandboxVersion ?? 1;
    if (this.#range.maxSdk < SANDBOX_RULE_MIN_SDK || sandbox <= 1 || this.#found.size > 0) return;
    this.#checkOf("v2").problems.add("NO_SIG_FOR_TARGET_SANDBOX_VERSION", { targetSandboxVersion: sandbox });
  }

  async #checkV1(): Promise<void> {
    this.#checkArchive();
    if (this.#hasErrors()) return;
    this.#checkSandbox();
    if (this.#range.minSdk >= V2_MIN_SDK && this.#found.size > 0) return;
    const check = await this.#checker.jar.check({ range: this.#range, found: this.#found });
    this.checks.set("v1", check);
  }

  #checkTarget(): void {
    const targetSdk = this.#checker.manifest?.targetSdk ?? 0;
    if (targetSdk < TARGET_RULE_MIN_SDK || this.#range.maxSdk < targetSdk) return;
    const isMet = (["v2", "v3", "v3.1"] as const).some((scheme) => this.#found.has(scheme));
    if (!isMet) this.#checkOf("v2").problems.add("MIN_SIG_SCHEME_FOR_TARGET_SDK_NOT_MET", { targetSdk, scheme: "v2" });
  }
}

/**
 * Decides as apksig's `ApkVerifier` does: newest scheme first, an older one only where a version of the range looks at it, and
 * the first scheme that fails ends it.
 */
export const decideForRange = async (checker: RangeChecker, range: SdkRange): Promise<Decision> => {
  const decider = new RangeDecider(checker, range);
  const verified = await decider.decide();
  return { verified, checks: decider.checks };
};
