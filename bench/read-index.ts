// Reads an APK and indexes every DEX instruction, and nothing else: the part that `dexdump -d` is compared with.
import { readFileSync } from "node:fs";
import { DiagnosticList, LIMITS } from "@akashi/bytes";
import { openDex, openZip } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";
import { buildProgram } from "@akashi/program";

const [, , file = ""] = process.argv;
const diagnostics = new DiagnosticList(LIMITS.diagnostics);
const archive = openZip(readFileSync(file), { format: "zip", path: [file] }, diagnostics);
const files = archive.entries
  .filter(({ name }) => /^classes\d*\.dex$/.test(name))
  .flatMap((entry) =>
    openDex(archive.readEntry(entry, nodePrimitives), { path: [entry.name], diagnostics }).map((dex) => ({
      name: entry.name,
      dex,
    })),
  );
const program = buildProgram(files);
console.log(`${program.files.length} DEX, ${program.methods.count} methods, ${program.sites.calls.count} calls`);
