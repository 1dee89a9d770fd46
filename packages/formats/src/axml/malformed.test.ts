import { DiagnosticList, isInputError, LIMITS } from "@akashi/bytes";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { androidAttribute, buildBinaryXml, type ElementSpec } from "../testing/xml-builder.ts";
import { forEachElement, type XmlDocument } from "./document.ts";
import { readBinaryXml } from "./read.ts";

const sample = buildBinaryXml({
  name: "manifest",
  attributes: [androidAttribute("name", 0x01010003, "value"), { name: "package", value: "jp.example" }],
  children: ["text", { name: "application", attributes: [androidAttribute("debuggable", 0x0101000f, true)] }],
});
const utf16 = buildBinaryXml({ name: "manifest", children: [{ name: "日本" }] }, { encoding: "utf16" });

const read = (bytes: Uint8Array): { document: XmlDocument; sink: DiagnosticList } => {
  const sink = new DiagnosticList(100);
  return { document: readBinaryXml(bytes, { format: "axml", path: [] }, sink), sink };
};
const survives = (bytes: Uint8Array): void => {
  try {
    read(bytes);
  } catch (error) {
    if (!isInputError(error)) throw error;
  }
};

describe("only the two errors escape", () => {
  test.each([sample, utf16])("from a document cut at any byte", (bytes) => {
    for (let size = 0; size < bytes.length; size += 1) survives(bytes.subarray(0, size));
  });

  test.each([sample, utf16])("from a document with any byte changed", (bytes) => {
    for (let at = 0; at < bytes.length; at += 1) {
      for (const value of [0, 1, 8, 0x10, 0x7f, 0xff]) {
        const mutant = bytes.slice();
        mutant[at] = value;
        survives(mutant);
      }
    }
  });

  test("from a document with several bytes changed", () => {
    const change = fc.tuple(fc.nat(sample.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 16 }), (changes) => {
        const mutant = sample.slice();
        for (const [at, value] of changes) mutant[at] = value;
        survives(mutant);
      }),
      { seed: 11, numRuns: 1000 },
    );
  });
});

describe("limits", () => {
  const nested = (depth: number): ElementSpec => {
    let element: ElementSpec = { name: "innermost" };
    for (let level = 1; level < depth; level += 1) element = { name: "e", children: [element] };
    return element;
  };

  test("elements deeper than the limit hang on the deepest that is kept, and none is lost", () => {
    const { document, sink } = read(buildBinaryXml(nested(2000)));
    let count = 0;
    let deepest = 0;
    forEachElement(document.roots, (element) => {
      count += 1;
      let depth = 1;
      for (let { parent } = element; parent !== null; { parent } = parent) depth += 1;
      deepest = Math.max(deepest, depth);
    });
    expect(count).toBe(2000);
    expect(deepest).toBe(LIMITS.axmlDepth + 1);
    expect(sink.items.map((item) => item.code)).toEqual(["too-deep"]);
    expect(document.isComplete).toBe(true);
  });

  test("a document at the limit of depth is read without a word", () => {
    expect(read(buildBinaryXml(nested(LIMITS.axmlDepth))).sink.items).toEqual([]);
  });

  test("overlapping attributes end at the limit of attributes, not of memory", () => {
    // 100 elements of 60,000 bytes whose attributes overlap in steps of one byte would be six million attributes.
    const wide = { name: "e", attributes: [{ name: "a", value: 1 }] };
    const bytes = buildBinaryXml({ name: "r", children: Array.from({ length: 100 }, () => wide) }, { attributeSize: 60_000 });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 60_000 < bytes.length; at += 4) {
      if (
        view.getUint32(at, true) === 0x0100102 << 0 ||
        (view.getUint16(at, true) === 0x0102 && view.getUint16(at + 2, true) === 16)
      ) {
        view.setUint16(at + 16 + 10, 1, true);
        view.setUint16(at + 16 + 12, 0xffff, true);
      }
    }
    const { document, sink } = read(bytes);
    expect(document.isComplete).toBe(false);
    expect(sink.items.map((item) => item.code)).toContain("limit-axmlAttributes");
  });

  test("an anomaly of every element is counted, not repeated", () => {
    const children = Array.from({ length: 300 }, () => ({ name: "a:b" }));
    const { sink } = read(buildBinaryXml({ name: "r", children }));
    expect(sink.items).toHaveLength(11);
    expect(sink.items.at(-1)).toMatchObject({ code: "colon-in-element-name", detail: { more: 290 } });
  });
});
