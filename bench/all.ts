// npm run bench [-- APK|FOLDER…]: every figure of docs/performance.md in one run, of the sample apps and of what is given beside them. Each
// part is a command of its own, too, and runs in a process of its own: what one keeps in memory is not counted for the next.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { listSamples } from "../fuzz/seeds.ts";
import { readGiven } from "./given.ts";

const paths = [...listSamples(), ...process.argv.slice(2)];
const files = readGiven(paths).flatMap((given) => (given.isFolder ? [] : given.files));

const PARTS: readonly { readonly title: string; readonly script: string; readonly args: readonly string[] }[] = [
  { title: "Beside other tools", script: "inspect", args: files },
  { title: "Data flow", script: "flows", args: paths },
  { title: "The log", script: "log", args: ["100000"] },
  { title: "Verifying a bundle", script: "verify", args: [] },
];

const here = dirname(fileURLToPath(import.meta.url));
for (const { title, script, args } of PARTS) {
  console.log(`\n## ${title} (npm run bench:${script})\n`);
  const { status } = spawnSync(process.execPath, ["--import", "tsx", join(here, `${script}.ts`), ...args], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
