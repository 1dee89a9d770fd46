import { DiagnosticList } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { buildDex } from "../testing/dex-builder.ts";
import type { DexInput } from "../testing/dex-input.ts";
import { openBuilt, openOne } from "../testing/open-built.ts";
import { readMembers } from "./member-table.ts";

const input: DexInput = {
  classes: [
    { descriptor: "Lapp/Empty;" },
    {
      descriptor: "Lapp/Full;",
      fields: [
        { name: "a", type: "I", access: ["private"] },
        { name: "b", type: "I", access: ["static", "final"] },
        { name: "c", type: "J", access: ["public", "static"] },
      ],
      methods: [
        { name: "<init>", descriptor: "()V", code: "return-void" },
        { name: "abstractOne", descriptor: "()V", access: ["public", "abstract"] },
        { name: "helper", descriptor: "()V", access: ["private", "static"], code: "return-void" },
        { name: "run", descriptor: "()V", code: "return-void" },
      ],
    },
    { descriptor: "Lapp/Last;", methods: [{ name: "go", descriptor: "()V", code: "return-void" }] },
  ],
};
const classOf = (dex: ReturnType<typeof openBuilt>, descriptor: string): number =>
  dex.findClass(dex.findType(descriptor) ?? -1) ?? -1;

describe("the member table", () => {
  const dex = openBuilt(input);
  const members = readMembers(dex);
  const full = classOf(dex, "Lapp/Full;");
  const last = classOf(dex, "Lapp/Last;");

  it("lists static fields before instance fields", () => {
    const [start, middle] = [members.fieldStart[full] ?? 0, members.instanceFieldStart[full] ?? 0];
    const end = members.fieldStart[full + 1] ?? 0;
    const names = (from: number, to: number) => [...members.fieldIndex.subarray(from, to)].map((field) => dex.fieldName(field));
    expect([names(start, middle), names(middle, end)]).toEqual([["b", "c"], ["a"]]);
    expect([...members.fieldAccessFlags.subarray(start, end)]).toEqual([0x18, 0x9, 0x2]);
  });

  it("lists direct methods before virtual ones, with their code", () => {
    const [start, middle] = [members.methodStart[full] ?? 0, members.virtualMethodStart[full] ?? 0];
    const end = members.methodStart[full + 1] ?? 0;
    const names = (from: number, to: number) =>
      [...members.methodIndex.subarray(from, to)].map((method) => dex.methodName(method));
    expect([names(start, middle), names(middle, end)]).toEqual([
      ["<init>", "helper"],
      ["abstractOne", "run"],
    ]);
    expect([...members.methodCodeOffset.subarray(start, end)].map((offset) => offset > 0)).toEqual([true, true, false, true]);
    expect([...members.methodAccessFlags.subarray(start, end)]).toEqual([0x10001, 0xa, 0x401, 0x1]);
    expect([...members.methodClass.subarray(start, end)]).toEqual([full, full, full, full]);
  });

  it("gives a class without members no rows, and closes the last class", () => {
    const empty = classOf(dex, "Lapp/Empty;");
    expect(members.methodStart[empty]).toBe(members.methodStart[empty + 1]);
    expect(members.methodStart[dex.counts.classes]).toBe(members.methodIndex.length);
    expect(members.fieldStart[dex.counts.classes]).toBe(members.fieldIndex.length);
  });

  it("loses only the class whose data is broken", () => {
    const bytes = buildDex(input);
    // class_data_item: four counts, then static fields; the first index difference becomes larger than the field table.
    bytes[dex.classDataOffset(full) + 4] = 0x7f;
    const diagnostics = new DiagnosticList(10);
    const broken = readMembers(openOne(bytes, diagnostics));
    expect(broken.brokenClasses).toEqual([full]);
    expect(broken.methodStart[full]).toBe(broken.methodStart[full + 1]);
    expect(broken.methodClass).toContain(last);
    expect(diagnostics.items).toMatchObject([{ code: "bad-class-data", detail: { class: full }, android: "installs" }]);
  });

  it("does not let classes that share one class data multiply it", () => {
    const classes = Array.from({ length: 40 }, (_, index) => ({ descriptor: `Lapp/C${index};` }));
    const shared = { classes: [...classes, ...(input.classes ?? [])] };
    const bytes = buildDex(shared);
    const built = openOne(bytes);
    const offset = built.classDataOffset(classOf(built, "Lapp/Full;"));
    const view = new DataView(bytes.buffer);
    for (let index = 0; index < built.counts.classes; index += 1)
      view.setUint32(built.header.classes.offset + index * 32 + 24, offset, true);
    const diagnostics = new DiagnosticList(100);
    const table = readMembers(openOne(bytes, diagnostics));
    expect(table.methodIndex.length).toBeLessThanOrEqual(built.counts.methods);
    expect(diagnostics.items.length).toBeGreaterThan(30);
  });
});
