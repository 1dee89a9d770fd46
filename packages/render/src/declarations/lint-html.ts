import { RULES_DATE, type ReadRow } from "@akashi/declarations";
import type { Bilingual } from "@akashi/catalogue";
import { severityMark } from "../html/marks.ts";
import { html, type Html, type HtmlValue } from "../html/markup.ts";
import { renderPage } from "../html/page.ts";
import type { HtmlOptions } from "../html/report.ts";
import { lead, type Section } from "../html/sections/section.ts";
import { dataTable } from "../html/table.ts";
import { breakable, definitions, nameList, say } from "../html/text.ts";
import { LABELS } from "../words/labels.ts";
import { same } from "../words/language.ts";
import { anchorOf, defectsSection } from "./lint-defects.ts";
import { groupByRule, oneLine, type LintResult } from "./lint-result.ts";
import { itemsAnswer, lintAnswer, LINT_NOTES, LINT_QUESTIONS, NOT_SEEN, STOP_WORDS } from "./lint-sentences.ts";
import { DOCUMENT_KIND_WORDS, ITEM_STATE_WORDS, LINT_LABELS, POLICY_ITEM_WORDS, RULE_PROFILE_WORDS } from "./lint-words.ts";

const missing: Html = html`<span class="unknown short">${say(LINT_LABELS.notRead)}</span>`;

const question = (asked: Bilingual, answer: HtmlValue): Html =>
  html`<div>
    <dt>${say(asked)}</dt>
    <dd>${answer}</dd>
  </div>`;

const recipientsOf = ({ read }: LintResult): readonly Bilingual[] => {
  const names = read.rows.map(({ recipient }) => recipient.legalName ?? recipient.serviceName).filter((name) => name !== null);
  return [...new Set(names.map(oneLine))].map(same);
};

const points = (result: LintResult): Html => {
  const groups = groupByRule(result.read.defects);
  if (groups.length === 0) return say(LINT_LABELS.none);
  return html`<ul class="plain">
    ${groups.map(({ rule }) => html`<li>${severityMark(rule.severity)} <a href="#${anchorOf(rule)}">${say(rule.title)}</a></li>`)}
  </ul>`;
};

/** What a lay reader asks, before any detail. */
const answerSection = (result: LintResult): Section => {
  const { read } = result;
  const groups = groupByRule(read.defects);
  const ofLaw = groups.filter(({ rule }) => rule.profile === "law-minimum").length;
  const recipients = recipientsOf(result);
  const content = html`<p class="verdict">${say(lintAnswer(read.rows.length, groups.length, ofLaw))}</p>
    <dl class="questions">
      ${question(LINT_QUESTIONS.what, say(DOCUMENT_KIND_WORDS[read.kind]))}
      ${question(
        LINT_QUESTIONS.who,
        recipients.length === 0
          ? missing
          : html`<ul class="names">
              ${recipients.map((recipient) => html`<li>${say(recipient)}</li>`)}
            </ul>`,
      )}
      ${question(LINT_QUESTIONS.mend, points(result))}
      ${read.kind === "policy" && question(LINT_QUESTIONS.items, say(itemsAnswer(read.policyItems)))}
      ${question(
        LINT_QUESTIONS.notTold,
        html`<p>${say(LINT_NOTES.notTold)}</p>
          <p class="note">${say(LINT_NOTES.law)}</p>`,
      )}
    </dl>`;
  return { id: "answer", title: LABELS.answer, count: null, content };
};

const words = (items: readonly { readonly text: string }[]): HtmlValue =>
  items.length === 0 ? missing : nameList(items.map(({ text }) => same(oneLine(text))));

const recipientCell = ({ recipient: { legalName, serviceName } }: ReadRow): HtmlValue => {
  if (legalName === null && serviceName === null) return missing;
  if (legalName === null) {
    return html`${serviceName}
      <p class="note"><span class="unknown">${say(LINT_LABELS.noLegalName)}</span></p>`;
  }
  return html`${legalName}${serviceName !== null && html`<p class="note">${serviceName}</p>`}`;
};

const rowCells = (row: ReadRow): readonly { readonly content: HtmlValue }[] => [
  {
    content:
      row.tool === null
        ? html`<span class="note">${say(LINT_LABELS.noTool)}</span>`
        : html`<span class="label">${breakable(oneLine(row.tool))}</span>`,
  },
  { content: recipientCell(row) },
  { content: words(row.information) },
  { content: words(row.senderPurposes) },
  { content: words(row.recipientPurposes) },
  { content: row.optOut.present ? say(STOP_WORDS[row.optOut.stops]) : "-" },
];

const rowsSection = ({ read }: LintResult): Section => ({
  id: "rows",
  title: LINT_LABELS.rows,
  count: read.rows.length,
  content:
    read.rows.length === 0
      ? html`<p>${say(LINT_LABELS.noRows)}</p>`
      : html`${lead(LINT_NOTES.rows)}
        ${dataTable({
          id: "rows-table",
          caption: LINT_LABELS.rows,
          columns: [
            LINT_LABELS.tool,
            LINT_LABELS.recipientName,
            LINT_LABELS.information,
            LINT_LABELS.sender,
            LINT_LABELS.recipient,
            LINT_LABELS.optOut,
          ],
          rows: read.rows.map((row) => ({ cells: rowCells(row) })),
        })}`,
});

const ITEM_RANK = { missing: 0, partial: 1, present: 2 } as const;

const itemsSection = ({ read }: LintResult): Section => ({
  id: "items",
  title: LINT_LABELS.items,
  count: null,
  content: html`${lead(LINT_NOTES.items)}
  ${dataTable({
    id: "items-table",
    caption: LINT_LABELS.items,
    isFixed: true,
    columns: [LINT_LABELS.item, LABELS.state, LINT_LABELS.place],
    rows: read.policyItems.map(({ item, state, place }) => ({
      cells: [
        { content: html`<span class="label">${say(POLICY_ITEM_WORDS[item])}</span>` },
        {
          content: html`<span class="short${state !== "present" && " unknown"}">${say(ITEM_STATE_WORDS[state])}</span>`,
          rank: ITEM_RANK[state],
        },
        { content: place !== null && html`<q>${breakable(oneLine(place.quote))}</q>` },
      ],
    })),
  })}`,
});

const notSeenSection = (): Section => ({
  id: "coverage",
  title: LINT_LABELS.notSeen,
  count: null,
  content: html`${lead(LINT_NOTES.notSeen)}
    <ul>
      ${NOT_SEEN.map((part) => html`<li>${say(part)}</li>`)}
    </ul>`,
});

const identitySection = ({ subject, read }: LintResult): Section => ({
  id: "identity",
  title: LINT_LABELS.identity,
  count: null,
  content: html`${lead(LINT_NOTES.identity)}
  ${definitions([
    { label: LABELS.file, value: breakable(subject.file) },
    { label: same("SHA-256"), value: html`<code class="digest">${subject.sha256}</code>` },
    { label: LINT_LABELS.kind, value: say(DOCUMENT_KIND_WORDS[read.kind]) },
    { label: LABELS.profile, value: say(RULE_PROFILE_WORDS[subject.profile]) },
    { label: LINT_LABELS.rules, value: html`<time datetime="${RULES_DATE}">${RULES_DATE}</time>` },
    { label: LABELS.engine, value: `Akashi ${subject.engineVersion}` },
  ])}`,
});

/** The last part of a path, in the spelling of either system. */
const fileName = (path: string): string => path.split(/[\\/]/u).at(-1) ?? path;

/** What a document says and what is wrong with it, as one HTML file in both languages without any external resource. */
export const renderLintHtml = (result: LintResult, { lang }: HtmlOptions): string =>
  renderPage({
    lang,
    kind: LINT_LABELS.title,
    subject: same(fileName(result.subject.file)),
    under: html`<p>${say(DOCUMENT_KIND_WORDS[result.read.kind])}</p>`,
    sections: [
      answerSection(result),
      rowsSection(result),
      ...(result.read.kind === "policy" ? [itemsSection(result)] : []),
      defectsSection(result),
      notSeenSection(),
      identitySection(result),
    ],
    closing: html`<p>${say(LINT_NOTES.law)}</p>
      <p>Akashi ${result.subject.engineVersion} / ${RULES_DATE} / <code>${result.subject.sha256}</code></p>`,
  });
