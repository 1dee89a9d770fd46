import {
  LADDER,
  SEVERITIES,
  type LadderStep,
  type ModuleInformation,
  type ModuleResult,
  type Report,
  type Severity,
} from "@akashi/assess";
import { compareText } from "@akashi/bytes";
import type { Bilingual } from "@akashi/catalogue";
import type { JssecClass } from "@akashi/catalogue/platform";
import type { CoverageNote } from "@akashi/facts";
import { LABELS } from "../words/labels.ts";
import { isFollowed } from "./coverage.ts";
import { recipientName, sensitivityOf } from "./names.ts";

/** What a lay reader wants to know first, drawn from a report and nothing else. */
export interface Answer {
  /** Who may receive information from a module whose code is in the app and is not switched off. */
  readonly recipients: readonly { readonly id: string; readonly name: Bilingual; readonly legalNameKnown: boolean }[];
  /** Collecting modules with code here, not switched off, furthest on the ladder first. */
  readonly active: readonly ModuleResult[];
  readonly switchedOff: readonly ModuleResult[];
  /** Collecting modules of which only a declaration or a reference is left. */
  readonly remnants: readonly ModuleResult[];
  /** Ordinary libraries, which the catalogue does not know to send anything by themselves. */
  readonly libraries: readonly ModuleResult[];
  /** What the active modules may receive; `read`: their code here reads it. Most delicate first. */
  readonly information: readonly AnswerInformation[];
  /** What code outside known modules was followed to send, or to hand to others. */
  readonly sentByOthers: readonly string[];
  /** Whether data flow was looked at. */
  readonly isFollowed: boolean;
  /** What code outside known modules reads. */
  readonly readByApp: readonly string[];
  readonly readByUnknown: readonly string[];
  /** What the app's own code names the calls for, in parts that no entry point was seen to reach: it may read it all the same. */
  readonly mayBeReadByApp: readonly string[];
  /** True: the manifest was read and does not ask for the network, so that what is read leaves the device only through other apps. */
  readonly isOffline: boolean;
  /** True: the screens of the app are not in the file, so that an answer about this file is none about the app. */
  readonly ownCodeMissing: boolean;
  readonly startsByItself: readonly ModuleResult[];
  /** What was not looked at, or only in part. */
  readonly notLookedAt: readonly CoverageNote[];
  readonly findings: Readonly<Record<Severity, number>>;
}

interface AnswerInformation {
  readonly id: string;
  readonly sensitivity: JssecClass;
  readonly read: boolean;
}

export const stepRank = (step: LadderStep): number => LADDER.indexOf(step);

/** Whether code of the module is in the artifact at all. */
export const hasCode = (module: ModuleResult): boolean => stepRank(module.step) >= stepRank("embedded");

/** Whether configuration switches all of its collection off for good. */
export const isSwitchedOff = (module: ModuleResult): boolean => module.switchedOff.some(({ stops }) => stops === "collection");

/** How a module that has a switch set is named. Off until the app enables it is not off: the app may do so. */
export const switchedOffLabel = (module: ModuleResult): Bilingual =>
  isSwitchedOff(module)
    ? LABELS.switchedOff
    : module.switchedOff.some(({ stops }) => stops === "until-enabled")
      ? LABELS.offUntilEnabled
      : LABELS.partlySwitchedOff;

/** Whether the provider says it, or code that may run here reads it. Code that lacks the permission gets nothing. */
export const mayConcern = ({ claimed, inCode, flow, permitted }: ModuleInformation): boolean =>
  claimed !== null || flow !== null || (inCode !== "not-seen" && permitted !== false);

const isRead = ({ inCode, flow, permitted }: ModuleInformation): boolean =>
  flow !== null || (inCode === "reads" && permitted !== false);

const SENSITIVITY_ORDER: readonly JssecClass[] = ["delicate", "hard", "easy", "other"];
export const sensitivityRank = (sensitivity: JssecClass): number => SENSITIVITY_ORDER.indexOf(sensitivity);

/** Types in the order a reader cares: delicate first, then by id. */
export const compareTypes = (a: string, b: string): number =>
  sensitivityRank(sensitivityOf(a)) - sensitivityRank(sensitivityOf(b)) || compareText(a, b);

/** Modules furthest on the ladder first, then by id. */
const compareModules = (a: ModuleResult, b: ModuleResult): number =>
  stepRank(b.step) - stepRank(a.step) || compareText(a.id, b.id);

/** The providers that modules here send to, and those at whose hosts any code was followed to send. */
const recipientsOf = (modules: readonly ModuleResult[], { flows }: Report): Answer["recipients"] => {
  const recipients = new Map<string, Answer["recipients"][number]>();
  for (const { provider, sendsTo } of modules) {
    if (sendsTo === "operator" || recipients.has(provider.id)) continue;
    recipients.set(provider.id, { id: provider.id, name: recipientName(provider), legalNameKnown: provider.legalName !== null });
  }
  for (const { receiver, reach, permitted } of flows) {
    if (receiver.kind !== "provider" || reach !== "sent" || !permitted || recipients.has(receiver.id)) continue;
    recipients.set(receiver.id, { id: receiver.id, name: receiver.name, legalNameKnown: false });
  }
  return [...recipients.values()].sort((a, b) => compareText(a.id, b.id));
};

const informationOf = (modules: readonly ModuleResult[]): readonly AnswerInformation[] => {
  const read = new Map<string, boolean>();
  for (const row of modules.flatMap(({ information }) => information)) {
    if (mayConcern(row)) read.set(row.type, (read.get(row.type) ?? false) || isRead(row));
  }
  return [...read]
    .sort(([a], [b]) => compareTypes(a, b))
    .map(([id, isReadHere]) => ({ id, sensitivity: sensitivityOf(id), read: isReadHere }));
};

const readBy = (report: Report, kind: "app" | "unknown"): readonly string[] => {
  const rows = report.otherCode.filter(({ actor }) => actor.kind === kind).flatMap(({ information }) => information);
  return [...new Set(rows.filter(isRead).map(({ type }) => type))].sort(compareTypes);
};

const mayBeReadByApp = (report: Report): readonly string[] => {
  const rows = report.otherCode.filter(({ actor }) => actor.kind === "app").flatMap(({ information }) => information);
  const unreached = rows.filter(({ inCode, permitted }) => inCode === "may-read" && permitted !== false);
  return [...new Set(unreached.map(({ type }) => type))].sort(compareTypes);
};

const sentByOthers = ({ flows }: Report): readonly string[] => {
  const sent = flows.filter(({ sender, reach, permitted }) => sender.kind !== "module" && permitted && reach !== "kept");
  return [...new Set(sent.map(({ informationType }) => informationType))].sort(compareTypes);
};

const isOffline = ({ permissions, coverage }: Report): boolean =>
  coverage.some(({ area, state }) => area === "manifest" && state === "full") &&
  !permissions.some(({ name }) => name === "android.permission.INTERNET");

const countFindings = (report: Report): Answer["findings"] => {
  const counts: Record<Severity, number> = { info: 0, low: 0, medium: 0, high: 0 };
  for (const severity of SEVERITIES) counts[severity] = report.findings.filter((finding) => finding.severity === severity).length;
  return counts;
};

/** Draws the answer from a report. */
export const answerOf = (report: Report): Answer => {
  const modules = [...report.modules].sort(compareModules);
  const collecting = modules.filter(({ collects }) => collects);
  const present = collecting.filter(hasCode);
  const active = present.filter((module) => !isSwitchedOff(module));
  return {
    recipients: recipientsOf(active, report),
    active,
    switchedOff: present.filter(isSwitchedOff),
    remnants: collecting.filter((module) => !hasCode(module)),
    libraries: modules.filter(({ collects }) => !collects),
    information: informationOf(active),
    sentByOthers: sentByOthers(report),
    isFollowed: isFollowed(report),
    readByApp: readBy(report, "app"),
    readByUnknown: readBy(report, "unknown"),
    mayBeReadByApp: mayBeReadByApp(report),
    isOffline: isOffline(report),
    ownCodeMissing: report.coverage.some(({ reason }) => reason === "own-code-not-here"),
    startsByItself: present.filter(({ steps }) => steps.some(({ step }) => step === "starts-by-itself")),
    notLookedAt: report.coverage.filter(({ state, reason }) => state !== "full" && reason !== "not-present"),
    findings: countFindings(report),
  };
};
