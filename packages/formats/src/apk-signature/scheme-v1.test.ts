import { describe, expect, it } from "vitest";
import { signApk } from "../testing/apk-signer.ts";
import { tlv } from "../testing/der-writer.ts";
import type { JarSignerSpec } from "../testing/jar-signer.ts";
import { createSigningKey, keyUsage } from "../testing/signing-key.ts";
import { errorsOf, outcomes, verifyBuilt, warningsOf } from "../testing/verify-built.ts";
import type { SigningResult } from "./result.ts";

const rsa = createSigningKey({ kind: "rsa" });
const ec = createSigningKey({ kind: "ec" });
const dsa = createSigningKey({ kind: "dsa" });

const flipLast = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));

const verifyJar = (signer: JarSignerSpec, range: { minSdk?: number; maxSdk?: number } = {}): Promise<SigningResult> =>
  verifyBuilt(signApk({ v1: [signer] }), { minSdk: 24, ...range });

describe("jar signatures", () => {
  it.each([
    { name: "RSA", key: rsa, minSdk: 18 },
    { name: "ECDSA", key: ec, minSdk: 18 },
    { name: "DSA", key: dsa, minSdk: 22 },
  ])("verifies $name", async ({ key, minSdk }) => {
    const result = await verifyBuilt(signApk({ v1: [{ key }] }), { minSdk });
    expect(result.verified).toBe(true);
    expect(outcomes(result)).toEqual({ v1: "verified" });
    expect(result.signers).toMatchObject([{ scheme: "v1", verified: true, certificateSha256: key.sha256 }]);
  });

  it.each(["sha1", "sha256", "sha512"] as const)("verifies digests of %s", async (digest) => {
    expect((await verifyJar({ key: rsa, digest })).verified).toBe(true);
    expect((await verifyJar({ key: rsa, digest, sectionsOnly: true })).verified).toBe(true);
  });

  it("accepts signed attributes that fit", async () => {
    expect((await verifyJar({ key: rsa, signedAttributes: "good" }, { minSdk: 19 })).verified).toBe(true);
  });

  it("refuses signed attributes before Android 4.4, which did not protect the content with them", async () => {
    const result = await verifyJar({ key: rsa, signedAttributes: "good" }, { minSdk: 18, maxSdk: 18 });
    expect(errorsOf(result)).toEqual(["JAR_SIG_VERIFY_EXCEPTION"]);
  });

  it.each([
    ["wrong-digest", "JAR_SIG_DID_NOT_VERIFY"],
    ["wrong-type", "JAR_SIG_DID_NOT_VERIFY"],
    ["no-type", "JAR_SIG_VERIFY_EXCEPTION"],
  ] as const)("refuses signed attributes that do not fit: %s", async (signedAttributes, code) => {
    expect(errorsOf(await verifyJar({ key: rsa, signedAttributes }))).toEqual([code]);
  });

  it("lets Android before 7 pass what only later versions look at", async () => {
    expect((await verifyJar({ key: rsa, signedAttributes: "no-type" }, { minSdk: 19, maxSdk: 23 })).verified).toBe(true);
    expect((await verifyJar({ key: rsa, signedAttributes: "wrong-digest" }, { minSdk: 19, maxSdk: 23 })).verified).toBe(false);
  });

  it.each<readonly [string, Partial<JarSignerSpec>, string]>([
    ["a signature that does not verify", { alterSignature: flipLast }, "JAR_SIG_DID_NOT_VERIFY"],
    ["a signature of another length", { alterSignature: (bytes) => bytes.subarray(1) }, "JAR_SIG_VERIFY_EXCEPTION"],
    ["a signature file changed after signing", { spoilSignatureFile: (text) => `${text}\r\n` }, "JAR_SIG_DID_NOT_VERIFY"],
    ["no certificate", { certificates: [] }, "JAR_SIG_VERIFY_EXCEPTION"],
    ["the certificate of somebody else", { certificates: [ec.certificate] }, "JAR_SIG_VERIFY_EXCEPTION"],
    ["something that is no certificate", { certificates: [tlv(0x30, new Uint8Array(3))] }, "JAR_SIG_PARSE_EXCEPTION"],
    ["a signature block that is none", { alterBlock: (bytes) => bytes.subarray(2) }, "JAR_SIG_PARSE_EXCEPTION"],
    ["a signature block that is cut off", { alterBlock: (bytes) => bytes.subarray(0, -9) }, "JAR_SIG_PARSE_EXCEPTION"],
    ["a section without a name", { alterManifest: (text) => `${text}Foo: bar\r\n\r\n` }, "JAR_SIG_UNNNAMED_MANIFEST_SECTION"],
    [
      "a section that comes twice",
      { alterManifest: (text) => text + text.slice(text.indexOf("Name: classes"), text.indexOf("Name: res")) },
      "JAR_SIG_DUPLICATE_MANIFEST_SECTION",
    ],
    [
      "a section of an entry that is not there",
      { alterManifest: (text) => `${text}Name: missing\r\nSHA-256-Digest: AAAA\r\n\r\n` },
      "JAR_SIG_MISSING_ZIP_ENTRY_REFERENCED_IN_MANIFEST",
    ],
    [
      "a digest in the manifest that is not the content's",
      { alterManifest: (text) => text.replace(/(Name: classes\.dex\r\nSHA-256-Digest: ).{4}/, "$1AAAA") },
      "JAR_SIG_ZIP_ENTRY_DIGEST_DID_NOT_VERIFY",
    ],
    [
      "a digest in the manifest that is no base64",
      { alterManifest: (text) => text.replace(/(Name: classes\.dex\r\nSHA-256-Digest: ).{4}/, "$1!!!!") },
      "JAR_SIG_ZIP_ENTRY_DIGEST_DID_NOT_VERIFY",
    ],
    [
      "an entry without a digest in the manifest",
      { alterManifest: (text) => text.replace(/(Name: classes\.dex\r\n)SHA-256-/, "$1Other-") },
      "JAR_SIG_NO_ZIP_ENTRY_DIGEST_IN_MANIFEST",
    ],
    [
      "a section digest that does not fit",
      {
        sectionsOnly: true,
        alterSignatureFile: (text) => text.replace(/(Name: classes\.dex\r\nSHA-256-Digest: ).{4}/, "$1AAAA"),
      },
      "JAR_SIG_MANIFEST_SECTION_DIGEST_DID_NOT_VERIFY",
    ],
    [
      "a digest of the main attributes that does not fit",
      { alterSignatureFile: (text) => text.replace("\r\n\r\n", "\r\nSHA-256-Digest-Manifest-Main-Attributes: AAAA\r\n\r\n") },
      "JAR_SIG_MANIFEST_MAIN_SECTION_DIGEST_DID_NOT_VERIFY",
    ],
    [
      "an entry that the signature file leaves out",
      { alterSignatureFile: (text) => text.replace(/Name: classes\.dex\r\n.*\r\n\r\n/, "") },
      "JAR_SIG_ZIP_ENTRY_NOT_SIGNED",
    ],
    [
      "no version in the signature file",
      { alterSignatureFile: (text) => text.replace("Version", "Mission") },
      "JAR_SIG_NO_SIGNATURES",
    ],
    ["a scheme that was taken away", { apkSigned: "2" }, "JAR_SIG_MISSING_APK_SIG_REFERENCED"],
  ])("refuses %s", async (_, spec, code) => {
    const result = await verifyJar({ key: rsa, ...spec });
    expect(result.verified).toBe(false);
    expect(outcomes(result)).toEqual({ v1: "failed" });
    expect(errorsOf(result)).toContain(code);
  });

  it("compares the sections where the digest of the whole manifest is wrong, and says so", async () => {
    const result = await verifyJar({
      key: rsa,
      alterSignatureFile: (text) => text.replace(/(SHA-256-Digest-Manifest: ).{4}/, "$1AAAA"),
    });
    expect(result.verified).toBe(true);
    expect(warningsOf(result)).toContain("JAR_SIG_ZIP_ENTRY_DIGEST_DID_NOT_VERIFY");
  });

  it("ignores schemes that Android of the range does not know", async () => {
    const result = await verifyJar({ key: rsa, apkSigned: "2, 3, 77" }, { minSdk: 18, maxSdk: 23 });
    expect(result.verified).toBe(true);
    expect(warningsOf(await verifyJar({ key: rsa, apkSigned: "77" }))).toContain("JAR_SIG_UNKNOWN_APK_SIG_SCHEME_ID");
  });

  it.each([
    { name: "a key that is for encipherment", extensions: [keyUsage(0x20)] },
    { name: "a critical extension nobody knows", extensions: [tlv(0x30, Uint8Array.of(6, 2, 42, 3, 1, 1, 255, 4, 2, 5, 0))] },
  ])("refuses a certificate with $name", async ({ extensions }) => {
    const result = await verifyJar({ key: createSigningKey({ kind: "rsa", extensions }) });
    expect(errorsOf(result)).toEqual(["JAR_SIG_VERIFY_EXCEPTION"]);
  });

  it("says in which Android versions a pair of algorithms is not supported", async () => {
    const result = await verifyJar({ key: rsa, digest: "sha512" }, { minSdk: 9 });
    const [problem] = result.schemes.flatMap(({ problems }) =>
      problems.filter(({ code }) => code === "JAR_SIG_UNSUPPORTED_SIG_ALG"),
    );
    expect(problem?.detail).toMatchObject({ digest: "sha512", signature: "RSA", sdk: "9-17" });
  });

  it("takes all signers, which must sign the same entries", async () => {
    const both = await verifyBuilt(signApk({ v1: [{ key: rsa }, { key: ec }] }), { minSdk: 24 });
    expect(both.signers.map(({ certificateSha256 }) => certificateSha256)).toEqual([rsa.sha256, ec.sha256]);
    const spec = { key: ec, alterSignatureFile: (text: string) => text.replace(/Name: classes\.dex\r\n.*\r\n\r\n/, "") };
    const uneven = await verifyBuilt(signApk({ v1: [{ key: rsa }, spec] }), { minSdk: 24 });
    expect(errorsOf(uneven)).toContain("JAR_SIG_ZIP_ENTRY_SIGNERS_MISMATCH");
  });

  it("refuses more signers than Android does", async () => {
    const signers = Array.from({ length: 11 }, (_, index) => ({ key: ec, name: `S${index}` }));
    expect((await verifyBuilt(signApk({ v1: signers.slice(1) }), { minSdk: 24 })).verified).toBe(true);
    expect(errorsOf(await verifyBuilt(signApk({ v1: signers }), { minSdk: 24 }))).toEqual(["JAR_SIG_MAX_SIGNATURES_EXCEEDED"]);
  });

  it("says of an unsigned APK that there is nothing, which is no pass", async () => {
    const result = await verifyBuilt(signApk({}));
    expect(result.verified).toBe(false);
    expect(outcomes(result)).toEqual({});
    expect(errorsOf(result)).toEqual(["JAR_SIG_NO_MANIFEST"]);
    expect(result.signers).toEqual([]);
  });

  it("reports what anyone can put into META-INF", async () => {
    const entries = [
      { name: "META-INF/services/evil", content: "x" },
      { name: "a", content: "b" },
    ];
    const [manifest] = [
      signApk({ entries, v1: [{ key: rsa, alterManifest: (text) => text.replace(/Name: META-INF\/.*\r\n.*\r\n\r\n/, "") }] }),
    ];
    expect(warningsOf(await verifyBuilt(manifest ?? new Uint8Array(0), { minSdk: 24 }))).toContain(
      "JAR_SIG_UNPROTECTED_ZIP_ENTRY",
    );
  });

  it("refuses two entries of one name", async () => {
    const entries = [
      { name: "a", content: "b" },
      { name: "a", content: "b" },
    ];
    expect(errorsOf(await verifyBuilt(signApk({ entries, v1: [{ key: rsa }] }), { minSdk: 24 }))).toEqual([
      "JAR_SIG_DUPLICATE_ZIP_ENTRY",
    ]);
  });

  it.each([
    ["checksum", { crc: 1 }],
    ["size", { size: 3 }],
    ["compressed size", { compressedSize: 3 }],
    ["name", { name: "b" }],
    ["signature", { signature: 0 }],
    ["flags", { flags: 8 }],
  ])("refuses an entry whose local header has another %s than the directory", async (_, local) => {
    const result = await verifyBuilt(signApk({ entries: [{ name: "a", content: "text", local }], v1: [{ key: rsa }] }), {
      minSdk: 24,
    });
    expect(errorsOf(result)).toEqual(["JAR_SIG_UNREADABLE_ZIP_ENTRY"]);
  });

  it("refuses an entry that inflates to another size than the directory says", async () => {
    const entries = [{ name: "a", content: "text", method: 8, central: { size: 5 }, local: { size: 5 } }];
    expect(errorsOf(await verifyBuilt(signApk({ entries, v1: [{ key: rsa }] }), { minSdk: 24 }))).toEqual([
      "JAR_SIG_UNREADABLE_ZIP_ENTRY",
    ]);
  });
});
