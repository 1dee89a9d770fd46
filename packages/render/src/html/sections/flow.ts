import type { Report } from "@akashi/assess";
import { SENSITIVITY_WORDS } from "../../words/kinds.ts";
import { LABELS } from "../../words/labels.ts";
import { NOTES } from "../../words/questions.ts";
import { flowGraph, type FlowGraph, type FlowNode } from "../flow/graph.ts";
import { flowPicture } from "../flow/picture.ts";
import { html, type Html } from "../markup.ts";
import { dataTable } from "../table.ts";
import { say, sayList, unfold } from "../text.ts";
import { lead, type Section } from "./section.ts";

const SEEN = { ja: "コードが読取り(実線)", en: "Code reads it (solid)" };
const UNSEEN = { ja: "提供元の記載など(破線)", en: "Provider says so (broken)" };

/** More types than this are drawn as families, so that the picture stays readable; the table always has them all. */
const TYPES_WIDE = 14;
const TYPES_NARROW = 8;

/** The picture as a table: one row for whoever handles information. */
const flowTable = (graph: FlowGraph): Html => {
  const labels = new Map<string, FlowNode>(
    [...graph.information, ...graph.handlers, ...graph.recipients].map((node) => [node.id, node]),
  );
  const labelOf = (id: string): FlowNode["label"] => labels.get(id)?.label ?? { ja: id, en: id };
  const types = (handler: string, seen: boolean): Html =>
    sayList(graph.reading.filter((link) => link.to === handler && link.seen === seen).map(({ from }) => labelOf(from)));
  const rows = graph.sending.map(({ from, to }) => ({
    cells: [
      { content: say(labelOf(from)) },
      { content: types(from, true) },
      { content: types(from, false) },
      { content: say(labelOf(to)) },
    ],
  }));
  return dataTable({ id: "flow-table", caption: LABELS.flow, columns: [LABELS.who, SEEN, UNSEEN, LABELS.recipient], rows });
};

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
              ${legend}
              <p id="flow-legend" class="note">${say(NOTES.flowLegend)}</p>
            </figcaption>
          </figure>
          ${unfold(say(LABELS.sameAsTable), flowTable(flowGraph(report, Number.MAX_SAFE_INTEGER) ?? graph))}`;
  return { id: "flow", title: LABELS.flow, count: null, content };
};
