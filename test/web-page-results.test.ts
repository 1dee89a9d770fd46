import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { DiagnosticList, LIMITS } from "@akashi/bytes";
import { openZip } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listSamples } from "../fuzz/seeds.ts";
import { buildApp } from "./support/app-builder.ts";
import { APP, NOTICE, PROJECT } from "./support/local-page-files.ts";
import { buildLocalPageFixture, type LocalPage } from "./support/local-page.ts";
import { runCli } from "./support/run-cli.ts";

const WAIT = 400_000;
/** For what the page does by itself: machines differ. */
const PATIENT = { timeout: 120_000 };

let local: LocalPage;
const at = (name: string): string => local.at(name);
beforeAll(async () => {
  local = await buildLocalPageFixture();
  for (const { name, bytes } of [APP, NOTICE, PROJECT]) writeFileSync(at(name), bytes);
}, 120_000);
afterAll(() => local?.close());

const inPage: LocalPage["use"] = (work, options) => local.use(work, options);

describe("an inspection in the page", () => {
  const [slow = ""] = listSamples().filter((path) => path.endsWith("settings_apk-debug.apk"));

  it(
    "takes a dropped file, shows its steps, and can be cancelled",
    () =>
      inPage(async (open) => {
        const { page } = open;
        const base64 = readFileSync(slow).toString("base64");
        await page.evaluate((text) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], "slow.apk"));
          document
            .querySelector("#zone")
            ?.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
        }, base64);
        await page.locator("#busy").waitFor();
        expect(await page.locator("#busy-file").innerText()).toBe("slow.apk");
        expect(await page.locator(".step-list li").count()).toBe(5);
        await page.locator(".step-list li.done + li.done + li.current", { hasText: "情報の流れを追う" }).waitFor();
        await page.locator("#cancel").click();
        await page.locator("#start").waitFor();
        // The worker went with it; the next app gets a new one.
        await open.inspect(APP);
        expect(await page.locator("#result-title").innerText()).toBe("あした天気");
      }),
    WAIT,
  );

  it(
    "ends at the limit of time, says so, and goes on without following information where that is asked for",
    async () => {
      const open = await local.open();
      const { page } = open;
      await page.clock.install();
      await open.give("#app-file", { name: "slow.apk", bytes: readFileSync(slow) });
      await page.locator(".step-list li.current", { hasText: "情報の流れを追う" }).waitFor();
      await page.clock.fastForward(121_000);
      await page.locator("#problem").waitFor();
      expect(await page.locator("#problem-text").innerText()).toContain("時間の上限(120 秒)");
      await page.locator("#problem-light").click();
      await page.locator("#result").waitFor();
      await open.openTab("save");
      const { bytes } = await open.saved(page.locator("#save-json"));
      const { out } = await runCli(["inspect", "--json", "--no-flows", slow]);
      expect(bytes.toString("utf8") === out).toBe(true);
      await page.context().close();
    },
    WAIT,
  );

  it.each([
    { what: "no app", name: "notes.txt", bytes: "hello" },
    { what: "an empty file", name: "empty.apk", bytes: "" },
    { what: "half an app", name: "half.apk", bytes: APP.bytes.subarray(0, APP.bytes.length / 2) },
  ])(
    "says of $what what the command line says, in both languages",
    ({ name, bytes }) =>
      inPage(async (open) => {
        writeFileSync(at(name), bytes);
        await open.give("#app-file", { name, bytes });
        await open.page.locator("#problem").waitFor();
        for (const language of ["ja", "en"] as const) {
          const { code, err } = await runCli(["inspect", at(name)], language);
          expect(code).toBe(3);
          await open.chooseLanguage(language);
          const said = (await open.page.locator("#problem-text").innerText()).toLowerCase();
          expect(`akashi: ${said}\n`).toBe(err.replace(at(name), name).toLowerCase());
        }
        await open.page.locator("#problem-again").click();
        await open.page.locator("#start").waitFor();
      }),
    WAIT,
  );

  it(
    "takes the members of a split app together",
    () =>
      inPage(async (open) => {
        const split = {
          name: "split.apk",
          bytes: buildApp({ manifestAttributes: 'split="config.ja"', files: { "assets/a.json": '"https://split.vendor.com"' } }),
        };
        writeFileSync(at(split.name), split.bytes);
        await open.inspect(APP, split);
        await open.openTab("save");
        const { bytes, name } = await open.saved(open.page.locator("#save-json"));
        const { out } = await runCli(["inspect", "--split", "--json", at(APP.name), at(split.name)]);
        expect(bytes.toString("utf8")).toBe(out);
        expect(out).toContain("split.vendor.com");
        expect(name).toBe("tenki.report.json");
      }),
    WAIT,
  );
});

describe("several files", () => {
  it(
    "of different apps are not taken for one",
    () =>
      inPage(async (open) => {
        await open.give("#app-file", APP, { name: "other.apk", bytes: buildApp({ packageName: "com.example.other" }) });
        await open.page.locator("#problem-text", { hasText: "アプリは一つずつ検査してください" }).waitFor();
      }),
    WAIT,
  );
});

describe("a report in the page", () => {
  it(
    "follows the language of the page, leads to its own parts, opens what is elsewhere in a new tab, and is printed",
    () =>
      inPage(async (open) => {
        const report = await open.inspect(APP);
        expect(await report.locator("html").getAttribute("lang")).toBe("ja");
        expect(await open.page.title()).toBe("アプリ検査 - 証 Akashi");
        await open.chooseLanguage("en");
        await report.locator("html[lang=en]").waitFor();
        expect(await open.page.title()).toBe("App inspection - Akashi 証");
        await report.locator('.contents a[href="#coverage"]').click();
        await report.locator("#coverage:focus").waitFor();
        await expect.poll(() => report.locator("body").evaluate(() => window.scrollY), PATIENT).toBeGreaterThan(0);
        const outside = report.locator('a[href^="http"]');
        expect(await outside.count()).toBeGreaterThan(0);
        expect(await outside.evaluateAll((links) => links.map((link) => link.getAttribute("target")))).toEqual(
          Array.from({ length: await outside.count() }, () => "_blank"),
        );
        await report.locator("body").evaluate((body) => {
          window.print = () => {
            body.dataset["printed"] = "yes";
          };
        });
        await open.openTab("save");
        await open.page.getByRole("button", { name: "Print" }).click();
        await report.locator('body[data-printed="yes"]').waitFor({ state: "attached" });
        await report.locator("body").evaluate((body) => delete body.dataset["printed"]);
        await open.openTab("report");
        await open.page.keyboard.press("Control+p");
        await report.locator('body[data-printed="yes"]').waitFor({ state: "attached" });
      }),
    WAIT,
  );
});

describe("drafts in the page", () => {
  /** What the command line drafts, by name. */
  const draftedByCli = async (args: readonly string[]): Promise<Readonly<Record<string, string>>> => {
    const out = at(`drafts-${args.length}`);
    await runCli(["draft", at(APP.name), "-o", out, ...args]);
    return Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), "utf8")]));
  };
  const contentOf = (zip: Uint8Array): Readonly<Record<string, string>> => {
    const archive = openZip(Uint8Array.from(zip), { format: "zip", path: [] }, new DiagnosticList(LIMITS.diagnostics));
    return Object.fromEntries(
      archive.entries.map((entry) => [entry.name, new TextDecoder().decode(archive.readEntry(entry, nodePrimitives))]),
    );
  };

  it(
    "are those of the command line, without and with a project file, one by one and as one ZIP",
    () =>
      inPage(async (open) => {
        const { page } = open;
        await open.inspect(APP);
        await open.openTab("draft");
        const zip = page.getByRole("button", { name: "すべてを一つのZIPで保存" });
        expect(contentOf((await open.saved(zip)).bytes)).toEqual(await draftedByCli([]));
        const before = await page.locator("#draft-panel .open").innerText();
        await open.give("#draft-project", PROJECT);
        await expect.poll(() => page.locator("#draft-panel .open").innerText(), PATIENT).not.toBe(before);
        const drafted = await draftedByCli(["--project", at(PROJECT.name)]);
        expect(contentOf((await open.saved(zip)).bytes)).toEqual(drafted);
        const one = await open.saved(page.getByRole("button", { name: "notice.ja.html" }));
        expect(one).toMatchObject({ name: "notice.ja.html" });
        expect(one.bytes.toString("utf8")).toBe(drafted["notice.ja.html"]);
        expect(one.bytes.toString("utf8")).toContain("株式会社うんえい");
      }),
    WAIT,
  );

  it(
    "come with a project file to fill in, as akashi init makes it, and say where one is wrong",
    () =>
      inPage(async (open) => {
        const { page } = open;
        await open.inspect(APP);
        await open.openTab("draft");
        const { name, bytes } = await open.saved(page.getByRole("button", { name: "記入用の akashi.yaml を保存" }));
        expect(name).toBe("akashi.yaml");
        await runCli(["init", at(APP.name), "--project", at("init.yaml"), "--no-input"], "ja");
        expect(bytes.toString("utf8")).toBe(readFileSync(at("init.yaml"), "utf8"));
        const wrong = { name: "akashi.yaml", bytes: "akashi: 1\noperater: {}\n" };
        writeFileSync(at("wrong.yaml"), wrong.bytes);
        await open.give("#draft-project", wrong);
        await page.locator("#draft-panel [role=alert]:not(:empty)").waitFor();
        const { err } = await runCli(["draft", at(APP.name), "-o", at("none"), "--project", at("wrong.yaml")], "ja");
        expect(err).toContain("2行1字");
        const said = await page.locator("#draft-panel [role=alert]").innerText();
        expect(`akashi: ${said}`.replaceAll(/\s+/g, " ")).toBe(
          err.replace(at("wrong.yaml"), "akashi.yaml").trim().replaceAll(/\s+/g, " "),
        );
      }),
    WAIT,
  );
});

describe("a check in the page", () => {
  it(
    "saves the same bytes as akashi check, in every form",
    () =>
      inPage(async (open) => {
        const { page } = open;
        await open.inspect(APP);
        await open.openTab("check");
        expect(await page.locator("#run-check").isDisabled()).toBe(true);
        await open.give("#check-notice", NOTICE);
        await open.give("#check-project", PROJECT);
        await page.locator("#run-check").click();
        const result = page.frameLocator("#check-panel iframe");
        await result.locator("#to-mend-table").waitFor();
        expect(await result.locator("#to-mend-table").innerText()).toContain("fluct");
        const args = ["check", at(APP.name), "--notice", at(NOTICE.name), "--project", at(PROJECT.name)];
        for (const [form, command] of Object.entries({ html: ["--html", "-"], json: ["--json"], sarif: ["--sarif"] })) {
          const { bytes } = await open.saved(page.locator(`#save-check-${form}`));
          const { out } = await runCli([...args, ...command], "ja");
          expect({ form, same: bytes.toString("utf8") === out }).toEqual({ form, same: true });
        }
        await page.getByRole("button", { name: "文書を変える" }).click();
        expect(await page.locator("#check-panel .chosen:visible").allInnerTexts()).toEqual([NOTICE.name, PROJECT.name]);
      }),
    WAIT,
  );

  it(
    "says of a PDF where it can be read, and of a document without rows that nothing was read",
    () =>
      inPage(async (open) => {
        const { page } = open;
        await open.inspect(APP);
        await open.openTab("check");
        await open.give("#check-notice", { name: "notice.pdf", bytes: "%PDF-1.7\n" });
        await page.locator("#run-check").click();
        await page.locator("#check-panel [role=alert]", { hasText: "PDF はこのページでは読めません" }).waitFor();
        await open.give("#check-notice", { name: "empty.html", bytes: "<p>こんにちは</p>" });
        await page.locator("#run-check").click();
        await page.locator("#check-panel", { hasText: "記載を読み取れませんでした: empty.html" }).waitFor();
      }),
    WAIT,
  );
});

/** Both texts around the first place where they differ; the whole would be megabytes. */
const firstDifference = (a: string, b: string): readonly [string, string] | null => {
  if (a === b) return null;
  let place = 0;
  while (a[place] === b[place]) place += 1;
  return [a.slice(Math.max(0, place - 80), place + 80), b.slice(Math.max(0, place - 80), place + 80)];
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
      const alone = at(name);
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
