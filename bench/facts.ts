// What flows.ts measures, in a process of its own: the facts of all given apps, one after the other. facts.ts [--no-flows] APK…
// Prints as JSON how many methods and flows they hold together.
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { collectFacts } from "@akashi/facts";
import { nodePrimitives } from "@akashi/host/node";

const args = process.argv.slice(2);
const flows = args[0] !== "--no-flows";
const found = { methods: 0, flows: 0 };
for (const file of flows ? args : args.slice(1)) {
  const facts = await collectFacts({ files: [{ name: basename(file), bytes: readFileSync(file) }], flows }, nodePrimitives);
  found.methods += facts.code.methods;
  found.flows += facts.flows.length;
}
console.log(JSON.stringify(found));
