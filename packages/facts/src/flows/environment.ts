import { isInputError } from "@akashi/bytes";
import type { FlowComponent, FlowEnvironment } from "@akashi/program";
import type { Member } from "../application.ts";
import { startupInitializers } from "../code/entries.ts";
import type { LayoutNames } from "../layouts.ts";
import type { ManifestFacts } from "../schema.ts";
import { PLATFORM_SOURCES } from "./sources.ts";

const componentsOf = (manifest: ManifestFacts | null): readonly FlowComponent[] =>
  (manifest?.components ?? [])
    .filter(({ enabled }) => enabled)
    .map(({ kind, className, exported, filters, authorities }) => ({
      kind: kind === "activity-alias" ? "activity" : kind,
      className,
      isExported: exported,
      filters: filters.map(({ actions }) => ({ actions })),
      authorities: authorities,
    }));

/** What of the application, beside its code, decides where information goes. */
export const flowEnvironmentOf = (
  members: readonly Member[],
  manifest: ManifestFacts | null,
  layouts: LayoutNames,
  others: readonly string[],
): FlowEnvironment => ({
  sources: PLATFORM_SOURCES,
  packageName: manifest?.packageName ?? null,
  application: manifest?.application.className ?? null,
  components: componentsOf(manifest),
  others: [...new Set([...others, ...(manifest === null ? [] : startupInitializers(manifest))])],
  clickHandlers: layouts.onClick,
  layoutClasses: layouts.classes,
  stringResource: (id) => findString(members, id),
  inputOfView: (id) => layouts.inputs.get(id) ?? null,
  hasInputs: layouts.inputs.size > 0,
  metaData: new Map((manifest?.metaData ?? []).map(({ name, value }) => [name, value ?? ""])),
});

const findString = (members: readonly Member[], id: number): string | null => {
  for (const { resources } of members) {
    try {
      const found = resources?.resolve(id);
      if (found !== undefined && found.unresolved === null && found.text !== null) return found.text;
    } catch (error) {
      // A hostile table answers with a limit: the text is then unknown.
      if (!isInputError(error)) throw error;
    }
  }
  return null;
};
