import { readdirSync, readFileSync, existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync } from "oxc-parser";
import { describe, expect, it } from "vitest";

/** The house: each room, its layer, where it runs and what it may import. Upward and sideways imports are not allowed. */
interface Room {
  readonly layer: number;
  /** `anywhere`: Node and browsers, so neither `node:*`, `Buffer` nor the DOM. */
  readonly runs: "anywhere" | "node" | "browser" | "both";
  readonly mayImport: readonly string[];
  /** Libraries beyond the workspaces. */
  readonly libraries: readonly string[];
}

const ROOMS: Readonly<Record<string, Room>> = {
  "packages/bytes": { layer: 0, runs: "anywhere", mayImport: [], libraries: [] },
  "packages/catalogue": { layer: 0, runs: "anywhere", mayImport: [], libraries: [] },
  "packages/host": { layer: 1, runs: "both", mayImport: ["@akashi/bytes"], libraries: [] },
  "packages/formats": { layer: 1, runs: "anywhere", mayImport: ["@akashi/bytes"], libraries: [] },
  "packages/declarations": {
    layer: 1,
    runs: "anywhere",
    mayImport: ["@akashi/bytes", "@akashi/catalogue", "@akashi/catalogue/platform"],
    libraries: ["parse5", "yaml"],
  },
  // Proofs know nothing of apps and reports: what they sign is bytes.
  "packages/evidence": { layer: 1, runs: "anywhere", mayImport: ["@akashi/bytes"], libraries: ["pkijs"] },
  "packages/program": { layer: 2, runs: "anywhere", mayImport: ["@akashi/bytes", "@akashi/formats"], libraries: [] },
  "packages/facts": {
    layer: 3,
    runs: "anywhere",
    // Facts know the platform, never whose a module is: only this entrance of the catalogue is open to them.
    // Of declarations they know by what an app's own policy is recognized, and nothing of what stands in it.
    mayImport: [
      "@akashi/bytes",
      "@akashi/formats",
      "@akashi/program",
      "@akashi/catalogue/platform",
      "@akashi/declarations/policy-xml",
    ],
    libraries: [],
  },
  "packages/assess": {
    layer: 4,
    runs: "anywhere",
    mayImport: ["@akashi/bytes", "@akashi/declarations", "@akashi/facts", "@akashi/catalogue", "@akashi/catalogue/platform"],
    libraries: [],
  },
  "packages/render": {
    layer: 5,
    runs: "anywhere",
    mayImport: [
      "@akashi/bytes",
      "@akashi/declarations",
      "@akashi/facts",
      "@akashi/assess",
      "@akashi/evidence",
      "@akashi/catalogue",
      "@akashi/catalogue/platform",
    ],
    libraries: [],
  },
  // What pages of one file share. The DOM is here, so that the packages below stay free of it.
  "packages/page": {
    layer: 6,
    runs: "browser",
    mayImport: ["@akashi/bytes", "@akashi/catalogue", "@akashi/render", "@akashi/render/page"],
    libraries: [],
  },
  "apps/cli": {
    layer: 7,
    runs: "node",
    mayImport: [
      "@akashi/bytes",
      "@akashi/declarations",
      "@akashi/host/node",
      "@akashi/formats",
      "@akashi/facts",
      "@akashi/assess",
      "@akashi/render",
      "@akashi/evidence",
      "@akashi/evidence/timestamp",
      "@akashi/catalogue",
      "@akashi/catalogue/platform",
    ],
    libraries: ["commander", "unpdf", "yaml"],
  },
  "apps/web": {
    layer: 7,
    runs: "browser",
    mayImport: [
      "@akashi/bytes",
      "@akashi/declarations",
      "@akashi/host/browser",
      "@akashi/formats",
      "@akashi/facts",
      "@akashi/assess",
      "@akashi/render",
      "@akashi/render/page",
      "@akashi/page",
      "@akashi/page/file",
      "@akashi/page/worker",
      "@akashi/catalogue",
      "@akashi/catalogue/platform",
    ],
    libraries: ["fflate"],
  },
  "apps/verifier": {
    layer: 7,
    runs: "browser",
    mayImport: [
      "@akashi/bytes",
      "@akashi/declarations",
      "@akashi/evidence",
      "@akashi/evidence/timestamp",
      "@akashi/host/browser",
      "@akashi/facts",
      "@akashi/assess",
      "@akashi/render",
      "@akashi/render/page",
      "@akashi/page",
      "@akashi/page/file",
      "@akashi/page/worker",
      "@akashi/catalogue",
    ],
    libraries: ["yaml"],
  },
};

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" || entry.name === "dist" ? [] : filesBelow(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly imports: readonly string[];
  /** The imports that are there when the program runs. */
  readonly loads: readonly string[];
  readonly text: string;
}

/** Static and dynamic imports and re-exports, types included: a type is a dependency of the reader too. */
const readSource = (path: string, room: string): SourceFile => {
  const text = readFileSync(path, "utf8");
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${relative(root, path)} does not parse: ${errors[0]?.message ?? ""}`);
  const dynamic = module.dynamicImports.map(({ moduleRequest }) =>
    text.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/g, ""),
  );
  const imports = [
    ...module.staticImports.map((item) => item.moduleRequest.value),
    ...module.staticExports.flatMap((item) =>
      item.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...dynamic,
  ];
  // An import of types alone is gone when the program runs: an engine and its parts may know each other's shapes.
  const types = module.staticImports
    .filter(({ entries }) => entries.length > 0 && entries.every(({ isType }) => isType))
    .map((item) => item.moduleRequest.value);
  const isLoaded = (target: string): boolean =>
    !types.includes(target) ||
    module.staticImports.some((item) => item.moduleRequest.value === target && item.entries.some(({ isType }) => !isType));
  return { path, room, imports: [...new Set(imports)], loads: [...new Set(imports)].filter(isLoaded), text };
};

const isTest = (path: string): boolean => /\.test\.tsx?$|\/testing\//.test(path);
const workspaces = (): string[] =>
  ["packages", "apps"].flatMap((kind) =>
    readdirSync(join(root, kind), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(root, kind, entry.name, "package.json")))
      .map((entry) => `${kind}/${entry.name}`),
  );
const sources: readonly SourceFile[] = workspaces().flatMap((room) =>
  filesBelow(join(root, room, "src"))
    .filter((path) => !isTest(path))
    .map((path) => readSource(path, room)),
);
const name = (file: SourceFile): string => relative(root, file.path);
const roomOf = (specifier: string): string => {
  const [, short = ""] = specifier.split("/");
  return existsSync(join(root, "packages", short)) ? `packages/${short}` : `apps/${short}`;
};

describe("the house", () => {
  it("has a row in the layer table for every workspace, and no row without one", () => {
    expect(workspaces().sort()).toEqual(Object.keys(ROOMS).sort());
  });

  it("lets no row of the table import its own layer or a higher one", () => {
    const upward = Object.entries(ROOMS).flatMap(([room, { layer, mayImport }]) =>
      mayImport.filter((target) => (ROOMS[roomOf(target)]?.layer ?? Infinity) >= layer).map((target) => `${room} -> ${target}`),
    );
    // Catalogue and bytes share layer 0 and do not know each other.
    expect(upward).toEqual([]);
  });

  it("imports across rooms only what the table allows", () => {
    const wrong = sources.flatMap((file) =>
      file.imports
        .filter((target) => target.startsWith("@akashi/") && !ROOMS[file.room]?.mayImport.includes(target))
        .map((target) => `${name(file)} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("goes into another room by its public entrance only", () => {
    const deep = sources.flatMap((file) =>
      file.imports
        .filter((target) => target.startsWith("."))
        .filter((target) => !resolve(dirname(file.path), target).startsWith(`${join(root, file.room)}/`))
        .map((target) => `${name(file)} -> ${target}`),
    );
    expect(deep).toEqual([]);
  });

  it("uses outside libraries only where the table names them", () => {
    const wrong = sources.flatMap((file) =>
      file.imports
        .filter((target) => !target.startsWith(".") && !target.startsWith("@akashi/") && !target.startsWith("node:"))
        .filter((target) => !ROOMS[file.room]?.libraries.includes(target))
        .map((target) => `${name(file)} -> ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it("keeps Node out of what must run in a browser, and the browser out of Node", () => {
    const wrong = sources.flatMap((file) => {
      const runs = ROOMS[file.room]?.runs;
      const side = runs === "both" ? (file.path.includes("/src/browser/") ? "browser" : "node") : runs;
      if (side === "node") return [];
      const node = file.imports.filter((target) => target.startsWith("node:"));
      const globals = /\b(Buffer|process|__dirname)\b\s*[.([]|\brequire\(["'`]/.exec(stripComments(file.text));
      return [...node, ...(globals ? [globals[0]] : [])].map((what) => `${name(file)} uses ${what}`);
    });
    expect(wrong).toEqual([]);
  });

  it("lets no clock, randomness, locale, network or DOM into a package that must be reproducible", () => {
    const forbidden =
      /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|toLocale\w+|localeCompare|Intl\.|fetch\(|navigator\.|document\.(?:createElement|querySelector|getElement|body|head|cookie|title|addEventListener)|window\.|localStorage|crypto\.getRandomValues|setTimeout\()/;
    const wrong = sources
      .filter((file) => ROOMS[file.room]?.runs === "anywhere")
      .flatMap((file) => {
        const found = forbidden.exec(stripStrings(stripComments(file.text)));
        return found ? [`${name(file)} uses ${found[0]}`] : [];
      });
    expect(wrong).toEqual([]);
  });

  it("has no cycle between files when they are loaded", () => {
    expect(findCycle(sources)).toEqual([]);
  });
});

/** Removes comments, so that a word in a sentence is no finding. */
function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
}

/** Empties string, template and regular-expression literals: page scripts and API tables hold names that are no use of them. */
function stripStrings(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, '""');
}

function findCycle(files: readonly SourceFile[]): string[] {
  const graph = new Map(
    files.map((file) => [
      file.path,
      file.loads.filter((target) => target.startsWith(".")).map((target) => resolve(dirname(file.path), target)),
    ]),
  );
  const state = new Map<string, "open" | "done">();
  const visit = (path: string, trail: readonly string[]): string[] => {
    if (state.get(path) === "done") return [];
    if (state.get(path) === "open") return [...trail.slice(trail.indexOf(path)), path].map((step) => relative(root, step));
    state.set(path, "open");
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path]);
      if (cycle.length > 0) return cycle;
    }
    state.set(path, "done");
    return [];
  };
  for (const path of graph.keys()) {
    const cycle = visit(path, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
