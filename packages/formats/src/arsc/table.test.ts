import { DiagnosticList } from "@akashi/bytes";
import { describe, expect, test } from "vitest";
import { buildStringPool } from "../testing/string-pool-builder.ts";
import { buildResourceTable, type PackageSpec, type ResourceTableOptions } from "../testing/table-builder.ts";
import { reference } from "../testing/value-builder.ts";
import { openResourceTable, type ResourceTable } from "./table.ts";

const open = (bytes: Uint8Array): { table: ResourceTable; codes: () => string[] } => {
  const sink = new DiagnosticList(100);
  const table = openResourceTable(bytes, { format: "arsc", path: ["a.apk", "resources.arsc"] }, sink);
  return { table, codes: () => sink.items.map((item) => item.code) };
};
const build = (spec: PackageSpec | readonly PackageSpec[], options?: ResourceTableOptions) =>
  open(buildResourceTable("name" in spec ? [spec] : spec, options));

const STRING = 0x7f010000;
const sample: PackageSpec = {
  name: "jp.example",
  resources: [
    { type: "string", name: "app_name", values: [{ value: "Sample" }, { config: { language: "ja" }, value: "見本" }] },
    { type: "string", name: "only_ja", values: [{ config: { language: "ja" }, value: "日本のみ" }] },
    { type: "string", name: "alias", values: [{ value: reference(STRING) }] },
    { type: "bool", name: "flag", values: [{ value: true }] },
    { type: "dimen", name: "size", values: [{ value: { type: 0x05, data: 0x1001 } }] },
    {
      type: "style",
      name: "Theme",
      values: [
        {
          value: {
            parent: 0x01030005,
            items: [
              { name: 0x01010098, value: "text" },
              { name: 0x01010095, value: 7 },
            ],
          },
        },
      ],
    },
  ],
};

describe.each<{ title: string; options: ResourceTableOptions }>([
  { title: "plain, UTF-8", options: { encoding: "utf8" } },
  { title: "plain, UTF-16", options: { encoding: "utf16" } },
  { title: "sparse", options: { layout: "sparse" } },
  { title: "with 16-bit offsets", options: { layout: "offset16" } },
  { title: "compact", options: { compact: true } },
  { title: "compact with 16-bit offsets", options: { compact: true, layout: "offset16" } },
  { title: "compact and sparse", options: { compact: true, layout: "sparse" } },
])("a table $title", ({ options }) => {
  test("gives the value of each resource", () => {
    const { table, codes } = build(sample, options);
    expect(table.resolve(STRING)?.text).toBe("Sample");
    expect(table.resolve(0x7f020000)?.text).toBe("true");
    expect(table.resolve(0x7f030000)?.text).toBe("16dp");
    expect(codes()).toEqual([]);
  });

  test("chooses the language", () => {
    const { table } = build(sample, options);
    expect(table.resolve(STRING, { languages: ["ja", "en"] })?.text).toBe("見本");
    expect(table.resolve(STRING, { languages: ["fr"] })?.text).toBe("Sample");
  });

  test("gives a bag with its parent and items", () => {
    const found = build(sample, options).table.resolve(0x7f040000);
    expect(found?.text).toBeNull();
    expect(found?.entry).toMatchObject({
      kind: "bag",
      parent: 0x01030005,
      items: [{ name: 0x01010098 }, { name: 0x01010095, value: { type: 0x10, data: 7 } }],
    });
  });

  test("names resources and finds them by type and name", () => {
    const { table } = build(sample, options);
    expect(table.findResourceName(STRING + 1)).toEqual({ package: "jp.example", type: "string", entry: "only_ja" });
    expect(table.findResources("string")).toEqual([STRING, STRING + 1, STRING + 2]);
    expect(table.findResources("layout")).toEqual([]);
    expect(table.findResourceId("bool", "flag")).toBe(0x7f020000);
    expect(table.findResourceId("bool", "other")).toBeUndefined();
  });

  test("gives each configuration that defines a resource, and no other", () => {
    const { table } = build(sample, options);
    expect(table.findValues(STRING).map(({ config }) => config.language)).toEqual(["", "ja"]);
    expect(table.findValues(STRING + 1).map(({ config }) => config.language)).toEqual(["ja"]);
    expect(table.findValues(STRING + 3)).toEqual([]);
  });
});

describe("references", () => {
  const values = (...targets: readonly number[]): PackageSpec => ({
    name: "p",
    resources: targets.map((target, index) => ({ type: "string", name: `s${index}`, values: [{ value: reference(target) }] })),
  });

  test("are followed to the value", () => {
    const found = build(sample).table.resolve(STRING + 2, { languages: ["ja"] });
    expect(found).toMatchObject({ id: STRING, text: "見本", unresolved: null });
  });

  test("that go in a circle end after as many steps as AOSP takes", () => {
    const { table, codes } = build(values(STRING + 1, STRING));
    expect(table.resolve(STRING)).toMatchObject({ unresolved: "cycle" });
    expect(codes()).toEqual(["reference-cycle"]);
  });

  test("are followed through twenty steps, not through more", () => {
    const chain = (steps: number): PackageSpec => {
      const links = Array.from({ length: steps }, (_, index) => ({
        type: "string",
        name: `s${index}`,
        values: [{ value: reference(STRING + index + 1) }],
      }));
      return { name: "p", resources: [...links, { type: "string", name: "end", values: [{ value: "end" }] }] };
    };
    expect(build(chain(19)).table.resolve(STRING)?.text).toBe("end");
    expect(build(chain(20)).table.resolve(STRING)).toMatchObject({ unresolved: "cycle" });
  });

  test("that lead out of the table stay references", () => {
    const { table } = build(values(0x01040000, 0));
    expect(table.resolve(STRING)).toMatchObject({ text: "@0x01040000", unresolved: "outside" });
    expect(table.resolve(STRING + 1)).toMatchObject({ text: "@null", unresolved: null });
  });

  test("that are dynamic with package zero mean their own package", () => {
    const { table } = build({
      name: "p",
      resources: [
        { type: "string", name: "a", values: [{ value: { type: 0x07, data: 0x00010001 } }] },
        { type: "string", name: "b", values: [{ value: "found" }] },
      ],
    });
    expect(table.resolve(STRING)?.text).toBe("found");
  });

  test("that are dynamic and name a library stay references, with the library's name at hand", () => {
    const { table } = build({
      name: "p",
      libraries: [{ id: 2, name: "jp.example.library" }],
      resources: [{ type: "string", name: "a", values: [{ value: { type: 0x07, data: 0x02010000 } }] }],
    });
    expect(table.resolve(STRING)?.unresolved).toBe("outside");
    expect(table.packages[0]?.libraries).toEqual(new Map([[2, "jp.example.library"]]));
  });

  test("reach from one package of the table into another", () => {
    const { table } = build([
      { name: "a", resources: [{ type: "string", name: "x", values: [{ value: reference(0x80010000) }] }] },
      { name: "b", id: 0x80, resources: [{ type: "string", name: "y", values: [{ value: "other" }] }] },
    ]);
    expect(table.resolve(STRING)?.text).toBe("other");
    expect(table.findResourceName(0x80010000)?.package).toBe("b");
    expect(table.findResources("string")).toEqual([STRING, 0x80010000]);
  });
});

describe("strings", () => {
  test("are all given, and only those of values", () => {
    const texts: string[] = [];
    build(sample).table.forEachString((text) => texts.push(text));
    expect(texts.sort()).toEqual(["Sample", "text", "日本のみ", "見本"].sort());
  });

  test("of a pool that lies about their number are those there is room for", () => {
    const { table, codes } = build(sample, { declaredCount: 0x7fffffff });
    expect(table.strings.count).toBeLessThan(200);
    expect(table.resolve(STRING)?.text).toBe("Sample");
    expect(codes()).toEqual(["string-count"]);
  });
});

describe("chunks that hold no values", () => {
  const chunk = (type: number): Uint8Array => Uint8Array.of(type & 255, type >> 8, 8, 0, 16, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8);

  test.each([0x0204, 0x0205, 0x0206])("of type %i are passed over without a word", (type) => {
    const { table, codes } = build({ ...sample, extraChunks: chunk(type) });
    expect(table.resolve(STRING)?.text).toBe("Sample");
    expect(codes()).toEqual([]);
  });

  test("of an unknown type are passed over and recorded", () => {
    const { table, codes } = build({ ...sample, extraChunks: chunk(0x0999) });
    expect(table.resolve(STRING)?.text).toBe("Sample");
    expect(codes()).toEqual(["unknown-chunk"]);
  });
});

describe("a table with anomalies", () => {
  /** The table with bytes behind it, which its size counts or not. */
  const withTail = (tail: Uint8Array, isCounted: boolean): Uint8Array => {
    const bytes = Uint8Array.from([...buildResourceTable([sample]), ...tail]);
    if (isCounted) new DataView(bytes.buffer).setUint32(4, bytes.length, true);
    return bytes;
  };

  test("a second pool of values does not count", () => {
    const { table, codes } = open(withTail(buildStringPool(["decoy", "decoy", "decoy", "decoy"]), true));
    expect(table.resolve(STRING)?.text).toBe("Sample");
    expect(codes()).toEqual(["several-string-pools"]);
  });

  test("what stands behind the declared size does not count, as for Android", () => {
    const decoy = buildResourceTable([
      { name: "decoy", id: 0x80, resources: [{ type: "string", name: "d", values: [{ value: 1 }] }] },
    ]);
    const { table, codes } = open(withTail(decoy.subarray(12), false));
    expect(table.packages.map(({ name }) => name)).toEqual(["jp.example"]);
    expect(codes()).toEqual(["size-mismatch"]);
  });

  test("unless nothing is left then", () => {
    const bytes = buildResourceTable([sample]);
    new DataView(bytes.buffer).setUint32(4, 12, true);
    expect(open(bytes).table.resolve(STRING)?.text).toBe("Sample");
  });

  test("a package without an entry, or a table without a package, has no value", () => {
    expect(build([]).table.resolve(STRING)).toBeUndefined();
    expect(build({ name: "p", resources: [] }).table.findResources("string")).toEqual([]);
  });

  test("a bag that claims more items than there are gives those there are", () => {
    const items = [{ name: 1, value: 1 }];
    const { table } = build({
      name: "p",
      resources: [{ type: "array", name: "a", values: [{ value: { items, declaredCount: 0xffffffff } }] }],
    });
    expect(table.findValues(STRING)[0]?.entry).toMatchObject({ kind: "bag", items: [{ name: 1 }] });
  });

  test("an entry beyond its chunk is no value", () => {
    const bytes = buildResourceTable([{ name: "p", resources: [{ type: "string", name: "a", values: [{ value: "x" }] }] }]);
    // The only offset of the only type stands right before the entry: 8 bytes of entry and 8 of value end the file.
    new DataView(bytes.buffer).setUint32(bytes.length - 20, 0x7ffffff0, true);
    const { table } = open(bytes);
    expect(table.resolve(STRING)).toBeUndefined();
    expect(table.findResourceName(STRING)).toBeUndefined();
  });

  test("an entry cut off by the end of the file costs a diagnostic", () => {
    const bytes = buildResourceTable([{ name: "p", resources: [{ type: "string", name: "a", values: [{ value: "x" }] }] }]);
    const { table, codes } = open(bytes.subarray(0, bytes.length - 4));
    expect(table.resolve(STRING)).toBeUndefined();
    expect(codes()).toContain("bad-entry");
  });

  test("a package without names of types is told apart", () => {
    const bytes = buildResourceTable([sample]);
    const view = new DataView(bytes.buffer);
    const start = [...bytes.keys()].find((at) => at % 4 === 0 && view.getUint32(at, true) === 0x01200200) ?? 0;
    view.setUint32(start + 12 + 256, 4, true);
    const { table, codes } = open(bytes);
    expect(table.resolve(STRING)?.text).toBe("Sample");
    expect(table.findResourceName(STRING)).toBeUndefined();
    expect(codes()).toEqual(["no-type-names"]);
  });

  test("bytes that are no table are told apart", () => {
    for (const size of [0, 7, 64]) {
      expect(() => open(new Uint8Array(size))).toThrow(expect.objectContaining({ code: "not-resource-table" }));
    }
    expect(() => open(Uint8Array.of(2, 0, 12, 0, 12, 0, 0, 0, 0, 0, 0, 0))).toThrow(
      expect.objectContaining({ code: "no-string-pool" }),
    );
  });
});
