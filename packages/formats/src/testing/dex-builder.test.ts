import { readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { listMethod } from "./dex-listing.ts";
import { buildDex } from "./dex-builder.ts";
import { buildEveryOpcode } from "./every-opcode.ts";
import { openBuilt } from "./open-built.ts";
import { readMembers } from "../dex/member-table.ts";

const fixtures = resolve(dirname(fileURLToPath(import.meta.url)), "../../../../fixtures/dex");

const listing = (code: string, descriptor = "()V", access: "static" | "public" = "static") => {
  const dex = openBuilt({
    classes: [{ descriptor: "Lapp/Main;", methods: [{ name: "go", descriptor, access: [access], code }] }],
  });
  const { header, instructions, tries } = listMethod(dex, readMembers(dex), 0);
  return { header, instructions: instructions.map((line) => line.slice(7)), tries };
};

describe("the DEX builder", () => {
  it("makes the bytes that dexdump accepted when the fixture was recorded", () => {
    expect(Buffer.from(buildEveryOpcode()).equals(readFileSync(join(fixtures, "every-opcode.dex")))).toBe(true);
  });

  it("sorts every table as the format asks", () => {
    const dex = openBuilt({
      classes: [
        {
          descriptor: "Lz/Z;",
          superclass: "Lb/B;",
          fields: [
            { name: "b", type: "I" },
            { name: "a", type: "J" },
            { name: "a", type: "I" },
          ],
          methods: [
            { name: "m", descriptor: "(J)V", code: "return-void" },
            { name: "m", descriptor: "(I)V", code: "return-void" },
            { name: "a", descriptor: "()I", code: "const/4 v0, 0\nreturn v0" },
          ],
        },
        { descriptor: "Lb/B;" },
      ],
    });
    const { strings, types, fields, methods, classes } = dex.counts;
    for (let index = 1; index < strings; index += 1) expect(dex.compareString(index - 1, dex.string(index))).toBeLessThan(0);
    for (let index = 1; index < types; index += 1)
      expect(dex.typeDescriptorString(index)).toBeGreaterThan(dex.typeDescriptorString(index - 1));
    const described = (count: number, text: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => text(index));
    expect(described(fields, (field) => `${dex.fieldName(field)}:${dex.typeDescriptor(dex.fieldType(field))}`)).toEqual([
      "a:I",
      "a:J",
      "b:I",
    ]);
    expect(described(methods, (method) => `${dex.methodName(method)}${dex.protoDescriptor(dex.methodProto(method))}`)).toEqual([
      "a()I",
      "m(I)V",
      "m(J)V",
    ]);
    expect(described(classes, (index) => dex.typeDescriptor(dex.classType(index)))).toEqual(["Lb/B;", "Lz/Z;"]);
  });

  it("counts registers: locals that the code names, wide ones twice, then the arguments", () => {
    expect(listing("const-wide v3, 1\nreturn-void", "(IJ)V", "public").header[1]).toBe("9 4 0 6");
    expect(listing("return-void").header[1]).toBe("0 0 0 1");
    expect(listing("invoke-static {p0, p1, p2}, La;->b(IJ)V\nreturn-void", "(IJ)V").header[1]).toBe("3 3 3 4");
  });

  it("keeps what looks like code inside a string", () => {
    expect(listing('const-string v0, "a, {v9} # :label \\"q\\" \\u8a3c"\nreturn-void # comment, v8').instructions[0]).toContain(
      'const-string v0, "a, {v9} # :label "q" \u00e8\u00a8\u00bc"',
    );
  });

  it("resolves labels before and after, and groups the catches of one range", () => {
    const { instructions, tries } = listing(
      `
      :start
      if-eqz p0, :end
      goto :start
      :end
      return-void
      :handler
      move-exception v0
      goto :start
      .catch La; {:start .. :end} :handler
      .catchall {:start .. :end} :start`,
      "(I)V",
    );
    expect(instructions).toEqual([
      "0000 if-eqz v1, 0003 // +0003",
      "0002 goto 0000 // -0002",
      "0003 return-void",
      "0004 move-exception v0",
      "0005 goto 0000 // -0005",
    ]);
    expect(tries).toEqual(["0x0000 - 0x0003", "La; -> 0x0004", "<any> -> 0x0000"]);
  });

  it.each([
    ["an instruction that does not exist", "jump :a", /no such instruction/],
    ["a label that does not exist", "goto :nowhere", /no such label/],
    ["a directive that does not exist", ".limit 3", /no such directive/],
    ["a reference that is none", "invoke-static {}, app.Main.go", /no reference/],
    ["registers too many", "return-void v0", /wants 0 registers/],
    ["registers too few", "add-int v0, v1", /wants 3 registers/],
    ["a register that the format cannot name", "move v16, v0", /register v16/],
    ["a register that a list cannot name", "invoke-static {v16}, La;->b()V", /register v16/],
    ["six registers in a list", "invoke-static {v0, v1, v2, v3, v4, v5}, La;->b()V", /at most 5/],
    ["a range with a hole", "invoke-static/range {v0, v2}, La;->b()V", /one after the other/],
    ["a literal that the format cannot hold", "const/4 v0, 8", /literal 8/],
    ["a literal that loses bits", "const/high16 v0, 0x10001", /literal 65537/],
    ["a literal where none belongs", "move v0, v1, 3", /too many operands/],
    ["no literal where one belongs", "const/4 v0", /wants a literal/],
    ["no label where one belongs", "goto", /wants a label/],
    ["a branch that is too far", `:a\n${"nop\n".repeat(200)}goto :a`, /too far/],
    ["a call site that was not declared", "invoke-custom {}, site", /no such call site/],
  ])("refuses %s", (_, code, message) => {
    expect(() =>
      buildDex({ classes: [{ descriptor: "Lapp/Main;", methods: [{ name: "go", descriptor: "()V", code }] }] }),
    ).toThrow(message);
  });
});
