import type { Bilingual, ModuleKind, Source } from "@akashi/catalogue";
import type { FindingId, Severity } from "./findings.ts";
import type {
  ArtifactFacts,
  CodePlace,
  CoverageNote,
  EngineRef,
  FactsInputs,
  FlowEnd,
  FlowFact,
  FlowStepFact,
  ReachPath,
  SigningFacts,
} from "@akashi/facts";

/** Version of the record below; each later version brings an upgrader from the one before. */
export const REPORT_VERSION = 1;

/** Nested sets of rules (判定基準): each holds the one before. */
export const PROFILES = ["law-minimum", "jssec-strict", "best-practice"] as const;
export type Profile = (typeof PROFILES)[number];

/**
 * Report (結果): what {@link assess} makes of Facts × catalogue × profile. The same inputs give the same bytes. It judges; it
 * never says that an app is free of risk: where nothing was found, `coverage` says where was looked.
 */
export interface Report {
  readonly reportVersion: typeof REPORT_VERSION;
  readonly engine: EngineRef;
  readonly catalogue: CatalogueRef;
  readonly inputs: ReportInputs;
  readonly profile: Profile;
  /** Day of the rules by which findings count in the profile, `YYYY-MM-DD`. */
  readonly rulesAsOf: string;
  readonly artifact: ArtifactFacts;
  readonly modules: readonly ModuleResult[];
  /** The app's own code and code of no known module, largest first. */
  readonly otherCode: readonly OtherCode[];
  /** Information that was followed through the code, what leaves the app first. */
  readonly flows: readonly FlowResult[];
  readonly permissions: readonly PermissionResult[];
  readonly destinations: readonly DestinationResult[];
  readonly developer: DeveloperResult;
  /** Null where no store description was given. */
  readonly description: DescriptionResult | null;
  readonly findings: readonly Finding[];
  readonly coverage: readonly CoverageNote[];
}

/** What was asked beside the artifact, the catalogue and the profile: who asks the same gets the same report, byte for byte. */
export type ReportInputs = FactsInputs & {
  /** SHA-256 of the certificate that was expected; null where none was. */
  readonly expectSigner: string | null;
  /** SHA-256 of the file with the store's text; null where none was given. */
  readonly descriptionSha256: string | null;
};

/** The knowledge used. */
export interface CatalogueRef {
  /** Of every layer, e.g. `akashi@2025.12.1+exodus@2025-12-01`. */
  readonly version: string;
  readonly layers: readonly CatalogueLayer[];
}

/** A body of knowledge used: the bundled catalogue, or one imported, with the attribution its licence asks for. */
export interface CatalogueLayer {
  readonly name: string;
  readonly version: string;
  /** SHA-256 of the files it was read from; null where it was read from none. */
  readonly sha256: string | null;
  readonly attribution: string | null;
}

/** The ladder of evidence, lowest step first. */
export const LADDER = [
  "manifest-remnant",
  "referenced",
  "embedded",
  "reachable",
  "starts-by-itself",
  "reads",
  "flows",
  "observed",
] as const;
export type LadderStep = (typeof LADDER)[number];

/** Where a claim about the artifact can be seen. */
export type Evidence =
  | ({ readonly kind: "code" } & CodePlace)
  | { readonly kind: "classes"; readonly package: string; readonly classes: number; readonly methods: number }
  | ({ readonly kind: "path" } & ReachPath)
  | ({ readonly kind: "flow" } & FlowPath)
  | { readonly kind: "manifest"; readonly element: string; readonly name: string; readonly value: string | null }
  | { readonly kind: "resource"; readonly name: string; readonly value: string | null }
  | { readonly kind: "file"; readonly file: string }
  | { readonly kind: "certificate"; readonly sha256: string; readonly subject: string }
  | { readonly kind: "text"; readonly document: string; readonly quote: string };

/** Who in the artifact does something: a known module, the app's own code, or code of an unknown third party. */
export type Actor =
  | { readonly kind: "app" }
  | { readonly kind: "module"; readonly id: string }
  | { readonly kind: "unknown"; readonly package: string };

/** A claim of the catalogue with the place it comes from; `source` is null where it is unconfirmed. */
export interface SourcedClaim {
  readonly value: string;
  readonly source: Source | null;
}

/** One information-collection module (情報収集モジュール) in the artifact. */
export interface ModuleResult {
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: ModuleKind;
  /** False: an ordinary library, of which the catalogue knows no information that it sends by itself. */
  readonly collects: boolean;
  readonly provider: {
    readonly id: string;
    readonly serviceName: Bilingual;
    /** Null: the legal name is not known, and is not guessed. */
    readonly legalName: { readonly ja: string | null; readonly en: string | null; readonly source: Source | null } | null;
    readonly country: string | null;
  };
  /** Who gets what it sends: its provider, or a server that the operator of the app chooses. */
  readonly sendsTo: "provider" | "operator";
  /** Version where the artifact states one. */
  readonly version: string | null;
  /** The highest step that the evidence carries. */
  readonly step: LadderStep;
  /** Every step reached, lowest first, each with its own evidence. */
  readonly steps: readonly { readonly step: LadderStep; readonly evidence: readonly Evidence[] }[];
  /** Configuration that switches it, or a part of it, off. */
  readonly switchedOff: readonly {
    readonly name: string;
    readonly stops: "collection" | "until-enabled" | "part";
    readonly note: Bilingual | null;
    readonly evidence: readonly Evidence[];
    readonly source: Source | null;
  }[];
  readonly packages: readonly string[];
  readonly classes: number;
  readonly methods: number;
  readonly reachableMethods: number;
  readonly information: readonly ModuleInformation[];
  /** The recipient's own purposes, `PUR.*`. */
  readonly purposes: readonly SourcedClaim[];
  /** Hosts the catalogue knows of; `found` where the artifact names them. */
  readonly hosts: readonly { readonly host: string; readonly found: boolean; readonly source: Source | null }[];
  readonly policy: { readonly url: string; readonly language: string; readonly source: Source | null } | null;
  readonly optOut: {
    readonly url: string | null;
    readonly stops: "transmission" | "use" | "unknown";
    readonly source: Source | null;
  } | null;
  /** Where the entry for this module was learned: `bundled` or the name of an imported layer. */
  readonly layer: string;
}

/** An information type of a module: what the provider says it may send, and whether its code here reads it. */
export interface ModuleInformation {
  readonly type: string;
  /** Null where the catalogue does not claim it. */
  readonly claimed: { readonly source: Source | null } | null;
  /** `reads`: its code here calls a platform API for it, from code an entry point reaches; `may-read`: from code none was seen to reach. */
  readonly inCode: "reads" | "may-read" | "not-seen";
  /** Whether a permission that the APIs need is asked for; null where none is needed. */
  readonly permitted: boolean | null;
  /** The surest flow that takes it to whoever receives from this code; null where none was found. */
  readonly flow: FlowFact["certainty"] | null;
  readonly apis: readonly {
    readonly api: string;
    readonly count: number;
    readonly reachable: number;
    readonly examples: readonly CodePlace[];
  }[];
}

/** Code that belongs to no known module. */
export interface OtherCode {
  readonly actor: { readonly kind: "app" } | { readonly kind: "unknown"; readonly package: string };
  readonly packages: readonly string[];
  readonly classes: number;
  readonly methods: number;
  readonly reachableMethods: number;
  readonly information: readonly ModuleInformation[];
}

/** One way that information takes through the code, from where it is read to where it leaves. */
export interface FlowPath {
  readonly informationType: string;
  readonly source: FlowEnd;
  readonly sink: FlowEnd;
  /** The address as far as it is known, `…` for the rest; null where nothing is, and where a text is no address (a script). */
  readonly url: string | null;
  readonly steps: readonly FlowStepFact[];
}

/**
 * Where information gets to, the farthest first: `sent` over the network, `message` as an SMS, `handed-over` to a module or to code of
 * an unknown third party, `other-app` in an intent, `kept` on the device, which is no transmission.
 */
export const FLOW_REACHES = ["sent", "message", "handed-over", "other-app", "kept"] as const;
export type FlowReach = (typeof FLOW_REACHES)[number];

/** Who gets it: a module that is handed it, the provider whose host it is sent to, or somebody who is not known. */
export type FlowReceiver =
  | { readonly kind: "module"; readonly id: string }
  | { readonly kind: "provider"; readonly id: string; readonly name: Bilingual }
  | { readonly kind: "code"; readonly package: string }
  | { readonly kind: "unknown" }
  | { readonly kind: "none" };

/** What the code of one actor does with one information type: over which channel, to whom, and how it was changed before. */
export interface FlowResult {
  readonly informationType: string;
  /** `path`: followed step by step; `possible`: the way has a part that was guessed. */
  readonly certainty: FlowFact["certainty"];
  /** Whose code sends it, hands it over or keeps it. */
  readonly sender: Actor;
  readonly channel: FlowFact["channel"];
  readonly reach: FlowReach;
  readonly receiver: FlowReceiver;
  readonly hosts: readonly string[];
  /** Why no host, or not every host, is known; null where all are, or none is needed. */
  readonly unresolved: FlowFact["destination"]["unresolved"];
  /** An address of it is unencrypted (`http:`, `ws:`). */
  readonly cleartext: boolean;
  /** It is still sent, but not as it was read. */
  readonly transformed: FlowFact["transformed"];
  /** False: the app has not asked for a permission without which the API gives nothing. */
  readonly permitted: boolean;
  /** All ways, of which `paths` shows some. */
  readonly count: number;
  readonly paths: readonly FlowPath[];
}

export interface PermissionResult {
  readonly name: string;
  readonly label: Bilingual | null;
  readonly protection: "normal" | "dangerous" | "signature" | "appop" | "internal" | "unknown";
  readonly maxSdk: number | null;
  /** `implied`: not asked for in the manifest, granted because of an older target or of another permission. */
  readonly origin: "requested" | "implied";
  readonly impliedBy: string | null;
  /** Whose calls need it, as far as APIs with a known permission show. */
  readonly users: readonly {
    readonly actor: Actor;
    readonly count: number;
    readonly reachable: number;
    readonly apis: readonly string[];
    readonly examples: readonly CodePlace[];
  }[];
  /** Declarations of the manifest that need it, such as a receiver of `BOOT_COMPLETED`. */
  readonly declaredUse: readonly Evidence[];
  /**
   * `unreached`: calls that need it stand only in code that no entry point was seen to reach; `unused`: no call that needs it was
   * found (検出なし); `not-checkable`: no API of the table needs it.
   */
  readonly use: "used" | "unreached" | "unused" | "not-checkable";
  readonly informationTypes: readonly string[];
}

/** A host that stands in the artifact. Standing there is not being called. */
export interface DestinationResult {
  readonly host: string;
  /** `identifier`: a name by convention (XML namespace, licence text, example domain), or one that stands in licences and notes only. */
  readonly use: "address" | "identifier";
  /** Modules whose provider is known to receive at this host. */
  readonly modules: readonly string[];
  /** Legal or service name of the recipient; null where unknown. */
  readonly recipient: { readonly provider: string; readonly name: Bilingual } | null;
  /** Whose code names it. */
  readonly namedBy: readonly Actor[];
  readonly cleartext: boolean;
  readonly urls: readonly string[];
  readonly count: number;
  readonly evidence: readonly Evidence[];
}

export interface DeveloperResult {
  readonly signing: SigningFacts;
  /** Outcome of `--expect-signer`; null where none was asked for. */
  readonly expected: { readonly sha256: string; readonly matches: boolean } | null;
}

/** What the store text explains of the permissions and information types, and what it does not (説明とパーミッションの食い違い). */
export interface DescriptionResult {
  readonly languages: readonly ("ja" | "en")[];
  readonly rows: readonly {
    readonly permission: string;
    readonly informationTypes: readonly string[];
    /** `denied`: the text says that it is not used. `not-tested`: the vocabulary has no words for it. */
    readonly state: "explained" | "denied" | "not-explained" | "not-tested";
    /** The sentences of the text that explain or deny it. */
    readonly quotes: readonly string[];
  }[];
}

/** Finding (指摘): a judgement with its evidence and how sure it is. */
export interface Finding {
  readonly check: string;
  /** `check/what`, e.g. `developer-identity/debug-key`; stable, the key of its words and of SARIF rules. */
  readonly id: FindingId;
  readonly severity: Severity;
  /** `certain`: it stands in the artifact; `likely`, `possible`: the method can be wrong, as the check's page says. */
  readonly certainty: "certain" | "likely" | "possible";
  /** What the finding is about: a component, host, permission, capability. */
  readonly subject: string;
  readonly actor: Actor | null;
  readonly detail: Readonly<Record<string, string | number>>;
  readonly evidence: readonly Evidence[];
  /** All places, of which `evidence` shows some. */
  readonly evidenceCount: number;
}
