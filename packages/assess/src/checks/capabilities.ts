import type { ComponentFact, Facts } from "@akashi/facts";
import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";
import { actorKey } from "../ownership.ts";
import { groupBy, sumOf } from "../grouping.ts";
import { examplePlaces } from "../platform-use.ts";
import type { Evidence } from "../schema.ts";

/** How a capability shows itself: calls, a component that Android binds with a permission, or a permission with calls. */
export interface CapabilityRule {
  readonly check: string;
  readonly id: FindingDraft["id"];
  /** Capability of the platform table whose calls count. */
  readonly calls: string | null;
  /** Permission that the system asks of a service or receiver of this kind. */
  readonly boundBy: string | null;
  /** Permission without which the calls do nothing: with it missing, nothing is found. */
  readonly needs: readonly string[];
  /** Target SDK from which the permission is needed. */
  readonly needsFrom: number;
  /** Action of a receiver. */
  readonly action: readonly string[];
}

const declared = (facts: Facts, matches: (component: ComponentFact) => boolean): readonly Evidence[] =>
  (facts.manifest?.components ?? [])
    .filter((component) => component.enabled && matches(component))
    .map((component): Evidence => ({
      kind: "manifest",
      element: component.kind,
      name: component.name,
      value: component.permission,
    }));

const byDeclaration = (facts: Facts, rule: CapabilityRule): readonly FindingDraft[] => {
  const evidence = declared(
    facts,
    ({ permission, filters }) =>
      (rule.boundBy !== null && permission === rule.boundBy) ||
      filters.some(({ actions }) => actions.some((action) => rule.action.includes(action))),
  );
  return evidence.length === 0 ? [] : [{ id: rule.id, subject: rule.check, certainty: "certain", evidence }];
};

/** One check for one capability: a finding for each actor whose code has it, and one for what the manifest declares. */
export const defineCapabilityCheck = (rule: CapabilityRule): Check =>
  defineCheck({
    id: rule.check,
    inputs: ["facts", "uses", "ownership", "permissions"],
    run: ({ facts, uses, ownership, permissions }) => {
      const isNeeded = rule.needs.length > 0 && (facts.artifact.targetSdk ?? 1) >= rule.needsFrom;
      if (isNeeded && !permissions.some(({ name }) => rule.needs.includes(name))) return byDeclaration(facts, rule);
      const calls = rule.calls === null ? [] : uses.filter(({ api }) => api.capabilities.includes(rule.calls ?? ""));
      const rows = calls.map(({ use }) => ({ use, actor: ownership.actorOf(use.package) }));
      const byCalls = [...groupBy(rows, ({ actor }) => actorKey(actor)).values()].flatMap((group): readonly FindingDraft[] => {
        const found = group.map(({ use }) => use);
        const actor = group[0]?.actor ?? null;
        const reachable = sumOf(found, (use) => use.reachable);
        return [
          {
            id: rule.id,
            subject: rule.check,
            actor,
            certainty: reachable > 0 ? "likely" : "possible",
            detail: { apis: [...new Set(found.map(({ api }) => api))].join(", "), reachable },
            evidence: examplePlaces(found).map((place): Evidence => ({ kind: "code", ...place })),
            evidenceCount: sumOf(found, ({ count }) => count),
          },
        ];
      });
      return [...byDeclaration(facts, rule), ...byCalls];
    },
  });
