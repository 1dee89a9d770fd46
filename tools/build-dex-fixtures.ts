// Writes fixtures/dex/*.dex with our own builder, and what dexdump prints of each: `node --import tsx tools/build-dex-fixtures.ts`.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { buildEveryOpcode } from "../packages/formats/src/testing/every-opcode.ts";

const folder = join(resolve(dirname(fileURLToPath(import.meta.url)), ".."), "fixtures/dex");

const write = (name: string, bytes: Uint8Array): void => {
  const path = join(folder, `${name}.dex`);
  writeFileSync(path, bytes);
  const { stdout, status } = spawnSync("dexdump", ["-d", "-a", `${name}.dex`], { cwd: folder, encoding: "latin1" });
  if (status !== 0) throw new Error(`dexdump refuses ${name}.dex`);
  writeFileSync(join(folder, `${name}.dexdump.txt`), stdout, "latin1");
  console.log(`${name}.dex: ${bytes.length} bytes`);
};

write("every-opcode", buildEveryOpcode());
