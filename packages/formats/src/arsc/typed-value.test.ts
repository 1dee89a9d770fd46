import { describe, expect, test } from "vitest";
import { formatValue, formatValueWith } from "./typed-value.ts";

describe("a value is printed as a resource file would have it", () => {
  // The 32 bits are those that aapt packs for the text (fixtures/aapt/source/res/values/values.xml).
  test.each([
    [0x05, 0x00001001, "16dp"],
    [0x05, 0xff400022, "-1.5sp"],
    [0x05, 0x0186a000, "100000px"],
    [0x05, 0x20000035, "0.25mm"],
    [0x05, 0x00000204, "2in"],
    [0x05, 0x03a66623, "7.299988pt"],
    [0x06, 0x40000030, "50%"],
    [0x06, 0x10000031, "12.5%p"],
    [0x04, 0x40500000, "3.25"],
    [0x04, 0x3e851eb8, "0.26"],
    [0x10, 0xfffffffb, "-5"],
    [0x11, 0x000000ff, "0xff"],
    [0x12, 0xffffffff, "true"],
    [0x12, 0, "false"],
    [0x1c, 0xff00aa11, "#ff00aa11"],
    [0x1d, 0xff00aa11, "#00aa11"],
    [0x1e, 0x8800ff88, "#80f8"],
    [0x1f, 0xff00ff88, "#0f8"],
    [0x01, 0x7f050000, "@0x7f050000"],
    [0x07, 0x02050000, "@0x02050000"],
    [0x01, 0, "@null"],
    [0x02, 0x01010041, "?0x01010041"],
    [0x00, 0, "@null"],
    [0x00, 1, "@empty"],
    [0x13, 3, "3"],
    [0x55, 3, "(type 0x55) 0x00000003"],
  ])("type %i, data %i: %s", (type, data, text) => {
    expect(formatValue({ type, data })).toBe(text);
  });

  test("a string is taken from its pool", () => {
    const pool = { get: (index: number): string | undefined => ["a", "b"][index] };
    expect(formatValueWith({ type: 0x03, data: 1 }, pool)).toBe("b");
    expect(formatValueWith({ type: 0x03, data: 2 }, pool)).toBe("");
    expect(formatValueWith({ type: 0x10, data: 2 }, pool)).toBe("2");
  });
});
