import type { DiffSide, ReportDiff } from "@akashi/assess";
import type { HtmlOptions } from "../html/report.ts";
import { html, type Html } from "../html/markup.ts";
import { inCodeMark, informationMark } from "../html/marks.ts";
import { renderPage } from "../html/page.ts";
import { findingsMarkup } from "../html/sections/findings.ts";
import { lead, type Section } from "../html/sections/section.ts";
import { dataTable } from "../html/table.ts";
import { breakable, definitions, name, nameList, say, sayList } from "../html/text.ts";
import { actorNames, appName } from "../summary/names.ts";
import {
  CHANGE_WORDS,
  CONSENT_AGAIN_WORDS,
  findingChanges,
  OTHER_KNOWLEDGE,
  OTHER_PACKAGE,
  SIGNER_CHANGE_WORDS,
  updateAdds,
} from "../words/changes.ts";
import { LABELS } from "../words/labels.ts";
import { same } from "../words/language.ts";
import { NOTES } from "../words/questions.ts";
import { changeGroups, countAdded, type ChangeGroup } from "./changes.ts";

const sideMarkup = ({ artifact, engine, catalogueVersion }: DiffSide, title: Html): Html =>
  html`<div>
    <h3>${title}</h3>
    ${definitions([
      { label: LABELS.packageName, value: artifact.packageName === null ? null : name(artifact.packageName) },
      { label: LABELS.version, value: `${artifact.versionName ?? "?"} (${artifact.versionCode ?? "?"})` },
      { label: same("SHA-256"), value: html`<code class="digest">${artifact.sha256}</code>` },
      { label: LABELS.engine, value: `Akashi ${engine.version}` },
      { label: LABELS.catalogue, value: catalogueVersion },
    ])}
  </div>`;

/** Whether the consent is needed again, and for which kinds of information. */
const consentMarkup = ({ consentAgain, moduleNames }: ReportDiff): Html => {
  const words = CONSENT_AGAIN_WORDS[consentAgain.reason];
  const nameOf = actorNames({ modules: moduleNames });
  return html`<p class="${consentAgain.needed ? "alert" : "signer"}">${say(words.label)}</p>
    <p class="note">${say(words.plain)}</p>
    ${
      consentAgain.types.length > 0 &&
      html`<ul class="plain">
        ${consentAgain.types.map(
          ({ type, basis, actors }) =>
            html`<li>
              ${informationMark(type)} ${inCodeMark(basis === "reads" ? "reads" : "not-seen")}
              <span class="note">${sayList(actors.map(nameOf))}</span>
            </li>`,
        )}
      </ul>`
    }`;
};

const answer = (diff: ReportDiff): Section => {
  const signer = SIGNER_CHANGE_WORDS[diff.signer.state];
  const { added, removed, unchanged } = diff.findings;
  const certificates = (digests: readonly string[]): Html | null => nameList(digests.map((digest) => same(digest)));
  const content = html`<p class="verdict">
      ${say(updateAdds(countAdded(diff, "permissions"), countAdded(diff, "modules"), countAdded(diff, "destinations")))}
    </p>
    <dl class="questions">
      <div>
        <dt>${say(LABELS.signer)}</dt>
        <dd>
          <p class="${diff.signer.state === "changed" ? "alert" : "signer"}">${say(signer.label)}</p>
          <p class="note">${say(signer.plain)}</p>
          ${
            diff.signer.state !== "same" &&
            definitions([
              { label: LABELS.before, value: certificates(diff.signer.old) },
              { label: LABELS.after, value: certificates(diff.signer.new) },
            ])
          }
        </dd>
      </div>
      <div>
        <dt>${say(LABELS.consentAgain)}</dt>
        <dd>${consentMarkup(diff)}</dd>
      </div>
      <div>
        <dt>${say(LABELS.findings)}</dt>
        <dd>${say(findingChanges(added.length, removed.length, unchanged))}</dd>
      </div>
    </dl>
    ${!diff.samePackage && html`<p class="alert">${say(OTHER_PACKAGE)}</p>`}
    ${!diff.sameKnowledge && html`<p class="alert">${say(OTHER_KNOWLEDGE)}</p>`}`;
  return { id: "answer", title: LABELS.answer, count: null, content };
};

const groupSection = ({ id, title, rows }: ChangeGroup): Section => ({
  id,
  title,
  count: rows.length,
  content:
    rows.length === 0
      ? lead(LABELS.unchanged)
      : dataTable({
          id: `${id}-table`,
          caption: title,
          columns: [LABELS.subject, LABELS.change, LABELS.details],
          rows: rows.map(({ kind, what, note, isName }) => ({
            cells: [
              { content: isName ? html`<code>${breakable(what.en)}</code>` : html`<b>${say(what)}</b>` },
              { content: html`<span class="change ${kind}">${say(CHANGE_WORDS[kind])}</span>` },
              { content: note !== null && say(note) },
            ],
          })),
        }),
});

const findingSection = (diff: ReportDiff, which: "added" | "removed"): Section => {
  const findings = diff.findings[which];
  const id = `findings-${which}`;
  return {
    id,
    title: which === "added" ? LABELS.newFindings : LABELS.goneFindings,
    count: findings.length,
    content:
      findings.length === 0
        ? lead(LABELS.unchanged)
        : html`${lead(NOTES.findings)} ${findingsMarkup(findings, { modules: diff.moduleNames }, id)}`,
  };
};

const sides = (diff: ReportDiff): Section => ({
  id: "identity",
  title: LABELS.artifact,
  count: null,
  content: html`<div class="sides">${sideMarkup(diff.old, say(LABELS.before))} ${sideMarkup(diff.new, say(LABELS.after))}</div>`,
});

/** A comparison of two reports as one HTML file in both languages, without any external resource. */
export const renderDiffHtml = (diff: ReportDiff, { lang }: HtmlOptions): string => {
  const before = diff.old.artifact;
  const after = diff.new.artifact;
  return renderPage({
    lang,
    kind: LABELS.diffTitle,
    subject: appName(after),
    under: html`<p>
      ${before.versionName ?? "?"} → ${after.versionName ?? "?"} ${after.packageName !== null && name(after.packageName)}
    </p>`,
    sections: [
      answer(diff),
      ...changeGroups(diff).map(groupSection),
      findingSection(diff, "added"),
      findingSection(diff, "removed"),
      sides(diff),
    ],
    closing: html`<p>Akashi ${diff.new.engine.version} / ${diff.new.catalogueVersion}</p>`,
  });
};
