// What data flow costs: node_modules/.bin/tsx bench/flows.ts APK…, all in one process. Prints for each app its code, the flows found,
// the processor time of all of `facts` with and without data flow, and the difference by instruction of its DEX files.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { DiagnosticList, LIMITS } from "@akashi/bytes";
import { collectFacts, type Facts } from "@akashi/facts";
import { indexCode, openDex, openZip } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";

const countInstructions = (name: string, bytes: Uint8Array): number => {
  const diagnostics = new DiagnosticList(LIMITS.diagnostics);
  const archive = openZip(bytes, { format: "zip", path: [name] }, diagnostics);
  return archive.entries
    .filter((entry) => /^classes\d*\.dex$/.test(entry.name))
    .flatMap((entry) => openDex(archive.readEntry(entry, nodePrimitives), { path: [entry.name], diagnostics }))
    .reduce((sum, dex) => sum + indexCode(dex).instructionCount, 0);
};

/** Facts, and the seconds of processor time that they took. */
const measure = async (
  name: string,
  bytes: Uint8Array,
  flows: boolean,
): Promise<{ readonly facts: Facts; readonly seconds: number }> => {
  const start = process.cpuUsage();
  const facts = await collectFacts({ files: [{ name, bytes }], flows }, nodePrimitives);
  const { user, system } = process.cpuUsage(start);
  return { facts, seconds: (user + system) / 1e6 };
};

const rows: (readonly [instructions: number, line: string])[] = [];
const total = { withFlows: 0, without: 0 };
for (const file of process.argv.slice(2)) {
  const [name, bytes] = [basename(file), readFileSync(file)];
  const instructions = countInstructions(name, bytes);
  const without = await measure(name, bytes, false);
  const withFlows = await measure(name, bytes, true);
  total.without += without.seconds;
  total.withFlows += withFlows.seconds;
  const each = ((withFlows.seconds - without.seconds) * 1e9) / Math.max(1, instructions);
  const figures = [
    withFlows.facts.code.methods,
    withFlows.facts.flows.length,
    without.seconds.toFixed(2),
    withFlows.seconds.toFixed(2),
  ];
  rows.push([instructions, `| ${name} | ${instructions} | ${figures.join(" | ")} | ${each.toFixed(0)} |`]);
}
console.log(
  "| file | instructions | methods | flows | s without | s with | ns of data flow by instruction |\n|---|---|---|---|---|---|---|",
);
// By size, so that the last column is the curve.
for (const [, line] of rows.sort(([a], [b]) => a - b)) console.log(line);
console.log(
  `\n${rows.length} apps: ${total.without.toFixed(1)} s without, ${total.withFlows.toFixed(1)} s with data flow; ` +
    `largest resident set ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);
