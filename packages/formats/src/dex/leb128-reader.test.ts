import { DiagnosticList, FormatError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { DexPart } from "./dex-part.ts";
import { Leb128Reader } from "./leb128-reader.ts";

const reader = (...bytes: number[]) => new Leb128Reader(new DexPart(Uint8Array.from(bytes), [], new DiagnosticList(1)), 0);

describe("LEB128", () => {
  // The table of examples in the DEX format, "LEB128".
  it.each([
    [[0x00], 0, 0, -1],
    [[0x01], 1, 1, 0],
    [[0x7f], -1, 127, 126],
    [[0x80, 0x7f], -128, 16256, 16255],
  ])("reads the examples of the specification: %j", (bytes, signed, unsigned, plusOne) => {
    expect(reader(...bytes).sleb128()).toBe(signed);
    expect(reader(...bytes).uleb128()).toBe(unsigned);
    expect(reader(...bytes).uleb128p1()).toBe(plusOne);
  });

  it("reads the largest numbers of 32 bits", () => {
    expect(reader(0xff, 0xff, 0xff, 0xff, 0x0f).uleb128()).toBe(0xffff_ffff);
    expect(reader(0xff, 0xff, 0xff, 0xff, 0x07).sleb128()).toBe(0x7fff_ffff);
    expect(reader(0x80, 0x80, 0x80, 0x80, 0x78).sleb128()).toBe(-0x8000_0000);
  });

  it("reads numbers that are longer than they need to be", () => {
    expect(reader(0x81, 0x80, 0x00).uleb128()).toBe(1);
  });

  it.each([
    ["more than 32 bits", [0xff, 0xff, 0xff, 0xff, 0x1f]],
    ["six bytes", [0x80, 0x80, 0x80, 0x80, 0x80, 0x01]],
    ["no end", [0x80, 0x80]],
  ])("refuses %s", (_, bytes) => {
    expect(() => reader(...bytes).uleb128()).toThrow(FormatError);
    if (bytes.length !== 5) expect(() => reader(...bytes).sleb128()).toThrow(FormatError);
  });

  it("stands after what it read", () => {
    const run = reader(0x05, 0x80, 0x01, 0x07);
    expect([run.uleb128(), run.uleb128(), run.position, run.u8()]).toEqual([5, 128, 3, 7]);
  });
});
