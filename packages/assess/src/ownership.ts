import type { Catalogue, Module } from "@akashi/catalogue";
import { packageOfClass, type Facts } from "@akashi/facts";
import { buildPresence } from "./presence.ts";
import type { Actor } from "./schema.ts";

/** Says whose a package is: a known module's, the app's own, or an unknown third party's. */
export interface Ownership {
  actorOf(packageName: string): Actor;
  moduleOf(packageName: string): Module | undefined;
}

/** A module collects by itself where its provider's entry names information, purposes or a way to opt out. */
export const isCollecting = (module: Module): boolean =>
  module.informationTypes.length > 0 || module.recipientPurposes.length > 0 || module.optOut !== null;

const isBelow = (packageName: string, root: string): boolean => packageName === root || packageName.startsWith(`${root}.`);

/** Whether the name or a name above it is one of the roots: as many look-ups as the name has segments. */
const isBelowAny = (name: string, roots: ReadonlySet<string>): boolean => {
  for (let at = name; at !== ""; at = at.slice(0, Math.max(0, at.lastIndexOf(".")))) if (roots.has(at)) return true;
  return false;
};

type FindModule = Ownership["moduleOf"];

/**
 * The module of a package, the app's own code left out. An app can stand below a module's prefix: a sample or a server of that
 * module's vendor. An ordinary library is then the app itself. A module that collects stays a module but for what is below the
 * application id, because an id can be chosen so as to hide it.
 */
const findModuleOf = (catalogue: Catalogue, facts: Facts): FindModule => {
  const holds = buildPresence(facts);
  const claiming = (name: string): Module | undefined => catalogue.findClaimsOnPackage(name).find(holds)?.module;
  const applicationId = facts.artifact.packageName;
  const around = applicationId === null ? undefined : claiming(applicationId);
  return (name) => {
    const module = claiming(name);
    if (module === undefined || applicationId === null || module !== around) return module;
    const isPrefix = module.packages.some(({ prefix }) => prefix === applicationId);
    return !isCollecting(module) || (!isPrefix && isBelow(name, applicationId)) ? undefined : module;
  };
};

/** Root trees that are the provider's own: of the application id, and of the classes its manifest makes the way in. */
const ownRoots = (facts: Facts, moduleOf: FindModule, rootOf: ReadonlyMap<string, string>): readonly string[] => {
  const { manifest, artifact } = facts;
  const launchers = (manifest?.components ?? []).filter((component) =>
    component.filters.some((filter) => filter.categories.includes("android.intent.category.LAUNCHER")),
  );
  const classes = [manifest?.application.className, ...launchers.map(({ className }) => className)];
  const packages = [
    artifact.packageName,
    manifest?.packageName,
    ...classes.map((name) => (name ? packageOfClass(name) : null)),
  ].filter((name): name is string => typeof name === "string" && name !== "");
  // An activity of an engine or a shell is the way in of many apps, but it is still that module's code.
  return packages.filter((name) => moduleOf(name) === undefined).map((name) => rootOf.get(name) ?? name);
};

/** Builds the look-up for one artifact. A known module comes before the app's own tree: a vendor's app holds its own modules. */
export const buildOwnership = (facts: Facts, catalogue: Catalogue): Ownership => {
  const moduleOf = findModuleOf(catalogue, facts);
  const rootOf = new Map(facts.code.packages.map(({ name, root }) => [name, root]));
  const own = new Set(ownRoots(facts, moduleOf, rootOf));
  const decide = (packageName: string): Actor => {
    const module = moduleOf(packageName);
    if (module !== undefined) return { kind: "module", id: module.id };
    if (isBelowAny(packageName, own)) return { kind: "app" };
    return { kind: "unknown", package: rootOf.get(packageName) ?? packageName };
  };
  const known = new Map<string, Actor>();
  const actorOf = (packageName: string): Actor => {
    const actor = known.get(packageName) ?? decide(packageName);
    known.set(packageName, actor);
    return actor;
  };
  return { actorOf, moduleOf };
};

/** A key that is equal for equal actors and sorts the app first, then modules, then unknown code. */
export const actorKey = (actor: Actor): string =>
  actor.kind === "app" ? "0" : actor.kind === "module" ? `1 ${actor.id}` : `2 ${actor.package}`;
