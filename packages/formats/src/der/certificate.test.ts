import { X509Certificate } from "node:crypto";
import { isInputError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { bitString, integerOf, objectIdentifier, sequence, tlv, unsignedInteger } from "../testing/der-writer.ts";
import { createSigningKey, keyUsage } from "../testing/signing-key.ts";
import { readCertificate } from "./certificate.ts";
import { renderName } from "./name.ts";
import { readPublicKey } from "./public-key.ts";
import { derCursor, readBerValue } from "./value.ts";

const KEYS = [
  { kind: "rsa", size: 2048, algorithm: "RSA", bits: 2048 },
  { kind: "ec", size: "P-256", algorithm: "EC", bits: 256 },
  { kind: "ec", size: "P-521", algorithm: "EC", bits: 521 },
  { kind: "dsa", size: 1024, algorithm: "DSA", bits: 1024 },
] as const;

describe("certificates", () => {
  it.each(KEYS)("says what OpenSSL says of a certificate: $kind $size", ({ kind, size, algorithm, bits }) => {
    const key = createSigningKey({ kind, size, commonName: "Some, Body" });
    const certificate = readCertificate(key.certificate, []);
    const reference = new X509Certificate(key.certificate);
    expect(renderName(certificate.subject)).toBe("CN=Some\\, Body");
    expect(certificate.serial.toString(16).toUpperCase().padStart(6, "0")).toBe(reference.serialNumber);
    expect(certificate.notBefore).toBe(new Date(reference.validFrom).toISOString().replace(".000", ""));
    expect(certificate.notAfter).toBe(new Date(reference.validTo).toISOString().replace(".000", ""));
    expect(certificate.publicKey).toMatchObject({ algorithm, size: bits });
    expect(certificate.publicKey.canonical).toEqual(new Uint8Array(reference.publicKey.export({ type: "spki", format: "der" })));
    expect(certificate.encoded).toBe(key.certificate);
  });

  it("reads whether a key may verify signatures", () => {
    const read = (...extensions: Uint8Array[]): boolean | null =>
      readCertificate(createSigningKey({ extensions }).certificate, []).mayVerifySignatures;
    expect(readCertificate(createSigningKey().certificate, []).mayVerifySignatures).toBeNull();
    expect(read(keyUsage(0x80))).toBe(true);
    expect(read(keyUsage(0x40))).toBe(true);
    expect(read(keyUsage(0x20))).toBe(false);
  });

  it("names critical extensions that it does not know, and only these", () => {
    const extension = (oid: string, critical: boolean): Uint8Array =>
      sequence(objectIdentifier(oid), ...(critical ? [tlv(1, Uint8Array.of(0xff))] : []), tlv(4, Uint8Array.of(5, 0)));
    const extensions = [extension("1.2.3.4", true), extension("1.2.3.5", false), extension("2.5.29.19", true)];
    expect(readCertificate(createSigningKey({ extensions }).certificate, []).unknownCriticalExtensions).toEqual(["1.2.3.4"]);
  });

  it("repairs a modulus that was written as a negative number", () => {
    const modulus = Uint8Array.from({ length: 128 }, (_, at) => (at === 0 ? 0xc1 : at === 127 ? 0x0b : at));
    const spki = (written: Uint8Array): Uint8Array =>
      sequence(
        sequence(objectIdentifier("1.2.840.113549.1.1.1"), tlv(5, new Uint8Array(0))),
        bitString(sequence(written, integerOf(1, 0, 1))),
      );
    const read = readPublicKey(readBerValue(derCursor(spki(integerOf(...modulus)), [])));
    expect(read.canonical).toEqual(new Uint8Array(spki(unsignedInteger(modulus))));
    expect(read.size).toBe(1024);
  });

  it("has no kind for a key that Android verifies nothing with", () => {
    const ed25519 = sequence(sequence(objectIdentifier("1.3.101.112")), bitString(new Uint8Array(32)));
    expect(readPublicKey(readBerValue(derCursor(ed25519, [])))).toMatchObject({ algorithm: "Ed25519", kind: null, size: null });
    const secp256k1 = sequence(
      sequence(objectIdentifier("1.2.840.10045.2.1"), objectIdentifier("1.3.132.0.10")),
      bitString(new Uint8Array(65).fill(4)),
    );
    expect(readPublicKey(readBerValue(derCursor(secp256k1, [])))).toMatchObject({ algorithm: "EC", kind: null });
  });

  it("refuses a certificate that is cut off anywhere, and survives any change of a byte", () => {
    const { certificate } = createSigningKey({ extensions: [keyUsage(0x80)] });
    for (let size = 0; size < certificate.length; size += 1) {
      expect(() => readCertificate(certificate.subarray(0, size), [])).toThrow();
    }
    for (let at = 0; at < certificate.length; at += 1) {
      for (const value of [0, 1, 0x30, 0x7f, 0x80, 0xff]) {
        const changed = certificate.slice();
        changed[at] = value;
        try {
          readCertificate(changed, []);
        } catch (error) {
          if (!isInputError(error)) throw error;
        }
      }
    }
  });
});
