import type { Bilingual } from "@akashi/catalogue";
import type { PurposeItem, RecipientFacts, Standing, Tool } from "@akashi/declarations";
import { flowEvidence } from "../parts/flows.ts";
import type { Evidence, FlowResult, ModuleInformation, ModuleResult } from "../schema.ts";

/** An information type that a candidate may send, with what it stands on. */
export interface CandidateInformation {
  readonly type: string;
  readonly standings: readonly Standing[];
  /** The document that says that it may be sent; null where none does, or none could be opened. */
  readonly source: { readonly url: string; readonly checked: string } | null;
  /** False: Android gives it to nobody without a permission that the app does not ask for. */
  readonly permitted: boolean;
  readonly evidence: readonly Evidence[];
}

/** Who receives what a candidate sends, as far as it is known. */
export type CandidateRecipient = RecipientFacts & { readonly providerId: string | null };

/** A recipient of whom nothing is known. */
export const UNKNOWN_RECIPIENT: CandidateRecipient = {
  legalName: null,
  serviceName: null,
  providerId: null,
  country: null,
  relation: null,
  policyUrl: null,
  hosts: [],
};

/** A transmission that the app shows, before the provider has said anything: one part that sends, to one recipient. */
export interface Candidate {
  /** Stable: the id of the module, `app/…` for own code, `code/…` for unknown code. */
  readonly id: string;
  readonly tool: Tool;
  /** Null: the app does not show who it is. */
  readonly recipient: CandidateRecipient | null;
  readonly information: readonly CandidateInformation[];
  /** False: no path to its code was found, so that only the provider can say whether it is used. */
  readonly isReached: boolean;
  /** How far the app shows that it runs. */
  readonly presence: Bilingual;
  /** The recipient's purposes, each with the page where it says so itself, if that is known. */
  readonly recipientPurposes: readonly PurposeItem[];
  /** The same with the source of the catalogue, whoever wrote that page. */
  readonly knownPurposes: readonly PurposeItem[];
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

/** What the code by itself shows of a type. */
export const CODE_STANDING: Readonly<Record<ModuleInformation["inCode"], readonly Standing[]>> = {
  reads: ["code-reads"],
  "may-read": ["code-may-read"],
  "not-seen": [],
};

/** The flows of one type as evidence, before the places that only read it. */
export const sendingEvidence = (type: string, flows: readonly FlowResult[]): readonly Evidence[] =>
  flowEvidence(flows.filter(({ informationType }) => informationType === type));

/** Places where code reads a type, for the evidence of an information item. */
export const readingEvidence = ({ apis }: ModuleInformation): readonly Evidence[] =>
  apis.flatMap(({ examples }) => examples.map((place): Evidence => ({ kind: "code", ...place })));

/**
 * Kinds that no module has by itself: the app hands them over, users pick or type them, or a call of the platform gives them. That a
 * document says a module may send them tells of this app only what its provider confirms.
 */
const HANDED_OVER: readonly string[] = [
  "UI.ACT.UGC",
  "UI.COM.",
  "UI.CON.",
  "UI.FILE.",
  "UI.FIN.",
  "UI.HLT.",
  "UI.LOC.PRECISE",
  "UI.MED.",
  "UI.PER.",
];
const isHandedOver = (type: string): boolean => HANDED_OVER.some((start) => type.startsWith(start));

/** Whether it was followed through the code to where it is sent. */
export const isFollowed = ({ standings }: CandidateInformation): boolean => standings.includes("code-sends");

/** Whether a document says that it may be sent, and the permissions of the app allow it. */
export const isDocumented = ({ standings, permitted }: CandidateInformation): boolean =>
  permitted && standings.includes("documented");

/**
 * Whether the notice has a type before the provider has said anything: a document says that it may be sent, and it is of a kind that the
 * module has by itself or that its code here reads on a path. That code reads it alone is a question to the provider, and no statement.
 */
export const isStated = (found: CandidateInformation): boolean =>
  isDocumented(found) && (isFollowed(found) || found.standings.includes("code-reads") || !isHandedOver(found.type));

/** Whether only code shows the type, and nobody says that it may be sent. */
export const isOnlyInCode = ({ standings }: CandidateInformation): boolean =>
  standings.every((standing) => standing === "code-sends" || standing === "code-reads" || standing === "code-may-read");
