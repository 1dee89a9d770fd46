import type { DiffSide, ReportDiff } from "@akashi/assess";
import { groupFindings } from "../summary/findings.ts";
import { actorNames, appName, informationName } from "../summary/names.ts";
import { subjectNames } from "../summary/subjects.ts";
import { TerminalPage, type TerminalOptions } from "../terminal/page.ts";
import type { Role } from "../terminal/style.ts";
import { textWidth, truncateMiddle } from "../terminal/width.ts";
import {
  CHANGE_WORDS,
  CONSENT_AGAIN_WORDS,
  findingChanges,
  OTHER_KNOWLEDGE,
  OTHER_PACKAGE,
  SIGNER_CHANGE_WORDS,
  updateAdds,
  type ChangeKind,
} from "../words/changes.ts";
import { SEVERITY_WORDS } from "../words/evidence-words.ts";
import { FINDING_WORDS } from "../words/findings.ts";
import { IN_CODE_WORDS } from "../words/kinds.ts";
import { LABELS } from "../words/labels.ts";
import { changeGroups, countAdded, type ChangeGroup } from "./changes.ts";

const ROLES: Readonly<Record<ChangeKind, Role>> = { added: "high", removed: "low", changed: "medium" };
const SIGNS: Readonly<Record<ChangeKind, string>> = { added: "+", removed: "-", changed: "~" };
const SUBJECTS_SHOWN = 3;

const sideText = (page: TerminalPage, { artifact }: DiffSide): string =>
  `${page.plain(artifact.packageName ?? "?")} ${page.plain(artifact.versionName ?? "?")} (${artifact.versionCode ?? "?"}), SHA-256 ${artifact.sha256.slice(0, 16)}…`;

const groupLines = (page: TerminalPage, { title, rows }: ChangeGroup): void => {
  page.heading(title);
  if (rows.length === 0) page.paragraph(page.say(LABELS.unchanged), { role: "quiet" });
  const column = Math.floor(page.width * 0.38);
  for (const { kind, what, note, isName } of rows) {
    const text = `${SIGNS[kind]} ${page.say(what)}`;
    const shown = isName ? truncateMiddle(text, column) : text;
    const noteText = page.say(note ?? CHANGE_WORDS[kind]);
    // A note that does not fit beside its row stands below it, whole.
    const beside = textWidth(noteText) <= page.width - column - 4;
    page.row([{ text: shown, role: ROLES[kind] }, { text: beside ? noteText : "" }], [column]);
    if (!beside) page.paragraph(noteText, { indent: 6, role: "quiet" });
  }
};

/** Whether the consent is needed again, and for which kinds of information. */
const consentLines = (page: TerminalPage, { consentAgain, moduleNames }: ReportDiff): void => {
  const words = CONSENT_AGAIN_WORDS[consentAgain.reason];
  const nameOf = actorNames({ modules: moduleNames });
  page.heading(LABELS.consentAgain);
  page.paragraph(page.say(words.label), { role: consentAgain.needed ? "high" : "strong" });
  page.paragraph(page.say(words.plain), { role: "quiet" });
  for (const { type, basis, needsConsent, actors } of consentAgain.types) {
    const how = page.say(IN_CODE_WORDS[basis === "reads" ? "reads" : "not-seen"].label);
    page.paragraph(`+ ${page.say(informationName(type))} (${how}): ${page.join(actors.map(nameOf))}`, {
      indent: 4,
      ...(needsConsent && { role: "high" as const }),
    });
  }
};

const findingLines = (page: TerminalPage, diff: ReportDiff): void => {
  const { added, removed, unchanged } = diff.findings;
  page.heading(LABELS.findings);
  page.paragraph(page.say(findingChanges(added.length, removed.length, unchanged)));
  const nameOf = subjectNames(actorNames({ modules: diff.moduleNames }));
  for (const [kind, findings] of [["added", added] as const, ["removed", removed] as const]) {
    for (const { id, severity, findings: same } of groupFindings(findings)) {
      page.row(
        [
          { text: `${SIGNS[kind]} ${page.say(SEVERITY_WORDS[severity])}`, role: kind === "added" ? severity : "low" },
          { text: page.say(FINDING_WORDS[id].title) + (same.length > 1 ? ` (${same.length})` : "") },
        ],
        [8],
      );
      const subjects = same.slice(0, SUBJECTS_SHOWN).map((finding) => truncateMiddle(page.say(nameOf(finding)), page.width - 14));
      page.paragraph(subjects.join(", "), { indent: 12, role: "quiet" });
    }
  }
};

/** A comparison of two reports for a terminal: what the new version adds, takes away and changes. Ends in a new line. */
export const renderDiffTerminal = (diff: ReportDiff, options: TerminalOptions): string => {
  const page = new TerminalPage(options);
  page.paragraph(`${page.say(appName(diff.new.artifact))}: ${page.say(LABELS.diffTitle)}`, { indent: 0, role: "title" });
  const signer = SIGNER_CHANGE_WORDS[diff.signer.state];
  page.fields([
    { label: LABELS.before, value: sideText(page, diff.old) },
    { label: LABELS.after, value: sideText(page, diff.new) },
    { label: LABELS.signer, value: page.say(signer.label), ...(diff.signer.state === "changed" && { role: "high" as const }) },
  ]);
  page.blank();
  page.paragraph(
    page.say(updateAdds(countAdded(diff, "permissions"), countAdded(diff, "modules"), countAdded(diff, "destinations"))),
    { role: "strong" },
  );
  if (diff.signer.state !== "same") page.paragraph(page.say(signer.plain));
  if (!diff.samePackage) page.paragraph(page.say(OTHER_PACKAGE), { role: "medium" });
  if (!diff.sameKnowledge) page.paragraph(page.say(OTHER_KNOWLEDGE), { role: "medium" });
  consentLines(page, diff);
  for (const group of changeGroups(diff)) groupLines(page, group);
  findingLines(page, diff);
  return page.toString();
};
