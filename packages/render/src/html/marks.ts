import { LADDER, type Finding, type LadderStep, type Severity } from "@akashi/assess";
import { informationName, sensitivityOf } from "../summary/names.ts";
import { stepRank } from "../summary/answer.ts";
import { CERTAINTY_WORDS, LADDER_WORDS, SEVERITY_WORDS } from "../words/evidence-words.ts";
import { IN_CODE_WORDS, type InformationState } from "../words/kinds.ts";
import { html, type Html } from "./markup.ts";
import { say } from "./text.ts";

/** Severity as a label; its look is in the style sheet, its word in the text. */
export const severityMark = (severity: Severity): Html =>
  html`<span class="mark severity-${severity}">${say(SEVERITY_WORDS[severity])}</span>`;

export const certaintyMark = (certainty: Finding["certainty"]): Html =>
  html`<span class="certainty">${say(CERTAINTY_WORDS[certainty].label)}</span>`;

/** An information type with the colour of its class. */
export const informationMark = (type: string): Html =>
  html`<span class="type ${sensitivityOf(type)}">${say(informationName(type))}</span>`;

/** Information types below each other. */
export const typeList = (types: readonly string[]): Html | null =>
  types.length === 0
    ? null
    : html`<ul class="types">
        ${types.map((type) => html`<li>${informationMark(type)}</li>`)}
      </ul>`;

/** How an information type is known: a full, a half and an empty mark, each with its words. */
export const inCodeMark = (inCode: InformationState): Html =>
  html`<span class="in-code ${inCode}">${say(IN_CODE_WORDS[inCode].label)}</span>`;

/** The step of the ladder as a bar of eight and its name. */
export const ladderMark = (step: LadderStep): Html =>
  html`<span class="ladder step-${stepRank(step) + 1}" aria-hidden="true"></span
    ><span class="step">${say(LADDER_WORDS[step].label)}</span> <span class="of">${stepRank(step) + 1}/${LADDER.length}</span>`;
