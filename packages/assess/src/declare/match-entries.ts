import type { Project, ProjectTransmission } from "@akashi/declarations";
import type { Report } from "../schema.ts";
import type { Candidate } from "./candidate.ts";
import { OWN_CODE_ID } from "./decisions.ts";
import type { Matched } from "./matched.ts";
import { moduleCandidates } from "./modules.ts";
import { ownCodeCandidates, unknownCodeCandidates } from "./own-code.ts";
import { buildTransmission } from "./transmission.ts";

/** An entry that only says of code which sends nothing here who decided so. */
const isOnlyADecision = ({ id, notSent }: ProjectTransmission): boolean => id.startsWith("code/") && notSent?.accepted === true;

const candidatesOf = (report: Report, project: Project): readonly Candidate[] => [
  ...moduleCandidates(report).candidates,
  ...ownCodeCandidates(report, project),
  ...unknownCodeCandidates(report),
];

export const isNotSent = ({ entry }: Matched): boolean => entry?.notSent?.accepted === true;

/** Candidates and entries side by side. An entry for a second recipient of a module stands behind that module. */
export const match = (report: Report, project: Project): readonly Matched[] => {
  const candidates = candidatesOf(report, project);
  const ids = new Set(candidates.map(({ id }) => id));
  const shown = candidates.map((candidate) => {
    const entry = project.transmissions.find(({ id }) => id === candidate.id) ?? null;
    return { candidate, entry, ...buildTransmission(candidate.id, { candidate, entry, project }) };
  });
  const added = project.transmissions
    .filter((entry) => !ids.has(entry.id) && entry.id !== OWN_CODE_ID && !isOnlyADecision(entry))
    .map((entry) => {
      const sender = candidates.find(({ id }) => id === entry.module);
      // Another recipient of a module that is there: the tool and what it may send are the module's, the recipient is not.
      const candidate =
        sender === undefined ? null : { ...sender, recipient: null, recipientPurposes: [], knownPurposes: [], optOut: null };
      return { candidate, entry, ...buildTransmission(entry.id, { candidate, entry, project }) };
    });
  return [...shown, ...added];
};
