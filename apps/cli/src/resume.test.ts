import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AssessOptions, Report } from "@akashi/assess";
import { loadCatalogue } from "@akashi/catalogue";
import { androidAttribute, buildBinaryXml, buildZip } from "@akashi/formats/testing";
import { afterEach, beforeEach, expect, it } from "vitest";
import { reportOf } from "./engine.ts";
import type { FailOn } from "./options.ts";
import { resumeFrom, type Resumed } from "./resume.ts";

const options: AssessOptions = { catalogue: loadCatalogue(), profile: "jssec-strict" };
let folder = "";
const at = (name: string): string => join(folder, name);

/** An app without a signature: a finding of severity `high`. */
const writeApp = (name: string, versionCode: number): string => {
  const content = buildBinaryXml({
    name: "manifest",
    attributes: [{ name: "package", value: "com.example.app" }, androidAttribute("versionCode", 0x0101021b, String(versionCode))],
    children: [{ name: "application" }],
  });
  writeFileSync(at(name), buildZip([{ name: "AndroidManifest.xml", content }]));
  return at(name);
};
const reportFor = async (file: string): Promise<Report> => reportOf({ paths: [file], language: "en", flows: true }, options);
const write = (...lines: readonly unknown[]): void =>
  writeFileSync(at("out"), lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
const resume = async (
  inputs: readonly string[],
  changes: Partial<AssessOptions> = {},
  failOn: FailOn = "high",
  flows = true,
): Promise<Resumed> =>
  resumeFrom(at("out"), {
    inputs,
    options: { ...options, ...changes },
    minSdk: undefined,
    maxSdk: undefined,
    flows,
    failOn,
    language: "en",
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "akashi-resume-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("what was inspected before counts for the exit code as if it were inspected now", async () => {
  const file = writeApp("a.apk", 1);
  write({ file, status: "inspected", report: await reportFor(file) });
  expect(await resume([file])).toEqual({ files: new Set([file]), code: 1 });
  expect(await resume([file], {}, "never")).toEqual({ files: new Set([file]), code: 0 });
  expect(await resume(["another.apk"])).toEqual({ files: new Set(), code: 0 });
});

it("failures and half a line are dropped from the output, and lines of other files stay", async () => {
  const file = writeApp("a.apk", 1);
  const done = JSON.stringify({ file, status: "inspected", report: await reportFor(file) });
  const other = JSON.stringify({ file: "other.apk", status: "inspected", report: await reportFor(file) });
  const failure = JSON.stringify({ file: "b.apk", status: "timeout", error: "time limit" });
  writeFileSync(at("out"), `${failure}\n${done}\nnull\n7\n${other}\n${done.slice(0, 50)}`);
  expect((await resume([file, "b.apk"])).files).toEqual(new Set([file]));
  expect(readFileSync(at("out"), "utf8")).toBe(`${done}\n${other}\n`);
  expect(existsSync(at("out.partial"))).toBe(false);
});

it("a file with other bytes is inspected again", async () => {
  const file = writeApp("a.apk", 1);
  write({ file, status: "inspected", report: await reportFor(file) });
  writeApp("a.apk", 2);
  expect((await resume([file])).files.size).toBe(0);
  expect(readFileSync(at("out"), "utf8")).toBe("");
});

it("a file is inspected again by another engine, catalogue or profile, or for another signer", async () => {
  const file = writeApp("a.apk", 1);
  const report = await reportFor(file);
  const line = { file, status: "inspected", report };
  const old = { file, status: "inspected", report: { ...report, engine: { ...report.engine, digest: "00".repeat(32) } } };
  const filesWith = async (written: unknown, changes: Partial<AssessOptions>): Promise<number> => {
    write(written);
    return (await resume([file], changes)).files.size;
  };
  expect(await filesWith(line, {})).toBe(1);
  expect(await filesWith(old, {})).toBe(0);
  expect(await filesWith(line, { profile: "law-minimum" })).toBe(0);
  expect(await filesWith(line, { expectSigner: "00".repeat(32) })).toBe(0);
  expect(await filesWith(line, { description: { text: "An app.", sha256: "d1".repeat(32) } })).toBe(0);
  expect(await filesWith(line, { catalogue: { ...options.catalogue, version: "later" } })).toBe(0);
});

it("a file is inspected again where information is to be followed and was not, and the other way round", async () => {
  const file = writeApp("a.apk", 1);
  write({ file, status: "inspected", report: await reportFor(file) });
  expect((await resume([file], {}, "high", false)).files.size).toBe(0);
  write({ file, status: "inspected", report: await reportOf({ paths: [file], language: "en", flows: false }, options) });
  expect((await resume([file])).files.size).toBe(0);
  write({ file, status: "inspected", report: await reportOf({ paths: [file], language: "en", flows: false }, options) });
  expect((await resume([file], {}, "high", false)).files.size).toBe(1);
});

it("without an earlier output nothing is passed over", async () => {
  expect(await resume(["a.apk"])).toEqual({ files: new Set(), code: 0 });
});
