// Takes the pictures of the README: the report of a sample app in both languages, as a browser shows it.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const sample = "node_modules/io.appium.settings/apks/settings_apk-debug.apk";
const folder = mkdtempSync(join(tmpdir(), "akashi-pictures-"));
const pictures = join(root, "docs/images");
mkdirSync(pictures, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const language of ["en", "ja"]) {
  const html = join(folder, `${language}.html`);
  spawnSync(process.execPath, ["tools/launch.mjs", "inspect", sample, "--lang", language, "--html", html], {
    cwd: root,
    stdio: "inherit",
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 1880 }, colorScheme: "light" });
  await page.goto(`file://${html}`);
  await page.screenshot({ path: join(pictures, `report-${language}.png`) });
  await page.close();
}
await browser.close();
rmSync(folder, { recursive: true });
