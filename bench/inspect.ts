// npm run bench:inspect [-- APK|FOLDER…]: whole-process processor time and memory of Akashi and of the tools it is compared with.
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build, isStale } from "../tools/build.mjs";
import { bundleScript } from "./bundle.ts";
import { readGiven } from "./given.ts";
import { cheapest, formatCost, measure, type Cost } from "./measure.ts";
import { ANDROGUARDS, DEXDUMP, EXODUS_CORE, type Tool } from "./other-tools.ts";
import { printHead, printRow } from "./table.ts";

const files = readGiven(process.argv.slice(2)).flatMap((given) => given.files);
if (isStale()) await build();
const akashi = join(resolve(dirname(fileURLToPath(import.meta.url)), ".."), "apps/cli/dist/akashi.mjs");
const readIndex = await bundleScript("read-index");

const node = (name: string, ...args: readonly string[]): Tool => ({
  name,
  run: (file) => measure(process.execPath, [...args, file]),
  runs: 3,
});
const INSPECT = node("akashi inspect", akashi, "inspect", "--no-flows", "--json");
const WITH_FLOWS = node("with data flow", akashi, "inspect", "--json");
const INDEX = node("read and index", ...readIndex);

const TOOLS: readonly Tool[] = [INSPECT, WITH_FLOWS, INDEX, DEXDUMP, EXODUS_CORE, ...ANDROGUARDS];
/** How many times what the second costs the first costs, in processor time. */
const RATIOS: readonly (readonly [Tool, Tool])[] = [
  [INDEX, DEXDUMP],
  ...[EXODUS_CORE, ...ANDROGUARDS].map((tool) => [tool, INSPECT] as const),
];
const short = ({ name }: Tool): string => name.replace(/^(?:akashi|read and) | -d$/g, "");

const ratio = (a: Cost | null | undefined, b: Cost | null | undefined): string =>
  a && b && b.cpu > 0 ? (a.cpu / b.cpu).toFixed(2) : "–";

console.log(
  `Node ${process.versions.node}; processor time (user and system) and largest resident set of the whole process; best of 3 runs, androguard once\n`,
);
printHead(["file", ...TOOLS.map(({ name }) => name), ...RATIOS.map(([a, b]) => `${short(a)} : ${short(b)}`)]);
for (const file of files) {
  const costs = new Map(TOOLS.map((tool) => [tool, cheapest(Array.from({ length: tool.runs }, () => tool.run(file)))]));
  const cells = TOOLS.map((tool) => formatCost(costs.get(tool) ?? null));
  printRow([basename(file), ...cells, ...RATIOS.map(([a, b]) => ratio(costs.get(a), costs.get(b)))]);
}
