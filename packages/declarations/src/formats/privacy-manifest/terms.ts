// Apple's words in privacy manifests: developer.apple.com, "Describing data use in privacy manifests" and "Describing use of
// required reason API", and manifests that developers published, read 2026-11.

/** Keys of a manifest and of the records in it. */
export const KEYS = {
  tracking: "NSPrivacyTracking",
  trackingDomains: "NSPrivacyTrackingDomains",
  collected: "NSPrivacyCollectedDataTypes",
  accessedApis: "NSPrivacyAccessedAPITypes",
  type: "NSPrivacyCollectedDataType",
  linked: "NSPrivacyCollectedDataTypeLinked",
  typeTracking: "NSPrivacyCollectedDataTypeTracking",
  purposes: "NSPrivacyCollectedDataTypePurposes",
  api: "NSPrivacyAccessedAPIType",
  reasons: "NSPrivacyAccessedAPITypeReasons",
} as const;

/** What stands before each word of a kind. */
export const PREFIXES = {
  type: "NSPrivacyCollectedDataType",
  purpose: "NSPrivacyCollectedDataTypePurpose",
  category: "NSPrivacyAccessedAPICategory",
} as const;

/** Kinds of data, in Apple's order. */
export const APPLE_DATA_TYPES: readonly string[] = [
  "Name",
  "EmailAddress",
  "PhoneNumber",
  "PhysicalAddress",
  "OtherUserContactInfo",
  "Health",
  "Fitness",
  "PaymentInfo",
  "CreditInfo",
  "OtherFinancialInfo",
  "PreciseLocation",
  "CoarseLocation",
  "SensitiveInfo",
  "Contacts",
  "EmailsOrTextMessages",
  "PhotosorVideos",
  "AudioData",
  "GameplayContent",
  "CustomerSupport",
  "OtherUserContent",
  "BrowsingHistory",
  "SearchHistory",
  "UserID",
  "DeviceID",
  "PurchaseHistory",
  "ProductInteraction",
  "AdvertisingData",
  "OtherUsageData",
  "CrashData",
  "PerformanceData",
  "OtherDiagnosticData",
  "EnvironmentScanning",
  "Hands",
  "Head",
  "OtherDataTypes",
];

/** Purposes, in Apple's order. */
export const APPLE_PURPOSES: readonly string[] = [
  "ThirdPartyAdvertising",
  "DeveloperAdvertising",
  "Analytics",
  "ProductPersonalization",
  "AppFunctionality",
  "Other",
];

/** Categories of API with required reasons, with the reasons that each may have. */
export const API_REASONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["FileTimestamp", ["DDA9.1", "C617.1", "3B52.1", "0A2A.1"]],
  ["SystemBootTime", ["35F9.1", "8FFB.1", "3D61.1"]],
  ["DiskSpace", ["85F4.1", "E174.1", "7D9E.1", "B728.1"]],
  ["ActiveKeyboards", ["3EC4.1", "54BD.1"]],
  ["UserDefaults", ["CA92.1", "1C8F.1", "C56D.1", "AC6B.1"]],
]);
