import type { Attestation } from "../attestation.ts";
import type { Count } from "../statement/predicates.ts";
import type { FurtherEntry } from "./authenticity.ts";
import type { Confirmation } from "./result.ts";

interface Claims {
  readonly tool: string;
  readonly version: string;
  readonly subjects: string;
  readonly claims: ReadonlyMap<string, string>;
}

const counted = (name: string, counts: readonly Count[]): readonly (readonly [string, string])[] =>
  counts.map(({ of, count }) => [`${name}/${of}`, String(count)] as const);

/** What a result says in words that another tool's result can be laid beside; null for statements that no tool made. */
const claimsOf = ({ statement }: Attestation): Claims | null => {
  if (statement.kind !== "analysis" && statement.kind !== "comparison") return null;
  const { predicate, subjects } = statement;
  const own =
    statement.kind === "analysis"
      ? counted("findings", statement.predicate.findings)
      : [
          ...counted("verdicts", statement.predicate.verdicts),
          ["contradictions", String(statement.predicate.contradictions)] as const,
        ];
  return {
    tool: predicate.tool.name,
    version: predicate.tool.version,
    subjects: subjects
      .map(({ sha256 }) => sha256)
      .sort()
      .join(),
    claims: new Map([["artifact", predicate.artifactSha256] as const, ...own]),
  };
};

const laidBeside = (ours: Claims, theirs: Claims, by: string): readonly Confirmation[] =>
  [...ours.claims].map(([claim, recorded]) => {
    const found = theirs.claims.get(claim) ?? null;
    const outcome = found === null ? "not-checkable" : found === recorded ? "agree" : "differ";
    return { source: "party", by, version: `${theirs.tool} ${theirs.version}`, claim, outcome, recorded, found };
  });

/**
 * What other parties' attestations in the bundle confirm: by another key than the attestation's and under another name, with another
 * tool, over the same files. The same tool in other hands is a recomputation, and not a second opinion.
 */
export const confirmationsByParties = (main: Attestation, further: readonly FurtherEntry[]): readonly Confirmation[] => {
  const ours = claimsOf(main);
  if (ours === null) return [];
  return further.flatMap(({ attestation }) => {
    if (attestation === null || attestation.key.keyid === main.key.keyid || attestation.key.name === main.key.name) return [];
    const theirs = claimsOf(attestation);
    if (theirs === null || theirs.tool === ours.tool || theirs.subjects !== ours.subjects) return [];
    return laidBeside(ours, theirs, attestation.key.name);
  });
};
