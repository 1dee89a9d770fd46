import type { Bilingual } from "@akashi/catalogue";
import {
  informationLabel,
  missing,
  purposeText,
  type MissingItem,
  type MissingRule,
  type Project,
  type ProjectTransmission,
  type Transmission,
} from "@akashi/declarations";
import { groupBy } from "../grouping.ts";
import type { Report } from "../schema.ts";
import { placesOf } from "./basis.ts";
import { isStated, type Candidate, type CandidateInformation } from "./candidate.ts";
import { decisionsOf, ofOwnCode, OWN_CODE_ID } from "./decisions.ts";
import { ownReads, unassignedHosts, unknownReaders } from "./own-code.ts";
import { isProposal } from "./transmission.ts";

/** A transmission beside what the app shows of it. */
export interface Matched {
  readonly candidate: Candidate | null;
  /** What the provider wrote of it; null where nothing is written. */
  readonly entry: ProjectTransmission | null;
  readonly transmission: Transmission;
  /** Types whose exemption was decided against the words of the law. */
  readonly impossible: readonly string[];
}

/** Hosts named in one sentence; the file has all of them. */
const NAMED_HOSTS = 8;

const typeNames = (types: readonly string[]): Bilingual => ({
  ja: types.map((type) => informationLabel(type).ja ?? type).join("、"),
  en: types.map((type) => informationLabel(type).en ?? type).join(", "),
});
const purposeNames = (ids: readonly string[]): Bilingual => ({
  ja: ids.map((id) => purposeText(id).ja ?? id).join("、"),
  en: ids.map((id) => purposeText(id).en ?? id).join(", "),
});
const prefixed = (ja: string, en: string, rest: Bilingual): Bilingual => ({ ja: `${ja}${rest.ja}`, en: `${en}${rest.en}` });

const isRead = ({ standings }: CandidateInformation): boolean => standings.includes("code-reads");

/** Adds to a gap that the declaration has by itself what the catalogue has to go by. */
export const withHint = (item: MissingItem, candidates: ReadonlyMap<string, Candidate>): MissingItem => {
  const candidate = item.transmission === null ? undefined : candidates.get(item.transmission);
  if (candidate === undefined) return item;
  const url = candidate.recipient?.policyUrl ?? "";
  if (item.rule === "recipient-purpose" && candidate.unconfirmedPurposes.length > 0) {
    return {
      ...item,
      hint: {
        ja: `出典を確認できていない記載: ${purposeNames(candidate.unconfirmedPurposes).ja} ${url}`.trim(),
        en: `without a confirmed source: ${purposeNames(candidate.unconfirmedPurposes).en} ${url}`.trim(),
      },
    };
  }
  const read = candidate.information.filter(isRead).map(({ type }) => type);
  if (item.rule === "information" && read.length > 0) {
    return { ...item, hint: prefixed("コードが読み取るもの: ", "what the code reads: ", typeNames(read)) };
  }
  if (item.rule === "recipient-name") {
    const hosts = candidate.recipient?.hosts.slice(0, NAMED_HOSTS).join(" ") ?? "";
    return hosts === "" ? item : { ...item, hint: { ja: `ホスト: ${hosts}`, en: `hosts: ${hosts}` } };
  }
  return item;
};

type Add = (rule: MissingRule, where: string, hint?: Bilingual | null, subject?: Bilingual) => void;

/** A kind of information of which only the provider can say whether it is sent. */
export interface OpenQuestion {
  /** Entry of the project file that takes the answer. */
  readonly transmission: string;
  readonly name: Bilingual;
  readonly found: CandidateInformation;
}

const toolNameOf = ({ transmission: { id, tool } }: Matched): Bilingual => ({
  ja: tool.name.ja ?? tool.name.en ?? id,
  en: tool.name.en ?? tool.name.ja ?? id,
});

/** Types of an entry to which there is an answer: they are listed, or a named person said that they are not sent. */
const settledTypes = ({ entry, transmission }: Matched): readonly (string | null)[] => [
  ...transmission.information.map(({ typeId }) => typeId),
  ...(entry === null ? [] : decisionsOf(entry).map(({ type }) => type)),
];

const unsettled = (matched: Matched): readonly CandidateInformation[] => {
  const settled = settledTypes(matched);
  return (matched.candidate?.information ?? []).filter(({ type }) => !settled.includes(type));
};

const isOwn = ({ transmission }: Matched): boolean => transmission.tool.kind === "own-code";

/** What own code reads is asked once, in the entry for all of it, whatever the number of its recipients. */
const ownQuestions = (own: readonly Matched[], project: Project): readonly OpenQuestion[] => {
  const [first] = own;
  if (first === undefined) return [];
  const decisions = ofOwnCode(project);
  const listed = own.flatMap(({ transmission }) => transmission.information.map(({ typeId }) => typeId));
  const isSettled = (type: string): boolean =>
    listed.includes(type) || decisions.some((found) => found.type === null || found.type === type);
  return (first.candidate?.information ?? [])
    .filter((found) => isRead(found) && !isSettled(found.type))
    .map((found) => ({ transmission: OWN_CODE_ID, name: toolNameOf(first), found }));
};

/** Everything that code reads on a path and of which nobody has said whether it is sent. */
export const openQuestions = (matched: readonly Matched[], project: Project): readonly OpenQuestion[] => {
  const running = matched.filter((one) => one.candidate !== null && !isProposal(one));
  const ofOthers = running
    .filter((one) => !isOwn(one))
    .flatMap((one) =>
      unsettled(one)
        .filter(isRead)
        .map((found): OpenQuestion => ({ transmission: one.transmission.id, name: toolNameOf(one), found })),
    );
  return [...ownQuestions(running.filter(isOwn), project), ...ofOthers];
};

/** What a document says that a part sends, and the provider's own list leaves out: a notice that agrees with the app needs an answer. */
export const unlistedQuestions = (matched: readonly Matched[]): readonly OpenQuestion[] =>
  matched
    .filter((one) => one.candidate !== null && !isProposal(one) && !isOwn(one))
    .flatMap((one) =>
      unsettled(one)
        .filter((found) => !isRead(found) && isStated(found))
        .map((found): OpenQuestion => ({ transmission: one.transmission.id, name: toolNameOf(one), found })),
    );

const questionItem = ({ transmission, name, found: { type, evidence } }: OpenQuestion): MissingItem => {
  const label = informationLabel(type);
  const subject = { ja: `${label.ja ?? type}「${name.ja}」`, en: `${label.en ?? type} (${name.en})` };
  const places = placesOf(evidence).join(" ");
  const hint = places === "" ? null : { ja: `読み取る箇所: ${places}`, en: `read at: ${places}` };
  return missing("information-read", { transmission, where: `transmissions[${transmission}].decisions` }, subject, hint);
};

/** What is shown beside what is listed, and no code reads on a path. */
const informationGaps = (matched: Matched, add: Add): void => {
  const left = unsettled(matched).filter((found) => !isRead(found));
  const note = (rule: MissingRule, where: string, found: readonly CandidateInformation[]): void => {
    if (found.length > 0) add(rule, where, typeNames(found.map(({ type }) => type)));
  };
  const documented = left.filter(({ standings }) => standings.includes("documented"));
  note(
    "information-not-listed",
    ".decisions",
    documented.filter(({ permitted }) => permitted),
  );
  note(
    "no-permission",
    ".information",
    documented.filter(({ permitted }) => !permitted),
  );
  note(
    "information-unconfirmed",
    ".decisions",
    left.filter(({ standings }) => standings.includes("catalogue-only")),
  );
  note(
    "may-read",
    ".decisions",
    left.filter(({ standings }) => standings.every((standing) => standing === "code-may-read")),
  );
};

/** Gaps that only the app shows, of one transmission. */
const gapsOf = (matched: Matched): readonly MissingItem[] => {
  const { candidate, transmission, impossible } = matched;
  const { id, measures } = transmission;
  const name = toolNameOf(matched);
  const found: MissingItem[] = [];
  const add: Add = (rule, where, hint = null, subject = name) => {
    found.push(missing(rule, { transmission: id, where: `transmissions[${id}]${where}` }, subject, hint));
  };
  if (isProposal(matched)) {
    add("module-unreached", ".information", typeNames((candidate?.information ?? []).map(({ type }) => type)));
    return found;
  }
  for (const type of impossible) add("exemption-not-possible", ".exemptions", null, typeNames([type]));
  if (candidate === null) {
    add("not-in-app", "");
    return found;
  }
  if (!isOwn(matched)) informationGaps(matched, add);
  if (candidate.optOut !== null && measures.optOut === null) {
    const { url, stops } = candidate.optOut;
    add("recipient-opt-out", ".optOut", { ja: `url: ${url ?? "?"}、stops: ${stops}`, en: `url: ${url ?? "?"}, stops: ${stops}` });
  }
  if (candidate.startsByItself) add("starts-by-itself", "");
  return found;
};

const wholeGaps = (report: Report, project: Project, matched: readonly Matched[]): readonly MissingItem[] => {
  const hosts = unassignedHosts(report, project);
  const shown = hosts.slice(0, NAMED_HOSTS).join(" ");
  const listed = hosts.length > NAMED_HOSTS ? `${shown} … (${hosts.length})` : shown;
  const settled = ofOwnCode(project);
  const reads = ownReads(report).filter(({ type }) => !settled.some((found) => found.type === null || found.type === type));
  const places = reads.flatMap(({ type, evidence }) => [`${type} ${placesOf(evidence)[0] ?? ""}`.trim()]).join(" ");
  const hasOwn = hosts.length > 0 || matched.some(({ transmission }) => transmission.tool.kind === "own-code");
  const decided = project.hosts.some(({ use }) => use === "nothing-sent");
  return [
    ...(hosts.length === 0 ? [] : [missing("hosts-unassigned", { where: "hosts" }, { ja: listed, en: listed })]),
    ...(reads.length === 0 || hasOwn || decided
      ? []
      : [
          missing(
            "own-code-destination",
            { where: `transmissions[${OWN_CODE_ID}].decisions` },
            typeNames(reads.map(({ type }) => type)),
            {
              ja: `読み取る箇所: ${places}`,
              en: `read at: ${places}`,
            },
          ),
        ]),
    ...unknownReaders(report)
      .filter(({ name }) => project.transmissions.find(({ id }) => id === `code/${name}`)?.notSent?.accepted !== true)
      .map(({ name, types }) =>
        missing("unknown-code", { where: `transmissions[code/${name}]` }, { ja: name, en: name }, typeNames(types)),
      ),
    ...(project.services.some(({ scope }) => scope?.decision !== null && scope?.decision !== undefined)
      ? []
      : [missing("scope-undecided", { where: "services[].scope" }, { ja: "", en: "" })]),
  ];
};

/** Pages of recipients in other languages, each once: one company's page is one whatever the number of its modules. */
const foreignPolicies = (matched: readonly Matched[]): readonly MissingItem[] => {
  const isForeign = ({ candidate, transmission: { recipient } }: Matched): boolean =>
    candidate?.policyLanguage !== null && candidate?.policyLanguage !== "ja" && recipient.policyUrl !== null;
  const pages = groupBy(
    matched.filter((one) => one.candidate !== null && isForeign(one)),
    ({ transmission: { recipient } }) => recipient.policyUrl ?? "",
  );
  return [...pages].flatMap(([url, found]) => {
    const [first] = found;
    if (first === undefined) return [];
    const { id, recipient } = first.transmission;
    const names = found.map(toolNameOf);
    const known = recipient.serviceName ?? recipient.legalName;
    const subject: Bilingual =
      found.length === 1 ? toolNameOf(first) : { ja: known?.ja ?? known?.en ?? id, en: known?.en ?? known?.ja ?? id };
    const hint = {
      ja: `${url}(${names.map(({ ja }) => ja).join("、")})`,
      en: `${url} (${names.map(({ en }) => en).join(", ")})`,
    };
    return [missing("foreign-policy", { transmission: id, where: `transmissions[${id}].recipient.policyUrl` }, subject, hint)];
  });
};

/** Everything that is missing or to be looked at because of what the app shows. */
export const findAppGaps = (report: Report, project: Project, matched: readonly Matched[]): readonly MissingItem[] => [
  ...wholeGaps(report, project, matched),
  ...openQuestions(matched, project).map(questionItem),
  ...matched.flatMap(gapsOf),
  ...foreignPolicies(matched.filter((one) => !isProposal(one))),
];
