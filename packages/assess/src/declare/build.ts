import { compareText } from "@akashi/bytes";
import {
  DECLARATION_VERSION,
  findMissing,
  PROJECT_VERSION,
  type Declaration,
  type DraftSource,
  type LeftOut,
  type MissingItem,
  type Project,
  type ProjectNeeds,
  type ProjectTransmission,
  type TransmissionNeed,
} from "@akashi/declarations";
import type { Evidence, Profile, Report } from "../schema.ts";
import { findAppGaps, withHint, type Matched } from "./app-gaps.ts";
import type { Candidate } from "./candidate.ts";
import { moduleCandidates } from "./modules.ts";
import { ownCodeCandidates, unassignedHosts, unknownCodeCandidates } from "./own-code.ts";
import { buildTransmission } from "./transmission.ts";

/** What a transmission of the declaration stands on in the app. */
export interface TransmissionEvidence {
  readonly transmission: string;
  readonly evidence: readonly Evidence[];
  readonly information: readonly { readonly type: string; readonly evidence: readonly Evidence[] }[];
}

/** A declaration made from an app and a project, with what it lacks and what it stands on. */
export interface DraftedDeclaration extends DraftSource {
  readonly declaration: Declaration;
  readonly evidence: readonly TransmissionEvidence[];
  readonly missing: readonly MissingItem[];
  readonly leftOut: readonly LeftOut[];
  /** Ids of transmissions whose tool starts before the app's own code runs. */
  readonly startsByItself: readonly string[];
}

/** A project of which nothing is written yet. */
export const EMPTY_PROJECT: Project = {
  version: PROJECT_VERSION,
  operator: { legalName: null, corporateNumber: null, address: null, contact: null },
  effectiveFrom: null,
  notice: null,
  services: [],
  hosts: [],
  transmissions: [],
  policy: { method: null, purposes: null, consentAndControl: null, changeProcedure: null, url: null },
};

/** The service that the app is, where the project does not name it. */
const serviceOf = ({ artifact, developer }: Report): Declaration["services"][number] => {
  const { label } = artifact;
  return {
    id: "app",
    name: { ja: label.ja ?? label.default, en: label.en ?? label.default },
    kind: "app",
    packageName: artifact.packageName,
    signerSha256: developer.signing.signers[0]?.certificateSha256 ?? null,
    origins: [],
  };
};

/** What the app shows about the service stands in for what the project left empty. */
const servicesOf = (report: Report, project: Project): Declaration["services"] => {
  const app = serviceOf(report);
  if (project.services.length === 0) return [app];
  return project.services.map(({ scope: _scope, ...service }) => {
    if (service.kind !== "app" || (service.packageName !== null && service.packageName !== app.packageName)) return service;
    const isNamed = service.name.ja !== null || service.name.en !== null;
    return {
      ...service,
      name: isNamed ? service.name : app.name,
      packageName: service.packageName ?? app.packageName,
      signerSha256: service.signerSha256 ?? app.signerSha256,
    };
  });
};

const candidatesOf = (report: Report, project: Project): readonly Candidate[] => [
  ...moduleCandidates(report).candidates,
  ...ownCodeCandidates(report, project),
  ...unknownCodeCandidates(report),
];

const isNotSent = (entry: ProjectTransmission | undefined): boolean => entry?.notSent?.accepted === true;

const decidedOut = (matched: readonly Matched[], project: Project): readonly LeftOut[] =>
  matched.flatMap(({ transmission: { id, tool } }) => {
    const decision = project.transmissions.find((entry) => entry.id === id)?.notSent;
    if (decision?.accepted !== true) return [];
    const name = { ja: tool.name.ja ?? tool.name.en ?? id, en: tool.name.en ?? tool.name.ja ?? id };
    const why = decision.reason === null ? "" : `: ${decision.reason}`;
    const reason = {
      ja: `何も送らないと ${decision.by} が ${decision.on} に判断しました${why}`,
      en: `${decision.by} decided on ${decision.on} that nothing is sent${why}`,
    };
    return [{ id, name, reason }];
  });

const evidenceOf = ({ candidate, transmission }: Matched): TransmissionEvidence => ({
  transmission: transmission.id,
  evidence: candidate?.evidence ?? [],
  information: (candidate?.information ?? [])
    .filter(({ type }) => transmission.information.some(({ typeId }) => typeId === type))
    .map(({ type, evidence }) => ({ type, evidence })),
});

/** Candidates and entries side by side. An entry for a second recipient of a module stands behind that module. */
const match = (report: Report, project: Project): readonly Matched[] => {
  const candidates = candidatesOf(report, project);
  const ids = new Set(candidates.map(({ id }) => id));
  const shown = candidates.map((candidate) => {
    const entry = project.transmissions.find(({ id }) => id === candidate.id) ?? null;
    return { candidate, ...buildTransmission(candidate.id, { candidate, entry, project }) };
  });
  const added = project.transmissions
    .filter(({ id }) => !ids.has(id))
    .map((entry) => {
      const sender = candidates.find(({ id }) => id === entry.module);
      // Another recipient of a module that is there: the tool and what it may send are the module's, the recipient is not.
      const candidate = sender === undefined ? null : { ...sender, recipient: null, recipientPurposes: [], optOut: null };
      return { candidate, ...buildTransmission(entry.id, { candidate, entry, project }) };
    });
  return [...shown, ...added];
};

/**
 * The declaration that the app and the project give together, one transmission for each part that sends and each recipient. Nothing is
 * invented: a recipient, purpose or legal name that neither the catalogue (with a source) nor the provider says stays null.
 */
export const buildDeclaration = (
  report: Report,
  project: Project = EMPTY_PROJECT,
  profile: Profile = report.profile,
): DraftedDeclaration => {
  const services = servicesOf(report, project);
  const withServices: Project = {
    ...project,
    services: services.map((service) => ({
      ...service,
      scope: project.services.find(({ id }) => id === service.id)?.scope ?? null,
    })),
  };
  const all = match(report, withServices);
  const entryOf = (id: string): ProjectTransmission | undefined => project.transmissions.find((entry) => entry.id === id);
  const matched = all.filter(({ transmission }) => !isNotSent(entryOf(transmission.id)));
  const declaration: Declaration = {
    declarationVersion: DECLARATION_VERSION,
    operator: project.operator,
    services,
    transmissions: matched.map(({ transmission }) => transmission),
    effectiveFrom: project.effectiveFrom,
  };
  const source: DraftSource = { declaration, policy: project.policy, profile };
  const candidates = new Map(
    matched.flatMap(({ candidate, transmission }) => (candidate === null ? [] : [[transmission.id, candidate] as const])),
  );
  return {
    ...source,
    evidence: matched.map(evidenceOf),
    missing: [...findMissing(source).map((item) => withHint(item, candidates)), ...findAppGaps(report, withServices, matched)],
    leftOut: [...moduleCandidates(report).leftOut, ...decidedOut(all, project)].sort((a, b) => compareText(a.id, b.id)),
    startsByItself: matched.flatMap(({ candidate, transmission }) =>
      candidate?.startsByItself === true ? [transmission.id] : [],
    ),
  };
};

/** Which part of the project file answers a gap. */
const NEED_OF: Readonly<Partial<Record<MissingItem["rule"], TransmissionNeed>>> = {
  "tool-name": "tool",
  "recipient-name": "recipient",
  information: "information",
  "sender-purpose": "senderPurposes",
  "recipient-purpose": "recipientPurposes",
  "recipient-purpose-unspecific": "recipientPurposes",
};

/** What a project file must still answer about this app: only what neither the app nor the catalogue says. */
export const findProjectNeeds = (report: Report, project: Project = EMPTY_PROJECT): ProjectNeeds => {
  const { declaration, missing } = buildDeclaration(report, project);
  const candidates = new Map(match(report, project).map(({ candidate, transmission }) => [transmission.id, candidate]));
  return {
    services: project.services.length > 0 ? [] : declaration.services,
    hosts: unassignedHosts(report, project),
    transmissions: declaration.transmissions.flatMap(({ id, tool, recipient }) => {
      const needs = missing.flatMap((item) => (item.transmission === id ? (NEED_OF[item.rule] ?? []) : []));
      if (needs.length === 0) return [];
      const candidate = candidates.get(id);
      const maker = recipient.legalName ?? recipient.serviceName;
      const about = (tool: string | null, name: string | null | undefined): string | null =>
        name === null || name === undefined || tool === null ? tool : `${tool} (${name})`;
      return [
        {
          id,
          about: { ja: about(tool.name.ja, maker?.ja ?? maker?.en), en: about(tool.name.en, maker?.en ?? maker?.ja) },
          needs: [...new Set(needs)],
          candidates: candidate?.informationIsKnown === false ? candidate.information.map(({ type }) => type) : [],
          policyUrl: candidate?.recipient?.policyUrl ?? null,
        },
      ];
    }),
  };
};
