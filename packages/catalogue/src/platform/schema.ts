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

/** A permission defined by Android or Play services. */
export interface Permission {
  readonly name: string;
  readonly label: Bilingual;
  /** Base protection level as the platform declares it. */
  readonly protection: "normal" | "dangerous" | "signature" | "appop" | "internal" | "unknown";
  readonly informationTypes: readonly string[];
  readonly addedIn: number | null;
  readonly source: SourceRef;
}

/**
 * A place where Android (or Play services) gives user information or a capability to code.
 * `class` in dots with `$` for nested classes; `member` is a method or field name, for all its overloads.
 */
export interface PlatformApi {
  /** `class.member`, or the URI for `content-uri`. */
  readonly id: string;
  readonly kind: "method" | "field" | "content-uri" | "callback" | "setting";
  readonly class: string | null;
  readonly member: string | null;
  /** `setting`: the constant string passed, e.g. `android_id`; `content-uri`: the authority or URI prefix. */
  readonly value: string | null;
  readonly informationTypes: readonly string[];
  /** Capabilities for the attack-behaviour checks, e.g. `sms-send`, `dynamic-code`. Empty for plain information sources. */
  readonly capabilities: readonly string[];
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
