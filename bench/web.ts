// What the local page takes: node_modules/.bin/tsx bench/web.ts [APK…], in the Chromium of this machine. Prints for each app the seconds
// from choosing the file to the report that is shown, data flow included, the best and the worst of some runs; and the size of the page.
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildLocalPageFixture } from "../test/support/local-page.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const SAMPLES = [
  "node_modules/appium-uiautomator2-server/apks/appium-uiautomator2-server-v10.6.6.apk",
  "node_modules/io.appium.settings/apks/settings_apk-debug.apk",
].map((path) => join(root, path));
const RUNS = 3;

const given = process.argv.slice(2);
const files = (given.length > 0 ? given : SAMPLES).filter((path) => existsSync(path));
const local = await buildLocalPageFixture();
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

console.log("| file | MB | report after, best of 3 | worst of 3 |\n|---|---|---|---|");
for (const file of files) {
  const bytes = readFileSync(file);
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    // Each time a new page: its worker has compiled nothing yet.
    const open = await local.open();
    const start = performance.now();
    await open.inspect({ name: basename(file), bytes });
    seconds.push((performance.now() - start) / 1_000);
    await open.page.context().close();
  }
  const [best, worst] = [Math.min(...seconds), Math.max(...seconds)];
  console.log(`| ${basename(file)} | ${megabytes(bytes.length)} | ${best.toFixed(1)} s | ${worst.toFixed(1)} s |`);
}
console.log(`\nThe page: ${megabytes(local.built.bytes)} MB, SHA-256 ${local.built.sha256}`);
await local.close();
