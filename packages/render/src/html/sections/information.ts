import type { Actor, ModuleInformation, Report } from "@akashi/assess";
import { compareText } from "@akashi/bytes";
import { findInformationType } from "@akashi/catalogue/platform";
import { compareTypes, hasCode, sensitivityRank } from "../../summary/answer.ts";
import { actorNames, sensitivityOf } from "../../summary/names.ts";
import {
  IN_CODE_WORDS,
  INFORMATION_STATES,
  informationState,
  SENSITIVITY_SHORT,
  type InformationState,
} from "../../words/kinds.ts";
import { LABELS } from "../../words/labels.ts";
import { NOTES } from "../../words/questions.ts";
import { callCount, codeSize, nothingFound, reachableSize } from "../../words/sentences.ts";
import { codePlaces } from "../evidence.ts";
import { inCodeMark, informationMark } from "../marks.ts";
import { html, type Html } from "../markup.ts";
import { dataTable, type TableCell } from "../table.ts";
import { name, nameList, say, unfold } from "../text.ts";
import { lead, type Section } from "./section.ts";

interface Handling {
  readonly actor: Actor;
  readonly row: ModuleInformation;
}

const handlings = (report: Report): ReadonlyMap<string, readonly Handling[]> => {
  const byType = new Map<string, Handling[]>();
  const add = (actor: Actor, rows: readonly ModuleInformation[]): void => {
    for (const row of rows) {
      const known = byType.get(row.type) ?? [];
      byType.set(row.type, known);
      known.push({ actor, row });
    }
  };
  for (const module of report.modules.filter(hasCode)) add({ kind: "module", id: module.id }, module.information);
  for (const { actor, information } of report.otherCode) add(actor, information);
  return byType;
};

const plainOf = (type: string): Html | null => {
  const plain = findInformationType(type)?.plain;
  return plain === undefined ? null : html`<p class="note">${say(plain)}</p>`;
};

/** Calls of the app's own and of unknown code; those of modules stand with the modules. */
const otherCodeDetails = (report: Report): Html | null => {
  const nameOf = actorNames(report);
  const rows = report.otherCode.filter(({ information }) => information.length > 0);
  if (rows.length === 0) return null;
  return html`<h3>${say(LABELS.otherCode)}</h3>
    <div class="articles">
      ${rows.map(
        ({ actor, classes, methods, reachableMethods, information }) =>
          html`<article class="module">
            ${unfold(
              html`<span class="module-name">${say(nameOf(actor))}</span>
                <span class="at">${say(codeSize(classes, methods))} (${say(reachableSize(reachableMethods))})</span>`,
              html`<ul class="plain rows">
                ${information.map(
                  ({ type, inCode, flow, apis }) =>
                    html`<li>
                      ${informationMark(type)} ${inCodeMark(informationState({ inCode, flow }))}
                      ${apis.map(
                        ({ api, count, reachable, examples }) =>
                          html`<div class="api">
                            ${name(api)} <span class="at">${say(callCount(count, reachable))}</span>
                            ${codePlaces(examples)}
                          </div>`,
                      )}
                    </li>`,
                )}
              </ul>`,
            )}
          </article>`,
      )}
    </div>`;
};

/** Information types, each with who handles it and how that is known. */
export const informationSection = (report: Report): Section => {
  const byType = handlings(report);
  const nameOf = actorNames(report);
  const types = [...byType.keys()].sort(compareTypes);
  const cell = (type: string, state: InformationState): TableCell => {
    const who = (byType.get(type) ?? []).filter(({ row }) => informationState(row) === state).map(({ actor }) => nameOf(actor));
    return { content: nameList([...who].sort((a, b) => compareText(a.en, b.en))), rank: who.length };
  };
  // A column for what was guessed only where there is any.
  const columnStates = INFORMATION_STATES.filter(
    (state) => state !== "may-flow" || [...byType.values()].flat().some(({ row }) => informationState(row) === state),
  );
  const rows = types.map((type) => ({
    cells: [
      { content: html`${informationMark(type)}${plainOf(type)}` },
      {
        content: html`<span class="short">${say(SENSITIVITY_SHORT[sensitivityOf(type)])}</span>`,
        rank: sensitivityRank(sensitivityOf(type)),
      },
      ...columnStates.map((state) => cell(type, state)),
    ],
  }));
  const columns = [LABELS.informationType, LABELS.sensitivity, ...columnStates.map((state) => IN_CODE_WORDS[state].label)];
  const content = html`${lead(NOTES.information)}
  ${
    rows.length === 0
      ? html`<p>${say(nothingFound(LABELS.information))}</p>`
      : dataTable({ id: "information-table", caption: LABELS.information, columns, rows })
  }
  ${otherCodeDetails(report)}`;
  return { id: "information", title: LABELS.information, count: types.length, content };
};
