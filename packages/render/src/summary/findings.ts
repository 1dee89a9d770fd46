import { FINDING_IDS, SEVERITIES, type Finding, type FindingId, type Severity } from "@akashi/assess";

/** The findings of one id: they share their words, and differ in subject and evidence. */
export interface FindingGroup {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

const severityRank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Findings by id and severity, the most severe first, then in the order of the table of findings. */
export const groupFindings = (findings: readonly Finding[]): readonly FindingGroup[] => {
  const groups = new Map<string, { id: FindingId; severity: Severity; findings: Finding[] }>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.id}`;
    const group = groups.get(key) ?? { id: finding.id, severity: finding.severity, findings: [] };
    groups.set(key, group);
    group.findings.push(finding);
  }
  return [...groups.values()].sort(
    (a, b) => severityRank(b.severity) - severityRank(a.severity) || FINDING_IDS.indexOf(a.id) - FINDING_IDS.indexOf(b.id),
  );
};

/** Severities, the highest first. */
export const SEVERITIES_DOWN: readonly Severity[] = [...SEVERITIES].reverse();
