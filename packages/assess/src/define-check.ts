import type { Facts } from "@akashi/facts";
import type { Ownership } from "./ownership.ts";
import type { KnownUse } from "./platform-use.ts";
import { severityIn } from "./finding-profiles.ts";
import { severityOf, type FindingId } from "./findings.ts";
import type {
  DescriptionResult,
  DestinationResult,
  DeveloperResult,
  Finding,
  FlowResult,
  ModuleResult,
  OtherCode,
  PermissionResult,
  Profile,
} from "./schema.ts";

/** Everything a check can ask for. A check gets only the inputs it names, so that what it depends on is visible. */
export interface CheckInputs {
  readonly facts: Facts;
  readonly uses: readonly KnownUse[];
  readonly ownership: Ownership;
  readonly modules: readonly ModuleResult[];
  readonly otherCode: readonly OtherCode[];
  readonly flows: readonly FlowResult[];
  readonly permissions: readonly PermissionResult[];
  readonly destinations: readonly DestinationResult[];
  readonly developer: DeveloperResult;
  readonly description: DescriptionResult | null;
}

/** A finding as a check writes it; the rest follows from its id. */
export interface FindingDraft {
  readonly id: FindingId;
  readonly subject: string;
  readonly certainty: Finding["certainty"];
  readonly evidence: Finding["evidence"];
  readonly actor?: Finding["actor"];
  readonly detail?: Finding["detail"];
  /** Where the evidence is a part of what there is. */
  readonly evidenceCount?: number;
  /** Where the case is graver or lighter than the table's start. */
  readonly severity?: Finding["severity"];
}

/** A check: from the inputs it names to findings. */
export interface Check {
  readonly id: string;
  readonly run: (inputs: CheckInputs) => readonly FindingDraft[];
}

/** Defines a check with the inputs it reads. */
export const defineCheck = <Name extends keyof CheckInputs>(check: {
  readonly id: string;
  readonly inputs: readonly Name[];
  readonly run: (inputs: Pick<CheckInputs, Name>) => readonly FindingDraft[];
}): Check => ({ id: check.id, run: check.run });

/** A draft made whole, as it counts in the profile. */
export const findingOf = (check: Check, draft: FindingDraft, profile: Profile): Finding => ({
  check: check.id,
  id: draft.id,
  severity: severityIn(profile, draft.id, draft.severity ?? severityOf(draft.id)),
  certainty: draft.certainty,
  subject: draft.subject,
  actor: draft.actor ?? null,
  detail: draft.detail ?? {},
  evidence: draft.evidence,
  evidenceCount: draft.evidenceCount ?? draft.evidence.length,
});
