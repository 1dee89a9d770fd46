import type { DestinationResult, Report } from "@akashi/assess";
import { compareDestinations } from "../../summary/destinations.ts";
import { actorNames } from "../../summary/names.ts";
import { LABELS } from "../../words/labels.ts";
import { formatCount } from "../../words/language.ts";
import { NOTES } from "../../words/questions.ts";
import { identifiersLeftOut, moreRows, nothingFound } from "../../words/sentences.ts";
import { evidenceList } from "../evidence.ts";
import { html, type Html } from "../markup.ts";
import { dataTable } from "../table.ts";
import { name, nameList, say, unfold } from "../text.ts";
import { lead, type Section } from "./section.ts";

/** More than these are there to unfold: on a phone each row is a card. */
const SHOWN_OPEN = 15;

const recipientCell = ({ recipient }: DestinationResult): Html =>
  recipient === null ? html`<span class="unknown">${say(LABELS.recipientUnknown)}</span>` : say(recipient.name);

const hostCell = ({ host, urls, evidence, count }: DestinationResult): Html =>
  html`${name(host)}
  ${
    evidence.length + urls.length > 0 &&
    unfold(
      html`${say(LABELS.evidence)} ${formatCount(count)}`,
      html`${
        urls.length > 0 &&
        html`<ul class="urls">
          ${urls.map((url) => html`<li>${name(url)}</li>`)}
        </ul>`
      }
      ${evidenceList(evidence, count)}`,
    )
  }`;

/** Hosts that stand in the app, those with a known recipient first. */
export const destinationsSection = (report: Report): Section => {
  const nameOf = actorNames(report);
  const addresses = report.destinations.filter(({ use }) => use === "address").sort(compareDestinations);
  const identifiers = report.destinations.filter(({ use }) => use === "identifier");
  const rows = addresses.map((destination) => ({
    cells: [
      { content: hostCell(destination) },
      { content: recipientCell(destination), rank: destination.recipient === null ? 1 : 0 },
      { content: nameList(destination.namedBy.map(nameOf)) },
      {
        content: destination.cleartext
          ? html`<span class="cleartext">${say(LABELS.cleartextFound)}</span>`
          : html`<span class="quiet">${say(LABELS.notFound)}</span>`,
        rank: destination.cleartext ? 0 : 1,
      },
    ],
  }));
  const columns = [LABELS.host, LABELS.recipient, LABELS.namedBy, LABELS.cleartextUrls];
  const content = html`${lead(NOTES.destinations)}
  ${
    rows.length === 0
      ? html`<p>${say(nothingFound(LABELS.destinations))}</p>`
      : dataTable({ id: "destinations-table", caption: LABELS.destinations, columns, rows: rows.slice(0, SHOWN_OPEN) })
  }
  ${
    rows.length > SHOWN_OPEN &&
    unfold(
      say(moreRows(rows.length - SHOWN_OPEN)),
      dataTable({ id: "destinations-more", caption: LABELS.destinations, columns, rows: rows.slice(SHOWN_OPEN) }),
    )
  }
  ${
    identifiers.length > 0 &&
    unfold(
      say(identifiersLeftOut(identifiers.length)),
      html`<ul class="plain">
        ${identifiers.map(({ host }) => html`<li>${name(host)}</li>`)}
      </ul>`,
    )
  }`;
  return { id: "destinations", title: LABELS.destinations, count: addresses.length, content };
};
