import { type Cursor, FormatError, LIMITS } from "@akashi/bytes";
import { checkContent } from "./content-check.ts";
import { pairCursor, type VerificationContext } from "./context.ts";
import { consolidateLineages, indexInLineage, type Lineage, type LineageFault, verifyLineage } from "./lineage.ts";
import type { ProblemCode } from "./problems.ts";
import type { SdkRange } from "./result.ts";
import { SchemeCheck } from "./scheme-check.ts";
import { type BlockSigner, type SignerAttribute, verifySigner } from "./signer-block.ts";
import { BLOCK_ID, findPair } from "./signing-block.ts";

/** First Android versions that look at schemes v3 and v3.1. */
export const V3_MIN_SDK = 28;
export const V31_MIN_SDK = 33;

/** Additional attributes of a signer (apksig, `V3SchemeConstants`). */
const ATTRIBUTE = { proofOfRotation: 0x3ba06f8c, rotationMinSdk: 0x559f8b02, rotationOnDevelopmentRelease: 0xc2a6b3ba } as const;

const LINEAGE_PROBLEMS: Readonly<Record<LineageFault, ProblemCode>> = {
  malformed: "V3_SIG_MALFORMED_LINEAGE",
  "did-not-verify": "V3_SIG_POR_DID_NOT_VERIFY",
  "certificate-mismatch": "V3_SIG_POR_CERT_MISMATCH",
};

/** What to check a v3 or v3.1 block for. */
export interface V3Request {
  readonly scheme: "v3" | "v3.1";
  readonly range: SdkRange;
  /** First Android version that a v3.1 block of the same APK is for; null where there is none. Only of scheme v3. */
  readonly rotationMinSdk: number | null;
}

interface V3Signer {
  readonly signer: BlockSigner;
  readonly range: SdkRange;
  readonly lineage: Lineage | null;
  /** Says that it is for a development version, which still has the number of the version before. */
  readonly forDevelopmentRelease: boolean;
}

const pairOf = (context: VerificationContext, scheme: V3Request["scheme"]): ReturnType<typeof findPair> =>
  findPair(context.block, scheme === "v3" ? BLOCK_ID.v3 : BLOCK_ID.v31);

/**
 * Checks scheme v3 or v3.1 (source.android.com, "APK Signature Scheme v3" and "v3.1"); undefined where the APK has no such block.
 */
export const checkSchemeV3 = async (context: VerificationContext, request: V3Request): Promise<SchemeCheck | undefined> => {
  const pair = pairOf(context, request.scheme);
  if (pair === undefined) return undefined;
  const checker = new V3Checker(context, request);
  await checker.verifySigners(pairCursor(context, pair));
  if (checker.check.verified) checker.checkTogether();
  return checker.check;
};

class V3Checker {
  readonly check: SchemeCheck;
  readonly #context: VerificationContext;
  readonly #request: V3Request;
  readonly #signers: V3Signer[] = [];

  constructor(context: VerificationContext, request: V3Request) {
    this.#context = context;
    this.#request = request;
    this.check = new SchemeCheck(request.scheme);
  }

  async verifySigners(block: Cursor): Promise<void> {
    const sequence = this.#openSigners(block);
    if (sequence === undefined) return;
    let index = 0;
    try {
      for (; sequence.remaining > 0; index += 1) {
        if (index >= LIMITS.certificates) sequence.fail("too-many-signers");
        await this.#verifySigner(sequence.slicePrefixedByU32(), index);
      }
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.check.problems.add("V3_SIG_MALFORMED_SIGNER", { signer: index });
    }
  }

  /** What is true of the signers together: content, Android versions without holes, one lineage. */
  checkTogether(): void {
    const { problems } = this.check;
    const signers = this.#signers.map(({ signer }) => signer);
    checkContent(signers, this.#context.digests, { prefix: "V3_SIG", problems });
    // As in apksig, of two signers with one last version only the later one counts here.
    const byLastVersion = [...new Map(this.#signers.map((signer) => [signer.range.maxSdk, signer])).values()];
    byLastVersion.sort((a, b) => a.range.maxSdk - b.range.maxSdk);
    const lineages = this.#checkSequence(byLastVersion);
    this.#checkCoverage(byLastVersion);
    const lineage = consolidateLineages(lineages);
    if (lineage === "inconsistent") problems.add("V3_INCONSISTENT_LINEAGES");
    else this.check.lineage = lineage;
  }

  #openSigners(block: Cursor): Cursor | undefined {
    try {
      const sequence = block.slicePrefixedByU32();
      if (sequence.remaining > 0) return sequence;
      this.check.problems.add("V3_SIG_NO_SIGNERS");
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      this.check.problems.add("V3_SIG_MALFORMED_SIGNERS");
    }
    return undefined;
  }

  async #verifySigner(cursor: Cursor, index: number): Promise<void> {
    const { problems, scheme } = this.check;
    const { range } = this.#request;
    const reading = { context: this.#context, prefix: "V3_SIG", problems, index, blockName: scheme, range } as const;
    const signer = await verifySigner(cursor, reading);
    if (signer === undefined || signer.versions === null) return;
    const lineage = await this.#readAttributes(signer, index);
    const sdkRange = signer.versions.outer;
    const forDevelopmentRelease = signer.attributes.some(({ id }) => id === ATTRIBUTE.rotationOnDevelopmentRelease);
    this.#signers.push({ signer, range: sdkRange, lineage, forDevelopmentRelease });
    this.check.signers.push({ certificate: signer.certificate, digests: signer.digests, sdkRange });
  }

  async #readAttributes(signer: BlockSigner, index: number): Promise<Lineage | null> {
    const { problems } = this.check;
    let lineage: Lineage | null = null;
    let hasRotation = false;
    for (const [position, attribute] of signer.attributes.entries()) {
      if (attribute.id === ATTRIBUTE.proofOfRotation) {
        lineage = await this.#readLineage(attribute, signer, index);
      } else if (attribute.id === ATTRIBUTE.rotationMinSdk) {
        hasRotation = true;
        this.#checkRotation(attribute, index, position);
      } else if (attribute.id === ATTRIBUTE.rotationOnDevelopmentRelease) {
        if (this.check.scheme === "v3") problems.add("V31_ROTATION_TARGETS_DEV_RELEASE_ATTR_ON_V3_SIGNER", { signer: index });
      } else {
        const detail = { signer: index, attribute: `0x${attribute.id.toString(16)}` };
        problems.add("V3_SIG_UNKNOWN_ADDITIONAL_ATTRIBUTE", detail);
      }
    }
    const { rotationMinSdk } = this.#request;
    if (rotationMinSdk !== null && !hasRotation) {
      problems.add("V31_ROTATION_MIN_SDK_ATTR_MISSING", { signer: index, minSdk: rotationMinSdk });
    }
    return lineage;
  }

  /** The lineage must end with the certificate of this signer. */
  async #readLineage({ value }: SignerAttribute, signer: BlockSigner, index: number): Promise<Lineage | null> {
    const lineage = await verifyLineage(value, this.#context, `${this.check.scheme}/${index}/lineage`);
    if (typeof lineage === "string") {
      this.check.problems.add(LINEAGE_PROBLEMS[lineage], { signer: index });
      return null;
    }
    if (indexInLineage(lineage, signer.certificate) !== lineage.length - 1) {
      this.check.problems.add("V3_SIG_POR_CERT_MISMATCH", { signer: index });
    }
    return lineage;
  }

  /** The attribute says since when the v3.1 block counts, so that nobody can take that block away. */
  #checkRotation({ value }: SignerAttribute, index: number, position: number): void {
    const { range, rotationMinSdk } = this.#request;
    const { problems } = this.check;
    if (range.maxSdk < V31_MIN_SDK) return;
    if (value.remaining < 4) {
      problems.add("V3_SIG_MALFORMED_ADDITIONAL_ATTRIBUTE", { signer: index, attribute: position + 1 });
      return;
    }
    const minSdk = value.i32();
    if (rotationMinSdk === null) problems.add("V31_BLOCK_MISSING", { signer: index, minSdk });
    else if (minSdk !== rotationMinSdk) {
      problems.add("V31_ROTATION_MIN_SDK_MISMATCH", { signer: index, attribute: minSdk, block: rotationMinSdk });
    }
  }

  /** Neither holes nor overlaps, and lineages that only grow; gives these. */
  #checkSequence(signers: readonly V3Signer[]): Lineage[] {
    const { problems } = this.check;
    const lineages: Lineage[] = [];
    let last: SdkRange | undefined;
    for (const { range, lineage, forDevelopmentRelease } of signers) {
      const follows = last === undefined || range.minSdk === last.maxSdk + 1;
      if (!follows && !(range.minSdk === last?.maxSdk && forDevelopmentRelease)) {
        problems.add("V3_INCONSISTENT_SDK_VERSIONS", { minSdk: range.minSdk, maxSdk: range.maxSdk });
        break;
      }
      last = range;
      if (lineage === null) continue;
      if (lineage.length < (lineages.at(-1)?.length ?? 0)) {
        problems.add("V3_INCONSISTENT_LINEAGES");
        break;
      }
      lineages.push(lineage);
    }
    return lineages;
  }

  #checkCoverage(signers: readonly V3Signer[]): void {
    const { scheme, range, rotationMinSdk } = this.#request;
    const first = signers[0]?.range.minSdk ?? Number.POSITIVE_INFINITY;
    const last = signers.at(-1)?.range.maxSdk ?? 0;
    // A v3.1 block may begin at any version, as the v3 block is there for those before it.
    const wantedFirst = scheme === "v3" ? Math.max(range.minSdk, V3_MIN_SDK) : range.maxSdk;
    const wantedLast = rotationMinSdk === null ? range.maxSdk : rotationMinSdk - 1;
    if (first > wantedFirst || last < wantedLast) {
      this.check.problems.add("V3_MISSING_SDK_VERSIONS", { minSdk: first, maxSdk: last });
    }
  }
}

/**
 * First Android version that the v3.1 block says it is for, without verifying it; null where there is no block or it is malformed.
 * Android of an earlier version takes the v3 block instead.
 */
export const findRotationMinSdk = (context: VerificationContext): number | null => {
  const pair = pairOf(context, "v3.1");
  if (pair === undefined) return null;
  let least: number | null = null;
  try {
    const sequence = pairCursor(context, pair).slicePrefixedByU32();
    while (sequence.remaining > 0) {
      const signer = sequence.slicePrefixedByU32();
      signer.slicePrefixedByU32();
      const minSdk = signer.i32();
      least = Math.min(least ?? minSdk, minSdk);
    }
    return least;
  } catch (error) {
    if (error instanceof FormatError) return least;
    throw error;
  }
};
