import type { AppIdentity, Asked, Held, KnowledgeLayer, Party, Tool } from "./common.ts";
import type { Day, Line, Sha256, TaxonomyId, WebAddress, Word } from "./values.ts";

/** `submission`: a market says that it was handed this file, by whom and with which listing. */
export type Submission = Held & {
  readonly market: Party;
  readonly submitter: Party;
  readonly app: AppIdentity;
  /** SHA-256 of the listing as it was handed in; null where there was none. */
  readonly listingSha256: Sha256 | null;
};

/** A document of the provider by its bytes. */
export interface DeclaredFile {
  readonly document: Word;
  readonly language: "ja" | "en" | null;
  readonly sha256: Sha256;
  /** Where it is published; null where it is not. */
  readonly url: WebAddress | null;
}

/** One row that the provider declares: who receives what for what, and how it can be stopped. */
export interface DeclaredTransmission {
  /** The module (情報収集モジュール) that sends; null for the app's own code. */
  readonly module: Line | null;
  readonly recipient: Line;
  readonly informationTypes: readonly TaxonomyId[];
  readonly purposes: readonly TaxonomyId[];
  readonly consent: "none" | "notice" | "broad" | "specific";
  readonly optOut: { readonly stops: "none" | "transmission" | "use"; readonly url: WebAddress | null };
}

/** `declaration`: the provider of an app says what this file sends to whom. It is the provider's word, and no result of a check. */
export type ProviderDeclaration = Held & {
  readonly provider: Party;
  readonly app: AppIdentity;
  readonly validFrom: Day;
  readonly documents: readonly DeclaredFile[];
  readonly transmissions: readonly DeclaredTransmission[];
};

/** The record that a tool wrote, by the digest of its file: canonical JSON and a line feed. */
export interface Output {
  readonly format: "report" | "reconciliation";
  readonly version: number;
  readonly sha256: Sha256;
}

/** An area of the coverage: how far it was looked at, and why no further. */
export interface CoverageLine {
  readonly area: Word;
  readonly state: "full" | "partial" | "none";
  readonly reason: Word;
  readonly count: number;
}

/** How often something was found. */
export interface Count {
  readonly of: Word;
  readonly count: number;
}

/** With what a record was made, and from what: all that is needed to make it again. */
export interface Made {
  readonly tool: Tool;
  readonly catalogue: readonly KnowledgeLayer[];
  readonly profile: Word;
  readonly rulesAsOf: Day;
  /** As the record names the artifact; of several files over the digests of all. */
  readonly artifactSha256: Sha256;
  readonly asked: Asked;
  readonly output: Output;
  readonly coverage: readonly CoverageLine[];
}

/** `analysis`: this tool gave this report for this file. Whoever has both can make it again. */
export type Analysis = Held &
  Made & {
    /** Findings by severity. */
    readonly findings: readonly Count[];
  };

/** `comparison`: this tool gave this reconciliation for this file and these documents. */
export type Comparison = Held &
  Made & {
    readonly documents: readonly { readonly document: Word; readonly sha256: Sha256 }[];
    /** SHA-256 of the provider's project file; null where there was none. */
    readonly projectSha256: Sha256 | null;
    /** Rows by verdict. */
    readonly verdicts: readonly Count[];
    readonly contradictions: number;
  };

export const OUTCOMES = ["accept", "reject", "delist", "recall"] as const;

export const DECISION_REASONS = [
  "requirements-met",
  "undeclared-transmission",
  "over-declared",
  "documents-missing",
  "documents-contradictory",
  "signer-mismatch",
  "malformed-file",
  "harmful-behaviour",
  "vulnerability",
  "not-verifiable",
  "earlier-statement-withdrawn",
  "legal-order",
  "provider-request",
  "other",
] as const;

/** An earlier statement, by the digest of its envelope. */
export interface Reference {
  readonly kind: "submission" | "declaration" | "analysis" | "comparison" | "decision" | "correction";
  readonly envelopeSha256: Sha256;
}

/** `decision`: what a market does with this file, why, and on which statements it relies. */
export type Decision = Held & {
  readonly market: Party;
  readonly app: AppIdentity;
  readonly outcome: (typeof OUTCOMES)[number];
  readonly reasons: readonly { readonly code: (typeof DECISION_REASONS)[number]; readonly text: Line | null }[];
  readonly references: readonly Reference[];
};

export const CORRECTION_KINDS = ["corrected", "superseded", "withdrawn", "disputed", "revoked"] as const;

export const CORRECTION_REASONS = [
  "wrong-result",
  "wrong-input",
  "wrong-knowledge",
  "documents-changed",
  "new-version",
  "key-stolen",
  "key-retired",
  "objection",
  "court-order",
  "other",
] as const;

/** `correction`: what became of an earlier statement, whose envelope is the subject. Nothing is ever taken back in silence. */
export type Correction = Held & {
  readonly correction: (typeof CORRECTION_KINDS)[number];
  readonly reasons: readonly { readonly code: (typeof CORRECTION_REASONS)[number]; readonly text: Line | null }[];
  /** The envelope that now stands in its place; null where none does. */
  readonly replacementSha256: Sha256 | null;
};
