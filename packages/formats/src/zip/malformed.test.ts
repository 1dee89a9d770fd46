import { DiagnosticList, isInputError } from "@akashi/bytes";
import { nodePrimitives } from "@akashi/host/node";
import fc from "fast-check";
import { expect, test } from "vitest";
import { buildZip } from "../testing/zip-builder.ts";
import { openZip } from "./archive.ts";

const sample = buildZip(
  [
    { name: "AndroidManifest.xml", content: "manifest manifest" },
    { name: "classes.dex", content: "dex dex dex", method: 8, dataDescriptor: true },
    { name: "日本/a", content: "a", zip64: true },
  ],
  { zip64: true, comment: new Uint8Array(5) },
);

/** Reads all there is; false where an error of ours ended it, and throws where another did. */
const survives = (bytes: Uint8Array): boolean => {
  try {
    const archive = openZip(bytes, { format: "zip", path: ["a.apk"] }, new DiagnosticList(50));
    for (const entry of archive.entries) {
      try {
        archive.readEntry(entry, nodePrimitives, { checkCrc: true });
      } catch (error) {
        if (!isInputError(error)) throw error;
      }
    }
    return true;
  } catch (error) {
    if (!isInputError(error)) throw error;
    return false;
  }
};

test("an archive cut at any byte gives entries or one of the two errors", () => {
  for (let size = 0; size < sample.length; size += 1) survives(sample.subarray(0, size));
  expect(survives(sample)).toBe(true);
});

test("an archive with any single byte changed gives entries or one of the two errors", () => {
  for (let at = 0; at < sample.length; at += 1) {
    for (const value of [0, 1, 0x7f, 0x80, 0xff]) {
      const mutant = sample.slice();
      mutant[at] = value;
      survives(mutant);
    }
  }
});

test("an archive with several bytes changed gives entries or one of the two errors", () => {
  const change = fc.tuple(fc.nat(sample.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const mutant = sample.slice();
      for (const [at, value] of changes) mutant[at] = value;
      survives(mutant);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test("a file of nothing but end record signatures is refused without reading each", () => {
  const bytes = new Uint8Array(200_000);
  for (let at = 0; at + 4 <= bytes.length; at += 4) bytes.set([0x50, 0x4b, 5, 6], at);
  const started = process.cpuUsage();
  survives(bytes);
  expect(process.cpuUsage(started).user).toBeLessThan(1_000_000);
});
