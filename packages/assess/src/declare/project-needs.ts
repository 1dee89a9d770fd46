import {
  informationLabel,
  type MissingItem,
  type Project,
  type ProjectNeeds,
  type TransmissionNeed,
  type Words,
} from "@akashi/declarations";
import type { Report } from "../schema.ts";
import { placesOf } from "./basis.ts";
import { EMPTY_PROJECT, buildDeclaration } from "./build.ts";
import { isFollowed } from "./candidate.ts";
import { OWN_CODE_ID } from "./decisions.ts";
import { isNotSent, match } from "./match-entries.ts";
import type { Matched } from "./matched.ts";
import { OWN_CODE, ownReads, sentToUnassigned, unassignedHosts } from "./own-code.ts";
import { openQuestions, unlistedQuestions } from "./questions.ts";

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
