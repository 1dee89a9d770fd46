import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { compareReports, type Report } from "@akashi/assess";
import { renderDiffHtml, renderHtml, type Language } from "@akashi/render";
import { sampleReport } from "@akashi/render/testing";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe, openAll, tooWide } from "./support/axe.ts";
import { launchChromium } from "./support/chromium.ts";

/** With fewer findings than the sample has: the tester looks at every element, and one of each look is enough. */
const sample: Report = { ...sampleReport(), findings: sampleReport().findings.filter((_, row) => row % 5 === 0 || row > 45) };

/** A report whose names try everything that could break a page or mislead its reader. */
const hostileReport = (): Report => {
  const report = sample;
  const evil = `</script><img src=x onerror="window.pwned=1">\u202egnp.exe\n'"&{{x}}\u0000`;
  const long = `${"a".repeat(300)}.${"b$".repeat(150)}`;
  return {
    ...report,
    artifact: { ...report.artifact, label: { default: evil, ja: evil, en: evil }, versionName: evil, packageName: long },
    modules: report.modules.map((module) => ({ ...module, version: evil, packages: [long, evil] })),
    permissions: report.permissions.map((permission) => ({ ...permission, name: `${permission.name}.${evil}${long}` })),
    destinations: report.destinations.map((destination) => ({
      ...destination,
      host: `${long}${destination.host}`,
      urls: [`javascript:alert(1)//${evil}`],
    })),
    findings: report.findings.map((finding) => ({ ...finding, subject: `${evil}${long}`, detail: { [evil]: evil } })),
  };
};

const folder = mkdtempSync(join(tmpdir(), "akashi-html-"));
const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return pathToFileURL(join(folder, name)).href;
};
const PAGES: Readonly<Record<string, string>> = {
  ja: write("ja.html", renderHtml(sample, { lang: "ja" })),
  en: write("en.html", renderHtml(sample, { lang: "en" })),
  hostile: write("hostile.html", renderHtml(hostileReport(), { lang: "ja" })),
  diff: write(
    "diff.html",
    renderDiffHtml(compareReports({ ...sample, permissions: sample.permissions.slice(2), modules: [], findings: [] }, sample), {
      lang: "ja",
    }),
  ),
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page and gives what it complained of or asked for, which must be nothing. */
const open = async (
  name: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: readonly string[] }> => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, ...options });
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== PAGES[name] && !request.url().startsWith("data:")) complaints.push(`request: ${request.url()}`);
  });
  await page.goto(PAGES[name] ?? "");
  return { page, complaints };
};

const rowsShown = (page: Page, table: string): Promise<number> =>
  page.locator(`#${table} tbody tr`).evaluateAll((rows) => rows.filter((row) => row.checkVisibility()).length);

const firstCells = (page: Page, table: string): Promise<readonly string[]> =>
  page.locator(`#${table} tbody th`).evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).innerText.trim()));

describe("a report page in Chromium", () => {
  it.each(Object.keys(PAGES))("%s: asks for nothing, breaks no policy and reports no error", async (name) => {
    const { page, complaints } = await open(name);
    await openAll(page);
    expect(complaints).toEqual([]);
    expect(await page.evaluate(() => "pwned" in globalThis)).toBe(false);
    await page.close();
  });

  it.each([
    { name: "ja", scheme: "light" },
    { name: "ja", scheme: "dark" },
    { name: "en", scheme: "light" },
    { name: "en", scheme: "dark" },
    { name: "hostile", scheme: "light" },
    { name: "diff", scheme: "dark" },
  ] as const)("axe finds nothing: $name, $scheme", async ({ name, scheme }) => {
    const { page } = await open(name, { colorScheme: scheme });
    await openAll(page);
    expect(await axe(page)).toEqual([]);
    await page.close();
  });

  it.each(Object.keys(PAGES))("%s: fits a screen of 360 pixels without scrolling sideways", async (name) => {
    const { page } = await open(name, { viewport: { width: 360, height: 740 } });
    await openAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await tooWide(page, 360)).toEqual([]);
    if (name === "en") expect(await axe(page)).toEqual([]);
    await page.close();
  });

  it("names characters that cannot be seen, and makes no link of a script address", async () => {
    const { page } = await open("hostile");
    expect(await page.locator("h1").innerText()).toContain("U+202E");
    expect(await page.content()).not.toContain("\u202e");
    expect(await page.locator('a[href^="javascript" i]').count()).toBe(0);
    await page.close();
  });

  it("filters the rows of a table by every word that is typed, and says when none is left", async () => {
    const { page } = await open("ja");
    const input = page.locator("#permissions-table input[type=search]");
    await input.fill("location 正確");
    expect(await rowsShown(page, "permissions-table")).toBe(1);
    expect(await page.locator("#permissions-table output").innerText()).toBe(`1 / ${sample.permissions.length}`);
    await input.fill("no such permission");
    expect(await page.locator("#permissions-table .nothing").isVisible()).toBe(true);
    await input.fill("");
    expect(await rowsShown(page, "permissions-table")).toBe(sample.permissions.length);
    await page.close();
  });

  it("sorts a table by keyboard, up and then down", async () => {
    const { page } = await open("en");
    const head = page.locator("#modules-table thead th").first();
    await head.locator("button").focus();
    await page.keyboard.press("Enter");
    const upwards = await firstCells(page, "modules-table");
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    await page.keyboard.press("Enter");
    expect(await head.getAttribute("aria-sort")).toBe("descending");
    expect(upwards[0]).toContain("Chizu Maps SDK");
    expect(await firstCells(page, "modules-table")).toEqual([...upwards].reverse());
    await page.close();
  });

  it("sorts the ladder by its steps and not by their names", async () => {
    const { page } = await open("ja");
    await page.locator("#modules-table thead th:nth-child(4) button").click();
    const cells = await firstCells(page, "modules-table");
    expect(cells[0]).toContain("みんなシェア");
    expect(cells[1]).toContain("カイワ");
    await page.close();
  });

  it("switches the language by keyboard, with its title and language attribute", async () => {
    const { page } = await open("ja");
    expect(await page.title()).toContain("アプリ検査結果");
    await page.locator("#language-ja").focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en");
    expect(await page.title()).toContain("App inspection report");
    expect(await page.locator(".verdict").innerText()).toMatch(/^5 outside companies/);
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator(".verdict").innerText()).toMatch(/^外部の5社/);
    await page.close();
  });

  it.each<Language>(["ja", "en"])("%s: shows one language only", async (lang) => {
    const { page } = await open(lang);
    const other = lang === "ja" ? "en" : "ja";
    const count = (language: Language): Promise<number> =>
      page.locator(`main [lang=${language}]`).evaluateAll((all) => all.filter((element) => element.checkVisibility()).length);
    expect(await count(other)).toBe(0);
    expect(await count(lang)).toBeGreaterThan(100);
    await page.close();
  });

  it("says everything and switches the language without JavaScript", async () => {
    const { page } = await open("ja", { javaScriptEnabled: false });
    await page.locator("#language-en").check();
    const verdict = page.locator(".verdict");
    expect(await verdict.innerText()).toMatch(/^5 outside companies/);
    expect(await page.locator("#permissions-table tbody tr").count()).toBe(sample.permissions.length);
    expect(await page.locator(".tools").first().isVisible()).toBe(false);
    await page.locator("#module-metrica summary").first().click();
    expect(await page.locator("#module-metrica .steps").isVisible()).toBe(true);
    await page.close();
  });

  it("unfolds the evidence of a module that a link leads to", async () => {
    const { page } = await open("ja");
    await page.locator('#modules-table a[href="#module-sora-ads"]').click();
    // The page hears of the new target in an event of its own, after the click.
    await page.locator("#module-sora-ads .steps").waitFor({ state: "visible", timeout: 20_000 });
    await page.close();
  });

  it("prints on white paper without controls", async () => {
    const { page } = await open("ja", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".languages").isVisible()).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe("rgb(255, 255, 255)");
    expect((await page.pdf()).length).toBeGreaterThan(20_000);
    await page.close();
  });
});
