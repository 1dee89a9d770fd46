import { describe, expect, it } from "vitest";
import { INSTRUCTION_FORMAT_UNITS } from "./instruction-formats.ts";
import { findOpcode, findOpcodeByMnemonic, OPCODES } from "./opcodes.ts";

describe("the opcode table", () => {
  it("has every value but those that the bytecode specification calls unused", () => {
    const unused = [0x73, 0x79, 0x7a];
    for (let value = 0x3e; value <= 0x43; value += 1) unused.push(value);
    for (let value = 0xe3; value <= 0xf9; value += 1) unused.push(value);
    const missing = Array.from({ length: 256 }, (_, value) => value).filter((value) => findOpcode(value) === undefined);
    expect(missing).toEqual(unused.sort((a, b) => a - b));
  });

  it("has each value and each mnemonic once, in the order of the values", () => {
    expect(new Set(OPCODES.map(({ mnemonic }) => mnemonic)).size).toBe(OPCODES.length);
    expect(OPCODES.map(({ value }) => value)).toEqual([...OPCODES].map(({ value }) => value).sort((a, b) => a - b));
    for (const opcode of OPCODES) expect(findOpcodeByMnemonic(opcode.mnemonic)).toBe(opcode);
  });

  it("gives formats the size that their name starts with", () => {
    for (const [format, units] of Object.entries(INSTRUCTION_FORMAT_UNITS)) expect(format.startsWith(String(units))).toBe(true);
  });

  it("knows that control does not go on after a return, a throw and a goto, and nowhere else", () => {
    const ends = OPCODES.filter(({ canContinue }) => !canContinue).map(({ mnemonic }) => mnemonic);
    expect(ends).toEqual(["return-void", "return", "return-wide", "return-object", "throw", "goto", "goto/16", "goto/32"]);
  });

  it("lets no move, constant, comparison, branch or arithmetic without division throw", () => {
    const quiet = OPCODES.filter(({ canThrow }) => !canThrow).map(({ mnemonic }) => mnemonic);
    expect(
      quiet.filter((mnemonic) =>
        /^(invoke|[ais](get|put)|new-|div-int|rem-long|const-string|check-cast|throw|monitor)/.test(mnemonic),
      ),
    ).toEqual([]);
    for (const mnemonic of ["move", "const/4", "cmp-long", "if-eq", "add-int", "mul-double", "div-float", "int-to-byte"]) {
      expect(quiet).toContain(mnemonic);
    }
  });

  it("says what each writes: a register, a pair, or a result", () => {
    const writes = (mnemonic: string) => {
      const { setsRegister, setsWide, setsResult } = findOpcodeByMnemonic(mnemonic) ?? {};
      return [setsRegister, setsWide, setsResult];
    };
    expect(writes("const-wide")).toEqual([true, true, false]);
    expect(writes("long-to-int")).toEqual([true, false, false]);
    expect(writes("int-to-long")).toEqual([true, true, false]);
    expect(writes("cmp-long")).toEqual([true, false, false]);
    expect(writes("iput-wide")).toEqual([false, false, false]);
    expect(writes("filled-new-array/range")).toEqual([false, false, true]);
    expect(writes("shl-long/2addr")).toEqual([true, true, false]);
  });
});
