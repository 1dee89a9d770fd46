import { readFileSync } from "node:fs";
import { DiagnosticList, LIMITS } from "@akashi/bytes";
import { indexCode, openDex, openZip, type CodeIndex } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";

/** A DEX file of an app. */
export interface DexMember {
  readonly name: string;
  /** Uncompressed, bytes. */
  readonly size: number;
  readonly read: () => Uint8Array;
}

/** The DEX files of an app as its archive lists them; their content is read when it is asked for. */
export const listDex = (file: string): readonly DexMember[] => {
  const diagnostics = new DiagnosticList(LIMITS.diagnostics);
  const archive = openZip(readFileSync(file), { format: "zip", path: [file] }, diagnostics);
  return archive.entries
    .filter(({ name }) => /^classes\d*\.dex$/.test(name))
    .map((entry) => ({ name: entry.name, size: entry.size, read: () => archive.readEntry(entry, nodePrimitives) }));
};

/** Reads and indexes every instruction of an app. */
export const indexApp = (file: string): readonly CodeIndex[] => {
  const diagnostics = new DiagnosticList(LIMITS.diagnostics);
  return listDex(file)
    .flatMap(({ name, read }) => openDex(read(), { path: [name], diagnostics }))
    .map((dex) => indexCode(dex));
};

/** Instructions in the DEX files of an app. */
export const countInstructions = (file: string): number =>
  indexApp(file).reduce((sum, { instructionCount }) => sum + instructionCount, 0);
