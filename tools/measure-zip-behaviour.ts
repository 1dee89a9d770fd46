// Gives archives with each anomaly to dexdump and aapt, which open them with AOSP's libziparchive, and prints who reads what.
//
//   node --import tsx tools/measure-zip-behaviour.ts APK
//
// APK is any application: its smallest DEX is put into the archives. docs/formats/zip.md holds what came out.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { deflateRawSync } from "node:zlib";
import { DiagnosticList } from "@akashi/bytes";
import { openZip } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";
import { androidAttribute, buildBinaryXml } from "../packages/formats/src/testing/xml-builder.ts";
import { buildZip, type ZipEntrySpec, type ZipOptions } from "../packages/formats/src/testing/zip-builder.ts";

const context = { format: "zip", path: [] } as const;

const readSmallestDex = (path: string): Uint8Array => {
  const archive = openZip(readFileSync(path), context, new DiagnosticList(10));
  const [entry] = archive.entries.filter(({ name }) => name.endsWith(".dex")).sort((a, b) => a.size - b.size);
  if (entry === undefined) throw new Error(`${path} has no DEX`);
  return archive.readEntry(entry, nodePrimitives);
};

const buildManifest = (): Uint8Array =>
  buildBinaryXml({
    name: "manifest",
    attributes: [androidAttribute("versionCode", 0x0101021b, 1), { name: "package", value: "jp.example" }],
    children: [{ name: "application" }],
  });

const both = (fields: NonNullable<ZipEntrySpec["local"]>): Partial<ZipEntrySpec> => ({ central: fields, local: fields });

/** Entries and options for each anomaly, given a good manifest and a good DEX. */
const buildCases = (
  manifest: ZipEntrySpec,
  dex: ZipEntrySpec,
): Record<string, readonly [readonly ZipEntrySpec[], ZipOptions?]> => {
  const plain = [manifest, dex];
  const some = new Uint8Array(100).fill(0x41);
  const raw = typeof manifest.content === "string" ? new Uint8Array(0) : (manifest.content ?? new Uint8Array(0));
  return {
    "nothing odd": [plain],
    "duplicate-name": [[...plain, dex]],
    "duplicate-name of an asset": [[...plain, { name: "a" }, { name: "a" }]],
    "name-with-nul": [[...plain, { name: "a\0b" }]],
    "name-not-utf8": [[...plain, { name: Uint8Array.of(0xe9, 0x41) }]],
    "name-empty": [[...plain, { name: "" }]],
    "name-traversal": [[...plain, { name: "../../a" }]],
    "name-absolute": [[...plain, { name: "/a" }]],
    encrypted: [
      [
        { ...manifest, ...both({ flags: 1 }) },
        { ...dex, ...both({ flags: 1 }) },
      ],
    ],
    "local-encrypted": [[manifest, { ...dex, local: { flags: 1 } }]],
    "unknown-method, DEX": [[manifest, { ...dex, method: 0x2e1f }]],
    "unknown-method, manifest stored": [[{ ...manifest, method: 0x2e1f }, dex]],
    "unknown-method, manifest deflated": [[{ ...manifest, method: 0x2e1f, data: deflateRawSync(raw) }, dex]],
    "stored-size-mismatch": [[{ ...manifest, ...both({ compressedSize: 5 }) }, dex]],
    "size-mismatch, too small": [[manifest, { ...dex, ...both({ size: 3 }) }]],
    "size-mismatch, too large": [[manifest, { ...dex, ...both({ size: 0x7fffffff }) }]],
    "size-mismatch, manifest": [[{ ...manifest, method: 8, data: deflateRawSync(raw), ...both({ size: raw.length + 1 }) }, dex]],
    "compressed-size-mismatch": [[manifest, { ...dex, ...both({ compressedSize: 10 }) }]],
    "data-beyond-directory": [[{ ...manifest, ...both({ size: 0x7fffffff }) }, dex]],
    "local-name-mismatch": [[manifest, { ...dex, local: { name: "classes.dez" } }]],
    "local-size-mismatch": [[manifest, { ...dex, local: { size: 1 } }]],
    "local-crc-mismatch": [[manifest, { ...dex, local: { crc: 1 } }]],
    "local-method-mismatch": [[manifest, { ...dex, local: { method: 0x2e1f } }]],
    "crc-mismatch": [[manifest, { ...dex, ...both({ crc: 1 }) }]],
    "disk-number": [plain, { end: { diskNumber: 1, directoryDisk: 1 } }],
    "entry-disk-number": [[manifest, { ...dex, central: { diskNumber: 3 } }]],
    "disk-entry-count": [plain, { end: { diskEntryCount: 9, entryCount: 2 } }],
    "entry-count-too-small": [plain, { end: { entryCount: 1 } }],
    "entry-count-zero": [plain, { end: { entryCount: 0 } }],
    "entry-count-too-large": [plain, { end: { entryCount: 3 } }],
    "directory-size-too-small": [plain, { end: { directorySize: 20 } }],
    "gap-before-end-record": [plain, { afterDirectory: some }],
    "trailing-bytes": [plain, { trailing: some }],
    "comment-truncated": [plain, { end: { commentSize: 9 } }],
    "decoy-end-record": [plain, { comment: Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]) }],
    "prefix-bytes": [plain, { prefix: some }],
    "prefix-unadjusted": [plain, { prefix: some, isPrefixCounted: false }],
    zip64: [plain, { zip64: true }],
    "zip64-extra": [[manifest, { ...dex, zip64: true }]],
  };
};

const run = (tool: string, ...args: string[]): string => spawnSync(tool, args, { encoding: "utf8", maxBuffer: 2 ** 28 }).stdout;

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error("an APK is needed");
const content = readSmallestDex(path);
const dex = { name: "classes.dex", content, method: 8, data: deflateRawSync(content) };
const folder = mkdtempSync(join(tmpdir(), "akashi-zip-"));
try {
  for (const [title, [entries, options]] of Object.entries(
    buildCases({ name: "AndroidManifest.xml", content: buildManifest() }, dex),
  )) {
    const file = join(folder, "sample.apk");
    writeFileSync(file, buildZip(entries, options));
    const readsDex = run("dexdump", file).includes("Class #0");
    const readsManifest = run("aapt", "dump", "xmltree", file, "AndroidManifest.xml").includes("E: manifest");
    process.stdout.write(
      `${title.padEnd(36)} dexdump ${readsDex ? "reads  " : "refuses"}  aapt ${readsManifest ? "reads" : "refuses"}\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true });
}
