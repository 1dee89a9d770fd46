import { buildDeclaration, EMPTY_PROJECT } from "@akashi/assess";
import { renderDraft } from "@akashi/declarations";
import { sampleReport } from "@akashi/render/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axe } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { weatherProject } from "../support/weather-project.ts";

const report = sampleReport();
const complete = buildDeclaration(report, weatherProject());
const long = "x".repeat(200);
const incomplete = buildDeclaration(
  { ...report, modules: report.modules.map((module) => ({ ...module, name: { ja: `${module.name.ja}${long}`, en: long } })) },
  EMPTY_PROJECT,
);
const pages = new Map(
  [
    ...renderDraft(complete, complete).map(({ name, text }) => [name, text] as const),
    ...renderDraft(incomplete, incomplete).map(({ name, text }) => [`draft-${name}`, text] as const),
  ].filter(([name]) => /^(?:draft-)?(?:notice|policy-detail|popup|missing)\.(?:ja|en)\.html$/.test(name)),
);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const open = async (
  name: string,
  width: number,
  colorScheme: "light" | "dark",
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> => {
  const context = await browser.newContext({ viewport: { width, height: 640 }, colorScheme, isMobile: width === 360 });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("request", (request) => complaints.push(request.url()));
  await page.setContent(pages.get(name) ?? "");
  return { page, complaints };
};

/** The figures are this system's own (当システムの基準); the Rules give none. */
describe("acceptance 6: a drafted page is readable at 360 pixels without zooming or scrolling sideways", () => {
  it.each(
    [...pages.keys()].flatMap(
      (name) =>
        [
          [name, 360, "light"],
          [name, 1280, "light"],
        ] as const,
    ),
  )("%s at %i pixels in the %s scheme", async (name, width, scheme) => {
    const { page, complaints } = await open(name, width, scheme);
    const measured = await page.evaluate(() => {
      const texts = [...document.querySelectorAll("body *")].filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ""),
      );
      return {
        scroll: document.documentElement.scrollWidth,
        inner: window.innerWidth,
        smallest: Math.min(...texts.map((element) => Number.parseFloat(getComputedStyle(element).fontSize))),
        styled: getComputedStyle(document.documentElement).fontSize,
      };
    });
    expect(measured).toMatchObject({ scroll: width, inner: width, styled: "17px" });
    expect(measured.smallest).toBeGreaterThanOrEqual(16);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe.each(["notice.ja.html", "draft-notice.en.html", "policy-detail.ja.html", "popup.ja.html"])("%s", (name) => {
  it.each(["light", "dark"] as const)("has no defect that an accessibility tester finds, in the %s scheme", async (scheme) => {
    const { page } = await open(name, 360, scheme);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});
