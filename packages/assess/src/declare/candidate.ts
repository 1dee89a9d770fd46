import type { PurposeItem, RecipientFacts, Tool } from "@akashi/declarations";
import type { Bilingual } from "@akashi/catalogue";
import type { Evidence, ModuleInformation, ModuleResult } from "../schema.ts";

/** An information type that a candidate may send, with what it stands on. */
export interface CandidateInformation {
  readonly type: string;
  /** The provider of the module says so; false: only its code here reads it. */
  readonly claimed: boolean;
  /** False: the claim has no source. */
  readonly confirmed: boolean;
  readonly evidence: readonly Evidence[];
}

/** A transmission that the app shows, before the provider has said anything: one part that sends, to one recipient. */
export interface Candidate {
  /** Stable: the id of the module, `app/…` for own code, `code/…` for unknown code. */
  readonly id: string;
  readonly tool: Tool;
  /** Null: the app does not show who it is. */
  readonly recipient: (RecipientFacts & { readonly providerId: string | null }) | null;
  readonly information: readonly CandidateInformation[];
  /** Types that only code without a known way in reads. */
  readonly mayRead: readonly string[];
  /** Types that its provider says it may send, and that are out of its reach in this app. */
  readonly outOfReach: readonly string[];
  /** False: only the provider can say what of what is read is sent. */
  readonly informationIsKnown: boolean;
  readonly recipientPurposes: readonly PurposeItem[];
  /** Purposes that the catalogue has without a source: named as a hint, never taken over. */
  readonly unconfirmedPurposes: readonly string[];
  readonly policyLanguage: string | null;
  readonly optOut: ModuleResult["optOut"];
  /** It runs before the app's own code does. */
  readonly startsByItself: boolean;
  readonly evidence: readonly Evidence[];
}

/** Something that is in the app and no candidate, with the reason. */
export interface NotACandidate {
  readonly id: string;
  readonly name: Bilingual;
  readonly reason: Bilingual;
}

/** Places where code reads a type, for the evidence of an information item. */
export const readingEvidence = ({ apis }: ModuleInformation): readonly Evidence[] =>
  apis.flatMap(({ examples }) => examples.map((place): Evidence => ({ kind: "code", ...place })));
