import { createHash } from "node:crypto";
import { performance } from "node:perf_hooks";
import { encodeHex, encodeUtf8, type DigestAlgorithm } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { digest } from "./digest.ts";

const ALGORITHMS: readonly DigestAlgorithm[] = ["md5", "sha1", "sha224", "sha256", "sha384", "sha512"];

/** RFC 1321 A.5 and the examples of FIPS 180-4 by NIST ("abc", and the empty message of RFC 1321). */
const KNOWN: readonly (readonly [DigestAlgorithm, string, string])[] = [
  ["md5", "", "d41d8cd98f00b204e9800998ecf8427e"],
  ["md5", "abc", "900150983cd24fb0d6963f7d28e17f72"],
  ["md5", "message digest", "f96b697d7cb7938d525a2f31aaf161d0"],
  ["sha1", "abc", "a9993e364706816aba3e25717850c26c9cd0d89d"],
  ["sha1", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"],
  ["sha224", "abc", "23097d223405d8228642a477bda255b32aadbce4bda0b3f7e36c9da7"],
  ["sha256", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
  [
    "sha256",
    "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  ],
  ["sha384", "abc", "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"],
  [
    "sha512",
    "abc",
    "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f",
  ],
];

/** A sequence that repeats itself nowhere near, from a seed. */
const noise = (size: number, seed: number): Uint8Array => {
  const bytes = new Uint8Array(size);
  let state = seed;
  for (let at = 0; at < size; at += 1) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) | 0;
    bytes[at] = state >>> 16;
  }
  return bytes;
};

describe("digests of the browser", () => {
  it.each(KNOWN)("gives the published %s of %j", (algorithm, message, expected) => {
    expect(encodeHex(digest(algorithm, [encodeUtf8(message)]))).toBe(expected);
  });

  it.each(ALGORITHMS)("gives the same %s as OpenSSL for every length around the end of a block", (algorithm) => {
    for (let size = 0; size < 300; size += 1) {
      const bytes = noise(size, size + 1);
      expect(encodeHex(digest(algorithm, [bytes])), `${size} bytes`).toBe(createHash(algorithm).update(bytes).digest("hex"));
    }
  });

  it.each(ALGORITHMS)("takes parts of any size as one message in %s", (algorithm) => {
    const bytes = noise(70_001, 7);
    const expected = createHash(algorithm).update(bytes).digest("hex");
    for (const cut of [1, 63, 64, 65, 127, 128, 129, 1000, 40_000]) {
      const parts: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += cut) parts.push(bytes.subarray(at, at + cut), new Uint8Array(0));
      expect(encodeHex(digest(algorithm, parts)), `parts of ${cut}`).toBe(expected);
    }
  });

  it("digests 8 MiB with SHA-256 in under two seconds", () => {
    const bytes = noise(8 << 20, 3);
    const started = performance.now();
    const found = encodeHex(digest("sha256", [bytes]));
    expect(performance.now() - started).toBeLessThan(2000);
    expect(found).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
});
