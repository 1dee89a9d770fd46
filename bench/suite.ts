// Counts the flows found in the applications of a suite against the number of leaks that its makers write for each.
// usage: suite.ts APKS COUNTS. A line of COUNTS is `folder/name number`, without `.apk`; what follows `#` is a note. A leak is one
// place that sends, or one source for it, whichever is nearer to the number: suites count either. Preferences, files and databases
// are the way and not the end of a leak, and are not counted. An app that COUNTS does not name is left out.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { collectFacts, type FlowFact } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";

interface Tally {
  apps: number;
  expected: number;
  missed: number;
  wrong: number;
}

const NO_END: ReadonlySet<FlowFact["channel"]> = new Set(["preferences", "file", "database"]);

const [, , folder = "", countsFile = "", ...more] = process.argv;
if (folder === "" || countsFile === "" || more.length > 0) {
  console.error("usage: suite.ts APKS COUNTS");
  process.exit(3);
}

const readCounts = (text: string): readonly (readonly [name: string, count: number])[] =>
  text.split("\n").flatMap((line, index) => {
    const row = line.replace(/#.*/, "").trim();
    if (row === "") return [];
    const [, name, count] = /^(\S.*?)\s+(\d+)$/.exec(row) ?? [];
    if (name === undefined) throw new Error(`${countsFile}:${index + 1}: no "name number": ${row}`);
    return [[name, Number(count)] as const];
  });

const sinkOf = ({ sink }: FlowFact): string => `${sink.api} in ${sink.class}.${sink.method}:${sink.line ?? "?"}`;
const flowOf = (flow: FlowFact): string => `${flow.source.api} -> ${sinkOf(flow)}`;

/** How many leaks are found, counted so that it comes nearest to `expected`; and what they are. */
const find = async (name: string, expected: number): Promise<{ readonly found: number; readonly rows: readonly string[] }> => {
  const file = join(folder, `${name}.apk`);
  const { flows } = await collectFacts({ files: [{ name: file, bytes: readFileSync(file) }] }, nodePrimitives);
  const leaks = flows.filter(({ channel }) => !NO_END.has(channel));
  const rows = [...new Set(leaks.map(flowOf))].sort();
  const sinks = new Set(leaks.map(sinkOf)).size;
  return { found: Math.min(Math.max(expected, sinks), rows.length), rows };
};

const tallies = new Map<string, Tally>();
const add = (name: string, expected: number, found: number): void => {
  const sum = tallies.get(name) ?? { apps: 0, expected: 0, missed: 0, wrong: 0 };
  tallies.set(name, {
    apps: sum.apps + 1,
    expected: sum.expected + expected,
    missed: sum.missed + Math.max(0, expected - found),
    wrong: sum.wrong + Math.max(0, found - expected),
  });
};

const start = process.cpuUsage();
for (const [name, expected] of readCounts(readFileSync(countsFile, "utf8"))) {
  const { found, rows } = await find(name, expected);
  add(name.includes("/") ? (name.split("/")[0] ?? "") : "apps", expected, found);
  add("all", expected, found);
  if (found !== expected)
    console.log([`${name}: ${expected} expected, ${found} found`, ...rows.map((row) => `  ${row}`)].join("\n"));
}
const { user, system } = process.cpuUsage(start);
console.log("| | apps | leaks | missed | wrong |\n|---|---|---|---|---|");
for (const [name, { apps, expected, missed, wrong }] of tallies) {
  console.log(`| ${name} | ${apps} | ${expected} | ${missed} | ${wrong} |`);
}
console.log(`${((user + system) / 1e6).toFixed(1)} s of processor time`);
