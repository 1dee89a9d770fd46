import type { Operator, PurposeItem, Recipient, Service, Tool } from "../model/declaration.ts";
import type { Decision, ExemptionItem, NecessaryKind } from "../model/exemption.ts";
import type { ConsentMeasure, NoticeMeasure, OptOutMeasure } from "../model/measures.ts";
import type { PolicyTexts } from "../model/policy.ts";
import type { Words } from "../model/words.ts";
import type { ScopeAnswers, ScopeDecision } from "../scope/schema.ts";

/** Version of `akashi.yaml`; a reader refuses a version it does not know. */
export const PROJECT_VERSION = 1;

/** What only the provider knows: the content of `akashi.yaml`. Null and empty: not written yet. */
export interface Project {
  readonly version: typeof PROJECT_VERSION;
  readonly operator: Operator;
  readonly effectiveFrom: string | null;
  /** Where the notice is published; holds for every transmission that says nothing else. */
  readonly notice: NoticeMeasure | null;
  readonly services: readonly ProjectService[];
  readonly hosts: readonly HostGroup[];
  readonly transmissions: readonly ProjectTransmission[];
  readonly policy: PolicyTexts;
}

export interface ProjectService extends Service {
  /** Answers to the assessment of who is covered; null where it was not begun. */
  readonly scope: (ScopeAnswers & { readonly decision: ScopeDecision | null }) | null;
}

/** What the provider's own code does with hosts that stand in it. Standing there is not being called, and the app does not say whose they are. */
export interface HostGroup {
  /** A host matches itself and its subdomains. */
  readonly hosts: readonly string[];
  /** `own-server`: the operator's; `recipient`: of the one named; `nothing-sent`: nothing about the user goes there, as a named person decided. */
  readonly use: "own-server" | "recipient" | "nothing-sent" | null;
  readonly recipient: RecipientFacts | null;
  readonly decision: Decision | null;
}

/** What the provider knows of a recipient; every part that is null is taken from the catalogue, if it is known there. */
export interface RecipientFacts {
  readonly legalName: Words | null;
  readonly serviceName: Words | null;
  readonly country: string | null;
  readonly relation: Recipient["relation"] | null;
  readonly policyUrl: string | null;
  readonly hosts: readonly string[];
}

/** An information item as the provider names it. */
export interface ProjectInformation {
  readonly typeId: string | null;
  /** Null: the name of the type in the catalogue. */
  readonly label: Words | null;
  /** Who made the identifier: only a code that the operator's server sent to the device can fall under 第2号. */
  readonly issuedBy: "own-server" | "device" | "third-party" | null;
}

/** A decision on one information item: whether an exemption of 法27条の12ただし書 holds for it. */
export interface ProjectExemption {
  readonly information: string;
  readonly item: ExemptionItem | null;
  readonly kind: NecessaryKind | null;
  readonly facts: readonly string[];
  readonly decision: Decision | null;
}

/** The answer to "is it sent?" for one kind of information of a transmission, given by a named person. */
export interface SentAnswer {
  readonly information: string;
  /** Null: not answered yet. */
  readonly sent: boolean | null;
  readonly by: string | null;
  /** `YYYY-MM-DD`. */
  readonly on: string | null;
  readonly reason: string | null;
}

/** What the provider adds to a transmission that the app shows, or a transmission that the app does not show. */
export interface ProjectTransmission {
  /** As `akashi init` writes it: the id of a module, `app/…` for own code, `code/…` for unknown code; any other name for one that the app does not show. */
  readonly id: string;
  /** Module of the catalogue, where the id is not one: a second recipient of the same module. */
  readonly module: string | null;
  /** Ids of services; null for all. */
  readonly services: readonly string[] | null;
  readonly tool: { readonly name: Words | null; readonly kind: Tool["kind"] | null; readonly version: string | null } | null;
  readonly recipient: RecipientFacts | null;
  /** Null: what the app and the catalogue say. */
  readonly information: readonly ProjectInformation[] | null;
  readonly senderPurposes: readonly PurposeItem[];
  /** Null: what the catalogue says with a source. */
  readonly recipientPurposes: readonly PurposeItem[] | null;
  /** `none`: no notice for this one. Null: the notice of the whole project. */
  readonly notice: NoticeMeasure | "none" | null;
  readonly consent: ConsentMeasure | null;
  readonly optOut: OptOutMeasure | null;
  readonly exemptions: readonly ProjectExemption[];
  /** Answers for single kinds of information; those not listed here have none. */
  readonly decisions: readonly SentAnswer[];
  /** A named person decided that nothing is sent by it. */
  readonly notSent: Decision | null;
}
