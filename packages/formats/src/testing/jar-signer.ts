import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { integerOf, nullValue, objectIdentifier, octetString, sequence, set, tlv } from "./der-writer.ts";
import { signBytes, type SigningKey } from "./signing-key.ts";
import type { ZipEntrySpec } from "./zip-builder.ts";

/** How to sign a jar, and how to do it wrong. */
export interface JarSignerSpec {
  readonly key: SigningKey;
  /** Name of the signature files; `CERT` unless said otherwise. */
  readonly name?: string;
  readonly digest?: "sha1" | "sha256" | "sha512" | "md5";
  /** Value of `X-Android-APK-Signed`. */
  readonly apkSigned?: string;
  /** Leaves out the digest of the whole manifest, so that each section is compared. */
  readonly sectionsOnly?: boolean;
  readonly signedAttributes?: "none" | "good" | "wrong-digest" | "wrong-type" | "no-type";
  /** The certificates in the signature block; the signer's own unless said otherwise. */
  readonly certificates?: readonly Uint8Array[];
  readonly alterManifest?: (text: string) => string;
  /** Changes the signature file after the manifest was digested and before it is signed. */
  readonly alterSignatureFile?: (text: string) => string;
  /** Changes the signature file after it was signed. */
  readonly spoilSignatureFile?: (text: string) => string;
  readonly alterSignature?: (signature: Uint8Array) => Uint8Array;
  readonly alterBlock?: (block: Uint8Array) => Uint8Array;
}

const DIGEST_NAMES = { md5: "MD5", sha1: "SHA1", sha256: "SHA-256", sha512: "SHA-512" } as const;
const DIGEST_OIDS = {
  md5: "1.2.840.113549.2.5",
  sha1: "1.3.14.3.2.26",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha512: "2.16.840.1.101.3.4.2.3",
} as const;
const KEY_OIDS = { rsa: "1.2.840.113549.1.1.1", ec: "1.2.840.10045.2.1", dsa: "1.2.840.10040.4.1" } as const;
const EXTENSIONS = { rsa: "RSA", ec: "EC", dsa: "DSA" } as const;
const DATA = "1.2.840.113549.1.7.1";

const base64Digest = (digest: string, data: string | Uint8Array): string => createHash(digest).update(data).digest("base64");

/** A line of a manifest, cut at 70 characters as the specification wants it. */
const line = (text: string): string => text.match(/^.{1,70}|.{1,69}/gs)?.join("\r\n ") ?? "";

const sectionOf = (name: string, attributes: readonly string[]): string =>
  `${[line(`Name: ${name}`), ...attributes.map(line)].join("\r\n")}\r\n\r\n`;

const attributesFor = (spec: JarSignerSpec, digest: keyof typeof DIGEST_OIDS, file: Uint8Array): Uint8Array[] => {
  if (spec.signedAttributes === undefined || spec.signedAttributes === "none") return [];
  const content = spec.signedAttributes === "wrong-digest" ? Buffer.concat([file, Buffer.of(0)]) : file;
  const type = spec.signedAttributes === "wrong-type" ? "1.2.840.113549.1.7.5" : DATA;
  const contentType = sequence(objectIdentifier("1.2.840.113549.1.9.3"), set(objectIdentifier(type)));
  const messageDigest = sequence(
    objectIdentifier("1.2.840.113549.1.9.4"),
    set(octetString(createHash(digest).update(content).digest())),
  );
  return spec.signedAttributes === "no-type" ? [messageDigest] : [contentType, messageDigest];
};

const signatureBlock = (spec: JarSignerSpec, file: Uint8Array): Uint8Array => {
  const { key } = spec;
  const digest = spec.digest ?? "sha256";
  const digestAlgorithm = sequence(objectIdentifier(DIGEST_OIDS[digest]), nullValue());
  const attributes = attributesFor(spec, digest, file);
  const signed = attributes.length === 0 ? file : set(...attributes);
  const signature = signBytes(key, digest, signed);
  const signerInfo = sequence(
    integerOf(1),
    sequence(key.issuer, key.serial),
    digestAlgorithm,
    ...(attributes.length === 0 ? [] : [tlv(0xa0, Buffer.concat(attributes))]),
    sequence(objectIdentifier(KEY_OIDS[key.kind]), nullValue()),
    octetString(spec.alterSignature?.(signature) ?? signature),
  );
  const signedData = sequence(
    integerOf(1),
    set(digestAlgorithm),
    sequence(objectIdentifier(DATA)),
    tlv(0xa0, Buffer.concat(spec.certificates ?? [key.certificate])),
    set(signerInfo),
  );
  return sequence(objectIdentifier("1.2.840.113549.1.7.2"), tlv(0xa0, signedData));
};

/** The entries of META-INF that sign the others (JAR File Specification). All signers share the first one's manifest. */
export const signJar = (entries: readonly ZipEntrySpec[], signers: readonly JarSignerSpec[]): ZipEntrySpec[] => {
  const [first] = signers;
  if (first === undefined) return [];
  const digest = first.digest ?? "sha256";
  const sections = entries.map(({ name, content = "" }) => {
    const text = typeof name === "string" ? name : Buffer.from(name).toString("utf8");
    return { name: text, text: sectionOf(text, [`${DIGEST_NAMES[digest]}-Digest: ${base64Digest(digest, content)}`]) };
  });
  const plain = `Manifest-Version: 1.0\r\n\r\n${sections.map(({ text }) => text).join("")}`;
  const manifest = first.alterManifest?.(plain) ?? plain;
  const files = signers.flatMap((signer, index) => {
    const own = signer.digest ?? "sha256";
    const main = [
      "Signature-Version: 1.0",
      ...(signer.apkSigned === undefined ? [] : [`X-Android-APK-Signed: ${signer.apkSigned}`]),
      ...(signer.sectionsOnly === true ? [] : [`${DIGEST_NAMES[own]}-Digest-Manifest: ${base64Digest(own, manifest)}`]),
    ].join("\r\n");
    const body = sections.map(({ name, text }) => sectionOf(name, [`${DIGEST_NAMES[own]}-Digest: ${base64Digest(own, text)}`]));
    const good = `${main}\r\n\r\n${body.join("")}`;
    const file = signer.alterSignatureFile?.(good) ?? good;
    const block = signatureBlock(signer, Buffer.from(file, "utf8"));
    const name = `META-INF/${signer.name ?? (index === 0 ? "CERT" : `CERT${index}`)}`;
    return [
      { name: `${name}.SF`, content: signer.spoilSignatureFile?.(file) ?? file, method: 8 },
      { name: `${name}.${EXTENSIONS[signer.key.kind]}`, content: signer.alterBlock?.(block) ?? block, method: 8 },
    ];
  });
  return [{ name: "META-INF/MANIFEST.MF", content: manifest, method: 8 }, ...files];
};
