import type { FlowResult, Report } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { isFollowed } from "../../summary/coverage.ts";
import { actorNames } from "../../summary/names.ts";
import { flowHow, flowReceiver, keptFlows, leavingFlows } from "../../summary/flows.ts";
import { FLOW_CERTAINTY_WORDS, FLOW_CHANNEL_WORDS, UNRESOLVED_WORDS } from "../../words/flow-words.ts";
import { LABELS } from "../../words/labels.ts";
import { formatCount } from "../../words/language.ts";
import { NOTES } from "../../words/questions.ts";
import { keptOnDevice, moreWays, noFlowFound } from "../../words/sentences.ts";
import { flowPathMarkup } from "../flow-path.ts";
import { informationMark } from "../marks.ts";
import { html, type Html } from "../markup.ts";
import { dataTable } from "../table.ts";
import { name, say, unfold } from "../text.ts";
import { lead, type Section } from "./section.ts";

type NameOf = ReturnType<typeof actorNames>;

/** Certainty as a mark whose line, and not only its colour, tells the two apart. */
const certaintyCell = ({ certainty }: FlowResult): Html =>
  html`<span class="followed ${certainty}">${say(FLOW_CERTAINTY_WORDS[certainty].label)}</span>`;

const destinationCell = (flow: FlowResult, nameOf: NameOf): Html => {
  const { hosts, unresolved, cleartext, reach } = flow;
  const receiver = flowReceiver(flow, nameOf);
  return html`${receiver !== null ? say(receiver) : hosts.length > 0 && html`<span class="unknown">${say(LABELS.recipientUnknown)}</span>`}
  ${hosts.map((host) => html`<div>${name(host)}</div>`)}
  ${unresolved !== null && html`<div class="note">${say(UNRESOLVED_WORDS[unresolved])}</div>`}
  ${cleartext && html`<div class="cleartext">${say(LABELS.cleartext)}</div>`}
  ${reach === "handed-over" && html`<div class="note">${say(NOTES.handedOver)}</div>`}`;
};

const waysOf = ({ paths, count }: FlowResult): Html =>
  html`${unfold(
    html`${say(LABELS.ways)} ${formatCount(count)}`,
    html`${paths.map(flowPathMarkup)} ${count > paths.length && html`<p class="note">${say(moreWays(paths.length, count))}</p>`}`,
  )}`;

const howCell = (flow: FlowResult): Html =>
  html`<span class="${flow.transformed.length > 0 ? "changed-before" : "as-read"}">${say(flowHow(flow))}</span>
    <div class="note">${say(FLOW_CHANNEL_WORDS[flow.channel])}</div>`;

/** Flows in one table, with the way of each to unfold. */
const flowsTable = (flows: readonly FlowResult[], nameOf: NameOf, id: string, caption: Bilingual): Html =>
  dataTable({
    id,
    caption,
    columns: [LABELS.informationType, LABELS.senderCode, LABELS.how, LABELS.receivedBy, LABELS.certainty],
    rows: flows.map((flow) => ({
      quiet: flow.certainty === "possible",
      cells: [
        { content: html`${informationMark(flow.informationType)}${waysOf(flow)}` },
        { content: say(nameOf(flow.sender)) },
        { content: howCell(flow) },
        { content: destinationCell(flow, nameOf) },
        { content: certaintyCell(flow), rank: flow.certainty === "path" ? 0 : 1 },
      ],
    })),
  });

/** The flows that concern one module, with their ways. */
export const flowsOfModule = (report: Report, id: string): Html | null => {
  const nameOf = actorNames(report);
  const flows = leavingFlows(report).filter(
    ({ sender, receiver }) =>
      (sender.kind === "module" && sender.id === id) || (receiver.kind === "module" && receiver.id === id),
  );
  return flows.length === 0
    ? null
    : html`<h4>${say(LABELS.followed)}</h4>
        ${flowsTable(flows, nameOf, `flows-${id}`, LABELS.followed)}`;
};

/** What was followed through the code to whoever gets it, by whose code; what stays on the device stands apart. */
export const followedSection = (report: Report): Section => {
  const nameOf = actorNames(report);
  const leaving = leavingFlows(report);
  const kept = keptFlows(report);
  const content = html`${lead(NOTES.followed)}
  ${
    leaving.length === 0
      ? html`<p>${say(noFlowFound(isFollowed(report)))}</p>`
      : flowsTable(leaving, nameOf, "followed-table", LABELS.followed)
  }
  ${kept.length > 0 && unfold(say(keptOnDevice(kept.length)), flowsTable(kept, nameOf, "kept-table", LABELS.keptOnDevice))}`;
  return { id: "followed", title: LABELS.followed, count: leaving.length, content };
};
