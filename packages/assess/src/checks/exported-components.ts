import { packageOfClass, type ComponentFact } from "@akashi/facts";
import { defineCheck, type Check } from "../define-check.ts";

/** The way in that a launcher needs is open by design. */
const isLauncher = ({ filters }: ComponentFact): boolean =>
  filters.some(
    ({ actions, categories }) =>
      actions.includes("android.intent.action.MAIN") &&
      (categories.includes("android.intent.category.LAUNCHER") ||
        categories.includes("android.intent.category.LEANBACK_LAUNCHER")),
  );

/** Components that any other app can start, without a permission that guards them. */
export const exportedComponentsCheck: Check = defineCheck({
  id: "exported-components",
  inputs: ["facts", "ownership"],
  run: ({ facts, ownership }) =>
    (facts.manifest?.components ?? [])
      .filter((component) => component.exported && component.enabled && component.permission === null && !isLauncher(component))
      .map((component) => ({
        id: component.kind === "provider" ? "exported-components/open-provider" : "exported-components/open",
        subject: component.name,
        actor: ownership.actorOf(packageOfClass(component.className)),
        certainty: "certain",
        detail: { kind: component.kind, by: component.exportedBy },
        evidence: [{ kind: "manifest", element: component.kind, name: component.name, value: "exported" }],
      })),
});
