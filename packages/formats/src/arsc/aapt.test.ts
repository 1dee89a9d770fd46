import { readFileSync } from "node:fs";
import { DiagnosticList } from "@akashi/bytes";
import { nodePrimitives } from "@akashi/host/node";
import { expect, test } from "vitest";
import { AAPT_SAMPLES, readAaptGolden, recordLines } from "../testing/aapt-goldens.ts";
import { getEntry, openZip } from "../zip/archive.ts";
import type { EntryValue } from "./entry.ts";
import { qualifiersOf } from "./qualifiers.ts";
import { openResourceTable, type ResourceTable } from "./table.ts";
import type { TypedValue } from "./typed-value.ts";

const hex = (value: number, digits: number): string => `0x${value.toString(16).padStart(digits, "0")}`;
const quote = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;

const KINDS: Readonly<Record<number, string>> = { 0x04: "float", 0x05: "dimension", 0x06: "fraction" };

/** A value in a bag, as far as aapt tells it. */
const itemText = ({ type, data }: TypedValue, table: ResourceTable): string => {
  if (type === 0x01) return `reference ${hex(data, 8)}`;
  if (type === 0x02) return `attribute ${hex(data, 8)}`;
  if (type === 0x03) return `string ${quote(table.strings.get(data) ?? "")}`;
  return KINDS[type] ?? `color #${data.toString(16).padStart(8, "0")}`;
};

const entryText = (entry: EntryValue, table: ResourceTable): string => {
  if (entry.kind === "bag") {
    const items = entry.items.map(({ name, value }) => ` | ${hex(name, 8)} ${itemText(value, table)}`);
    return `bag ${hex(entry.parent, 8)} ${entry.items.length}${items.join("")}`;
  }
  const { type, data } = entry.value;
  return `${hex(type, 2)} ${hex(data, 8)}${type === 0x03 ? ` ${quote(table.strings.get(data) ?? "")}` : ""}`;
};

test.each(AAPT_SAMPLES)("every resource of $name reads as aapt dumps it, without an anomaly", ({ name, path }) => {
  const sink = new DiagnosticList(10);
  const archive = openZip(readFileSync(path), { format: "zip", path: [name] }, sink);
  const bytes = archive.readEntry(getEntry(archive, "resources.arsc"), nodePrimitives);
  const table = openResourceTable(bytes, { format: "arsc", path: [name, "resources.arsc"] }, sink);
  const types = new Set(table.packages.flatMap((owner) => [...owner.types.keys()].map((id) => owner.typeName(id) ?? "")));
  const lines = [...types].flatMap((type) =>
    table.findResources(type).flatMap((id) => {
      const entryName = table.findResourceName(id);
      return table
        .findValues(id)
        .map(
          ({ config, entry }) =>
            `${hex(id, 8)} ${qualifiersOf(config)} ${entryName?.type}/${entryName?.entry} ${entryText(entry, table)}`,
        );
    }),
  );
  lines.sort();
  const golden = readAaptGolden(name);
  const step = Math.ceil(lines.length / 120);
  expect(lines.filter((_, index) => index % step === 0)).toEqual(golden.someResources);
  expect(recordLines(lines)).toEqual(golden.resources);
  expect(sink.items).toEqual([]);
});
