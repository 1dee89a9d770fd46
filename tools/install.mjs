// The dependencies of a checkout, installed by the first command that needs them.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const ARGUMENTS = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];

/** Installs what is missing. Gives the command that failed, or null. */
export const installOnce = () => {
  if (existsSync(join(root, "node_modules", ".package-lock.json"))) return null;
  process.stderr.write("akashi: installing dependencies, once / 依存パッケージを導入しています(初回のみ)\n");
  // Standard output belongs to the result: what the set-up says goes to standard error.
  const { status, error } = spawnSync("npm", ARGUMENTS, { cwd: root, stdio: ["ignore", 2, 2] });
  return status === 0 ? null : `«npm ${ARGUMENTS.join(" ")}» failed${error ? `: ${error.message}` : ""}`;
};
