import { compareText } from "@akashi/bytes";
import type { Catalogue, Module } from "@akashi/catalogue";
import { packageOfClass, type ComponentFact, type Facts } from "@akashi/facts";
import { listManifestNames } from "../manifest-names.ts";
import { isCollecting, type Ownership } from "../ownership.ts";
import type { KnownUse } from "../platform-use.ts";
import { LADDER, type Evidence, type FlowResult, type ModuleResult } from "../schema.ts";
import { isTransmission } from "./flows.ts";
import { buildInformation, sourceOf } from "./information.ts";
import { buildSteps, countCode, type ModuleTraces } from "./ladder.ts";
import { findSwitchedOff } from "./switched-off.ts";

/** What the parts of a report are made from. */
export interface Inputs {
  readonly facts: Facts;
  readonly catalogue: Catalogue;
  readonly ownership: Ownership;
  readonly uses: readonly KnownUse[];
  readonly flows: readonly FlowResult[];
  /** Permissions asked for or implied. */
  readonly granted: ReadonlySet<string>;
}

/** The same record while it is being filled. */
type Filling = {
  -readonly [Key in keyof ModuleTraces]: ModuleTraces[Key] extends readonly (infer Row)[] ? Row[] : ModuleTraces[Key];
};

class TraceCollector {
  readonly #traces = new Map<string, Filling>();
  readonly #granted: ReadonlySet<string>;

  constructor(granted: ReadonlySet<string>) {
    this.#granted = granted;
  }

  of(module: Module): Filling {
    const known = this.#traces.get(module.id);
    if (known !== undefined) return known;
    const empty = { packages: [], undefinedPackages: [], components: [], markers: [], native: [], uses: [], flows: [] };
    const fresh: Filling = { module, ...empty, granted: this.#granted };
    this.#traces.set(module.id, fresh);
    return fresh;
  }

  /** Whether code of the module is in the artifact. */
  hasCode(module: Module): boolean {
    return (this.#traces.get(module.id)?.packages.length ?? 0) > 0;
  }

  all(): readonly ModuleTraces[] {
    return [...this.#traces.values()];
  }
}

const modulesOfComponent = (component: ComponentFact, { catalogue, ownership }: Inputs): readonly Module[] => {
  if (component.kind !== "activity-alias") {
    const marked = catalogue.findModulesByMarker(component.kind, component.className);
    if (marked.length > 0) return marked;
  }
  const byPackage = ownership.moduleOf(packageOfClass(component.className));
  return byPackage === undefined ? [] : [byPackage];
};

const markersOf = (facts: Facts, catalogue: Catalogue): readonly { readonly module: Module; readonly evidence: Evidence }[] =>
  (facts.manifest === null ? [] : listManifestNames(facts.manifest)).flatMap(({ kind, name, value }) =>
    catalogue
      .findModulesByMarker(kind, name)
      .map((module) => ({ module, evidence: { kind: "manifest" as const, element: kind, name, value } })),
  );

/**
 * The modules that a flow is about: whose code sends, and who is handed it. What other code sends to a host of a module that is in
 * the artifact is that module's too, where no second one shares the host: its code may stand under another name.
 */
const modulesOfFlow = (flow: FlowResult, { catalogue }: Inputs, collector: TraceCollector): readonly Module[] => {
  const { sender, receiver, hosts } = flow;
  const named = [sender, receiver].flatMap((side) => (side.kind === "module" ? (catalogue.findModule(side.id) ?? []) : []));
  if (sender.kind === "module") return named;
  const atHosts = new Set(hosts.flatMap((host) => catalogue.findModulesByHost(host)));
  const present = [...atHosts].filter((module) => collector.hasCode(module));
  return present.length === 1 ? [...named, ...present] : named;
};

const collectTraces = (inputs: Inputs): readonly ModuleTraces[] => {
  const { facts, catalogue, ownership, uses } = inputs;
  const collector = new TraceCollector(inputs.granted);
  const byPackage = (name: string): Filling | undefined => {
    const module = ownership.moduleOf(name);
    return module === undefined ? undefined : collector.of(module);
  };
  for (const found of facts.code.packages) byPackage(found.name)?.packages.push(found);
  for (const found of facts.code.undefinedPackages) {
    // Of what is not there no class can tell the module from others: the longest name decides.
    const module = ownership.moduleOf(found.name) && catalogue.findModuleByPackage(found.name);
    if (module !== undefined) collector.of(module).undefinedPackages.push(found);
  }
  for (const known of uses) byPackage(known.use.package)?.uses.push(known);
  for (const component of facts.manifest?.components ?? []) {
    for (const module of modulesOfComponent(component, inputs)) collector.of(module).components.push(component);
  }
  for (const { module, evidence } of markersOf(facts, catalogue)) collector.of(module).markers.push(evidence);
  for (const found of facts.native) {
    const module = catalogue.findModuleByNativeLibrary(found.name);
    if (module !== undefined) collector.of(module).native.push(found);
  }
  for (const flow of inputs.flows.filter(isTransmission)) {
    for (const module of modulesOfFlow(flow, inputs, collector)) collector.of(module).flows.push(flow);
  }
  return collector.all();
};

const providerOf = (catalogue: Catalogue, module: Module): ModuleResult["provider"] => {
  const provider = catalogue.getProvider(module.provider);
  const { legalName } = provider;
  return {
    id: provider.id,
    serviceName: provider.serviceName,
    legalName: legalName === null ? null : { ja: legalName.ja, en: legalName.en, source: sourceOf(provider, legalName.source) },
    country: provider.country?.code ?? null,
  };
};

const versionOf = (facts: Facts, module: Module): string | null => {
  const coordinates = new Set(module.artifacts.map(({ coordinate }) => coordinate));
  return facts.libraries.find(({ name, version }) => version !== null && coordinates.has(name))?.version ?? null;
};

const resultOf = (inputs: Inputs, traces: ModuleTraces): ModuleResult => {
  const { facts, catalogue, granted } = inputs;
  const { module } = traces;
  const steps = buildSteps(traces);
  const isFound = (host: string): boolean =>
    facts.endpoints.some((found) => found.host === host || found.host.endsWith(`.${host}`));
  return {
    id: module.id,
    name: module.name,
    kind: module.kind,
    collects: isCollecting(module),
    provider: providerOf(catalogue, module),
    sendsTo: module.sendsTo ?? "provider",
    version: versionOf(facts, module),
    step: steps.at(-1)?.step ?? LADDER[0],
    steps,
    switchedOff: findSwitchedOff(inputs, module),
    packages: traces.packages.map(({ name }) => name),
    ...countCode(traces.packages),
    information: buildInformation(traces, granted),
    purposes: module.recipientPurposes.map(({ purpose, source }) => ({ value: purpose, source: sourceOf(module, source) })),
    hosts: module.hosts.map(({ host, source }) => ({ host, found: isFound(host), source: sourceOf(module, source) })),
    policy: module.policy && {
      url: module.policy.url,
      language: module.policy.language,
      source: sourceOf(module, module.policy.source),
    },
    optOut: module.optOut && {
      url: module.optOut.url,
      stops: module.optOut.stops,
      source: sourceOf(module, module.optOut.source),
    },
    layer: catalogue.getLayerOf(module).id,
  };
};

/** Common code of several modules collects where the code of one of them that does is in the artifact. */
const withCommonCode = (results: readonly ModuleResult[], { catalogue }: Inputs): readonly ModuleResult[] => {
  const collecting = new Set(results.filter(({ collects, classes }) => collects && classes > 0).map(({ id }) => id));
  return results.map((result) => {
    const owners = catalogue.findModule(result.id)?.codeOf ?? [];
    return result.classes > 0 && owners.some((id) => collecting.has(id)) ? { ...result, collects: true } : result;
  });
};

/** The modules of the artifact: those that collect first, higher steps first, then by id. */
export const buildModules = (inputs: Inputs): readonly ModuleResult[] => {
  const found = collectTraces(inputs)
    .map((traces) => resultOf(inputs, traces))
    .filter(({ steps }) => steps.length > 0);
  return [...withCommonCode(found, inputs)].sort(
    (a, b) =>
      Number(b.collects) - Number(a.collects) || LADDER.indexOf(b.step) - LADDER.indexOf(a.step) || compareText(a.id, b.id),
  );
};
