import { DiagnosticList } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { buildDex } from "../testing/dex-builder.ts";
import type { DexInput } from "../testing/dex-input.ts";
import { openBuilt, openOne } from "../testing/open-built.ts";
import { indexCode } from "./code-index.ts";
import type { DexFile } from "./dex-file.ts";
import { findOpcode } from "./opcodes.ts";
import { invokeKindOf, isFieldWrite, type References } from "./references.ts";

const input: DexInput = {
  version: 39,
  methodHandles: { handle: { kind: "invoke-static", member: "Lapp/Boot;->strap()V" } },
  callSites: { site: { bootstrap: "handle", name: "run", type: "()V" } },
  classes: [
    {
      descriptor: "Lapp/A;",
      methods: [
        {
          name: "first",
          descriptor: "()V",
          code: `
            const-string v0, "https://one.example/"
            invoke-static {v0}, Lapp/Net;->send(Ljava/lang/String;)V
            const-string/jumbo v0, "two"
            new-instance v1, Ljava/net/URL;
            invoke-direct {v1, v0}, Ljava/net/URL;-><init>(Ljava/lang/String;)V
            sget-object v0, Lapp/A;->shared:Ljava/lang/String;
            iput-object v0, p0, Lapp/A;->own:Ljava/lang/String;
            check-cast v1, Ljava/lang/Object;
            return-void`,
        },
        { name: "nothing", descriptor: "()V", code: "return-void" },
        {
          name: "second",
          descriptor: "()V",
          access: ["static"],
          code: `
            invoke-custom {}, site
            const-method-handle v0, handle
            const-method-type v1, ()V
            invoke-polymorphic {v0}, Ljava/lang/invoke/MethodHandle;->invoke([Ljava/lang/Object;)Ljava/lang/Object;, ()V
            invoke-interface/range {v0 .. v0}, Ljava/lang/Runnable;->run()V
            packed-switch v0, :cases
            :done
            return-void
            :cases
            .packed-switch 0 :done`,
        },
      ],
    },
  ],
};

const rowsOf = (dex: DexFile, index: ReturnType<typeof indexCode>, references: References, text: (index: number) => string) =>
  Array.from({ length: references.count }, (_, row) => [
    dex.methodName(index.members.methodIndex[references.method[row] ?? -1] ?? -1),
    references.pc[row],
    findOpcode(references.op[row] ?? 0)?.mnemonic,
    text(references.index[row] ?? -1),
  ]);
const methodText = (dex: DexFile) => (index: number) => `${dex.typeDescriptor(dex.methodClass(index))}${dex.methodName(index)}`;

describe("the code index", () => {
  const dex = openBuilt(input);
  const index = indexCode(dex);

  it("lists calls with caller, place and callee, direct methods of a class first", () => {
    expect(rowsOf(dex, index, index.invokes, methodText(dex))).toEqual([
      ["second", 7, "invoke-polymorphic", "Ljava/lang/invoke/MethodHandle;invoke"],
      ["second", 11, "invoke-interface/range", "Ljava/lang/Runnable;run"],
      ["first", 2, "invoke-static", "Lapp/Net;send"],
      ["first", 10, "invoke-direct", "Ljava/net/URL;<init>"],
    ]);
    expect([...index.invokes.op].map(invokeKindOf)).toEqual(["polymorphic", "interface", "static", "direct"]);
  });

  it("lists strings, jumbo ones too", () => {
    expect(rowsOf(dex, index, index.strings, (at) => dex.string(at))).toEqual([
      ["first", 0, "const-string", "https://one.example/"],
      ["first", 5, "const-string/jumbo", "two"],
    ]);
  });

  it("lists field accesses and whether they write", () => {
    expect(rowsOf(dex, index, index.fields, (at) => dex.fieldName(at))).toEqual([
      ["first", 13, "sget-object", "shared"],
      ["first", 15, "iput-object", "own"],
    ]);
    expect([...index.fields.op].map(isFieldWrite)).toEqual([false, true]);
  });

  it("lists uses of types", () => {
    expect(rowsOf(dex, index, index.types, (at) => dex.typeDescriptor(at))).toEqual([
      ["first", 8, "new-instance", "Ljava/net/URL;"],
      ["first", 17, "check-cast", "Ljava/lang/Object;"],
    ]);
  });

  it("lists call sites, method handles and protos", () => {
    expect(rowsOf(dex, index, index.callSites, String)).toEqual([["second", 0, "invoke-custom", "0"]]);
    expect(rowsOf(dex, index, index.methodHandles, String)).toEqual([["second", 3, "const-method-handle", "0"]]);
    expect(rowsOf(dex, index, index.protos, (at) => dex.protoDescriptor(at))).toEqual([
      ["second", 5, "const-method-type", "()V"],
    ]);
  });

  it("counts instructions without payloads", () => {
    // first 9, nothing 1, second 7.
    expect(index.instructionCount).toBe(17);
    expect(index.brokenMethods).toEqual([]);
  });
});

describe("broken code", () => {
  const dex = openBuilt(input);
  const { members } = indexCode(dex);
  const rowOf = (name: string) => [...members.methodIndex].findIndex((method) => dex.methodName(method) === name);
  const breakAt = (name: string, unit: number, value: number) => {
    const bytes = buildDex(input);
    new DataView(bytes.buffer).setUint16((members.methodCodeOffset[rowOf(name)] ?? 0) + 16 + unit * 2, value, true);
    const diagnostics = new DiagnosticList(10);
    return { index: indexCode(openOne(bytes, diagnostics)), diagnostics };
  };

  it.each([
    ["an unused opcode", 19, 0x0073],
    ["a string that is not there", 1, 0xffff],
    ["a method that is not there", 11, 0xffff],
    ["an instruction that reaches beyond the end", 19, 0x0018],
  ])("costs the method all its references: %s", (_, unit, value) => {
    const { index, diagnostics } = breakAt("first", unit, value);
    expect(index.brokenMethods).toEqual([rowOf("first")]);
    expect(index.strings.count).toBe(0);
    expect(index.invokes.count).toBe(2);
    expect(index.instructionCount).toBe(8);
    expect(diagnostics.items).toMatchObject([{ code: "bad-code", android: "installs", detail: { methodRow: rowOf("first") } }]);
  });

  it("bounds the work when many methods share one large code item", () => {
    const count = 400;
    const methods = Array.from({ length: count }, (_, at) => ({ name: `m${at}`, descriptor: "()V", code: "return-void" }));
    const large = { name: "large", descriptor: "()V", code: `${"nop\n".repeat(20_000)}return-void` };
    const bytes = buildDex({ classes: [{ descriptor: "Lapp/A;", methods: [...methods, large] }] });
    const plain = openOne(bytes);
    const table = indexCode(plain).members;
    const largeRow = [...table.methodIndex].findIndex((method) => plain.methodName(method) === "large");
    const shared = { ...table, methodCodeOffset: table.methodCodeOffset.map(() => table.methodCodeOffset[largeRow] ?? 0) };
    const diagnostics = new DiagnosticList(1_000);
    const index = indexCode(openOne(bytes, diagnostics), shared);
    expect(index.instructionCount).toBeLessThanOrEqual((bytes.length / 2) * 16);
    expect(index.brokenMethods.length).toBeGreaterThan(100);
    expect(diagnostics.items.length).toBeGreaterThan(100);
  });
});
