import type { Exemption } from "./exemption.ts";
import type { Measures } from "./measures.ts";
import type { Words } from "./words.ts";

/** Version of the record below; a reader refuses a version it does not know. */
export const DECLARATION_VERSION = 1;

/**
 * What a provider says about the external transmissions of its services (記載): the source of notice, policy and machine-readable
 * forms, and what they are read back to.
 */
export interface Declaration {
  readonly declarationVersion: typeof DECLARATION_VERSION;
  readonly operator: Operator;
  readonly services: readonly Service[];
  readonly transmissions: readonly Transmission[];
  /** Day from which it holds, `YYYY-MM-DD`; null where it is not decided. */
  readonly effectiveFrom: string | null;
}

/** The provider who makes the transmissions happen (送信元). */
export interface Operator {
  /** 氏名又は名称; null where unknown. */
  readonly legalName: Words | null;
  /** 法人番号, 13 digits. */
  readonly corporateNumber: string | null;
  readonly address: Words | null;
  readonly contact: Contact | null;
}

/** 問合せ窓口. At least one way must be there for a policy to be complete. */
export interface Contact {
  readonly name: Words | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly url: string | null;
}

export interface Service {
  readonly id: string;
  readonly name: Words;
  readonly kind: "app" | "web";
  /** Application id of an app; null for a web service. */
  readonly packageName: string | null;
  /** SHA-256 of the signer's certificate; null where not stated. */
  readonly signerSha256: string | null;
  readonly origins: readonly string[];
}

/** What sends: one row of the notice is one of these to one recipient (施行規則22条の2の29柱書「情報送信指令通信ごとに」). */
export interface Tool {
  readonly name: Words;
  readonly kind: "sdk" | "tag" | "own-code" | "webview-content";
  /** Id in the catalogue; null where it is not a known module. */
  readonly moduleId: string | null;
  readonly version: string | null;
}

/** Who handles the information at the destination (第2号: 氏名又は名称). */
export interface Recipient {
  readonly legalName: Words | null;
  readonly serviceName: Words | null;
  /** Id of the provider in the catalogue. */
  readonly providerId: string | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  readonly relation: "third-party" | "own-server" | "processor" | "unknown";
  readonly policyUrl: string | null;
  readonly hosts: readonly string[];
}

/** One kind of information that is sent (第1号). The exemption attaches to it and never to the transmission (法27条の12ただし書). */
export interface InformationItem {
  /** `UI.*`; null where the words could not be assigned to a type. */
  readonly typeId: string | null;
  readonly label: Words;
  readonly exemption: Exemption | null;
}

/** A purpose of use (第3号), the sender's or the recipient's. */
export interface PurposeItem {
  /** `PUR.*`; null where the words could not be assigned to one. */
  readonly id: string | null;
  readonly text: Words;
  /** Where the recipient says so; null for the sender's own purposes and where it is unknown. */
  readonly source: { readonly url: string; readonly checked: string } | null;
}

/** One external transmission (外部送信): tool × recipient × information × purposes of both sides. */
export interface Transmission {
  readonly id: string;
  readonly services: readonly string[];
  readonly tool: Tool;
  readonly recipient: Recipient;
  readonly information: readonly InformationItem[];
  readonly senderPurposes: readonly PurposeItem[];
  readonly recipientPurposes: readonly PurposeItem[];
  readonly measures: Measures;
}
