import { FormatError, LimitError } from "@akashi/bytes";
import { describe, expect, it } from "vitest";
import { buildDex } from "../testing/dex-builder.ts";
import type { DexInput, FieldInput } from "../testing/dex-input.ts";
import { openBuilt, openOne } from "../testing/open-built.ts";
import { readEncodedArray, readStaticValues } from "./encoded-value.ts";

const ROOM = 400;
const field = (name: string, type: string, value?: FieldInput["value"]): FieldInput => ({
  name,
  type,
  access: ["static"],
  ...(value !== undefined && { value }),
});
const input: DexInput = {
  classes: [
    { descriptor: "Lapp/None;" },
    {
      descriptor: "Lapp/Main;",
      fields: [
        field("a", "I", -300),
        field("b", "Ljava/lang/String;", "text"),
        field("c", "J", { long: -(2n ** 63n) }),
        field("d", "I"),
      ],
    },
  ],
  extraStrings: ["x".repeat(ROOM)],
};
const dex = openBuilt(input);

/** Reads an encoded_array that these bytes are. */
const read = (...encoded: number[]) => {
  const bytes = buildDex(input);
  const offset = dex.stringOffset(dex.findString("x".repeat(ROOM)) ?? -1) + 2;
  bytes.set(encoded, offset);
  return readEncodedArray(openOne(bytes), offset);
};
const one = (...encoded: number[]) => read(1, ...encoded)[0];

// Bytes written by hand from the table "Value formats" of the DEX format.
describe("encoded values", () => {
  it.each([
    [[0x00, 0xff], { kind: "byte", value: -1 }],
    [[0x22, 0x00, 0x80], { kind: "short", value: -32768 }],
    [[0x02, 0x80], { kind: "short", value: -128 }],
    [[0x23, 0xff, 0xff], { kind: "char", value: 65535 }],
    [[0x03, 0xff], { kind: "char", value: 255 }],
    [[0x04, 0xff], { kind: "int", value: -1 }],
    [[0x44, 0x00, 0x00, 0x80], { kind: "int", value: -8388608 }],
    [[0x64, 0xff, 0xff, 0xff, 0x7f], { kind: "int", value: 2147483647 }],
    [[0x06, 0x80], { kind: "long", value: -128n }],
    [[0xe6, 0, 0, 0, 0, 0, 0, 0, 0x80], { kind: "long", value: -(2n ** 63n) }],
    [[0x30, 0x80, 0x3f], { kind: "float", value: 1 }],
    [[0x10, 0x40], { kind: "float", value: 2 }],
    [[0x31, 0xf0, 0x3f], { kind: "double", value: 1 }],
    [[0xf1, 0x18, 0x2d, 0x44, 0x54, 0xfb, 0x21, 0x09, 0x40], { kind: "double", value: Math.PI }],
    [[0x17, 0x01], { kind: "string", index: 1 }],
    [[0x38, 0x01, 0x00], { kind: "type", index: 1 }],
    [[0x19, 0x03], { kind: "field", index: 3 }],
    [[0x1b, 0x02], { kind: "enum", index: 2 }],
    [[0x1e], { kind: "null" }],
    [[0x1f], { kind: "boolean", value: false }],
    [[0x3f], { kind: "boolean", value: true }],
    [[0x1c, 2, 0x1e, 0x3f], { kind: "array", values: [{ kind: "null" }, { kind: "boolean", value: true }] }],
    [[0x1d, 1, 1, 0, 0x1e], { kind: "annotation", annotation: { type: 1, elements: [{ name: 0, value: { kind: "null" } }] } }],
  ])("reads %j", (bytes, value) => {
    expect(one(...bytes)).toEqual(value);
  });

  it.each([
    ["a kind of value that does not exist", [0x05]],
    ["an int of five bytes", [0x84, 0, 0, 0, 0, 0]],
    ["a byte of two", [0x20, 0, 0]],
    ["a float of five", [0x90, 0, 0, 0, 0, 0]],
    ["a string that is not there", [0x37, 0xff, 0xff]],
    ["a method handle where there is none", [0x16, 0x00]],
    ["an annotation of a type that is not there", [0x1d, 0x7f, 0]],
    ["an array longer than the file", [0x1c, 0xff, 0xff, 0xff, 0xff, 0x0f]],
  ])("refuses %s", (_, bytes) => {
    expect(() => one(...bytes)).toThrow(FormatError);
  });

  it("reads values that nest, up to the limit", () => {
    const nested = (depth: number): number[] => [...Array.from({ length: depth }, () => [0x1c, 1]).flat(), 0x1e];
    expect(one(...nested(60))).toMatchObject({ kind: "array" });
    expect(() => one(...nested(80))).toThrow(LimitError);
  });
});

describe("static values", () => {
  it("belong to the first static fields; what follows has none", () => {
    const main = dex.findClass(dex.findType("Lapp/Main;") ?? -1) ?? -1;
    const text = dex.findString("text");
    expect(readStaticValues(dex, main)).toEqual([
      { kind: "int", value: -300 },
      { kind: "string", index: text },
      { kind: "long", value: -(2n ** 63n) },
    ]);
  });

  it("are empty where the class has none", () => {
    expect(readStaticValues(dex, dex.findClass(dex.findType("Lapp/None;") ?? -1) ?? -1)).toEqual([]);
  });
});
