import type { ReadDocument } from "../model/read-document.ts";
import type { Detector, RuleFinding } from "./finding.ts";

/** The eight items of a policy: contact and changes by rules of their own, as they are asked for most. */
export const policyFindings = (items: ReadDocument["policyItems"]): readonly RuleFinding[] =>
  items.flatMap(({ item, state, place }): readonly RuleFinding[] => {
    if (state === "present") return [];
    if (state === "partial") return [{ rule: "policy-item-partial", detail: item, place }];
    if (item === "contact") return [{ rule: "policy-contact-missing", detail: item, place }];
    if (item === "change-procedure") return [{ rule: "policy-change-procedure-missing", detail: item, place }];
    return [{ rule: "policy-item-missing", detail: item, place }];
  });

/** The items of a document that is a policy. */
export const policyDetector: Detector = ({ read }) => (read.kind === "policy" ? policyFindings(read.policyItems) : []);
