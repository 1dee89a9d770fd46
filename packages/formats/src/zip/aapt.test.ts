import { readFileSync } from "node:fs";
import { DiagnosticList } from "@akashi/bytes";
import { nodePrimitives } from "@akashi/host/node";
import { expect, test } from "vitest";
import { AAPT_SAMPLES, readAaptGolden, recordLines } from "../testing/aapt-goldens.ts";
import { openZip } from "./archive.ts";

test.each(AAPT_SAMPLES)("$name has the entries that aapt lists, and no anomaly", ({ name, path }) => {
  const sink = new DiagnosticList(10);
  const archive = openZip(readFileSync(path), { format: "zip", path: [name] }, sink);
  const lines = archive.entries.map((entry) => {
    const content = archive.readEntry(entry, nodePrimitives, { checkCrc: true });
    return `${entry.method === 0 ? "Stored" : "Deflate"} ${content.length} ${entry.crc.toString(16).padStart(8, "0")} ${entry.name}`;
  });
  expect(recordLines(lines)).toEqual(readAaptGolden(name).entries);
  expect(sink.items).toEqual([]);
});
