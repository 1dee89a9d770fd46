import { type DeclaredSide, type ObservedSide, type Reconciliation, type ReconciliationRow, VERDICTS } from "@akashi/assess";
import { evidenceList } from "../html/evidence.ts";
import { certaintyMark, severityMark, typeList } from "../html/marks.ts";
import { html, type Html } from "../html/markup.ts";
import { lead, type Section } from "../html/sections/section.ts";
import { dataTable } from "../html/table.ts";
import { breakable, say, sayList, sourceNote, unfold } from "../html/text.ts";
import { purposeName } from "../summary/names.ts";
import { COVERAGE_AREA_WORDS } from "../words/coverage-words.ts";
import { LABELS } from "../words/labels.ts";
import { formatCount } from "../words/language.ts";
import { ACTION_WORDS } from "../words/reconcile/action-words.ts";
import { REASON_WORDS } from "../words/reconcile/reason-words.ts";
import { RECONCILE_LABELS, RECONCILE_NOTES } from "../words/reconcile/reconcile-labels.ts";
import { BASIS_WORDS, DOCUMENT_WORDS, MATCH_WORDS, ROW_KIND_WORDS, VERDICT_WORDS } from "../words/reconcile/row-words.ts";
import { nothingFound } from "../words/sentences.ts";
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

const verdictRank = (row: ReconciliationRow): number => VERDICTS.indexOf(row.verdict);

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
        { content: verdictCell(row), rank: verdictRank(row) },
        { content: listed(joinSides(row.declared), sideMarkup), rank: row.declared.length },
        { content: listed(observedOf(row), observedMarkup), rank: row.observed.length },
      ],
    })),
  });

export const groupSection = (result: Reconciliation, group: RowGroup, id: string): Section => {
  const rows = rowsByGroup(result)[group];
  const title = RECONCILE_LABELS[group];
  const content = html`${lead(RECONCILE_NOTES[group])}
  ${rows.length === 0 ? html`<p>${say(nothingFound(title))}</p>` : rowsTable(id, rows, title)}`;
  return { id, title, count: rows.length, content };
};
