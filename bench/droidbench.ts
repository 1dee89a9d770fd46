// Measures the flows found in the applications of DroidBench against a truth. usage: droidbench.ts APKS TRUTH [APP-ID…]
// A flow is found where source API, sink API, and class and method of the sink agree; logs and files count as the truth has them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { collectFacts, type FlowFact } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";

interface TruthFlow {
  readonly source: string;
  readonly sink: string;
  readonly sink_class?: string;
  readonly sink_method?: string;
}
interface TruthApp {
  readonly id: string;
  readonly category: string;
  readonly score: string;
  readonly path: string;
  readonly flows: readonly TruthFlow[];
}
interface Tally {
  found: number;
  wrong: number;
  missed: number;
}

const [, , folder = "", truthFile = "", ...wanted] = process.argv;
const truth = JSON.parse(readFileSync(truthFile, "utf8")) as { readonly apps: readonly TruthApp[] };
/** Sources that the truth knows: what else the catalogue takes for information is not counted for or against. */
const knownSinks = new Set(truth.apps.flatMap(({ flows }) => flows.map(({ sink }) => sink)));
const knownSources = new Set(truth.apps.flatMap(({ flows }) => flows.map(({ source }) => source)));

/** `android.util.Log.d` as the truth writes it: `Log.d`. */
const short = (api: string): string => api.split(".").slice(-2).join(".");
const inClass = (descriptor: string | undefined): string => (descriptor ?? "").slice(1, -1).replaceAll("/", ".");

const expectedKey = ({ source, sink, sink_class, sink_method }: TruthFlow): string =>
  [source, sink, inClass(sink_class), sink_method ?? ""].join(" | ");
const foundKey = ({ source, sink }: FlowFact): string => {
  // An intent that leaves the app is named by the method alone.
  const api =
    /\.(startActivity|sendBroadcast|startService)$/.exec(sink.api)?.[1] ??
    (sink.api.endsWith(".setResult") ? "Activity.setResult" : short(sink.api));
  return [short(source.api), api, sink.class, sink.method].join(" | ");
};

const measure = async (app: TruthApp): Promise<{ readonly tally: Tally; readonly lines: readonly string[] }> => {
  const file = join(folder, app.path.replace(/^apk\//, ""));
  const facts = await collectFacts({ files: [{ name: file, bytes: readFileSync(file) }] }, nodePrimitives);
  const expected = new Set(app.flows.map(expectedKey));
  const found = new Set(
    facts.flows
      .filter(({ source }) => knownSources.has(short(source.api)))
      .map(foundKey)
      .filter((key) => knownSinks.has(key.split(" | ")[1] ?? "")),
  );
  const lines = [
    ...[...expected].filter((key) => !found.has(key)).map((key) => `  missed ${key}`),
    ...[...found].filter((key) => !expected.has(key)).map((key) => `  wrong  ${key}`),
  ];
  const right = [...found].filter((key) => expected.has(key)).length;
  return { tally: { found: right, wrong: found.size - right, missed: expected.size - right }, lines };
};

const rate = ({ found, wrong, missed }: Tally): string => {
  const precision = found / (found + wrong || 1);
  const recall = found / (found + missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  return `${found} found, ${wrong} wrong, ${missed} missed; precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, F1 ${f1.toFixed(2)}`;
};

const tallies = new Map<string, Tally>();
const add = (name: string, { found, wrong, missed }: Tally): void => {
  const sum = tallies.get(name) ?? { found: 0, wrong: 0, missed: 0 };
  tallies.set(name, { found: sum.found + found, wrong: sum.wrong + wrong, missed: sum.missed + missed });
};

const start = process.cpuUsage();
for (const app of truth.apps) {
  if (wanted.length > 0 && !wanted.some((part) => app.id.includes(part))) continue;
  const { tally, lines } = await measure(app);
  add(app.score === "core" ? app.category : `${app.category} (${app.score})`, tally);
  if (app.score === "core") add("all core", tally);
  if (lines.length > 0) console.log([`${app.id} (${app.score})`, ...lines].join("\n"));
}
const { user, system } = process.cpuUsage(start);
for (const [name, tally] of [...tallies].sort()) console.log(`${name.padEnd(40)} ${rate(tally)}`);
console.log(`${((user + system) / 1e6).toFixed(1)} s of processor time`);
