import { FormatError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { integerOf, objectIdentifier, octetString, tlv } from "../testing/der-writer.ts";
import { findText, readBitString, readInteger, readOctetString, readOid, readTime } from "./primitive-values.ts";
import { type BerValue, derCursor, readBerValue } from "./value.ts";

const read = (bytes: Uint8Array): BerValue => readBerValue(derCursor(bytes, []));
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("values of DER", () => {
  it.each([
    "1.2.840.113549.1.1.11",
    "2.5.4.3",
    "0.9.2342.19200300.100.1.25",
    "2.16.840.1.101.3.4.2.1",
    "2.999.1",
    "1.3.6.1.4.1.0",
  ])("reads the object identifier %s", (dotted) => {
    expect(readOid(read(objectIdentifier(dotted)))).toBe(dotted);
  });

  // X.690 §8.19.5 has 2.100.3 as its example: 06 03 81 34 03.
  it("reads the example of the standard", () => {
    expect(readOid(read(Uint8Array.of(0x06, 0x03, 0x81, 0x34, 0x03)))).toBe("2.100.3");
  });

  it.each([
    ["an empty one", []],
    ["one cut off in a node", [0x2a, 0x86]],
    ["one of thousands of nodes", new Array<number>(200).fill(1)],
  ])("refuses an object identifier: %s", (_, contents) => {
    expect(() => readOid(read(tlv(0x06, Uint8Array.from(contents))))).toThrow(FormatError);
  });

  it.each([
    [[0], 0n],
    [[0x7f], 127n],
    [[0x00, 0x80], 128n],
    [[0x80], -128n],
    [[0xff, 0x7f], -129n],
    [[0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00], 2n ** 64n],
  ])("reads the integer %j", (bytes, value) => {
    expect(readInteger(read(integerOf(...bytes)))).toBe(value);
  });

  it("refuses an integer of no bytes", () => {
    expect(() => readInteger(read(integerOf()))).toThrow("bad-integer");
  });

  it("puts together an octet string in pieces, as streaming tools write it", () => {
    const pieces = tlv(0x24, Uint8Array.of(...octetString(Uint8Array.of(1, 2)), ...octetString(Uint8Array.of(3))), {
      indefinite: true,
    });
    expect(readOctetString(read(pieces))).toEqual(Uint8Array.of(1, 2, 3));
  });

  it("reads a bit string and refuses one that says nothing of its last bits", () => {
    expect(readBitString(read(tlv(0x03, Uint8Array.of(3, 0xa8))))).toEqual({ bytes: Uint8Array.of(0xa8), unusedBits: 3 });
    expect(() => readBitString(read(tlv(0x03, new Uint8Array(0))))).toThrow("bad-bit-string");
    expect(() => readBitString(read(tlv(0x03, Uint8Array.of(8, 1))))).toThrow("bad-bit-string");
    expect(() => readBitString(read(tlv(0x03, Uint8Array.of(1))))).toThrow("bad-bit-string");
  });

  it.each([
    [0x17, "160331145806Z", "2016-03-31T14:58:06Z"],
    [0x17, "491231235959Z", "2049-12-31T23:59:59Z"],
    [0x17, "500101000000Z", "1950-01-01T00:00:00Z"],
    [0x17, "1603311458Z", "2016-03-31T14:58:00Z"],
    [0x17, "160331145806+0900", "2016-03-31T05:58:06Z"],
    [0x18, "20500101000000Z", "2050-01-01T00:00:00Z"],
    [0x18, "20500101000000.123Z", "2050-01-01T00:00:00Z"],
    [0x18, "20500101000000-0130", "2050-01-01T01:30:00Z"],
    [0x18, "99991231235959Z", "9999-12-31T23:59:59Z"],
  ])("reads the time %i %s", (tag, text, expected) => {
    expect(readTime(read(tlv(tag, latin1(text))))).toBe(expected);
  });

  it.each([
    [0x17, "20500101000000Z"],
    [0x18, "500101000000Z"],
    [0x17, "161331145806Z"],
    [0x17, "160230145806Z"],
    [0x17, "160331245806Z"],
    [0x17, "16033114580"],
    [0x17, ""],
    [0x02, "160331145806Z"],
  ])("refuses the time %i %s", (tag, text) => {
    expect(() => readTime(read(tlv(tag, latin1(text))))).toThrow(FormatError);
  });

  it("reads texts of every string type", () => {
    expect(findText(read(tlv(0x0c, Uint8Array.of(0xe8, 0xa8, 0xbc))))).toBe("証");
    expect(findText(read(tlv(0x13, latin1("Acme"))))).toBe("Acme");
    expect(findText(read(tlv(0x14, latin1("caf\u00e9"))))).toBe("café");
    expect(findText(read(tlv(0x1e, Uint8Array.of(0x8a, 0x3c))))).toBe("証");
    expect(findText(read(tlv(0x1c, Uint8Array.of(0, 1, 0xf6, 0x00))))).toBe("😀");
    expect(findText(read(tlv(0x1c, Uint8Array.of(0x7f, 1, 0xf6, 0x00))))).toBe("\ufffd");
    expect(findText(read(octetString(latin1("no text"))))).toBeUndefined();
  });
});
