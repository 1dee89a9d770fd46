import { Certificate, ContentInfo, ExtKeyUsage, SignedData, TimeStampResp, TSTInfo } from "pkijs";
import { encodeHex } from "@akashi/bytes";
import { sha256 } from "../primitives/sha256.ts";
import { SHA256_OID } from "./request.ts";

/** Why a time-stamp is not taken. */
export const TIMESTAMP_ERRORS = [
  /** The reply is no TimeStampResp in DER. */
  "not-a-reply",
  /** The authority did not grant it. */
  "not-granted",
  /** The token is no TSTInfo signed by exactly one. */
  "token-shape",
  /** It is about another message, or names it by another digest than SHA-256. */
  "other-message",
  /** The signer's certificate is not there, or may not make time-stamps only (RFC 3161, section 2.3). */
  "not-an-authority",
  /** Its certificate does not lead to one that the reader trusts, or did not hold at that time. */
  "unknown-authority",
  /** The signature does not belong to the token. */
  "bad-signature",
] as const;
export type TimestampError = (typeof TIMESTAMP_ERRORS)[number];

export type TimestampCheck =
  | { readonly kind: "ok"; readonly time: string; readonly policy: string }
  | { readonly kind: "refused"; readonly code: TimestampError };

const SIGNED_DATA = "1.2.840.113549.1.7.2";
const TST_INFO = "1.2.840.113549.1.9.16.1.4";
const EXTENDED_KEY_USAGE = "2.5.29.37";
const TIME_STAMPING = "1.3.6.1.5.5.7.3.8";
/** `granted` and `grantedWithMods` (RFC 3161, section 2.4.2). */
const GRANTED: readonly number[] = [0, 1];

const refuse = (code: TimestampError): TimestampCheck => ({ kind: "refused", code });

/** The library throws what it likes on bytes that are none of its own. */
const attempt = <T>(read: () => T): T | null => {
  try {
    return read();
  } catch {
    return null;
  }
};

/** Extended key usage must be there, critical, and nothing but time-stamping (RFC 3161, section 2.3). */
const mayStampOnly = ({ extensions = [] }: Certificate): boolean => {
  const usage = extensions.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE);
  if (usage?.critical !== true || !(usage.parsedValue instanceof ExtKeyUsage)) return false;
  const { keyPurposes } = usage.parsedValue;
  return keyPurposes.length === 1 && keyPurposes[0] === TIME_STAMPING;
};

const tokenOf = (response: TimeStampResp): { readonly signed: SignedData; readonly info: TSTInfo } | null =>
  attempt(() => {
    const { timeStampToken } = response;
    if (!(timeStampToken instanceof ContentInfo) || timeStampToken.contentType !== SIGNED_DATA) return null;
    const signed = new SignedData({ schema: timeStampToken.content as never });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== TST_INFO || eContent === undefined || signed.signerInfos.length !== 1) return null;
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  });

/** The signature, and the way from its certificate to a trusted one, as of the time in the token. */
const verifyToken = async (
  signed: SignedData,
  message: Uint8Array<ArrayBuffer>,
  trustedCerts: Certificate[],
): Promise<TimestampError | null> => {
  // The time in the token takes the place of this one; without it the library would look at the clock.
  const checkDate = new Date(0);
  const verify = async (checkChain: boolean): Promise<{ readonly good: boolean; readonly signer: Certificate | null }> => {
    try {
      const data = message.slice().buffer;
      const result = await signed.verify({ signer: 0, data, trustedCerts, checkDate, checkChain, extendedMode: true });
      return { good: result.signatureVerified === true, signer: result.signerCertificate ?? null };
    } catch {
      return { good: false, signer: null };
    }
  };
  const alone = await verify(false);
  if (alone.signer === null) return (signed.certificates ?? []).length === 0 ? "not-an-authority" : "bad-signature";
  if (!alone.good) return "bad-signature";
  if (!mayStampOnly(alone.signer)) return "not-an-authority";
  return (await verify(true)).good ? null : "unknown-authority";
};

/**
 * Checks the reply of a time-stamp authority (RFC 3161) over `message` against certificates in DER that the reader trusts: that of
 * the authority's root. Says when the message was there at the latest. Revocation is not looked up: nothing is fetched.
 */
export const verifyTimestamp = async (
  reply: Uint8Array<ArrayBuffer>,
  message: Uint8Array<ArrayBuffer>,
  trusted: readonly Uint8Array<ArrayBuffer>[],
): Promise<TimestampCheck> => {
  const response = attempt(() => TimeStampResp.fromBER(reply.slice().buffer));
  if (response === null) return refuse("not-a-reply");
  if (!GRANTED.includes(response.status.status)) return refuse("not-granted");
  const token = tokenOf(response);
  if (token === null) return refuse("token-shape");
  const { hashAlgorithm, hashedMessage } = token.info.messageImprint;
  const digest = encodeHex(hashedMessage.valueBlock.valueHexView);
  if (hashAlgorithm.algorithmId !== SHA256_OID || digest !== encodeHex(await sha256(message))) return refuse("other-message");
  const certificates = trusted.map((der) => attempt(() => Certificate.fromBER(der.slice().buffer)));
  const known = certificates.filter((certificate) => certificate !== null);
  const problem = await verifyToken(token.signed, message, known);
  return problem === null
    ? { kind: "ok", time: `${token.info.genTime.toISOString().slice(0, 19)}Z`, policy: token.info.policy }
    : refuse(problem);
};
