import type { PolicyItem } from "./policy.ts";

/** A place in a document: what it says there, and where. */
export interface DocumentPlace {
  /** The words themselves, at most some hundred characters. */
  readonly quote: string;
  /** Offset of the quote in the document's text, in UTF-16 code units. */
  readonly offset: number;
}

/** A row of an existing notice or policy, as read. Null and empty: the document does not say it. */
export interface ReadRow {
  readonly tool: string | null;
  readonly recipient: { readonly legalName: string | null; readonly serviceName: string | null };
  readonly information: readonly { readonly text: string; readonly typeId: string | null }[];
  readonly senderPurposes: readonly { readonly text: string; readonly purposeId: string | null }[];
  readonly recipientPurposes: readonly { readonly text: string; readonly purposeId: string | null }[];
  readonly optOut: {
    readonly present: boolean;
    readonly url: string | null;
    readonly stops: "transmission" | "use" | "unknown";
  };
  readonly policyUrl: string | null;
  /** How fine the document is here: a row for a tool, for a recipient, for a kind of information, or all pooled. */
  readonly granularity: "tool" | "recipient" | "information" | "pooled";
  readonly place: DocumentPlace;
}

/** What an existing document says, and what is wrong with it. */
export interface ReadDocument {
  /** `popup`: a short text that leads to a notice, and has no rows of its own. */
  readonly kind: "notice" | "policy" | "popup" | "unknown";
  readonly language: "ja" | "en" | "unknown";
  readonly rows: readonly ReadRow[];
  readonly policyItems: readonly {
    readonly item: PolicyItem;
    readonly state: "present" | "partial" | "missing";
    readonly place: DocumentPlace | null;
  }[];
  readonly defects: readonly Defect[];
}

/** Nested sets of rules, as in the report. */
export type RuleProfile = "law-minimum" | "jssec-strict" | "best-practice";

/** A defect of a document (指摘). */
export interface Defect {
  /** Id of the rule, e.g. `recipient-purpose-missing`. */
  readonly rule: string;
  readonly what: string;
  /** What in the document breaks the rule, or which part is missing: words, figures or the name of a row. Empty: nothing more to say. */
  readonly detail: string;
  readonly severity: "info" | "low" | "medium" | "high";
  readonly profile: RuleProfile;
  readonly place: DocumentPlace | null;
  /** Line of the file in which the place begins, from 1; null where it has none (PDF) or something is missing. */
  readonly line: number | null;
}
