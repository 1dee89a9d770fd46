/** A kind of data that a privacy manifest declares as collected. */
export interface CollectedDataType {
  /** Apple's word without `NSPrivacyCollectedDataType`. */
  readonly type: string;
  /** Linked to the user's identity; null where it is not stated. */
  readonly linked: boolean | null;
  /** Used to track; null where it is not stated. */
  readonly tracking: boolean | null;
  /** Apple's words without `NSPrivacyCollectedDataTypePurpose`. */
  readonly purposes: readonly string[];
}

/** Why an API with required reasons is used. */
export interface AccessedApi {
  /** Apple's word without `NSPrivacyAccessedAPICategory`. */
  readonly category: string;
  /** Codes such as `CA92.1`. */
  readonly reasons: readonly string[];
}

/** An Apple privacy manifest (`PrivacyInfo.xcprivacy`). Null: the key is not there. */
export interface PrivacyManifest {
  readonly tracking: boolean | null;
  readonly trackingDomains: readonly string[] | null;
  readonly collected: readonly CollectedDataType[] | null;
  readonly accessedApis: readonly AccessedApi[] | null;
}
