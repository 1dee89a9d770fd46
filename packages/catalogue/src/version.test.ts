import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { CATALOGUE_VERSION, MODULE_FILES, PROVIDER_FILES } from "./modules/data.ts";
import { PLATFORM_DATA } from "./platform/data.ts";
import type { PlatformVersionFile } from "./platform/schema.ts";

/*
 * Reports name the version of the data they were made with, so data must not change under a version. After a change of data:
 * UPDATE_VERSIONS=1 node_modules/.bin/vitest run packages/catalogue/src/version.test.ts
 */
const digestOf = (data: unknown): string => createHash("sha256").update(JSON.stringify(data)).digest("hex");

const bump = (version: string): string => {
  const today = new Date().toISOString().slice(0, 10).replaceAll("-", ".");
  const [date, count] = [version.slice(0, 10), Number(version.slice(11))];
  return date === today ? `${today}.${String(count + 1)}` : `${today}.1`;
};

const expectVersioned = (path: string, stored: PlatformVersionFile, data: unknown): void => {
  const sha256 = digestOf(data);
  if (process.env["UPDATE_VERSIONS"] === "1" && stored.sha256 !== sha256) {
    const file = fileURLToPath(new URL(`../data/${path}`, import.meta.url));
    writeFileSync(file, `${JSON.stringify({ version: bump(stored.version), sha256 }, null, 2)}\n`);
    expect(JSON.parse(readFileSync(file, "utf8"))).toHaveProperty("sha256", sha256);
    return;
  }
  expect({ path, sha256: stored.sha256 }, "data changed under its version: see the comment in version.test.ts").toEqual({
    path,
    sha256,
  });
};

test("the table of platform knowledge has not changed under its version", () => {
  const { version, ...data } = PLATFORM_DATA;
  expectVersioned("platform/version.json", version, data);
});

test("the bundled modules and providers have not changed under their version", () => {
  expectVersioned("version.json", CATALOGUE_VERSION, { modules: MODULE_FILES, providers: PROVIDER_FILES });
});
