import type { Contradiction, Reconciliation } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { coverageName } from "../summary/coverage.ts";
import { appName, informationName, purposeName } from "../summary/names.ts";
import { TerminalPage, type TerminalOptions } from "../terminal/page.ts";
import type { Role } from "../terminal/style.ts";
import { truncateText } from "../terminal/width.ts";
import { COVERAGE_AREA_WORDS, COVERAGE_REASON_WORDS, COVERAGE_STATE_WORDS } from "../words/coverage-words.ts";
import { CERTAINTY_WORDS, SEVERITY_WORDS } from "../words/evidence-words.ts";
import { PROFILE_WORDS } from "../words/kinds.ts";
import { LABELS } from "../words/labels.ts";
import { same } from "../words/language.ts";
import { ACTION_WORDS } from "../words/reconcile/action-words.ts";
import { CONTRADICTION_WORDS, disagreements, SAYS_WORDS } from "../words/reconcile/contradiction-words.ts";
import { REASON_WORDS } from "../words/reconcile/reason-words.ts";
import { reconcileAnswer, RECONCILE_LABELS, RECONCILE_NOTES } from "../words/reconcile/reconcile-labels.ts";
import { DOCUMENT_WORDS, ROW_KIND_WORDS, VERDICT_WORDS } from "../words/reconcile/row-words.ts";
import { nothingFound } from "../words/sentences.ts";
import { methodText } from "./method.ts";
import {
  decisionText,
  bundleRows,
  quoteOf,
  recipientName,
  rowsByGroup,
  sideText,
  subjectName,
  type RowBundle,
  type RowGroup,
} from "./rows.ts";

/** Words of documents shown of one row. */
const SIDES_SHOWN = 2;

const identity = (page: TerminalPage, result: Reconciliation): void => {
  const { artifact, profile, engine, catalogue } = result;
  page.paragraph(`${page.say(appName(artifact))}: ${page.say(RECONCILE_LABELS.title)}`, { indent: 0, role: "title" });
  page.fields([
    { label: LABELS.packageName, value: page.plain(artifact.packageName ?? "?") },
    { label: LABELS.version, value: page.plain(`${artifact.versionName ?? "?"} (${artifact.versionCode ?? "?"})`) },
    { label: same("SHA-256"), value: artifact.sha256, role: "quiet" },
    { label: LABELS.profile, value: `${page.say(PROFILE_WORDS[profile.name])} (${profile.name})` },
    { label: RECONCILE_LABELS.rulesAsOf, value: profile.rulesAsOf },
    { label: RECONCILE_LABELS.method, value: page.say(methodText(result)) },
    { label: LABELS.engine, value: `Akashi ${engine.version} / ${page.plain(catalogue.version)}`, role: "quiet" },
  ]);
};

const documents = (page: TerminalPage, { documents: given }: Reconciliation): void => {
  page.heading(RECONCILE_LABELS.documents, given.length);
  for (const { document, name, from, items, silentAbout, notAssigned } of given) {
    const place = from === "app" ? ` (${page.say(RECONCILE_LABELS.carried)})` : "";
    page.paragraph(`${page.say(DOCUMENT_WORDS[document])}: ${page.plain(name)}${place}`, { role: "strong" });
    const figures: readonly (readonly [Bilingual, number | null])[] = [
      [RECONCILE_LABELS.items, items],
      [RECONCILE_LABELS.silentAbout, silentAbout],
      [RECONCILE_LABELS.notAssigned, notAssigned],
    ];
    const shown = figures.filter(([, figure]) => figure !== null).map(([label, figure]) => `${page.say(label)} ${figure}`);
    page.paragraph(shown.join(", "), { indent: 4, role: "quiet" });
  }
};

const bundleTitle = (page: TerminalPage, { first, rows }: RowBundle): string => {
  const types = [...new Set(rows.flatMap(({ informationTypes }) => informationTypes))];
  const recipient = recipientName(first);
  const what = recipient === null ? page.say(subjectName(first)) : `${page.say(subjectName(first))} → ${page.say(recipient)}`;
  return types.length === 0 || first.kind === "permission" ? what : `${what}: ${page.join(types.map(informationName))}`;
};

const bundleLines = (page: TerminalPage, bundle: RowBundle): void => {
  const { first, rows } = bundle;
  const { severity, verdict, certainty, reasons, gaps, missingPurposes, action, kind } = first;
  const role: Role = severity ?? "info";
  const mark = severity === null ? "" : `[${page.say(SEVERITY_WORDS[severity])}] `;
  page.paragraph(`${mark}${page.say(VERDICT_WORDS[verdict].label)} (${page.say(ROW_KIND_WORDS[kind])})`, { role });
  page.paragraph(bundleTitle(page, bundle), { indent: 4, role: "strong" });
  const because = reasons.map((reason) => page.say(REASON_WORDS[reason]));
  page.paragraph([...because, `(${page.say(CERTAINTY_WORDS[certainty].label)})`].join(" "), { indent: 4, role: "quiet" });
  if (gaps.length > 0)
    page.paragraph(`${page.say(RECONCILE_LABELS.gaps)}: ${page.join(gaps.map((area) => COVERAGE_AREA_WORDS[area]))}`, {
      indent: 4,
    });
  if (missingPurposes.length > 0) {
    page.paragraph(`${page.say(RECONCILE_LABELS.missingPurposes)}: ${page.join(missingPurposes.map(purposeName))}`, {
      indent: 4,
    });
  }
  const decided = decisionText(first);
  if (decided !== null) page.paragraph(`${page.say(RECONCILE_LABELS.decision)}: ${page.plain(page.say(decided))}`, { indent: 4 });
  const sides = rows
    .flatMap(({ declared }) => declared)
    .map((side) => `${page.say(DOCUMENT_WORDS[side.document])}: ${page.plain(quoteOf(side) ?? sideText(side))}`);
  for (const text of [...new Set(sides)].slice(0, SIDES_SHOWN)) {
    page.paragraph(truncateText(text, page.width - 4), { indent: 4, role: "quiet" });
  }
  if (action !== "none") page.paragraph(`→ ${page.say(ACTION_WORDS[action])}`, { indent: 4 });
};

const groupLines = (page: TerminalPage, result: Reconciliation, group: Exclude<RowGroup, "agree">): void => {
  const rows = rowsByGroup(result)[group];
  page.heading(RECONCILE_LABELS[group], rows.length);
  if (rows.length === 0) page.paragraph(page.say(nothingFound(RECONCILE_LABELS[group])), { role: "quiet" });
  for (const bundle of bundleRows(rows)) bundleLines(page, bundle);
};

const agreeLines = (page: TerminalPage, result: Reconciliation): void => {
  const rows = rowsByGroup(result).agree;
  page.heading(RECONCILE_LABELS.agree, rows.length);
  for (const bundle of bundleRows(rows)) page.paragraph(bundleTitle(page, bundle));
  page.paragraph(page.say(VERDICT_WORDS.consistent.plain), { role: "quiet" });
};

const contradictionLines = (page: TerminalPage, { kind, name, informationTypes, cells }: Contradiction): void => {
  const matter = name === null ? page.join(informationTypes.map(informationName)) : page.say(name);
  page.paragraph(`${page.say(CONTRADICTION_WORDS[kind].label)}: ${matter}`, { role: "strong" });
  page.paragraph(page.say(CONTRADICTION_WORDS[kind].plain), { indent: 4, role: "quiet" });
  for (const { document, says, text } of cells) {
    const words = text === null || text === "" ? "" : ` (${page.plain(text)})`;
    page.paragraph(truncateText(`${page.say(DOCUMENT_WORDS[document])}: ${page.say(SAYS_WORDS[says])}${words}`, page.width - 4), {
      indent: 4,
    });
  }
};

const coverageLines = (page: TerminalPage, { coverage }: Reconciliation): void => {
  page.heading(LABELS.coverage);
  page.fields(
    coverage
      .filter(({ state, reason }) => state !== "full" && reason !== "not-present")
      .map((note) => ({
        label: coverageName(note),
        value: `[${page.say(COVERAGE_STATE_WORDS[note.state])}] ${page.say(COVERAGE_REASON_WORDS[note.reason](note.count))}`,
      })),
  );
};

/** The reconciliation for a terminal: the answer, what to mend, what stays open, what agrees. Ends in a new line. */
export const renderReconciliationTerminal = (result: Reconciliation, options: TerminalOptions): string => {
  const page = new TerminalPage(options);
  const groups = rowsByGroup(result);
  identity(page, result);
  page.blank();
  page.paragraph(page.say(reconcileAnswer(groups.toMend.length, groups.open.length, groups.agree.length)), { role: "strong" });
  if (result.contradictions.length > 0) page.paragraph(page.say(disagreements(result.contradictions.length)), { role: "medium" });
  documents(page, result);
  groupLines(page, result, "toMend");
  if (result.documents.length > 1) {
    page.heading(RECONCILE_LABELS.contradictions, result.contradictions.length);
    if (result.contradictions.length === 0) page.paragraph(page.say(RECONCILE_NOTES.noDisagreement), { role: "quiet" });
    for (const contradiction of result.contradictions) contradictionLines(page, contradiction);
  }
  groupLines(page, result, "open");
  agreeLines(page, result);
  coverageLines(page, result);
  return page.toString();
};
