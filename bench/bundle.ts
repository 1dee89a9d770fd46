import { mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Bundles a script of this folder, so that a process of its own starts as fast as the product does. Gives its path. */
export const bundleScript = async (name: string): Promise<string> => {
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
  return output;
};
