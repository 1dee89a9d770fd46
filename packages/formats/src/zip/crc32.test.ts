import * as zlib from "node:zlib";
import fc from "fast-check";
import { encodeUtf8 } from "@akashi/bytes";
import { expect, test } from "vitest";
import { crc32 } from "./crc32.ts";

test("CRC-32 gives the check value of the catalogues for 123456789", () => {
  expect(crc32(encodeUtf8("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test("CRC-32 agrees with zlib for any bytes, at any alignment", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(5), (bytes, skip) => {
      const part = bytes.subarray(skip);
      expect(crc32(part)).toBe(zlib.crc32(part));
    }),
    { seed: 20240601, numRuns: 300 },
  );
});
