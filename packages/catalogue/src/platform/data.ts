/*
 * The bundled platform files, in one place. `src/data-files.d.ts` types them; the linter checks that they really have that shape.
 */
import accountsApis from "../../data/platform/apis/accounts.json" with { type: "json" };
import androidxApis from "../../data/platform/apis/androidx.json" with { type: "json" };
import appsUsageApis from "../../data/platform/apis/apps-usage.json" with { type: "json" };
import bluetoothNearbyApis from "../../data/platform/apis/bluetooth-nearby.json" with { type: "json" };
import capabilitiesApis from "../../data/platform/apis/capabilities.json" with { type: "json" };
import clipboardApis from "../../data/platform/apis/clipboard.json" with { type: "json" };
import contactsCalendarApis from "../../data/platform/apis/contacts-calendar.json" with { type: "json" };
import filesApis from "../../data/platform/apis/files.json" with { type: "json" };
import healthApis from "../../data/platform/apis/health.json" with { type: "json" };
import hiddenApis from "../../data/platform/apis/hidden.json" with { type: "json" };
import httpClientsApis from "../../data/platform/apis/http-clients.json" with { type: "json" };
import identifiersApis from "../../data/platform/apis/identifiers.json" with { type: "json" };
import locationApis from "../../data/platform/apis/location.json" with { type: "json" };
import mediaCameraAudioApis from "../../data/platform/apis/media-camera-audio.json" with { type: "json" };
import messagesApis from "../../data/platform/apis/messages.json" with { type: "json" };
import networkApis from "../../data/platform/apis/network.json" with { type: "json" };
import otherVendorsApis from "../../data/platform/apis/other-vendors.json" with { type: "json" };
import playServicesApis from "../../data/platform/apis/play-services.json" with { type: "json" };
import screenInputApis from "../../data/platform/apis/screen-input.json" with { type: "json" };
import sensorsApis from "../../data/platform/apis/sensors.json" with { type: "json" };
import telephonyApis from "../../data/platform/apis/telephony.json" with { type: "json" };
import webviewApis from "../../data/platform/apis/webview.json" with { type: "json" };
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
  apis: {
    accounts: accountsApis,
    androidx: androidxApis,
    "apps-usage": appsUsageApis,
    "bluetooth-nearby": bluetoothNearbyApis,
    capabilities: capabilitiesApis,
    clipboard: clipboardApis,
    "contacts-calendar": contactsCalendarApis,
    files: filesApis,
    health: healthApis,
    hidden: hiddenApis,
    "http-clients": httpClientsApis,
    identifiers: identifiersApis,
    location: locationApis,
    "media-camera-audio": mediaCameraAudioApis,
    messages: messagesApis,
    network: networkApis,
    "other-vendors": otherVendorsApis,
    "play-services": playServicesApis,
    "screen-input": screenInputApis,
    sensors: sensorsApis,
    telephony: telephonyApis,
    webview: webviewApis,
  },
  version,
};
