import { FormatError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { buildDex } from "../testing/dex-builder.ts";
import type { DexInput } from "../testing/dex-input.ts";
import { openBuilt, openOne } from "../testing/open-built.ts";
import { readCode } from "./code-item.ts";
import { findLine, readDebugInfo, readLines } from "./debug-info.ts";
import { readMembers } from "./member-table.ts";

const input: DexInput = {
  classes: [
    {
      descriptor: "Lapp/Main;",
      methods: [
        {
          name: "go",
          descriptor: "(IJLjava/lang/String;)V",
          parameterNames: ["count", null, "text"],
          code: `
            .line 100
            const/4 v0, 0
            .local v0, "first":I
            .line 90
            const/4 v1, 0
            .line 5000
            ${"nop\n".repeat(40)}
            .end local v0
            .line 5001
            const/4 v0, 1
            .local v0, "second":Z
            return-void`,
        },
        { name: "silent", descriptor: "()V", access: ["static"], code: "return-void" },
      ],
    },
  ],
};

const methodOf = (dex: ReturnType<typeof openBuilt>, name: string) => {
  const members = readMembers(dex);
  const row = [...members.methodIndex].findIndex((method) => dex.methodName(method) === name);
  const code = readCode(dex, members.methodCodeOffset[row] ?? 0);
  return { code, method: { index: members.methodIndex[row] ?? 0, isStatic: name === "silent" } };
};

describe("debug information", () => {
  const dex = openBuilt(input);
  const { code, method } = methodOf(dex, "go");
  const debug = readDebugInfo(dex, code, method);

  it("tells the line from which program counter on, forwards and backwards", () => {
    expect(debug.lines).toEqual({ pcs: [0, 1, 2, 42], lines: [100, 90, 5000, 5001] });
    expect(readLines(dex, code)).toEqual(debug.lines);
  });

  it("finds the line of an instruction", () => {
    expect([0, 1, 2, 41, 42, 43].map((pc) => findLine(debug.lines, pc))).toEqual([100, 90, 5000, 5000, 5001, 5001]);
    expect(findLine({ pcs: [4], lines: [7] }, 3)).toBeUndefined();
  });

  it("tells the names of parameters", () => {
    expect(debug.parameterNames).toEqual(["count", null, "text"]);
  });

  it("tells which variable is in which register when, wide ones taking two", () => {
    const locals = debug.locals.map(({ register, name, type, start, end }) => [
      register,
      name,
      dex.typeDescriptor(type),
      start,
      end,
    ]);
    expect(locals).toEqual([
      [0, "first", "I", 1, 42],
      [0, "second", "Z", 43, 44],
      [2, "this", "Lapp/Main;", 0, 44],
      [3, "count", "I", 0, 44],
      [4, null, "J", 0, 44],
      [6, "text", "Ljava/lang/String;", 0, 44],
    ]);
  });

  it("is empty where a method has none", () => {
    const silent = methodOf(dex, "silent");
    expect(readDebugInfo(dex, silent.code, silent.method)).toEqual({
      lines: { pcs: [], lines: [] },
      parameterNames: [],
      locals: [],
    });
    expect(readLines(dex, silent.code).pcs).toEqual([]);
  });

  /** Replaces the debug information of the method by these bytes. */
  const withDebug = (...debugBytes: number[]) => {
    const bytes = buildDex(input);
    bytes.set(debugBytes, code.debugInfoOffset);
    return openOne(bytes);
  };

  it("runs the examples of the state machine: special opcodes add line and address at once", () => {
    // line_start 10, no parameters; 0x0e: line +0, pc +0; 0x1e: line +1, pc +1; advance_pc 3, advance_line -2, 0x0e; end.
    const changed = withDebug(10, 0, 0x0e, 0x1e, 0x01, 3, 0x02, 0x7e, 0x0e, 0x07, 0x08, 0x00);
    expect(readLines(changed, code)).toEqual({ pcs: [0, 1, 4], lines: [10, 11, 9] });
  });

  it("restarts a variable that ended", () => {
    // start_local v0 without name and type, pc +5, end_local, pc +5, restart_local, end.
    const changed = withDebug(1, 0, 0x03, 0, 0, 0, 0x01, 5, 0x05, 0, 0x01, 5, 0x06, 0, 0x00);
    const locals = readDebugInfo(changed, code, method).locals.filter(({ register }) => register === 0);
    expect(locals.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [10, 44],
    ]);
  });

  it.each([
    ["an address beyond the code", [1, 0, 0x01, 0x7f, 0x00]],
    ["a register that the frame has not", [1, 0, 0x05, 0x7f, 0x00]],
    ["a name that is no string", [1, 0, 0x03, 0, 0xff, 0x7f, 0, 0x00]],
    ["a type that is none", [1, 0, 0x03, 0, 0, 0xff, 0x7f, 0x00]],
    ["more parameters than a method can have", [1, 0x80, 0x02]],
  ])("refuses %s", (_, bytes) => {
    expect(() => readDebugInfo(withDebug(...bytes), code, method)).toThrow(FormatError);
  });
});
