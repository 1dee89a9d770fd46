// Runs the command line from a checkout. The first run installs the dependencies and builds; later runs rebuild what changed.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(70);
};

const run = (command, args) => {
  // Standard output belongs to the report: what the set-up says goes to standard error.
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) fail(`akashi: «${command} ${args.join(" ")}» failed${error ? `: ${error.message}` : ""}`);
};

if (major < 20 || (major === 20 && minor < 20)) {
  fail(
    `akashi: Node 20.20 or later is needed, this is ${process.versions.node} / Node 20.20 以降が必要です(現在 ${process.versions.node})`,
  );
}
if (!existsSync(join(root, "node_modules", ".package-lock.json"))) {
  process.stderr.write("akashi: installing dependencies, once / 依存パッケージを導入しています(初回のみ)\n");
  run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
}
// In this process: asking another one whether a source is newer would cost as much as a small analysis.
const { build, isStale } = await import("./build.mjs");
if (isStale()) await build();
await import(pathToFileURL(join(root, "apps/cli/dist/akashi.mjs")).href);
