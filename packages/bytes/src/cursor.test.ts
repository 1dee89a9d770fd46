import { expect, it } from "vitest";
import { Cursor } from "./cursor.ts";

const over = (...bytes: readonly number[]): Cursor => new Cursor(Uint8Array.from(bytes), { format: "zip", path: ["a"] }, 100);
const codeOf = (read: () => unknown): unknown => {
  try {
    return read();
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

it("no size and no position outside of the bytes is taken: negative, broken or too large", () => {
  for (const size of [-1, 5, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(codeOf(() => over(1, 2, 3, 4).take(size))).toBe("truncated");
    expect(codeOf(() => over(1, 2, 3, 4).seek(size))).toBe("bad-offset");
  }
  const cursor = over(1, 2, 3, 4);
  cursor.skip(2);
  expect(codeOf(() => cursor.skip(-1))).toBe("truncated");
  expect([cursor.position, cursor.remaining, cursor.u16()]).toEqual([2, 2, 0x0403]);
  expect(codeOf(() => cursor.u8())).toBe("truncated");
});

it("a part keeps its place in the whole for its errors", () => {
  const cursor = over(0, 1, 0, 0, 0, 9);
  cursor.skip(1);
  const part = cursor.slicePrefixedByU32();
  expect([part.offset, part.remaining, cursor.remaining]).toEqual([105, 1, 0]);
  expect(() => part.take(2)).toThrow("0x69");
});

it("LEB128 has five bytes at most and 32 bits (DEX format, LEB128: its own examples)", () => {
  expect([over(0).uleb128(), over(1).uleb128(), over(0x7f).uleb128(), over(0x80, 0x7f).uleb128()]).toEqual([0, 1, 127, 16256]);
  expect([over(0).sleb128(), over(1).sleb128(), over(0x7f).sleb128(), over(0x80, 0x7f).sleb128()]).toEqual([0, 1, -1, -128]);
  expect([over(0).uleb128p1(), over(1).uleb128p1(), over(0x80, 0x7f).uleb128p1()]).toEqual([-1, 0, 16255]);
  expect(over(0xff, 0xff, 0xff, 0xff, 0x0f).uleb128()).toBe(0xffff_ffff);
  expect(codeOf(() => over(0xff, 0xff, 0xff, 0xff, 0x10).uleb128())).toBe("bad-leb128");
  expect(codeOf(() => over(0x80, 0x80, 0x80, 0x80, 0x80, 0).uleb128())).toBe("bad-leb128");
  expect(codeOf(() => over(0x80, 0x80, 0x80, 0x80, 0x80, 0).sleb128())).toBe("bad-leb128");
});

it("64-bit sizes are numbers up to 2^53 - 1", () => {
  expect(over(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x1f, 0).size64()).toBe(Number.MAX_SAFE_INTEGER);
  expect(codeOf(() => over(0, 0, 0, 0, 0, 0, 0x20, 0).size64())).toBe("number-too-large");
});
