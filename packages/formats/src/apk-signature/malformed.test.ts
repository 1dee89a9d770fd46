import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ApkSpec, contentOf, ID, signApk } from "../testing/apk-signer.ts";
import { attribute, encodeLineage, encodeV2, encodeV3, prefixed, u32, u64 } from "../testing/signing-block-writer.ts";
import { createSigningKey } from "../testing/signing-key.ts";
import { outcomes, verifyBuilt } from "../testing/verify-built.ts";

const ec = createSigningKey({ kind: "ec" });
const rsa = createSigningKey({ kind: "rsa" });
const entries = [{ name: "a", content: "text" }];
const parts = contentOf({ entries });

const V2 = encodeV2([{ key: ec }], parts);
const V3 = encodeV3([{ key: ec, attributes: [attribute(0x3ba06f8c, encodeLineage([rsa, ec]))] }], parts);

const withPair = (id: number, value: Uint8Array): Uint8Array => signApk({ entries, otherPairs: [{ id, value }] });
const range = { minSdk: 33 } as const;

/** Where the signing block of an APK without a comment begins and ends. */
const blockRange = (apk: Uint8Array): [number, number] => {
  const view = new DataView(apk.buffer, apk.byteOffset, apk.byteLength);
  const end = view.getUint32(apk.length - 6, true);
  return [end - Number(view.getBigUint64(end - 24, true)) - 8, end];
};

describe("malformed signatures", () => {
  it.each([
    { name: "v2", id: ID.v2, value: V2 },
    { name: "v3", id: ID.v3, value: V3 },
  ])("refuses a $name block that is cut off at any byte", async ({ id, value }) => {
    expect((await verifyBuilt(withPair(id, value), range)).verified).toBe(true);
    for (let size = 0; size < value.length; size += 1) {
      const result = await verifyBuilt(withPair(id, value.subarray(0, size)), range);
      expect(result.verified, `${size} bytes`).toBe(false);
    }
  });

  it.each([
    { name: "v2", id: ID.v2, value: V2 },
    { name: "v3", id: ID.v3, value: V3 },
  ])("refuses a $name block with any one byte changed, its frame included", async ({ id, value }) => {
    const apk = withPair(id, value);
    const [start, end] = blockRange(apk);
    for (let at = start; at < end; at += 1) {
      const changed = apk.slice();
      changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8));
      expect((await verifyBuilt(changed, range)).verified, `byte ${at - start}`).toBe(false);
    }
  });

  it("refuses lengths that are negative or larger than what there is", async () => {
    for (const length of [-1, 0x7fffffff, -0x80000000]) {
      expect((await verifyBuilt(withPair(ID.v2, u32(length)), range)).verified).toBe(false);
      expect((await verifyBuilt(withPair(ID.v2, prefixed(prefixed(u32(length)))), range)).verified).toBe(false);
    }
  });

  it("survives any bytes in the place of a block", async () => {
    const ids = fc.constantFrom(ID.v2, ID.v3, ID.v31, ID.stampV1, ID.stampV2);
    await fc.assert(
      fc.asyncProperty(ids, fc.uint8Array({ maxLength: 200 }), async (id, value) => {
        const result = await verifyBuilt(withPair(id, value), { minSdk: 24 });
        expect(result.verified).toBe(false);
      }),
      { numRuns: 150, seed: 1 },
    );
  });

  it("survives any changes of any bytes of an APK, and passes none that touches what is signed", async () => {
    const spec: ApkSpec = {
      entries,
      // Without this the jar signature would stand alone where a change hides the others, and it leaves headers unprotected.
      v1: [{ key: rsa, signedAttributes: "good", apkSigned: "2, 3" }],
      v2: [{ key: rsa }],
      v3: [{ key: rsa }],
      stamp: { key: ec, attributes: [attribute(0xe43c5946, u64(5))] },
    };
    const apk = signApk(spec);
    const [start] = blockRange(apk);
    const change = fc.tuple(fc.nat(apk.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        const changed = apk.slice();
        for (const [at, value] of changes) changed[at] = value;
        const isContent = changes.some(([at]) => at < start && apk[at] !== changed[at]);
        const result = await verifyBuilt(changed, { minSdk: 28 }).catch((error: unknown) => {
          if (error instanceof Error && (error.name === "FormatError" || error.name === "LimitError")) return undefined;
          throw error;
        });
        if (isContent) expect(result?.verified ?? false).toBe(false);
      }),
      { numRuns: 300, seed: 1 },
    );
  });
});

describe("where the signing block stands", () => {
  it.each<readonly [string, Partial<ApkSpec>]>([
    ["another magic", { block: { magic: "APK Sig Block 41" } }],
    ["another size before than after", { block: { headerSize: 100 } }],
    ["bytes between directory and end record", { zip: { afterDirectory: new Uint8Array(4) } }],
    ["bytes after the end record", { zip: { trailing: new Uint8Array(4) } }],
  ])("finds none with %s", async (_, change) => {
    const result = await verifyBuilt(signApk({ entries, v2: [{ key: ec }], ...change }), { minSdk: 24 });
    expect(result.verified).toBe(false);
    expect(result.blocks).toEqual([]);
  });

  it("finds it before a comment of any size", async () => {
    for (const size of [1, 65_535]) {
      const apk = signApk({ entries, v2: [{ key: ec }], zip: { comment: new Uint8Array(size).fill(32) } });
      expect((await verifyBuilt(apk, { minSdk: 24 })).verified).toBe(true);
    }
  });

  it("takes the first of two blocks with one number, as Android does, and reports both", async () => {
    const second = { id: ID.v2, value: encodeV2([{ key: rsa }], parts) };
    const result = await verifyBuilt(signApk({ entries, v2: [{ key: ec }], otherPairs: [second] }), { minSdk: 24 });
    expect(result.signers.map(({ certificateSha256 }) => certificateSha256)).toEqual([ec.sha256]);
    expect(result.blocks.map(({ id }) => id)).toEqual(["0x7109871a", "0x7109871a"]);
  });

  it("reports every block, by name where it is known", async () => {
    const otherPairs = [
      { id: 0x504b4453, value: new Uint8Array(10) },
      { id: 0x2146444e, value: new Uint8Array(20) },
      { id: 0x71777777, value: new Uint8Array(3) },
      { id: 0x12345678, value: new Uint8Array(0) },
    ];
    const result = await verifyBuilt(signApk({ entries, v2: [{ key: ec }], otherPairs }), { minSdk: 24 });
    expect(result.verified).toBe(true);
    expect(result.blocks.slice(1)).toMatchObject([
      { id: "0x504b4453", size: 10, name: expect.stringContaining("dependency") },
      { id: "0x2146444e", size: 20, name: expect.stringContaining("Play") },
      { id: "0x71777777", size: 3, name: expect.stringContaining("channel") },
      { id: "0x12345678", size: 0, name: null },
    ]);
  });

  it("does not see a scheme behind a pair that is malformed", async () => {
    const apk = signApk({
      entries,
      otherPairs: [
        { id: 0x11, value: new Uint8Array(8) },
        { id: ID.v2, value: V2 },
      ],
    });
    const [start] = blockRange(apk);
    apk[start + 8] = 0xff;
    expect(outcomes(await verifyBuilt(apk, { minSdk: 24 }))).toEqual({});
  });
});
