// npm run bench:flows [-- APK|FOLDER…]: what data flow costs. Each row is measured in processes of its own, the apps of a folder one after
// the other in one; the last column is what data flow adds, by instruction of the DEX files, and by size so that it is a curve. Where
// several apps are given, a row more is about one app made of them, with 48 MB of DEX or what there is.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleScript } from "./bundle.ts";
import { countInstructions } from "./code.ts";
import { readGiven, type Given } from "./given.ts";
import { cheapest, formatCost, measureOutput, type Cost } from "./measure.ts";
import { mergeApps } from "./merge.ts";
import { printHead, printRow } from "./table.ts";

const RUNS = 3;
const MERGED_DEX = 48e6;

/** What facts.ts prints. */
interface Found {
  readonly methods: number;
  readonly flows: number;
}

const script = await bundleScript("facts");

/** Makes the facts several times. Null where an app cannot be read. */
const makeFacts = (args: readonly string[]): { readonly found: Found; readonly cost: Cost } | null => {
  const runs = Array.from({ length: RUNS }, () => measureOutput(process.execPath, [...script, ...args]));
  const cost = cheapest(runs.map((run) => run?.cost ?? null));
  const printed = runs.find((run) => run !== null)?.output;
  return cost === null || printed === undefined ? null : { found: JSON.parse(printed) as Found, cost };
};

const mergedRow = async (files: readonly string[], folder: string): Promise<Given> => {
  const { bytes, apps, dexBytes } = await mergeApps(files, MERGED_DEX);
  const file = join(folder, "merged.apk");
  writeFileSync(file, bytes);
  return { name: `${apps} of these in one app, ${(dexBytes / 1e6).toFixed(1)} MB of DEX`, files: [file], isFolder: false };
};

const whole = (figure: number): string => Math.round(figure).toLocaleString("en");

const measureRow = ({ name, files }: Given): { readonly instructions: number; readonly cells: readonly string[] } => {
  const instructions = files.reduce((sum, file) => sum + countInstructions(file), 0);
  const [without, withFlows] = [makeFacts(["--no-flows", ...files]), makeFacts(files)];
  if (without === null || withFlows === null)
    return { instructions, cells: [name, whole(instructions), "–", "–", "no result", "no result", "–"] };
  const { methods, flows } = withFlows.found;
  const added = ((withFlows.cost.cpu - without.cost.cpu) * 1e9) / Math.max(1, instructions);
  const costs = [without, withFlows].map(({ cost }) => formatCost(cost));
  return { instructions, cells: [name, whole(instructions), whole(methods), whole(flows), ...costs, whole(added)] };
};

const given = readGiven(process.argv.slice(2));
const files = given.flatMap((row) => row.files);
const home = mkdtempSync(join(tmpdir(), "akashi-bench-flows-"));
try {
  const rows = files.length > 1 ? [...given, await mergedRow(files, home)] : given;
  console.log(`Processor time and largest resident set of all of \`facts\`, a process for each row; best of ${RUNS}\n`);
  printHead([
    "file",
    "instructions",
    "methods",
    "flows",
    "without data flow",
    "with data flow",
    "ns of data flow by instruction",
  ]);
  const measured = rows.map(measureRow).sort((a, b) => a.instructions - b.instructions);
  for (const { cells } of measured) printRow(cells);
} finally {
  rmSync(home, { recursive: true });
}
