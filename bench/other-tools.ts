// The tools that Akashi is compared with. Python's modules are looked for where the system keeps them, and in the folders that
// ANDROGUARD_PYTHONPATH (another androguard, measured beside the system's) and EXODUS_PYTHONPATH (exodus-core and what it needs) name.
import { execFileSync } from "node:child_process";
import { measure, type Cost } from "./measure.ts";

/** A tool by the name in the table. Each costs what one run over an app costs; null where it fails or is not there. */
export interface Tool {
  readonly name: string;
  readonly run: (file: string) => Cost | null;
  /** Runs of which the cheapest counts. */
  readonly runs: number;
}

const PYTHON = "/usr/bin/python3";
const { ANDROGUARD_PYTHONPATH, EXODUS_PYTHONPATH, EXODUS_TRACKERS } = process.env;

/** `AnalyzeAPK` of androguard, cross references included, as silent as its own commands are from version 4 on. */
const ANDROGUARD = `
import sys
try:
    from androguard.util import set_log
    set_log("ERROR")
except ImportError:
    pass
from androguard.misc import AnalyzeAPK
AnalyzeAPK(sys.argv[1])
`;

/** exodus-core's own program, unchanged; only the list of trackers that it downloads is answered with a file. */
const EXODUS = `
import json, runpy, sys
import requests
class TrackerList:
    def json(self):
        return json.load(open(sys.argv[2]))
requests.get = lambda url: TrackerList()
runpy.run_module("exodus_core.analysis.static_analysis", run_name="__main__", alter_sys=True)
`;

const python = (path: string | undefined, script: string, args: readonly string[]): readonly [string, readonly string[]] => [
  "/usr/bin/env",
  [`PYTHONPATH=${path ?? ""}`, PYTHON, "-c", script, ...args],
];

/** The version of androguard, or null where there is none. */
const androguardVersion = (path: string | undefined): string | null => {
  const [command, args] = python(path, "import androguard; print(androguard.__version__)", []);
  try {
    return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return null;
  }
};

const androguard = (path?: string): Tool => ({
  name: `androguard ${androguardVersion(path) ?? ""}`.trim(),
  run: (file) => measure(...python(path, ANDROGUARD, [file])),
  runs: 1,
});

export const DEXDUMP: Tool = { name: "dexdump -d", run: (file) => measure("dexdump", ["-d", file]), runs: 3 };

export const EXODUS_CORE: Tool = {
  name: "exodus-core",
  run: (file) =>
    EXODUS_PYTHONPATH === undefined ? null : measure(...python(EXODUS_PYTHONPATH, EXODUS, [file, EXODUS_TRACKERS ?? ""])),
  runs: 3,
};

/** The system's androguard, and the one that is named. */
export const ANDROGUARDS: readonly Tool[] = [
  androguard(),
  ...(ANDROGUARD_PYTHONPATH === undefined ? [] : [androguard(ANDROGUARD_PYTHONPATH)]),
];
