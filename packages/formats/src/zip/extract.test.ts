import { deflateRawSync } from "node:zlib";
import { DiagnosticList, encodeUtf8, FormatError, LimitError, type Primitives } from "@akashi/bytes";
import { nodePrimitives } from "@akashi/host/node";
import { describe, expect, test } from "vitest";
import { buildZip, type ZipEntrySpec } from "../testing/zip-builder.ts";
import { openZip, type ZipArchive } from "./archive.ts";

const content = encodeUtf8("The content that must come out, whatever the headers say about it. ".repeat(40));
const deflated = deflateRawSync(content);
const dex: ZipEntrySpec = { name: "classes.dex", content, method: 8, data: deflated };

const open = (entries: readonly ZipEntrySpec[]): { archive: ZipArchive; sink: DiagnosticList } => {
  const sink = new DiagnosticList(100);
  return { archive: openZip(buildZip(entries), { format: "zip", path: ["a.apk"] }, sink), sink };
};
const readFirst = (entries: readonly ZipEntrySpec[], options = {}, primitives: Primitives = nodePrimitives) => {
  const { archive, sink } = open(entries);
  const before = sink.items.length;
  const [entry] = archive.entries;
  if (entry === undefined) throw new Error("no entry");
  // Node answers with its own kind of Uint8Array; only the bytes matter here.
  const bytes = Uint8Array.from(archive.readEntry(entry, primitives, options));
  return { bytes, codes: sink.items.slice(before).map((item) => item.code), archive, entry, sink };
};
const bothHeaders = (fields: { size?: number; compressedSize?: number; crc?: number }): Partial<ZipEntrySpec> => ({
  central: fields,
  local: fields,
});

describe("reading an entry whose headers lie", () => {
  test.each([0, 3, content.length + 1, 0x7fff_ffff])("gives the whole content where the size says %i", (size) => {
    const { bytes, codes } = readFirst([{ ...dex, ...bothHeaders({ size }) }]);
    expect(bytes).toEqual(content);
    expect(codes).toEqual(["size-mismatch"]);
  });

  test.each([0, 10, deflated.length - 1])("gives it where the compressed size says %i", (compressedSize) => {
    const { bytes, codes } = readFirst([{ ...dex, ...bothHeaders({ compressedSize }) }, { name: "next" }]);
    expect(bytes).toEqual(content);
    expect(codes).toEqual(["compressed-size-mismatch"]);
  });

  test("gives it where the compressed size is too large", () => {
    const { bytes, codes } = readFirst([{ ...dex, ...bothHeaders({ compressedSize: 0x7fff_ffff }) }]);
    expect(bytes).toEqual(content);
    expect(codes).toEqual([]);
  });

  test("takes the uncompressed size of a stored entry, as Android does", () => {
    const { bytes } = readFirst([{ name: "a", content, ...bothHeaders({ compressedSize: 5 }) }]);
    expect(bytes).toEqual(content);
  });

  test("takes the other size where that one runs out of the file", () => {
    const { bytes, codes } = readFirst([{ name: "a", content, ...bothHeaders({ size: 0x7fff_ffff }) }]);
    expect(bytes).toEqual(content);
    expect(codes).toEqual(["size-mismatch"]);
  });

  test("records a wrong checksum only when asked", () => {
    const lying = { ...dex, ...bothHeaders({ crc: 1 }) };
    expect(readFirst([lying]).codes).toEqual([]);
    expect(readFirst([lying], { checkCrc: true }).codes).toEqual(["crc-mismatch"]);
    expect(readFirst([dex], { checkCrc: true }).codes).toEqual([]);
  });

  test("records an anomaly once, however often the entry is read", () => {
    const { archive, entry, sink } = readFirst([{ ...dex, ...bothHeaders({ size: 3 }) }]);
    archive.readEntry(entry, nodePrimitives);
    expect(sink.items.filter((item) => item.code === "size-mismatch")).toHaveLength(1);
  });
});

describe("reading an entry of an unknown method", () => {
  test("inflates what inflates to the declared size, as Android up to 8.1 does", () => {
    expect(readFirst([{ ...dex, method: 0x2e1f, data: deflated }]).bytes).toEqual(content);
  });

  test("takes the bytes as they stand otherwise, as Android from 9 on does", () => {
    expect(readFirst([{ name: "AndroidManifest.xml", content, method: 0x2e1f }]).bytes).toEqual(content);
  });
});

describe("reading an entry that cannot be read", () => {
  test("throws where there is no local header", () => {
    expect(() => readFirst([{ ...dex, local: { signature: 1 } }])).toThrow(expect.objectContaining({ code: "bad-local-header" }));
  });

  test("throws where the stream is broken, and names the entry", () => {
    const read = (): unknown => readFirst([{ ...dex, data: Uint8Array.of(7, 7, 7, 7) }]);
    expect(read).toThrow(FormatError);
    expect(read).toThrow(
      expect.objectContaining({ code: "bad-deflate", place: { path: ["a.apk", "classes.dex"], offset: null } }),
    );
  });

  test("throws where both sizes of a stored entry run out of the file", () => {
    const sizes = { size: 0x7fff_fff0, compressedSize: 0x7fff_fff0 };
    expect(() => readFirst([{ name: "a", content, ...bothHeaders(sizes) }])).toThrow(
      expect.objectContaining({ code: "truncated" }),
    );
  });
});

describe("a bomb", () => {
  const bomb = deflateRawSync(new Uint8Array(80_000_000));

  test("that declares little is stopped at the limit for what is not declared", () => {
    const read = (): unknown => readFirst([{ name: "a", content: "12345", method: 8, data: bomb }]);
    expect(read).toThrow(LimitError);
    expect(read).toThrow(expect.objectContaining({ limit: "zipUndeclaredBytes" }));
  });

  test("that tells the truth is stopped at the limit of one entry", () => {
    const asked: number[] = [];
    const primitives: Primitives = {
      ...nodePrimitives,
      inflateRaw: (_input, _hint, maxOutputSize) => {
        asked.push(maxOutputSize);
        return "too-large";
      },
    };
    const read = (): unknown => readFirst([{ ...dex, ...bothHeaders({ size: 0xfffffff0 }) }], {}, primitives);
    expect(read).toThrow(expect.objectContaining({ limit: "zipEntryBytes" }));
    expect(asked).toEqual([536_870_912]);
  });

  test("of many entries is stopped when all output together meets the limit", () => {
    // The platform only pretends: what counts is the budget it is given.
    const half = new Uint8Array(64);
    Object.defineProperty(half, "length", { value: 500_000_000 });
    const budgets: number[] = [];
    const primitives: Primitives = {
      ...nodePrimitives,
      inflateRaw: (_input, _hint, maxOutputSize) => {
        budgets.push(maxOutputSize);
        return maxOutputSize < 500_000_000 ? "too-large" : half;
      },
    };
    const entries = Array.from({ length: 6 }, (_, index) => ({
      ...dex,
      name: `f${index}`,
      ...bothHeaders({ size: 500_000_000 }),
    }));
    const { archive } = open(entries);
    const [first, second, third, fourth, fifth] = archive.entries;
    for (const entry of [first, second, third, fourth]) if (entry !== undefined) archive.readEntry(entry, primitives);
    expect(() => fifth && archive.readEntry(fifth, primitives)).toThrow(expect.objectContaining({ limit: "zipTotalBytes" }));
    expect(budgets.at(-1)).toBe(2_147_483_648 - 4 * 500_000_000);
  });
});
