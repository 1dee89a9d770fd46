import type { Report } from "@akashi/assess";
import { answerOf, type Answer } from "../summary/answer.ts";
import { appName, informationName, recipientLabel } from "../summary/names.ts";
import { coverageNames } from "../summary/coverage.ts";
import { signatureState } from "../summary/signing.ts";
import { ARTIFACT_KIND_WORDS, PROFILE_WORDS } from "../words/kinds.ts";
import { LABELS } from "../words/labels.ts";
import { formatSize } from "../words/language.ts";
import {
  detailsAt,
  mayReceive,
  notLookedAt,
  asksNoInternet,
  ownCodeElsewhere,
  ownCodeMayRead,
  otherCodeSends,
  ownCodeReads,
  remnantModules,
  startByThemselves,
  switchedOffModules,
  unknownCodeReads,
} from "../words/sentences.ts";
import { TerminalPage, type Field, type TerminalOptions } from "./page.ts";
import {
  coverageSection,
  destinationsSection,
  findingsSection,
  flowsSection,
  modulesSection,
  permissionsSection,
} from "./sections.ts";

const identity = (page: TerminalPage, { artifact, developer }: Report): void => {
  const version = artifact.versionName === null ? "" : ` ${page.plain(artifact.versionName)}`;
  page.paragraph(page.say(appName(artifact)) + version, { indent: 0, role: "title" });
  const size = `${page.say(ARTIFACT_KIND_WORDS[artifact.kind])}, ${formatSize(artifact.size)}`;
  const state = page.say(signatureState(developer.signing));
  const signers = developer.signing.signers.flatMap(({ subject, certificateSha256, debugKey }): readonly Field[] => [
    { label: LABELS.signer, value: page.plain(subject) },
    ...(debugKey ? [{ label: LABELS.signer, value: page.say(LABELS.debugKey), role: "high" as const }] : []),
    { label: LABELS.certificateShort, value: certificateSha256, role: "quiet" },
  ]);
  page.fields([
    { label: LABELS.packageName, value: page.plain(artifact.packageName ?? "?") },
    { label: LABELS.file, value: `${size}, minSdk ${artifact.minSdk ?? "?"}, targetSdk ${artifact.targetSdk ?? "?"}` },
    { label: { ja: "SHA-256", en: "SHA-256" }, value: artifact.sha256, role: "quiet" },
    { label: LABELS.signature, value: state, ...(developer.signing.verified ? {} : { role: "high" as const }) },
    ...signers,
  ]);
};

const inShort = (page: TerminalPage, answer: Answer): void => {
  page.heading(LABELS.answer);
  const delicate = answer.information.filter(({ sensitivity }) => sensitivity === "delicate").length;
  page.paragraph(page.say(mayReceive(answer.recipients.length, answer.information.length, delicate)), { role: "strong" });
  if (answer.ownCodeMissing) page.paragraph(page.say(ownCodeElsewhere()), { role: "high" });
  if (answer.recipients.length > 0) {
    page.paragraph(`${page.say(LABELS.recipient)}: ${page.join(answer.recipients.map(recipientLabel))}`);
    page.paragraph(`${page.say(LABELS.informationType)}: ${page.join(answer.information.map(({ id }) => informationName(id)))}`);
  }
  if (answer.startsByItself.length > 0)
    page.paragraph(page.say(startByThemselves(answer.startsByItself.map(({ name }) => name))));
  if (answer.switchedOff.length > 0) page.paragraph(page.say(switchedOffModules(answer.switchedOff.map(({ name }) => name))));
  if (answer.sentByOthers.length > 0) page.paragraph(page.say(otherCodeSends(answer.sentByOthers.length)));
  const onlyRead = answer.readByApp.filter((type) => !answer.sentByOthers.includes(type));
  if (onlyRead.length > 0) page.paragraph(page.say(ownCodeReads(onlyRead.map(informationName), answer.isFollowed)));
  if (answer.mayBeReadByApp.length > 0) page.paragraph(page.say(ownCodeMayRead(answer.mayBeReadByApp.map(informationName))));
  if (answer.readByUnknown.length > 0) page.paragraph(page.say(unknownCodeReads(answer.readByUnknown.map(informationName))));
  if (answer.isOffline) page.paragraph(page.say(asksNoInternet()));
  if (answer.remnants.length > 0) page.paragraph(page.say(remnantModules(answer.remnants.map(({ name }) => name))));
  if (answer.notLookedAt.length > 0) page.paragraph(page.say(notLookedAt(coverageNames(answer.notLookedAt))));
};

/** The summary of a report for a terminal: what the app is, the answer in short, and what stands behind it. Ends in a new line. */
export const renderTerminal = (report: Report, options: TerminalOptions): string => {
  const page = new TerminalPage(options);
  const answer = answerOf(report);
  identity(page, report);
  inShort(page, answer);
  flowsSection(page, report);
  modulesSection(page, answer);
  permissionsSection(page, report);
  destinationsSection(page, report);
  findingsSection(page, report);
  coverageSection(page, answer);
  page.blank();
  const profile = `${page.say(LABELS.profile)}: ${page.say(PROFILE_WORDS[report.profile])} (${report.profile}), ${report.rulesAsOf}`;
  page.paragraph(profile, { indent: 0, role: "quiet" });
  page.paragraph(page.say(detailsAt()), { indent: 0, role: "quiet" });
  return page.toString();
};
