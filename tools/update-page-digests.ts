// Writes the digests of the report page's style sheet and script, which its Content Security Policy names. Run it after changing
// either: node_modules/.bin/tsx tools/update-page-digests.ts
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { PAGE_SCRIPT } from "../packages/render/src/html/assets/page-script.ts";
import { PAGE_STYLE } from "../packages/render/src/html/assets/page-style.ts";

const file = new URL("../packages/render/src/html/assets/digests.ts", import.meta.url);
const digestOf = (text: string): string => `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;

const digests = { STYLE_DIGEST: digestOf(PAGE_STYLE), SCRIPT_DIGEST: digestOf(PAGE_SCRIPT) };
let source = readFileSync(file, "utf8");
for (const [name, digest] of Object.entries(digests)) {
  source = source.replace(new RegExp(`${name} = "[^"]*"`), () => `${name} = "${digest}"`);
}
writeFileSync(file, source);
for (const [name, digest] of Object.entries(digests)) console.log(`${name} ${digest}`);
