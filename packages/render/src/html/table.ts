import type { Bilingual } from "@akashi/catalogue";
import { LABELS } from "../words/labels.ts";
import { html, type Html, type HtmlValue } from "./markup.ts";
import { leftOutNote, say, shownOf } from "./text.ts";

/** A cell: what is shown, and what it is sorted by where that is not the text. */
export interface TableCell {
  readonly content: HtmlValue;
  /** Sorts as a number. */
  readonly rank?: number;
}

/** A table that can be searched and sorted where scripts run, and reads as cards on a narrow screen. */
export interface DataTable {
  /** Stable, for links and labels. */
  readonly id: string;
  readonly caption: Bilingual;
  readonly columns: readonly Bilingual[];
  readonly rows: readonly { readonly cells: readonly TableCell[]; readonly quiet?: boolean }[];
  /** A table of the same few rows each time, in which nobody searches. */
  readonly isFixed?: boolean;
}

/** Tables shorter than this are read at a glance. */
const SEARCHED_FROM = 5;

const cellMarkup = ({ content, rank }: TableCell, label: Bilingual, first: boolean): Html => {
  const order = rank !== undefined && html` data-rank="${rank}"`;
  return first
    ? html`<th scope="row" role="rowheader" ${order}>${content}</th>`
    : html`<td role="cell" data-ja="${label.ja}" data-en="${label.en}" ${order}><div>${content}</div></td>`;
};

const NO_LABEL: Bilingual = { ja: "", en: "" };

/** Roles are written out because a table that is laid out as cards loses them otherwise. */
export const dataTable = ({ id, caption, columns, rows, isFixed = false }: DataTable): Html => {
  const searched = !isFixed && rows.length >= SEARCHED_FROM;
  return html`<div class="table" id="${id}">
    ${
      searched &&
      html`<div class="tools" hidden>
        <label>${say(LABELS.search)} <input type="search" autocomplete="off" spellcheck="false" /></label>
        <output>${rows.length}</output>
      </div>`
    }
    <table role="table">
      <caption>
        ${say(caption)}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => html`<th scope="col" role="columnheader">${say(column)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${shownOf(rows).map(
          ({ cells, quiet }) =>
            html`<tr role="row" ${quiet === true && html`class="quiet"`}>
              ${cells.map((cell, column) => cellMarkup(cell, columns[column] ?? NO_LABEL, column === 0))}
            </tr>`,
        )}
      </tbody>
    </table>
    ${leftOutNote(rows.length)} ${searched && html`<p class="nothing" hidden>${say(LABELS.nothingLeft)}</p>`}
  </div>`;
};
