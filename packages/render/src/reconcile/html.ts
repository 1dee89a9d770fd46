import type {
  Contradiction,
  DeclaredSide,
  DocumentSummary,
  ObservedSide,
  Reconciliation,
  ReconciliationRow,
} from "@akashi/assess";
import { VERDICTS } from "@akashi/assess";
import { evidenceList } from "../html/evidence.ts";
import { certaintyMark, severityMark, typeList } from "../html/marks.ts";
import { html, type Html } from "../html/markup.ts";
import { renderPage } from "../html/page.ts";
import type { HtmlOptions } from "../html/report.ts";
import { coverageSection } from "../html/sections/closing.ts";
import { lead, type Section } from "../html/sections/section.ts";
import { dataTable } from "../html/table.ts";
import { breakable, definitions, name, say, sayList, sourceNote, unfold } from "../html/text.ts";
import { appName, purposeName } from "../summary/names.ts";
import { COVERAGE_AREA_WORDS } from "../words/coverage-words.ts";
import { PROFILE_WORDS } from "../words/kinds.ts";
import { LABELS } from "../words/labels.ts";
import { formatCount, same } from "../words/language.ts";
import { NOTES } from "../words/questions.ts";
import { ACTION_WORDS } from "../words/reconcile/action-words.ts";
import { CONTRADICTION_WORDS, disagreements, SAYS_WORDS } from "../words/reconcile/contradiction-words.ts";
import { REASON_WORDS } from "../words/reconcile/reason-words.ts";
import { reconcileAnswer, RECONCILE_LABELS, RECONCILE_NOTES } from "../words/reconcile/reconcile-labels.ts";
import { BASIS_WORDS, DOCUMENT_WORDS, MATCH_WORDS, ROW_KIND_WORDS, VERDICT_WORDS } from "../words/reconcile/row-words.ts";
import { nothingFound } from "../words/sentences.ts";
import { methodText } from "./method.ts";
import { decisionText, joinSides, quoteOf, recipientName, rowsByGroup, sideText, subjectName, type RowGroup } from "./rows.ts";

/** Sides shown at once; the others are unfolded. */
const SIDES_SHOWN = 2;

const sideMarkup = (side: DeclaredSide): Html => {
  const quote = quoteOf(side);
  return html`<li>
    <span class="at">${say(DOCUMENT_WORDS[side.document])} (${say(MATCH_WORDS[side.match])})</span>
    <q>${breakable(sideText(side))}</q>
    ${
      quote !== null &&
      unfold(
        say(RECONCILE_LABELS.document),
        html`<p class="note">${side.name}</p>
          <q>${breakable(quote)}</q>`,
      )
    }
  </li>`;
};

const listed = <T>(items: readonly T[], show: (item: T) => Html): Html | null => {
  if (items.length === 0) return null;
  const [first, rest] = [items.slice(0, SIDES_SHOWN), items.slice(SIDES_SHOWN)];
  const list = (part: readonly T[]): Html =>
    html`<ul class="evidence">
      ${part.map(show)}
    </ul>`;
  return html`${list(first)} ${rest.length > 0 && unfold(`+${rest.length}`, list(rest))}`;
};

const observedMarkup = ({ basis, evidence, source }: ObservedSide): Html =>
  html`<li>
    ${say(BASIS_WORDS[basis])} ${basis === "provider-claim" && sourceNote(source)}
    ${evidence.length > 0 && unfold(html`${say(LABELS.evidence)} ${formatCount(evidence.length)}`, evidenceList(evidence))}
  </li>`;

const VERDICT_RANK = (row: ReconciliationRow): number => VERDICTS.indexOf(row.verdict);

const subjectCell = (row: ReconciliationRow): Html => {
  const recipient = recipientName(row);
  return html`<span class="label">${say(subjectName(row))}</span>
    ${recipient !== null && html`<span class="note">→ ${say(recipient)}</span>`}
    <span class="note">${say(ROW_KIND_WORDS[row.kind])}</span>
    ${typeList(row.informationTypes)}`;
};

/** The furthest step of a module first. */
const observedOf = ({ kind, observed }: ReconciliationRow): readonly ObservedSide[] =>
  kind === "transmission" ? [...observed].reverse() : observed;

const verdictCell = (row: ReconciliationRow): Html => {
  const decided = decisionText(row);
  return html`<b>${say(VERDICT_WORDS[row.verdict].label)}</b>
    ${row.severity !== null && severityMark(row.severity)} ${certaintyMark(row.certainty)}
    <ul class="plain note">
      ${row.reasons.map((reason) => html`<li>${say(REASON_WORDS[reason])}</li>`)}
    </ul>
    ${
      row.gaps.length > 0 &&
      html`<p class="note">${say(RECONCILE_LABELS.gaps)}: ${sayList(row.gaps.map((area) => COVERAGE_AREA_WORDS[area]))}</p>`
    }
    ${
      row.missingPurposes.length > 0 &&
      html`<p class="note">${say(RECONCILE_LABELS.missingPurposes)}: ${sayList(row.missingPurposes.map(purposeName))}</p>`
    }
    ${decided !== null && html`<p class="note"><b>${say(RECONCILE_LABELS.decision)}</b> ${say(decided)}</p>`}
    ${row.action !== "none" && html`<p class="action"><b>${say(LABELS.action)}</b>${say(ACTION_WORDS[row.action])}</p>`}`;
};

const rowsTable = (id: string, rows: readonly ReconciliationRow[], title: Section["title"]): Html =>
  dataTable({
    id: `${id}-table`,
    caption: title,
    columns: [LABELS.subject, RECONCILE_LABELS.verdict, RECONCILE_LABELS.declared, RECONCILE_LABELS.observed],
    rows: rows.map((row) => ({
      cells: [
        { content: subjectCell(row) },
        { content: verdictCell(row), rank: VERDICT_RANK(row) },
        { content: listed(joinSides(row.declared), sideMarkup), rank: row.declared.length },
        { content: listed(observedOf(row), observedMarkup), rank: row.observed.length },
      ],
    })),
  });

const groupSection = (result: Reconciliation, group: RowGroup, id: string): Section => {
  const rows = rowsByGroup(result)[group];
  const title = RECONCILE_LABELS[group];
  const content = html`${lead(RECONCILE_NOTES[group])}
  ${rows.length === 0 ? html`<p>${say(nothingFound(title))}</p>` : rowsTable(id, rows, title)}`;
  return { id, title, count: rows.length, content };
};

const answerSection = (result: Reconciliation): Section => {
  const groups = rowsByGroup(result);
  const counted = VERDICTS.filter((verdict) => result.verdicts[verdict] > 0);
  const content = html`<p class="verdict">
      ${say(reconcileAnswer(groups.toMend.length, groups.open.length, groups.agree.length))}
    </p>
    ${result.contradictions.length > 0 && html`<p class="alert">${say(disagreements(result.contradictions.length))}</p>`}
    <dl class="guide">
      ${counted.map(
        (verdict) =>
          html`<div>
            <dt>
              <b>${say(VERDICT_WORDS[verdict].label)}</b>&nbsp;<span class="count">${formatCount(result.verdicts[verdict])}</span>
            </dt>
            <dd>${say(VERDICT_WORDS[verdict].plain)}</dd>
          </div>`,
      )}
    </dl>`;
  return { id: "answer", title: LABELS.answer, count: null, content };
};

const documentRow = ({ document, name: file, from, items, silentAbout, notAssigned, verdicts }: DocumentSummary) => ({
  cells: [
    {
      content: html`<span class="label">${say(DOCUMENT_WORDS[document])}</span
        ><span class="note">${file}</span> ${from === "app" && html`<span class="note">${say(RECONCILE_LABELS.carried)}</span>`}`,
    },
    { content: formatCount(items), rank: items },
    { content: silentAbout === null ? "-" : formatCount(silentAbout), rank: silentAbout ?? -1 },
    { content: formatCount(notAssigned), rank: notAssigned },
    {
      content: html`<ul class="plain">
        ${VERDICTS.filter((verdict) => verdicts[verdict] > 0).map(
          (verdict) => html`<li>${say(VERDICT_WORDS[verdict].label)} ${formatCount(verdicts[verdict])}</li>`,
        )}
      </ul>`,
    },
  ],
});

const documentsSection = ({ documents }: Reconciliation): Section => ({
  id: "documents",
  title: RECONCILE_LABELS.documents,
  count: documents.length,
  content: html`${lead(RECONCILE_NOTES.documents)}
  ${dataTable({
    id: "documents-table",
    caption: RECONCILE_LABELS.documents,
    columns: [
      RECONCILE_LABELS.document,
      RECONCILE_LABELS.items,
      RECONCILE_LABELS.silentAbout,
      RECONCILE_LABELS.notAssigned,
      RECONCILE_LABELS.verdict,
    ],
    rows: documents.map(documentRow),
  })}`,
});

const contradictionRow = ({ kind, name: subject, informationTypes, cells, severity, certainty }: Contradiction) => ({
  cells: [
    {
      content: html`<span class="label">${say(CONTRADICTION_WORDS[kind].label)}</span>
        ${subject !== null && html`<span class="note">${say(subject)}</span>`} ${typeList(informationTypes)}`,
    },
    {
      content: html`${severityMark(severity)} ${certaintyMark(certainty)}
        <p class="note">${say(CONTRADICTION_WORDS[kind].plain)}</p>`,
    },
    {
      content: html`<ul class="evidence">
        ${cells.map(
          ({ document, name: file, says, text }) =>
            html`<li>
              <b>${say(DOCUMENT_WORDS[document])}</b>: ${say(SAYS_WORDS[says])}
              ${text !== null && text !== "" && html`<q>${breakable(text)}</q>`} <span class="at">${file}</span>
            </li>`,
        )}
      </ul>`,
    },
  ],
});

const contradictionSection = ({ contradictions }: Reconciliation): Section => ({
  id: "contradictions",
  title: RECONCILE_LABELS.contradictions,
  count: contradictions.length,
  content:
    contradictions.length === 0
      ? lead(RECONCILE_NOTES.noDisagreement)
      : html`${lead(RECONCILE_NOTES.contradictions)}
        ${dataTable({
          id: "contradictions-table",
          caption: RECONCILE_LABELS.contradictions,
          columns: [RECONCILE_LABELS.matter, LABELS.certainty, RECONCILE_LABELS.documents],
          rows: contradictions.map(contradictionRow),
        })}`,
});

const identitySection = (result: Reconciliation): Section => {
  const { artifact, engine, catalogue, profile } = result;
  const content = html`${lead(NOTES.identity)}
  ${definitions([
    { label: same("SHA-256"), value: html`<code class="digest">${artifact.sha256}</code>` },
    { label: LABELS.packageName, value: artifact.packageName === null ? null : name(artifact.packageName) },
    { label: LABELS.version, value: `${artifact.versionName ?? "?"} (${artifact.versionCode ?? "?"})` },
    { label: RECONCILE_LABELS.method, value: say(methodText(result)) },
    { label: LABELS.profile, value: html`${say(PROFILE_WORDS[profile.name])} (${profile.name})` },
    { label: RECONCILE_LABELS.rulesAsOf, value: html`<time datetime="${profile.rulesAsOf}">${profile.rulesAsOf}</time>` },
    { label: LABELS.engine, value: `Akashi ${engine.version}` },
    { label: LABELS.engineDigest, value: html`<code class="digest">${engine.digest}</code>` },
    { label: LABELS.platformTable, value: engine.platformTable },
    { label: LABELS.catalogue, value: catalogue.version },
  ])}`;
  return { id: "identity", title: LABELS.artifact, count: null, content };
};

/** The reconciliation as one HTML file in both languages, without any external resource. */
export const renderReconciliationHtml = (result: Reconciliation, { lang }: HtmlOptions): string =>
  renderPage({
    lang,
    kind: RECONCILE_LABELS.title,
    subject: appName(result.artifact),
    under: html`<p>
      ${say(LABELS.version)} ${result.artifact.versionName ?? "?"} (${result.artifact.versionCode ?? "?"})
      ${result.artifact.packageName !== null && name(result.artifact.packageName)}
    </p>`,
    sections: [
      answerSection(result),
      groupSection(result, "toMend", "to-mend"),
      contradictionSection(result),
      groupSection(result, "open", "open"),
      groupSection(result, "agree", "agree"),
      documentsSection(result),
      coverageSection(result),
      identitySection(result),
    ],
    closing: html`<p>${say(RECONCILE_NOTES.made)}</p>
      <p>Akashi ${result.engine.version} / ${result.catalogue.version} / <code>${result.artifact.sha256}</code></p>`,
  });
