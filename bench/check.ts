// CPU of `akashi check` on facts already made: assess, read the notice and reconcile. node_modules/.bin/tsx bench/check.ts
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { assess, reconcile } from "@akashi/assess";
import { loadCatalogue } from "@akashi/catalogue";
import { declaredItemsOf, parseDocument, readDocument } from "@akashi/declarations";
import { collectFacts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";
import { renderCanonical } from "@akashi/render";

/** Milliseconds of CPU that `check` may take on facts already made. */
const BUDGET = 300;
const ROWS = 40;
const SAMPLES: readonly (readonly [packageName: string, file: string])[] = [
  ["android-apidemos", "ApiDemos-debug.apk"],
  ["io.appium.settings", "settings_apk-debug.apk"],
  ["appium-uiautomator2-server", "appium-uiautomator2-server-v10.6.6.apk"],
];

/** A notice of many rows, each naming a module of the catalogue. */
const noticeText = (): string => {
  const { modules, getProvider } = loadCatalogue();
  const rows = modules.slice(0, ROWS).map(({ name, provider }) => {
    const { legalName, serviceName } = getProvider(provider);
    const recipient = legalName?.ja ?? legalName?.en ?? serviceName.ja;
    return `<tr><td>${name.ja}</td><td>${recipient}</td><td>広告識別子、IPアドレス、端末情報</td><td>分析</td><td>広告の配信</td></tr>`;
  });
  const head =
    "<tr><th>サービス名</th><th>送信先</th><th>送信される情報</th><th>当社の利用目的</th><th>送信先の利用目的</th></tr>";
  return `<!doctype html><html lang="ja"><body><h1>外部送信</h1><table>${head}${rows.join("")}</table></body></html>`;
};

const cpuOf = <T>(run: () => T): { readonly result: T; readonly milliseconds: number } => {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  return { result, milliseconds: (user + system) / 1_000 };
};

const require = createRequire(import.meta.url);
const text = noticeText();
let worst = 0;
for (const [packageName, file] of SAMPLES) {
  const path = join(dirname(require.resolve(`${packageName}/package.json`)), "apks", file);
  const facts = await collectFacts({ files: [{ name: file, bytes: readFileSync(path) }] }, nodePrimitives);
  const first = cpuOf(() => {
    const catalogue = loadCatalogue();
    const report = assess(facts, { catalogue, profile: "jssec-strict" });
    return { catalogue, report };
  });
  const { catalogue, report } = first.result;
  const read = cpuOf(() =>
    declaredItemsOf({ document: "notice", read: readDocument(parseDocument(text, "html"), { catalogue }) }),
  );
  const items = read.result;
  const set = cpuOf(() =>
    reconcile({ report, catalogue, documents: [{ document: "notice", name: "notice.html", sha256: "0".repeat(64), items }] }),
  );
  const written = cpuOf(() => renderCanonical(set.result));
  const all = first.milliseconds + read.milliseconds + set.milliseconds + written.milliseconds;
  worst = Math.max(worst, all);
  const part = (name: string, { milliseconds }: { readonly milliseconds: number }): string =>
    `${name} ${milliseconds.toFixed(1)}`;
  console.log(
    `${file}: ${all.toFixed(1)} ms CPU (${[part("assess", first), part("read", read), part("reconcile", set), part("write", written)].join(", ")}), ${set.result.rows.length} rows`,
  );
}
console.log(`${worst <= BUDGET ? "within" : "OVER"} ${BUDGET} ms`);
if (worst > BUDGET) process.exitCode = 1;
