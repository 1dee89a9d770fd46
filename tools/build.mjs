// Bundles the command line (one file, so that it starts fast) and the browser worker. `--if-stale`: only when a source is newer.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { Module } from "node:module";
import { spawnSync } from "node:child_process";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { installOnce } from "./install.mjs";
import { buildPage } from "./page-file.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const cliOutput = join(root, "apps/cli/dist/akashi.mjs");

/** Newest modification below a folder, build outputs and installed packages left out. */
const newest = (folder) => {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === "dist" || entry.name === "node_modules") continue;
    const path = join(folder, entry.name);
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }
  return time;
};

/** Whether a source is newer than what was built from it. */
export const isStale = () =>
  !existsSync(cliOutput) ||
  statSync(cliOutput).mtimeMs <
    Math.max(
      ...["packages", "apps", "docs"].map((folder) => newest(join(root, folder))),
      // The digest of the engine holds the libraries, too.
      statSync(join(root, "package-lock.json")).mtimeMs,
    );

/** How a bundle gets at the text of a data file. */
const EMBEDDED = (text) => JSON.stringify(text);

/**
 * Data files are parsed when one of their keys is first asked for: JSON.parse reads a large table faster than the engine reads
 * the same as source, and most commands need only some of the tables.
 */
const lazyJson = (textOf) => ({
  name: "lazy-json",
  setup(build) {
    build.onLoad({ filter: /\/data\/.*\.json$/ }, async ({ path }) => {
      const data = JSON.parse(await readFile(path, "utf8"));
      const getters = Object.keys(data).map((key) => `get ${JSON.stringify(key)}() { return read()[${JSON.stringify(key)}]; }`);
      const contents = `let data;\nconst read = () => (data ??= JSON.parse(${textOf(JSON.stringify(data), path)}));\nexport default { ${getters.join(", ")} };`;
      return { contents, loader: "js" };
    });
  },
});

/** On Node the tables stay files beside the bundle, so that starting does not read what the command does not need. */
const besideBundle = (folder) => (text, path) => {
  const name = relative(root, path).replaceAll(/[\\/]/g, "-");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return `akashiReadFile(new URL(${JSON.stringify(`./data/${name}`)}, akashiUrl), "utf8")`;
};

/** Modules of Node that cost a start several milliseconds and that most commands never call. */
const CALLED_LATE = ["child_process", "readline", "readline/promises", "worker_threads"];

/** Loads those modules when one of their functions is first asked for. */
const lateModules = {
  name: "late-modules",
  setup(build) {
    build.onResolve({ filter: new RegExp(`^node:(?:${CALLED_LATE.join("|")})$`) }, ({ path, namespace }) =>
      namespace === "late" ? { path, external: true } : { path, namespace: "late" },
    );
    build.onLoad({ filter: /.*/, namespace: "late" }, async ({ path }) => {
      const { default: all } = await import(path);
      const contents = `for (const key of ${JSON.stringify(Object.keys(all))})
  Object.defineProperty(exports, key, { enumerable: true, get: () => require(${JSON.stringify(path)})[key] });`;
      return { contents, loader: "js" };
    });
  },
};

/**
 * Writes what is not ASCII as escapes, which esbuild leaves as it is in regular expressions: a text of one byte a character is
 * read twice as fast and takes half the memory. In strings esbuild has done it.
 */
const asAscii = (file) => {
  const escapeUnit = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
  // Unit by unit: what lies beyond the first plane becomes two escapes, which mean the same.
  const escape = (character) => character.split("").map(escapeUnit).join("");
  writeFileSync(file, readFileSync(file, "utf8").replace(/\P{ASCII}/gu, escape));
};

/**
 * What a bundle in CommonJS lacks: the function around it, so that the launcher need not copy it to put it there, the address of
 * the module, and the reading of data files.
 */
const NODE_PROLOGUE = `${Module.wrapper[0]}const akashiUrl = require("node:url").pathToFileURL(__filename).href;
const { readFileSync: akashiReadFile } = require("node:fs");`;

/** A small app, and a sample where it is installed: what they make the command line compile goes into the cache. */
const makeCache = () => {
  const sample = join(root, "node_modules/io.appium.settings/apks/settings_apk-debug.apk");
  // Without data flow the analysis runs in this one process, whose cache it is.
  const args = existsSync(sample) ? ["inspect", sample, "--no-flows", "--html", "-"] : ["catalogue", "list"];
  const env = { ...process.env, AKASHI_MAKE_CACHE: "1" };
  spawnSync(process.execPath, [cliOutput, ...args], { env, stdio: "ignore" });
};

/** What every bundle has in common. */
const COMMON = {
  bundle: true,
  format: "esm",
  target: "es2023",
  logLevel: "warning",
  absWorkingDir: root,
  legalComments: "none",
};

/** The pages of one file, each by what it is bundled from and where it goes. */
const PAGES = {
  local: {
    worker: "apps/web/src/worker/main.ts",
    script: "apps/web/src/page/main.ts",
    file: "apps/web/src/page/file.ts",
    renderer: "renderLocalPage",
    output: "apps/web/dist/akashi.html",
  },
  verifier: {
    worker: "apps/verifier/src/worker/main.ts",
    script: "apps/verifier/src/page/main.ts",
    file: "apps/verifier/src/page/file.ts",
    renderer: "renderVerifierPage",
    output: "apps/verifier/dist/verifier.html",
  },
};

const buildOnePage = async (page, output = join(root, page.output)) => {
  const { build: bundle } = await import("esbuild");
  const { digestDefinitions } = await import("./engine-digest.mjs");
  const common = { ...COMMON, define: digestDefinitions(root) };
  const built = await buildPage(bundle, common, { ...page, plugins: [lazyJson(EMBEDDED)], output });
  return { ...built, file: relative(root, output) };
};

/** Builds the page that apps are dropped on. Gives its size and SHA-256. */
export const buildLocalPage = (output) => buildOnePage(PAGES.local, output);

/** Builds the page that verifies bundles. Gives its size and SHA-256. */
export const buildVerifierPage = (output) => buildOnePage(PAGES.verifier, output);

/** Builds both pages. */
const buildPages = async () => [await buildLocalPage(), await buildVerifierPage()];

/** Bundles everything that ships. Gives the sizes and the SHA-256 of the pages. */
export const build = async () => {
  const { build: bundle } = await import("esbuild");
  const { digestDefinitions } = await import("./engine-digest.mjs");
  await bundle({
    ...COMMON,
    entryPoints: { akashi: "apps/cli/src/main.ts" },
    outdir: "apps/cli/dist",
    outExtension: { ".js": ".cjs" },
    format: "cjs",
    platform: "node",
    minifySyntax: true,
    minifyWhitespace: true,
    define: { ...digestDefinitions(root), "import.meta.url": "akashiUrl" },
    plugins: [lazyJson(besideBundle(join(root, "apps/cli/dist/data"))), lateModules],
    banner: { js: NODE_PROLOGUE },
    footer: { js: Module.wrapper[1] },
  });
  asAscii(join(root, "apps/cli/dist/akashi.cjs"));
  await bundle({
    ...COMMON,
    entryPoints: { akashi: "apps/cli/src/launcher.mjs" },
    outdir: "apps/cli/dist",
    outExtension: { ".js": ".mjs" },
    platform: "node",
  });
  cpSync(join(root, "docs/checks"), join(root, "apps/cli/dist/checks"), { recursive: true });
  const pages = await buildPages();
  makeCache();
  return pages;
};

/** Who builds a page can compare it with one that somebody else built: the same sources give the same bytes. */
const say = (pages) => {
  for (const { file, bytes, scriptBytes, workerBytes, sha256 } of pages)
    process.stdout.write(`${file}  ${bytes} bytes (script ${scriptBytes}, packed worker ${workerBytes})  SHA-256 ${sha256}\n`);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failure = installOnce();
  if (failure !== null) throw new Error(failure);
  if (process.argv.includes("--page")) say([await buildLocalPage()]);
  else if (process.argv.includes("--verifier")) say([await buildVerifierPage()]);
  else if (!process.argv.includes("--if-stale")) say(await build());
  else if (isStale()) await build();
}
