// Bundles the command line (one file, so that it starts fast) and the browser worker. `--if-stale`: only when a source is newer.
import { cpSync, existsSync, readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
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

/**
 * Data files are parsed when one of their keys is first asked for: JSON.parse reads a large table faster than the engine reads
 * the same as source, and most commands need only some of the tables.
 */
const lazyJson = {
  name: "lazy-json",
  setup(build) {
    build.onLoad({ filter: /\/data\/.*\.json$/ }, async ({ path }) => {
      const data = JSON.parse(await readFile(path, "utf8"));
      const getters = Object.keys(data).map((key) => `get ${JSON.stringify(key)}() { return read()[${JSON.stringify(key)}]; }`);
      const text = JSON.stringify(JSON.stringify(data));
      return {
        contents: `let data;\nconst read = () => (data ??= JSON.parse(${text}));\nexport default { ${getters.join(", ")} };`,
        loader: "js",
      };
    });
  },
};

/** Bundles everything that ships. */
export const build = async () => {
  const { build: bundle } = await import("esbuild");
  const common = {
    bundle: true,
    format: "esm",
    target: "es2023",
    logLevel: "warning",
    plugins: [lazyJson],
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
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as akashiCreateRequire } from 'node:module';\nconst require = akashiCreateRequire(import.meta.url);",
    },
  });
  cpSync(join(root, "docs/checks"), join(root, "apps/cli/dist/checks"), { recursive: true });
  await bundle({ ...common, entryPoints: { worker: "apps/web/src/worker.ts" }, outdir: "apps/web/dist", platform: "browser" });
};

if (process.argv[1] === fileURLToPath(import.meta.url) && (!process.argv.includes("--if-stale") || isStale())) await build();
