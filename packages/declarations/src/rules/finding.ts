import type { SourceDocument } from "../document/model.ts";
import type { DocumentPlace, ReadDocument, ReadRow } from "../model/read-document.ts";
import type { NameIndex } from "../names/name-index.ts";
import type { RuleId } from "./rule-ids.ts";

/** What a detector found: a rule, what in the document breaks it, and where. */
export interface RuleFinding {
  readonly rule: RuleId;
  /** The words or figures that break it; empty where something is missing. */
  readonly detail: string;
  readonly place: DocumentPlace | null;
}

/** What detectors look at. */
export interface RuleSubject {
  readonly document: SourceDocument;
  readonly read: Pick<ReadDocument, "kind" | "language" | "rows" | "policyItems">;
  readonly index: NameIndex;
}

export type Detector = (subject: RuleSubject) => readonly RuleFinding[];

/** How a finding names a row. */
export const nameOfRow = ({ tool, recipient, information }: ReadRow): string =>
  tool ?? recipient.legalName ?? recipient.serviceName ?? information[0]?.text ?? "";
