// `npm test`: everything a change must pass. On a fresh machine it first installs what is missing and says what it cannot install.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const long = process.argv.includes("--long");
const run = (command, args, options = {}) => spawnSync(command, args, { cwd: root, stdio: "inherit", ...options }).status === 0;
const script = (name) => join(root, "node_modules", ".bin", name);

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const findBrowser = () => [process.env.CHROMIUM_PATH, ...BROWSERS].find((path) => path && existsSync(path));

const stop = (message) => {
  process.stderr.write(`${message}\n0 passed, 1 failed\n`);
  process.exit(1);
};

const isThere = (tool, ...args) => spawnSync(tool, args, { stdio: "ignore" }).error === undefined;

const GO_MODULES = "/usr/share/gocode/src/golang.org/x/mod/sumdb/tlog";
const hasGo = () => existsSync(GO_MODULES) && isThere("go", "version");

/** What the tests need beside Node: how to find it, the Debian packages that bring it, and what to say where it is missing. */
const NEEDS = [
  {
    has: () => findBrowser() !== undefined,
    packages: ["chromium", "fonts-noto-cjk"],
    missing: (packages) =>
      `The tests open reports in a real Chromium and found none.\n` +
      `Install it («apt-get install ${packages}», or any Chromium or Chrome) or name one: CHROMIUM_PATH=/path/to/chromium npm test`,
  },
  {
    has: hasGo,
    packages: ["golang-go", "golang-golang-x-mod-dev"],
    missing: (packages) =>
      `The tests let Go's own implementation of transparency logs check ours and did not find it.\n` +
      `Install it («apt-get install ${packages}» on Debian or Ubuntu): «go» and ${GO_MODULES} must be there`,
  },
  {
    has: () => isThere("aapt", "version") && isThere("dexdump") && isThere("openssl", "version"),
    packages: ["aapt", "dexdump", "openssl"],
    missing: (packages) =>
      `The tests ask tools that are not ours to confirm results, and OpenSSL to check signatures, and did not find them.\n` +
      `Install them: «apt-get install ${packages}» on Debian or Ubuntu`,
  },
];

/** Installs by the system's package manager where we are allowed to, all at once, and otherwise says what to install. */
const needPackages = () => {
  const missing = NEEDS.filter(({ has }) => !has());
  if (missing.length === 0) return;
  const packages = missing.flatMap((need) => need.packages);
  const mayInstall = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  if (mayInstall) {
    process.stdout.write(`Installing ${packages.join(", ")} for the tests\n`);
    run("apt-get", ["update", "-qq"], { env });
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
      env,
      stdio: ["ignore", "ignore", "inherit"],
    });
  }
  const still = missing.filter(({ has }) => !has());
  if (still.length > 0) stop(still.map((need) => need.missing(need.packages.join(" "))).join("\n"));
};

/** One check that is not a test file: counted as one. */
const CHECKS = [
  { name: "format", check: () => run(script("prettier"), ["--check", "--log-level", "warn", "."]) },
  { name: "types", check: () => run(script("tsc"), ["-b"]) && run(script("tsc"), ["-p", "tsconfig.test.json"]) },
  { name: "lint", check: () => run(script("oxlint"), ["--type-aware", "--deny-warnings"]) },
  { name: "unused code", check: () => run(script("knip"), ["--no-progress"]) },
  { name: "build", check: () => run(process.execPath, ["tools/build.mjs"]) },
];

const runTests = () => {
  const folder = mkdtempSync(join(tmpdir(), "akashi-test-"));
  const result = join(folder, "result.json");
  const env = { ...process.env, ...(long ? { FUZZ_RUNS: process.env.FUZZ_RUNS ?? "20000" } : {}) };
  const ok = run(script("vitest"), ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${result}`], { env });
  const counts = existsSync(result) ? JSON.parse(readFileSync(result, "utf8")) : { numPassedTests: 0, numFailedTests: 1 };
  rmSync(folder, { recursive: true, force: true });
  const notRun = (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0);
  if (notRun > 0) process.stderr.write(`${notRun} tests did not run: a test that does not run is no pass\n`);
  // A file that fails to load has no failed test of its own.
  const failed = counts.numFailedTests + notRun;
  return { passed: counts.numPassedTests, failed: ok ? failed : Math.max(1, failed) };
};

if (
  !existsSync(join(root, "node_modules", ".package-lock.json")) &&
  !run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])
) {
  stop("«npm ci» failed: the dependencies could not be installed");
}
needPackages();

let passed = 0;
let failed = 0;
for (const { name, check } of CHECKS) {
  const ok = check();
  process.stdout.write(`${ok ? "✓" : "✗"} ${name}\n`);
  if (ok) passed += 1;
  else failed += 1;
}
const tests = runTests();
passed += tests.passed;
failed += tests.failed;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
