import { LADDER, type Report } from "@akashi/assess";
import { compareText } from "@akashi/bytes";
import { compareTypes, mayConcern, switchedOffLabel, type Answer } from "../summary/answer.ts";
import { coverageName, isFollowed } from "../summary/coverage.ts";
import { compareDestinations } from "../summary/destinations.ts";
import { flowHow, flowLines, keptFlows, leavingFlows } from "../summary/flows.ts";
import { groupFindings, SEVERITIES_DOWN } from "../summary/findings.ts";
import { actorNames, informationName, moduleRecipientName, PROTECTION_ORDER, shortPermission } from "../summary/names.ts";
import { subjectNames } from "../summary/subjects.ts";
import { COVERAGE_REASON_WORDS, COVERAGE_STATE_WORDS } from "../words/coverage-words.ts";
import { LADDER_WORDS, SEVERITY_WORDS } from "../words/evidence-words.ts";
import { FLOW_CERTAINTY_WORDS } from "../words/flow-words.ts";
import { FINDING_WORDS } from "../words/findings.ts";
import {
  IN_CODE_WORDS,
  INFORMATION_STATES,
  informationState,
  MODULE_KIND_WORDS,
  PERMISSION_USE_WORDS,
  PROTECTION_WORDS,
} from "../words/kinds.ts";
import { LABELS } from "../words/labels.ts";
import {
  identifiersLeftOut,
  keptOnDevice,
  librariesToo,
  moreRows,
  noFlowFound,
  nothingFound,
  unknownRecipient,
} from "../words/sentences.ts";
import type { TerminalPage } from "./page.ts";
import { truncateMiddle } from "./width.ts";

type Module = Report["modules"][number];

/** Rows of a table that a summary shows; the rest is in the HTML report. */
const ROWS_SHOWN = 16;
const SUBJECTS_SHOWN = 3;

const moduleRows = (page: TerminalPage, module: Module): void => {
  const name = page.say(module.name) + (module.version === null ? "" : ` ${page.plain(module.version)}`);
  const off = module.switchedOff.length > 0 ? switchedOffLabel(module) : null;
  const columns = [Math.floor(page.width * 0.38), Math.floor(page.width * 0.2)];
  page.row(
    [
      { text: name, role: "strong" },
      { text: page.say(MODULE_KIND_WORDS[module.kind]) },
      { text: page.say(moduleRecipientName(module)) },
    ],
    columns,
    4,
  );
  if (off !== null) page.paragraph(`[${page.say(off)}]`, { indent: 6, role: "low" });
  const rows = module.information.filter(mayConcern);
  for (const inCode of INFORMATION_STATES) {
    const types = rows.filter((row) => informationState(row) === inCode).map(({ type }) => type);
    if (types.length === 0) continue;
    const names = page.join([...types].sort(compareTypes).map(informationName));
    page.paragraph(`${page.say(IN_CODE_WORDS[inCode].label)}: ${names}`, { indent: 6, role: "quiet" });
  }
};

/** Modules, grouped by the step of the ladder they reach, the furthest first. */
export const modulesSection = (page: TerminalPage, answer: Answer): void => {
  const modules = [...answer.active, ...answer.switchedOff, ...answer.remnants];
  page.heading(LABELS.modules, modules.length);
  if (modules.length === 0) page.paragraph(page.say(nothingFound(LABELS.modules)));
  for (const step of [...LADDER].reverse()) {
    const here = modules.filter((module) => module.step === step);
    if (here.length === 0) continue;
    const { label, plain } = LADDER_WORDS[step];
    page.paragraph(`${page.say(label)} (${here.length}): ${page.say(plain)}`, { indent: 2 });
    for (const module of here) moduleRows(page, module);
  }
  if (answer.libraries.length > 0) page.paragraph(page.say(librariesToo(answer.libraries.length)), { role: "quiet" });
};

/** What was followed to whoever gets it, a line for each. */
export const flowsSection = (page: TerminalPage, report: Report): void => {
  const nameOf = actorNames(report);
  const lines = flowLines(report, nameOf);
  page.heading(LABELS.followed, leavingFlows(report).length);
  if (lines.length === 0) page.paragraph(page.say(noFlowFound(isFollowed(report))));
  for (const { first: flow, destinations } of lines.slice(0, ROWS_SHOWN)) {
    const possible = flow.certainty === "possible" ? ` [${page.say(FLOW_CERTAINTY_WORDS.possible.label)}]` : "";
    const cleartext = flow.cleartext ? ` [${page.say(LABELS.cleartext)}]` : "";
    const line = `${page.say(informationName(flow.informationType))} -> ${page.join(destinations)}${cleartext}${possible}`;
    page.paragraph(line, { role: "strong" });
    page.paragraph(page.join([nameOf(flow.sender), flowHow(flow)]), {
      indent: 4,
      role: "quiet",
    });
  }
  if (lines.length > ROWS_SHOWN) page.paragraph(page.say(moreRows(lines.length - ROWS_SHOWN)), { role: "quiet" });
  const kept = keptFlows(report);
  if (kept.length > 0) page.paragraph(page.say(keptOnDevice(kept.length)), { role: "quiet" });
};

/** Permissions, those that the user grants first. */
export const permissionsSection = (page: TerminalPage, report: Report): void => {
  page.heading(LABELS.permissions, report.permissions.length);
  if (report.permissions.length === 0) page.paragraph(page.say(nothingFound(LABELS.permissions)));
  const nameOf = actorNames(report);
  const sorted = [...report.permissions].sort((a, b) => compareText(a.name, b.name));
  const columns = [Math.floor(page.width * 0.36), Math.floor(page.width * 0.26)];
  for (const protection of PROTECTION_ORDER) {
    const here = sorted.filter((permission) => permission.protection === protection);
    if (here.length === 0) continue;
    page.paragraph(`${page.say(PROTECTION_WORDS[protection])} (${here.length})`);
    for (const { name, label, users, use } of here.slice(0, ROWS_SHOWN)) {
      // Those whose calls can be reached; who holds the others is in the details.
      const reaching = users.filter(({ reachable }) => reachable > 0);
      const who = page.join([...new Set(reaching.map(({ actor }) => nameOf(actor)))]);
      page.row(
        [
          { text: page.plain(shortPermission(name)), ...(protection === "dangerous" && { role: "strong" as const }) },
          { text: label === null ? "" : page.say(label) },
          who === "" ? { text: page.say(PERMISSION_USE_WORDS[use].label), role: "quiet" } : { text: who },
        ],
        columns,
        4,
      );
    }
    if (here.length > ROWS_SHOWN) page.paragraph(page.say(moreRows(here.length - ROWS_SHOWN)), { indent: 4, role: "quiet" });
  }
};

/** Hosts that stand in the app, those with a known recipient first. */
export const destinationsSection = (page: TerminalPage, report: Report): void => {
  const addresses = report.destinations.filter(({ use }) => use === "address");
  page.heading(LABELS.destinations, addresses.length);
  if (addresses.length === 0) page.paragraph(page.say(nothingFound(LABELS.destinations)));
  const nameOf = actorNames(report);
  const sorted = [...addresses].sort(compareDestinations);
  const size = Math.floor(page.width * 0.44);
  for (const { host, recipient, cleartext, namedBy } of sorted.slice(0, ROWS_SHOWN)) {
    const name = recipient?.name ?? unknownRecipient(namedBy.filter(({ kind }) => kind === "module").map(nameOf));
    page.row(
      [
        { text: truncateMiddle(page.plain(host), size) },
        {
          text: page.say(name) + (cleartext ? `  [${page.say(LABELS.cleartext)}]` : ""),
          ...(recipient === null && { role: "quiet" as const }),
        },
      ],
      [size],
    );
  }
  if (sorted.length > ROWS_SHOWN) page.paragraph(page.say(moreRows(sorted.length - ROWS_SHOWN)), { role: "quiet" });
  const identifiers = report.destinations.length - addresses.length;
  if (identifiers > 0) page.paragraph(page.say(identifiersLeftOut(identifiers)), { role: "quiet" });
};

/** Findings, the most severe first; those that share their words stand together. */
export const findingsSection = (page: TerminalPage, report: Report): void => {
  page.heading(LABELS.findings, report.findings.length);
  if (report.findings.length === 0) page.paragraph(page.say(nothingFound(LABELS.findings)));
  const nameOf = subjectNames(actorNames(report));
  const groups = groupFindings(report.findings);
  const column = Math.max(...SEVERITIES_DOWN.map((severity) => page.widthOf(SEVERITY_WORDS[severity])));
  const indent = column + 4;
  for (const { id, severity, findings } of groups) {
    const times = findings.length > 1 ? ` (${findings.length})` : "";
    const title = page.say(FINDING_WORDS[id].title) + times;
    page.row([{ text: page.say(SEVERITY_WORDS[severity]), role: severity }, { text: title }], [column]);
    const subjects = findings.map((finding) => page.say(nameOf(finding)));
    const more = subjects.length > SUBJECTS_SHOWN ? [page.say(moreRows(subjects.length - SUBJECTS_SHOWN))] : [];
    const shown = subjects.slice(0, SUBJECTS_SHOWN).map((subject) => truncateMiddle(subject, page.width - indent - 1));
    page.paragraph([...shown, ...more].join(", "), { indent, role: "quiet" });
  }
};

/** What was not looked at, and why. */
export const coverageSection = (page: TerminalPage, answer: Answer): void => {
  page.heading(LABELS.coverage);
  page.fields(
    answer.notLookedAt.map((note) => ({
      label: coverageName(note),
      value: `[${page.say(COVERAGE_STATE_WORDS[note.state])}] ${page.say(COVERAGE_REASON_WORDS[note.reason](note.count))}`,
    })),
  );
};
