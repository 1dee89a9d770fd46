import { isInputError, decodeUtf8, type Primitives } from "@akashi/bytes";
import type { ZipArchive } from "@akashi/formats";
import type { EntryDeclarations, Program } from "@akashi/program";
import type { LayoutNames } from "../layouts.ts";
import type { ManifestFacts, MetaData } from "../schema.ts";

/** The provider whose meta-data name the initializers of androidx.startup, and the value that marks them. */
const STARTUP_PROVIDER = "androidx.startup.InitializationProvider";
const STARTUP_VALUE = "androidx.startup";

/** Largest file below `META-INF/services` that is read: each holds some class names. */
const SERVICES_BYTES = 65_536;

/** Class names of the initializers that androidx.startup creates when the process starts. */
export const startupInitializers = (manifest: ManifestFacts): readonly string[] =>
  manifest.components
    .filter(({ className }) => className === STARTUP_PROVIDER)
    .flatMap(({ metaData }) => metaData.filter(({ value }) => value === STARTUP_VALUE).map(({ name }) => name));

/**
 * Classes that meta-data name: libraries look them up there and create them by reflection, as Firebase does with the part after
 * the colon of `com.google.firebase.components:…Registrar`.
 */
const namedClasses = (metaData: readonly MetaData[], program: Program): readonly string[] =>
  metaData
    .flatMap(({ name, value }) => [name, name.slice(name.indexOf(":") + 1), value ?? ""])
    .filter((text) => /^[A-Za-z_][\w$]*(\.[\w$]+)+$/.test(text) && program.findClass(text) >= 0);

/** Where Android enters the code, as manifest, layouts and service files say. */
export const entryDeclarationsOf = (
  manifest: ManifestFacts | null,
  layouts: LayoutNames,
  services: readonly { readonly service: string; readonly implementation: string }[],
  context: { readonly program: Program; readonly createdByName: readonly string[] },
): EntryDeclarations => {
  const components = manifest?.components ?? [];
  const metaData = [...(manifest?.metaData ?? []), ...components.flatMap((component) => component.metaData)];
  return {
    components: components.map(({ kind, className }) => ({ kind: kind === "activity-alias" ? "activity" : kind, className })),
    application: manifest?.application.className ?? null,
    others: [...new Set([...context.createdByName, ...namedClasses(metaData, context.program)])],
    startupInitializers: manifest === null ? [] : startupInitializers(manifest),
    layoutHandlers: layouts.onClick,
    layoutClasses: layouts.classes,
    serviceProviders: services,
  };
};

/** Implementations that `META-INF/services` files name (documentation of `java.util.ServiceLoader`). */
export const readServiceFiles = (
  archives: readonly ZipArchive[],
  primitives: Primitives,
): readonly { readonly service: string; readonly implementation: string }[] =>
  archives.flatMap((archive) =>
    archive.entries
      .filter(({ name, size }) => name.startsWith("META-INF/services/") && !name.endsWith("/") && size <= SERVICES_BYTES)
      .flatMap((entry) => {
        try {
          const service = entry.name.slice(entry.name.lastIndexOf("/") + 1);
          const lines = decodeUtf8(archive.readEntry(entry, primitives)).split("\n");
          const implementations = lines.map((line) => line.replace(/#.*/, "").trim()).filter((line) => line !== "");
          return implementations.map((implementation) => ({ service, implementation }));
        } catch (error) {
          if (!isInputError(error)) throw error;
          return [];
        }
      }),
  );
