import { decodeUtf8, diagnosticOf, isInputError, LimitError, LIMITS, type DiagnosticSink, type Primitives } from "@akashi/bytes";
import type { ZipArchive, ZipEntry } from "@akashi/formats";
import type { EntryDeclarations, Program } from "@akashi/program";
import { isQualifiedName } from "../manifest/class-name.ts";
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
    .filter((text) => isQualifiedName(text) && program.findClass(text) >= 0);

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

type ServiceProvider = NonNullable<EntryDeclarations["serviceProviders"]>[number];

const implementationsIn = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => line.replace(/#.*/, "").trim())
    .filter((line) => line !== "");

/**
 * Implementations that `META-INF/services` files name (documentation of `java.util.ServiceLoader`) and the code defines. A file
 * that cannot be read, and files beyond the limit on all names together, cost a diagnostic.
 */
export const readServiceFiles = (
  archives: readonly ZipArchive[],
  program: Program,
  primitives: Primitives,
  sink: DiagnosticSink,
): readonly ServiceProvider[] => {
  const found: ServiceProvider[] = [];
  let names = 0;
  const read = (archive: ZipArchive, entry: ZipEntry): void => {
    const place = { path: [...archive.context.path, entry.name], offset: null };
    if (names >= LIMITS.serviceNames) throw new LimitError("text", "serviceNames", place);
    const service = entry.name.slice(entry.name.lastIndexOf("/") + 1);
    const implementations = implementationsIn(decodeUtf8(archive.readEntry(entry, primitives)));
    names += implementations.length;
    for (const implementation of new Set(implementations)) {
      if (program.findClass(implementation) >= 0) found.push({ service, implementation });
    }
  };
  for (const archive of archives) {
    for (const entry of archive.entries) {
      if (!entry.name.startsWith("META-INF/services/") || entry.name.endsWith("/") || entry.size > SERVICES_BYTES) continue;
      try {
        read(archive, entry);
      } catch (error) {
        if (!isInputError(error)) throw error;
        sink.add(diagnosticOf(error, null));
      }
    }
  }
  return found;
};
