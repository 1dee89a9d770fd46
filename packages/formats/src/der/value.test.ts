import { FormatError, LimitError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { integerOf, octetString, sequence, tlv } from "../testing/der-writer.ts";
import { BerElements, type BerValue, contextTag, derCursor, readBerValue, TAG } from "./value.ts";

const read = (bytes: Uint8Array, base = 0): BerValue => readBerValue(derCursor(bytes, ["app.apk", "CERT.RSA"], base));

const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof FormatError) return error.code;
    if (error instanceof LimitError) return error.limit;
    throw error;
  }
  return "none";
};

describe("BER values", () => {
  it("keeps the exact bytes of a value and of its contents", () => {
    const inner = integerOf(5);
    const bytes = Uint8Array.of(...sequence(inner, octetString(Uint8Array.of(1, 2))), 0xaa);
    const value = read(bytes);
    expect(value.tag).toBe(TAG.sequence);
    expect(value.encoded).toEqual(bytes.subarray(0, -1));
    expect(value.encoded.buffer).toBe(bytes.buffer);
    expect(value.contents).toEqual(bytes.subarray(2, -1));
  });

  it("counts offsets from the start of the file", () => {
    const value = read(sequence(integerOf(1), integerOf(2)), 1000);
    const elements = new BerElements(value);
    elements.next();
    expect(elements.next().offset).toBe(1000 + 2 + 3);
  });

  it("reads a long length where a short one would do, as old certificates have it", () => {
    const value = read(tlv(0x30, integerOf(7), { extraLengthOctets: 2 }));
    expect(new BerElements(value).next().contents).toEqual(Uint8Array.of(7));
  });

  it("reads indefinite lengths, one within another, without the octets that end them", () => {
    const inner = tlv(0x30, integerOf(7), { indefinite: true });
    const bytes = tlv(0x30, inner, { indefinite: true });
    const value = read(bytes);
    expect(value.encoded).toEqual(new Uint8Array(bytes));
    expect(value.contents).toEqual(new Uint8Array(inner));
    expect(new BerElements(new BerElements(value).next()).next().contents).toEqual(Uint8Array.of(7));
  });

  it("tells the tags of classes and of high numbers apart", () => {
    expect(read(Uint8Array.of(0xa0, 0)).tag).toBe(contextTag(0));
    expect(read(Uint8Array.of(0x9f, 0x81, 0x00, 0)).tag).toBe(contextTag(128));
    expect(read(Uint8Array.of(0x5f, 0x1f, 0)).tag).not.toBe(contextTag(31));
  });

  it.each([
    ["nothing", [], "truncated"],
    ["a tag alone", [0x30], "truncated"],
    ["contents that are not there", [0x04, 5, 1, 2], "truncated"],
    ["a length of five octets", [0x04, 0x85, 0, 0, 0, 0, 1, 9], "length-too-large"],
    ["a length beyond the input", [0x04, 0x84, 0xff, 0xff, 0xff, 0xff], "truncated"],
    ["an indefinite length of a primitive", [0x04, 0x80, 1, 0, 0], "indefinite-primitive"],
    ["an indefinite length without an end", [0x30, 0x80, 2, 1, 5], "truncated"],
    ["a tag number that never ends", [0x1f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff], "tag-too-large"],
  ])("refuses %s", (_, bytes, code) => {
    expect(codeOf(() => read(Uint8Array.from(bytes)))).toBe(code);
  });

  it("stops at a depth that no certificate has", () => {
    const open = new Uint8Array(20_000);
    for (let at = 0; at < open.length; at += 2) open.set([0x30, 0x80], at);
    expect(codeOf(() => read(open))).toBe("derDepth");
    let nested: Uint8Array = integerOf(1);
    for (let depth = 0; depth < 80; depth += 1) nested = sequence(nested);
    const descend = (value: BerValue): void => {
      for (let next = value; ;) next = new BerElements(next).next();
    };
    expect(codeOf(() => descend(read(nested)))).toBe("derDepth");
  });

  it("gives an optional field only where it is", () => {
    const elements = new BerElements(read(sequence(integerOf(1), tlv(0xa1, integerOf(2)))));
    expect(elements.nextIf(contextTag(0))).toBeUndefined();
    expect(elements.nextIf(TAG.integer)?.contents).toEqual(Uint8Array.of(1));
    expect(elements.nextIf(contextTag(1))?.constructed).toBe(true);
    expect(elements.nextIf(contextTag(1))).toBeUndefined();
    expect(elements.hasMore).toBe(false);
  });

  it("refuses the inside of a primitive value, and another tag than the one wanted", () => {
    expect(codeOf(() => new BerElements(read(integerOf(1))))).toBe("not-constructed");
    expect(codeOf(() => new BerElements(read(sequence(integerOf(1)))).nextOf(TAG.octetString))).toBe("unexpected-tag");
  });
});
