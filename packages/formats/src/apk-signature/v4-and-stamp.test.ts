import { describe, expect, it } from "vitest";
import { digestForV4, signApk, signV4, type StampSpec, type V4Spec } from "../testing/apk-signer.ts";
import { attribute, encodeLineage, u32, u64 } from "../testing/signing-block-writer.ts";
import { createSigningKey } from "../testing/signing-key.ts";
import { errorsOf, outcomes, verifyBuilt, warningsOf } from "../testing/verify-built.ts";
import type { SigningResult } from "./result.ts";

const rsa = createSigningKey({ kind: "rsa" });
const ec = createSigningKey({ kind: "ec" });
const other = createSigningKey({ kind: "ec" });
const flipLast = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));

describe("scheme v4", () => {
  const spec = { v3: [{ key: ec }] };
  const apk = signApk(spec);
  const good: V4Spec = { key: ec, apkDigest: digestForV4(spec, 0x0201) };
  const verify = (idsig: Uint8Array): Promise<SigningResult> => verifyBuilt(apk, { minSdk: 28, idsig });

  it("verifies signature, root and tree", async () => {
    const result = await verify(signV4(apk, good));
    expect(outcomes(result)).toEqual({ v3: "verified", v4: "verified" });
    expect((await verify(signV4(apk, { ...good, noTree: true }))).verified).toBe(true);
  });

  it("verifies a tree of several levels", async () => {
    const large = { v2: [{ key: ec }], entries: [{ name: "large", content: new Uint8Array(1_300_000).fill(3) }] };
    const bytes = signApk(large);
    const idsig = signV4(bytes, { key: ec, apkDigest: digestForV4(large, 0x0201) });
    expect(outcomes(await verifyBuilt(bytes, { minSdk: 24, idsig }))).toEqual({ v2: "verified", v4: "verified" });
  });

  it("has a signature for each of v3 and v3.1", async () => {
    const v31 = { key: ec, minSdk: 33, attributes: [attribute(0x3ba06f8c, encodeLineage([rsa, ec]))] };
    const v3 = { key: rsa, minSdk: 28, maxSdk: 32, attributes: [attribute(0x559f8b02, u32(33))] };
    const both = { v3: [v3], v31: [v31] };
    const bytes = signApk(both);
    const v4 = { key: rsa, apkDigest: digestForV4(both, 0x0103), others: [ec] };
    expect((await verifyBuilt(bytes, { minSdk: 28, idsig: signV4(bytes, v4) })).verified).toBe(true);
    const one = signV4(bytes, { ...v4, others: [] });
    expect(errorsOf(await verifyBuilt(bytes, { minSdk: 28, idsig: one }))).toContain("V4_SIG_MULTIPLE_SIGNERS");
  });

  it.each<readonly [string, Partial<V4Spec>, string]>([
    ["another root", { alterRoot: flipLast }, "V4_SIG_APK_ROOT_DID_NOT_VERIFY"],
    ["another tree", { alterTree: flipLast }, "V4_SIG_APK_TREE_DID_NOT_VERIFY"],
    ["a signature that does not verify", { alterSignature: flipLast }, "V4_SIG_DID_NOT_VERIFY"],
    ["the signer of another APK", { key: other }, "V4_SIG_V2_V3_SIGNERS_MISMATCH"],
    ["the digest of another APK", { apkDigest: new Uint8Array(32) }, "V4_SIG_V2_V3_DIGESTS_MISMATCH"],
    ["no certificate", { certificate: new Uint8Array(0) }, "V4_SIG_NO_CERTIFICATE"],
    ["a certificate that is none", { certificate: new Uint8Array(9) }, "V4_SIG_MALFORMED_CERTIFICATE"],
    [
      "another certificate",
      { certificate: other.certificate },
      "V4_SIG_PUBLIC_KEY_MISMATCH_BETWEEN_CERTIFICATE_AND_SIGNATURES_RECORD",
    ],
    ["another version", { version: 1 }, "V4_SIG_MALFORMED_FILE"],
    ["blocks of another size", { log2BlockSize: 13 }, "V4_SIG_NOT_SUPPORTED"],
  ])("refuses %s", async (_, change, code) => {
    const result = await verify(signV4(apk, { ...good, ...change }));
    expect(result.verified).toBe(false);
    expect(outcomes(result)).toEqual({ v3: "verified", v4: "failed" });
    expect(errorsOf(result)).toEqual([code]);
  });

  it("refuses a file that is cut off anywhere", async () => {
    const idsig = signV4(apk, { ...good, noTree: true });
    for (let size = 0; size < idsig.length; size += 7) {
      const result = await verify(idsig.subarray(0, size));
      expect(result.verified, `${size} bytes`).toBe(false);
      expect(outcomes(result)).toMatchObject({ v4: "failed" });
    }
  });

  it("does not stand alone", async () => {
    const jar = signApk({ v1: [{ key: ec }] });
    const idsig = signV4(jar, { key: ec, apkDigest: new Uint8Array(32) });
    expect((await verifyBuilt(jar, { minSdk: 24, idsig })).verified).toBe(false);
  });
});

describe("source stamps", () => {
  const TIME = 0xe43c5946;
  const ROTATION = 0x9d6303f7;
  const key = rsa;
  const verify = (stamp: StampSpec, options = {}): Promise<SigningResult> =>
    verifyBuilt(signApk({ v1: [{ key: ec }], v2: [{ key: ec }], v3: [{ key: ec }], stamp }), { minSdk: 18, ...options });

  it.each(["v1", "v2"] as const)("verifies the format %s", async (format) => {
    const result = await verify({ key, format });
    expect(result.verified).toBe(true);
    expect(outcomes(result)).toMatchObject({ "source-stamp": "verified" });
    expect(result.sourceStamp).toMatchObject({ certificateSha256: key.sha256, timestamp: null, lineage: [] });
  });

  it("verifies for the schemes that each range looks at", async () => {
    for (const range of [{ minSdk: 18, maxSdk: 18 }, { minSdk: 24, maxSdk: 24 }, { minSdk: 28, maxSdk: 28 }, { minSdk: 33 }]) {
      expect(outcomes(await verify({ key }, range))).toMatchObject({ "source-stamp": "verified" });
    }
    expect(outcomes(await verify({ key, wrongScheme: 3 }, { minSdk: 24, maxSdk: 27 }))).toMatchObject({
      "source-stamp": "verified",
    });
    expect(outcomes(await verify({ key, wrongScheme: 3 }, { minSdk: 28 }))).toMatchObject({ "source-stamp": "failed" });
  });

  it("gives time and rotation", async () => {
    const attributes = [attribute(TIME, u64(1_700_000_000)), attribute(ROTATION, encodeLineage([other, key]))];
    const { sourceStamp } = await verify({ key, attributes });
    expect(sourceStamp).toMatchObject({ timestamp: 1_700_000_000, lineage: [other.sha256, key.sha256] });
  });

  it.each<readonly [string, Partial<StampSpec>, string]>([
    ["a digest that is not the content's", { wrongScheme: 2 }, "SOURCE_STAMP_DID_NOT_VERIFY"],
    [
      "another certificate in the APK",
      { entry: new Uint8Array(32) },
      "SOURCE_STAMP_CERTIFICATE_MISMATCH_BETWEEN_SIGNATURE_BLOCK_AND_APK",
    ],
    ["no certificate in the APK", { entry: null }, "SOURCE_STAMP_SIGNATURE_BLOCK_WITHOUT_CERT_DIGEST"],
    ["no block", { noBlock: true }, "SOURCE_STAMP_SIG_MISSING"],
    ["an algorithm nobody knows", { algorithmId: 0x999 }, "SOURCE_STAMP_NO_SIGNATURE"],
    ["a time of zero", { attributes: [attribute(TIME, u64(0))] }, "SOURCE_STAMP_INVALID_TIMESTAMP"],
    ["a time before 1970", { attributes: [attribute(TIME, u64(-5n))] }, "SOURCE_STAMP_INVALID_TIMESTAMP"],
    ["a time of four bytes", { attributes: [attribute(TIME, u32(5))] }, "SOURCE_STAMP_MALFORMED_ATTRIBUTE"],
    [
      "a rotation to somebody else",
      { attributes: [attribute(ROTATION, encodeLineage([other, ec]))] },
      "SOURCE_STAMP_POR_CERT_MISMATCH",
    ],
    [
      "a rotation that does not verify",
      { attributes: [attribute(ROTATION, encodeLineage([other, rsa], { alterSignature: flipLast }))] },
      "SOURCE_STAMP_POR_DID_NOT_VERIFY",
    ],
  ])("fails with %s, and the APK does not", async (_, change, code) => {
    const result = await verify({ key, ...change });
    expect(outcomes(result)).toMatchObject({ "source-stamp": "failed" });
    expect(errorsOf(result)).toEqual([code]);
    expect(result.verified).toBe(true);
  });

  it("must be of the certificate that was asked for", async () => {
    expect(errorsOf(await verify({ key }, { expectedStampCertificate: key.sha256.toUpperCase() }))).toEqual([]);
    expect(errorsOf(await verify({ key }, { expectedStampCertificate: other.sha256 }))).toEqual([
      "SOURCE_STAMP_EXPECTED_DIGEST_MISMATCH",
    ]);
  });

  it("passes over attributes nobody knows", async () => {
    const result = await verify({ key, attributes: [attribute(0x1234, u32(1))] });
    expect(outcomes(result)).toMatchObject({ "source-stamp": "verified" });
    expect(warningsOf(result)).toContain("SOURCE_STAMP_UNKNOWN_ATTRIBUTE");
  });

  it("says where it is over digests that do not hold", async () => {
    const apk = signApk({ v2: [{ key: ec }], stamp: { key } });
    apk[40] = (apk[40] ?? 0) ^ 1;
    const result = await verifyBuilt(apk, { minSdk: 24 });
    expect(result.verified).toBe(false);
    expect(warningsOf(result)).toContain("SOURCE_STAMP_APK_NOT_VERIFIED");
  });
});
