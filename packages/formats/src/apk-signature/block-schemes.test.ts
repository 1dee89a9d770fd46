import { describe, expect, it } from "vitest";
import { signApk } from "../testing/apk-signer.ts";
import { attribute, type BlockSignerSpec, encodeLineage, u32 } from "../testing/signing-block-writer.ts";
import { createSigningKey } from "../testing/signing-key.ts";
import { errorsOf, outcomes, verifyBuilt, warningsOf } from "../testing/verify-built.ts";

const rsa = createSigningKey({ kind: "rsa" });
const ec = createSigningKey({ kind: "ec" });
const other = createSigningKey({ kind: "ec" });
const dsa = createSigningKey({ kind: "dsa" });

const ROTATION = 0x3ba06f8c;
const ROTATION_MIN_SDK = 0x559f8b02;
const STRIPPING = 0xbeeff00d;

const flipLast = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === bytes.length - 1 ? byte ^ 1 : byte));
const flipFirst = (bytes: Uint8Array): Uint8Array => bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte));

const ALGORITHMS = [
  { key: rsa, id: 0x0101 },
  { key: createSigningKey({ kind: "rsa", size: 2048 }), id: 0x0102 },
  { key: rsa, id: 0x0103 },
  { key: rsa, id: 0x0104 },
  { key: ec, id: 0x0201 },
  { key: createSigningKey({ kind: "ec", size: "P-521" }), id: 0x0202 },
  { key: dsa, id: 0x0301 },
] as const;

const VERITY_ALGORITHMS = [
  { key: rsa, id: 0x0421 },
  { key: ec, id: 0x0423 },
  { key: dsa, id: 0x0425 },
] as const;

describe.each(["v2", "v3"] as const)("scheme %s", (scheme) => {
  const prefix = scheme === "v2" ? "V2_SIG" : "V3_SIG";
  const minSdk = scheme === "v2" ? 24 : 28;
  const sign = (...signers: readonly BlockSignerSpec[]): Uint8Array => signApk({ [scheme]: signers });

  it.each(ALGORITHMS)("verifies algorithm $id", async ({ key, id }) => {
    const result = await verifyBuilt(sign({ key, algorithms: [id] }), { minSdk });
    expect(outcomes(result)).toEqual({ [scheme]: "verified" });
    expect(result.verified).toBe(true);
    expect(result.signers).toMatchObject([{ scheme, certificateSha256: key.sha256 }]);
  });

  it.each(VERITY_ALGORITHMS)("verifies algorithm $id over verity", async ({ key, id }) => {
    const apk = signApk({ [scheme]: [{ key, algorithms: [id] }], align: true });
    expect((await verifyBuilt(apk, { minSdk: 28 })).verified).toBe(true);
    const unaligned = sign({ key, algorithms: [id] });
    expect(errorsOf(await verifyBuilt(unaligned, { minSdk: 28 }))).toEqual([`${prefix}_APK_DIGEST_DID_NOT_VERIFY`]);
  });

  it.each(VERITY_ALGORITHMS)("has no verity before Android 9: $id", async ({ key, id }) => {
    const apk = signApk({ v2: [{ key, algorithms: [id] }], align: true });
    expect(errorsOf(await verifyBuilt(apk, { minSdk: 24, maxSdk: 27 }))).toEqual(["V2_SIG_NO_SUPPORTED_SIGNATURES"]);
  });

  it("verifies content of more than a chunk, and of more than a page of a tree", async () => {
    const entries = [{ name: "large", content: new Uint8Array(2_500_000).fill(7) }];
    const signers = [{ key: ec, algorithms: [0x0201, 0x0202, 0x0423] as const }];
    expect((await verifyBuilt(signApk({ entries, [scheme]: signers, align: true }), { minSdk: 28 })).verified).toBe(true);
  });

  it("notices any change of the content", async () => {
    const apk = sign({ key: ec });
    for (const at of [40, 200, apk.length - 60]) {
      const changed = apk.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x20;
      expect((await verifyBuilt(changed, { minSdk })).verified, `byte ${at}`).toBe(false);
    }
  });

  it.each<readonly [string, Partial<BlockSignerSpec>, string]>([
    ["a signature that does not verify", { alterSignature: flipLast }, "DID_NOT_VERIFY"],
    ["a signature that is no pair of numbers", { alterSignature: flipFirst }, "VERIFY_EXCEPTION"],
    ["signed data that was changed", { spoilSignedData: flipLast }, "DID_NOT_VERIFY"],
    ["no signature", { noSignatures: true }, "NO_SIGNATURES"],
    ["signatures of algorithms nobody knows", { algorithms: [], unknownAlgorithms: [0x999] }, "NO_SUPPORTED_SIGNATURES"],
    ["a key that is none", { publicKey: new Uint8Array(20) }, "MALFORMED_PUBLIC_KEY"],
    ["a key with bytes after it", { publicKey: Uint8Array.of(...ec.publicKey, 0) }, "MALFORMED_PUBLIC_KEY"],
    ["a key of another kind", { publicKey: rsa.publicKey }, "MALFORMED_PUBLIC_KEY"],
    ["no certificate", { certificates: [] }, "NO_CERTIFICATES"],
    ["a certificate that is none", { certificates: [new Uint8Array(30)] }, "MALFORMED_CERTIFICATE"],
    [
      "a certificate of another key",
      { certificates: [other.certificate] },
      "PUBLIC_KEY_MISMATCH_BETWEEN_CERTIFICATE_AND_SIGNATURES_RECORD",
    ],
    ["another digest than the content's", { alterDigest: flipLast }, "APK_DIGEST_DID_NOT_VERIFY"],
    ["a digest that is cut off", { alterDigest: (bytes) => bytes.subarray(0, 16) }, "APK_DIGEST_DID_NOT_VERIFY"],
    [
      "digests of other algorithms than the signatures",
      { digestAlgorithms: [0x0202] },
      "SIG_ALG_MISMATCH_BETWEEN_SIGNATURES_AND_DIGESTS_RECORDS",
    ],
    [
      "a digest more than signatures",
      { digestAlgorithms: [0x0201, 0x0202] },
      "SIG_ALG_MISMATCH_BETWEEN_SIGNATURES_AND_DIGESTS_RECORDS",
    ],
  ])("refuses %s", async (_, spec, problem) => {
    const result = await verifyBuilt(sign({ key: ec, ...spec }), { minSdk });
    expect(result.verified).toBe(false);
    expect(outcomes(result)).toEqual({ [scheme]: "failed" });
    expect(errorsOf(result)).toEqual([`${prefix}_${problem}`]);
  });

  it("says malformed where an RSA signature was made over another digest than it claims", async () => {
    const [wrong] = [signApk({ [scheme]: [{ key: rsa, algorithms: [0x0104] }] })];
    // Only the number of the algorithm is changed, in both places.
    const claims = wrong.map((byte, at) =>
      byte === 4 && wrong[at + 1] === 1 && wrong[at + 2] === 0 && wrong[at + 3] === 0 ? 3 : byte,
    );
    expect(errorsOf(await verifyBuilt(claims, { minSdk }))).toEqual([`${prefix}_VERIFY_EXCEPTION`]);
  });

  it("passes over algorithms and attributes that nobody knows, and says so", async () => {
    const apk = sign({ key: ec, unknownAlgorithms: [0x999], attributes: [attribute(0x1234, u32(5))] });
    const result = await verifyBuilt(apk, { minSdk });
    expect(result.verified).toBe(true);
    expect(warningsOf(result)).toEqual([`${prefix}_UNKNOWN_SIG_ALGORITHM`, `${prefix}_UNKNOWN_ADDITIONAL_ATTRIBUTE`]);
  });

  it("verifies the strongest signature only", async () => {
    const apk = sign({ key: ec, algorithms: [0x0201, 0x0202] });
    expect((await verifyBuilt(apk, { minSdk })).verified).toBe(true);
  });
});

describe("scheme v2", () => {
  it("takes up to ten signers, each of which must verify", async () => {
    const good = Array.from({ length: 11 }, () => ({ key: ec }));
    expect((await verifyBuilt(signApk({ v2: good.slice(1) }), { minSdk: 24 })).verified).toBe(true);
    expect(errorsOf(await verifyBuilt(signApk({ v2: good }), { minSdk: 24 }))).toEqual(["V2_SIG_MAX_SIGNATURES_EXCEEDED"]);
    const second = signApk({ v2: [{ key: ec }, { key: rsa, alterSignature: flipLast }] });
    expect(errorsOf(await verifyBuilt(second, { minSdk: 24 }))).toEqual(["V2_SIG_DID_NOT_VERIFY"]);
  });

  it("notices that v3 was taken away", async () => {
    const v2 = [{ key: ec, attributes: [attribute(STRIPPING, u32(3))] }];
    expect((await verifyBuilt(signApk({ v2, v3: [{ key: ec }] }), { minSdk: 24 })).verified).toBe(true);
    expect(errorsOf(await verifyBuilt(signApk({ v2 }), { minSdk: 24 }))).toEqual(["V2_SIG_MISSING_APK_SIG_REFERENCED"]);
    expect((await verifyBuilt(signApk({ v2 }), { minSdk: 24, maxSdk: 27 })).verified).toBe(true);
  });

  it("is taken away itself where the jar signature names it", async () => {
    const v1 = [{ key: ec, apkSigned: "2" }];
    expect((await verifyBuilt(signApk({ v1, v2: [{ key: ec }] }), { minSdk: 18 })).verified).toBe(true);
    expect(errorsOf(await verifyBuilt(signApk({ v1 }), { minSdk: 18 }))).toEqual(["JAR_SIG_MISSING_APK_SIG_REFERENCED"]);
  });

  it("must have the signers of the jar signature", async () => {
    const apk = signApk({ v1: [{ key: ec }], v2: [{ key: other }] });
    expect(errorsOf(await verifyBuilt(apk, { minSdk: 18 }))).toEqual(["V2_SIG_MISSING", "JAR_SIG_MISSING"]);
  });

  it("is not looked at before Android 7, and v1 is not from there on", async () => {
    const apk = signApk({ v1: [{ key: ec }], v2: [{ key: ec }] });
    expect(outcomes(await verifyBuilt(apk, { minSdk: 18, maxSdk: 23 }))).toEqual({ v1: "verified", v2: "not-checked" });
    expect(outcomes(await verifyBuilt(apk, { minSdk: 24 }))).toEqual({ v1: "not-checked", v2: "verified" });
    expect(outcomes(await verifyBuilt(apk, { minSdk: 18 }))).toEqual({ v1: "verified", v2: "verified" });
  });
});

describe("scheme v3", () => {
  const lineage = (keys = [rsa, ec], options = {}): Uint8Array => attribute(ROTATION, encodeLineage(keys, options));

  it("must be for the versions that it says inside and outside", async () => {
    const cases = [
      [{ signedMinSdk: 29 }, "V3_MIN_SDK_VERSION_MISMATCH_BETWEEN_SIGNER_AND_SIGNED_DATA_RECORD"],
      [{ signedMaxSdk: 29 }, "V3_MAX_SDK_VERSION_MISMATCH_BETWEEN_SIGNER_AND_SIGNED_DATA_RECORD"],
      [{ minSdk: 30, maxSdk: 29 }, "V3_SIG_INVALID_SDK_VERSIONS"],
      [{ minSdk: 30 }, "V3_MISSING_SDK_VERSIONS"],
      [{ maxSdk: 40 }, "V3_MISSING_SDK_VERSIONS"],
    ] as const;
    for (const [spec, code] of cases) {
      expect(errorsOf(await verifyBuilt(signApk({ v3: [{ key: ec, ...spec }] }), { minSdk: 28 }))).toContain(code);
    }
  });

  it("can have signers for versions one after the other, without holes", async () => {
    const first = { key: rsa, minSdk: 28, maxSdk: 30, attributes: [lineage([rsa])] };
    const next = { key: ec, minSdk: 31, attributes: [lineage()] };
    const result = await verifyBuilt(signApk({ v3: [first, next] }), { minSdk: 28 });
    expect(result.verified).toBe(true);
    expect(result.verdicts).toEqual([
      { minSdk: 28, maxSdk: 30, scheme: "v3", verified: true, signers: [rsa.sha256] },
      { minSdk: 31, maxSdk: 0x7fffffff, scheme: "v3", verified: true, signers: [ec.sha256] },
    ]);
    const hole = signApk({ v3: [first, { ...next, minSdk: 32 }] });
    expect(errorsOf(await verifyBuilt(hole, { minSdk: 28 }))).toEqual(["V3_INCONSISTENT_SDK_VERSIONS"]);
    const shrinking = signApk({
      v3: [
        { ...next, minSdk: 28, maxSdk: 30 },
        { ...first, minSdk: 31, maxSdk: 0x7fffffff },
      ],
    });
    expect(errorsOf(await verifyBuilt(shrinking, { minSdk: 28 }))).toEqual(["V3_INCONSISTENT_LINEAGES"]);
  });

  it("gives the proof of rotation, oldest first, with what each certificate may still do", async () => {
    const apk = signApk({
      v1: [{ key: rsa }],
      v2: [{ key: rsa }],
      v3: [{ key: ec, attributes: [lineage([rsa, ec], { flags: 0b10101 })] }],
    });
    const result = await verifyBuilt(apk, { minSdk: 18 });
    expect(result.verified).toBe(true);
    expect(result.lineage).toMatchObject([
      { certificateSha256: rsa.sha256, capabilities: ["installed-data", "permission", "auth"] },
      { certificateSha256: ec.sha256 },
    ]);
    expect(result.verdicts.map(({ signers }) => signers)).toEqual([[rsa.sha256], [rsa.sha256], [ec.sha256]]);
  });

  it.each([
    ["another last certificate", lineage([rsa, other]), "V3_SIG_POR_CERT_MISMATCH"],
    ["another version", lineage([rsa, ec], { version: 2 }), "V3_SIG_POR_CERT_MISMATCH"],
    ["a signature that does not verify", lineage([rsa, ec], { alterSignature: flipLast }), "V3_SIG_POR_DID_NOT_VERIFY"],
    ["a certificate that comes twice", lineage([ec, other, ec]), "V3_SIG_POR_DID_NOT_VERIFY"],
    ["bytes missing", attribute(ROTATION, encodeLineage([rsa, ec]).subarray(0, -3)), "V3_SIG_MALFORMED_LINEAGE"],
    ["nothing in it", attribute(ROTATION, u32(1)), "V3_SIG_POR_CERT_MISMATCH"],
  ])("refuses a proof of rotation with %s", async (_, proof, code) => {
    const result = await verifyBuilt(signApk({ v3: [{ key: ec, attributes: [proof] }] }), { minSdk: 28 });
    expect(errorsOf(result)).toEqual([code]);
  });

  it("must come from the signer of older schemes", async () => {
    const changed = signApk({ v2: [{ key: other }], v3: [{ key: ec }] });
    expect(errorsOf(await verifyBuilt(changed, { minSdk: 24 }))).toEqual(["V3_SIG_PAST_SIGNERS_MISMATCH"]);
    const notRoot = signApk({ v2: [{ key: ec }], v3: [{ key: ec, attributes: [lineage()] }] });
    expect(errorsOf(await verifyBuilt(notRoot, { minSdk: 24 }))).toEqual(["V3_SIG_PAST_SIGNERS_MISMATCH"]);
    const several = signApk({ v2: [{ key: ec }, { key: other }], v3: [{ key: ec }] });
    expect(errorsOf(await verifyBuilt(several, { minSdk: 24 }))).toEqual(["V3_SIG_MULTIPLE_PAST_SIGNERS"]);
  });

  it("is not enough alone for versions before Android 9", async () => {
    const result = await verifyBuilt(signApk({ v3: [{ key: ec }] }), { minSdk: 26 });
    expect(result.verified).toBe(false);
    expect(result.verdicts).toMatchObject([
      { minSdk: 26, maxSdk: 27, verified: false, signers: [] },
      { minSdk: 28, verified: true },
    ]);
  });
});

describe("scheme v3.1", () => {
  const rotation = (minSdk: number): Uint8Array => attribute(ROTATION_MIN_SDK, u32(minSdk));
  const proof = attribute(ROTATION, encodeLineage([rsa, ec]));
  const v31 = { key: ec, minSdk: 33, attributes: [proof] };
  const v3 = { key: rsa, minSdk: 28, maxSdk: 32, attributes: [rotation(33)] };

  it("rotates the key from a version on", async () => {
    const result = await verifyBuilt(signApk({ v3: [v3], v31: [v31] }), { minSdk: 28 });
    expect(outcomes(result)).toEqual({ v3: "verified", "v3.1": "verified" });
    expect(result.verdicts).toEqual([
      { minSdk: 28, maxSdk: 32, scheme: "v3", verified: true, signers: [rsa.sha256] },
      { minSdk: 33, maxSdk: 0x7fffffff, scheme: "v3.1", verified: true, signers: [ec.sha256] },
    ]);
    expect(result.lineage.map(({ certificateSha256 }) => certificateSha256)).toEqual([rsa.sha256, ec.sha256]);
  });

  it("leaves a version that it is not for to v3, as Android does", async () => {
    const later = signApk({ v3: [{ ...v3, maxSdk: 34, attributes: [rotation(35)] }], v31: [{ ...v31, minSdk: 35 }] });
    const result = await verifyBuilt(later, { minSdk: 33, maxSdk: 34 });
    expect(result.verdicts).toMatchObject([{ minSdk: 33, maxSdk: 34, scheme: "v3", verified: true }]);
  });

  it("cannot be taken away, put in or moved", async () => {
    expect(errorsOf(await verifyBuilt(signApk({ v3: [v3] }), { minSdk: 28 }))).toContain("V31_BLOCK_MISSING");
    expect((await verifyBuilt(signApk({ v3: [v3] }), { minSdk: 28, maxSdk: 32 })).verified).toBe(true);
    expect(errorsOf(await verifyBuilt(signApk({ v31: [v31] }), { minSdk: 28 }))).toContain("V31_BLOCK_FOUND_WITHOUT_V3_BLOCK");
    const moved = signApk({ v3: [{ ...v3, attributes: [rotation(34)] }], v31: [v31] });
    expect(errorsOf(await verifyBuilt(moved, { minSdk: 28 }))).toContain("V31_ROTATION_MIN_SDK_MISMATCH");
    const unnamed = await verifyBuilt(signApk({ v3: [{ ...v3, attributes: [] }], v31: [v31] }), { minSdk: 28 });
    expect(unnamed.verified).toBe(true);
    expect(warningsOf(unnamed)).toContain("V31_ROTATION_MIN_SDK_ATTR_MISSING");
  });

  it("signs the content too", async () => {
    const apk = signApk({ v3: [v3], v31: [{ ...v31, alterDigest: flipLast }] });
    expect(errorsOf(await verifyBuilt(apk, { minSdk: 28 }))).toEqual(["V3_SIG_APK_DIGEST_DID_NOT_VERIFY"]);
  });
});

describe("rules of the manifest", () => {
  it("wants v2 or newer of applications that target Android 11", async () => {
    const v1 = [{ key: ec }];
    const result = await verifyBuilt(signApk({ manifest: { minSdk: 18, targetSdk: 30 }, v1 }));
    expect(errorsOf(result)).toEqual(["MIN_SIG_SCHEME_FOR_TARGET_SDK_NOT_MET"]);
    expect(result.verdicts).toMatchObject([
      { minSdk: 18, maxSdk: 29, scheme: "v1", verified: true },
      { minSdk: 30, verified: false },
    ]);
    expect((await verifyBuilt(signApk({ manifest: { minSdk: 18, targetSdk: 29 }, v1 }))).verified).toBe(true);
    expect((await verifyBuilt(signApk({ manifest: { minSdk: 18, targetSdk: 30 }, v1, v2: v1 }))).verified).toBe(true);
  });

  it("wants v2 or newer of applications in the second sandbox, since Android 8", async () => {
    const apk = signApk({ manifest: { minSdk: 18, targetSandboxVersion: 2 }, v1: [{ key: ec }] });
    expect(errorsOf(await verifyBuilt(apk))).toEqual(["NO_SIG_FOR_TARGET_SANDBOX_VERSION"]);
    expect((await verifyBuilt(apk, { maxSdk: 25 })).verified).toBe(true);
  });

  it("takes the range from the manifest where none is given", async () => {
    const result = await verifyBuilt(signApk({ manifest: { minSdk: 26 }, v2: [{ key: ec }] }));
    expect(result).toMatchObject({ minSdk: 26, maxSdk: 0x7fffffff, verified: true });
  });

  it("verifies nothing in a range that is empty", async () => {
    const result = await verifyBuilt(signApk({ v2: [{ key: ec }] }), { minSdk: 30, maxSdk: 29 });
    expect(result.verified).toBe(false);
    expect(errorsOf(result)).toEqual(["MALFORMED_APK"]);
  });
});
