// Builds a page as one HTML file: its script and styles by their digests, its worker packed inside. The same sources give the same
// bytes on every machine: the bundler is pinned, and packing is done by a library in JavaScript, not by the zlib of this Node.
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** What a page is bundled from. */
const bundleText = async (bundle, options) => {
  const { outputFiles } = await bundle({ ...options, write: false });
  return outputFiles[0].text;
};

/** A digest as a Content Security Policy writes it. */
const digest = (text) => `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;

/** The function that makes the file: TypeScript, bundled and loaded here. */
const loadRenderer = async (bundle, common, { file, renderer }) => {
  const code = await bundleText(bundle, { ...common, entryPoints: [file], platform: "neutral", mainFields: ["module", "main"] });
  const loaded = await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`);
  return loaded[renderer];
};

/** An inline script ends at the first of these words. */
const inlineScript = (text) => text.replaceAll(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");

/**
 * Bundles and writes a page. `worker`, `script` and `file` are sources; `renderer` names what `file` exports. The script of the page is
 * left readable, for those who review it; the worker is minified, as it is packed anyhow.
 */
export const buildPage = async (bundle, common, { worker, script, file, renderer, plugins, output }) => {
  // Loaded here, as this file is read by the command line's launcher, too, where nothing may be installed yet.
  const { gzipSync } = await import("fflate");
  const shared = { ...common, platform: "browser", charset: "utf8", plugins };
  const [workerText, scriptText, render] = await Promise.all([
    bundleText(bundle, { ...shared, entryPoints: [worker], format: "iife", minify: true }),
    bundleText(bundle, { ...shared, entryPoints: [script], format: "iife" }),
    loadRenderer(bundle, { ...common, plugins }, { file, renderer }),
  ]);
  const packed = Buffer.from(gzipSync(Buffer.from(workerText), { level: 9, mtime: 0 })).toString("base64");
  const page = render(inlineScript(scriptText), packed, digest);
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(output, page);
  const sizes = { bytes: Buffer.byteLength(page), scriptBytes: Buffer.byteLength(scriptText), workerBytes: packed.length };
  return { ...sizes, sha256: createHash("sha256").update(page).digest("hex") };
};
