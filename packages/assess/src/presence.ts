import type { PackageClaim } from "@akashi/catalogue";
import { packageOfClass, type Facts } from "@akashi/facts";
import { listComponentNames, listManifestNames } from "./manifest-names.ts";

/** Says whether a module's claim on a package holds in one artifact. */
export type Presence = (claim: PackageClaim) => boolean;

/**
 * A claim without entries always holds. One with entries holds where the code defines one of them, a component has its name, or a
 * marker of the module stands in the manifest: a class that the build tool has renamed still has its component.
 */
export const buildPresence = ({ code, manifest }: Facts): Presence => {
  const classNames = new Map(code.packages.map((found) => [found.name, found.classNames]));
  const componentNames = manifest === null ? [] : listComponentNames(manifest);
  const components = new Set(componentNames.map(({ name }) => name));
  const markers = new Set(
    [...componentNames, ...(manifest === null ? [] : listManifestNames(manifest))].map(({ kind, name }) => `${kind} ${name}`),
  );
  const isThere = (name: string): boolean => {
    const owner = packageOfClass(name);
    return components.has(name) || classNames.get(owner)?.includes(name.slice(owner.length + 1)) === true;
  };
  return ({ module, prefix }) =>
    prefix.entries === undefined ||
    prefix.entries.some((entry) => isThere(entry.class)) ||
    module.manifestMarkers.some(({ kind, name }) => markers.has(`${kind} ${name}`));
};
