import { type Cursor, isInputError, LIMITS } from "@akashi/bytes";
import type { Certificate } from "../der/certificate.ts";
import { type AlgorithmSignature, type ApkDigestKind, chooseSignatures, findBlockAlgorithm } from "./algorithms.ts";
import { findPublicKey } from "./check-signature.ts";
import { isSameBytes } from "./content-digest.ts";
import { findCertificate, type VerificationContext } from "./context.ts";
import type { ProblemList } from "./problems.ts";
import type { SdkRange } from "./result.ts";

/** How problems of a scheme are named: `V2_SIG_…` or `V3_SIG_…`. */
export type SignerPrefix = "V2_SIG" | "V3_SIG";

/** Which Android versions a signer of v3 is for: outside and inside of what is signed. */
interface SignerVersions {
  readonly outer: SdkRange;
  readonly signed: SdkRange;
}

/** A signer of v2 or v3 whose signatures over its own data verified. */
export interface BlockSigner {
  readonly certificate: Certificate;
  readonly digests: ReadonlyMap<ApkDigestKind, Uint8Array>;
  /** The digests that a signature of the range was chosen for; only these are compared with the content. */
  readonly digestsToVerify: ReadonlySet<ApkDigestKind>;
  readonly attributes: readonly SignerAttribute[];
  /** Null in v2. */
  readonly versions: SignerVersions | null;
}

/** An additional attribute. */
export interface SignerAttribute {
  readonly id: number;
  readonly value: Cursor;
}

/** What tells one signer's reading from another's. */
export interface SignerReading {
  readonly context: VerificationContext;
  readonly prefix: SignerPrefix;
  readonly problems: ProblemList;
  /** Position in the block. */
  readonly index: number;
  /** Names the block, so that signatures of different blocks are remembered apart. */
  readonly blockName: string;
  /** Android versions to verify for; of v3 the signer's own range is taken. */
  readonly range: SdkRange;
}

interface Frame {
  readonly signedData: Cursor;
  readonly outer: SdkRange | null;
  readonly signatures: Cursor;
  readonly publicKey: Uint8Array;
  readonly publicKeyOffset: number;
}

const readFrame = (signer: Cursor, prefix: SignerPrefix): Frame => {
  const signedData = signer.slicePrefixedByU32();
  const outer = prefix === "V3_SIG" ? { minSdk: signer.i32(), maxSdk: signer.i32() } : null;
  const signatures = signer.slicePrefixedByU32();
  const publicKeySize = signer.u32();
  const publicKeyOffset = signer.offset;
  return { signedData, outer, signatures, publicKey: signer.take(publicKeySize), publicKeyOffset };
};

interface IdAndBytes {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** A sequence of length-prefixed pairs of `u32` and length-prefixed bytes; a number is the position, from 1, of one that is malformed. */
const readIdsAndBytes = (sequence: Cursor): IdAndBytes[] | number => {
  const items: IdAndBytes[] = [];
  try {
    while (sequence.remaining > 0) {
      const item = sequence.slicePrefixedByU32();
      items.push({ id: item.u32(), bytes: item.take(item.u32()) });
    }
    return items;
  } catch (error) {
    if (isInputError(error)) return items.length + 1;
    throw error;
  }
};

const hex = (id: number): string => `0x${id.toString(16)}`;

/** The signatures of algorithms that are known; undefined where there is an error. */
const supportedSignatures = (signatures: readonly IdAndBytes[], reading: SignerReading): AlgorithmSignature[] => {
  const { prefix, problems, index: signer } = reading;
  return signatures.flatMap(({ id, bytes }, index) => {
    const algorithm = findBlockAlgorithm(id);
    if (algorithm !== undefined) return [{ algorithm, bytes, index }];
    problems.add(`${prefix}_UNKNOWN_SIG_ALGORITHM`, { signer, algorithm: hex(id) });
    return [];
  });
};

/** Verifies the chosen signatures over the signed data; false where there was an error. */
const verifySignatures = async (
  chosen: readonly AlgorithmSignature[],
  frame: Frame,
  reading: SignerReading,
): Promise<boolean> => {
  const { context, prefix, problems, index: signer, blockName } = reading;
  const key = findPublicKey(frame.publicKey, context.cursorContext.path, frame.publicKeyOffset);
  for (const { algorithm, bytes, index } of chosen) {
    if (key === undefined || key.kind !== algorithm.key) {
      problems.add(`${prefix}_MALFORMED_PUBLIC_KEY`, { signer });
      return false;
    }
    const signed = { algorithm: algorithm.signature, key, signature: bytes, data: frame.signedData.bytes };
    const outcome = await context.memo.check(`${blockName}/${signer}/${index}`, signed);
    if (outcome === "valid") continue;
    const code = outcome === "invalid" ? (`${prefix}_DID_NOT_VERIFY` as const) : (`${prefix}_VERIFY_EXCEPTION` as const);
    problems.add(code, { signer, algorithm: algorithm.name, reason: outcome });
    return false;
  }
  return true;
};

const readCertificates = (sequence: Cursor, reading: SignerReading): Certificate[] | undefined => {
  const { context, prefix, problems, index: signer } = reading;
  const certificates: Certificate[] = [];
  while (sequence.remaining > 0) {
    const size = sequence.u32();
    const base = sequence.offset;
    const certificate = findCertificate(sequence.take(size), context.cursorContext, base);
    if (certificate === undefined || certificates.length >= LIMITS.certificates) {
      problems.add(`${prefix}_MALFORMED_CERTIFICATE`, { signer, certificate: certificates.length });
      return undefined;
    }
    certificates.push(certificate);
  }
  return certificates;
};

/** The first certificate, whose key must be the one that signed. */
const findMainCertificate = (sequence: Cursor, frame: Frame, reading: SignerReading): Certificate | undefined => {
  const { prefix, problems, index: signer } = reading;
  const certificates = readCertificates(sequence, reading);
  if (certificates === undefined) return undefined;
  const [main] = certificates;
  if (main === undefined) {
    problems.add(`${prefix}_NO_CERTIFICATES`, { signer });
    return undefined;
  }
  if (isSameBytes(main.publicKey.canonical, frame.publicKey)) return main;
  problems.add(`${prefix}_PUBLIC_KEY_MISMATCH_BETWEEN_CERTIFICATE_AND_SIGNATURES_RECORD`, { signer });
  return undefined;
};

/** The digests by kind. Their algorithms must be those of the signatures, in the same order. */
const findDigests = (
  sequence: Cursor,
  signatures: readonly IdAndBytes[],
  reading: SignerReading,
): Map<ApkDigestKind, Uint8Array> | undefined => {
  const { prefix, problems, index: signer } = reading;
  const digests = readIdsAndBytes(sequence);
  if (typeof digests === "number") {
    problems.add(`${prefix}_MALFORMED_DIGEST`, { signer, digest: digests });
    return undefined;
  }
  const [signed, digested] = [signatures, digests].map((items) => items.map(({ id }) => hex(id)).join(", "));
  if (signed !== digested) {
    const detail = { signer, signatures: signed ?? "", digests: digested ?? "" };
    problems.add(`${prefix}_SIG_ALG_MISMATCH_BETWEEN_SIGNATURES_AND_DIGESTS_RECORDS`, detail);
    return undefined;
  }
  const byKind = new Map<ApkDigestKind, Uint8Array>();
  for (const { id, bytes } of digests) {
    const kind = findBlockAlgorithm(id)?.content;
    if (kind === undefined) continue;
    const other = byKind.get(kind);
    // Two digests of one kind that differ cannot both be of the content.
    byKind.set(kind, other === undefined || isSameBytes(other, bytes) ? bytes : new Uint8Array(0));
  }
  return byKind;
};

const readAttributes = (sequence: Cursor, reading: SignerReading): SignerAttribute[] | undefined => {
  const attributes: SignerAttribute[] = [];
  try {
    while (sequence.remaining > 0) {
      const attribute = sequence.slicePrefixedByU32();
      const id = attribute.u32();
      attributes.push({ id, value: attribute.slice(attribute.remaining) });
    }
    return attributes;
  } catch (error) {
    if (!isInputError(error)) throw error;
    const detail = { signer: reading.index, attribute: attributes.length + 1 };
    reading.problems.add(`${reading.prefix}_MALFORMED_ADDITIONAL_ATTRIBUTE`, detail);
    return undefined;
  }
};

const checkOuterVersions = (outer: SdkRange | null, { problems, index: signer }: SignerReading): void => {
  if (outer === null || (outer.minSdk >= 0 && outer.minSdk <= outer.maxSdk)) return;
  problems.add("V3_SIG_INVALID_SDK_VERSIONS", { signer, minSdk: outer.minSdk, maxSdk: outer.maxSdk });
};

const checkSignedVersions = (outer: SdkRange, signed: SdkRange, { problems, index: signer }: SignerReading): void => {
  if (signed.minSdk !== outer.minSdk) {
    const detail = { signer, outer: outer.minSdk, signed: signed.minSdk };
    problems.add("V3_MIN_SDK_VERSION_MISMATCH_BETWEEN_SIGNER_AND_SIGNED_DATA_RECORD", detail);
  }
  if (signed.maxSdk !== outer.maxSdk) {
    const detail = { signer, outer: outer.maxSdk, signed: signed.maxSdk };
    problems.add("V3_MAX_SDK_VERSION_MISMATCH_BETWEEN_SIGNER_AND_SIGNED_DATA_RECORD", detail);
  }
};

/** What is signed, read once its signatures verified. */
const readSignedData = (
  frame: Frame,
  signatures: readonly IdAndBytes[],
  reading: SignerReading,
): Omit<BlockSigner, "digestsToVerify"> | undefined => {
  const { signedData, outer } = frame;
  const digestSequence = signedData.slicePrefixedByU32();
  const certificateSequence = signedData.slicePrefixedByU32();
  const signed = outer === null ? null : { minSdk: signedData.i32(), maxSdk: signedData.i32() };
  if (outer !== null && signed !== null) checkSignedVersions(outer, signed, reading);
  const attributeSequence = signedData.slicePrefixedByU32();
  const certificate = findMainCertificate(certificateSequence, frame, reading);
  if (certificate === undefined) return undefined;
  const digests = findDigests(digestSequence, signatures, reading);
  if (digests === undefined) return undefined;
  const attributes = readAttributes(attributeSequence, reading);
  if (attributes === undefined) return undefined;
  return { certificate, digests, attributes, versions: outer === null || signed === null ? null : { outer, signed } };
};

/**
 * Verifies one signer of a v2 or v3 block (source.android.com, "APK Signature Scheme v2", "Verification"; v3, "Verification"):
 * its signatures, its certificate, and that signatures and digests belong together. Undefined, with an error among the problems,
 * where it does not verify. Throws FormatError where the signer's frame is malformed.
 */
export const verifySigner = async (signer: Cursor, reading: SignerReading): Promise<BlockSigner | undefined> => {
  const { prefix, problems, index } = reading;
  const frame = readFrame(signer, prefix);
  checkOuterVersions(frame.outer, reading);
  const signatures = readIdsAndBytes(frame.signatures);
  if (typeof signatures === "number") {
    problems.add(`${prefix}_MALFORMED_SIGNATURE`, { signer: index, signature: signatures });
    return undefined;
  }
  if (signatures.length === 0) {
    problems.add(`${prefix}_NO_SIGNATURES`, { signer: index });
    return undefined;
  }
  const chosen = chooseSignatures(supportedSignatures(signatures, reading), frame.outer ?? reading.range);
  if (chosen === undefined) {
    problems.add(`${prefix}_NO_SUPPORTED_SIGNATURES`, { signer: index });
    return undefined;
  }
  if (!(await verifySignatures(chosen, frame, reading))) return undefined;
  const read = readSignedData(frame, signatures, reading);
  return read === undefined ? undefined : { ...read, digestsToVerify: new Set(chosen.map(({ algorithm }) => algorithm.content)) };
};
