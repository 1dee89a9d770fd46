import type { Module } from "../modules/schema.ts";
import type { DefectSink } from "./defect.ts";
import { BROAD_HOSTS, BROAD_PACKAGES, PROVIDER_HOSTS, PUBLISHER_ROOTS, SHARED_PACKAGES } from "../modules/broad-names.ts";
import { checkSources } from "./sources.ts";

/** What the records of the other files say, for the rules that look across them. */
export interface Known {
  readonly informationTypes: ReadonlySet<string>;
  readonly purposes: ReadonlySet<string>;
  readonly providers: ReadonlySet<string>;
}

/** A rule about one module. */
type ModuleRule = (module: Module, sink: DefectSink, known: Known) => void;

const duplicatesOf = (names: readonly string[]): readonly string[] =>
  names.filter((name, index) => names.indexOf(name) !== index);

const checkPackages: ModuleRule = ({ packages, informationTypes }, sink) => {
  const isBroad = (prefix: string): boolean =>
    BROAD_PACKAGES.has(prefix) || (PUBLISHER_ROOTS.has(prefix) && informationTypes.length > 0);
  packages.forEach(({ prefix, source }, index) => {
    const at = `packages[${index}]`;
    if (source === "unconfirmed") sink.report("prefix-unconfirmed", at, `${prefix} can be traced to nothing`);
    if (isBroad(prefix)) sink.report("prefix-broad", at, `${prefix} is shared by code of many publishers`);
  });
};

const checkEntries: ModuleRule = ({ packages, manifestMarkers }, sink) => {
  packages.forEach(({ prefix, entries }, index) => {
    const at = `packages[${index}].entries`;
    if (entries === undefined) {
      if (SHARED_PACKAGES.has(prefix)) sink.report("entries-missing", at, `others carry classes of ${prefix}`);
      return;
    }
    if (entries.length + manifestMarkers.length === 0)
      sink.report("entries-empty", at, "neither a class nor a marker can show it");
    for (const entry of entries) {
      if (entry.source === "unconfirmed") sink.report("entry-unconfirmed", at, `${entry.class} can be traced to nothing`);
    }
  });
};

const checkHosts: ModuleRule = ({ hosts }, sink) => {
  hosts.forEach(({ host, source }, index) => {
    const at = `hosts[${index}]`;
    if (source === "unconfirmed") sink.report("host-unconfirmed", at, `${host} can be traced to nothing`);
    if (BROAD_HOSTS.has(host) || PROVIDER_HOSTS.has(host)) sink.report("host-broad", at, `${host} serves strangers too`);
  });
};

const checkVocabulary: ModuleRule = ({ informationTypes, recipientPurposes, provider }, sink, known) => {
  informationTypes.forEach(({ type }, index) => {
    if (!known.informationTypes.has(type)) sink.report("type-unknown", `informationTypes[${index}]`, `no such type: ${type}`);
  });
  recipientPurposes.forEach(({ purpose }, index) => {
    if (!known.purposes.has(purpose))
      sink.report("purpose-unknown", `recipientPurposes[${index}]`, `no such purpose: ${purpose}`);
  });
  if (!known.providers.has(provider)) sink.report("provider-unknown", "provider", `no such provider: ${provider}`);
};

const checkRepetition: ModuleRule = (module, sink) => {
  const lists: Readonly<Record<string, readonly string[]>> = {
    packages: module.packages.map(({ prefix }) => prefix),
    manifestMarkers: module.manifestMarkers.map(({ kind, name }) => `${kind} ${name}`),
    nativeMarkers: module.nativeMarkers.map(({ library }) => library),
    artifacts: module.artifacts.map(({ coordinate }) => coordinate),
    hosts: module.hosts.map(({ host }) => host),
    informationTypes: module.informationTypes.map(({ type }) => type),
    recipientPurposes: module.recipientPurposes.map(({ purpose }) => purpose),
    switchOff: module.switchOff.map(({ kind, name, value }) => `${kind} ${name} ${value ?? ""}`),
  };
  for (const [list, names] of Object.entries(lists)) {
    for (const name of duplicatesOf(names)) sink.report("repeated", list, `${name} stands twice`);
  }
};

const checkMarkers: ModuleRule = ({ manifestMarkers }, sink) => {
  manifestMarkers.forEach(({ kind, name }, index) => {
    const at = `manifestMarkers[${index}]`;
    if (/\s/u.test(name)) sink.report("marker-form", at, `${name} has a space in it`);
    const isComponent = kind === "activity" || kind === "service" || kind === "receiver" || kind === "provider";
    if (isComponent && !/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)+(\$\w+)*$/u.test(name)) {
      sink.report("marker-form", at, `${name} is not the full name of a class`);
    }
  });
};

const checkSwitchOff: ModuleRule = ({ switchOff }, sink) => {
  switchOff.forEach(({ stops, note }, index) => {
    if (stops === "part" && note === null) sink.report("part-unnamed", `switchOff[${index}]`, "does not say which part stops");
  });
};

const checkDetectable: ModuleRule = ({ packages, manifestMarkers, nativeMarkers, hosts }, sink) => {
  if (packages.length + manifestMarkers.length + nativeMarkers.length + hosts.length === 0) {
    sink.report("undetectable", "", "has no package, marker, library or host, so no app can be found to contain it");
  }
};

const RULES: readonly ModuleRule[] = [
  checkPackages,
  checkEntries,
  checkHosts,
  checkVocabulary,
  checkRepetition,
  checkMarkers,
  checkSwitchOff,
  checkDetectable,
  (module, sink) => checkSources(module, module.sources, sink),
];

/** Every rule about a module by itself. */
export const checkModule = (module: Module, sink: DefectSink, known: Known): void => {
  for (const rule of RULES) rule(module, sink, known);
};
