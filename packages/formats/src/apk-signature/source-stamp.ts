import { type Cursor, encodeHex, isInputError } from "@akashi/bytes";
import type { Certificate } from "../der/certificate.ts";
import {
  type AlgorithmSignature,
  APK_DIGEST_IDS,
  type ApkDigestKind,
  type BlockSignatureAlgorithm,
  chooseSignatures,
  findBlockAlgorithm,
} from "./algorithms.ts";
import { isSameBytes } from "./content-digest.ts";
import { findCertificate, findExactContent, pairCursor, type VerificationContext } from "./context.ts";
import { type LineageFault, verifyLineage } from "./lineage.ts";
import type { ProblemCode, ProblemList } from "./problems.ts";
import type { SdkRange } from "./result.ts";
import { SchemeCheck } from "./scheme-check.ts";
import { BLOCK_ID, findPair, type SigningBlockPair } from "./signing-block.ts";
import { collectStampDigests, type StampDigests } from "./stamp-digests.ts";

/** The entry with the SHA-256 of the stamp's certificate, which the signature of the APK covers. */
const CERTIFICATE_DIGEST_ENTRY = "stamp-cert-sha256";
/** First Android version that looks at source stamps. */
const STAMP_MIN_SDK = 30;
const ATTRIBUTE = { proofOfRotation: 0x9d6303f7, time: 0xe43c5946 } as const;

const LINEAGE_PROBLEMS: Readonly<Record<LineageFault, ProblemCode>> = {
  malformed: "SOURCE_STAMP_MALFORMED_LINEAGE",
  "did-not-verify": "SOURCE_STAMP_POR_DID_NOT_VERIFY",
  "certificate-mismatch": "SOURCE_STAMP_POR_CERT_MISMATCH",
};

/** A source stamp, checked. */
export class SourceStampCheck extends SchemeCheck {
  certificate: Certificate | null = null;
  /** Seconds since 1970; null where the stamp says nothing. */
  timestamp: number | null = null;
  stampLineage: readonly Certificate[] = [];

  constructor() {
    super("source-stamp");
  }
}

/** What to check a stamp for. */
export interface StampRequest {
  readonly range: SdkRange;
  /** SHA-256, in hexadecimal, of the certificate that the stamp must have; null where any will do. */
  readonly expectedCertificate: string | null;
  readonly manifest: () => Uint8Array | undefined;
}

/**
 * Checks the source stamp (apksig, `SourceStampVerifier`): who published the APK. It never makes an APK fail. Undefined where
 * there is none.
 */
export const checkSourceStamp = async (
  context: VerificationContext,
  request: StampRequest,
): Promise<SourceStampCheck | undefined> => {
  const check = new SourceStampCheck();
  const { problems } = check;
  const v2 = findPair(context.block, BLOCK_ID.sourceStampV2);
  const pair = v2 ?? findPair(context.block, BLOCK_ID.sourceStampV1);
  const entry = context.entries.find(({ name }) => name === CERTIFICATE_DIGEST_ENTRY);
  if (entry === undefined) {
    if (pair === undefined) return undefined;
    problems.add("SOURCE_STAMP_SIGNATURE_BLOCK_WITHOUT_CERT_DIGEST");
    return check;
  }
  const digest = findExactContent(context, entry);
  if (digest === undefined) {
    problems.add("MALFORMED_APK", { entry: entry.name });
    return check;
  }
  const actual = encodeHex(digest);
  if (request.expectedCertificate !== null && request.expectedCertificate.toLowerCase() !== actual) {
    problems.add("SOURCE_STAMP_EXPECTED_DIGEST_MISMATCH", { expected: request.expectedCertificate, actual });
  } else if (pair === undefined) {
    problems.add("SOURCE_STAMP_SIG_MISSING");
  } else {
    await new StampVerifier(context, request, check).verify(pair, { isV2: pair === v2, certificateDigest: digest });
  }
  return check;
};

class StampVerifier {
  readonly #context: VerificationContext;
  readonly #request: StampRequest;
  readonly #check: SourceStampCheck;
  readonly #problems: ProblemList;

  constructor(context: VerificationContext, request: StampRequest, check: SourceStampCheck) {
    this.#context = context;
    this.#request = request;
    this.#check = check;
    this.#problems = check.problems;
  }

  async verify(pair: SigningBlockPair, stamp: { readonly isV2: boolean; readonly certificateDigest: Uint8Array }): Promise<void> {
    try {
      const block = pairCursor(this.#context, pair).slicePrefixedByU32();
      const certificate = this.#readCertificate(block, stamp.certificateDigest);
      if (certificate === undefined) return;
      this.#check.certificate = certificate;
      const digests = collectStampDigests(this.#context, this.#request.range, this.#request.manifest);
      if (stamp.isV2) await this.#verifyV2(block, certificate, digests);
      else await this.#verifyV1(block, certificate, digests);
    } catch (error) {
      if (!isInputError(error)) throw error;
      this.#problems.add("SOURCE_STAMP_MALFORMED_SIGNATURE", { reason: error.message });
    }
  }

  #readCertificate(block: Cursor, expectedDigest: Uint8Array): Certificate | undefined {
    const size = block.u32();
    const base = block.offset;
    const encoded = block.take(size);
    const certificate = findCertificate(encoded, this.#context.cursorContext, base);
    if (certificate === undefined) {
      this.#problems.add("SOURCE_STAMP_MALFORMED_CERTIFICATE");
      return undefined;
    }
    const actual = this.#context.primitives.digest("sha256", [encoded]);
    const sdkRange = { minSdk: Math.max(this.#request.range.minSdk, STAMP_MIN_SDK), maxSdk: this.#request.range.maxSdk };
    this.#check.signers.push({ certificate, sdkRange, digests: new Map() });
    if (isSameBytes(actual, expectedDigest)) return certificate;
    const detail = { block: encodeHex(actual), entry: encodeHex(expectedDigest) };
    this.#problems.add("SOURCE_STAMP_CERTIFICATE_MISMATCH_BETWEEN_SIGNATURE_BLOCK_AND_APK", detail);
    return undefined;
  }

  /** The first format signed the digests of all schemes together. */
  async #verifyV1(block: Cursor, certificate: Certificate, digests: StampDigests): Promise<void> {
    const merged = new Map([...digests.values()].flatMap((scheme) => [...scheme]));
    await this.#verifySignatures(block.slicePrefixedByU32(), encodeDigests(merged), { certificate, name: "v1" });
  }

  async #verifyV2(block: Cursor, certificate: Certificate, digests: StampDigests): Promise<void> {
    const signatures = readSchemeSignatures(block.slicePrefixedByU32());
    for (const [scheme, schemeDigests] of digests) {
      const own = signatures.get(scheme);
      if (own === undefined) {
        this.#problems.add("SOURCE_STAMP_NO_SIGNATURE", { scheme });
        return;
      }
      await this.#verifySignatures(own, encodeDigests(schemeDigests), { certificate, name: `scheme-${scheme}` });
      if (this.#problems.hasErrors) return;
    }
    if (block.remaining === 0) return;
    const attributes = block.slicePrefixedByU32();
    await this.#verifySignatures(block.slicePrefixedByU32(), attributes.bytes, { certificate, name: "attributes" });
    if (!this.#problems.hasErrors) await this.#readAttributes(attributes.slicePrefixedByU32(), certificate);
  }

  async #verifySignatures(
    sequence: Cursor,
    data: Uint8Array,
    { certificate, name }: { readonly certificate: Certificate; readonly name: string },
  ): Promise<void> {
    const supported = this.#readSignatures(sequence);
    if (supported === undefined) return;
    if (supported.length === 0) {
      this.#problems.add("SOURCE_STAMP_NO_SIGNATURE");
      return;
    }
    const chosen = chooseSignatures(supported, this.#request.range, arithmeticMinSdk);
    if (chosen === undefined) {
      this.#problems.add("SOURCE_STAMP_NO_SUPPORTED_SIGNATURE");
      return;
    }
    const { minSdk, maxSdk } = this.#request.range;
    for (const { algorithm, bytes, index } of chosen) {
      const signed = { algorithm: algorithm.signature, key: certificate.publicKey, signature: bytes, data };
      // Which digests a stamp is over depends on the range.
      const outcome = await this.#context.memo.check(`stamp/${name}/${index}/${minSdk}-${maxSdk}`, signed);
      if (outcome === "valid") continue;
      const code = outcome === "invalid" ? "SOURCE_STAMP_DID_NOT_VERIFY" : "SOURCE_STAMP_VERIFY_EXCEPTION";
      this.#problems.add(code, { algorithm: algorithm.name, over: name, reason: outcome });
      return;
    }
  }

  #readSignatures(sequence: Cursor): AlgorithmSignature[] | undefined {
    const signatures: AlgorithmSignature[] = [];
    let index = 0;
    try {
      for (; sequence.remaining > 0; index += 1) {
        const signature = sequence.slicePrefixedByU32();
        const id = signature.u32();
        const bytes = signature.take(signature.u32());
        const algorithm = findBlockAlgorithm(id);
        if (algorithm === undefined)
          this.#problems.add("SOURCE_STAMP_UNKNOWN_SIG_ALGORITHM", { algorithm: `0x${id.toString(16)}` });
        else signatures.push({ algorithm, bytes, index });
      }
      return signatures;
    } catch (error) {
      if (!isInputError(error)) throw error;
      this.#problems.add("SOURCE_STAMP_MALFORMED_SIGNATURE", { signature: index + 1 });
      return undefined;
    }
  }

  async #readAttributes(attributes: Cursor, certificate: Certificate): Promise<void> {
    let count = 0;
    try {
      while (attributes.remaining > 0) {
        count += 1;
        const attribute = attributes.slicePrefixedByU32();
        const id = attribute.u32();
        if (id === ATTRIBUTE.proofOfRotation) await this.#readLineage(attribute.slice(attribute.remaining), certificate);
        else if (id === ATTRIBUTE.time) this.#readTime(attribute);
        else this.#problems.add("SOURCE_STAMP_UNKNOWN_ATTRIBUTE", { attribute: `0x${id.toString(16)}` });
      }
    } catch (error) {
      if (!isInputError(error)) throw error;
      this.#problems.add("SOURCE_STAMP_MALFORMED_ATTRIBUTE", { attribute: count });
    }
  }

  #readTime(attribute: Cursor): void {
    const seconds = BigInt.asIntN(64, attribute.u64());
    if (seconds > 0n && seconds <= BigInt(Number.MAX_SAFE_INTEGER)) this.#check.timestamp = Number(seconds);
    else this.#problems.add("SOURCE_STAMP_INVALID_TIMESTAMP", { timestamp: String(seconds) });
  }

  async #readLineage(value: Cursor, certificate: Certificate): Promise<void> {
    const lineage = await verifyLineage(value, this.#context, "stamp/lineage");
    if (typeof lineage === "string") {
      this.#problems.add(LINEAGE_PROBLEMS[lineage]);
      return;
    }
    this.#check.stampLineage = lineage.map((node) => node.certificate);
    const last = lineage.at(-1)?.certificate;
    if (last === undefined || !isSameBytes(last.encoded, certificate.encoded))
      this.#problems.add("SOURCE_STAMP_POR_CERT_MISMATCH");
  }
}

const arithmeticMinSdk = (algorithm: BlockSignatureAlgorithm): number => algorithm.arithmeticMinSdk;

/** Signatures by the number of the scheme whose digests they are over; the last of one number counts. */
const readSchemeSignatures = (sequence: Cursor): Map<number, Cursor> => {
  const signatures = new Map<number, Cursor>();
  while (sequence.remaining > 0) {
    const item = sequence.slicePrefixedByU32();
    signatures.set(item.u32(), item.slicePrefixedByU32());
  }
  return signatures;
};

/** Digests as a stamp signs them: length-prefixed pairs of number and length-prefixed digest, by number. */
const encodeDigests = (digests: ReadonlyMap<ApkDigestKind, Uint8Array>): Uint8Array => {
  const sorted = [...digests].sort(([a], [b]) => APK_DIGEST_IDS[a] - APK_DIGEST_IDS[b]);
  const encoded = new Uint8Array(sorted.reduce((size, [, digest]) => size + 12 + digest.length, 0));
  const view = new DataView(encoded.buffer);
  let at = 0;
  for (const [kind, digest] of sorted) {
    view.setUint32(at, 8 + digest.length, true);
    view.setUint32(at + 4, APK_DIGEST_IDS[kind], true);
    view.setUint32(at + 8, digest.length, true);
    encoded.set(digest, at + 12);
    at += 12 + digest.length;
  }
  return encoded;
};
