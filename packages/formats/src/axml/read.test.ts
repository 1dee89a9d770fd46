import { DiagnosticList, encodeUtf8 } from "@akashi/bytes";
import { describe, expect, test } from "vitest";
import { androidAttribute, buildBinaryXml, type BinaryXmlOptions, type ElementSpec } from "../testing/xml-builder.ts";
import { buildStringPool } from "../testing/string-pool-builder.ts";
import { reference } from "../testing/value-builder.ts";
import {
  ANDROID_NAMESPACE,
  findAndroidAttribute,
  findChildren,
  findPlainAttribute,
  forEachElement,
  isElement,
  type XmlDocument,
  type XmlElement,
} from "./document.ts";
import { readBinaryXml } from "./read.ts";
import type { XmlOptions } from "./reading.ts";

const NAME = 0x01010003;
const DISTRIBUTION = "http://schemas.android.com/apk/distribution";
const read = (
  bytes: Uint8Array,
  options: XmlOptions = { elementNamespaces: new Set([DISTRIBUTION]) },
): { document: XmlDocument; codes: string[] } => {
  const sink = new DiagnosticList(100);
  const document = readBinaryXml(bytes, { format: "axml", path: ["a.apk", "AndroidManifest.xml"] }, sink, options);
  return { document, codes: sink.items.map((item) => item.code) };
};
const build = (root: ElementSpec | readonly ElementSpec[], options?: BinaryXmlOptions) => read(buildBinaryXml(root, options));
const rootOf = (document: XmlDocument): XmlElement => document.root ?? expect.fail("no root");
const allNames = (document: XmlDocument): string[] => {
  const names: string[] = [];
  forEachElement(document.roots, (element) => names.push(element.name));
  return names;
};

const manifest: ElementSpec = {
  name: "manifest",
  line: 2,
  attributes: [androidAttribute("versionCode", 0x0101021b, 7), { name: "package", value: "jp.example" }],
  children: [
    { name: "uses-permission", line: 3, attributes: [androidAttribute("name", NAME, "android.permission.CAMERA")] },
    {
      name: "application",
      line: 4,
      attributes: [
        androidAttribute("label", 0x01010001, reference(0x7f010000)),
        androidAttribute("debuggable", 0x0101000f, true),
      ],
      children: ["text ", { name: "activity", line: 5 }],
    },
  ],
};

describe("a well-formed document", () => {
  test.each(["utf8", "utf16"] as const)("in %s gives elements, attributes, texts and lines", (encoding) => {
    const { document, codes } = build(manifest, { encoding });
    const root = rootOf(document);
    expect(codes).toEqual([]);
    expect(document.isComplete).toBe(true);
    expect(root).toMatchObject({ name: "manifest", localName: "manifest", namespace: null, parent: null, line: 2 });
    expect(root.children.map((child) => (child.kind === "element" ? child.name : child.text))).toEqual([
      "uses-permission",
      "application",
    ]);
    const [application] = findChildren(root, "application");
    expect(application?.parent).toBe(root);
    expect(application?.children.map((child) => (child.kind === "text" ? child.text : child.name))).toEqual([
      "text ",
      "activity",
    ]);
    expect(document.namespaces).toEqual([{ prefix: "android", uri: ANDROID_NAMESPACE }]);
  });

  test("gives each attribute its namespace, id, raw text and typed value", () => {
    const root = rootOf(build(manifest).document);
    expect(root.attributes).toEqual([
      {
        namespace: ANDROID_NAMESPACE,
        name: "versionCode",
        storedName: "versionCode",
        resourceId: 0x0101021b,
        rawValue: null,
        value: { type: 0x10, data: 7 },
        text: null,
      },
      {
        namespace: null,
        name: "package",
        storedName: "package",
        resourceId: null,
        rawValue: "jp.example",
        value: { type: 0x03, data: expect.any(Number) as number },
        text: "jp.example",
      },
    ]);
  });

  test("finds attributes as Android does: the platform's by id, others by name", () => {
    const root = rootOf(build(manifest).document);
    expect(findAndroidAttribute(root, 0x0101021b, "versionCode")?.value.data).toBe(7);
    expect(findAndroidAttribute(root, NAME, "name")).toBeUndefined();
    expect(findPlainAttribute(root, "package")?.text).toBe("jp.example");
    expect(findPlainAttribute(root, "versionCode")).toBeUndefined();
  });

  test("gives long strings whole, in either length encoding", () => {
    for (const length of [0x7f, 0x80, 0x7fff, 0x8000, 0x12345]) {
      const text = "x".repeat(length);
      const { document } = build({ name: "a", attributes: [{ name: "v", value: text }] }, { encoding: "utf16" });
      expect(rootOf(document).attributes[0]?.text?.length).toBe(length);
      const utf8 = build({ name: "a", attributes: [{ name: "v", value: text }] }, { encoding: "utf8" });
      expect(rootOf(utf8.document).attributes[0]?.text?.length).toBe(length);
    }
  });

  test("gives characters beyond U+FFFF in either encoding", () => {
    for (const encoding of ["utf8", "utf16"] as const) {
      expect(
        rootOf(build({ name: "a", attributes: [{ name: "v", value: "日本😀é" }] }, { encoding }).document).attributes[0]?.text,
      ).toBe("日本😀é");
    }
  });
});

describe("what obfuscators and malware do to a manifest", () => {
  test("a prefix or a namespace on a tag does not hide it", () => {
    const { document, codes } = build({
      name: "manifest",
      children: [
        { name: "android:uses-permission", attributes: [androidAttribute("name", NAME, "A")] },
        { name: "uses-permission", namespace: ANDROID_NAMESPACE, attributes: [androidAttribute("name", NAME, "B")] },
      ],
    });
    const permissions = findChildren(rootOf(document), "uses-permission");
    expect(permissions.map((element) => findAndroidAttribute(element, NAME, "name")?.text)).toEqual(["A", "B"]);
    expect(permissions.every((element) => isElement(element, "uses-permission"))).toBe(true);
    expect(codes).toEqual(["colon-in-element-name", "prefixed-element"]);
  });

  test("a namespace is reported only where the kind of document does not have it", () => {
    const module: ElementSpec = { name: "module", namespace: DISTRIBUTION };
    expect(build({ name: "manifest", children: [module] }).codes).toEqual([]);
    const widget = buildBinaryXml({ name: "widget", namespace: "http://www.w3.org/ns/widgets" });
    expect(read(widget).codes).toEqual(["prefixed-element"]);
    expect(read(widget, {}).codes).toEqual([]);
  });

  test("a blank attribute name is told by the resource map", () => {
    const { document, codes } = build({ name: "manifest", attributes: [androidAttribute("", NAME, "x")] });
    expect(rootOf(document).attributes[0]).toMatchObject({ name: "name", storedName: "", text: "x" });
    expect(codes).toEqual(["blank-attribute-name"]);
  });

  test("a misleading attribute name is told by the resource map", () => {
    const { document, codes } = build({ name: "manifest", attributes: [androidAttribute("label", NAME, "x")] });
    expect(findAndroidAttribute(rootOf(document), NAME, "name")?.text).toBe("x");
    expect(findAndroidAttribute(rootOf(document), 0x01010001, "label")).toBeUndefined();
    expect(codes).toEqual(["misleading-attribute-name"]);
  });

  test("a raw value that says something else does not count", () => {
    const { document, codes } = build({ name: "a", attributes: [{ name: "package", value: "real", raw: "shown" }] });
    expect(rootOf(document).attributes[0]).toMatchObject({ text: "real", rawValue: "shown" });
    expect(codes).toEqual(["raw-value-differs"]);
  });

  test("attributes are found where the element says, in steps of the size that it says", () => {
    const { document, codes } = build(manifest, { attributeStart: 32, attributeSize: 28 });
    expect(findPlainAttribute(rootOf(document), "package")?.text).toBe("jp.example");
    expect(rootOf(document).attributes).toHaveLength(2);
    expect(new Set(codes)).toEqual(new Set(["bad-attribute-size"]));
  });

  test("a larger header of the nodes is passed over", () => {
    const { document, codes } = build(manifest, { nodeHeaderSize: 24 });
    expect(findPlainAttribute(rootOf(document), "package")?.text).toBe("jp.example");
    expect(codes).toEqual([]);
  });

  const unknownChunk = Uint8Array.of(0x99, 0x09, 8, 0, 16, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);
  test.each([
    { title: "before the strings", options: { beforePool: unknownChunk } },
    { title: "behind the strings", options: { afterPool: unknownChunk } },
  ])("an unknown chunk $title is passed over", ({ options }) => {
    const { document, codes } = build(manifest, options);
    expect(allNames(document)).toEqual(["manifest", "uses-permission", "application", "activity"]);
    expect(codes).toEqual(["unknown-chunk"]);
  });

  test("an unknown chunk between the nodes is passed over", () => {
    const { document, codes } = build({ name: "manifest", children: [{ name: "application", before: unknownChunk }] });
    expect(allNames(document)).toEqual(["manifest", "application"]);
    expect(codes).toEqual(["unknown-chunk"]);
  });

  test.each([
    { title: "a chunk of size zero", junk: new Uint8Array(8) },
    { title: "a chunk of size zero with the type of a node", junk: Uint8Array.of(2, 1, 16, 0, 0, 0, 0, 0) },
    { title: "bytes that are no chunk", junk: new Uint8Array(36).fill(3) },
  ])("$title between the nodes does not hide those behind it", ({ junk }) => {
    const { document, codes } = build({ name: "manifest", children: [{ name: "application", before: junk }] });
    expect(allNames(document)).toEqual(["manifest", "application"]);
    expect(codes).toContain("bad-chunk");
  });

  test("another document type is read all the same, as Android does", () => {
    const { document, codes } = build(manifest, { documentType: 0 });
    expect(findPlainAttribute(rootOf(document), "package")?.text).toBe("jp.example");
    expect(codes).toEqual(["wrong-document-type"]);
  });

  test("a header size that leads nowhere is not believed", () => {
    const { document, codes } = build(manifest, { headerSize: 0x1234 });
    expect(findPlainAttribute(rootOf(document), "package")?.text).toBe("jp.example");
    expect(codes).toEqual(["unusable-header-size"]);
  });

  test("a larger header is passed over, as Android does", () => {
    const bytes = buildBinaryXml(manifest);
    const larger = Uint8Array.from([...bytes.subarray(0, 8), 1, 2, 3, 4, ...bytes.subarray(8)]);
    const view = new DataView(larger.buffer);
    view.setUint16(2, 12, true);
    view.setUint32(4, larger.length, true);
    const { document, codes } = read(larger);
    expect(findPlainAttribute(rootOf(document), "package")?.text).toBe("jp.example");
    expect(codes).toEqual(["wrong-header-size"]);
  });

  test("what stands behind the declared size does not count, as for Android", () => {
    const bytes = buildBinaryXml([{ name: "manifest" }, { name: "decoy" }]);
    const view = new DataView(bytes.buffer);
    // The second root's start and end, and the end of the namespace, are 36 + 24 + 24 bytes.
    view.setUint32(4, bytes.length - 84, true);
    const { document, codes } = read(bytes);
    expect(document.roots.map((root) => root.name)).toEqual(["manifest"]);
    expect(codes).toEqual(["size-too-small"]);
  });

  test("unless nothing is left then", () => {
    const { document, codes } = build(manifest, { size: 8 });
    expect(findPlainAttribute(rootOf(document), "package")?.text).toBe("jp.example");
    expect(codes).toEqual(["size-too-small", "no-string-pool"]);
  });

  test("a declared size beyond the file is not believed", () => {
    const { document, codes } = build(manifest, { size: 0x7fffffff });
    expect(document.isComplete).toBe(true);
    expect(codes).toEqual(["size-too-large"]);
  });

  test("a string pool among the nodes changes no name", () => {
    const other = buildStringPool(["x", "y", "z", "w", "v"]);
    const { document, codes } = build({ name: "manifest", children: [{ name: "application", before: other }] });
    expect(allNames(document)).toEqual(["manifest", "application"]);
    expect(codes).toEqual(["late-string-pool"]);
  });

  test("attributes beyond their element are left out", () => {
    const bytes = buildBinaryXml(manifest);
    const view = new DataView(bytes.buffer);
    const start = [...bytes.keys()].find((at) => at % 4 === 0 && view.getUint32(at, true) === 0x00100102) ?? 0;
    view.setUint16(start + 16 + 12, 500, true);
    const { document, codes } = read(bytes);
    expect(rootOf(document).attributes).toHaveLength(2);
    expect(codes).toEqual(["attributes-beyond-chunk"]);
  });

  test("a document without an element has no root", () => {
    const { document, codes } = build([]);
    expect(document.root).toBeUndefined();
    expect(codes).toEqual(["no-root"]);
  });

  test("a count of strings that lies gives the strings there is room for", () => {
    const { document, codes } = build(manifest, { declaredCount: 0x7fffffff });
    expect(findPlainAttribute(rootOf(document), "package")?.text).toBe("jp.example");
    expect(codes).toEqual(["string-count"]);
  });

  test("the second of two string pools counts, as it does for Android", () => {
    const other = buildBinaryXml({ name: "other" }).subarray(8);
    const size = new DataView(other.buffer, other.byteOffset).getUint32(4, true);
    const { document, codes } = build(manifest, { beforePool: other.subarray(0, size) });
    expect(rootOf(document).name).toBe("manifest");
    expect(codes).toEqual(["several-string-pools"]);
  });

  test("an end with another name closes the innermost element", () => {
    const { document, codes } = build({ name: "a", children: [{ name: "b", endName: "z" }, { name: "c" }] });
    expect(allNames(document)).toEqual(["a", "b", "c"]);
    expect(rootOf(document).children).toHaveLength(2);
    expect(codes).toEqual(["mismatched-end"]);
  });

  test("an element that is never closed takes in what follows", () => {
    const { document, codes } = build({ name: "a", children: [{ name: "b", endName: null }, { name: "c" }] });
    expect(findChildren(rootOf(document), "b")[0]?.children).toHaveLength(1);
    expect(codes).toEqual(["mismatched-end", "unclosed-element"]);
    expect(document.isComplete).toBe(false);
  });

  test("the first of several roots is the document", () => {
    const { document, codes } = build([{ name: "manifest" }, { name: "decoy" }]);
    expect(rootOf(document).name).toBe("manifest");
    expect(document.roots.map((root) => root.name)).toEqual(["manifest", "decoy"]);
    expect(codes).toEqual(["several-roots"]);
  });

  test("an end without a start is passed over", () => {
    // An end element of 24 bytes, before the start of any.
    const end = Uint8Array.of(3, 1, 16, 0, 24, 0, 0, 0, 1, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0);
    const { document, codes } = build({ name: "a", before: end });
    expect(allNames(document)).toEqual(["a"]);
    expect(codes).toEqual(["unmatched-end"]);
  });

  test("a node that claims more than there is does not swallow those behind it", () => {
    const bytes = buildBinaryXml({ name: "a", children: [{ name: "b" }, { name: "c" }] });
    const view = new DataView(bytes.buffer);
    const starts = [...bytes.keys()].filter((at) => at % 4 === 0 && view.getUint32(at, true) === 0x00100102);
    view.setUint32((starts[1] ?? 0) + 4, 0x7ffffffc, true);
    const { document, codes } = read(bytes);
    expect(allNames(document)).toEqual(["a", "b", "c"]);
    expect(codes).toEqual(["bad-chunk"]);
  });
});

describe("what is no binary XML", () => {
  test.each(["<?xml version='1.0'?><manifest/>", "\ufeff<manifest/>", "  \n<manifest/>"])("text %j is told apart", (text) => {
    expect(() => read(encodeUtf8(text))).toThrow(expect.objectContaining({ code: "text-xml" }));
  });

  test("too few bytes are told apart", () => {
    for (const size of [0, 1, 7])
      expect(() => read(new Uint8Array(size))).toThrow(expect.objectContaining({ code: "truncated" }));
  });

  test("other bytes are told apart", () => {
    expect(() => read(encodeUtf8("PK\u0003\u0004 this is a zip archive, not XML"))).toThrow(
      expect.objectContaining({ code: "not-binary-xml" }),
    );
  });

  test("a document of a header only has no root", () => {
    const { document, codes } = read(Uint8Array.of(3, 0, 8, 0, 8, 0, 0, 0));
    expect(document.root).toBeUndefined();
    expect(codes).toEqual(["no-string-pool"]);
  });
});
