import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";
import { sumOf } from "../grouping.ts";
import { EXAMPLES } from "../platform-use.ts";
import type { Evidence, ModuleResult, OtherCode } from "../schema.ts";

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

/** One or two letters, or as some tools do it, letters and digits that look alike: a person has not chosen it. */
const SHORTENED = /^(.{0,2}|[oO0]+)$/;

/** No part of the name says anything: a build tool has chosen it, or left the package out. */
const isRenamed = (packageName: string): boolean => packageName.split(".").every((part) => SHORTENED.test(part));

const unknownOwner = ({ actor, packages, classes, methods }: OtherCode): readonly FindingDraft[] =>
  actor.kind !== "unknown" || isRenamed(actor.package)
    ? []
    : [
        {
          id: "modules/unknown-third-party",
          subject: actor.package,
          actor,
          certainty: "possible",
          detail: { classes, methods, packages: packages.length },
          evidence: [{ kind: "classes", package: actor.package, classes, methods }],
        },
      ];

/** One finding for all of it: names that say nothing make no list. */
const renamed = (otherCode: readonly OtherCode[]): readonly FindingDraft[] => {
  const rows = otherCode.filter(({ actor }) => actor.kind === "unknown" && isRenamed(actor.package));
  if (rows.length === 0) return [];
  const packages = rows.flatMap((row) => row.packages);
  const [classes, methods] = [sumOf(rows, (row) => row.classes), sumOf(rows, (row) => row.methods)];
  return [
    {
      id: "modules/renamed-code",
      subject: "renamed",
      certainty: "certain",
      detail: { classes, methods, packages: packages.length },
      evidence: rows.slice(0, EXAMPLES).map((row): Evidence => ({
        kind: "classes",
        package: row.packages[0] ?? "",
        classes: row.classes,
        methods: row.methods,
      })),
      evidenceCount: rows.length,
    },
  ];
};

/** Information-collection modules: which start without the app, which are left-overs, whose recipient has no known legal name. */
export const modulesCheck: Check = defineCheck({
  id: "modules",
  inputs: ["modules", "otherCode"],
  run: ({ modules, otherCode }) => [
    ...modules.flatMap((module) => [...startsByItself(module), ...remnant(module), ...recipientUnknown(module)]),
    ...otherCode.flatMap(unknownOwner),
    ...renamed(otherCode),
  ],
});
