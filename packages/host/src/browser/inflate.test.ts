import { constants, deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nodePrimitives } from "../node/index.ts";
import { inflateRaw } from "./inflate.ts";

const SEED = 19960501;

/** Writes bits as DEFLATE has them: first bit lowest, codes of a prefix code with their highest bit first. */
class BitWriter {
  readonly #bits: number[] = [];

  bits(value: number, count: number): this {
    for (let bit = 0; bit < count; bit += 1) this.#bits.push((value >> bit) & 1);
    return this;
  }

  code(text: string): this {
    for (const bit of text) this.#bits.push(Number(bit));
    return this;
  }

  finish(): Uint8Array {
    const bytes = new Uint8Array(Math.ceil(this.#bits.length / 8));
    for (const [at, bit] of this.#bits.entries()) bytes[at >> 3] = (bytes[at >> 3] ?? 0) | (bit << (at & 7));
    return bytes;
  }
}

/** Answers of both, in a form that compares well. */
const answer = (result: Uint8Array | "too-large" | null): string =>
  result === null || result === "too-large" ? String(result) : `${result.length}:${Buffer.from(result).toString("base64")}`;
const expectSame = (input: Uint8Array, sizeHint: number, most: number): void => {
  expect(answer(inflateRaw(input, sizeHint, most))).toBe(answer(nodePrimitives.inflateRaw(input, sizeHint, most)));
};

const compressible = fc
  .array(fc.tuple(fc.nat(40), fc.nat(400)), { maxLength: 60 })
  .map((runs) => Uint8Array.from(runs.flatMap(([value, length]) => new Array<number>(length % 60).fill(value * 6))));
const plain = fc.oneof(fc.uint8Array({ maxLength: 2000 }), compressible);
const options = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE),
  memLevel: fc.constantFrom(1, 8),
});
const stream = fc
  .tuple(plain, options)
  .map(([content, option]) => ({ content, bytes: new Uint8Array(deflateRawSync(content, option)) }));
const hint = fc.oneof(fc.nat(3000), fc.constantFrom(0, 1, 62, 63, 64, 65, 4000));

describe("the inflater for browsers answers as zlib does", () => {
  test("for valid streams of every block kind", () => {
    fc.assert(
      fc.property(stream, hint, ({ content, bytes }, sizeHint) => {
        expect(answer(inflateRaw(bytes, sizeHint, 1_000_000))).toBe(answer(content));
        expectSame(bytes, sizeHint, 1_000_000);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("for a stream cut anywhere", () => {
    fc.assert(
      fc.property(stream, fc.double({ min: 0, max: 1, noNaN: true }), hint, ({ bytes }, part, sizeHint) => {
        expectSame(bytes.subarray(0, Math.floor(bytes.length * part)), sizeHint, 1_000_000);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });

  test("for a stream with bytes changed, under any limit", () => {
    const change = fc.tuple(fc.nat(3000), fc.nat(255));
    fc.assert(
      fc.property(stream, fc.array(change, { maxLength: 4 }), hint, fc.nat(3000), ({ bytes }, changes, sizeHint, most) => {
        const mutant = bytes.slice();
        for (const [at, value] of changes) if (mutant.length > 0) mutant[at % mutant.length] = value;
        expectSame(mutant, sizeHint, most);
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  test("for bytes of any kind", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), hint, fc.nat(500), expectSame), { seed: SEED, numRuns: 3000 });
  });

  test("for output right at the limit and around every chunk of zlib's", () => {
    const content = Uint8Array.from({ length: 700 }, (_, index) => (index * index) & 63);
    const bytes = new Uint8Array(deflateRawSync(content));
    for (const sizeHint of [0, 62, 63, 64, 99, 128, 349, 698, 699, 700, 701, 5000]) {
      for (const most of [0, 1, 63, 64, 65, 127, 128, 129, 349, 350, 351, 698, 699, 700, 701]) expectSame(bytes, sizeHint, most);
    }
  });

  test("for a stream that breaks right behind zlib's chunk", () => {
    const literals = "00110000".repeat(64);
    const tooFar = new BitWriter().bits(0b011, 3).code(literals).code("0000001").code("11000").bits(0xfff, 11).finish();
    const invalid = new BitWriter().bits(0b011, 3).code(literals).code("11000110").bits(0, 20).finish();
    // The same break, but zlib sees an invalid code even when it has no room, and looks at distances only when it has.
    expect(inflateRaw(tooFar, 1, 55)).toBe("too-large");
    expect(inflateRaw(invalid, 1, 55)).toBeNull();
    for (const bytes of [tooFar, invalid]) for (const most of [55, 63, 64, 65]) expectSame(bytes, 1, most);
  });

  test("where bytes follow the stream", () => {
    const bytes = Uint8Array.from([...deflateRawSync("content"), 1, 2, 3, 4, 5]);
    expect(answer(inflateRaw(bytes, 7, 100))).toBe(answer(new TextEncoder().encode("content")));
    expectSame(bytes, 7, 100);
  });
});

/** A dynamic block whose code sizes are all told one by one, with a code of four bits for each of 0 to 15. */
const dynamicBlock = (literalSizes: readonly number[], distanceSizes: readonly number[], body: string): Uint8Array => {
  const writer = new BitWriter().bits(0b101, 3);
  writer
    .bits(literalSizes.length - 257, 5)
    .bits(distanceSizes.length - 1, 5)
    .bits(15, 4);
  // Sizes 16, 17 and 18 are unused: sixteen codes of four bits are complete.
  for (let at = 0; at < 19; at += 1) writer.bits(at < 3 ? 0 : 4, 3);
  for (const size of [...literalSizes, ...distanceSizes]) writer.code(size.toString(2).padStart(4, "0"));
  return writer.code(body).finish();
};
/** Sizes of 257 or more literal codes, zero but for those given. */
const sizesOf = (given: Readonly<Record<number, number>>, count = 257): number[] =>
  Array.from({ length: count }, (_, symbol) => given[symbol] ?? 0);

describe("it accepts and refuses the codes that zlib does", () => {
  const cases: readonly { title: string; bytes: Uint8Array; expected: string }[] = [
    { title: "two literals of one bit", bytes: dynamicBlock(sizesOf({ 97: 1, 256: 1 }), [0], "0001"), expected: "3:YWFh" },
    { title: "a single literal code, the end of the block", bytes: dynamicBlock(sizesOf({ 256: 1 }), [0], "0"), expected: "0:" },
    { title: "the other bit of a single code", bytes: dynamicBlock(sizesOf({ 256: 1 }), [0], "1"), expected: "null" },
    { title: "a single code of two bits", bytes: dynamicBlock(sizesOf({ 256: 2 }), [0], "00"), expected: "null" },
    { title: "no code for the end of the block", bytes: dynamicBlock(sizesOf({ 97: 1, 98: 1 }), [0], "00"), expected: "null" },
    { title: "too many codes", bytes: dynamicBlock(sizesOf({ 97: 1, 98: 1, 256: 1 }), [0], "00"), expected: "null" },
    { title: "too few codes", bytes: dynamicBlock(sizesOf({ 97: 2, 98: 2, 256: 2 }), [0], "10"), expected: "null" },
    {
      title: "a match with a single distance code",
      bytes: dynamicBlock(sizesOf({ 97: 2, 256: 2, 257: 1 }, 258), [1], "10" + "00" + "11"),
      expected: "4:YWFhYQ==",
    },
    {
      title: "a match with no distance code at all",
      bytes: dynamicBlock(sizesOf({ 97: 2, 256: 2, 257: 1 }, 258), [0], "10" + "00" + "11"),
      expected: "null",
    },
    {
      title: "distance codes of which one is missing",
      bytes: dynamicBlock(sizesOf({ 97: 2, 256: 2, 257: 1 }, 258), [2, 2, 2], "11"),
      expected: "null",
    },
    {
      title: "a distance beyond the start",
      bytes: new BitWriter().bits(0b011, 3).code("0000001").code("00000").finish(),
      expected: "null",
    },
    {
      title: "fixed literal code 286",
      bytes: new BitWriter().bits(0b011, 3).code("11000110").bits(0, 20).finish(),
      expected: "null",
    },
    {
      title: "fixed distance code 30",
      bytes: new BitWriter().bits(0b011, 3).code("10010001").code("0000001").code("11110").bits(0, 20).finish(),
      expected: "null",
    },
    { title: "a block of type 3", bytes: Uint8Array.of(0x07), expected: "null" },
    { title: "a stored block whose sizes disagree", bytes: Uint8Array.of(1, 1, 0, 0xff, 0xff, 65), expected: "null" },
    { title: "an empty stored block", bytes: Uint8Array.of(1, 0, 0, 0xff, 0xff), expected: "0:" },
    { title: "more than 286 literal codes", bytes: dynamicBlock(sizesOf({ 256: 1 }, 287), [0], "0"), expected: "null" },
    {
      title: "more than 30 distance codes",
      bytes: dynamicBlock(sizesOf({ 256: 1 }), new Array<number>(31).fill(0), "0"),
      expected: "null",
    },
    { title: "nothing", bytes: new Uint8Array(0), expected: "null" },
  ];

  test.each(cases)("$title", ({ bytes, expected }) => {
    expect(answer(inflateRaw(bytes, 10, 1000))).toBe(expected);
    expectSame(bytes, 10, 1000);
  });

  test("a match of the whole window and a distance one too far", () => {
    const first = Uint8Array.from({ length: 32768 }, (_, index) => (index * 7919) >> 3);
    const stored = new BitWriter();
    const header = Uint8Array.of(0, 0, 0x80, 0xff, 0x7f);
    // Length 3; distance code 29 with all thirteen extra bits reaches back 32768 bytes.
    stored.bits(0b011, 3).code("0000001").code("11101").bits(0x1fff, 13).code("0000000");
    const bytes = Uint8Array.from([...header, ...first, ...stored.finish()]);
    expect(inflateRaw(bytes, 0, 100_000)?.length).toBe(32771);
    expectSame(bytes, 0, 100_000);
    expectSame(Uint8Array.from([0, 0xff, 0x7f, 0x00, 0x80, ...first.subarray(1), ...stored.finish()]), 0, 100_000);
  });
});

describe("it reserves no memory for a claim", () => {
  test("of a size that the input cannot give", () => {
    const before = process.memoryUsage().arrayBuffers;
    expect(inflateRaw(Uint8Array.of(3, 0), 2_000_000_000, 2_000_000_000)).toEqual(new Uint8Array(0));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1_000_000);
  });

  test("and gives all the output of the densest stream there is", () => {
    const bytes = new Uint8Array(deflateRawSync(new Uint8Array(3_000_000)));
    expect(inflateRaw(bytes, 0, 3_000_000)?.length).toBe(3_000_000);
    expect(inflateRaw(bytes, 0, 2_999_999)).toBe("too-large");
  });
});
