import { readFileSync } from "node:fs";
import { buildDeclaration } from "@akashi/assess";
import { lintDocument, parseDocument, renderDraft, type ReadDocument } from "@akashi/declarations";
import { sampleReport } from "@akashi/render/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPdfText } from "../../apps/cli/src/documents/pdf.ts";
import { launchChromium } from "../support/chromium.ts";
import { weatherProject } from "../support/weather-project.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => browser.close());

const print = async (name: string, tagged: boolean): Promise<string> =>
  printPage(readFileSync(new URL(`../../fixtures/notices/${name}.html`, import.meta.url), "utf8"), tagged);
const printPage = async (source: string, tagged: boolean): Promise<string> => {
  const page = await browser.newPage();
  await page.setContent(source);
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

  it("with its structure has a row for each of what merged cells have in common", async () => {
    const table = `<h1>外部送信について</h1><table border=1>
      <thead><tr><th>送信先</th><th>ツール</th><th>送信される情報</th><th>当社の利用目的</th></tr></thead>
      <tbody><tr><td rowspan=2>Google LLC</td><td>Google AdMob</td><td>広告識別子</td><td>広告の配信</td></tr>
      <tr><td>Firebase Crashlytics</td><td>端末情報</td><td>不具合の調査</td></tr>
      <tr><td>Repro株式会社</td><td>Repro</td><td>操作履歴</td><td>分析</td></tr></tbody></table>`;
    expect(rowsIn(await printPage(`<!doctype html><html lang=ja><body>${table}</body></html>`, true))).toEqual([
      "Google AdMob / Google LLC",
      "Firebase Crashlytics / Google LLC",
      "Repro / Repro株式会社",
    ]);
  });

  it("of our own has the rows of its parts, and none for its list of contents", async () => {
    const drafted = buildDeclaration(sampleReport(), weatherProject());
    const files = renderDraft(drafted, drafted);
    const notice = files.find(({ name }) => name === "notice.ja.html")?.text ?? "";
    const names = lintDocument(parseDocument(notice, "html")).rows.map(({ tool }) => tool);
    expect(names.length).toBeGreaterThan(2);
    const printed = rowsIn(await printPage(notice, true)).map((row) => row.split(" / ")[0]);
    expect(printed).toEqual(names);
  });

  it("without structure is read by the places of its letters, and not refused", async () => {
    expect(await print("wp-block-table", false)).toContain("みなと交通情報株式会社は、「みなと時刻表」");
  });
});
