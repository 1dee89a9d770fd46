import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";

/** Builds that are not meant for users: anyone with a cable can read a debuggable app's data. */
export const debuggableCheck: Check = defineCheck({
  id: "debuggable",
  inputs: ["facts"],
  run: ({ facts: { manifest } }) => {
    const flags: readonly (readonly [FindingDraft["id"], string, boolean])[] = [
      ["debuggable/debuggable", "debuggable", manifest?.application.debuggable ?? false],
      ["debuggable/test-only", "testOnly", manifest?.application.testOnly ?? false],
    ];
    return flags
      .filter(([, , set]) => set)
      .map(([id, name]) => ({
        id,
        subject: "application",
        certainty: "certain",
        evidence: [{ kind: "manifest", element: "application", name, value: "true" }],
      }));
  },
});
