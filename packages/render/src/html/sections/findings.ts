import type { Actor, Finding } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { groupFindings, SEVERITIES_DOWN, type FindingGroup } from "../../summary/findings.ts";
import { actorNames, type NamedModules } from "../../summary/names.ts";
import { subjectNames } from "../../summary/subjects.ts";
import { detailRows } from "../../words/details.ts";
import { SEVERITY_WORDS } from "../../words/evidence-words.ts";
import { FINDING_WORDS } from "../../words/findings.ts";
import { LABELS } from "../../words/labels.ts";
import { NOTES } from "../../words/questions.ts";
import { moreRows, nothingFound } from "../../words/sentences.ts";
import { evidenceDetails } from "../evidence.ts";
import { certaintyMark, severityMark } from "../marks.ts";
import { html, type Html, type HtmlValue } from "../markup.ts";
import { breakable, leftOutNote, say, shownOf, unfold } from "../text.ts";
import { lead, type Section } from "./section.ts";

/** Findings that share their words: more than these are there to unfold. */
const SHOWN_OPEN = 6;

/** Names of what findings are about, and of whoever does something. */
interface Names {
  readonly subjectOf: (finding: Finding) => Bilingual;
  readonly nameOf: (actor: Actor) => Bilingual;
}

const subject = (text: Bilingual): HtmlValue => (text.ja === text.en ? html`<code>${breakable(text.ja)}</code>` : say(text));

const occurrence = (finding: Finding, names: Names): Html => {
  const details = detailRows(finding, names.nameOf);
  return html`<li>
    <p>${subject(names.subjectOf(finding))} ${certaintyMark(finding.certainty)}</p>
    ${
      details.length > 0 &&
      html`<p class="details">
        ${details.map(({ label, value }) => html`<span>${say(label)}: ${value.ja === value.en ? breakable(value.ja) : say(value)}</span> `)}
      </p>`
    }
    ${evidenceDetails(finding.evidence, finding.evidenceCount)}
  </li>`;
};

const groupMarkup = ({ id, severity, findings }: FindingGroup, names: Names): Html => {
  const { title, meaning, action } = FINDING_WORDS[id];
  return html`<article class="finding severity-${severity}">
    <h4>
      ${severityMark(severity)}
      <span>${say(title)}</span>${findings.length > 1 && html` <span class="count">${findings.length}</span>`}
    </h4>
    <p>${say(meaning)}</p>
    <p class="action"><b>${say(LABELS.action)}</b> ${say(action)}</p>
    <ul class="occurrences">
      ${findings.slice(0, SHOWN_OPEN).map((finding) => occurrence(finding, names))}
    </ul>
    ${
      findings.length > SHOWN_OPEN &&
      unfold(
        say(moreRows(findings.length - SHOWN_OPEN)),
        html`<ul class="occurrences">
            ${shownOf(findings)
              .slice(SHOWN_OPEN)
              .map((finding) => occurrence(finding, names))}
          </ul>
          ${leftOutNote(findings.length)}`,
      )
    }
    <p class="rule-id"><code>${id}</code></p>
  </article>`;
};

const sumOf = (groups: readonly FindingGroup[]): number => groups.reduce((sum, { findings }) => sum + findings.length, 0);

/** Findings with their words, those that share them together, the most severe first. */
export const findingsMarkup = (findings: readonly Finding[], named: NamedModules, anchor: string): HtmlValue => {
  const groups = groupFindings(findings);
  const nameOf = actorNames(named);
  const names: Names = { nameOf, subjectOf: subjectNames(nameOf) };
  return SEVERITIES_DOWN.map((severity) => {
    const here = groups.filter((group) => group.severity === severity);
    if (here.length === 0) return null;
    return html`<h3 id="${anchor}-${severity}">
        ${say(LABELS.severity)}: ${say(SEVERITY_WORDS[severity])} <span class="count">${sumOf(here)}</span>
      </h3>
      <div class="articles">${here.map((group) => groupMarkup(group, names))}</div>`;
  });
};

export const findingsSection = (findings: readonly Finding[], named: NamedModules): Section => ({
  id: "findings",
  title: LABELS.findings,
  count: findings.length,
  content: html`${lead(NOTES.findings)}
  ${findings.length === 0 ? html`<p>${say(nothingFound(LABELS.findings))}</p>` : findingsMarkup(findings, named, "findings")}`,
});
