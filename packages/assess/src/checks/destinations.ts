import { defineCheck, type Check, type FindingDraft } from "../define-check.ts";
import type { DestinationResult } from "../schema.ts";

const isIpAddress = (host: string): boolean => /^\d{1,3}(\.\d{1,3}){3}$/.test(host) || host.includes(":");

const draft = (id: FindingDraft["id"], found: DestinationResult): FindingDraft => ({
  id,
  subject: found.host,
  // The host stands in the artifact; that it is called was not seen.
  certainty: "possible",
  evidence: found.evidence,
  evidenceCount: found.count,
});

/** Hosts in the artifact whose recipient is not known, and addresses without a name. */
export const destinationsCheck: Check = defineCheck({
  id: "destinations",
  inputs: ["destinations"],
  run: ({ destinations }) =>
    destinations
      .filter(({ use }) => use === "address")
      .flatMap((found) => [
        ...(isIpAddress(found.host) ? [draft("destinations/ip-address", found)] : []),
        ...(found.recipient === null && found.modules.length === 0 && !isIpAddress(found.host)
          ? [draft("destinations/recipient-unknown", found)]
          : []),
      ]),
});
