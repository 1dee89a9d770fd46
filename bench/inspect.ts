// npm run bench -- [APK…]: whole-process processor time and memory of Akashi and of the tools it is compared with, in one run.
import { mkdirSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { listSamples } from "../fuzz/seeds.ts";
import { measureBest, type Cost } from "./measure.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const RUNS = 3;

/** Does what `AnalyzeAPK` of androguard does, cross references included. */
const ANDROGUARD = "import sys; from androguard.misc import AnalyzeAPK; AnalyzeAPK(sys.argv[1])";
/**
 * Prints what exodus-standalone prints; needs the folder of exodus-core in EXODUS_CORE and its list in EXODUS_TRACKERS. Modules that
 * an older androguard lacks can stand in the folder EXODUS_STANDINS.
 */
const EXODUS = `
import json, sys
sys.path.insert(0, sys.argv[2])
from exodus_core.analysis.static_analysis import StaticAnalysis
trackers = json.load(open(sys.argv[3]))["trackers"]
class Offline(StaticAnalysis):
    def load_trackers_signatures(self):
        from collections import namedtuple
        self.signatures = [namedtuple("tracker", t.keys())(*t.values()) for t in trackers.values()]
        self._compile_signatures()
apk = Offline(sys.argv[1])
apk.load_trackers_signatures()
apk.print_apk_infos()
apk.print_embedded_trackers()
`;

const readIndex = join(root, ".akashi/bench/read-index.mjs");
mkdirSync(dirname(readIndex), { recursive: true });
await build({
  entryPoints: [join(root, "bench/read-index.ts")],
  outfile: readIndex,
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "warning",
});

const { EXODUS_CORE: exodusCore, EXODUS_TRACKERS: exodusTrackers, EXODUS_STANDINS: exodusStandIns } = process.env;
const PYTHON = "/usr/bin/python3";
const akashi = join(root, "apps/cli/dist/akashi.mjs");

/** What is measured, by the name in the table. */
const TOOLS: readonly { readonly name: string; readonly run: (file: string) => Cost | null }[] = [
  {
    name: "akashi inspect",
    run: (file) => measureBest(RUNS, process.execPath, [akashi, "inspect", "--no-flows", "--json", file]),
  },
  { name: "with data flow", run: (file) => measureBest(RUNS, process.execPath, [akashi, "inspect", "--json", file]) },
  { name: "read and index", run: (file) => measureBest(RUNS, process.execPath, [readIndex, file]) },
  { name: "dexdump -d", run: (file) => measureBest(RUNS, "dexdump", ["-d", file]) },
  {
    name: "exodus-core",
    run: (file) =>
      exodusCore === undefined
        ? null
        : measureBest(RUNS, "/usr/bin/env", [
            `PYTHONPATH=${exodusStandIns ?? ""}`,
            PYTHON,
            "-c",
            EXODUS,
            file,
            exodusCore,
            exodusTrackers ?? "",
          ]),
  },
  { name: "androguard", run: (file) => measureBest(1, PYTHON, ["-c", ANDROGUARD, file]) },
];

const figures = ({ cpu, memory }: Cost): string => `${cpu.toFixed(2)} s, ${memory.toFixed(0)} MB`;

const files = process.argv.length > 2 ? process.argv.slice(2) : listSamples();
console.log(
  `Node ${process.versions.node}; processor time (user and system) and largest resident set of the whole process; best of ${RUNS}, androguard once\n`,
);
console.log(
  `| file | ${TOOLS.map(({ name }) => name).join(" | ")} | index : dexdump | exodus-core : inspect | androguard : inspect |`,
);
console.log(`|---|${TOOLS.map(() => "---|").join("")}---|---|---|`);
for (const file of files) {
  const costs = TOOLS.map(({ run }) => run(file));
  const [inspect, , index, dexdump, exodus, androguard] = costs;
  const ratio = (a: Cost | null | undefined, b: Cost | null | undefined): string =>
    a && b && b.cpu > 0 ? (a.cpu / b.cpu).toFixed(2) : "–";
  const cells = costs.map((cost) => (cost === null ? "no result" : figures(cost)));
  console.log(
    `| ${basename(file)} | ${cells.join(" | ")} | ${ratio(index, dexdump)} | ${ratio(exodus, inspect)} | ${ratio(androguard, inspect)} |`,
  );
}
