/*
 * The bundled files of modules and providers: a static list, so that a bundler sees it. A test fails when a file of the folder is
 * missing here. `src/data-files.d.ts` types the files; the linter checks that they really have that shape.
 */
import type { PlatformVersionFile } from "../platform/schema.ts";
import type { ModuleFile, ProviderFile } from "./schema.ts";
import version from "../../data/version.json" with { type: "json" };

/** File name without its ending → content. The names stand in the linter's defects. */
export const MODULE_FILES: Readonly<Record<string, ModuleFile>> = {};

/** As {@link MODULE_FILES}, for the providers. */
export const PROVIDER_FILES: Readonly<Record<string, ProviderFile>> = {};

export const CATALOGUE_VERSION: PlatformVersionFile = version;
