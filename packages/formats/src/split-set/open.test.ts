import { DiagnosticList, encodeUtf8, FormatError, LIMITS } from "@akashi/bytes";
import { nodePrimitives } from "@akashi/host/node";
import { describe, expect, test } from "vitest";
import { androidAttribute, type AttributeSpec, buildBinaryXml } from "../testing/xml-builder.ts";
import { buildZip, type ZipEntrySpec } from "../testing/zip-builder.ts";
import { openSplitSet } from "./open.ts";
import type { GivenFile, SplitSet } from "./split-set.ts";

interface ApkSpec {
  readonly packageName?: string;
  readonly split?: string;
  readonly configFor?: string;
  readonly versionCode?: number;
  readonly major?: number;
}

const apk = ({ packageName = "jp.example", split, configFor, versionCode = 7, major }: ApkSpec = {}): Uint8Array => {
  const attributes: AttributeSpec[] = [
    androidAttribute("versionCode", 0x0101021b, versionCode),
    ...(major === undefined ? [] : [androidAttribute("versionCodeMajor", 0x01010576, major)]),
    { name: "package", value: packageName },
    ...(split === undefined ? [] : [{ name: "split", value: split }]),
    ...(configFor === undefined ? [] : [{ name: "configForSplit", value: configFor }]),
  ];
  return buildZip([{ name: "AndroidManifest.xml", content: buildBinaryXml({ name: "manifest", attributes }) }]);
};
const base = apk();
const japanese = apk({ split: "config.ja", configFor: "" });

const open = (files: readonly GivenFile[]): { set: SplitSet; codes: string[]; roles: Record<string, string> } => {
  const sink = new DiagnosticList(1000);
  const set = openSplitSet(files, nodePrimitives, sink);
  const roles = Object.fromEntries(set.members.map((member) => [member.path.slice(1).join("/") || member.name, member.role]));
  return { set, codes: sink.items.map((item) => item.code), roles };
};
const openOne = (name: string, entries: readonly ZipEntrySpec[]) => open([{ name, bytes: buildZip(entries) }]);

describe("what was given", () => {
  test("is an APK where a manifest stands at its root, whatever its name", () => {
    const { set, codes } = open([{ name: "app.zip", bytes: base }]);
    expect(set.kind).toBe("apk");
    expect(set.base).toMatchObject({
      path: ["app.zip"],
      role: "base",
      packageName: "jp.example",
      versionCode: 7n,
      splitName: null,
    });
    expect(codes).toEqual([]);
  });

  test.each([
    { kind: "apks", marker: "toc.pb" },
    { kind: "xapk", marker: "manifest.json" },
    { kind: "apkm", marker: "info.json" },
  ])("is $kind where it holds APKs and $marker", ({ kind, marker }) => {
    const { set } = openOne("app.bin", [
      { name: marker, content: "x" },
      { name: "icon.png" },
      { name: "base.apk", content: base },
    ]);
    expect(set.kind).toBe(kind);
    expect(set.members.map((member) => member.path)).toEqual([["app.bin", "base.apk"]]);
    expect(set.uninspected).toEqual([]);
  });

  test("is an archive where it holds APKs and nothing tells whose it is", () => {
    expect(openOne("a.zip", [{ name: "dir/app.apk", content: base, method: 8 }]).set.kind).toBe("archive");
  });

  test("is several files where there are several", () => {
    const { set } = open([
      { name: "split_config.ja.apk", bytes: japanese },
      { name: "base.apk", bytes: base },
    ]);
    expect(set.kind).toBe("files");
    expect(set.members.map((member) => member.name)).toEqual(["base.apk", "split_config.ja.apk"]);
  });

  test("is no application where no member is one", () => {
    for (const entries of [[], [{ name: "readme.txt" }], [{ name: "a.apk", content: "no zip" }]]) {
      expect(() => openOne("a.zip", entries)).toThrow(expect.objectContaining({ code: "no-app", format: "split-set" }));
    }
  });

  test("is told apart where it is an app bundle", () => {
    const entries = [{ name: "BundleConfig.pb" }, { name: "base/manifest/AndroidManifest.xml" }];
    expect(() => openOne("a.aab", entries)).toThrow(expect.objectContaining({ code: "app-bundle" }));
  });

  test("is no zip archive: the error of the only file comes out", () => {
    const read = (): unknown => open([{ name: "a.apk", bytes: encodeUtf8("hello") }]);
    expect(read).toThrow(FormatError);
    expect(read).toThrow(expect.objectContaining({ code: "no-end-record", place: { path: ["a.apk"], offset: null } }));
  });
});

describe("a member", () => {
  test("has the role its manifest gives it, not the one its name does", () => {
    const { roles } = openOne("app.apks", [
      { name: "base.apk", content: japanese },
      { name: "split_config.ja.apk", content: base },
      { name: "map.apk", content: apk({ split: "map" }) },
      { name: "map_ja.apk", content: apk({ split: "map.config.ja", configFor: "map" }) },
    ]);
    expect(roles).toEqual({ "split_config.ja.apk": "base", "base.apk": "config", "map.apk": "feature", "map_ja.apk": "config" });
  });

  test("says whose configuration it is", () => {
    const { set } = openOne("a.apks", [
      { name: "base.apk", content: base },
      { name: "b.apk", content: japanese },
      { name: "c.apk", content: apk({ split: "map.config.ja", configFor: "map" }) },
    ]);
    expect(set.members.map(({ splitName, configFor }) => [splitName, configFor])).toEqual([
      [null, null],
      ["config.ja", ""],
      ["map.config.ja", "map"],
    ]);
  });

  test("has a long version code", () => {
    expect(open([{ name: "a", bytes: apk({ versionCode: 0xffffffff, major: 2 }) }]).set.base?.versionCode).toBe(0x2_ffff_ffffn);
  });

  test("that is another build of one already there is an alternative", () => {
    const { roles, codes } = openOne("a.apks", [
      { name: "toc.pb" },
      { name: "standalones/standalone-hdpi.apk", content: base },
      { name: "splits/base-master_2.apk", content: base },
      { name: "splits/base-master.apk", content: base },
      { name: "splits/base-ja.apk", content: japanese },
      { name: "splits/base-ja_2.apk", content: japanese },
    ]);
    expect(roles).toEqual({
      "splits/base-master.apk": "base",
      "splits/base-master_2.apk": "alternative",
      "standalones/standalone-hdpi.apk": "alternative",
      "splits/base-ja.apk": "config",
      "splits/base-ja_2.apk": "alternative",
    });
    expect(codes).toEqual(["duplicate-member", "duplicate-member", "duplicate-member"]);
  });

  test("of another package stays what it is, for that is a mismatch to report", () => {
    const { set, codes } = openOne("a.xapk", [
      { name: "base.apk", content: base },
      { name: "other.apk", content: apk({ packageName: "com.other" }) },
    ]);
    expect(set.members.map(({ role, packageName }) => [role, packageName])).toEqual([
      ["base", "jp.example"],
      ["base", "com.other"],
    ]);
    expect(set.base?.packageName).toBe("jp.example");
    expect(codes).toEqual([]);
  });

  test("whose manifest cannot be read is unknown, unless it is the only one", () => {
    const broken = buildZip([{ name: "AndroidManifest.xml", content: "<manifest/>" }]);
    const { set, codes } = open([
      { name: "a.apk", bytes: broken },
      { name: "b.apk", bytes: base },
    ]);
    expect(set.members.map(({ name, role }) => [name, role])).toEqual([
      ["b.apk", "base"],
      ["a.apk", "unknown"],
    ]);
    expect(codes).toEqual(["text-xml"]);
    expect(open([{ name: "a.apk", bytes: broken }]).set.base).toMatchObject({
      role: "base",
      manifest: undefined,
      packageName: null,
    });
  });

  test("is missing where only splits were given", () => {
    expect(open([{ name: "a.apk", bytes: japanese }]).set).toMatchObject({
      kind: "apk",
      base: undefined,
      members: [{ role: "config" }],
    });
  });
});

describe("what is not read as part of the application", () => {
  test("is named with the reason", () => {
    const { set, codes } = openOne("a.xapk", [
      { name: "manifest.json", content: "{}" },
      { name: "base.apk", content: base },
      { name: "Android/obb/jp.example/main.7.jp.example.obb", content: "expansion" },
      { name: "inner.xapk", content: buildZip([{ name: "base.apk", content: base }]) },
      { name: "no-manifest.apk", content: buildZip([{ name: "base.apk", content: base }]) },
      { name: "broken.apk", content: "no zip" },
      { name: "readme.txt", content: "hi" },
      { name: "Android/obb/" },
    ]);
    expect(set.members).toHaveLength(1);
    expect(set.uninspected.map(({ path, size, reason }) => [path.at(-1), size, reason])).toEqual([
      ["Android/obb/jp.example/main.7.jp.example.obb", 9, "expansion-file"],
      ["inner.xapk", expect.any(Number), "nested-archive"],
      ["no-manifest.apk", expect.any(Number), "nested-archive"],
      ["broken.apk", 6, "unreadable"],
      ["readme.txt", 2, "other"],
    ]);
    expect(codes).toEqual(["no-end-record"]);
  });

  test("is what goes beyond the limit of members", () => {
    const entries = Array.from({ length: LIMITS.splitFiles + 3 }, (_, index) => ({
      name: `${index}.apk`,
      content: apk({ split: `s${index}` }),
    }));
    const { set } = openOne("a.zip", entries);
    expect(set.members).toHaveLength(LIMITS.splitFiles);
    expect(set.uninspected.map(({ reason }) => reason)).toEqual(["limit", "limit", "limit"]);
  });

  test("is a file of several that cannot be read, and the others are", () => {
    const { set, codes } = open([
      { name: "broken.apk", bytes: encodeUtf8("hello") },
      { name: "base.apk", bytes: base },
    ]);
    expect(set.members.map(({ name }) => name)).toEqual(["base.apk"]);
    expect(set.uninspected).toEqual([{ path: ["broken.apk"], size: 5, reason: "unreadable" }]);
    expect(codes).toEqual(["no-end-record"]);
  });
});

test("a set cut at any byte gives members or an error of ours", () => {
  const bytes = buildZip([
    { name: "base.apk", content: base },
    { name: "b.apk", content: japanese, method: 8 },
  ]);
  for (let size = 0; size < bytes.length; size += 1) {
    try {
      open([{ name: "a.zip", bytes: bytes.subarray(0, size) }]);
    } catch (error) {
      expect(error).toBeInstanceOf(FormatError);
    }
  }
});
