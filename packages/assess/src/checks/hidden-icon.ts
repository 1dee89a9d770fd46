import type { ComponentFact } from "@akashi/facts";
import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";
import { examplePlaces } from "../platform-use.ts";
import type { Evidence } from "../schema.ts";

/** Launchers of phones and of televisions. */
const LAUNCHERS: readonly string[] = ["android.intent.category.LAUNCHER", "android.intent.category.LEANBACK_LAUNCHER"];

const isLauncher = ({ kind, filters, enabled }: ComponentFact): boolean =>
  enabled && kind.startsWith("activity") && filters.some(({ categories }) => LAUNCHERS.some((name) => categories.includes(name)));

const SWITCH = "android.content.pm.PackageManager.setComponentEnabledSetting";

/**
 * No icon to find the app by, or code of the app that can take the icon away. Known libraries switch components of their own on
 * and off, so that only the app's own and unknown code counts.
 */
export const hiddenIconCheck: Check = defineCheck({
  id: "hidden-icon",
  inputs: ["facts", "uses", "ownership"],
  run: ({ facts, uses, ownership }): readonly FindingDraft[] => {
    if (facts.manifest === null) return [];
    const none: readonly FindingDraft[] = facts.manifest.components.some(isLauncher)
      ? []
      : [
          {
            id: "hidden-icon/no-icon",
            subject: "application",
            certainty: "certain",
            evidence: [{ kind: "manifest", element: "category", name: "android.intent.category.LAUNCHER", value: null }],
          },
        ];
    const calls = uses
      .filter(({ use }) => use.api === SWITCH && use.reachable > 0 && ownership.actorOf(use.package).kind !== "module")
      .map(({ use }) => use);
    if (calls.length === 0) return none;
    const evidence = examplePlaces(calls).map((place): Evidence => ({ kind: "code", ...place }));
    const evidenceCount = calls.reduce((sum, { count }) => sum + count, 0);
    return [...none, { id: "hidden-icon/capable", subject: "application", certainty: "possible", evidence, evidenceCount }];
  },
});
