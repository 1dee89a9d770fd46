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
  type ProjectNeeds,
  type ProjectTransmission,
  type TransmissionBasis,
  type TransmissionNeed,
  type Words,
} from "@akashi/declarations";
import type { Profile, Report } from "../schema.ts";
import { findAppGaps, withHint } from "./app-gaps.ts";
import { basisOf, placesOf } from "./basis.ts";
import { isFollowed, type Candidate } from "./candidate.ts";
import { decisionsOf, notSentDecisions, OWN_CODE_ID, type NotSentDecision } from "./decisions.ts";
import { toolNameOf, type Matched } from "./matched.ts";
import { moduleCandidates } from "./modules.ts";
import { OWN_CODE, ownCodeCandidates, ownReads, sentToUnassigned, unassignedHosts, unknownCodeCandidates } from "./own-code.ts";
import { openQuestions, unlistedQuestions } from "./questions.ts";
import { buildTransmission, isProposal } from "./transmission.ts";

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

/** An entry that only says of code which sends nothing here who decided so. */
const isOnlyADecision = ({ id, notSent }: ProjectTransmission): boolean => id.startsWith("code/") && notSent?.accepted === true;

const candidatesOf = (report: Report, project: Project): readonly Candidate[] => [
  ...moduleCandidates(report).candidates,
  ...ownCodeCandidates(report, project),
  ...unknownCodeCandidates(report),
];

const isNotSent = ({ entry }: Matched): boolean => entry?.notSent?.accepted === true;

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

/** Candidates and entries side by side. An entry for a second recipient of a module stands behind that module. */
const match = (report: Report, project: Project): readonly Matched[] => {
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

/** Which part of the project file answers a gap. */
const NEED_OF: Readonly<Partial<Record<MissingItem["rule"], TransmissionNeed>>> = {
  "tool-name": "tool",
  "recipient-name": "recipient",
  information: "information",
  "module-unreached": "information",
  "sender-purpose": "senderPurposes",
  "recipient-purpose": "recipientPurposes",
  "recipient-purpose-unspecific": "recipientPurposes",
};

const aboutOf = ({ tool, recipient }: Matched["transmission"]): Words => {
  const maker = recipient.legalName ?? recipient.serviceName;
  const about = (name: string | null, made: string | null | undefined): string | null =>
    made === null || made === undefined || name === null ? name : `${name} (${made})`;
  return { ja: about(tool.name.ja, maker?.ja ?? maker?.en), en: about(tool.name.en, maker?.en ?? maker?.ja) };
};

const ABOUT_OWN_CODE: Words = {
  ja: `${OWN_CODE.ja}。送るものは、送り先ごとの項目(app/…)の information に書きます`,
  en: `${OWN_CODE.en}: list what is sent in information of the entry for its recipient (app/…)`,
};

/** What a project file must still answer about this app: only what neither the app nor the catalogue says. */
export const findProjectNeeds = (report: Report, project: Project = EMPTY_PROJECT): ProjectNeeds => {
  const { declaration, missing } = buildDeclaration(report, project);
  const open = match(report, project).filter((one) => !isNotSent(one));
  const questions = [...openQuestions(open, project, ownReads(report, project)), ...unlistedQuestions(open)];
  const questionsFor = (id: string): ProjectNeeds["transmissions"][number]["questions"] =>
    questions
      .filter(({ transmission }) => transmission === id)
      .map(({ found }) => {
        const { type, evidence, source } = found;
        const label = informationLabel(type);
        const places = placesOf(evidence).join(" ");
        const told = source === null ? "" : ` ${source.url}`;
        const why = isFollowed(found)
          ? { ja: `コードをたどると送られる: ${places}${told}`, en: `followed to where it is sent: ${places}${told}` }
          : places === ""
            ? { ja: `資料に記載:${told}`, en: `a document says so:${told}` }
            : { ja: `読み取る箇所: ${places}${told}`, en: `read at: ${places}${told}` };
        return { type, why: { ja: `${label.ja ?? type} ${why.ja}`, en: `${label.en ?? type}, ${why.en}` } };
      });
  const ofEntries = open.map(({ candidate, transmission }) => ({
    id: transmission.id,
    about: aboutOf(transmission),
    needs: [...new Set(missing.flatMap((item) => (item.transmission === transmission.id ? (NEED_OF[item.rule] ?? []) : [])))],
    candidates: (candidate?.information ?? []).map(({ type }) => type),
    questions: questionsFor(transmission.id),
    policyUrl: candidate?.recipient?.policyUrl ?? null,
    isReached: candidate?.isReached ?? true,
  }));
  const own = questionsFor(OWN_CODE_ID);
  const ownCode = {
    id: OWN_CODE_ID,
    about: ABOUT_OWN_CODE,
    needs: [],
    candidates: [],
    questions: own,
    policyUrl: null,
    isReached: true,
  };
  return {
    services: project.services.length > 0 ? [] : declaration.services,
    hosts: unassignedHosts(report, project),
    sentToHosts: sentToUnassigned(report, project),
    transmissions: [...ofEntries, ...(own.length === 0 ? [] : [ownCode])].filter(
      (entry) => entry.needs.length > 0 || entry.questions.length > 0,
    ),
  };
};
