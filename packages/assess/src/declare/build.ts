import { compareText } from "@akashi/bytes";
import {
  DECLARATION_VERSION,
  findMissing,
  informationLabel,
  PROJECT_VERSION,
  type Decision,
  type Declaration,
  type DraftSource,
  type LeftOut,
  type MissingItem,
  type Project,
  type TransmissionBasis,
} from "@akashi/declarations";
import type { Profile, Report } from "../schema.ts";
import { findAppGaps, withHint } from "./app-gaps.ts";
import { basisOf } from "./basis.ts";
import { decisionsOf, notSentDecisions, type NotSentDecision } from "./decisions.ts";
import { isNotSent, match } from "./match-entries.ts";
import { toolNameOf, type Matched } from "./matched.ts";
import { moduleCandidates } from "./modules.ts";
import { isProposal } from "./transmission.ts";

/** A declaration made from an app and a project, with what it lacks and what it stands on. */
export interface DraftedDeclaration extends DraftSource {
  readonly declaration: Declaration;
  /** What each transmission stands on, with those that wait for an answer and stand in no notice. */
  readonly basis: readonly TransmissionBasis[];
  /** What named persons decided is not sent. */
  readonly decisions: readonly NotSentDecision[];
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

/** A named person's decision as a reason; `of`: the kind of information it is about. */
const leftOutBy = (matched: Matched, { by, on, reason }: Decision, of: LeftOut["name"] | null): LeftOut => {
  const why = reason === null ? "" : `: ${reason}`;
  return {
    id: matched.transmission.id,
    name: toolNameOf(matched),
    reason: {
      ja: `${of === null ? "何も送らない" : `「${of.ja}」は送らない`}と ${by} が ${on} に判断しました${why}`,
      en: `${by} decided on ${on} that ${of === null ? "nothing" : `"${of.en}"`} is ${of === null ? "" : "not "}sent${why}`,
    },
  };
};

const decidedOut = (matched: readonly Matched[]): readonly LeftOut[] =>
  matched.flatMap((one) => {
    const { entry } = one;
    if (entry === null) return [];
    if (entry.notSent?.accepted === true) return [leftOutBy(one, entry.notSent, null)];
    return decisionsOf(entry).map(({ type, decision }) => {
      const label = informationLabel(type);
      return leftOutBy(one, decision, { ja: label.ja ?? type, en: label.en ?? type });
    });
  });

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
  const open = all.filter((one) => !isNotSent(one));
  const matched = open.filter((one) => !isProposal(one));
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
    basis: open.map(basisOf),
    decisions: notSentDecisions(report, project),
    missing: [...findMissing(source).map((item) => withHint(item, candidates)), ...findAppGaps(report, withServices, open)],
    leftOut: [...moduleCandidates(report).leftOut, ...decidedOut(all)].sort((a, b) => compareText(a.id, b.id)),
    startsByItself: matched.flatMap(({ candidate, transmission }) =>
      candidate?.startsByItself === true ? [transmission.id] : [],
    ),
  };
};
