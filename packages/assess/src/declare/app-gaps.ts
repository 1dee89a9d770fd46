import type { Bilingual } from "@akashi/catalogue";
import {
  informationLabel,
  missing,
  purposeText,
  type MissingItem,
  type MissingRule,
  type Project,
  type Standing,
} from "@akashi/declarations";
import { groupBy } from "../grouping.ts";
import type { Report } from "../schema.ts";
import { isOpen, requestedBy } from "../to-declare.ts";
import { placesOf } from "./basis.ts";
import { isFollowed, type Candidate, type CandidateInformation } from "./candidate.ts";
import { ofOwnCode, OWN_CODE_ID } from "./decisions.ts";
import { toolNameOf, type Matched } from "./matched.ts";
import { ownReads, sentToUnassigned, unassignedHosts, unknownReaders } from "./own-code.ts";
import { isForTheProvider, isOwn, isRead, openQuestions, unsettled, type OpenQuestion } from "./questions.ts";
import { isProposal } from "./transmission.ts";

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

const questionItem = ({ transmission, name, found }: OpenQuestion): MissingItem => {
  const { type, evidence, source } = found;
  const label = informationLabel(type);
  const subject = { ja: `${label.ja ?? type}「${name.ja}」`, en: `${label.en ?? type} (${name.en})` };
  const places = placesOf(evidence).join(" ");
  const told = source === null ? "" : ` ${source.url}`;
  const hint = { ja: `読み取る箇所: ${places}${told}`, en: `read at: ${places}${told}` };
  const onPaper = { ja: `資料:${told}`, en: `document:${told}` };
  if (isFollowed(found)) {
    const followed = { ja: `送る経路: ${places}${told}`, en: `path: ${places}${told}` };
    return missing("information-sent", { transmission, where: `transmissions[${transmission}].decisions` }, subject, followed);
  }
  const [rule, shown] = isRead(found) ? (["information-read", hint] as const) : (["information-depends", onPaper] as const);
  return missing(rule, { transmission, where: `transmissions[${transmission}].decisions` }, subject, shown);
};

/** What is shown beside what is listed, and no code reads on a path. */
const informationGaps = (matched: Matched, requested: ReadonlySet<string>, add: Add): void => {
  const left = unsettled(matched).filter((found) => !isForTheProvider(found));
  const note = (rule: MissingRule, where: string, types: readonly string[]): void => {
    if (types.length > 0) add(rule, where, typeNames(types));
  };
  const ofStanding = (standing: Standing): readonly string[] =>
    left.filter(({ standings }) => standings.includes(standing)).map(({ type }) => type);
  const outOfReach = left.filter(({ permitted }) => !permitted).map(({ type }) => type);
  const documented = ofStanding("documented");
  // What the provider lists although Android gives it to nobody here stands in the draft, and is worth a look.
  const listed = matched.transmission.information
    .flatMap(({ typeId }) => typeId ?? [])
    .filter((type) => !isOpen(type, requested));
  note(
    "information-not-listed",
    ".decisions",
    documented.filter((type) => !outOfReach.includes(type)),
  );
  note("no-permission", ".information", [...new Set([...listed, ...documented.filter((type) => outOfReach.includes(type))])]);
  note("information-unconfirmed", ".decisions", ofStanding("catalogue-only"));
  note(
    "may-read",
    ".decisions",
    left.filter(({ standings }) => standings.every((standing) => standing === "code-may-read")).map(({ type }) => type),
  );
};

/** Gaps that only the app shows, of one transmission. */
const gapsOf = (matched: Matched, requested: ReadonlySet<string>): readonly MissingItem[] => {
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
  if (!isOwn(matched)) informationGaps(matched, requested, add);
  if (candidate.optOut !== null && measures.optOut === null) {
    const { url, stops } = candidate.optOut;
    add("recipient-opt-out", ".optOut", { ja: `url: ${url ?? "?"}、stops: ${stops}`, en: `url: ${url ?? "?"}, stops: ${stops}` });
  }
  if (candidate.startsByItself) add("starts-by-itself", "");
  return found;
};

/** What was followed to hosts that nobody has assigned. */
const sentHint = (report: Report, project: Project): Bilingual | null => {
  const sent = sentToUnassigned(report, project);
  if (sent.length === 0) return null;
  const told = (language: "ja" | "en"): string =>
    sent.map(({ host, types }) => `${host} ← ${typeNames(types)[language]}`).join(language === "ja" ? "、" : "; ");
  return { ja: `コードをたどると送られるもの: ${told("ja")}`, en: `followed through the code: ${told("en")}` };
};

const wholeGaps = (report: Report, project: Project, matched: readonly Matched[]): readonly MissingItem[] => {
  const hosts = unassignedHosts(report, project);
  const shown = hosts.slice(0, NAMED_HOSTS).join(" ");
  const listed = hosts.length > NAMED_HOSTS ? `${shown} … (${hosts.length})` : shown;
  const settled = ofOwnCode(project);
  // What was followed to where it is sent is a question of its own.
  const unsent = ownReads(report, project).filter((found) => !isFollowed(found));
  const reads = unsent.filter(({ type }) => !settled.some((found) => found.type === null || found.type === type));
  const places = reads.flatMap(({ type, evidence }) => [`${type} ${placesOf(evidence)[0] ?? ""}`.trim()]).join(" ");
  const hasOwn = hosts.length > 0 || matched.some(({ transmission }) => transmission.tool.kind === "own-code");
  const decided = project.hosts.some(({ use }) => use === "nothing-sent");
  return [
    ...(hosts.length === 0
      ? []
      : [missing("hosts-unassigned", { where: "hosts" }, { ja: listed, en: listed }, sentHint(report, project))]),
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

/** Kinds that a named person says own code sends, and that stand in the entry of no recipient: a notice cannot say to whom they go. */
const sentToNobody = (project: Project, matched: readonly Matched[]): readonly string[] => {
  const listed = matched.filter(isOwn).flatMap(({ transmission }) => transmission.information.map(({ typeId }) => typeId));
  const said = project.transmissions
    .filter(({ id }) => id === OWN_CODE_ID)
    .flatMap(({ decisions }) => decisions.filter(({ sent }) => sent === true).map(({ information }) => information));
  return [...new Set(said)].filter((type) => !listed.includes(type));
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

/**
 * What own code reads blocks a notice where it has somewhere to send it: a recipient, or a place to which it was followed. The rest is
 * one line of advice.
 */
const asksOfOwnCode = (report: Report, project: Project, matched: readonly Matched[]): readonly CandidateInformation[] =>
  ownReads(report, project).filter((found) => isFollowed(found) || matched.some(isOwn));

/** Everything that is missing or to be looked at because of what the app shows. */
export const findAppGaps = (report: Report, project: Project, matched: readonly Matched[]): readonly MissingItem[] => {
  const unaddressed = sentToNobody(project, matched);
  const isAnswered = ({ transmission, found }: OpenQuestion): boolean =>
    transmission === OWN_CODE_ID && unaddressed.includes(found.type);
  return [
    ...wholeGaps(report, project, matched),
    ...unaddressed.map((type) =>
      missing("own-code-recipient", { where: `transmissions[${OWN_CODE_ID}].decisions` }, typeNames([type])),
    ),
    ...openQuestions(matched, project, asksOfOwnCode(report, project, matched))
      .filter((question) => !isAnswered(question))
      .map(questionItem),
    ...matched.flatMap((found) => gapsOf(found, requestedBy(report))),
    ...foreignPolicies(matched.filter((one) => !isProposal(one))),
  ];
};
