import type { FlowResult, Report } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import { JSSEC_CLASSES } from "@akashi/catalogue/platform";
import { type Answer, sensitivityRank } from "../../summary/answer.ts";
import { coverageNames, isFollowed } from "../../summary/coverage.ts";
import { SEVERITIES_DOWN } from "../../summary/findings.ts";
import { flowHow, flowLines } from "../../summary/flows.ts";
import { actorNames, informationName, recipientLabel } from "../../summary/names.ts";
import { signatureState } from "../../summary/signing.ts";
import { FLOW_CERTAINTY_WORDS } from "../../words/flow-words.ts";
import { SENSITIVITY_WORDS } from "../../words/kinds.ts";
import { LABELS } from "../../words/labels.ts";
import { joinList } from "../../words/language.ts";
import { NOTES, QUESTIONS } from "../../words/questions.ts";
import {
  asksNoInternet,
  mayReceive,
  moreRows,
  nothingFound,
  noFlowFound,
  otherCodeReads,
  ownCodeElsewhere,
  otherCodeSends,
  ownCodeMayRead,
  remnantModules,
  switchedOffModules,
} from "../../words/sentences.ts";
import { severityMark } from "../marks.ts";
import { html, type Html, type HtmlValue } from "../markup.ts";
import { say, sayList } from "../text.ts";
import type { Section } from "./section.ts";

const question = (asked: Bilingual, answer: HtmlValue): Html =>
  html`<div>
    <dt>${say(asked)}</dt>
    <dd>${answer}</dd>
  </div>`;

const none = (what: Bilingual): Html => say(nothingFound(what));

const recipients = ({ recipients: found }: Answer): Html =>
  found.length === 0
    ? none(LABELS.recipient)
    : html`<ul class="names">
        ${found.map((recipient) => html`<li>${say(recipientLabel(recipient))}</li>`)}
      </ul>`;

/** Types by class, the most delicate class first. */
const information = ({ information: found }: Answer): Html => {
  const classes = [...JSSEC_CLASSES].sort((a, b) => sensitivityRank(a) - sensitivityRank(b));
  return html`${classes.map((sensitivity) => {
      const types = found.filter((type) => type.sensitivity === sensitivity);
      if (types.length === 0) return null;
      return html`<p class="class-name ${sensitivity}">${say(SENSITIVITY_WORDS[sensitivity].label)}</p>
        <ul class="chips">
          ${types.map(
            ({ id, read }) => html`<li class="chip ${sensitivity} ${read ? "read" : "claimed"}">${say(informationName(id))}</li>`,
          )}
        </ul>`;
    })}
    <p class="note">${say(NOTES.typeLegend)}</p>`;
};

const own = ({ readByApp, readByUnknown, mayBeReadByApp, isOffline }: Answer): Html =>
  html`${readByApp.length === 0 ? none(LABELS.information) : sayList(readByApp.map(informationName))}
  ${mayBeReadByApp.length > 0 && html`<p class="note">${say(ownCodeMayRead(mayBeReadByApp.map(informationName)))}</p>`}
  ${isOffline && html`<p class="note">${say(asksNoInternet())}</p>`}
  ${
    readByUnknown.length > 0 &&
    html`<p class="note">
      ${say({ ja: "提供元が分からないコード", en: "Code of unknown origin" })}: ${sayList(readByUnknown.map(informationName))}
    </p>`
  }`;

/** Lines of the answer; all stand in their section. */
const FLOWS_SHOWN = 6;

/** What must not be learnt from the table only: that it is readable on its way, and that a part of the way was guessed. */
const flowMarks = ({ cleartext, certainty }: FlowResult): Html =>
  html`${cleartext && html` <span class="cleartext">${say(LABELS.cleartext)}</span>`}
  ${certainty === "possible" && html` <span class="followed possible">${say(FLOW_CERTAINTY_WORDS.possible.label)}</span>`}`;

const followed = (report: Report): Html => {
  const nameOf = actorNames(report);
  const lines = flowLines(report, nameOf);
  if (lines.length === 0) return say(noFlowFound(isFollowed(report)));
  return html`<ul class="plain flows-short">
      ${lines.slice(0, FLOWS_SHOWN).map(
        ({ first, destinations }) =>
          html`<li>
            ${say(informationName(first.informationType))} &rarr; ${sayList(destinations)}${flowMarks(first)}
            <span class="note">${say(joinList([nameOf(first.sender), flowHow(first)]))}</span>
          </li>`,
      )}
      ${lines.length > FLOWS_SHOWN && html`<li class="note">${say(moreRows(lines.length - FLOWS_SHOWN))}</li>`}
    </ul>
    <a class="more" href="#followed">${say(LABELS.followed)}</a>`;
};

const signer = ({ developer }: Report): Html => {
  const { signers, verified } = developer.signing;
  const state = signatureState(developer.signing);
  return html`${signers.map(
      ({ subject, debugKey }) =>
        html`<p class="signer">
          ${subject}${debugKey && html` <span class="mark severity-high">${say(LABELS.debugKey)}</span>`}
        </p>`,
    )}
    <p class="${verified ? "note" : "alert"}">${say(state)}</p>`;
};

const findings = ({ findings: counts }: Answer): Html => {
  const present = SEVERITIES_DOWN.filter((severity) => counts[severity] > 0);
  if (present.length === 0) return none(LABELS.findings);
  return html`<ul class="counts">
    ${present.map(
      (severity) =>
        html`<li>
          <a href="#findings-${severity}">${severityMark(severity)} <b>${counts[severity]}</b></a>
        </li>`,
    )}
  </ul>`;
};

const notLookedAt = ({ notLookedAt: notes }: Answer): Html => {
  const names = coverageNames(notes);
  return html`${names.length === 0 ? none(LABELS.coverage) : sayList(names)}
    <a class="more" href="#coverage">${say(LABELS.coverage)}</a>`;
};

const stopped = ({ switchedOff, remnants }: Answer): Html =>
  html`${switchedOff.length > 0 && html`<p>${say(switchedOffModules(switchedOff.map(({ name }) => name)))}</p>`}
  ${remnants.length > 0 && html`<p>${say(remnantModules(remnants.map(({ name }) => name)))}</p>`}`;

/** What a lay reader wants to know, as questions with their answers. */
export const answerSection = (report: Report, answer: Answer): Section => {
  const delicate = answer.information.filter(({ sensitivity }) => sensitivity === "delicate").length;
  const sent = new Set(answer.sentByOthers);
  const onlyRead = new Set([...answer.readByApp, ...answer.readByUnknown].filter((type) => !sent.has(type)));
  const names = (modules: Answer["active"]): Html => sayList(modules.map((module) => module.name));
  const content = html`<p class="verdict">${say(mayReceive(answer.recipients.length, answer.information.length, delicate))}</p>
    ${answer.ownCodeMissing && html`<p class="alert">${say(ownCodeElsewhere())}</p>`}
    ${sent.size > 0 && html`<p class="besides">${say(otherCodeSends(sent.size))}</p>`}
    ${onlyRead.size > 0 && html`<p class="besides">${say(otherCodeReads(onlyRead.size, answer.isFollowed))}</p>`}
    <dl class="questions">
      ${question(QUESTIONS.who, recipients(answer))}
      ${answer.information.length > 0 && question(QUESTIONS.what, information(answer))} ${question(QUESTIONS.own, own(answer))}
      ${question(QUESTIONS.sends, followed(report))}
      ${question(QUESTIONS.starts, answer.startsByItself.length === 0 ? none(LABELS.modules) : names(answer.startsByItself))}
      ${answer.switchedOff.length + answer.remnants.length > 0 && question(QUESTIONS.off, stopped(answer))}
      ${question(QUESTIONS.signer, signer(report))} ${question(QUESTIONS.findings, findings(answer))}
      ${question(QUESTIONS.notLookedAt, notLookedAt(answer))}
    </dl>`;
  return { id: "answer", title: LABELS.answer, count: null, content };
};
