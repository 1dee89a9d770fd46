import { DiagnosticList } from "@akashi/bytes";
import type { DexFile } from "../dex/dex-file.ts";
import { openDex } from "../dex/open-dex.ts";
import { buildDex } from "./dex-builder.ts";
import type { DexInput } from "./dex-input.ts";

/** Opens bytes that hold one DEX. */
export const openOne = (bytes: Uint8Array, diagnostics: DiagnosticList = new DiagnosticList(1_000)): DexFile => {
  const [dex] = openDex(bytes, { path: ["app.apk", "classes.dex"], diagnostics });
  if (dex === undefined) throw new Error("no DEX");
  return dex;
};

/** Builds a DEX and opens it. */
export const openBuilt = (input: DexInput, diagnostics?: DiagnosticList): DexFile => openOne(buildDex(input), diagnostics);
