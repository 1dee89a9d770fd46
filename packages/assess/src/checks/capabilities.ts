import { packageOfClass, type ComponentFact } from "@akashi/facts";
import { defineCheck, type Check, type CheckInputs, type FindingDraft } from "../define-check.ts";
import { actorKey } from "../ownership.ts";
import { groupBy, sumOf } from "../grouping.ts";
import { examplePlaces } from "../platform-use.ts";
import type { Actor, Evidence } from "../schema.ts";

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

type RuleInputs = Pick<CheckInputs, "facts" | "ownership">;

/** Components that declare the capability. Android delivers an action that needs a permission only to apps that have it. */
const declaring = ({ facts }: RuleInputs, rule: CapabilityRule, hasNeeded: boolean): readonly ComponentFact[] =>
  (facts.manifest?.components ?? []).filter(({ enabled, permission, filters }) => {
    const acts = hasNeeded && filters.some(({ actions }) => actions.some((action) => rule.action.includes(action)));
    return enabled && (acts || (rule.boundBy !== null && permission === rule.boundBy));
  });

/** A finding for each actor whose components declare the capability. */
const byDeclaration = (inputs: RuleInputs, rule: CapabilityRule, hasNeeded: boolean): readonly FindingDraft[] => {
  const ownerOf = ({ className }: ComponentFact): Actor => inputs.ownership.actorOf(packageOfClass(className));
  const groups = groupBy(declaring(inputs, rule, hasNeeded), (component) => actorKey(ownerOf(component)));
  return [...groups.values()].map((components): FindingDraft => ({
    id: rule.id,
    subject: rule.check,
    actor: components[0] === undefined ? null : ownerOf(components[0]),
    certainty: "certain",
    evidence: components.map(({ kind, name, permission }): Evidence => ({
      kind: "manifest",
      element: kind,
      name,
      value: permission,
    })),
  }));
};

/** One check for one capability: a finding for each actor whose code has it, and one for each whose components declare it. */
export const defineCapabilityCheck = (rule: CapabilityRule): Check =>
  defineCheck({
    id: rule.check,
    inputs: ["facts", "uses", "ownership", "permissions"],
    run: ({ facts, uses, ownership, permissions }) => {
      const isNeeded = rule.needs.length > 0 && (facts.artifact.targetSdk ?? 1) >= rule.needsFrom;
      const hasNeeded = !isNeeded || permissions.some(({ name }) => rule.needs.includes(name));
      const declared = byDeclaration({ facts, ownership }, rule, hasNeeded);
      if (!hasNeeded) return declared;
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
      return [...declared, ...byCalls];
    },
  });
