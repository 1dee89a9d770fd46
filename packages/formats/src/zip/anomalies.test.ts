import { type AndroidBehaviour, DiagnosticList, encodeUtf8 } from "@akashi/bytes";
import { describe, expect, test } from "vitest";
import { buildZip, type ZipEntrySpec, type ZipOptions } from "../testing/zip-builder.ts";
import { ZIP_ANOMALIES, type ZipAnomaly } from "./anomalies.ts";
import { openZip } from "./archive.ts";

interface Case {
  readonly title: string;
  readonly entries?: readonly ZipEntrySpec[];
  readonly options?: ZipOptions;
  /** Codes expected, and no others, in the order of the reading. */
  readonly expected: readonly (readonly [ZipAnomaly, AndroidBehaviour])[];
}

const manifest: ZipEntrySpec = { name: "AndroidManifest.xml", content: "manifest" };
const dex: ZipEntrySpec = { name: "classes.dex", content: "dex content", method: 8 };
const asset: ZipEntrySpec = { name: "assets/a.txt", content: "asset" };
const plain = [manifest, dex];
const endRecord = Uint8Array.from([0x50, 0x4b, 5, 6, ...new Uint8Array(18)]);

/**
 * The behaviour was measured: each of these archives, with a real manifest and DEX in it, given to `dexdump` 11 and `aapt` 10, which
 * open archives with libziparchive; see docs/formats/zip.md for those that later versions treat otherwise.
 */
const CASES: readonly Case[] = [
  { title: "nothing odd", expected: [] },
  { title: "a comment", options: { comment: encodeUtf8("hello") }, expected: [] },
  { title: "a data descriptor", entries: [manifest, { ...dex, dataDescriptor: true }], expected: [] },
  { title: "two entries of one name", entries: [manifest, dex, dex], expected: [["duplicate-name", "refuses"]] },
  { title: "two assets of one name", entries: [...plain, asset, asset], expected: [["duplicate-name", "refuses"]] },
  {
    title: "the encryption bit in both headers",
    entries: [manifest, { ...dex, central: { flags: 1 }, local: { flags: 1 } }],
    expected: [["encrypted", "installs"]],
  },
  {
    title: "it in the central directory only",
    entries: [{ ...manifest, central: { flags: 1 } }],
    expected: [["encrypted", "installs"]],
  },
  {
    title: "it in the local header only",
    entries: [{ ...dex, local: { flags: 1 } }],
    expected: [["local-encrypted", "installs"]],
  },
  {
    title: "strong encryption",
    entries: [{ ...dex, central: { flags: 0x40 }, local: { flags: 0x40 } }],
    expected: [["encrypted", "installs"]],
  },
  { title: "another flag", entries: [{ ...dex, local: { flags: 0x800 } }], expected: [["local-flags-mismatch", "installs"]] },
  { title: "an unknown method", entries: [{ ...manifest, method: 0x2e1f }], expected: [["unknown-method", "differs"]] },
  {
    title: "another method in the local header",
    entries: [{ ...dex, local: { method: 0 } }],
    expected: [["local-method-mismatch", "installs"]],
  },
  {
    title: "another name there",
    entries: [{ ...dex, local: { name: "classes.dez" } }],
    expected: [["local-name-mismatch", "refuses"]],
  },
  { title: "another size there", entries: [{ ...dex, local: { size: 1 } }], expected: [["local-size-mismatch", "refuses"]] },
  { title: "the same for an asset", entries: [{ ...asset, local: { size: 1 } }], expected: [["local-size-mismatch", "differs"]] },
  { title: "another checksum there", entries: [{ ...dex, local: { crc: 1 } }], expected: [["local-crc-mismatch", "refuses"]] },
  {
    title: "a stored entry of two sizes",
    entries: [{ ...manifest, central: { compressedSize: 3 }, local: { compressedSize: 3 } }],
    expected: [["stored-size-mismatch", "installs"]],
  },
  {
    title: "content that would reach into the directory",
    entries: [{ ...dex, central: { compressedSize: 5000 }, local: { compressedSize: 5000 } }],
    expected: [["data-beyond-directory", "refuses"]],
  },
  { title: "no local header", entries: [{ ...dex, local: { signature: 0 } }], expected: [["bad-local-header", "refuses"]] },
  {
    title: "a local header beyond the file",
    entries: [manifest, { ...dex, central: { localHeaderOffset: 99999 } }],
    expected: [["bad-local-offset", "refuses"]],
  },
  {
    title: "two entries that share their content",
    entries: [
      { ...dex, name: "assets/b" },
      { ...dex, name: "assets/b", only: "central", central: { localHeaderOffset: 0, name: "assets/c" } },
    ],
    expected: [
      ["local-name-mismatch", "differs"],
      ["overlapping-entries", "installs"],
    ],
  },
  {
    title: "a disk number in the end record",
    options: { end: { diskNumber: 1, directoryDisk: 1 } },
    expected: [["disk-number", "installs"]],
  },
  {
    title: "a disk number of an entry",
    entries: [{ ...dex, central: { diskNumber: 3 } }],
    expected: [["entry-disk-number", "installs"]],
  },
  {
    title: "another count for this disk",
    options: { end: { diskEntryCount: 9, entryCount: 2 } },
    expected: [["disk-entry-count", "installs"]],
  },
  { title: "a count too small", options: { end: { entryCount: 1 } }, expected: [["entry-count-too-small", "installs"]] },
  { title: "a count of zero", options: { end: { entryCount: 0 } }, expected: [["entry-count-zero", "refuses"]] },
  { title: "a count too large", options: { end: { entryCount: 3 } }, expected: [["entry-count-too-large", "refuses"]] },
  { title: "no entry at all", entries: [], expected: [["empty-archive", "refuses"]] },
  {
    title: "a directory size too small",
    options: { end: { directorySize: 20 } },
    expected: [["directory-size-too-small", "refuses"]],
  },
  {
    title: "bytes behind the directory",
    options: { afterDirectory: new Uint8Array(9) },
    expected: [["gap-before-end-record", "differs"]],
  },
  {
    title: "a directory cut short",
    entries: [manifest, { ...dex, central: { extra: new Uint8Array(0), comment: new Uint8Array(0), signature: 0x99999999 } }],
    expected: [
      ["entry-count-too-large", "refuses"],
      ["directory-size-too-large", "differs"],
      ["gap-before-end-record", "differs"],
    ],
  },
  { title: "bytes behind the archive", options: { trailing: new Uint8Array(100) }, expected: [["trailing-bytes", "refuses"]] },
  {
    title: "a comment that claims more than there is",
    options: { end: { commentSize: 9 } },
    expected: [["comment-truncated", "refuses"]],
  },
  { title: "bytes before the archive", options: { prefix: encodeUtf8("dex\n035\0") }, expected: [["prefix-bytes", "differs"]] },
  {
    title: "bytes before it that the offsets do not count",
    options: { prefix: encodeUtf8("dex\n035\0"), isPrefixCounted: false },
    expected: [
      ["prefix-unadjusted", "refuses"],
      ["prefix-bytes", "differs"],
    ],
  },
  {
    title: "an entry at the start that is not listed",
    entries: [{ ...asset, only: "local" }, ...plain],
    expected: [["unlisted-entry", "installs"]],
  },
  {
    title: "padding at the start",
    entries: [{ name: "", only: "local", local: { extra: new Uint8Array(40) } }, ...plain],
    expected: [],
  },
  { title: "a second end record in the comment", options: { comment: endRecord }, expected: [["decoy-end-record", "refuses"]] },
  {
    title: "an end record between the directory and the last one",
    options: { afterDirectory: endRecord },
    expected: [
      ["several-end-records", "installs"],
      ["gap-before-end-record", "differs"],
    ],
  },
  { title: "an archive stored within the archive", options: { beforeDirectory: endRecord }, expected: [] },
  { title: "zip64 records", options: { zip64: true }, expected: [["zip64", "differs"]] },
  {
    title: "zip64 records that are not where the locator says",
    options: { zip64: { recordOffset: 5 } },
    expected: [
      ["zip64", "differs"],
      ["zip64-broken", "refuses"],
    ],
  },
  { title: "a zip64 extra field", entries: [manifest, { ...dex, zip64: true }], expected: [["zip64-extra", "differs"]] },
  {
    title: "a size that should be in a zip64 extra field but is not",
    entries: [manifest, { ...dex, zip64: true, central: { extra: Uint8Array.of(1, 0, 4, 0, 9, 9, 9, 9) } }],
    expected: [
      ["bad-local-offset", "refuses"],
      ["zip64-extra", "differs"],
      ["zip64-extra-broken", "refuses"],
    ],
  },
  { title: "a NUL in a name", entries: [...plain, { name: "a\0b" }], expected: [["name-with-nul", "refuses"]] },
  {
    title: "a name that is no UTF-8",
    entries: [...plain, { name: Uint8Array.of(0xe9, 0x41) }],
    expected: [["name-not-utf8", "refuses"]],
  },
  { title: "an empty name", entries: [...plain, { name: "" }], expected: [["name-empty", "installs"]] },
  { title: "a name that leads upwards", entries: [...plain, { name: "a/../../b" }], expected: [["name-traversal", "installs"]] },
  { title: "two dots that lead nowhere", entries: [...plain, { name: "a..b/c.." }], expected: [] },
  { title: "an absolute name", entries: [...plain, { name: "/system/a" }], expected: [["name-absolute", "installs"]] },
  {
    title: "an absolute name of Windows",
    entries: [...plain, { name: "C:\\a" }],
    expected: [
      ["name-absolute", "installs"],
      ["name-backslash", "installs"],
    ],
  },
];

describe("each anomaly of an archive is recorded with what Android does", () => {
  test.each(CASES)("$title", ({ entries, options, expected }) => {
    const sink = new DiagnosticList(100);
    openZip(buildZip(entries ?? plain, options), { format: "zip", path: ["a.apk"] }, sink);
    const found = sink.items.map((item) => [item.code, item.android]).sort();
    expect(found).toEqual([...expected].sort());
  });

  test("and none lacks a case here or in the tests of reading", () => {
    const reading = ["size-mismatch", "compressed-size-mismatch", "crc-mismatch", "central-directory-broken"];
    const covered = new Set([...CASES.flatMap(({ expected }) => expected.map(([code]) => code as string)), ...reading]);
    expect(Object.keys(ZIP_ANOMALIES).filter((code) => !covered.has(code))).toEqual([]);
  });
});
