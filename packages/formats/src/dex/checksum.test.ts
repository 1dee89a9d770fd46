import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { buildDex } from "../testing/dex-builder.ts";
import { openOne } from "../testing/open-built.ts";
import { adler32, verifyDexChecksum } from "./checksum.ts";

const digest = (algorithm: string, parts: readonly Uint8Array[]): Uint8Array => {
  const hash = createHash(algorithm);
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

describe("Adler-32", () => {
  it("is what others compute", () => {
    // 11E60398: the example of the article on Adler-32, over "Wikipedia".
    expect(adler32(new TextEncoder().encode("Wikipedia"))).toBe(0x11e60398);
    expect(adler32(new Uint8Array(0))).toBe(1);
  });

  it("does not overflow on long input of large bytes", () => {
    // a = 1 + 255 n, b = n + 255 n (n + 1) / 2, both modulo 65521.
    const n = 100_000n;
    const a = (1n + 255n * n) % 65_521n;
    const b = (n + (255n * n * (n + 1n)) / 2n) % 65_521n;
    expect(adler32(new Uint8Array(Number(n)).fill(255))).toBe(Number(b * 65_536n + a));
  });
});

describe("the checksums of a DEX", () => {
  const bytes = buildDex({ classes: [{ descriptor: "Lapp/Main;" }] });

  it("agree with an intact file", () => {
    expect(verifyDexChecksum(openOne(bytes), { digest })).toEqual({ checksumMatches: true, signatureMatches: true });
  });

  it("disagree after any change, and the SHA-1 does not cover the checksum", () => {
    const last = bytes.slice();
    last[last.length - 1] = (last.at(-1) ?? 0) ^ 1;
    expect(verifyDexChecksum(openOne(last), { digest })).toEqual({ checksumMatches: false, signatureMatches: false });
    const checksum = bytes.slice();
    checksum[8] = (checksum[8] ?? 0) ^ 1;
    expect(verifyDexChecksum(openOne(checksum), { digest })).toEqual({ checksumMatches: false, signatureMatches: true });
  });
});
