import type { Bilingual, Source, SourceRef } from "../claim.ts";

/** How carefully JSSEC's guide (5.5) asks a kind of information to be handled. */
export const JSSEC_CLASSES = ["easy", "hard", "delicate", "other"] as const;
/** `easy` 容易 (easily changed identifier), `hard` 困難 (hard to change), `delicate` 慎重 (particularly delicate), `other` 一般. */
export type JssecClass = (typeof JSSEC_CLASSES)[number];

/** An entry of the taxonomy of user information (利用者情報の種類). */
export interface InformationType {
  readonly id: string;
  readonly name: Bilingual;
  readonly jssecClass: JssecClass;
  /** True where the class is named by the guide itself; false where it is Akashi's proposal, on the cautious side. */
  readonly classNamedByGuide: boolean;
  /** Google Play Data safety ids, `PSL_*`. */
  readonly play: readonly string[];
  /** Apple names without the prefix `NSPrivacyCollectedDataType`. */
  readonly apple: readonly string[];
  /** One sentence for a lay reader: what this is. */
  readonly plain: Bilingual;
}

/** A purpose of use, `PUR.*`. */
export interface Purpose {
  readonly id: string;
  readonly name: Bilingual;
  readonly play: string | null;
  readonly apple: string | null;
}

/** A permission defined by Android, Play services or a launcher. */
export interface Permission {
  readonly name: string;
  readonly label: Bilingual;
  /**
   * Base protection level as the platform declares it; `appop` where the platform declares `signature` or `internal` with the
   * flag `appop`, so that the user can allow it on a page of Settings (special app access).
   */
  readonly protection: "normal" | "dangerous" | "signature" | "appop" | "internal" | "unknown";
  readonly informationTypes: readonly string[];
  readonly addedIn: number | null;
  readonly source: SourceRef;
}

/**
 * A place where Android (or Play services) gives user information or a capability to code, or asks for a permission.
 * `class` in dots with `$` for nested classes; `member` is a method or field name, for all its overloads.
 */
export interface PlatformApi {
  /** `class.member`, followed by `=value` for `setting`; the URI for `content-uri`. */
  readonly id: string;
  readonly kind: "method" | "field" | "content-uri" | "callback" | "setting";
  readonly class: string | null;
  readonly member: string | null;
  /** `setting`: the constant string passed, e.g. `android_id`; `content-uri`: the authority or URI prefix. */
  readonly value: string | null;
  readonly informationTypes: readonly string[];
  /** Capabilities for the attack-behaviour checks, e.g. `sms-send`, `dynamic-code`. Empty for plain information sources. */
  readonly capabilities: readonly string[];
  /**
   * True of calls that programs make every day for ends that tell nobody anything: looking for a service of their own, asking
   * whether there is a network, showing a page of their own. The information is what they give; only what is done with it afterwards
   * shows that it was wanted.
   */
  readonly ordinary?: boolean;
  /** Any one of these suffices; empty where none is needed. */
  readonly permissions: readonly string[];
  /** API level that added it; null for libraries outside the platform. */
  readonly addedIn: number | null;
  readonly source: SourceRef;
}

/** A file of platform knowledge: the sources once, the rows after. */
export interface PlatformApiFile {
  readonly sources: Readonly<Record<string, Source>>;
  readonly apis: readonly PlatformApi[];
}

/**
 * What code can do, beside reading information: the closed list behind the attack-behaviour checks and the data-flow sinks.
 * A capability is named, never called malicious.
 */
export interface Capability {
  readonly id: string;
  readonly name: Bilingual;
  /** `attack-behaviour` 攻撃性検査の対象, `sink` where a value leaves the process or is stored, `platform` anything else. */
  readonly group: "attack-behaviour" | "sink" | "platform";
  /** One sentence for a lay reader. */
  readonly plain: Bilingual;
}

/**
 * A permission that Android adds to an app that did not ask for it. Rules are applied once, in the order of the file, as the
 * platform does: what an earlier rule added counts as requested for a later one.
 */
export interface ImpliedPermissionRule {
  readonly id: string;
  /** The permission that must be requested; null where the target SDK alone decides. */
  readonly requested: string | null;
  /** The rule holds for apps whose target SDK is lower than this; null where it always holds. */
  readonly targetSdkBelow: number | null;
  readonly implies: readonly string[];
  readonly source: SourceRef;
}

export interface InformationTypeFile {
  readonly types: readonly InformationType[];
}
export interface PurposeFile {
  readonly purposes: readonly Purpose[];
}
export interface CapabilityFile {
  readonly capabilities: readonly Capability[];
}
export interface PermissionFile {
  readonly sources: Readonly<Record<string, Source>>;
  readonly permissions: readonly Permission[];
}
export interface ImpliedPermissionFile {
  readonly sources: Readonly<Record<string, Source>>;
  readonly rules: readonly ImpliedPermissionRule[];
}
export interface PlatformVersionFile {
  /** Version of the table of platform knowledge, for people. */
  readonly version: string;
  /** SHA-256 of the bundled data, so that a change of data without a change of version fails a test. */
  readonly sha256: string;
}
