import type { ManifestMarker } from "@akashi/catalogue";
import type { ManifestFacts } from "@akashi/facts";

/** A name in the manifest that a marker of the catalogue can be. */
export interface ManifestName {
  readonly kind: ManifestMarker["kind"];
  readonly name: string;
  readonly value: string | null;
}

/** Meta-data, of the application and of its components, permissions asked for, and actions of filters. */
export const listManifestNames = (manifest: ManifestFacts): readonly ManifestName[] => [
  ...[...manifest.metaData, ...manifest.components.flatMap(({ metaData }) => metaData)].map(({ name, value }): ManifestName => ({
    kind: "meta-data",
    name,
    value,
  })),
  ...manifest.permissions.map(({ name }): ManifestName => ({ kind: "permission", name, value: null })),
  ...manifest.components.flatMap(({ filters }) =>
    filters.flatMap(({ actions }) => actions.map((name): ManifestName => ({ kind: "action", name, value: null }))),
  ),
];

/** The components by the class that runs; an alias only opens a component that stands there itself. */
export const listComponentNames = (manifest: ManifestFacts): readonly ManifestName[] =>
  manifest.components.flatMap(({ kind, className }) =>
    kind === "activity-alias" ? [] : [{ kind, name: className, value: null }],
  );
