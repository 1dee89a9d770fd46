/*
 * The bundled files of modules and providers: a static list, so that a bundler sees it. A test fails when a file of the folder is
 * missing here. `src/data-files.d.ts` types the files; the linter checks that they really have that shape.
 */
import type { PlatformVersionFile } from "../platform/schema.ts";
import type { ModuleFile, ProviderFile } from "./schema.ts";
import globalAdvertisingModules from "../../data/modules/global-advertising.json" with { type: "json" };
import globalAttributionAnalyticsModules from "../../data/modules/global-attribution-analytics.json" with { type: "json" };
import globalDiagnosticsModules from "../../data/modules/global-diagnostics.json" with { type: "json" };
import globalGoogleModules from "../../data/modules/global-google.json" with { type: "json" };
import jpAdvertisingModules from "../../data/modules/jp-advertising.json" with { type: "json" };
import jpAttributionAnalyticsModules from "../../data/modules/jp-attribution-analytics.json" with { type: "json" };
import jpEngagementDataModules from "../../data/modules/jp-engagement-data.json" with { type: "json" };
import jpLocationFraudOtherModules from "../../data/modules/jp-location-fraud-other.json" with { type: "json" };
import jpLoginPaymentModules from "../../data/modules/jp-login-payment.json" with { type: "json" };
import globalAdvertisingProviders from "../../data/providers/global-advertising.json" with { type: "json" };
import globalAttributionAnalyticsProviders from "../../data/providers/global-attribution-analytics.json" with { type: "json" };
import globalDiagnosticsProviders from "../../data/providers/global-diagnostics.json" with { type: "json" };
import globalGoogleProviders from "../../data/providers/global-google.json" with { type: "json" };
import jpAdvertisingProviders from "../../data/providers/jp-advertising.json" with { type: "json" };
import jpAttributionAnalyticsProviders from "../../data/providers/jp-attribution-analytics.json" with { type: "json" };
import jpEngagementDataProviders from "../../data/providers/jp-engagement-data.json" with { type: "json" };
import jpLocationFraudOtherProviders from "../../data/providers/jp-location-fraud-other.json" with { type: "json" };
import jpLoginPaymentProviders from "../../data/providers/jp-login-payment.json" with { type: "json" };
import version from "../../data/version.json" with { type: "json" };

/** File name without its ending → content. The names stand in the linter's defects. */
export const MODULE_FILES: Readonly<Record<string, ModuleFile>> = {
  "global-advertising": globalAdvertisingModules,
  "global-attribution-analytics": globalAttributionAnalyticsModules,
  "global-diagnostics": globalDiagnosticsModules,
  "global-google": globalGoogleModules,
  "jp-advertising": jpAdvertisingModules,
  "jp-attribution-analytics": jpAttributionAnalyticsModules,
  "jp-engagement-data": jpEngagementDataModules,
  "jp-location-fraud-other": jpLocationFraudOtherModules,
  "jp-login-payment": jpLoginPaymentModules,
};

/** As {@link MODULE_FILES}, for the providers. */
export const PROVIDER_FILES: Readonly<Record<string, ProviderFile>> = {
  "global-advertising": globalAdvertisingProviders,
  "global-attribution-analytics": globalAttributionAnalyticsProviders,
  "global-diagnostics": globalDiagnosticsProviders,
  "global-google": globalGoogleProviders,
  "jp-advertising": jpAdvertisingProviders,
  "jp-attribution-analytics": jpAttributionAnalyticsProviders,
  "jp-engagement-data": jpEngagementDataProviders,
  "jp-location-fraud-other": jpLocationFraudOtherProviders,
  "jp-login-payment": jpLoginPaymentProviders,
};

export const CATALOGUE_VERSION: PlatformVersionFile = version;
