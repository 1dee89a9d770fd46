import { FormatError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { openBuilt } from "../testing/open-built.ts";
import { buildDex } from "../testing/dex-builder.ts";
import { openOne } from "../testing/open-built.ts";
import { readCode } from "./code-item.ts";
import { InstructionCursor } from "./instruction-cursor.ts";
import { readMembers } from "./member-table.ts";

const REGISTERS = 16;
const METHOD = { name: "go", descriptor: "()V", access: ["static"] as const, registerCount: REGISTERS };

/** A method whose code units are put in place of so many nops. */
const withUnits = (...units: number[]) => {
  const code = units.map(() => "nop").join("\n");
  const bytes = buildDex({ classes: [{ descriptor: "Lapp/Main;", methods: [{ ...METHOD, code }] }] });
  const offset = readMembers(openOne(bytes)).methodCodeOffset[0] ?? 0;
  const view = new DataView(bytes.buffer);
  units.forEach((unit, at) => view.setUint16(offset + 16 + at * 2, unit, true));
  const dex = openOne(bytes);
  const cursor = new InstructionCursor(dex);
  cursor.start(readCode(dex, offset));
  return cursor;
};
const first = (...units: number[]) => {
  const cursor = withUnits(...units);
  expect(cursor.next()).toBe(true);
  return cursor;
};
const registers = (cursor: InstructionCursor) =>
  Array.from({ length: cursor.argumentCount }, (_, position) => cursor.argument(position));

// Code units written by hand from the tables of "Dalvik executable instruction formats".
describe("decoding an instruction", () => {
  it.each([
    ["12x move vA, vB", [0xb301 - 0x8000], { a: 3, b: 3 }],
    ["22x move/from16 vAA, vBBBB", [0x0a02, 0x1234], { a: 0x0a, b: 0x1234 }],
    ["32x move/16 vAAAA, vBBBB", [0x0003, 0xfffe, 0x8001], { a: 0xfffe, b: 0x8001 }],
    ["11x return vAA", [0xff0f], { a: 255 }],
    ["23x add-int vAA, vBB, vCC", [0x0190, 0xfe02], { a: 1, b: 2, c: 0xfe }],
    ["10t goto +AA", [0xfe28], { target: -2 }],
    ["20t goto/16 +AAAA", [0x0029, 0x8000], { target: -32768 }],
    ["30t goto/32 +AAAAAAAA", [0x002a, 0x0000, 0x0001], { target: 65536 }],
    ["21t if-eqz vAA, +BBBB", [0x0738, 0xffff], { a: 7, target: -1 }],
    ["22t if-eq vA, vB, +CCCC", [0x2132, 0x7fff], { a: 1, b: 2, target: 32767 }],
    ["31t packed-switch vAA, +BBBBBBBB", [0x052b, 0xfffe, 0xffff], { a: 5, target: -2 }],
    ["21c const-string vAA, string@BBBB", [0x001a, 0xffff], { a: 0, index: 0xffff }],
    ["31c const-string/jumbo vAA, string@BBBBBBBB", [0x021b, 0x0001, 0x8000], { a: 2, index: 0x8000_0001 }],
    ["22c instance-of vA, vB, type@CCCC", [0xfe20, 0x0102], { a: 14, b: 15, index: 0x0102 }],
  ])("%s", (_, units, expected) => {
    expect(first(...units)).toMatchObject(expected);
  });

  it.each([
    ["11n const/4", [0x8012], -8n],
    ["11n const/4", [0x7012], 7n],
    ["21s const/16", [0x0013, 0x8000], -32768n],
    ["21s const-wide/16", [0x0016, 0xffff], -1n],
    ["31i const", [0x0014, 0x0000, 0x8000], -2147483648n],
    ["31i const-wide/32", [0x0017, 0xffff, 0x7fff], 2147483647n],
    ["21h const/high16", [0x0015, 0x8001], -0x7fff0000n],
    ["21h const-wide/high16", [0x0019, 0x4000], 0x4000000000000000n],
    ["21h const-wide/high16", [0x0019, 0xbff0], -0x4010000000000000n],
    ["51l const-wide", [0x0018, 0x7788, 0x5566, 0x3344, 0x1122], 0x1122334455667788n],
    ["51l const-wide", [0x0018, 0xffff, 0xffff, 0xffff, 0xffff], -1n],
    ["22b add-int/lit8", [0x00d8, 0x8005], -128n],
    ["22s add-int/lit16", [0x00d0, 0x8000], -32768n],
  ])("%s loads its literal: %j", (_, units, literal) => {
    expect(first(...units).wideLiteral).toBe(literal);
  });

  it("reads the five registers of 35c", () => {
    const cursor = first(0x546e, 0x0102, 0x3210);
    expect(registers(cursor)).toEqual([0, 1, 2, 3, 4]);
    expect(cursor).toMatchObject({ index: 0x0102, argumentCount: 5 });
    expect(registers(first(0x0071, 0x0000, 0x0000))).toEqual([]);
  });

  it("reads the range of 3rc", () => {
    expect(registers(first(0x0374, 0x0001, 0x0100))).toEqual([0x100, 0x101, 0x102]);
  });

  it("reads method and proto of 45cc and 4rcc", () => {
    const listed = first(0x20fa, 0x0005, 0x0021, 0x0007);
    expect([registers(listed), listed.index, listed.protoIndex]).toEqual([[1, 2], 5, 7]);
    const ranged = first(0x02fb, 0x0005, 0x0010, 0x0007);
    expect([registers(ranged), ranged.index, ranged.protoIndex]).toEqual([[16, 17], 5, 7]);
  });
});

describe("walking a method", () => {
  it("gives each instruction with its place and passes over payloads", () => {
    const dex = openBuilt({
      classes: [
        {
          descriptor: "Lapp/Main;",
          methods: [
            {
              ...METHOD,
              code: `
                const/4 v0, 1
                packed-switch v0, :cases
                :done
                return-void
                :cases
                .packed-switch 0 :done :done`,
            },
          ],
        },
      ],
    });
    const cursor = new InstructionCursor(dex);
    cursor.start(readCode(dex, readMembers(dex).methodCodeOffset[0] ?? 0));
    const seen: (string | number)[][] = [];
    while (cursor.next()) seen.push([cursor.pc, cursor.size, cursor.opcode.mnemonic]);
    expect(seen).toEqual([
      [0, 1, "const/4"],
      [1, 3, "packed-switch"],
      [4, 1, "return-void"],
      [5, 1, "nop"],
    ]);
  });

  it.each([
    ["an unused opcode", [0x0000, 0x0040], "unknown-opcode", 1],
    ["an instruction that is cut off", [0x0000, 0x0018, 0x0000], "code-truncated", 1],
    ["a payload that is cut off", [0x0000, 0x0100, 0xffff], "code-truncated", 1],
    ["six arguments in a list for five", [0x606e, 0x0000, 0x0000], "bad-argument-count", 0],
  ])("refuses %s", (_, units, code, pc) => {
    const cursor = withUnits(...units);
    const walk = (): void => {
      while (cursor.next());
    };
    expect(walk).toThrow(FormatError);
    const again = withUnits(...units);
    try {
      while (again.next());
    } catch (error) {
      expect(error).toMatchObject({ code });
    }
    expect(again.pc).toBe(pc);
  });
});
