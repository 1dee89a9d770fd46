/*
 * The bundled platform files, in one place. `src/data-files.d.ts` types them; the linter checks that they really have that shape.
 */
import capabilities from "../../data/platform/capabilities.json" with { type: "json" };
import impliedPermissions from "../../data/platform/implied-permissions.json" with { type: "json" };
import informationTypes from "../../data/platform/information-types.json" with { type: "json" };
import permissions from "../../data/platform/permissions.json" with { type: "json" };
import purposes from "../../data/platform/purposes.json" with { type: "json" };
import version from "../../data/platform/version.json" with { type: "json" };
import type {
  CapabilityFile,
  ImpliedPermissionFile,
  InformationTypeFile,
  PermissionFile,
  PlatformApiFile,
  PlatformVersionFile,
  PurposeFile,
} from "./schema.ts";

/** File name → content. The names stand in the linter's defects. */
export interface PlatformData {
  readonly informationTypes: InformationTypeFile;
  readonly purposes: PurposeFile;
  readonly capabilities: CapabilityFile;
  readonly permissions: PermissionFile;
  readonly impliedPermissions: ImpliedPermissionFile;
  readonly apis: Readonly<Record<string, PlatformApiFile>>;
  readonly version: PlatformVersionFile;
}

export const PLATFORM_DATA: PlatformData = {
  informationTypes,
  purposes,
  capabilities,
  permissions,
  impliedPermissions,
  apis: {},
  version,
};
