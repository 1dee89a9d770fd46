import { canonicalJson, encodeHex } from "@akashi/bytes";
import { accepted, refused, type Checked } from "../checked.ts";
import { hasMembers, isCanonicalFile, parseJson } from "../json/canonical.ts";
import type { PublicKey } from "../keys/public-key.ts";
import { fromBase64, toBase64 } from "../primitives/base64.ts";
import { verifyEd25519 } from "../primitives/ed25519.ts";
import { utf8 } from "../primitives/octets.ts";
import { sha256 } from "../primitives/sha256.ts";
import { preAuthEncoding } from "./pae.ts";

/** The type of content of an in-toto statement in an envelope. */
export const PAYLOAD_TYPE = "application/vnd.in-toto+json";

/** A DSSE envelope (protocol and envelope of DSSE v1) with one signature. Its members are base64 and text, as they are written. */
export interface Envelope {
  readonly payload: string;
  readonly payloadType: typeof PAYLOAD_TYPE;
  readonly signatures: readonly [{ readonly keyid: string; readonly sig: string }];
}

/** Who signs: the id of the key, and a signature over bytes, wherever the private key is kept. */
export interface Signer {
  readonly keyid: string;
  readonly sign: (message: Uint8Array<ArrayBuffer>) => Promise<Uint8Array<ArrayBuffer>>;
}

/** What an envelope holds once its signature was found good. */
export interface VerifiedPayload {
  readonly payload: Uint8Array<ArrayBuffer>;
  readonly key: PublicKey;
}

/** The one text of an envelope: canonical JSON and a line feed. */
export const writeEnvelope = (envelope: Envelope): string => `${canonicalJson(envelope)}\n`;

/** The file of an envelope: what it is named, logged and time-stamped by. */
export const envelopeBytes = (envelope: Envelope): Uint8Array<ArrayBuffer> => utf8(writeEnvelope(envelope));

/** Name of an envelope: SHA-256 over its file, as `sha256sum` prints it, in lower-case hexadecimal. */
export const envelopeDigest = async (envelope: Envelope): Promise<string> => encodeHex(await sha256(envelopeBytes(envelope)));

/**
 * Reads an envelope strictly: canonical JSON and a line feed, just the members of DSSE, just one signature, the type of an in-toto statement. DSSE
 * lets readers ignore unknown members and allows several signatures; here a change of any byte must be noticed, and what a second
 * person confirms is a statement of their own.
 */
export const parseEnvelope = (text: string): Checked<Envelope> => {
  const value = parseJson(text);
  if (value === undefined) return refused("envelope-not-json");
  if (!isCanonicalFile(text, value)) return refused("envelope-not-canonical");
  if (!hasMembers(value, ["payload", "payloadType", "signatures"])) return refused("envelope-shape");
  const { payload, payloadType, signatures } = value;
  if (typeof payload !== "string" || fromBase64(payload) === null) return refused("envelope-shape", "/payload");
  if (typeof payloadType !== "string") return refused("envelope-shape", "/payloadType");
  if (payloadType !== PAYLOAD_TYPE) return refused("payload-type", "/payloadType");
  if (!Array.isArray(signatures)) return refused("envelope-shape", "/signatures");
  if (signatures.length !== 1) return refused("signature-count", "/signatures");
  const [signature] = signatures as readonly unknown[];
  if (!hasMembers(signature, ["keyid", "sig"]) || typeof signature["keyid"] !== "string")
    return refused("envelope-shape", "/signatures/0");
  const { keyid, sig } = signature;
  if (typeof sig !== "string" || fromBase64(sig) === null) return refused("envelope-shape", "/signatures/0/sig");
  return accepted({ payload, payloadType: PAYLOAD_TYPE, signatures: [{ keyid, sig }] });
};

/** Puts a payload into an envelope and signs it. */
export const signEnvelope = async (payload: Uint8Array<ArrayBuffer>, { keyid, sign }: Signer): Promise<Envelope> => {
  const signature = await sign(preAuthEncoding(PAYLOAD_TYPE, payload));
  return { payload: toBase64(payload), payloadType: PAYLOAD_TYPE, signatures: [{ keyid, sig: toBase64(signature) }] };
};

/** Checks the signature against the keys that the reader trusts. What the payload says is not looked at. */
export const verifyEnvelope = async (envelope: Envelope, keys: readonly PublicKey[]): Promise<Checked<VerifiedPayload>> => {
  const [{ keyid, sig }] = envelope.signatures;
  const key = keys.find((one) => one.keyid === keyid);
  if (key === undefined) return refused("unknown-key", "/signatures/0/keyid");
  const [payload, signature] = [fromBase64(envelope.payload), fromBase64(sig)];
  if (payload === null) return refused("envelope-shape", "/payload");
  const isGood =
    signature !== null && (await verifyEd25519(key.bytes, preAuthEncoding(envelope.payloadType, payload), signature));
  return isGood ? accepted({ payload, key }) : refused("bad-signature", "/signatures/0/sig");
};
