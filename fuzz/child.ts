// child.ts TARGET FROM TO SEED: reads mutants, and writes a line for each on file descriptor 3 (fuzz.ts starts it and reads them).
import { writeSync } from "node:fs";
import { judge } from "./judge.ts";
import { countBuffers } from "./memory.ts";
import { mutantsOf } from "./mutants.ts";
import { PLANTED } from "./planted.ts";
import { TARGETS } from "./targets.ts";

const LINES = 3;
const [name, from, to, seed] = process.argv.slice(2);
const target = [...TARGETS, ...PLANTED].find((candidate) => candidate.name === name);
if (target === undefined) throw new Error(`no target ${name}`);
const mutants = mutantsOf(target, Number(seed));
countBuffers();
for (let mutant = Number(from); mutant < Number(to); mutant += 1) {
  // At once and not in a queue: what ends this process must find the lines of all mutants before it written.
  writeSync(LINES, `${JSON.stringify(await judge(target, mutants(mutant).bytes, mutant))}\n`);
}
