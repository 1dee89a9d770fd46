// Takes the pictures of the README: the local page with the report of a sample app, in both languages.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { buildLocalPage } from "./build.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const sample = join(root, "node_modules/io.appium.settings/apks/settings_apk-debug.apk");
const folder = mkdtempSync(join(tmpdir(), "akashi-pictures-"));
const pictures = join(root, "docs/images");
mkdirSync(pictures, { recursive: true });

const file = join(folder, "akashi.html");
await buildLocalPage(file);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const language of ["en", "ja"]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1180 }, colorScheme: "light" });
  await page.goto(pathToFileURL(file).href);
  await page.locator(`body > header label:has(#language-${language})`).click();
  await page.setInputFiles("#app-file", sample);
  await page.locator("#result").waitFor({ timeout: 180_000 });
  await page.frameLocator("#report-panel iframe").locator(`html[lang=${language}] #answer .verdict`).waitFor();
  await page.screenshot({ path: join(pictures, `page-${language}.png`) });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
