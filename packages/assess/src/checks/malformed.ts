import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";

/** Parts that break their format's rules: Android refuses some, and others make tools see another app than Android installs. */
export const malformedCheck: Check = defineCheck({
  id: "malformed",
  inputs: ["facts"],
  run: ({ facts }) =>
    facts.anomalies.flatMap(({ format, code, place, detail, android }): readonly FindingDraft[] => {
      if (android === null || format === "split-set") return [];
      return [
        {
          id: android === "refuses" ? "malformed/android-refuses" : "malformed/misleading",
          subject: place.path.join(" > "),
          certainty: "certain",
          detail: { ...detail, format, anomaly: code, android, offset: place.offset ?? -1 },
          evidence: place.path.slice(-1).map((file) => ({ kind: "file", file })),
        },
      ];
    }),
});
