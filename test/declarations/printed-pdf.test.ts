import { readFileSync } from "node:fs";
import { lintDocument, parseDocument, type ReadDocument } from "@akashi/declarations";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdfText } from "../../apps/cli/src/documents/pdf.ts";
import { launchChromium } from "../support/chromium.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => browser.close());

const print = async (name: string, tagged: boolean): Promise<string> => {
  const page = await browser.newPage();
  await page.setContent(readFileSync(new URL(`../../fixtures/notices/${name}.html`, import.meta.url), "utf8"));
  const bytes = await page.pdf({ format: "A4", tagged });
  await page.close();
  return readPdfText(bytes);
};
const rowsIn = (text: string): readonly string[] =>
  lintDocument(parseDocument(text, "text")).rows.map(
    ({ tool, recipient }: ReadDocument["rows"][number]) => `${tool ?? "-"} / ${recipient.legalName ?? "-"}`,
  );

/** What a provider gets who prints the page of a notice: Japanese letters drawn by fonts of the file (Type 3). */
describe("a notice that a browser printed", () => {
  it("with its structure has the rows of its table, wherever their cells wrap", async () => {
    const text = await print("wp-block-table", true);
    expect(rowsIn(text)).toEqual([
      "Firebase Crashlytics / Google LLC",
      "Repro / Repro株式会社",
      "Google AdMob / Google LLC",
      "ゼンリン地図API / 株式会社ゼンリンデータコム",
    ]);
    // Not the radical that the font maps the letter to.
    expect(text).toContain("利用");
  });

  it("with its structure has its headings and tables of one record each", async () => {
    expect(rowsIn(await print("per-service-tables", true))).toEqual([
      "Adjust / Adjust GmbH",
      "Sentry / Functional Software, Inc.",
      "LINEログイン / LINEヤフー株式会社",
    ]);
  });

  it("without structure is read by the places of its letters, and not refused", async () => {
    expect(await print("wp-block-table", false)).toContain("みなと交通情報株式会社は、「みなと時刻表」");
  });
});
