import { type DistinguishedName, readName } from "./name.ts";
import { OTHER_ALGORITHM_NAMES, SIGNATURE_OIDS } from "./oids.ts";
import { readBitString, readBoolean, readInteger, readOctetString, readOid, readTime } from "./primitive-values.ts";
import { type PublicKey, readPublicKey } from "./public-key.ts";
import { BerElements, type BerValue, contextTag, derCursor, expectTag, failAt, readBerValue, TAG } from "./value.ts";

/** What an application's certificate says (RFC 5280 §4.1). Chains are not followed: Android trusts the certificate as such. */
export interface Certificate {
  /** The exact bytes, which are the signer's identity on Android. */
  readonly encoded: Uint8Array;
  readonly serial: bigint;
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  readonly publicKey: PublicKey;
  /** With what the issuer signed it, e.g. `SHA256withRSA`; the OID where it has no common name. */
  readonly signatureAlgorithm: string;
  /** Null where the certificate does not say; then any use is allowed. */
  readonly mayVerifySignatures: boolean | null;
  /** OIDs of critical extensions that Android does not know; such a certificate is refused in a jar signature. */
  readonly unknownCriticalExtensions: readonly string[];
}

const KEY_USAGE = "2.5.29.15";

/** Extensions that a verifier of application signatures understands when they are critical (RFC 5280 §4.2). */
const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set([
  "2.5.29.9",
  "2.5.29.14",
  KEY_USAGE,
  "2.5.29.16",
  "2.5.29.17",
  "2.5.29.18",
  "2.5.29.19",
  "2.5.29.30",
  "2.5.29.31",
  "2.5.29.32",
  "2.5.29.33",
  "2.5.29.35",
  "2.5.29.36",
  "2.5.29.37",
  "2.5.29.46",
  "2.5.29.54",
  "1.3.6.1.5.5.7.1.1",
  "1.3.6.1.5.5.7.1.11",
  "2.16.840.1.113730.1.1",
]);

interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  readonly content: Uint8Array;
  readonly value: BerValue;
}

const readExtension = (value: BerValue): Extension => {
  const elements = new BerElements(expectTag(value, TAG.sequence));
  const oid = readOid(elements.next());
  const criticalValue = elements.nextIf(TAG.boolean);
  return {
    oid,
    critical: criticalValue !== undefined && readBoolean(criticalValue),
    content: readOctetString(elements.next()),
    value,
  };
};

const readExtensions = (value: BerValue | undefined): Extension[] => {
  if (value === undefined) return [];
  return new BerElements(new BerElements(value).nextOf(TAG.sequence)).rest().map(readExtension);
};

/** RFC 5280 §4.2.1.3: bit 0 is digitalSignature, bit 1 nonRepudiation. */
const readKeyUsage = ({ content, value }: Extension): boolean => {
  const { bytes } = readBitString(readBerValue(derCursor(content, value.context.path, value.contentsOffset), value.depth + 1));
  return ((bytes[0] ?? 0) & 0xc0) !== 0;
};

const algorithmName = (value: BerValue): string => {
  const oid = readOid(new BerElements(expectTag(value, TAG.sequence)).next());
  return SIGNATURE_OIDS[oid]?.name ?? OTHER_ALGORITHM_NAMES[oid] ?? oid;
};

const readValidity = (value: BerValue): { notBefore: string; notAfter: string } => {
  const times = new BerElements(expectTag(value, TAG.sequence));
  return { notBefore: readTime(times.next()), notAfter: readTime(times.next()) };
};

/** Reads a certificate out of a value. Throws FormatError and LimitError. */
export const readCertificateValue = (value: BerValue): Certificate => {
  const outer = new BerElements(expectTag(value, TAG.sequence));
  const tbs = new BerElements(outer.nextOf(TAG.sequence));
  const signatureAlgorithm = algorithmName(outer.next());
  readBitString(outer.next());
  if (outer.hasMore) failAt(value, "bad-certificate");
  tbs.nextIf(contextTag(0));
  const serial = readInteger(tbs.next());
  algorithmName(tbs.next());
  const issuer = readName(tbs.next());
  const validity = readValidity(tbs.next());
  const subject = readName(tbs.next());
  const publicKey = readPublicKey(tbs.next());
  tbs.nextIf(contextTag(1));
  tbs.nextIf(contextTag(2));
  const extensions = readExtensions(tbs.nextIf(contextTag(3)));
  const keyUsage = extensions.find(({ oid }) => oid === KEY_USAGE);
  return {
    encoded: value.encoded,
    serial,
    subject,
    issuer,
    ...validity,
    publicKey,
    signatureAlgorithm,
    mayVerifySignatures: keyUsage === undefined ? null : readKeyUsage(keyUsage),
    unknownCriticalExtensions: extensions.flatMap(({ oid, critical }) => (critical && !KNOWN_EXTENSIONS.has(oid) ? [oid] : [])),
  };
};

/**
 * Reads a certificate in DER, or in the BER that old tools wrote. `encoded` of the result is all of `bytes`, since that is what
 * Android compares and digests. Throws FormatError and LimitError; offsets count from `base`.
 */
export const readCertificate = (bytes: Uint8Array, path: readonly string[], base = 0): Certificate => ({
  ...readCertificateValue(readBerValue(derCursor(bytes, path, base))),
  encoded: bytes,
});
