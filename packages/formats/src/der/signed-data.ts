import { LimitError, LIMITS } from "@akashi/bytes";
import { type DistinguishedName, readName } from "./name.ts";
import { readInteger, readOctetString, readOid } from "./primitive-values.ts";
import { BerElements, type BerValue, contextTag, derCursor, expectTag, failAt, readBerValue, TAG } from "./value.ts";

/** Content types and attributes: RFC 5652 §4, §5.1, §11. */
const SIGNED_DATA = "1.2.840.113549.1.7.2";
const CONTENT_TYPE = "1.2.840.113549.1.9.3";
const MESSAGE_DIGEST = "1.2.840.113549.1.9.4";

/** SignedData of the Cryptographic Message Syntax (RFC 5652 §5.1), as far as a jar signature needs it. */
export interface SignedData {
  readonly contentType: string;
  /** Not yet read: Android looks at them only for the signers it tries. */
  readonly certificates: readonly BerValue[];
  readonly signers: readonly SignerInfo[];
}

/** One signer (RFC 5652 §5.3). */
export interface SignerInfo {
  /** Null where the signer is named by its key identifier, which Android does not follow. */
  readonly issuerAndSerial: { readonly issuer: DistinguishedName; readonly serial: bigint } | null;
  readonly digestOid: string;
  readonly signatureOid: string;
  readonly signature: Uint8Array;
  /** Not yet read, so that what is wrong in them is told apart from what is wrong in the signer. */
  readonly signedAttributes: BerValue | null;
}

/** Signed attributes (RFC 5652 §11) that a jar signature needs; null where one is missing. */
export interface SignedAttributes {
  readonly contentType: string | null;
  readonly messageDigest: Uint8Array | null;
}

const readAlgorithmOid = (value: BerValue): string => readOid(new BerElements(expectTag(value, TAG.sequence)).next());

const readIssuerAndSerial = (value: BerValue): SignerInfo["issuerAndSerial"] => {
  if (value.tag === contextTag(0)) return null;
  const elements = new BerElements(expectTag(value, TAG.sequence));
  return { issuer: readName(elements.next()), serial: readInteger(elements.next()) };
};

const readSignerInfo = (value: BerValue): SignerInfo => {
  const elements = new BerElements(expectTag(value, TAG.sequence));
  readInteger(elements.next());
  return {
    issuerAndSerial: readIssuerAndSerial(elements.next()),
    digestOid: readAlgorithmOid(elements.next()),
    signedAttributes: elements.nextIf(contextTag(0)) ?? null,
    signatureOid: readAlgorithmOid(elements.next()),
    signature: readOctetString(elements.next()),
  };
};

const limited = (values: BerValue[], holder: BerValue): BerValue[] => {
  if (values.length <= LIMITS.certificates) return values;
  throw new LimitError("der", "certificates", { path: holder.context.path, offset: holder.offset });
};

/**
 * Reads a ContentInfo with SignedData in BER or DER. Throws FormatError (`not-signed-data` where it holds something else) and
 * LimitError.
 */
export const readSignedData = (bytes: Uint8Array, path: readonly string[]): SignedData => {
  const info = readBerValue(derCursor(bytes, path));
  const infoElements = new BerElements(expectTag(info, TAG.sequence));
  if (readOid(infoElements.next()) !== SIGNED_DATA) failAt(info, "not-signed-data");
  const data = new BerElements(infoElements.nextOf(contextTag(0))).nextOf(TAG.sequence);
  const elements = new BerElements(data);
  readInteger(elements.next());
  elements.nextOf(TAG.set);
  const contentType = readOid(new BerElements(elements.nextOf(TAG.sequence)).next());
  const certificates = elements.nextIf(contextTag(0));
  elements.nextIf(contextTag(1));
  const signers = elements.nextOf(TAG.set);
  return {
    contentType,
    certificates: certificates === undefined ? [] : limited(new BerElements(certificates).rest(), data),
    signers: limited(new BerElements(signers).rest(), data).map(readSignerInfo),
  };
};

/** Reads signed attributes. Throws FormatError, also where an attribute stands twice or has several values. */
export const readSignedAttributes = (value: BerValue): SignedAttributes => {
  const byOid = new Map<string, BerValue>();
  for (const attribute of new BerElements(value).rest()) {
    const elements = new BerElements(expectTag(attribute, TAG.sequence));
    const oid = readOid(elements.next());
    if (byOid.has(oid)) failAt(attribute, "duplicate-attribute");
    byOid.set(oid, elements.nextOf(TAG.set));
  }
  const contentType = findSingleValue(byOid.get(CONTENT_TYPE));
  const messageDigest = findSingleValue(byOid.get(MESSAGE_DIGEST));
  return {
    contentType: contentType === undefined ? null : readOid(contentType),
    messageDigest: messageDigest === undefined ? null : readOctetString(messageDigest),
  };
};

const findSingleValue = (values: BerValue | undefined): BerValue | undefined => {
  if (values === undefined) return undefined;
  const [first, second] = new BerElements(values).rest();
  return second === undefined ? first : failAt(second, "several-attribute-values");
};

/** The bytes that signed attributes are signed as: a SET OF in place of the implicit tag, all else as it stands (RFC 5652 §5.4). */
export const signedAttributeBytes = (value: BerValue): Uint8Array => {
  // Not `slice`: of a Node Buffer that is a window, and the change below would be one of the signature file.
  const bytes = Uint8Array.from(value.encoded);
  bytes[0] = 0x31;
  return bytes;
};
