// npm run lock: completes package-lock.json after a change of dependencies.
//
// Tools with native code come as one package and a companion for each platform. A registry that lacks some companions makes
// `npm install` leave them out of the lock file, and `npm ci` then refuses the file. A companion's entry follows from its parent:
// the parent names it with its exact version, and its name says for which system it is. The companion of this machine is always
// there with its checksum; the others are not fetched here.
import { readFileSync, writeFileSync } from "node:fs";

const FILE = new URL("../package-lock.json", import.meta.url);
const SYSTEMS = ["android", "darwin", "freebsd", "linux", "netbsd", "openbsd", "openharmony", "sunos", "aix", "win32"];
const PROCESSORS = {
  x64: "x64",
  arm64: "arm64",
  ia32: "ia32",
  arm: "arm",
  ppc64: "ppc64",
  s390x: "s390x",
  riscv64: "riscv64",
  wasm32: "wasm32",
};

/** System, processor and C library that a companion's name ends in: `binding-linux-arm64-musl`, `win32-x64`. */
const platformOf = (name) => {
  const words = name.split("/").at(-1).split("-");
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.map((word) => PROCESSORS[word]).find((word) => word !== undefined);
  const libc = words.some((word) => word === "musl" || word === "musleabihf")
    ? "musl"
    : words.some((word) => word.startsWith("gnu"))
      ? "glibc"
      : undefined;
  return { ...(cpu && { cpu: [cpu] }), ...(os === "linux" && libc && { libc: [libc] }), ...(os && { os: [os] }) };
};

/** Where Node looks for `name` from the package at `path`: in its own folder, then in each above. */
const placesOf = (path, name) => {
  const places = [];
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules") - 1))) {
    places.push(at === "" ? `node_modules/${name}` : `${at}/node_modules/${name}`);
    if (at === "") return places;
  }
};

const lock = JSON.parse(readFileSync(FILE, "utf8"));
const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const places = placesOf(path, name);
    if (places.some((place) => lock.packages[place] !== undefined)) continue;
    lock.packages[places.at(-1)] = { version, ...platformOf(name), ...(entry.dev && { dev: true }), optional: true };
    added.push(`${name}@${version}`);
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync(FILE, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
process.stdout.write(`${added.length} companions added${added.length > 0 ? `: ${added.join(", ")}` : ""}\n`);
