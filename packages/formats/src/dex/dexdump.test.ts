import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DiagnosticList } from "@akashi/bytes";
import { nodePrimitives } from "@akashi/host/node";
import { describe, expect, it } from "vitest";
import { listAnnotations, listStaticValues } from "../testing/dex-annotation-listing.ts";
import { listClass, listMethod } from "../testing/dex-listing.ts";
import { openOne } from "../testing/open-built.ts";
import { getEntry, openZip } from "../zip/archive.ts";
import { indexCode } from "./code-index.ts";
import type { DexFile } from "./dex-file.ts";
import { readMembers } from "./member-table.ts";

const fixtures = resolve(dirname(fileURLToPath(import.meta.url)), "../../../../fixtures/dex");

const KINDS = ["lines", "annotations", "values", "header", "instructions", "tries", "positions", "locals"] as const;
type Kind = (typeof KINDS)[number];
type Recorded = Readonly<Record<Kind, { count: number; sha256: string }>> & { readonly counts: DexFile["counts"] };

const recorded = JSON.parse(readFileSync(join(fixtures, "dexdump-11.json"), "utf8")) as Readonly<Record<string, Recorded>>;
const PACKAGES: Readonly<Record<string, string>> = {
  "ApiDemos-debug.apk": "android-apidemos",
  "settings_apk-debug.apk": "io.appium.settings",
  "appium-uiautomator2-server-v10.6.6.apk": "appium-uiautomator2-server",
  "appium-uiautomator2-server-debug-androidTest.apk": "appium-uiautomator2-server",
};
const require = createRequire(import.meta.url);

/** `app.apk/classes.dex` of a sample that comes with the development dependencies. */
const openSample = (name: string): DexFile => {
  const [apk = "", entry = ""] = name.split("/");
  const path = join(dirname(require.resolve(`${PACKAGES[apk] ?? ""}/package.json`)), "apks", apk);
  const archive = openZip(new Uint8Array(readFileSync(path)), { format: "zip", path: [apk] }, new DiagnosticList(100));
  return openOne(archive.readEntry(getEntry(archive, entry), nodePrimitives));
};

/** One digest a kind over the lines of all classes and methods, as tools/compare-dexdump.mjs makes them of dexdump's output. */
const digests = (dex: DexFile): Record<string, { count: number; sha256: string }> => {
  const members = readMembers(dex);
  const made = new Map(KINDS.map((kind) => [kind, { hash: createHash("sha256"), count: 0 }]));
  const add = (kind: Kind, lines: readonly string[]): void => {
    const entry = made.get(kind);
    if (entry === undefined) return;
    entry.count += lines.length;
    for (const line of lines) entry.hash.update(`${line}\n`, "latin1");
  };
  for (let index = 0; index < dex.counts.classes; index += 1) {
    add("lines", listClass(dex, members, index));
    const annotations = listAnnotations(dex, index);
    add("annotations", annotations.length === 1 && annotations[0] === "" ? [] : annotations);
    add("values", listStaticValues(dex, index));
    for (let row = members.methodStart[index] ?? 0; row < (members.methodStart[index + 1] ?? 0); row += 1) {
      const listing = listMethod(dex, members, row);
      for (const kind of ["header", "instructions", "tries", "positions", "locals"] as const) add(kind, listing[kind]);
    }
  }
  return Object.fromEntries([...made].map(([kind, { hash, count }]) => [kind, { count, sha256: hash.digest("hex") }]));
};

/** Listing all costs seconds on the two largest; there the index must find what dexdump counts. */
const LARGE = ["ApiDemos-debug.apk/classes.dex", "appium-uiautomator2-server-v10.6.6.apk/classes.dex"];

describe("what dexdump says of the sample apps", () => {
  it.each(Object.keys(recorded))("is what is read: %s", (name) => {
    const { counts, ...expected } = recorded[name] ?? { counts: undefined };
    const dex = openSample(name);
    expect(dex.counts).toEqual(counts);
    if (LARGE.includes(name)) {
      const index = indexCode(dex);
      expect(index.instructionCount).toBe(recorded[name]?.instructions.count);
      expect([index.brokenMethods, index.members.brokenClasses]).toEqual([[], []]);
    } else expect(digests(dex)).toEqual(expected);
  });
});

describe("what dexdump says of a method with every opcode", () => {
  it("is what is read, instruction by instruction", () => {
    const text = readFileSync(join(fixtures, "every-opcode.dexdump.txt"), "latin1");
    const theirs = [...text.matchAll(/^([0-9a-f]{6}): .*\|([0-9a-f]{4}): (.*)$/gm)]
      .map(([, offset = "", pc = "", words = ""]) => `${offset} ${pc} ${words}`)
      .filter((line) => !/ (packed-switch-data|sparse-switch-data|array-data) /.test(line))
      // dexdump calls every nop a spacer and guesses that literals of 32 and 64 bits are floating point numbers.
      .map((line) => line.replace(/ \/\/ spacer$/, "").replace(/ #(float|double) \S+ \/\/ /, " // "));
    const dex = openOne(new Uint8Array(readFileSync(join(fixtures, "every-opcode.dex"))));
    const ours = listMethod(dex, readMembers(dex), 0).instructions;
    expect(theirs.length).toBeGreaterThan(260);
    expect(ours).toEqual(theirs);
    expect(new Set(ours.map((line) => line.split(" ")[2])).size).toBe(224);
  });
});
