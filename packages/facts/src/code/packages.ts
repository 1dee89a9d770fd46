import { compareText } from "@akashi/bytes";
import {
  countPackages,
  findPackageCalls,
  findUndefinedPackages,
  type CallGraph,
  type PackageTable,
  type Program,
} from "@akashi/program";
import { packageOfClass } from "../manifest/class-name.ts";
import type { Places } from "../places.ts";
import {
  CALL_MEMBERS,
  type CodeFacts,
  type ManifestFacts,
  type PackageCall,
  type PackageFact,
  type ReachPath,
} from "../schema.ts";
import { listClassNames } from "./class-names.ts";
import { startupInitializers } from "./entries.ts";

/** Methods shown of a path: both ends of a long one. */
const PATH_ENDS = 4;

/** What the facts of code are made from. */
export interface CodeView {
  readonly program: Program;
  readonly graph: CallGraph;
  readonly packages: PackageTable;
  readonly places: Places;
}

const pathTo = ({ program, graph }: CodeView, method: number): ReachPath | null => {
  const path = method < 0 ? undefined : graph.pathTo(method);
  if (path === undefined) return null;
  const { methods } = path;
  const shown = methods.length <= PATH_ENDS * 2 ? methods : [...methods.slice(0, PATH_ENDS), ...methods.slice(-PATH_ENDS)];
  return {
    entry: { kind: path.entry.kind, method: program.methodText(path.entry.method) },
    methods: shown.map((id) => program.methodText(id)),
  };
};

type Starter = PackageFact["startsByItself"][number];

/** What Android runs before any screen of the app, by package: providers, their initializers, the application class. */
const startersOf = (manifest: ManifestFacts | null): ReadonlyMap<string, readonly Starter[]> => {
  const starters: Starter[] =
    manifest === null
      ? []
      : [
          ...manifest.components
            .filter(({ kind, defined, enabled }) => kind === "provider" && defined && enabled)
            .map(({ className }): Starter => ({ kind: "provider", className })),
          ...startupInitializers(manifest).map((className): Starter => ({ kind: "startup-initializer", className })),
          ...(manifest.application.className === null
            ? []
            : [{ kind: "application", className: manifest.application.className } as const]),
        ];
  const byPackage = new Map<string, Starter[]>();
  for (const starter of starters) {
    const name = packageOfClass(starter.className);
    const known = byPackage.get(name);
    if (known === undefined) byPackage.set(name, [starter]);
    else known.push(starter);
  }
  return byPackage;
};

/** The packages with code in the artifact, by name. */
export const listPackages = (view: CodeView, manifest: ManifestFacts | null): readonly PackageFact[] => {
  const { program, packages, graph } = view;
  const starters = startersOf(manifest);
  const classNames = listClassNames(program, packages);
  return countPackages(program, packages, graph)
    .map((counted): PackageFact => {
      const name = packages.names[counted.package] ?? "";
      return {
        name,
        root: packages.unitNames[packages.unit[counted.package] ?? 0] ?? name,
        classes: counted.classes,
        classNames: classNames.get(counted.package) ?? [],
        methods: counted.methods,
        reachableMethods: counted.reachedMethods,
        reachedBy: pathTo(view, counted.firstReached),
        startsByItself: starters.get(name) ?? [],
      };
    })
    .sort((a, b) => compareText(a.name, b.name));
};

/** Packages that code names and nobody defines, by name. */
export const listUndefinedPackages = ({ program, packages, places }: CodeView): CodeFacts["undefinedPackages"] =>
  findUndefinedPackages(program, packages)
    .map((found) => ({
      name: packages.names[found.package] ?? "",
      references: found.references,
      example: found.example === null ? null : places.of(found.example.method, found.example.pc),
    }))
    .sort((a, b) => compareText(a.name, b.name));

/** Calls from one tree of packages into another, by both names. */
export const listCalls = ({ program, packages, graph, places }: CodeView): readonly PackageCall[] => {
  const { calls } = program.sites;
  const memberOf = (reference: number): string =>
    `${program.typeName(program.symbols.methods.first[reference] ?? 0)}.${program.referenceName(reference)}`;
  return findPackageCalls(program, packages, graph, CALL_MEMBERS)
    .map((found) => ({
      from: packages.names[found.from] ?? "",
      to: packages.names[found.to] ?? "",
      count: found.count,
      reachable: found.reached,
      members: [...new Set(found.references.map(memberOf))].sort(compareText),
      example: places.of(calls.method[found.example] ?? 0, calls.pc[found.example] ?? 0),
    }))
    .sort((a, b) => compareText(a.from, b.from) || compareText(a.to, b.to));
};
