import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";
import type { Evidence, ModuleResult } from "../schema.ts";

const evidenceAt = (module: ModuleResult, step: ModuleResult["step"]): readonly Evidence[] =>
  module.steps.find((reached) => reached.step === step)?.evidence ?? [];

const startsByItself = (module: ModuleResult): readonly FindingDraft[] => {
  const evidence = evidenceAt(module, "starts-by-itself");
  if (evidence.length === 0 || !module.collects) return [];
  const off = module.switchedOff.length > 0 ? "yes" : "no";
  return [
    {
      id: "modules/starts-by-itself",
      subject: module.id,
      actor: { kind: "module", id: module.id },
      // What it does at its start is not followed yet: that it runs is certain, that it sends then is not.
      certainty: "likely",
      detail: { switchedOff: off },
      evidence,
    },
  ];
};

const remnant = (module: ModuleResult): readonly FindingDraft[] =>
  module.step === "manifest-remnant"
    ? [
        {
          id: "modules/remnant",
          subject: module.id,
          actor: { kind: "module", id: module.id },
          certainty: "likely",
          evidence: evidenceAt(module, "manifest-remnant"),
        },
      ]
    : [];

const recipientUnknown = (module: ModuleResult): readonly FindingDraft[] =>
  module.collects &&
  module.sendsTo === "provider" &&
  module.provider.legalName === null &&
  module.step !== "manifest-remnant" &&
  module.step !== "referenced"
    ? [
        {
          id: "modules/recipient-unknown",
          subject: module.id,
          actor: { kind: "module", id: module.id },
          certainty: "certain",
          evidence: evidenceAt(module, "embedded"),
        },
      ]
    : [];

/** Information-collection modules: which start without the app, which are left-overs, whose recipient has no known legal name. */
export const modulesCheck: Check = defineCheck({
  id: "modules",
  inputs: ["modules", "otherCode"],
  run: ({ modules, otherCode }) => [
    ...modules.flatMap((module) => [...startsByItself(module), ...remnant(module), ...recipientUnknown(module)]),
    ...otherCode.flatMap(({ actor, packages, classes, methods }): readonly FindingDraft[] =>
      actor.kind === "unknown"
        ? [
            {
              id: "modules/unknown-third-party",
              subject: actor.package,
              actor,
              certainty: "possible",
              detail: { classes, methods, packages: packages.length },
              evidence: [{ kind: "classes", package: actor.package, classes, methods }],
            },
          ]
        : [],
    ),
  ],
});
