import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { v8FlagsOf } from "../apps/cli/src/v8-flags.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Bundles a script of this folder, to be run as the product is. Gives what Node is called with: the product's flags and the path. */
export const bundleScript = async (name: string): Promise<readonly string[]> => {
  const output = join(root, `.akashi/bench/${name}.mjs`);
  mkdirSync(dirname(output), { recursive: true });
  await build({
    entryPoints: [join(root, `bench/${name}.ts`)],
    outfile: output,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  return [...v8FlagsOf(process.versions.node), output];
};
