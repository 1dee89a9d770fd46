import { readdirSync, readFileSync } from "node:fs";
import { Cursor, DiagnosticList, isInputError } from "@akashi/bytes";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildResourceTable, type PackageSpec, type ResourceTableOptions } from "../testing/table-builder.ts";
import { reference } from "../testing/value-builder.ts";
import { buildStringPool } from "../testing/string-pool-builder.ts";
import { readChunk } from "./chunk.ts";
import { openStringPool } from "./string-pool.ts";
import { ARSC_ANOMALIES } from "./log.ts";
import { openResourceTable } from "./table.ts";

const spec: PackageSpec = {
  name: "p",
  libraries: [{ id: 2, name: "library" }],
  resources: [
    { type: "string", name: "a", values: [{ value: "A" }, { config: { language: "ja" }, value: "あ" }] },
    { type: "string", name: "b", values: [{ value: reference(0x7f010000) }] },
    { type: "style", name: "s", values: [{ value: { items: [{ name: 1, value: "x" }] } }] },
  ],
};
const variants: readonly ResourceTableOptions[] = [
  {},
  { encoding: "utf16", layout: "sparse" },
  { compact: true, layout: "offset16" },
];
const samples = variants.map((options) => buildResourceTable([spec], options));

/** Asks all there is to ask. */
const survives = (bytes: Uint8Array): void => {
  try {
    const table = openResourceTable(bytes, { format: "arsc", path: [] }, new DiagnosticList(50));
    for (const id of table.findResources("string").slice(0, 50)) {
      table.resolve(id, { languages: ["ja"] });
      table.findResourceName(id);
    }
    for (const id of [0x7f010000, 0x7f010001, 0x7f020000, 0x7fffffff, 0, 0xffffffff]) {
      table.resolve(id);
      table.findResourceName(id);
    }
    table.forEachString(() => undefined);
  } catch (error) {
    if (!isInputError(error)) throw error;
  }
};

test.each(samples)("a table cut at any byte gives only the two errors", (bytes) => {
  for (let size = 0; size < bytes.length; size += 1) survives(bytes.subarray(0, size));
});

test.each(samples)("a table with any byte changed gives only the two errors", (bytes) => {
  for (let at = 0; at < bytes.length; at += 1) {
    for (const value of [0, 1, 0x80, 0xff]) {
      const mutant = bytes.slice();
      mutant[at] = value;
      survives(mutant);
    }
  }
});

test("a table with several bytes changed gives only the two errors", () => {
  const change = fc.tuple(fc.nat(2000), fc.nat(255));
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.array(change, { minLength: 1, maxLength: 16 }), (bytes, changes) => {
      const mutant = bytes.slice();
      for (const [at, value] of changes) mutant[at % mutant.length] = value;
      survives(mutant);
    }),
    { seed: 5, numRuns: 500 },
  );
});

/** Puts `bytes` at the place of the first chunk of a type, which moves on. */
const insertBeforeTypes = (bytes: Uint8Array): Uint8Array => buildResourceTable([{ ...spec, extraChunks: bytes }]);

test.each([
  { title: "a chunk of size zero", bytes: new Uint8Array(8) },
  { title: "a chunk larger than its package", bytes: Uint8Array.of(1, 2, 8, 0, 0xff, 0xff, 0xff, 0x7f) },
  { title: "a type chunk too small for its header", bytes: Uint8Array.of(1, 2, 8, 0, 8, 0, 0, 0) },
])("$title costs a diagnostic, and what is before it is read", ({ bytes }) => {
  const sink = new DiagnosticList(10);
  const table = openResourceTable(insertBeforeTypes(bytes), { format: "arsc", path: [] }, sink);
  expect(table.packages[0]?.libraries.get(2)).toBe("library");
  expect(sink.items[0]).toMatchObject({ code: "bad-chunk", android: "refuses" });
});

test("a pool whose strings overlap ends at the limit of output, not of memory", () => {
  // 100,000 strings that all are the same 30,000 bytes: three gigabytes out of half a megabyte.
  const strings = Array.from({ length: 100_000 }, (_, index) => (index === 0 ? "x".repeat(30_000) : ""));
  const bytes = buildStringPool(strings);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < 100_000; index += 1) view.setUint32(28 + index * 4, 0, true);
  const cursor = new Cursor(bytes, { format: "arsc", path: [] });
  const pool = openStringPool(cursor, readChunk(cursor, 0, bytes.length) ?? expect.fail("no chunk"));
  expect(() => pool.forEach(() => undefined)).toThrow(expect.objectContaining({ limit: "stringPoolOutputBytes" }));
});

test("resources that share one large bag end at the limit of steps", () => {
  const items = Array.from({ length: 60_000 }, (_, index) => ({ name: index, value: 1 }));
  const table = openResourceTable(
    buildResourceTable([{ name: "p", resources: [{ type: "array", name: "a", values: [{ value: { items } }] }] }]),
    { format: "arsc", path: [] },
    new DiagnosticList(10),
  );
  const askOften = (): void => {
    for (let time = 0; time < 200; time += 1) table.findValues(0x7f010000);
  };
  expect(askOften).toThrow(expect.objectContaining({ limit: "resourceSteps" }));
});

test("every anomaly that a table can have is met in a test", () => {
  const folder = new URL("./", import.meta.url);
  const tests = readdirSync(folder).filter((name) => name.endsWith(".test.ts"));
  const text = tests.map((name) => readFileSync(new URL(name, folder), "utf8")).join("");
  expect(Object.keys(ARSC_ANOMALIES).filter((code) => !text.includes(`"${code}"`))).toEqual([]);
});
