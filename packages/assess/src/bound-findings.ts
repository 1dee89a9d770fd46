import { LIMITS } from "@akashi/bytes";
import type { CoverageNote } from "@akashi/facts";
import type { Finding } from "./schema.ts";

/**
 * The findings that a report holds, in their order: of each id no more than `LIMITS.findings`. The note for the coverage says of
 * which some were left out; none where all are there.
 */
export const boundFindings = (
  all: readonly Finding[],
): { readonly findings: readonly Finding[]; readonly notes: readonly CoverageNote[] } => {
  const counts = new Map<string, number>();
  const findings = all.filter(({ id }) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count <= LIMITS.findings;
  });
  const count = all.length - findings.length;
  if (count === 0) return { findings, notes: [] };
  const examples = [...counts].flatMap(([id, found]) => (found > LIMITS.findings ? [id] : []));
  return { findings, notes: [{ area: "record", state: "partial", reason: "shortened", count, examples }] };
};
