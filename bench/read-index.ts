// Reads an APK and indexes every DEX instruction, and nothing else: the part that `dexdump -d` is compared with.
import { readFileSync } from "node:fs";
import { DiagnosticList, LIMITS } from "@akashi/bytes";
import { indexCode, openDex, openZip } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";

const [, , file = ""] = process.argv;
const diagnostics = new DiagnosticList(LIMITS.diagnostics);
const archive = openZip(readFileSync(file), { format: "zip", path: [file] }, diagnostics);
const codes = archive.entries
  .filter(({ name }) => /^classes\d*\.dex$/.test(name))
  .flatMap((entry) => openDex(archive.readEntry(entry, nodePrimitives), { path: [entry.name], diagnostics }))
  .map((dex) => indexCode(dex));
const sum = (count: (code: (typeof codes)[number]) => number): number => codes.reduce((total, code) => total + count(code), 0);
console.log(
  `${codes.length} DEX, ${sum((code) => code.instructionCount)} instructions, ${sum((code) => code.invokes.count)} calls`,
);
