import { Buffer } from "node:buffer";
import { constants, createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { bitString, integerOf, objectIdentifier, octetString, sequence, set, tlv, utcTime, utf8String } from "./der-writer.ts";

/** A key with a certificate that it signed itself. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  /** SubjectPublicKeyInfo in DER. */
  readonly publicKey: Uint8Array;
  readonly certificate: Uint8Array;
  readonly sha256: string;
  readonly kind: "rsa" | "ec" | "dsa";
  /** The issuer's name in DER, and the serial number, by which a jar signature names the certificate. */
  readonly issuer: Uint8Array;
  readonly serial: Uint8Array;
}

export interface SigningKeySpec {
  readonly kind?: SigningKey["kind"];
  readonly commonName?: string;
  /** Bits; of EC the curve's name. */
  readonly size?: number | string;
  /** Extensions of the certificate, whole values in DER. */
  readonly extensions?: readonly Uint8Array[];
  /** Changes the SubjectPublicKeyInfo that the certificate holds. */
  readonly alterPublicKey?: (publicKey: Uint8Array) => Uint8Array;
}

const generate = (
  kind: SigningKey["kind"],
  size: number | string | undefined,
): { publicKey: KeyObject; privateKey: KeyObject } => {
  if (kind === "ec") return generateKeyPairSync("ec", { namedCurve: String(size ?? "P-256") });
  if (kind === "dsa") return generateKeyPairSync("dsa", { modulusLength: Number(size ?? 1024), divisorLength: 160 });
  return generateKeyPairSync("rsa", { modulusLength: Number(size ?? 1024) });
};

const CERTIFICATE_ALGORITHM = { rsa: "1.2.840.113549.1.1.11", ec: "1.2.840.10045.4.3.2", dsa: "2.16.840.1.101.3.4.3.2" } as const;

export const nameWithCommonName = (text: string): Uint8Array =>
  sequence(set(sequence(objectIdentifier("2.5.4.3"), utf8String(text))));

let nextSerial = 1;

/** Makes a key and a certificate for it, valid from 2020 to 2049. */
export const createSigningKey = (spec: SigningKeySpec = {}): SigningKey => {
  const kind = spec.kind ?? "ec";
  const pair = generate(kind, spec.size);
  const publicKey = new Uint8Array(pair.publicKey.export({ type: "spki", format: "der" }));
  const name = nameWithCommonName(spec.commonName ?? `test ${kind}`);
  const serial = integerOf(0x01, (nextSerial >> 8) & 0xff, nextSerial & 0xff);
  nextSerial += 1;
  const algorithm = sequence(objectIdentifier(CERTIFICATE_ALGORITHM[kind]));
  const extensions = spec.extensions === undefined ? [] : [tlv(0xa3, sequence(...spec.extensions))];
  const body = sequence(
    tlv(0xa0, integerOf(2)),
    serial,
    algorithm,
    name,
    sequence(utcTime("200101000000Z"), utcTime("491231235959Z")),
    name,
    spec.alterPublicKey?.(publicKey) ?? publicKey,
    ...extensions,
  );
  const certificate = new Uint8Array(sequence(body, algorithm, bitString(sign("sha256", body, pair.privateKey))));
  const sha256 = createHash("sha256").update(certificate).digest("hex");
  return { privateKey: pair.privateKey, publicKey, certificate, sha256, kind, issuer: name, serial };
};

/** Signs with a key; `pss` gives the length of the salt. */
export const signBytes = (key: SigningKey, digest: string, data: Uint8Array, pss?: number): Uint8Array => {
  if (pss === undefined) return new Uint8Array(sign(digest, data, key.privateKey));
  return new Uint8Array(sign(digest, data, { key: key.privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: pss }));
};

/** A keyUsage extension with these bits of its first octet. */
export const keyUsage = (bits: number): Uint8Array =>
  sequence(objectIdentifier("2.5.29.15"), tlv(0x01, Buffer.of(0xff)), octetString(tlv(0x03, Buffer.of(0, bits))));
