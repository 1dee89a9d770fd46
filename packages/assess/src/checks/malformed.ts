import type { Facts } from "@akashi/facts";
import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";

/** Parts that could not be read: what they hold is unknown, which is no pass. Without its manifest an app is not inspected at all. */
const unreadable = (coverage: Facts["coverage"]): readonly FindingDraft[] =>
  coverage
    .filter(({ reason }) => reason === "part-unreadable")
    .map(({ area, state, count, examples }) => ({
      id: "malformed/unreadable",
      subject: area,
      certainty: "certain",
      severity: area === "manifest" && state === "none" ? "high" : "medium",
      detail: { count },
      evidence: examples.map((file) => ({ kind: "file", file })),
      evidenceCount: Math.max(count, examples.length),
    }));

const malformed = (anomalies: Facts["anomalies"]): readonly FindingDraft[] =>
  anomalies.flatMap(({ format, code, place, detail, android }): readonly FindingDraft[] => {
    // Members that do not belong together are a matter of the developer's identity.
    if (android === null || (format === "split-set" && code.startsWith("mismatch"))) return [];
    return [
      {
        id: android === "refuses" ? "malformed/android-refuses" : "malformed/misleading",
        subject: place.path.join(" > "),
        certainty: "certain",
        detail: { ...detail, format, anomaly: code, android, offset: place.offset ?? -1 },
        evidence: place.path.slice(-1).map((file) => ({ kind: "file", file })),
      },
    ];
  });

/** Parts that break their format's rules: Android refuses some, and others make tools see another app than Android installs. */
export const malformedCheck: Check = defineCheck({
  id: "malformed",
  inputs: ["facts"],
  run: ({ facts }) => [...unreadable(facts.coverage), ...malformed(facts.anomalies)],
});
