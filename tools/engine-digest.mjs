// Digests of what a result depends on beside its inputs: the engine and the bundled catalogue. They are taken over sources, so that
// a clean checkout, Node and the browser give the same; the build puts them into the bundles, and the tests into theirs.
//   node tools/engine-digest.mjs                      prints both
//   node tools/engine-digest.mjs --list | sha256sum   the engine's, by somebody else's arithmetic
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** What turns bytes into Facts, Facts into Report, and documents into what they declare. */
const ENGINE = [
  "packages/bytes/src",
  "packages/host/src",
  "packages/formats/src",
  "packages/catalogue/src",
  "packages/catalogue/data/platform",
  "packages/declarations/src",
  "packages/program/src",
  "packages/program/data",
  "packages/facts/src",
  "packages/assess/src",
  "apps/cli/src/documents",
  "apps/cli/src/declared-documents.ts",
  "apps/cli/src/declared.ts",
];
/** What is known of modules and their providers. */
const CATALOGUE = [
  "packages/catalogue/data/modules",
  "packages/catalogue/data/providers",
  "packages/catalogue/data/version.json",
];

const isTest = (path) => /\.test\.ts$|\/testing\//.test(path);

const filesBelow = (path) =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesBelow(join(path, name))) : [path];

const sha256 = (data) => createHash("sha256").update(data).digest("hex");

/** A checkout on Windows may have turned the ends of lines; every file of the lists is text. */
const contentOf = (path) => readFileSync(path, "utf8").replaceAll("\r\n", "\n");

/** One line for each source, as `sha256sum` writes it, in the order of bytes of the paths. */
const sourceLines = (root, places) =>
  places
    .flatMap((place) => filesBelow(join(root, place)))
    .map((path) => ({ path: relative(root, path).replaceAll("\\", "/"), content: contentOf(path) }))
    .filter(({ path }) => !isTest(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, content }) => `${sha256(content)}  ${path}\n`);

/** Libraries that read what providers publish. */
const LIBRARIES = ["parse5", "yaml", "unpdf"];

/** One line for each of these libraries and what they stand on, with the checksum by which the lock file holds it. */
const libraryLines = (root) => {
  const { packages } = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const names = new Set(LIBRARIES);
  for (const name of names) for (const next of Object.keys(packages[`node_modules/${name}`].dependencies ?? {})) names.add(next);
  return [...names]
    .map((name) => `node_modules/${name}`)
    .map((path) => `${packages[path].integrity}  ${path}@${packages[path].version}\n`)
    .sort();
};

/** What the engine's digest is taken over. */
export const engineList = (root = ROOT) => [...sourceLines(root, ENGINE), ...libraryLines(root)].join("");

/** SHA-256 of the engine, in lower-case hexadecimal. */
export const engineDigest = (root = ROOT) => sha256(engineList(root));

/** SHA-256 of the bundled catalogue, in lower-case hexadecimal. */
export const catalogueDigest = (root = ROOT) => sha256(sourceLines(root, CATALOGUE).join(""));

/** The names under which the sources find both (`engine-version.ts`, `catalogue/src/modules/data.ts`). */
export const digestDefinitions = (root = ROOT) => ({
  AKASHI_ENGINE_DIGEST: JSON.stringify(engineDigest(root)),
  AKASHI_CATALOGUE_DIGEST: JSON.stringify(catalogueDigest(root)),
});

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(
    process.argv.includes("--list") ? engineList() : `engine ${engineDigest()}\ncatalogue ${catalogueDigest()}\n`,
  );
}
