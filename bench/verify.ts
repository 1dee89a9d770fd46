// What `akashi verify` costs as a whole on the largest sample app, in processes of their own: signatures, log and status alone; with the
// file bound and the record made again; and with the independent tools of the PATH.
//   npm run bench:verify [APP]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { printHead, printRow } from "./table.ts";

const RUNS = 3;

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const [app = join(root, "node_modules/appium-uiautomator2-server/apks/appium-uiautomator2-server-v10.6.6.apk")] =
  process.argv.slice(2);
const home = mkdtempSync(join(tmpdir(), "akashi-bench-verify-"));
const at = (name: string): string => join(home, name);
const akashi = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [join(root, "tools/launch.mjs"), ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "ignore"],
  });

for (const role of ["analyser", "log"]) akashi("key", "generate", "--name", role, "--role", role, "--out", at("keys"));
writeFileSync(at("report.json"), akashi("inspect", app, "--json", "--no-idsig"));
akashi("attest", at("report.json"), "--key", at("keys/analyser.key.pem"), "-o", at("analysis.json"));
akashi("log", "init", at("log"), "--origin", "example.org/log", "--key", at("keys/log.key.pem"));
akashi("log", "add", at("log"), at("analysis.json"), "--key", at("keys/log.key.pem"));
akashi("log", "status", at("log"), "--key", at("keys/log.key.pem"));
akashi("log", "bundle", at("log"), at("analysis.json"), "--record", at("report.json"), "--out", at("b.akashi.json"));
const issuer = "{ keyFile: keys/analyser.pub.json, kinds: [analysis], notBefore: null, notAfter: null }";
const logs = `log ${readFileSync(at("log/log.vkey"), "utf8").trim()}\\nquorum none\\n`;
writeFileSync(
  at("trust.yaml"),
  `akashiTrust: 1\nlogs: "${logs}"\nissuers: [${issuer}]\ncorrections: { roles: [] }\nstatusMaxAgeHours: 24\ntimestamps: { required: false, authorities: [] }\n`,
);
const size = (file: string): string => `${(statSync(file).size / 1e6).toFixed(1)} MB`;
const LEVELS: readonly (readonly [string, readonly string[]])[] = [
  ["signatures, log and status (L0)", []],
  ["and the file (L1)", ["--artifact", app, "--no-recompute"]],
  ["and the record made again (L2)", ["--artifact", app]],
  ["and independent tools (L3)", ["--artifact", app, "--confirm"]],
];

/** Seconds that pass, and the exit code. */
const verify = (more: readonly string[]): { readonly seconds: number; readonly status: number | null } => {
  const start = performance.now();
  const args = ["verify", at("b.akashi.json"), "--trust", at("trust.yaml"), ...more];
  const { status } = spawnSync(process.execPath, [join(root, "tools/launch.mjs"), ...args]);
  return { seconds: (performance.now() - start) / 1000, status };
};

console.log(`Seconds that pass, best of ${RUNS} runs; app ${basename(app)}, ${size(app)}, bundle ${size(at("b.akashi.json"))}\n`);
printHead(["what is asked", "time", "exit code"]);
for (const [name, more] of LEVELS) {
  const runs = Array.from({ length: RUNS }, () => verify(more));
  const codes = new Set(runs.map(({ status }) => status ?? "none"));
  printRow([name, `${Math.min(...runs.map(({ seconds }) => seconds)).toFixed(2)} s`, [...codes].join(", ")]);
}
rmSync(home, { recursive: true, force: true });
