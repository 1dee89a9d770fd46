import { FormatError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { buildDex } from "../testing/dex-builder.ts";
import type { DexInput } from "../testing/dex-input.ts";
import { openBuilt, openOne } from "../testing/open-built.ts";
import { readClassAnnotations, type Annotation } from "./annotations.ts";
import { readSystemAnnotations } from "./system-annotations.ts";

const system = (
  name: string,
  elements: NonNullable<NonNullable<DexInput["classes"]>[number]["annotations"]>[number]["elements"],
) => ({
  type: `Ldalvik/annotation/${name};`,
  visibility: "system" as const,
  ...(elements && { elements }),
});
const input: DexInput = {
  classes: [
    {
      descriptor: "Lapp/Outer$Inner;",
      annotations: [
        system("Signature", { value: { array: ["Ljava/util/List<", "Ljava/lang/String;", ">;"] } }),
        system("EnclosingClass", { value: { type: "Lapp/Outer;" } }),
        system("InnerClass", { accessFlags: 9, name: "Inner" }),
        system("MemberClasses", { value: { array: [{ type: "Lapp/Outer$Inner$A;" }, { type: "Lapp/Outer$Inner$B;" }] } }),
        { type: "Lapp/Keep;", elements: { level: { enum: "Lapp/Level;->HIGH:Lapp/Level;" } } },
      ],
      fields: [{ name: "f", type: "I", annotations: [{ type: "Lapp/Keep;", visibility: "build" }] }],
      methods: [
        {
          name: "m",
          descriptor: "(II)V",
          code: "return-void",
          annotations: [system("Throws", { value: { array: [{ type: "Ljava/io/IOException;" }] } })],
          parameterAnnotations: [[], [{ type: "Lapp/Keep;" }]],
        },
      ],
    },
    {
      descriptor: "Lapp/Outer$1;",
      annotations: [
        system("EnclosingMethod", { value: { method: "Lapp/Outer;->run()V" } }),
        system("InnerClass", { accessFlags: 0, name: null }),
      ],
    },
    { descriptor: "Lapp/Plain;" },
  ],
};

const dex = openBuilt(input);
const classOf = (descriptor: string): number => dex.findClass(dex.findType(descriptor) ?? -1) ?? -1;
const summary = (list: readonly Annotation[] | undefined) =>
  list?.map(({ visibility, type }) => [visibility, dex.typeDescriptor(type)]);

describe("annotations", () => {
  const read = readClassAnnotations(dex, classOf("Lapp/Outer$Inner;"));

  it("are read of the class, with their elements", () => {
    expect(summary(read.ofClass)?.map(([, type]) => type)).toContain("Ldalvik/annotation/Signature;");
    const keep = read.ofClass.find(({ type }) => dex.typeDescriptor(type) === "Lapp/Keep;");
    const [element] = keep?.elements ?? [];
    expect(dex.string(element?.name ?? -1)).toBe("level");
    expect(element?.value).toMatchObject({ kind: "enum" });
    expect(element?.value.kind === "enum" && dex.fieldName(element.value.index)).toBe("HIGH");
  });

  it("are read of fields, methods and parameters", () => {
    expect([...read.ofFields.values()].map(summary)).toEqual([[["build", "Lapp/Keep;"]]]);
    expect([...read.ofFields.keys()].map((field) => dex.fieldName(field))).toEqual(["f"]);
    expect([...read.ofMethods.values()].map(summary)).toEqual([[["system", "Ldalvik/annotation/Throws;"]]]);
    expect([...read.ofMethods.keys()].map((method) => dex.methodName(method))).toEqual(["m"]);
    expect([...read.ofParameters.values()].map((lists) => lists.map(summary))).toEqual([[[], [["runtime", "Lapp/Keep;"]]]]);
  });

  it("are none where the class has no directory", () => {
    expect(readClassAnnotations(dex, classOf("Lapp/Plain;"))).toEqual({
      ofClass: [],
      ofFields: new Map(),
      ofMethods: new Map(),
      ofParameters: new Map(),
    });
  });

  it.each([
    ["a directory beyond the file", 0, 0x7fff_ffff],
    ["more fields than the file can hold", 1, 0x7fff_ffff],
  ])("refuse %s", (_, word, value) => {
    const bytes = buildDex(input);
    const index = classOf("Lapp/Outer$Inner;");
    new DataView(bytes.buffer).setUint32(dex.classAnnotationsOffset(index) + word * 4, value, true);
    expect(() => readClassAnnotations(openOne(bytes), index)).toThrow(FormatError);
  });
});

describe("system annotations", () => {
  it("tell generic signature, enclosing class and member classes", () => {
    const told = readSystemAnnotations(dex, readClassAnnotations(dex, classOf("Lapp/Outer$Inner;")).ofClass);
    expect(told).toMatchObject({
      signature: "Ljava/util/List<Ljava/lang/String;>;",
      innerClass: { name: "Inner", accessFlags: 9 },
    });
    expect(dex.typeDescriptor(told.enclosingClass ?? -1)).toBe("Lapp/Outer;");
    expect(told.memberClasses.map((type) => dex.typeDescriptor(type))).toEqual(["Lapp/Outer$Inner$A;", "Lapp/Outer$Inner$B;"]);
    expect(told.enclosingMethod).toBeUndefined();
  });

  it("tell that a class is anonymous, and in which method it stands", () => {
    const told = readSystemAnnotations(dex, readClassAnnotations(dex, classOf("Lapp/Outer$1;")).ofClass);
    expect(told.innerClass).toEqual({ name: null, accessFlags: 0 });
    expect(dex.methodName(told.enclosingMethod ?? -1)).toBe("run");
    expect(told.signature).toBeUndefined();
  });

  it("tell what a method throws", () => {
    const [annotations = []] = readClassAnnotations(dex, classOf("Lapp/Outer$Inner;")).ofMethods.values();
    expect(readSystemAnnotations(dex, annotations).thrown.map((type) => dex.typeDescriptor(type))).toEqual([
      "Ljava/io/IOException;",
    ]);
  });

  it("do not count when an app gives its own annotation that name", () => {
    const forged = openBuilt({
      classes: [
        {
          descriptor: "Lapp/A;",
          annotations: [{ type: "Ldalvik/annotation/Signature;", elements: { value: { array: ["x"] } } }],
        },
      ],
    });
    expect(readSystemAnnotations(forged, readClassAnnotations(forged, 0).ofClass).signature).toBeUndefined();
  });
});
