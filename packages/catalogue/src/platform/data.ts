/*
 * The bundled platform files, in one place. That they really have the shape of the schema is what the linter checks.
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
import permissionUsesApis from "../../data/platform/apis/permission-uses.json" with { type: "json" };
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

/* The only places where JSON becomes a typed record: what the compiler infers of it is slow and says too little. */
const asApis = (json: unknown): PlatformApiFile => json as PlatformApiFile;

export const PLATFORM_DATA: PlatformData = {
  informationTypes: informationTypes as unknown as InformationTypeFile,
  purposes,
  capabilities: capabilities as unknown as CapabilityFile,
  permissions: permissions as unknown as PermissionFile,
  impliedPermissions,
  apis: {
    accounts: asApis(accountsApis),
    androidx: asApis(androidxApis),
    "apps-usage": asApis(appsUsageApis),
    "bluetooth-nearby": asApis(bluetoothNearbyApis),
    capabilities: asApis(capabilitiesApis),
    clipboard: asApis(clipboardApis),
    "contacts-calendar": asApis(contactsCalendarApis),
    files: asApis(filesApis),
    health: asApis(healthApis),
    hidden: asApis(hiddenApis),
    "http-clients": asApis(httpClientsApis),
    identifiers: asApis(identifiersApis),
    location: asApis(locationApis),
    "media-camera-audio": asApis(mediaCameraAudioApis),
    messages: asApis(messagesApis),
    network: asApis(networkApis),
    "other-vendors": asApis(otherVendorsApis),
    "permission-uses": asApis(permissionUsesApis),
    "play-services": asApis(playServicesApis),
    "screen-input": asApis(screenInputApis),
    sensors: asApis(sensorsApis),
    telephony: asApis(telephonyApis),
    webview: asApis(webviewApis),
  },
  version,
};
