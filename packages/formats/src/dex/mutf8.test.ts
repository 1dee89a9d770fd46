import { describe, expect, it } from "vitest";
import { decodeMutf8 } from "./mutf8.ts";

const decode = (...bytes: number[]) => decodeMutf8(Uint8Array.from(bytes), 0);

describe("MUTF-8", () => {
  it("decodes ASCII up to the first NUL", () => {
    expect(decode(0x68, 0x69, 0x00, 0x78)).toEqual({ text: "hi", end: 2, malformedCount: 0, terminated: true });
  });

  it("decodes long ASCII, which takes another way", () => {
    const text = "https://example.com/".repeat(20);
    expect(decodeMutf8(new TextEncoder().encode(`${text}\0`), 0).text).toBe(text);
  });

  it("decodes C0 80 as U+0000, which is how a string holds one", () => {
    expect(decode(0x61, 0xc0, 0x80, 0x62, 0x00).text).toBe("a\u0000b");
  });

  it("decodes two and three bytes a code unit", () => {
    // U+00E9 and U+8A3C, from the tables of the Unicode standard.
    expect(decode(0xc3, 0xa9, 0xe8, 0xa8, 0xbc, 0x00).text).toBe("é証");
  });

  it("decodes a supplementary character from two encoded surrogates", () => {
    // U+1F600 is D83D DE00.
    expect(decode(0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80, 0x00).text).toBe("😀");
  });

  it("keeps a surrogate that stands alone, because Java strings may hold one", () => {
    expect(decode(0xed, 0xa0, 0xbd, 0x00).text).toBe("\ud83d");
  });

  it.each([
    ["a continuation byte alone", [0x80]],
    ["the first byte of two, and the end", [0xc3]],
    ["the first byte of three, followed by ASCII", [0xe8]],
    ["UTF-8 of four bytes, which MUTF-8 has not", [0xf0]],
    ["a byte that no encoding has", [0xff]],
  ])("replaces %s by U+FFFD and counts it", (_, bad) => {
    const { text, malformedCount } = decode(0x61, ...bad, 0x62, 0x00);
    expect(text).toBe("a\ufffdb");
    expect(malformedCount).toBe(1);
  });

  it("says when the bytes end before the string", () => {
    expect(decode(0x61, 0x62)).toEqual({ text: "ab", end: 2, malformedCount: 0, terminated: false });
  });

  it("decodes more code units than an engine takes as arguments", () => {
    const bytes = new Uint8Array(600_001);
    for (let at = 0; at < 600_000; at += 3) bytes.set([0xe8, 0xa8, 0xbc], at);
    expect(decodeMutf8(bytes, 0).text).toBe("証".repeat(200_000));
  });
});
