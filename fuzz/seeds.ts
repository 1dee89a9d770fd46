import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { DiagnosticList } from "@akashi/bytes";
import { openZip } from "@akashi/formats";
import { nodePrimitives } from "@akashi/host/node";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** Real apps that come with the development dependencies. */
const SAMPLES: readonly string[] = [
  "node_modules/android-apidemos/apks",
  "node_modules/io.appium.settings/apks",
  "node_modules/appium-uiautomator2-server/apks",
];

/** Paths of the sample APKs. Throws where none is installed: a fuzzer without seeds passes everything. */
export const listSamples = (): readonly string[] => {
  const found = SAMPLES.map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith(".apk"))
    .sort();
  if (found.length === 0) throw new Error("no sample APK is installed: run npm ci");
  return found;
};

/** A file of one format to mutate. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A mutant of a large file costs much and finds the same as one of a small file. */
const LARGEST_SEED = 400 * 1024;

/** Members of the sample APKs whose name matches, the smallest first. */
export const membersNamed = (pattern: RegExp, most: number): readonly Seed[] =>
  listSamples()
    .flatMap((path) => {
      const archive = openZip(readFileSync(path), { format: "zip", path: [path] }, new DiagnosticList(0));
      return archive.entries
        .filter(({ name, size }) => pattern.test(name) && size <= LARGEST_SEED)
        .map((entry) => ({
          name: `${path.slice(path.lastIndexOf("/") + 1)}:${entry.name}`,
          bytes: archive.readEntry(entry, nodePrimitives),
        }));
    })
    .sort((a, b) => a.bytes.length - b.bytes.length)
    .slice(0, most);
