import type { Module } from "@akashi/catalogue";
import type { ComponentFact, Facts, NativeFact, PackageFact } from "@akashi/facts";
import { sumOf } from "../grouping.ts";
import { EXAMPLES, type KnownUse } from "../platform-use.ts";
import { LADDER, type Evidence, type FlowResult, type LadderStep } from "../schema.ts";
import { flowEvidence } from "./flows.ts";
import { givesInformation } from "./information.ts";

/** Everything in the artifact that belongs to one module. */
export interface ModuleTraces {
  readonly module: Module;
  readonly packages: readonly PackageFact[];
  readonly undefinedPackages: Facts["code"]["undefinedPackages"];
  readonly components: readonly ComponentFact[];
  /** Meta-data, permissions and actions of the manifest that only this module uses. */
  readonly markers: readonly Evidence[];
  readonly native: readonly NativeFact[];
  readonly uses: readonly KnownUse[];
  /** Flows by which its code sends, is handed information, or is where a host of its own gets it. */
  readonly flows: readonly FlowResult[];
  /** Permissions that the app has. */
  readonly granted: ReadonlySet<string>;
}

const componentEvidence = (component: ComponentFact): Evidence => ({
  kind: "manifest",
  element: component.kind,
  name: component.name,
  value: null,
});

const packageEvidence = (found: PackageFact): Evidence => ({
  kind: "classes",
  package: found.name,
  classes: found.classes,
  methods: found.methods,
});

const referenceEvidence = (found: ModuleTraces["undefinedPackages"][number]): Evidence =>
  found.example === null ? { kind: "classes", package: found.name, classes: 0, methods: 0 } : { kind: "code", ...found.example };

/** How each step is proved. A step without evidence is not reached. */
const EVIDENCE_OF: Readonly<Record<LadderStep, (traces: ModuleTraces) => readonly Evidence[]>> = {
  // Declared, and nothing behind it: what is left when a module was removed by halves.
  "manifest-remnant": ({ components, markers, packages, native }) =>
    packages.length > 0 || native.length > 0
      ? []
      : [...components.filter(({ defined }) => !defined).map(componentEvidence), ...markers],
  referenced: ({ undefinedPackages }) => undefinedPackages.map(referenceEvidence),
  embedded: ({ packages, native }) => [
    ...[...packages].sort((a, b) => b.classes - a.classes).map(packageEvidence),
    ...native.map(({ file }): Evidence => ({ kind: "file", file })),
  ],
  reachable: ({ packages }) =>
    packages.flatMap(({ reachedBy }): readonly Evidence[] => (reachedBy === null ? [] : [{ kind: "path", ...reachedBy }])),
  "starts-by-itself": ({ packages }) =>
    packages.flatMap(({ startsByItself }) =>
      startsByItself.map(({ kind, className }): Evidence => ({ kind: "manifest", element: kind, name: className, value: null })),
    ),
  // A call without the permission it needs gives nothing.
  reads: ({ uses, granted }) =>
    uses
      .filter(({ use, api }) => use.reachable > 0 && givesInformation(api, granted))
      .flatMap(({ use }) => use.examples.slice(0, 1).map((place): Evidence => ({ kind: "code", ...place }))),
  // What has a part that was guessed raises no step: it stands with its information, as possible.
  flows: ({ flows }) => flowEvidence(flows.filter(({ certainty }) => certainty === "path")),
  // Traffic brings this one; this engine version has none, and the coverage section says so.
  observed: () => [],
};

/** The steps that the traces prove, lowest first. */
export const buildSteps = (
  traces: ModuleTraces,
): readonly { readonly step: LadderStep; readonly evidence: readonly Evidence[] }[] =>
  LADDER.map((step) => ({ step, evidence: EVIDENCE_OF[step](traces).slice(0, EXAMPLES) })).filter(
    ({ evidence }) => evidence.length > 0,
  );

/** Classes and methods of the module, and how many of them an entry point can reach. */
export const countCode = (
  packages: readonly PackageFact[],
): { readonly classes: number; readonly methods: number; readonly reachableMethods: number } => ({
  classes: sumOf(packages, ({ classes }) => classes),
  methods: sumOf(packages, ({ methods }) => methods),
  reachableMethods: sumOf(packages, ({ reachableMethods }) => reachableMethods),
});
