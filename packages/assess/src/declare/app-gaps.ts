import type { Bilingual } from "@akashi/catalogue";
import {
  informationLabel,
  missing,
  purposeText,
  type MissingItem,
  type MissingRule,
  type Project,
  type Transmission,
} from "@akashi/declarations";
import type { Report } from "../schema.ts";
import { isOpen, requestedBy } from "../to-declare.ts";
import type { Candidate } from "./candidate.ts";
import { ownReads, unassignedHosts, unknownReaders } from "./own-code.ts";

/** A transmission beside what the app shows of it. */
export interface Matched {
  readonly candidate: Candidate | null;
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
  if (item.rule === "information" && candidate.information.length > 0) {
    return {
      ...item,
      hint: prefixed("コードが読み取るもの: ", "what the code reads: ", typeNames(candidate.information.map(({ type }) => type))),
    };
  }
  if (item.rule === "recipient-name") {
    const hosts = candidate.recipient?.hosts.slice(0, NAMED_HOSTS).join(" ") ?? "";
    return hosts === "" ? item : { ...item, hint: { ja: `ホスト: ${hosts}`, en: `hosts: ${hosts}` } };
  }
  return item;
};

type Add = (rule: MissingRule, where: string, hint?: Bilingual | null, subject?: Bilingual) => void;

/** What is listed beside what the app and the catalogue show. */
const informationGaps = (
  candidate: Candidate,
  { information, tool }: Transmission,
  requested: ReadonlySet<string>,
  add: Add,
): void => {
  const listed = information.map(({ typeId }) => typeId);
  const note = (rule: MissingRule, types: readonly string[]): void => {
    if (types.length > 0) add(rule, ".information", typeNames(types));
  };
  const unlisted = candidate.information.map(({ type }) => type).filter((type) => !listed.includes(type));
  if (information.length > 0) note(candidate.informationIsKnown ? "information-not-listed" : "own-code-information", unlisted);
  note(
    "information-unconfirmed",
    candidate.information.filter(({ type, confirmed }) => !confirmed && listed.includes(type)).map(({ type }) => type),
  );
  const beyond = listed.filter((type): type is string => type !== null && !isOpen(type, requested));
  if (tool.kind === "sdk") note("no-permission", [...new Set([...beyond, ...candidate.outOfReach])]);
  note(
    "may-read",
    candidate.mayRead.filter((type) => !listed.includes(type)),
  );
};

/** Gaps that only the app shows, of one transmission. */
const gapsOf = ({ candidate, transmission, impossible }: Matched, requested: ReadonlySet<string>): readonly MissingItem[] => {
  const { id, tool, measures, recipient } = transmission;
  const name: Bilingual = { ja: tool.name.ja ?? tool.name.en ?? id, en: tool.name.en ?? tool.name.ja ?? id };
  const found: MissingItem[] = [];
  const add: Add = (rule, where, hint = null, subject = name) => {
    found.push(missing(rule, { transmission: id, where: `transmissions[${id}]${where}` }, subject, hint));
  };
  for (const type of impossible) add("exemption-not-possible", ".exemptions", null, typeNames([type]));
  if (candidate === null) {
    add("not-in-app", "");
    return found;
  }
  informationGaps(candidate, transmission, requested, add);
  if (candidate.optOut !== null && measures.optOut === null) {
    const { url, stops } = candidate.optOut;
    add("recipient-opt-out", ".optOut", { ja: `url: ${url ?? "?"}、stops: ${stops}`, en: `url: ${url ?? "?"}, stops: ${stops}` });
  }
  const isForeign = candidate.policyLanguage !== null && candidate.policyLanguage !== "ja" && recipient.policyUrl !== null;
  if (isForeign) add("foreign-policy", ".recipient.policyUrl");
  if (candidate.startsByItself) add("starts-by-itself", "");
  return found;
};

const wholeGaps = (report: Report, project: Project, matched: readonly Matched[]): readonly MissingItem[] => {
  const hosts = unassignedHosts(report, project);
  const shown = hosts.slice(0, NAMED_HOSTS).join(" ");
  const listed = hosts.length > NAMED_HOSTS ? `${shown} … (${hosts.length})` : shown;
  const reads = ownReads(report);
  const hasOwn = hosts.length > 0 || matched.some(({ transmission }) => transmission.tool.kind === "own-code");
  const decided = project.hosts.some(({ use }) => use === "nothing-sent");
  return [
    ...(hosts.length === 0 ? [] : [missing("hosts-unassigned", { where: "hosts" }, { ja: listed, en: listed })]),
    ...(reads.length === 0 || hasOwn || decided
      ? []
      : [missing("own-code-destination", { where: "transmissions" }, typeNames(reads))]),
    ...unknownReaders(report).map(({ name, types }) =>
      missing("unknown-code", { where: "transmissions" }, { ja: name, en: name }, typeNames(types)),
    ),
    ...(project.services.some(({ scope }) => scope?.decision !== null && scope?.decision !== undefined)
      ? []
      : [missing("scope-undecided", { where: "services[].scope" }, { ja: "", en: "" })]),
  ];
};

/** Everything that is missing or to be looked at because of what the app shows. */
export const findAppGaps = (report: Report, project: Project, matched: readonly Matched[]): readonly MissingItem[] => [
  ...wholeGaps(report, project, matched),
  ...matched.flatMap((found) => gapsOf(found, requestedBy(report))),
];
