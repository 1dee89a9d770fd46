import type { DocumentPlace, ReadRow } from "./read-document.ts";

/** The kinds of document that declare what is sent (記載). */
export const DECLARING_DOCUMENTS = [
  "notice",
  "policy",
  "data-safety",
  "privacy-manifest",
  "description",
  "external-transmission-json",
  "policy-xml",
] as const;
export type DeclaringDocument = (typeof DECLARING_DOCUMENTS)[number];

/**
 * One kind of information that one document says is sent: the declared side of the reconciliation, the same whatever the document.
 * Null and empty: the document does not say it.
 */
export interface DeclaredItem {
  readonly document: DeclaringDocument;
  /** Name of what sends, as the document has it. */
  readonly tool: string | null;
  /** Id of that module in the catalogue, where the document itself gives it. */
  readonly moduleId: string | null;
  /** Null: the document has no recipient at all here, as in Data safety and the privacy manifest. */
  readonly recipient: { readonly legalName: string | null; readonly serviceName: string | null } | null;
  /** Hosts that the document itself names for the recipient. */
  readonly hosts: readonly string[];
  /** `UI.*`, where the words mean one type; null where they mean several or could not be assigned. */
  readonly typeId: string | null;
  /**
   * Every type that the words may mean: `[typeId]`, or several (`PSL_DEVICE_ID` is the advertising ID, the ANDROID_ID and more, and
   * declares each of them), or none where the words could not be assigned. A reconciliation matches on these.
   */
  readonly coveredTypeIds: readonly string[];
  /** The document's word for the information: a phrase of a notice, or an id such as `PSL_DEVICE_ID`. */
  readonly text: string;
  /** `PUR.*` of the sender: every one that the words may mean (Play has one word for own and for third-party advertising). */
  readonly senderPurposes: readonly string[];
  /** `PUR.*` of the recipient, likewise. */
  readonly recipientPurposes: readonly string[];
  /** Whether the document states a purpose of either side at all, in whatever words; null: its form has no place for purposes of both. */
  readonly statesPurposes: { readonly sender: boolean; readonly recipient: boolean } | null;
  /** Whether the document says that another party gets it; null where it does not say. */
  readonly shared: boolean | null;
  /** Null: the document's form has no place for it. */
  readonly optOut: ReadRow["optOut"] | null;
  /** Null where the item follows from the whole document. */
  readonly place: DocumentPlace | null;
  readonly granularity: ReadRow["granularity"];
}
