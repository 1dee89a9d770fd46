// npm run fuzz -- [--runs N] [--seed S] [--target NAME]: mutates real files and reads them; failing mutants are kept in the folder `.akashi/fuzz`.
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { fuzz } from "./fuzz.ts";
import { TARGETS } from "./targets.ts";

const { values } = parseArgs({
  options: { runs: { type: "string", default: "20000" }, seed: { type: "string", default: "1" }, target: { type: "string" } },
});
const runs = Number(values.runs);
const chosen = TARGETS.filter(({ name }) => values.target === undefined || name === values.target);
// A run of nothing would pass.
if (!(runs >= 1)) throw new Error(`--runs ${values.runs} is no number of mutants`);
if (chosen.length === 0) throw new Error(`no target ${values.target}: ${TARGETS.map(({ name }) => name).join(", ")}`);
const shares = chosen.reduce((sum, { share }) => sum + share, 0);
let failed = 0;
for (const target of chosen) {
  const result = await fuzz(target, Math.ceil((runs * target.share) / shares), Number(values.seed));
  console.log(
    `${result.target}: ${result.mutants} mutants, ${result.read} read to the end, slowest ${result.slowest.toFixed(1)} ms, largest ${(result.largest / 1e6).toFixed(1)} MB, ${result.failures.length} failures`,
  );
  for (const failure of result.failures) {
    mkdirSync(".akashi/fuzz", { recursive: true });
    const file = `.akashi/fuzz/${failure.target.replaceAll(" ", "-")}-${failure.mutant}.bin`;
    writeFileSync(file, failure.bytes);
    console.log(`  mutant ${failure.mutant} of ${failure.seed}, kept as ${file}\n${failure.what}`);
  }
  failed += result.failures.length;
}
process.exitCode = failed === 0 ? 0 : 1;
