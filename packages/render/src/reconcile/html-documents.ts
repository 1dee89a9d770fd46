import { type Contradiction, type DocumentSummary, type Reconciliation, VERDICTS } from "@akashi/assess";
import { certaintyMark, severityMark, typeList } from "../html/marks.ts";
import { html } from "../html/markup.ts";
import { lead, type Section } from "../html/sections/section.ts";
import { dataTable } from "../html/table.ts";
import { breakable, say } from "../html/text.ts";
import { LABELS } from "../words/labels.ts";
import { formatCount } from "../words/language.ts";
import { CONTRADICTION_WORDS, SAYS_WORDS } from "../words/reconcile/contradiction-words.ts";
import { RECONCILE_LABELS, RECONCILE_NOTES } from "../words/reconcile/reconcile-labels.ts";
import { DOCUMENT_WORDS, VERDICT_WORDS } from "../words/reconcile/row-words.ts";

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

export const documentsSection = ({ documents }: Reconciliation): Section => ({
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

export const contradictionSection = ({ contradictions }: Reconciliation): Section => ({
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
