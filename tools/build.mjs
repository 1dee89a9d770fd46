// Bundles the command line (one file, so that it starts fast) and the browser worker. `--if-stale`: only when a source is newer.
import { cpSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

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

const isStale = () =>
  !existsSync(cliOutput) ||
  statSync(cliOutput).mtimeMs < Math.max(newest(join(root, "packages")), newest(join(root, "apps")), newest(join(root, "docs")));

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
  return `akashiReadFile(new URL(${JSON.stringify(`./data/${name}`)}, import.meta.url), "utf8")`;
};

/** What the bundle needs beside its own imports: `require` for packages that are no modules, and the reading of data files. */
const NODE_IMPORTS = `import { createRequire as akashiCreateRequire } from "node:module";
import { readFileSync as akashiReadFile } from "node:fs";
const require = akashiCreateRequire(import.meta.url);`;

/** Bundles everything that ships. */
export const build = async () => {
  const { build: bundle } = await import("esbuild");
  const common = {
    bundle: true,
    format: "esm",
    target: "es2023",
    logLevel: "warning",

    absWorkingDir: root,
    legalComments: "none",
  };
  await bundle({
    ...common,
    entryPoints: { akashi: "apps/cli/src/main.ts" },
    outdir: "apps/cli/dist",
    outExtension: { ".js": ".mjs" },
    platform: "node",
    minifySyntax: true,
    plugins: [lazyJson(besideBundle(join(root, "apps/cli/dist/data")))],
    banner: { js: `#!/usr/bin/env node\n${NODE_IMPORTS}` },
  });
  cpSync(join(root, "docs/checks"), join(root, "apps/cli/dist/checks"), { recursive: true });
  await bundle({
    ...common,
    entryPoints: { worker: "apps/web/src/worker.ts" },
    outdir: "apps/web/dist",
    platform: "browser",
    plugins: [lazyJson(EMBEDDED)],
  });
};

if (process.argv[1] === fileURLToPath(import.meta.url) && (!process.argv.includes("--if-stale") || isStale())) await build();
