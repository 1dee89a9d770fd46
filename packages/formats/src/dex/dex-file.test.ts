import { DiagnosticList, FormatError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { buildDex } from "../testing/dex-builder.ts";
import { openBuilt, openOne } from "../testing/open-built.ts";
import { NO_INDEX } from "./id-tables.ts";

const input = {
  classes: [
    { descriptor: "Lapp/Base;", superclass: null, access: ["public", "abstract"] as const },
    {
      descriptor: "Lapp/Main;",
      superclass: "Lapp/Base;",
      interfaces: ["Ljava/lang/Runnable;", "Ljava/io/Closeable;"],
      sourceFile: "Main.java",
      fields: [{ name: "count", type: "I" }],
      methods: [{ name: "run", descriptor: "(I[JLjava/lang/String;)V", code: "return-void" }],
    },
  ],
  extraStrings: ["", "a\u0000b", "証", "😀", "\uffff", "zzz"],
};

describe("a DEX file", () => {
  const dex = openBuilt(input);
  const main = dex.findClass(dex.findType("Lapp/Main;") ?? -1) ?? -1;

  it("tells its version and its counts", () => {
    expect(dex.header.version).toBe(35);
    expect(dex.counts).toMatchObject({ protos: 1, fields: 1, methods: 1, classes: 2 });
  });

  it("gives every string by its index, and each is found again", () => {
    const texts = Array.from({ length: dex.counts.strings }, (_, index) => dex.string(index));
    expect(texts).toEqual(expect.arrayContaining(["", "a\u0000b", "証", "😀", "\uffff", "zzz", "Main.java"]));
    texts.forEach((text, index) => expect(dex.findString(text)).toBe(index));
  });

  it.each(["aa", "zzzz", "証証", "\u0000", "\ud83d"])("does not find %j", (text) => {
    expect(dex.findString(text)).toBeUndefined();
  });

  it("orders strings by UTF-16 code units, where a surrogate stands before U+FFFF", () => {
    expect(dex.compareString(dex.findString("😀") ?? -1, "\uffff")).toBeLessThan(0);
    expect(dex.compareString(dex.findString("zzz") ?? -1, "zz")).toBeGreaterThan(0);
  });

  it("finds types by their descriptor", () => {
    const type = dex.findType("Ljava/lang/Runnable;") ?? -1;
    expect(dex.typeDescriptor(type)).toBe("Ljava/lang/Runnable;");
    expect(dex.findType("Lapp/None;")).toBeUndefined();
    expect(dex.findType("Main.java")).toBeUndefined();
  });

  it("describes methods, fields and protos", () => {
    expect(dex.typeDescriptor(dex.methodClass(0))).toBe("Lapp/Main;");
    expect(dex.methodName(0)).toBe("run");
    expect(dex.protoDescriptor(dex.methodProto(0))).toBe("(I[JLjava/lang/String;)V");
    expect(dex.protoShorty(0)).toBe("VILL");
    expect([...dex.protoParameters(0)].map((type) => dex.typeDescriptor(type))).toEqual(["I", "[J", "Ljava/lang/String;"]);
    expect([dex.fieldName(0), dex.typeDescriptor(dex.fieldType(0)), dex.typeDescriptor(dex.fieldClass(0))]).toEqual([
      "count",
      "I",
      "Lapp/Main;",
    ]);
  });

  it("describes classes", () => {
    expect(dex.typeDescriptor(dex.classSuperclass(main))).toBe("Lapp/Base;");
    expect([...dex.classInterfaces(main)].map((type) => dex.typeDescriptor(type))).toEqual([
      "Ljava/lang/Runnable;",
      "Ljava/io/Closeable;",
    ]);
    expect(dex.string(dex.classSourceFile(main))).toBe("Main.java");
    expect(dex.classAccessFlags(main)).toBe(0x1);
    const base = dex.findClass(dex.findType("Lapp/Base;") ?? -1) ?? -1;
    expect([dex.classSuperclass(base), dex.classSourceFile(base), dex.classAccessFlags(base)]).toEqual([
      NO_INDEX,
      NO_INDEX,
      0x401,
    ]);
    expect(dex.findClass(dex.findType("Ljava/lang/Runnable;") ?? -1)).toBeUndefined();
  });

  it("refuses an index outside a table", () => {
    for (const ask of [
      () => dex.string(dex.counts.strings),
      () => dex.typeDescriptor(-1),
      () => dex.protoDescriptor(1),
      () => dex.methodName(1),
      () => dex.fieldType(1),
      () => dex.classType(2),
    ]) {
      expect(ask).toThrow(FormatError);
    }
  });

  it("reads the same from bytes that are not aligned", () => {
    const bytes = buildDex(input);
    for (const shift of [1, 2, 3]) {
      const moved = new Uint8Array(bytes.length + shift);
      moved.set(bytes, shift);
      const shifted = openOne(moved.subarray(shift));
      expect(shifted.string(shifted.methodNameString(0))).toBe("run");
      expect(shifted.protoDescriptor(0)).toBe("(I[JLjava/lang/String;)V");
      expect(shifted.units[4]).toBe(dex.units[4]);
    }
  });

  it("reports a string that is no MUTF-8, once, and gives what could be read", () => {
    const bytes = buildDex(input);
    const at = openOne(bytes).stringOffset(dex.findString("zzz") ?? -1);
    bytes[at + 2] = 0xff;
    const diagnostics = new DiagnosticList(10);
    const broken = openOne(bytes, diagnostics);
    const index = dex.findString("zzz") ?? -1;
    expect([broken.string(index), broken.string(index)]).toEqual(["z\ufffdz", "z\ufffdz"]);
    expect(diagnostics.items).toMatchObject([
      {
        format: "dex",
        code: "malformed-mutf8",
        place: { path: ["app.apk", "classes.dex"], offset: at },
        detail: { string: index },
      },
    ]);
  });

  it("reports a string whose length is a lie", () => {
    const bytes = buildDex(input);
    bytes[dex.stringOffset(dex.findString("zzz") ?? -1)] = 2;
    const diagnostics = new DiagnosticList(10);
    expect(openOne(bytes, diagnostics).string(dex.findString("zzz") ?? -1)).toBe("zzz");
    expect(diagnostics.items).toMatchObject([{ code: "string-length", detail: { claimed: 2, found: 3 } }]);
  });
});
