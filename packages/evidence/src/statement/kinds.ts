import type { KeyRole } from "../keys/roles.ts";
import analysis from "../../schema/analysis-1.schema.json" with { type: "json" };
import comparison from "../../schema/comparison-1.schema.json" with { type: "json" };
import correction from "../../schema/correction-1.schema.json" with { type: "json" };
import decision from "../../schema/decision-1.schema.json" with { type: "json" };
import declaration from "../../schema/declaration-1.schema.json" with { type: "json" };
import submission from "../../schema/submission-1.schema.json" with { type: "json" };
import type { Schema } from "./follow-schema.ts";
import type { Analysis, Comparison, Correction, Decision, ProviderDeclaration, Submission } from "./predicates.ts";

/** What each kind of statement holds. */
export interface Predicates {
  readonly submission: Submission;
  readonly declaration: ProviderDeclaration;
  readonly analysis: Analysis;
  readonly comparison: Comparison;
  readonly decision: Decision;
  readonly correction: Correction;
}
export type StatementKind = keyof Predicates;

interface Kind {
  /** `predicateType` of in-toto. Another version of the predicate has another. */
  readonly type: string;
  readonly schema: Schema;
  /** Keys of these roles may make it. */
  readonly signers: readonly KeyRole[];
}

/** Keys of anybody who makes statements: whoever made one may correct it. */
const SPEAKERS: readonly KeyRole[] = ["provider", "analyser", "verifier", "market"];

const kind = (name: StatementKind, schema: unknown, signers: readonly KeyRole[]): Kind => ({
  type: `urn:akashi:predicate:${name}:1`,
  schema: schema as Schema,
  signers,
});

/** The kinds of statements. Who inspects and who compares may be anybody; the role of the key tells the reader who it was. */
export const KINDS: Readonly<Record<StatementKind, Kind>> = {
  submission: kind("submission", submission, ["market"]),
  declaration: kind("declaration", declaration, ["provider"]),
  analysis: kind("analysis", analysis, SPEAKERS),
  comparison: kind("comparison", comparison, SPEAKERS),
  decision: kind("decision", decision, ["market"]),
  correction: kind("correction", correction, SPEAKERS),
};

export const STATEMENT_KINDS = ["submission", "declaration", "analysis", "comparison", "decision", "correction"] as const;

/** The kind of a `predicateType`; undefined where it is none of ours. */
export const kindOfType = (type: string): StatementKind | undefined => STATEMENT_KINDS.find((name) => KINDS[name].type === type);

/** Kinds of correction after which the earlier statement holds no more. The others replace, explain or dispute it. */
const REVOKING: ReadonlySet<unknown> = new Set<Correction["correction"]>(["revoked", "withdrawn"]);

/** Whether a word of `correction` takes the earlier statement back. */
export const isRevoking = (correction: unknown): boolean => REVOKING.has(correction);
