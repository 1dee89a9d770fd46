import type { Diagnostic } from "@akashi/bytes";

/** Version of the record below; a reader refuses a version it does not know. */
export const FACTS_VERSION = 1;

/**
 * Facts (事実): what an artifact contains, without judgement and without knowledge of modules or recipients. They depend on the
 * bytes, the engine and its table of platform APIs only, so that a new catalogue re-assesses stored facts.
 * All lists are sorted, and every text is as found in the artifact.
 */
export interface Facts {
  readonly factsVersion: typeof FACTS_VERSION;
  readonly engine: { readonly version: string; readonly platformTable: string };
  readonly artifact: ArtifactFacts;
  readonly signing: SigningFacts;
  readonly manifest: ManifestFacts | null;
  readonly code: CodeFacts;
  readonly apis: readonly ApiUse[];
  readonly calls: readonly PackageCall[];
  readonly endpoints: readonly Endpoint[];
  readonly libraries: readonly LibraryFact[];
  readonly native: readonly NativeFact[];
  readonly runtimes: readonly RuntimeFact[];
  readonly resources: ResourceFacts;
  readonly files: FileFacts;
  readonly anomalies: readonly Anomaly[];
  readonly coverage: readonly CoverageNote[];
}

/** The exact bytes inspected (検査対象). */
export interface ArtifactFacts {
  readonly kind: "apk" | "split-set";
  /** SHA-256 of the file, in lower-case hexadecimal; of a set given as several files: over the sorted member digests. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly packageName: string | null;
  readonly versionCode: number | null;
  readonly versionName: string | null;
  readonly minSdk: number | null;
  readonly targetSdk: number | null;
  readonly label: LocalisedText;
  /** The members of a split set; empty for a single APK. */
  readonly members: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly size: number;
    readonly role: "base" | "config" | "feature" | "other";
    readonly splitName: string | null;
  }[];
}

/** A text of the app in the default locale and in the two languages of the report; null where the app has none. */
export interface LocalisedText {
  readonly default: string | null;
  readonly ja: string | null;
  readonly en: string | null;
}

export type SchemeName = "v1" | "v2" | "v3" | "v3.1" | "v4" | "source-stamp";
/** `not-checked`: this range of Android versions does not look at it. It is never a pass. */
export type SchemeOutcome = "verified" | "failed" | "absent" | "not-checked";

export interface SigningFacts {
  /** True only where every Android version of the range accepts the signatures. */
  readonly verified: boolean;
  readonly minSdk: number;
  /** Null: no upper end was asked for. */
  readonly maxSdk: number | null;
  readonly schemes: readonly {
    readonly scheme: SchemeName;
    readonly outcome: SchemeOutcome;
    readonly problems: readonly { readonly code: string; readonly detail: Readonly<Record<string, string | number>> }[];
  }[];
  readonly signers: readonly SignerFact[];
  /** Proof of rotation, oldest first; empty without one. */
  readonly lineage: readonly { readonly certificateSha256: string; readonly capabilities: readonly string[] }[];
  /** What Android does, by consecutive ranges of API levels; `maxSdk` null for every later one. */
  readonly verdicts: readonly {
    readonly minSdk: number;
    readonly maxSdk: number | null;
    /** The scheme that decides; null where none is there. */
    readonly scheme: SchemeName | null;
    readonly verified: boolean;
    /** SHA-256 of the certificates that Android takes for the signers. */
    readonly signers: readonly string[];
  }[];
  /** Who published the APK beside who signed it; null without a stamp. */
  readonly sourceStamp: {
    readonly certificateSha256: string;
    readonly subject: string;
    readonly timestamp: number | null;
  } | null;
  /** All blocks of the APK Signing Block. */
  readonly blocks: readonly { readonly id: string; readonly size: number; readonly name: string | null }[];
}

export interface SignerFact {
  readonly certificateSha256: string;
  /** RFC 4514 text. */
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
  readonly publicKeyAlgorithm: string;
  /** Bits; null where the algorithm has no such figure. */
  readonly publicKeySize: number | null;
  /** ISO 8601, UTC. */
  readonly notBefore: string;
  readonly notAfter: string;
  /** The certificate that development tools make for debugging. */
  readonly debugKey: boolean;
  readonly schemes: readonly SchemeName[];
}

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

export interface CodeFacts {
  readonly dex: readonly DexFact[];
  readonly packages: readonly PackageFact[];
  /** Packages that code names but the artifact does not define, the platform's own left out. */
  readonly undefinedPackages: readonly {
    readonly name: string;
    readonly references: number;
    readonly example: CodePlace | null;
  }[];
  readonly entryPoints: number;
  readonly methods: number;
  readonly reachableMethods: number;
}

export interface DexFact {
  /** Path in the artifact, e.g. `base.apk/classes2.dex`. */
  readonly name: string;
  /** `035` to `041`. */
  readonly version: string;
  readonly strings: number;
  readonly types: number;
  readonly protos: number;
  readonly fields: number;
  readonly methods: number;
  readonly classes: number;
}

/** A Java package with code in the artifact. */
export interface PackageFact {
  /** With dots; empty for the unnamed package. */
  readonly name: string;
  /** The tree of packages it stands in, as far as a name shows an owner: `com.example`, `jp.co.example`. */
  readonly root: string;
  readonly classes: number;
  /** Simple names of its public outer classes, without those that a tool has shortened. */
  readonly classNames: readonly string[];
  readonly methods: number;
  /** Methods that an entry point can reach as far as the call graph sees. */
  readonly reachableMethods: number;
  /** How the first reachable method is entered: entry point and the calls to it. Null where none is reachable. */
  readonly reachedBy: ReachPath | null;
  /** Components and initializers of this package that Android starts without the app's own code. */
  readonly startsByItself: readonly {
    readonly kind: "provider" | "startup-initializer" | "application";
    readonly className: string;
  }[];
}

export interface ReachPath {
  readonly entry: { readonly kind: EntryPointKind; readonly method: string };
  /** `Class.method` from the entry to the method reached, both included; long paths keep both ends. */
  readonly methods: readonly string[];
}

export type EntryPointKind =
  | "application"
  | "activity"
  | "service"
  | "receiver"
  | "provider"
  | "startup-initializer"
  | "layout-callback"
  | "registered-callback"
  | "static-initializer"
  | "native"
  | "other";

/** A place in code. */
export interface CodePlace {
  /** Path of the DEX in the artifact. */
  readonly file: string;
  /** Fully qualified, with dots. */
  readonly class: string;
  readonly method: string;
  /** Offset of the instruction in the method, in 16-bit code units as dexdump prints it. */
  readonly offset: number;
  /** Source line where debug information has one. */
  readonly line: number | null;
}

/** A platform API × the package that calls it. */
export interface ApiUse {
  /** Id in the table of platform APIs, e.g. `android.location.LocationManager.getLastKnownLocation`. */
  readonly api: string;
  readonly package: string;
  readonly count: number;
  readonly reachable: number;
  readonly examples: readonly CodePlace[];
}

/** Calls from one package into another that belongs to a different tree of packages. */
export interface PackageCall {
  readonly from: string;
  readonly to: string;
  readonly count: number;
  readonly reachable: number;
  /** Distinct `Class.method` called, at most {@link CALL_MEMBERS}. */
  readonly members: readonly string[];
  readonly example: CodePlace;
}
export const CALL_MEMBERS = 40;

/** A host or URL that stands in the artifact. It is a candidate: standing there is not being called. */
export interface Endpoint {
  readonly host: string;
  /** Null where only a host name was found. */
  readonly url: string | null;
  readonly scheme: string | null;
  readonly where: readonly EndpointPlace[];
  /** All places, of which `where` shows some. */
  readonly count: number;
}

export type EndpointPlace =
  | ({ readonly kind: "code"; readonly package: string } & CodePlace)
  /** A string that no instruction names: the value of a static field or an annotation. */
  | { readonly kind: "constant"; readonly file: string }
  | { readonly kind: "resource"; readonly name: string }
  | { readonly kind: "manifest"; readonly element: string }
  | { readonly kind: "asset"; readonly file: string }
  | { readonly kind: "native"; readonly file: string };

export interface LibraryFact {
  readonly name: string;
  readonly version: string | null;
  /** How it is known. */
  readonly by:
    "meta-inf-version" | "maven-properties" | "kotlin-module" | "properties-file" | "version-constant" | "package-tree";
  readonly certainty: "certain" | "likely" | "possible";
  readonly file: string;
}

export interface NativeFact {
  readonly file: string;
  readonly name: string;
  readonly abi: string;
  readonly size: number;
  readonly buildId: string | null;
  readonly needed: readonly string[];
  /** Functions it names that JNI or the network need; at most 200. */
  readonly imports: readonly string[];
  readonly exports: readonly string[];
}

export type RuntimeName =
  | "react-native"
  | "flutter"
  | "unity"
  | "unreal"
  | "cordova"
  | "capacitor"
  | "xamarin"
  | "titanium"
  | "godot"
  | "cocos"
  | "webview-assets"
  | "kotlin"
  | "lua"
  | "python";

export interface RuntimeFact {
  readonly name: RuntimeName;
  readonly version: string | null;
  readonly evidence: readonly string[];
}

/** Values that configure the app or its modules, in the default configuration. */
export interface ResourceFacts {
  /** Locales that the app's texts have, BCP 47. */
  readonly locales: readonly string[];
  /** `bool/…`, `integer/…`, and the `string/…` that are no sentences (identifiers, keys, addresses). */
  readonly values: readonly { readonly name: string; readonly value: string }[];
}

export interface FileFacts {
  readonly count: number;
  /** Files by extension, at most 200 kinds. */
  readonly byExtension: readonly { readonly extension: string; readonly count: number; readonly size: number }[];
  /** Files that hold code of their own and are not where Android looks for it. */
  readonly embeddedCode: readonly { readonly file: string; readonly kind: "dex" | "apk" | "jar" | "elf" | "script" }[];
}

/** What a format reported. */
export type Anomaly = Diagnostic;

/** Something that was not looked at, or only in part, and why (検査範囲). */
export interface CoverageNote {
  readonly area: CoverageArea;
  /** `full`: all of it was read. */
  readonly state: "full" | "partial" | "none";
  readonly reason: CoverageReason;
  /** How much: methods, files, calls, as the reason says. */
  readonly count: number;
  readonly examples: readonly string[];
}

export type CoverageArea =
  | "archive"
  | "manifest"
  | "resources"
  | "code"
  | "reachability"
  | "reflection"
  | "dynamic-loading"
  | "native-code"
  | "packed-code"
  | "webview-javascript"
  | "other-runtime"
  | "signatures"
  | "data-flow"
  | "traffic";

export type CoverageReason =
  | "read"
  | "part-unreadable"
  | "not-present"
  | "not-read-by-design"
  | "name-not-constant"
  | "loaded-at-run-time"
  | "machine-code-not-followed"
  | "looks-packed"
  /** The way in that the manifest names is not in the file. */
  | "own-code-not-here"
  | "remote-content"
  | "byte-code-of-another-runtime"
  | "no-entry-seen"
  | "not-in-this-version"
  | "limit-reached";
