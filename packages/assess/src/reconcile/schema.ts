import type { Bilingual, Source } from "@akashi/catalogue";
import type { Decision, DeclaringDocument, DocumentPlace } from "@akashi/declarations";
import type { ArtifactFacts, CoverageArea, CoverageNote, EngineRef } from "@akashi/facts";
import type { Severity } from "../findings.ts";
import type { Actor, CatalogueRef, Evidence, Finding, LadderStep, Profile, ReportInputs } from "../schema.ts";

/** Version of the record below; each later version brings an upgrader from the one before. */
export const RECONCILIATION_VERSION = 1;

/** What comes of setting a declared side against an observed one (突合結果), the gravest first. */
export const VERDICTS = [
  "undeclared",
  "possible-undeclared",
  "over-declared",
  "declared-not-observed",
  "not-tested",
  "not-verifiable",
  "consistent",
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a row is about. */
export const ROW_KINDS = [
  /** A module and who receives from it. */
  "transmission",
  /** One kind of information that a module, the app's own code or code of unknown origin handles. */
  "information",
  /** A host in the app whose recipient is known, of which no module is there. */
  "destination",
  /** A permission that opens information, against the store text. */
  "permission",
  /** What a document declares of the app as a whole, without a module. */
  "statement",
  /** What the recipient does with what it got. */
  "use",
  /** A declared way to stop. */
  "opt-out",
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** Why a row has its verdict. The words are in `@akashi/render`. */
export const REASONS = [
  "module-in-app",
  "not-reached",
  "code-sends",
  "code-reads",
  "code-may-read",
  "provider-says",
  "catalogue-only",
  "observed-in-traffic",
  "not-seen-in-traffic",
  "implicit-in-any-request",
  "host-in-app",
  "own-code-reads",
  "own-code-names-hosts",
  "sending-not-followed",
  "unknown-code",
  "identifier-read-with-user-information",
  "remnant-only",
  "switched-off",
  "partly-switched-off",
  "permission-missing",
  "not-declared",
  "declared-in-pool",
  "declared-by-recipient-only",
  "recipient-differs",
  "recipient-not-stated",
  "recipient-not-checkable",
  "recipient-chosen-by-operator",
  "service-name-only",
  "former-name",
  "affiliate-name",
  "company-form-differs",
  "tool-name-not-known",
  "name-not-known",
  "words-not-known",
  "not-in-app",
  "type-not-in-module",
  "may-be-hidden",
  "not-from-platform",
  "derived-at-server",
  "not-known-to-collect",
  "use-not-visible",
  "use-stop-not-visible",
  "send-stop-needs-run",
  "stop-kind-not-stated",
  "provider-names-other-purposes",
  "other-platform",
  "description-explains",
  "description-denies",
  "description-silent",
  "description-words-unknown",
  "no-notice-given",
  "notice-required",
  "consent-instead",
  "opt-out-instead",
  "exempt-by-decision",
  "exemption-not-decided",
  "purposes-not-stated",
  "sender-purpose-not-stated",
  "recipient-purpose-not-stated",
  "information-not-stated",
  "decided-not-sent",
  "declared-despite-decision",
  "observed-despite-decision",
] as const;
export type ReasonId = (typeof REASONS)[number];

/** What to do about a row. The words are in `@akashi/render`. */
export const ACTIONS = [
  "none",
  "declare",
  "declare-type",
  "fill-in-form",
  "say-in-description",
  "correct-recipient",
  "state-recipient",
  "confirm-recipient",
  "update-name",
  "name-precisely",
  "remove-or-explain",
  "state-purposes",
  "state-stop",
  "confirm-by-run",
  "confirm-with-recipient",
  "check-other-platform",
  "identify-code",
  "separate-identifier",
  "give-notice",
  "decide-exemption",
  "complete-row",
  "settle-decision",
] as const;
export type ActionId = (typeof ACTIONS)[number];

/** How a declared item belongs to a row, the closest first. */
export const MATCH_LEVELS = ["module", "own", "host", "recipient", "pool", "app", "none"] as const;
export type MatchLevel = (typeof MATCH_LEVELS)[number];

/** A document that was read, by its kind and the name of its file. */
export interface DocumentRef {
  readonly document: DeclaringDocument;
  readonly name: string;
}

/** Where a document says something of a row. */
export interface DeclaredSide {
  readonly document: DeclaringDocument;
  readonly name: string;
  /** Null where it follows from the document as a whole. */
  readonly place: DocumentPlace | null;
  /** The document's own words for the module, the recipient and the information. */
  readonly tool: string | null;
  readonly recipient: string | null;
  readonly text: string | null;
  readonly match: MatchLevel;
}

/** Where the app shows something of a row. `provider-claim`: a document on the module says it; `catalogue-only`: the catalogue does, without a source. */
export interface ObservedSide {
  readonly basis: LadderStep | "may-read" | "provider-claim" | "catalogue-only" | "implicit" | "host" | "permission";
  readonly evidence: readonly Evidence[];
  readonly source: Source | null;
}

/** Who receives; `id` is null where the name is the document's and no record of the catalogue. */
export interface RowRecipient {
  readonly id: string | null;
  readonly name: Bilingual;
  readonly legalNameKnown: boolean;
}

/** One row of the table (突合表): what is declared, what the app shows, and what follows. */
export interface ReconciliationRow {
  /** Stable for the same subject, whatever else changes. */
  readonly id: string;
  readonly kind: RowKind;
  /** Null where a document names something that is not in the app, or nothing at all. */
  readonly actor: Actor | null;
  /** Name of the module or, where it is not known, the document's word for it; null for the app as a whole. */
  readonly name: Bilingual | null;
  readonly recipient: RowRecipient | null;
  /** `UI.*`; empty for a transmission as a whole. Several where a form has one word for them. */
  readonly informationTypes: readonly string[];
  readonly declared: readonly DeclaredSide[];
  readonly observed: readonly ObservedSide[];
  readonly verdict: Verdict;
  readonly certainty: Finding["certainty"];
  /** Null: nothing to do. */
  readonly severity: Severity | null;
  readonly reasons: readonly ReasonId[];
  /** What was not looked at and could hold what the document declares. */
  readonly gaps: readonly CoverageArea[];
  /** `PUR.*` that the provider names and the document does not. */
  readonly missingPurposes: readonly string[];
  readonly action: ActionId;
  /** What a named person decided of it, and when; null where nobody did. It is that person's word, and no result of the inspection. */
  readonly decision: Decision | null;
}

/** What one document says, in figures. */
export interface DocumentSummary {
  readonly document: DeclaringDocument;
  readonly name: string;
  /** SHA-256 of its file. */
  readonly sha256: string;
  /** `app`: the app carries it, and its name is its path there. */
  readonly from: "given" | "app";
  readonly items: number;
  /** Rows for which this document says something, by verdict. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Transmissions of the app of which this document says nothing although it could; null where its form has no place for them. */
  readonly silentAbout: number | null;
  /** Items whose words or names could not be assigned. */
  readonly notAssigned: number;
}

/** What two documents say differently. */
export const CONTRADICTION_KINDS = ["module", "recipient", "information", "sharing", "opt-out"] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

/** What one document says of a matter. `no-place`: its form has no place for it, or need not say it. */
export interface ContradictionCell {
  readonly document: DeclaringDocument;
  readonly name: string;
  readonly says: "declares" | "silent" | "no-place";
  readonly text: string | null;
  readonly place: DocumentPlace | null;
}

/** A matter on which documents disagree (記載どうしの食い違い). */
export interface Contradiction {
  readonly id: string;
  readonly kind: ContradictionKind;
  readonly name: Bilingual | null;
  readonly informationTypes: readonly string[];
  readonly cells: readonly ContradictionCell[];
  readonly certainty: Finding["certainty"];
  readonly severity: Severity;
}

/** The reconciliation (プライバシーポリシー・解析結果突合): Report × documents. It holds for this artifact, these documents and these versions. */
export interface Reconciliation {
  readonly reconciliationVersion: typeof RECONCILIATION_VERSION;
  readonly engine: EngineRef;
  readonly catalogue: CatalogueRef;
  readonly inputs: ReportInputs;
  readonly profile: {
    readonly name: Profile;
    /** Day on which the rules were last read against their sources. */
    readonly rulesAsOf: string;
    /** Whether a notice is asked for even where consent or an opt-out is taken. */
    readonly noticeAlwaysRequired: boolean;
  };
  readonly artifact: ArtifactFacts;
  /** What the observed side stands on. Without traffic, `consistent` says that it is declared and that the app has it. */
  readonly method: { readonly code: true; readonly flows: boolean; readonly traffic: boolean };
  readonly documents: readonly DocumentSummary[];
  /** SHA-256 of the project file with the decisions; null where none was given. */
  readonly projectSha256: string | null;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly rows: readonly ReconciliationRow[];
  readonly contradictions: readonly Contradiction[];
  readonly coverage: readonly CoverageNote[];
}
