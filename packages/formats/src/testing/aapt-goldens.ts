import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Lines of one kind, as `tools/record-aapt-goldens.mjs` writes them. */
export interface RecordedLines {
  readonly count: number;
  readonly sha256: string;
}

/** What aapt says about one APK. */
export interface AaptGolden {
  readonly entries: RecordedLines;
  readonly xml: RecordedLines & { readonly documents: number };
  readonly resources: RecordedLines;
  readonly someXml: readonly string[];
  readonly someResources: readonly string[];
}

const folder = new URL("../../../../fixtures/aapt/", import.meta.url);
const require = createRequire(import.meta.url);
const npmFile = (name: string, path: string): string => require.resolve(`${name}/package.json`).replace(/package\.json$/, path);

/** APKs with a recording: built here, and from npm packages that the tests depend on. */
export const AAPT_SAMPLES: readonly { readonly name: string; readonly path: string }[] = [
  { name: "sample-utf8", path: fileURLToPath(new URL("sample-utf8.apk", folder)) },
  { name: "sample-utf16", path: fileURLToPath(new URL("sample-utf16.apk", folder)) },
  { name: "ApiDemos-debug", path: npmFile("android-apidemos", "apks/ApiDemos-debug.apk") },
  { name: "settings_apk-debug", path: npmFile("io.appium.settings", "apks/settings_apk-debug.apk") },
];

/** The recording of one of {@link AAPT_SAMPLES}. */
export const readAaptGolden = (name: string): AaptGolden =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as AaptGolden;

/** Lines as the recording has them. */
export const recordLines = (lines: readonly string[]): RecordedLines => ({
  count: lines.length,
  sha256: createHash("sha256").update(lines.join("\n")).digest("hex"),
});
