import { deflateRawSync } from "node:zlib";
import { DiagnosticList, encodeUtf8, FormatError } from "@akashi/bytes";
import { nodePrimitives } from "@akashi/host/node";
import { describe, expect, test } from "vitest";
import { buildZip, type ZipEntrySpec, type ZipOptions } from "../testing/zip-builder.ts";
import { getEntry, openZip, type ZipArchive } from "./archive.ts";

const context = { format: "zip", path: ["sample.apk"] } as const;
const open = (entries: readonly ZipEntrySpec[], options?: ZipOptions): { archive: ZipArchive; codes: string[] } => {
  const sink = new DiagnosticList(100);
  const archive = openZip(buildZip(entries, options), context, sink);
  return { archive, codes: sink.items.map((item) => item.code) };
};
const textOf = (archive: ZipArchive, name: string): string =>
  new TextDecoder().decode(archive.readEntry(getEntry(archive, name), nodePrimitives));

describe("a well-formed archive", () => {
  const content = "a text that repeats, a text that repeats, a text that repeats";
  const entries: ZipEntrySpec[] = [
    { name: "stored.txt", content: "as it is" },
    { name: "deflated.txt", content, method: 8, data: deflateRawSync(encodeUtf8(content)) },
    { name: "described.txt", content, method: 8, data: deflateRawSync(encodeUtf8(content)), dataDescriptor: true },
    { name: "empty/" },
    { name: "日本語.txt", content: "名前" },
  ];

  test("gives every entry in the order of the directory and reports nothing", () => {
    const { archive, codes } = open(entries, { comment: encodeUtf8("comment"), beforeDirectory: new Uint8Array(64) });
    expect(archive.entries.map((entry) => entry.name)).toEqual(entries.map((entry) => entry.name));
    expect(codes).toEqual([]);
    expect(archive.entries.map((entry) => entry.index)).toEqual([0, 1, 2, 3, 4]);
  });

  test("is read entry by entry", () => {
    const { archive } = open(entries);
    expect(textOf(archive, "stored.txt")).toBe("as it is");
    expect(textOf(archive, "deflated.txt")).toBe(content);
    expect(textOf(archive, "described.txt")).toBe(content);
    expect(textOf(archive, "empty/")).toBe("");
    expect(textOf(archive, "日本語.txt")).toBe("名前");
  });

  test("gives a stored entry as a view of the archive, without a copy", () => {
    const { archive } = open(entries);
    const entry = getEntry(archive, "stored.txt");
    const bytes = archive.readEntry(entry, nodePrimitives);
    expect(bytes.buffer).toBe(archive.bytes.buffer);
    expect(bytes.byteOffset).toBe(entry.dataOffset);
  });

  test("tells where the end record and the central directory are", () => {
    const { archive } = open([{ name: "a", content: "1234" }], { comment: encodeUtf8("abc") });
    // Local header 30 + name 1 + content 4, central record 46 + name 1.
    expect(archive.end).toMatchObject({
      centralDirectoryOffset: 35,
      centralDirectorySize: 47,
      eocdOffset: 82,
      commentSize: 3,
      trailingSize: 0,
      declaredEntryCount: 1,
      zip64: null,
    });
  });

  test("has no entry that is not in it", () => {
    const { archive } = open(entries);
    expect(archive.findEntry("missing")).toBeUndefined();
    expect(archive.findEntries("missing")).toEqual([]);
    expect(() => getEntry(archive, "missing")).toThrow(FormatError);
  });
});

describe("an archive with anomalies", () => {
  test("keeps every duplicate and takes the first for the name", () => {
    const { archive } = open([
      { name: "classes.dex", content: "first" },
      { name: "classes.dex", content: "second" },
    ]);
    expect(archive.findEntries("classes.dex").map((entry) => entry.index)).toEqual([0, 1]);
    expect(textOf(archive, "classes.dex")).toBe("first");
  });

  test("is walked past the count it declares", () => {
    const { archive } = open([{ name: "a" }, { name: "b" }, { name: "c" }], { end: { entryCount: 1 } });
    expect(archive.entries.map((entry) => entry.name)).toEqual(["a", "b", "c"]);
  });

  test("is walked past the directory size it declares", () => {
    const { archive } = open([{ name: "a" }, { name: "b" }], { end: { directorySize: 3 } });
    expect(archive.entries.map((entry) => entry.name)).toEqual(["a", "b"]);
  });

  test("is read behind bytes that its offsets count, and behind bytes that they do not", () => {
    for (const isPrefixCounted of [true, false]) {
      const { archive } = open([{ name: "a", content: "content" }], { prefix: encodeUtf8("#!/bin/sh\n"), isPrefixCounted });
      expect(textOf(archive, "a")).toBe("content");
    }
  });

  test("is read through zip64 records and extra fields", () => {
    const { archive } = open([{ name: "a", content: "content", zip64: true }], { zip64: true });
    expect(archive.end.declaredEntryCount).toBe(1);
    expect(archive.end.zip64).not.toBeNull();
    expect(archive.entries[0]).toMatchObject({ size: 7, compressedSize: 7, localHeaderOffset: 0 });
    expect(textOf(archive, "a")).toBe("content");
  });

  test("is read by an earlier end record where the last signature leads nowhere", () => {
    const decoy = Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]);
    const { archive, codes } = open([{ name: "a", content: "content" }], { comment: decoy });
    expect(textOf(archive, "a")).toBe("content");
    expect(codes).toEqual(["decoy-end-record"]);
  });

  test("keeps names apart that differ only in bytes that are no UTF-8", () => {
    const { archive, codes } = open([{ name: Uint8Array.of(0x61, 0xe9) }, { name: Uint8Array.of(0x61, 0xea) }]);
    expect(archive.entries.map((entry) => entry.name)).toEqual(["a\ufffd", "a\ufffd"]);
    expect(codes).toEqual(["name-not-utf8", "name-not-utf8"]);
  });

  test("is read up to a record that runs past the directory", () => {
    const bytes = buildZip([{ name: "a", content: "content" }, { name: "b" }]);
    const sink = new DiagnosticList(10);
    const second = openZip(bytes, context, sink).entries[1]?.recordOffset ?? 0;
    // The size of the name stands 28 bytes into the record.
    bytes.set([0xff, 0xff], second + 28);
    const archive = openZip(bytes, context, sink);
    expect(archive.entries.map((entry) => entry.name)).toEqual(["a"]);
    expect(sink.items[0]).toMatchObject({ code: "central-directory-broken", android: "refuses", detail: { entries: 1 } });
  });

  test("without any end record is no archive", () => {
    for (const bytes of [new Uint8Array(0), new Uint8Array(21), encodeUtf8("not a zip archive at all, really")]) {
      expect(() => openZip(bytes, context, new DiagnosticList(1))).toThrow(expect.objectContaining({ code: "no-end-record" }));
    }
  });

  test("names the file and the offset of each anomaly", () => {
    const sink = new DiagnosticList(10);
    openZip(buildZip([{ name: "a", central: { flags: 1 }, local: { flags: 1 } }]), context, sink);
    // Local header 30 + name 1.
    const place = { path: ["sample.apk"], offset: 31 };
    expect(sink.items).toEqual([
      { format: "zip", code: "encrypted", place, detail: { entry: "a", flags: 1 }, android: "installs" },
    ]);
  });

  test("counts an anomaly of many entries instead of repeating it", () => {
    const sink = new DiagnosticList(1000);
    const entries = Array.from({ length: 500 }, (_, index) => ({ name: `file${index}`, central: { diskNumber: 1 } }));
    openZip(buildZip(entries), context, sink);
    expect(sink.items).toHaveLength(11);
    expect(sink.items.at(-1)).toMatchObject({ code: "entry-disk-number", detail: { more: 490 } });
  });
});
