import type { Detector, RuleFinding } from "./finding.ts";

/** The eight items of a policy: contact and changes by rules of their own, as they are asked for most. */
export const policyDetector: Detector = ({ read }) => {
  if (read.kind !== "policy") return [];
  return read.policyItems.flatMap(({ item, state, place }): readonly RuleFinding[] => {
    if (state === "present") return [];
    if (state === "partial") return [{ rule: "policy-item-partial", detail: item, place }];
    if (item === "contact") return [{ rule: "policy-contact-missing", detail: item, place }];
    if (item === "change-procedure") return [{ rule: "policy-change-procedure-missing", detail: item, place }];
    return [{ rule: "policy-item-missing", detail: item, place }];
  });
};
