import type { Diagnostic } from "@akashi/bytes";
import type { ApiUse, CodeFacts, CodePlace, PackageCall } from "./schema/code.ts";
import type { FlowFact } from "./schema/flows.ts";
import type { ManifestFacts } from "./schema/manifest.ts";
import type { SigningFacts } from "./schema/signing.ts";

export { CALL_MEMBERS } from "./schema/code.ts";
export type {
  ApiUse,
  CodeFacts,
  CodePlace,
  DexFact,
  EntryPointKind,
  PackageCall,
  PackageFact,
  ReachPath,
} from "./schema/code.ts";
export type { FlowEnd, FlowFact, FlowStepFact } from "./schema/flows.ts";
export type {
  ApplicationFacts,
  ComponentFact,
  ComponentKind,
  ManifestFacts,
  MetaData,
  NetworkSecurityFacts,
  RequestedPermission,
} from "./schema/manifest.ts";
export type { SchemeName, SchemeOutcome, SignerFact, SigningFacts } from "./schema/signing.ts";

/** Version of the record below; a reader refuses a version it does not know. */
export const FACTS_VERSION = 1;

/**
 * Facts (事実): what an artifact contains, without judgement and without knowledge of modules or recipients. They depend on the
 * bytes, the engine and its table of platform APIs only, so that a new catalogue re-assesses stored facts.
 * All lists are sorted, and every text is as found in the artifact.
 */
export interface Facts {
  readonly factsVersion: typeof FACTS_VERSION;
  readonly engine: EngineRef;
  readonly inputs: FactsInputs;
  readonly artifact: ArtifactFacts;
  readonly signing: SigningFacts;
  readonly manifest: ManifestFacts | null;
  readonly code: CodeFacts;
  readonly apis: readonly ApiUse[];
  /** Which information goes where; empty where data flow was left out, which the coverage says. */
  readonly flows: readonly FlowFact[];
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

/** With what a record was made. */
export interface EngineRef {
  readonly version: string;
  /**
   * SHA-256 over the sources and libraries that make Facts and Report, in lower-case hexadecimal; `unbuilt` where they ran without
   * having been built, and nobody can tell which they were.
   */
  readonly digest: string;
  /** Version of the table of platform APIs. */
  readonly platformTable: string;
}

/** What was asked of the artifact beside its bytes: who asks the same with the same engine gets the same facts. */
export interface FactsInputs {
  /** Whether information was followed through the code. */
  readonly flows: boolean;
  /** API levels for which signatures were to be checked; null: from the manifest's minimum, without an upper end. */
  readonly minSdk: number | null;
  readonly maxSdk: number | null;
  /** SHA-256 of the v4 signature file that was given; null where none was. */
  readonly idsigSha256: string | null;
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
  /** What the app says of itself: the tagged privacy policies in its assets (docs/policy-xml.md), by path. */
  readonly policies: readonly CarriedPolicy[];
}

/** A tagged privacy policy that the app carries, whole and unread: what it says is no fact about the app. */
export interface CarriedPolicy {
  /** Path in the archive, with the name of the member before it in a set. */
  readonly file: string;
  /** SHA-256 of the file, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly text: string;
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
  | "traffic"
  /** The record itself. */
  | "record";

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
  /** Left out on demand. */
  | "left-out"
  /** What information was seen to take its way through the code; not every way can be seen. */
  | "followed"
  | "not-in-this-version"
  | "limit-reached"
  /** All was looked at, and not all of it is said. */
  | "shortened";
