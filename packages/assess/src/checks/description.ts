import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";
import type { Evidence } from "../schema.ts";

/** Permissions that open user information and of which the store text gives no account (説明とパーミッションの食い違い). */
export const descriptionCheck: Check = defineCheck({
  id: "description",
  inputs: ["description"],
  run: ({ description }) =>
    (description?.rows ?? []).flatMap(({ permission, informationTypes, state, quotes }): readonly FindingDraft[] => {
      if (state !== "not-explained" && state !== "denied") return [];
      const declared: Evidence = { kind: "manifest", element: "uses-permission", name: permission, value: null };
      return [
        {
          id: `description/${state}`,
          subject: permission,
          // Words can explain a use without any word of the vocabulary.
          certainty: "possible",
          detail: { informationTypes: informationTypes.join(", ") },
          evidence: [declared, ...quotes.map((quote): Evidence => ({ kind: "text", document: "description", quote }))],
        },
      ];
    }),
});
