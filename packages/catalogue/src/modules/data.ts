/*
 * The bundled files of modules and providers: a static list, so that a bundler sees it. A test fails when a file of the folder is
 * missing here. That the files really have the shape of the schema is what the linter checks.
 */
import type { PlatformVersionFile } from "../platform/schema.ts";
import type { ModuleFile, ProviderFile } from "./schema.ts";
import globalAdvertisingModules from "../../data/modules/global-advertising.json" with { type: "json" };
import globalAttributionAnalyticsModules from "../../data/modules/global-attribution-analytics.json" with { type: "json" };
import globalDiagnosticsModules from "../../data/modules/global-diagnostics.json" with { type: "json" };
import globalEngagementModules from "../../data/modules/global-engagement.json" with { type: "json" };
import globalGoogleModules from "../../data/modules/global-google.json" with { type: "json" };
import globalLocationFraudModules from "../../data/modules/global-location-fraud.json" with { type: "json" };
import globalLoginPaymentModules from "../../data/modules/global-login-payment.json" with { type: "json" };
import globalLibrariesModules from "../../data/modules/global-libraries.json" with { type: "json" };
import globalOtherModules from "../../data/modules/global-other.json" with { type: "json" };
import jpAdvertisingModules from "../../data/modules/jp-advertising.json" with { type: "json" };
import jpAttributionAnalyticsModules from "../../data/modules/jp-attribution-analytics.json" with { type: "json" };
import jpEngagementDataModules from "../../data/modules/jp-engagement-data.json" with { type: "json" };
import jpLocationFraudOtherModules from "../../data/modules/jp-location-fraud-other.json" with { type: "json" };
import jpLoginPaymentModules from "../../data/modules/jp-login-payment.json" with { type: "json" };
import globalAdvertisingProviders from "../../data/providers/global-advertising.json" with { type: "json" };
import globalAttributionAnalyticsProviders from "../../data/providers/global-attribution-analytics.json" with { type: "json" };
import globalDiagnosticsProviders from "../../data/providers/global-diagnostics.json" with { type: "json" };
import globalEngagementProviders from "../../data/providers/global-engagement.json" with { type: "json" };
import globalGoogleProviders from "../../data/providers/global-google.json" with { type: "json" };
import globalLocationFraudProviders from "../../data/providers/global-location-fraud.json" with { type: "json" };
import globalLoginPaymentProviders from "../../data/providers/global-login-payment.json" with { type: "json" };
import globalLibrariesProviders from "../../data/providers/global-libraries.json" with { type: "json" };
import globalOtherProviders from "../../data/providers/global-other.json" with { type: "json" };
import jpAdvertisingProviders from "../../data/providers/jp-advertising.json" with { type: "json" };
import jpAttributionAnalyticsProviders from "../../data/providers/jp-attribution-analytics.json" with { type: "json" };
import jpEngagementDataProviders from "../../data/providers/jp-engagement-data.json" with { type: "json" };
import jpLocationFraudOtherProviders from "../../data/providers/jp-location-fraud-other.json" with { type: "json" };
import jpLoginPaymentProviders from "../../data/providers/jp-login-payment.json" with { type: "json" };
import version from "../../data/version.json" with { type: "json" };

/* The only places where JSON becomes a typed record: what the compiler infers of it is slow and says too little. */
const asModules = (json: unknown): ModuleFile => json as ModuleFile;
const asProviders = (json: unknown): ProviderFile => json as ProviderFile;

/** File name without its ending → content. The names stand in the linter's defects. */
export const MODULE_FILES: Readonly<Record<string, ModuleFile>> = {
  "global-advertising": asModules(globalAdvertisingModules),
  "global-attribution-analytics": asModules(globalAttributionAnalyticsModules),
  "global-diagnostics": asModules(globalDiagnosticsModules),
  "global-engagement": asModules(globalEngagementModules),
  "global-google": asModules(globalGoogleModules),
  "global-libraries": asModules(globalLibrariesModules),
  "global-location-fraud": asModules(globalLocationFraudModules),
  "global-login-payment": asModules(globalLoginPaymentModules),
  "global-other": asModules(globalOtherModules),
  "jp-advertising": asModules(jpAdvertisingModules),
  "jp-attribution-analytics": asModules(jpAttributionAnalyticsModules),
  "jp-engagement-data": asModules(jpEngagementDataModules),
  "jp-location-fraud-other": asModules(jpLocationFraudOtherModules),
  "jp-login-payment": asModules(jpLoginPaymentModules),
};

/** As {@link MODULE_FILES}, for the providers. */
export const PROVIDER_FILES: Readonly<Record<string, ProviderFile>> = {
  "global-advertising": asProviders(globalAdvertisingProviders),
  "global-attribution-analytics": asProviders(globalAttributionAnalyticsProviders),
  "global-diagnostics": asProviders(globalDiagnosticsProviders),
  "global-engagement": asProviders(globalEngagementProviders),
  "global-google": asProviders(globalGoogleProviders),
  "global-libraries": asProviders(globalLibrariesProviders),
  "global-location-fraud": asProviders(globalLocationFraudProviders),
  "global-login-payment": asProviders(globalLoginPaymentProviders),
  "global-other": asProviders(globalOtherProviders),
  "jp-advertising": asProviders(jpAdvertisingProviders),
  "jp-attribution-analytics": asProviders(jpAttributionAnalyticsProviders),
  "jp-engagement-data": asProviders(jpEngagementDataProviders),
  "jp-location-fraud-other": asProviders(jpLocationFraudOtherProviders),
  "jp-login-payment": asProviders(jpLoginPaymentProviders),
};

export const CATALOGUE_VERSION: PlatformVersionFile = version;
