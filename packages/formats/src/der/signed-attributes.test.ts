import { expect, it } from "vitest";
import { integerOf, tlv } from "../testing/der-writer.ts";
import { signedAttributeBytes } from "./signed-data.ts";
import { derCursor, readBerValue } from "./value.ts";

it("signed attributes get their tag in a copy, also where the file is a Buffer of Node", () => {
  const file = Buffer.from(tlv(0xa0, integerOf(5)));
  const before = Uint8Array.from(file);
  const signed = signedAttributeBytes(readBerValue(derCursor(file, ["app.apk", "CERT.RSA"])));
  expect(signed[0]).toBe(0x31);
  expect(signed.subarray(1)).toEqual(before.subarray(1));
  expect(Uint8Array.from(file)).toEqual(before);
});
