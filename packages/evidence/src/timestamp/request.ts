import { sha256 } from "../primitives/sha256.ts";

/** id-sha256 (RFC 5754, section 2.2). */
export const SHA256_OID = "2.16.840.1.101.3.4.2.1";

/**
 * TimeStampReq in DER before the digest: SEQUENCE { INTEGER 1, SEQUENCE { SEQUENCE { id-sha256, NULL }, OCTET STRING of 32 bytes.
 * All lengths are known, as nothing of it is optional here.
 */
const HEAD = Uint8Array.of(
  ...[0x30, 0x39, 0x02, 0x01, 0x01, 0x30, 0x31],
  ...[0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05, 0x00],
  ...[0x04, 0x20],
);
/** certReq: BOOLEAN true. */
const CERT_REQ = Uint8Array.of(0x01, 0x01, 0xff);

/**
 * Request for a time-stamp over `message` (RFC 3161, section 2.4.1) in DER: its SHA-256 and the wish for the certificate. Without a
 * nonce, so that the same message gives the same bytes; a reply for another message is refused by its digest all the same.
 */
export const timestampRequest = async (message: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.of(...HEAD, ...(await sha256(message)), ...CERT_REQ);
