export interface ManifestFacts {
  readonly packageName: string | null;
  readonly compileSdk: number | null;
  readonly permissions: readonly RequestedPermission[];
  readonly definedPermissions: readonly { readonly name: string; readonly protection: string }[];
  readonly application: ApplicationFacts;
  readonly components: readonly ComponentFact[];
  readonly metaData: readonly MetaData[];
  readonly queries: readonly { readonly kind: "package" | "intent" | "provider"; readonly value: string }[];
  readonly features: readonly { readonly name: string; readonly required: boolean }[];
  readonly usesLibraries: readonly { readonly name: string; readonly required: boolean }[];
  readonly networkSecurity: NetworkSecurityFacts | null;
}

export interface RequestedPermission {
  readonly name: string;
  /** `maxSdkVersion`: above it the permission is not asked for. */
  readonly maxSdk: number | null;
  readonly tag: "uses-permission" | "uses-permission-sdk-23";
  /** `android:usesPermissionFlags="neverForLocation"`. */
  readonly neverForLocation: boolean;
}

export interface ApplicationFacts {
  readonly className: string | null;
  readonly debuggable: boolean;
  readonly testOnly: boolean;
  /** Null where the manifest does not say; Android then takes true. */
  readonly allowBackup: boolean | null;
  readonly hasBackupRules: boolean;
  /** Null where the manifest does not say; Android then takes true below target SDK 28 and false from there. */
  readonly usesCleartextTraffic: boolean | null;
  readonly sharedUserId: string | null;
}

export type ComponentKind = "activity" | "activity-alias" | "service" | "receiver" | "provider";

export interface ComponentFact {
  readonly kind: ComponentKind;
  /** Fully qualified class name with dots; of an alias its own name. */
  readonly name: string;
  /** Class that runs: of an alias its target. */
  readonly className: string;
  /** As Android decides it from the attribute, the filters and the target SDK. */
  readonly exported: boolean;
  readonly exportedBy: "declared" | "intent-filter" | "default";
  readonly permission: string | null;
  readonly enabled: boolean;
  readonly authorities: readonly string[];
  readonly filters: readonly {
    readonly actions: readonly string[];
    readonly categories: readonly string[];
    /** `scheme://host/path` parts as far as given. */
    readonly data: readonly string[];
  }[];
  readonly metaData: readonly MetaData[];
  /** Whether a class of this name is defined in the code: a component without code is a remnant. */
  readonly defined: boolean;
}

export interface MetaData {
  readonly name: string;
  /** The value, resources resolved in the default configuration; null where there is none. */
  readonly value: string | null;
  /** `type/entry` of the resource it was taken from. */
  readonly resource: string | null;
}

export interface NetworkSecurityFacts {
  /** Path of the configuration in the artifact, or the reference that leads to none. */
  readonly file: string;
  /** False: the manifest names one that is not there or is broken, so that the rest is unknown. */
  readonly readable: boolean;
  /** Null where `base-config` does not say. */
  readonly baseCleartext: boolean | null;
  /** Null where `base-config` names no trust anchors; Android then trusts the user's certificates up to target SDK 23. */
  readonly baseTrustsUser: boolean | null;
  readonly domains: readonly {
    readonly domain: string;
    readonly includeSubdomains: boolean;
    readonly cleartext: boolean | null;
    readonly trustsUser: boolean;
    readonly pins: number;
  }[];
  readonly debugOverrides: boolean;
}
