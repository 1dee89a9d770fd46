import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSamples } from "../fuzz/seeds.ts";
import { buildLocalPageFixture, type LocalPage } from "./support/local-page.ts";
import { runCli } from "./support/run-cli.ts";

let local: LocalPage;
let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "akashi-browser-"));
  local = await buildLocalPageFixture();
}, 120_000);
afterAll(async () => {
  await local?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Both texts around the first place where they differ; the whole would be megabytes. */
const firstDifference = (a: string, b: string): readonly [string, string] | null => {
  if (a === b) return null;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return [a.slice(Math.max(0, at - 80), at + 80), b.slice(Math.max(0, at - 80), at + 80)];
};

const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  facts: ["facts"],
  json: ["inspect", "--json"],
  html: ["inspect", "--html", "-"],
  sarif: ["inspect", "--sarif"],
};

describe("the engine in a worker of Chromium", () => {
  it.each(listSamples().map((path) => ({ name: basename(path), path })))(
    "saves the same bytes as the command line writes for $name",
    async ({ name, path }) => {
      // Alone in a folder: the command line would also read the signature file of scheme v4 that stands beside a sample.
      const alone = join(folder, name);
      copyFileSync(path, alone);
      const open = await local.open();
      await open.inspect({ name, bytes: readFileSync(path) });
      await open.openTab("save");
      for (const [form, command] of Object.entries(COMMANDS)) {
        const { out } = await runCli([...command, alone], "ja");
        const { bytes } = await open.saved(open.page.locator(`#save-${form}`));
        expect({ form, difference: firstDifference(bytes.toString("utf8"), out) }).toEqual({ form, difference: null });
      }
      expect(open.requests).toEqual([]);
      await open.page.context().close();
    },
    900_000,
  );

  it("takes the signature file of scheme v4 along, as the command line does", async () => {
    const path = listSamples().find((sample) => sample.endsWith("androidTest.apk"));
    if (path === undefined) throw new Error("the sample with a signature file is gone");
    const open = await local.open();
    await open.chooseLanguage("en");
    await open.inspect(
      { name: basename(path), bytes: readFileSync(path) },
      { name: `${basename(path)}.idsig`, bytes: readFileSync(`${path}.idsig`) },
    );
    await open.openTab("save");
    const { bytes } = await open.saved(open.page.locator("#save-json"));
    const { out } = await runCli(["inspect", "--json", path]);
    expect(firstDifference(bytes.toString("utf8"), out)).toBeNull();
    expect(out).toContain('"v4"');
    await open.page.context().close();
  }, 400_000);
});
