import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync, appendFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { bundledLayer } from "@akashi/catalogue";
import { ENGINE_DIGEST } from "@akashi/facts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { catalogueDigest, engineDigest, engineList } from "../tools/engine-digest.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
/** All that the digests are taken over, and more. */
const PARTS = ["packages", "apps/cli/src", "package-lock.json"];

let copy = "";
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "akashi-engine-"));
  const wanted = (path: string): boolean => !/\/(node_modules|dist)$/.test(path);
  for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true, filter: wanted });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Changes a file of the copy, says what comes of it, and changes it back. */
const digestsWith = (file: string, content: string): readonly [engine: string, catalogue: string] => {
  const path = join(copy, file);
  const before = readFileSync(path);
  appendFileSync(path, content);
  const digests = [engineDigest(copy), catalogueDigest(copy)] as const;
  writeFileSync(path, before);
  return digests;
};

describe("the digests of engine and catalogue", () => {
  it("are the same in another folder, and stand in what is built", () => {
    expect(engineDigest(copy)).toBe(engineDigest(root));
    expect(catalogueDigest(copy)).toBe(catalogueDigest(root));
    expect(ENGINE_DIGEST).toBe(engineDigest(root));
    expect(bundledLayer().sha256).toBe(catalogueDigest(root));
  });

  it("are what sha256sum says of the sources and of the list", () => {
    const list = engineList(root);
    const sources = list.split("\n").filter((line) => /^[0-9a-f]{64} {2}/.test(line));
    expect(sources.length).toBeGreaterThan(400);
    const paths = sources.map((line) => line.slice(66));
    expect(execFileSync("sha256sum", paths, { cwd: root, encoding: "utf8" })).toBe(`${sources.join("\n")}\n`);
    expect(execFileSync("sha256sum", { input: list, encoding: "utf8" }).slice(0, 64)).toBe(ENGINE_DIGEST);
  });

  it.each(["packages/assess/src/assess.ts", "packages/catalogue/data/platform/version.json", "apps/cli/src/documents/pdf.ts"])(
    "the engine's changes with %s, the catalogue's does not",
    (file) => {
      const [engine, catalogue] = digestsWith(file, " ");
      expect(engine).not.toBe(ENGINE_DIGEST);
      expect(catalogue).toBe(catalogueDigest(root));
    },
  );

  it("the catalogue's changes with a module, the engine's does not", () => {
    const [engine, catalogue] = digestsWith("packages/catalogue/data/modules/global-google.json", " ");
    expect(engine).toBe(ENGINE_DIGEST);
    expect(catalogue).not.toBe(catalogueDigest(root));
  });

  it("tests, commands and words change neither", () => {
    for (const file of ["packages/assess/src/assess.test.ts", "apps/cli/src/help.ts", "packages/render/src/index.ts"])
      expect(digestsWith(file, " ")).toEqual([ENGINE_DIGEST, catalogueDigest(root)]);
  });

  it("the engine's changes with another build of a library that reads documents", () => {
    const path = join(copy, "package-lock.json");
    const before = readFileSync(path, "utf8");
    const lock = JSON.parse(before) as { packages: Record<string, { integrity?: string }> };
    lock.packages["node_modules/parse5"] = { ...lock.packages["node_modules/parse5"], integrity: "sha512-another" };
    writeFileSync(path, JSON.stringify(lock));
    expect(engineDigest(copy)).not.toBe(ENGINE_DIGEST);
    writeFileSync(path, before);
  });

  it("ends of lines that a checkout turned change nothing", () => {
    const path = join(copy, "packages/assess/src/index.ts");
    const before = readFileSync(path, "utf8");
    writeFileSync(path, before.replaceAll("\n", "\r\n"));
    expect(engineDigest(copy)).toBe(ENGINE_DIGEST);
    writeFileSync(path, before);
  });
});
