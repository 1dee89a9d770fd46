import type { Bilingual, Source, SourceRef } from "../claim.ts";

/** What a module is for, as a user of the report would say it. */
export const MODULE_KINDS = [
  "advertising",
  "ad-mediation",
  "attribution",
  "analytics",
  "crash-reporting",
  "performance",
  "customer-data",
  "push",
  "engagement",
  "login",
  "payment",
  "maps-location",
  "fraud-prevention",
  "consent",
  "experimentation",
  "survey-feedback",
  "support-chat",
  "session-replay",
  "social",
  "media",
  "backend",
  "networking",
  "ui",
  "other",
] as const;
export type ModuleKind = (typeof MODULE_KINDS)[number];

/** A legal person who receives information (送信先). `null` where the fact is not known: a legal name is never guessed. */
export interface Provider {
  readonly id: string;
  /** Registered name, e.g. `{ ja: "株式会社…", en: "… Inc." }`; `ja` is null where no Japanese form was found. */
  readonly legalName: { readonly ja: string | null; readonly en: string | null; readonly source: SourceRef } | null;
  /** The name users know. */
  readonly serviceName: Bilingual;
  readonly formerNames: readonly { readonly name: string; readonly source: SourceRef }[];
  /** ISO 3166-1 alpha-2. */
  readonly country: { readonly code: string; readonly source: SourceRef } | null;
  /** Hosts of the provider that no single module owns; a host stands for its subdomains, except for those that strangers rent. */
  readonly hosts?: readonly { readonly host: string; readonly source: SourceRef }[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** A marker in the manifest: a component class, a meta-data key, a permission or an intent action that only this module uses. */
export interface ManifestMarker {
  readonly kind: "activity" | "service" | "receiver" | "provider" | "meta-data" | "permission" | "action";
  readonly name: string;
  readonly source: SourceRef;
}

/** Packages that hold code of a module. */
export interface PackagePrefix {
  /**
   * In dots, matched at package boundaries (`com.tune` never matches `com.tunein`). One that ends in a class (`com.vendor.Sdk`)
   * claims that package alone and none below it.
   */
  readonly prefix: string;
  readonly source: SourceRef;
  /**
   * Given where other products carry a few classes of these packages, such as records that they exchange: the classes without
   * which the module is not there. One of them, or a manifest marker of the module, must be in the artifact; otherwise the code
   * belongs to the next shorter prefix. An empty list leaves the markers alone to tell.
   */
  readonly entries?: readonly { readonly class: string; readonly source: SourceRef }[];
}

/** Configuration by which the provider of an app switches the module, or its collection, off. */
export interface SwitchOff {
  readonly kind: "meta-data" | "resource" | "api-call" | "manifest-removal";
  /** Meta-data key, resource name, or `class.method`. */
  readonly name: string;
  /** Value that switches off, as written in the manifest (`"true"`, `"false"`), or null where any presence does. */
  readonly value: string | null;
  /** What stops: all collection; all until the app switches it on while running; or a part named in `note`. */
  readonly stops: "collection" | "until-enabled" | "part";
  readonly note: Bilingual | null;
  readonly source: SourceRef;
}

/** An information-collection module (情報収集モジュール): one SDK as its provider ships it. */
export interface Module {
  /** Lower-case, hyphens; stable for ever. */
  readonly id: string;
  readonly name: Bilingual;
  readonly kind: ModuleKind;
  /** `jp`: made for, or mainly used in, the Japanese market. */
  readonly market: "jp" | "global";
  /** Key into the providers. */
  readonly provider: string;
  /**
   * Who gets what the module sends. `provider`, also where nothing is said: its provider. `operator`: a server that the operator
   * of the app chooses, so that the provider is the maker only.
   */
  readonly sendsTo?: "provider" | "operator";
  readonly packages: readonly PackagePrefix[];
  /**
   * Ids of the modules whose common code this is. What it reads is read for one of them, and no name tells for which: it collects
   * wherever one of them does.
   */
  readonly codeOf?: readonly string[];
  readonly manifestMarkers: readonly ManifestMarker[];
  /** Names of native libraries, `libfoo.so`. */
  readonly nativeMarkers: readonly { readonly library: string; readonly source: SourceRef }[];
  /** Maven coordinates `group:artifact`, where known. */
  readonly artifacts: readonly { readonly coordinate: string; readonly source: SourceRef }[];
  /** Registrable domains or hosts; a host matches itself and its subdomains. */
  readonly hosts: readonly { readonly host: string; readonly source: SourceRef }[];
  /** Ids of the information types that the provider says, or the code shows, the module may send. */
  readonly informationTypes: readonly { readonly type: string; readonly source: SourceRef }[];
  /** The recipient's purposes, `PUR.*`. */
  readonly recipientPurposes: readonly { readonly purpose: string; readonly source: SourceRef }[];
  readonly policy: { readonly url: string; readonly language: "ja" | "en" | "other"; readonly source: SourceRef } | null;
  readonly optOut: {
    readonly url: string | null;
    /** What opting out stops: the sending, or only the recipient's use of what is sent (法27条の12第4号イ(1)(2)). */
    readonly stops: "transmission" | "use" | "unknown";
    readonly source: SourceRef;
  } | null;
  readonly switchOff: readonly SwitchOff[];
  readonly sources: Readonly<Record<string, Source>>;
}

export interface ModuleFile {
  readonly modules: readonly Module[];
}
export interface ProviderFile {
  readonly providers: readonly Provider[];
}
