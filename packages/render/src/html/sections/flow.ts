import type { Report } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { SENSITIVITY_WORDS } from "../../words/kinds.ts";
import { LABELS } from "../../words/labels.ts";
import { NOTES } from "../../words/questions.ts";
import { flowGraph, type FlowGraph, type FlowLink, type FlowNode } from "../flow/graph.ts";
import { flowPicture, legendLine } from "../flow/picture.ts";
import { html, type Html } from "../markup.ts";
import { dataTable } from "../table.ts";
import { say, sayList, unfold } from "../text.ts";
import { lead, type Section } from "./section.ts";

/** What each kind of line stands for, the surest first; the legend and the table say the same. */
const KINDS: readonly { readonly kind: FlowLink["kind"]; readonly short: Bilingual; readonly long: Bilingual }[] = [
  {
    kind: "followed",
    short: { ja: "経路を確認(実線)", en: "Followed (solid)" },
    long: { ja: "コードの中で経路を確認", en: "followed through the code" },
  },
  {
    kind: "read",
    short: { ja: "読取りまで確認(破線)", en: "Read (dashed)" },
    long: { ja: "候補: コードが読み取ることまで確認", en: "candidate: code reads it" },
  },
  {
    kind: "claimed",
    short: { ja: "提供元の記載など(点線)", en: "Provider says so (dotted)" },
    long: { ja: "候補: 提供元の記載、または未確認の送信", en: "candidate: provider says so, or sending not followed" },
  },
];

/** More types than this are drawn as families, so that the picture stays readable; the table always has them all. */
const TYPES_WIDE = 14;
const TYPES_NARROW = 8;

/** The picture as a table: one row for whoever handles information. */
const flowTable = (graph: FlowGraph): Html => {
  const labels = new Map<string, FlowNode>(
    [...graph.information, ...graph.handlers, ...graph.recipients].map((node) => [node.id, node]),
  );
  const labelOf = (id: string): FlowNode["label"] => labels.get(id)?.label ?? { ja: id, en: id };
  const types = (handler: string, kind: FlowLink["kind"]): Html =>
    sayList(graph.reading.filter((link) => link.to === handler && link.kind === kind).map(({ from }) => labelOf(from)));
  const recipients = (handler: string): Html =>
    html`<ul class="plain">
      ${graph.sending
        .filter(({ from }) => from === handler)
        .map(
          ({ to, kind }) =>
            html`<li>${say(labelOf(to))}${kind === "followed" && html` <span class="note">${say(FOLLOWED)}</span>`}</li>`,
        )}
    </ul>`;
  const rows = graph.handlers.map(({ id, label }) => ({
    cells: [{ content: say(label) }, ...KINDS.map(({ kind }) => ({ content: types(id, kind) })), { content: recipients(id) }],
  }));
  const columns = [LABELS.who, ...KINDS.map(({ short }) => short), LABELS.recipient];
  return dataTable({ id: "flow-table", caption: LABELS.flow, columns, rows });
};

const FOLLOWED: Bilingual = { ja: "経路を確認", en: "followed" };

const lineLegend: Html = html`<ul class="legend lines">
  ${KINDS.map(({ kind, long }) => html`<li>${legendLine(kind)} ${say(long)}</li>`)}
</ul>`;

const legend: Html = html`<ul class="legend">
  ${(["delicate", "hard", "easy", "other"] as const).map(
    (sensitivity) => html`<li class="${sensitivity}">${say(SENSITIVITY_WORDS[sensitivity].label)}</li>`,
  )}
</ul>`;

const columnHeads: Html = html`<div class="flow-heads" aria-hidden="true">
  <span>${say(LABELS.informationType)}</span><span>${say(LABELS.who)}</span><span>${say(LABELS.recipient)}</span>
</div>`;

/** Information → module → recipient, as a picture and as a table. */
export const flowSection = (report: Report): Section => {
  const graph = flowGraph(report, TYPES_WIDE);
  const narrow = flowGraph(report, TYPES_NARROW);
  const content =
    graph === null || narrow === null
      ? lead(NOTES.flowNothing)
      : html`<figure>
            ${columnHeads}${flowPicture(graph, narrow)}
            <figcaption>
              ${lineLegend}${legend}
              <p id="flow-legend" class="note">${say(NOTES.flowLegend)}</p>
            </figcaption>
          </figure>
          ${unfold(say(LABELS.sameAsTable), flowTable(flowGraph(report, Number.MAX_SAFE_INTEGER) ?? graph))}`;
  return { id: "flow", title: LABELS.flow, count: null, content };
};
