// Runs the command line from a checkout. The first run installs the dependencies and builds; later runs rebuild what changed.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { installOnce } from "./install.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

const fail = (message) => {
  process.stderr.write(`${message}\n`);
  process.exit(70);
};

if (major < 20 || (major === 20 && minor < 20)) {
  fail(
    `akashi: Node 20.20 or later is needed, this is ${process.versions.node} / Node 20.20 以降が必要です(現在 ${process.versions.node})`,
  );
}
const failure = installOnce();
if (failure !== null) fail(`akashi: ${failure}`);
// In this process: asking another one whether a source is newer would cost as much as a small analysis.
const { build, isStale } = await import("./build.mjs");
if (isStale()) await build();
await import(pathToFileURL(join(root, "apps/cli/dist/akashi.mjs")).href);
