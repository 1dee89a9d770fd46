import { type Cursor, FormatError } from "@akashi/bytes";
import { checkContent } from "./content-check.ts";
import { pairCursor, type VerificationContext } from "./context.ts";
import { type SdkRange, type SchemeName } from "./result.ts";
import { SchemeCheck } from "./scheme-check.ts";
import { type BlockSigner, verifySigner } from "./signer-block.ts";
import { BLOCK_ID, findPair } from "./signing-block.ts";

/** First Android version that looks at scheme v2. */
export const V2_MIN_SDK = 24;
/** An attribute that names a newer scheme the APK was signed with too, so that its removal is noticed. */
const STRIPPING_PROTECTION = 0xbeeff00d;
/** Android's own limit (apksig, `MAX_APK_SIGNERS`). */
export const MOST_SIGNERS = 10;

/** Numbers by which older signatures name the newer schemes, and since when Android knows each. */
export const SCHEME_IDS: readonly { readonly id: number; readonly scheme: SchemeName; readonly minSdk: number }[] = [
  { id: 2, scheme: "v2", minSdk: 24 },
  { id: 3, scheme: "v3", minSdk: 28 },
];

/** What a check needs to know of the ones before it. */
export interface SchemeRequest {
  readonly range: SdkRange;
  readonly found: ReadonlySet<SchemeName>;
}

/** Checks scheme v2 (source.android.com, "APK Signature Scheme v2"); undefined where the APK has no such block. */
export const checkSchemeV2 = async (context: VerificationContext, request: SchemeRequest): Promise<SchemeCheck | undefined> => {
  const pair = findPair(context.block, BLOCK_ID.v2);
  if (pair === undefined) return undefined;
  const check = new SchemeCheck("v2");
  const range = { minSdk: Math.max(request.range.minSdk, V2_MIN_SDK), maxSdk: request.range.maxSdk };
  const signers = await verifySigners(pairCursor(context, pair), { ...request, range }, { context, check });
  for (const { certificate, digests } of signers) check.signers.push({ certificate, digests, sdkRange: range });
  if (check.verified) checkContent(signers, context.digests, { prefix: "V2_SIG", problems: check.problems });
  return check;
};

interface Checking {
  readonly context: VerificationContext;
  readonly check: SchemeCheck;
}

const verifySigners = async (block: Cursor, request: SchemeRequest, { context, check }: Checking): Promise<BlockSigner[]> => {
  const { problems } = check;
  const sequence = openSigners(block, check);
  if (sequence === undefined) return [];
  const verified: BlockSigner[] = [];
  let index = 0;
  try {
    // A block of many signers costs a verification each: what is beyond the limit is counted, not verified.
    for (; sequence.remaining > 0; index += 1) {
      const signer = sequence.slicePrefixedByU32();
      if (index >= MOST_SIGNERS) continue;
      const reading = { context, prefix: "V2_SIG", problems, index, blockName: "v2", range: request.range } as const;
      const found = await verifySigner(signer, reading);
      if (found === undefined) continue;
      verified.push(found);
      checkAttributes(found, index, { request, check });
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    problems.add("V2_SIG_MALFORMED_SIGNER", { signer: index });
    return verified;
  }
  if (index > MOST_SIGNERS) problems.add("V2_SIG_MAX_SIGNATURES_EXCEEDED", { limit: MOST_SIGNERS, found: index });
  return verified;
};

const openSigners = (block: Cursor, { problems }: SchemeCheck): Cursor | undefined => {
  try {
    const sequence = block.slicePrefixedByU32();
    if (sequence.remaining > 0) return sequence;
    problems.add("V2_SIG_NO_SIGNERS");
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    problems.add("V2_SIG_MALFORMED_SIGNERS");
  }
  return undefined;
};

const checkAttributes = (
  signer: BlockSigner,
  index: number,
  { request, check }: { readonly request: SchemeRequest; readonly check: SchemeCheck },
): void => {
  const { problems } = check;
  for (const [position, { id, value }] of signer.attributes.entries()) {
    if (id !== STRIPPING_PROTECTION) {
      problems.add("V2_SIG_UNKNOWN_ADDITIONAL_ATTRIBUTE", { signer: index, attribute: `0x${id.toString(16)}` });
    } else if (value.remaining < 4) {
      problems.add("V2_SIG_MALFORMED_ADDITIONAL_ATTRIBUTE", { signer: index, attribute: position + 1 });
      return;
    } else {
      checkStripping(value.u32(), index, { request, check });
    }
  }
};

const checkStripping = (
  id: number,
  signer: number,
  { request, check }: { readonly request: SchemeRequest; readonly check: SchemeCheck },
): void => {
  const named = SCHEME_IDS.find((scheme) => scheme.id === id && scheme.minSdk <= request.range.maxSdk);
  if (named === undefined) check.problems.add("V2_SIG_UNKNOWN_APK_SIG_SCHEME_ID", { signer, scheme: id });
  // Scheme v2 itself is not yet found while it is being checked, as in apksig: nothing writes that number here.
  else if (!request.found.has(named.scheme))
    check.problems.add("V2_SIG_MISSING_APK_SIG_REFERENCED", { signer, scheme: named.scheme });
};
