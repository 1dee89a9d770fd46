import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, openAll, tooWide } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { runCli } from "../support/run-cli.ts";

const FIXTURES = "fixtures/notices";
const EVIL = `</script><img src=x onerror="window.pwned=1">\u202e`;

let browser: Browser;
let folder: string;
const urls: Record<string, string> = {};

const lint = async (name: string, file: string): Promise<void> => {
  const page = join(folder, `${name}.html`);
  const { code } = await runCli(["lint", file, "--profile", "best-practice", "--html", page], "ja");
  expect(code).toBe(0);
  urls[name] = pathToFileURL(page).href;
};

beforeAll(async () => {
  browser = await launchChromium();
  folder = mkdtempSync(join(tmpdir(), "akashi-lint-"));
  await lint("vague", `${FIXTURES}/vague-everything.html`);
  await lint("policy", `${FIXTURES}/policy-thin.html`);
  await lint("complete", `${FIXTURES}/rowspan-company.html`);
  const hostile = join(folder, `${"a".repeat(120)}-${"b".repeat(60)}.md`);
  const cell = `${EVIL}${"長".repeat(200)}${"x".repeat(300)}`.replaceAll("|", "");
  writeFileSync(
    hostile,
    `# 外部送信\n\n| ツール | 送信先 | 情報 | 利用目的 |\n|---|---|---|---|\n| ${cell} | ${cell} | ${cell} | ${cell} |\n`,
  );
  await lint("hostile", hostile);
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

const open = async (
  name: string,
  width: number,
  colorScheme: "light" | "dark" = "light",
): Promise<{ page: Page; asked: string[] }> => {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url() !== urls[name] && !request.url().startsWith("data:")) asked.push(request.url());
  });
  page.on("console", (message) => asked.push(message.text()));
  page.on("pageerror", (error) => asked.push(error.message));
  await page.goto(urls[name] ?? "");
  await openAll(page);
  return { page, asked };
};

describe("the page of akashi lint", () => {
  it.each(["vague", "policy", "complete", "hostile"])(
    "%s: loads nothing, runs nothing of the document, fits 360 pixels",
    async (name) => {
      const { page, asked } = await open(name, 360);
      expect(asked).toEqual([]);
      expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      expect(await tooWide(page, 360)).toEqual([]);
      await page.close();
    },
  );

  it.each([
    ["vague", 1280, "light"],
    ["vague", 360, "dark"],
    ["policy", 1280, "dark"],
    ["complete", 360, "light"],
    ["hostile", 1280, "light"],
  ] as const)("axe finds nothing: %s, %d pixels, %s", async (name, width, scheme) => {
    const { page } = await open(name, width, scheme);
    expect(await axe(page)).toEqual([]);
    await page.close();
  });

  it("answers first, and leads from each point to its rule", async () => {
    const { page } = await open("vague", 1280);
    expect(await page.locator(".verdict").innerText()).toMatch(/^2件の送信が読み取れました。直す点は10点です/);
    const targets = await page
      .locator("#answer a[href^='#rule-']")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")));
    expect(targets).toHaveLength(10);
    for (const target of targets) expect(await page.locator(`[id="${String(target).slice(1)}"]`).count()).toBe(1);
    await page.locator("#language-en").check();
    expect(await page.locator(".verdict").innerText()).toMatch(/^2 transmissions could be read\. 10 points to mend/);
    await page.close();
  });

  it("shows each row with what it leaves out, and each defect with its place, line, source and standing", async () => {
    const { page } = await open("vague", 1280);
    expect(await page.locator("#rows-table tbody tr").first().innerText()).toMatch(/Cookie等[\s\S]*記載なし/);
    const defect = await page.locator("#rule-recipient-purpose-missing").innerText();
    expect(defect).toMatch(/Google等[\s\S]*16行目[\s\S]*解説 7-3-1[\s\S]*条文ではなく、解説/);
    await page.close();
  });

  it("shows the eight items of a policy, and not of a notice", async () => {
    const policy = await open("policy", 1280);
    expect(await policy.page.locator("#items-table tbody tr").count()).toBe(8);
    await policy.page.close();
    const notice = await open("vague", 1280);
    expect(await notice.page.locator("#items-table").count()).toBe(0);
    await notice.page.close();
  });

  it("says of a document without defects where was looked, and prints on white paper", async () => {
    const { page } = await open("complete", 1280, "dark");
    expect(await page.locator(".verdict").innerText()).toContain("検出なし(検査範囲: この文書の文面)");
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgb(255, 255, 255)");
    await page.close();
  });

  it("is the same for the same file", async () => {
    const again = await runCli(["lint", `${FIXTURES}/policy-thin.html`, "--profile", "best-practice", "--html", "-"], "ja");
    expect(again.out).toBe(readFileSync(join(folder, "policy.html"), "utf8"));
  });
});
