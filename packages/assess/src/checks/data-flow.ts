import { findInformationType } from "@akashi/catalogue/platform";
import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";
import { groupBy, sortedSet, sumOf } from "../grouping.ts";
import { actorKey } from "../ownership.ts";
import { flowEvidence } from "../parts/flows.ts";
import { EXAMPLES } from "../platform-use.ts";
import type { FlowResult } from "../schema.ts";

/** The classes of JSSEC that ask for care; of a type that this version does not know, yes: the cautious side. */
const isCareful = ({ informationType }: FlowResult): boolean =>
  ["delicate", "hard"].includes(findInformationType(informationType)?.jssecClass ?? "delicate");

/** Which flows make a finding. A flow can make two: that it leaves, and that it does so unencrypted. */
const CASES: readonly { readonly id: FindingDraft["id"]; readonly holds: (flow: FlowResult) => boolean }[] = [
  { id: "data-flow/sent", holds: ({ reach }) => reach === "sent" },
  // What was encrypted before it is sent is not readable on its way.
  { id: "data-flow/cleartext", holds: ({ cleartext, transformed }) => cleartext && !transformed.includes("encrypted") },
  { id: "data-flow/message", holds: ({ reach }) => reach === "message" },
  { id: "data-flow/other-app", holds: ({ reach }) => reach === "other-app" },
  { id: "data-flow/log", holds: (flow) => flow.channel === "log" && isCareful(flow) },
];

/** One finding for each actor and type, with a way for each of its destinations. */
const draftOf = (id: FindingDraft["id"], flows: readonly FlowResult[]): readonly FindingDraft[] => {
  const [first] = flows;
  if (first === undefined) return [];
  const hosts = sortedSet(flows.flatMap((flow) => flow.hosts));
  const transformed = sortedSet(flows.flatMap((flow) => flow.transformed));
  return [
    {
      id,
      subject: first.informationType,
      actor: first.sender,
      // Static analysis can take a way that no run takes.
      certainty: flows.some(({ certainty }) => certainty === "path") ? "likely" : "possible",
      detail: {
        ...(hosts.length > 0 && { hosts: hosts.join(" ") }),
        ...(transformed.length > 0 && { transformed: transformed.join(", ") }),
      },
      evidence: flowEvidence(flows).slice(0, EXAMPLES),
      evidenceCount: sumOf(flows, ({ count }) => count),
    },
  ];
};

/** Information that was followed through the code to where it leaves the app, or to a place where others may read it. */
export const dataFlowCheck: Check = defineCheck({
  id: "data-flow",
  inputs: ["flows"],
  run: ({ flows }) =>
    CASES.flatMap(({ id, holds }) => {
      const found = flows.filter((flow) => flow.permitted && holds(flow));
      const groups = groupBy(found, ({ informationType, sender }) => `${informationType} ${actorKey(sender)}`);
      return [...groups.values()].flatMap((group) => draftOf(id, group));
    }),
});
