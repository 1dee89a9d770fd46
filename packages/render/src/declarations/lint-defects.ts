import type { Defect, Rule } from "@akashi/declarations";
import { SEVERITIES_DOWN } from "../summary/findings.ts";
import { severityMark } from "../html/marks.ts";
import { html, type Html, type HtmlValue } from "../html/markup.ts";
import { lead, type Section } from "../html/sections/section.ts";
import { breakable, definitions, link, say, unfold } from "../html/text.ts";
import { SEVERITY_WORDS } from "../words/evidence-words.ts";
import { LABELS } from "../words/labels.ts";
import { moreRows } from "../words/sentences.ts";
import { RULE_EXPLANATIONS, standingOf } from "../words/rules/rule-words.ts";
import { detailOf, groupByRule, oneLine, quotesDetail, type DefectGroup, type LintResult } from "./lint-result.ts";
import { LINT_NOTES } from "./lint-sentences.ts";
import { lineNumber, LINT_LABELS, RULE_PROFILE_WORDS } from "./lint-words.ts";

/** More places of one rule than these are there to unfold. */
const PLACES_SHOWN = 5;

const placeMarkup = (defect: Defect): Html | null => {
  const { place, line } = defect;
  const detail = quotesDetail(defect) ? null : detailOf(defect);
  if ((detail === null || detail.ja === "") && place === null) return null;
  return html`<li>
    ${detail !== null && detail.ja !== "" && html`<b>${detail.ja === detail.en ? breakable(detail.ja) : say(detail)}</b>&ensp;`}
    ${place !== null && html`<q>${breakable(oneLine(place.quote))}</q>`}
    ${line !== null && html`&ensp;<span class="at">${say(lineNumber(line))}</span>`}
  </li>`;
};

const placeList = (defects: readonly Defect[]): HtmlValue => {
  const places = defects.map(placeMarkup).filter((place) => place !== null);
  if (places.length === 0) return null;
  const list = (part: readonly Html[]): Html =>
    html`<ul class="occurrences">
      ${part}
    </ul>`;
  const rest = places.slice(PLACES_SHOWN);
  return html`${list(places.slice(0, PLACES_SHOWN))} ${rest.length > 0 && unfold(say(moreRows(rest.length)), list(rest))}`;
};

/** The element of a rule, so that the answer can lead to it. */
export const anchorOf = ({ id }: Rule): string => `rule-${id}`;

const groupMarkup = ({ rule, defects }: DefectGroup): Html => {
  const { source } = rule;
  const { meaning, limits } = RULE_EXPLANATIONS[rule.id];
  const from = source.url === null ? html`${source.title}` : link(source.url, source.title);
  return html`<article class="finding severity-${rule.severity}" id="${anchorOf(rule)}">
    <h4>
      ${severityMark(rule.severity)}
      <span>${say(rule.title)}</span>${defects.length > 1 && html` <span class="count">${defects.length}</span>`}
    </h4>
    <p>${say(meaning)}</p>
    <p class="action"><b>${say(LABELS.action)}</b> ${say(rule.remedy)}</p>
    ${placeList(defects)}
    ${definitions([
      {
        label: LINT_LABELS.rule,
        value: html`${from}
          <span class="note">(${say(LABELS.checked)} <time datetime="${source.checked}">${source.checked}</time>)</span>`,
      },
      { label: LINT_LABELS.standing, value: say(standingOf(rule)) },
      { label: LINT_LABELS.limits, value: say(limits) },
      { label: LABELS.profile, value: say(RULE_PROFILE_WORDS[rule.profile]) },
    ])}
    <p class="rule-id"><code>${rule.id}</code></p>
  </article>`;
};

/** Each defect under its rule, the most severe first. */
export const defectsSection = ({ read }: LintResult): Section => {
  const groups = groupByRule(read.defects);
  const content =
    groups.length === 0
      ? html`<p>${say(LINT_LABELS.none)}</p>`
      : html`${lead(LINT_NOTES.defects)}
        ${SEVERITIES_DOWN.map((severity) => {
          const here = groups.filter(({ rule }) => rule.severity === severity);
          return (
            here.length > 0 &&
            html`<h3 id="defects-${severity}">
                ${say(LABELS.severity)}: ${say(SEVERITY_WORDS[severity])} <span class="count">${here.length}</span>
              </h3>
              <div class="articles">${here.map(groupMarkup)}</div>`
          );
        })}`;
  return { id: "defects", title: LINT_LABELS.defects, count: groups.length, content };
};
