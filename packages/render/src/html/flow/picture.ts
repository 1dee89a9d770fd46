import { columnsOf, textWidth } from "../../terminal/width.ts";
import { wrapText } from "../../terminal/wrap.ts";
import type { Language } from "../../words/language.ts";
import { LANGUAGES } from "../../words/language.ts";
import { visibleText } from "../../text/visible.ts";
import { html, type Html } from "../markup.ts";
import type { FlowGraph, FlowNode } from "./graph.ts";
import { layoutFlow, type FlowMeasures, type PlacedLink, type PlacedNode } from "./layout.ts";

/** Where there is room for it. */
const WIDE: FlowMeasures = {
  width: 960,
  columns: [220, 230, 220],
  lineHeight: 19,
  fontSize: 13.5,
  lines: 2,
  gap: 10,
  breadths: { followed: 9, read: 6, claimed: 5 },
};

/** On a phone: the same picture in the width of its screen. */
const NARROW: FlowMeasures = {
  width: 328,
  columns: [92, 96, 80],
  lineHeight: 15,
  fontSize: 11,
  lines: 3,
  gap: 6,
  breadths: { followed: 6, read: 5, claimed: 4 },
};

/** Room at the sides of a label; half of it on a phone. */
const insetOf = ({ fontSize }: FlowMeasures): number => (fontSize < 12 ? 7 : 12);

/** Width of one terminal column of text in a proportional font: half an em, and a little more for the widest Latin letters. */
const columnWidth = (fontSize: number): number => fontSize * 0.53;

const labelLines = (node: FlowNode, width: number, measures: FlowMeasures, language: Language): readonly string[] => {
  const { fontSize, lines } = measures;
  const columns = Math.floor((width - insetOf(measures) * 2) / columnWidth(fontSize));
  const wrapped = wrapText(visibleText(node.label[language]), columns);
  if (wrapped.length <= lines) return wrapped;
  const last = wrapped[lines - 1] ?? "";
  const cut = [...last].slice(0, -1).join("");
  const kept = textWidth(last) + columnsOf(0x2026) > columns ? cut : last;
  return [...wrapped.slice(0, lines - 1), `${kept}…`];
};

const noteLine = (node: FlowNode, width: number, measures: FlowMeasures, language: Language): readonly string[] => {
  const { fontSize } = measures;
  if (node.note === null) return [];
  const columns = Math.floor((width - insetOf(measures) * 2) / columnWidth(fontSize * 0.86));
  return wrapText(visibleText(node.note[language]), columns).slice(0, 2);
};

const linesOf = (node: FlowNode, width: number, measures: FlowMeasures): number =>
  Math.max(
    ...LANGUAGES.map(
      (language) => labelLines(node, width, measures, language).length + noteLine(node, width, measures, language).length,
    ),
  );

const round = (value: number): number => Math.round(value * 10) / 10;

const nodeText = (node: PlacedNode, measures: FlowMeasures, language: Language): Html => {
  const label = labelLines(node, node.width, measures, language);
  const note = noteLine(node, node.width, measures, language);
  const all = label.length + note.length;
  const top = node.y + node.height / 2 - (all * measures.lineHeight) / 2 + measures.lineHeight * 0.74;
  const line = (text: string, row: number, isNote: boolean): Html =>
    html`<tspan
      x="${round(node.x + insetOf(measures))}"
      y="${round(top + row * measures.lineHeight)}"
      ${isNote && html`class="note"`}
      >${text}</tspan
    >`;
  return html`<text lang="${language}"
    >${label.map((text, row) => line(text, row, false))}${note.map((text, row) => line(text, label.length + row, true))}</text
  >`;
};

const nodeMarkup = (node: PlacedNode, measures: FlowMeasures): Html => {
  const kind = ["information", "handler", "recipient"][node.column] ?? "";
  const bar = node.column === 0 ? node.x + node.width - 5 : node.x;
  return html`<g class="node ${kind} ${node.sensitivity ?? "plain"}" data-node="${node.id}"
    ><rect x="${round(node.x)}" y="${round(node.y)}" width="${round(node.width)}" height="${round(node.height)}" rx="3" /><rect
      class="bar"
      x="${round(bar)}"
      y="${round(node.y)}"
      width="5"
      height="${round(node.height)}"
    />${LANGUAGES.map((language) => nodeText(node, measures, language))}</g
  >`;
};

/** What was followed is a band; candidates are lines, whose dashes the style sheet sets. */
const LINE_WIDTHS = { read: 2.4, claimed: 1.8 } as const;

const linkMarkup = ({ x1, y1, x2, y2, breadth, kind, sensitivity, from, to }: PlacedLink): Html => {
  const middle = (x1 + x2) / 2;
  const d = `M${round(x1)},${round(y1)}C${round(middle)},${round(y1)} ${round(middle)},${round(y2)} ${round(x2)},${round(y2)}`;
  return html`<path
    class="link ${kind} ${sensitivity ?? "plain"}"
    d="${d}"
    stroke-width="${kind === "followed" ? breadth : LINE_WIDTHS[kind]}"
    data-from="${from}"
    data-to="${to}"
  />`;
};

const drawing = (graph: FlowGraph, measures: FlowMeasures, size: "wide" | "narrow"): Html => {
  const layout = layoutFlow({ graph, measures, countLines: (node, width) => linesOf(node, width, measures) });
  return html`<svg
    class="flow ${size}"
    role="img"
    aria-labelledby="flow-title"
    aria-describedby="flow-legend"
    viewBox="-1 -1 ${layout.width + 2} ${Math.ceil(layout.height) + 2}"
    font-size="${measures.fontSize}"
  >
    ${layout.links.map(linkMarkup)}${layout.nodes.map((node) => nodeMarkup(node, measures))}
  </svg>`;
};

/** A line as the picture draws it, for the legend. */
export const legendLine = (kind: PlacedLink["kind"]): Html =>
  html`<svg class="flow-sample" viewBox="0 0 44 12" aria-hidden="true">
    <path class="link ${kind} plain" d="M1,6H43" stroke-width="${kind === "followed" ? 7 : LINE_WIDTHS[kind]}" />
  </svg>`;

/** The picture in two sizes, of which the page shows the one that fits. */
export const flowPicture = (wide: FlowGraph, narrow: FlowGraph): Html =>
  html`${drawing(wide, WIDE, "wide")}${drawing(narrow, NARROW, "narrow")}`;
