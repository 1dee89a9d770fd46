import { Cursor, type CursorContext, FormatError } from "@akashi/bytes";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildStringPool } from "../testing/string-pool-builder.ts";
import { readChunk } from "./chunk.ts";
import { openStringPool, type StringPool } from "./string-pool.ts";

const context: CursorContext = { format: "arsc", path: [] };
const open = (bytes: Uint8Array): StringPool => {
  const cursor = new Cursor(bytes, context);
  return openStringPool(cursor, readChunk(cursor, 0, bytes.length) ?? expect.fail("no chunk"));
};

describe.each(["utf8", "utf16"] as const)("a pool in %s", (encoding) => {
  test("gives back any strings, in any order", () => {
    // Unpaired surrogates are no text; neither encoding promises to keep them.
    const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 200 }), { maxLength: 20 });
    fc.assert(
      fc.property(texts, (strings) => {
        const pool = open(buildStringPool(strings, { encoding }));
        expect(pool.count).toBe(strings.length);
        for (const [index, text] of [...strings.entries()].reverse()) expect(pool.get(index)).toBe(text);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  test("gives the same when asked again and when all are asked for", () => {
    const pool = open(buildStringPool(["a", "b".repeat(1000)], { encoding }));
    expect([pool.get(1), pool.get(1), pool.get(0)]).toEqual(["b".repeat(1000), "b".repeat(1000), "a"]);
    const all: string[] = [];
    pool.forEach((text) => all.push(text));
    expect(all).toEqual(["a", "b".repeat(1000)]);
  });

  test("has no string outside its count", () => {
    const pool = open(buildStringPool(["a"], { encoding }));
    for (const index of [-1, 1, 0xffffffff, 0.5, Number.NaN]) expect(pool.get(index)).toBeUndefined();
    expect(() => pool.require(1)).toThrow(FormatError);
    expect(pool.require(0)).toBe("a");
  });

  test("gives nothing for a string that begins outside the pool", () => {
    const bytes = buildStringPool(["a", "b"], { encoding });
    new DataView(bytes.buffer).setUint32(28, 0xffffff, true);
    const pool = open(bytes);
    expect(pool.get(0) ?? "").toBe("");
    expect(pool.get(1)).toBe("b");
  });

  test("gives what there is of a string that ends outside the pool", () => {
    const bytes = buildStringPool(["abcd"], { encoding });
    const start = 32;
    if (encoding === "utf8") bytes.set([0x7f, 0x7f], start);
    else bytes.set([0xff, 0x7f], start);
    expect(open(bytes).get(0)?.slice(0, 4)).toBe("abcd");
  });
});

describe("UTF-8 of a pool", () => {
  const withBytes = (utf8: readonly number[]): StringPool => {
    const bytes = buildStringPool(["x".repeat(utf8.length)]);
    bytes.set(utf8, 34);
    return open(bytes);
  };

  test("is read with four bytes a character as well as with surrogates of three", () => {
    expect(withBytes([0xf0, 0x9f, 0x98, 0x80]).get(0)).toBe("😀");
    expect(withBytes([0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]).get(0)).toBe("😀");
  });

  test("becomes U+FFFD where it is none", () => {
    expect(withBytes([0x61, 0xff, 0x62]).get(0)).toBe("a\ufffdb");
    expect(withBytes([0x61, 0xe3, 0x81]).get(0)).toBe("a\ufffd\ufffd");
    expect(withBytes([0xed, 0xa0, 0xbd]).get(0)).toBe("\ufffd");
  });

  test("is found whole where its size overflows fifteen bits", () => {
    const text = "y".repeat(0x8000 + 5);
    expect(open(buildStringPool([text, "next"])).get(0)).toBe(text);
  });
});
