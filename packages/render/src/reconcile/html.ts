import { type Reconciliation, VERDICTS } from "@akashi/assess";
import { html } from "../html/markup.ts";
import { renderPage } from "../html/page.ts";
import type { HtmlOptions } from "../html/report.ts";
import { coverageSection } from "../html/sections/closing.ts";
import { lead, type Section } from "../html/sections/section.ts";
import { definitions, name, say } from "../html/text.ts";
import { appName } from "../summary/names.ts";
import { PROFILE_WORDS } from "../words/kinds.ts";
import { LABELS } from "../words/labels.ts";
import { formatCount, same } from "../words/language.ts";
import { NOTES } from "../words/questions.ts";
import { disagreements } from "../words/reconcile/contradiction-words.ts";
import { reconcileAnswer, RECONCILE_LABELS, RECONCILE_NOTES } from "../words/reconcile/reconcile-labels.ts";
import { VERDICT_WORDS } from "../words/reconcile/row-words.ts";
import { documentsSection, contradictionSection } from "./html-documents.ts";
import { groupSection } from "./html-rows.ts";
import { methodText } from "./method.ts";
import { rowsByGroup } from "./rows.ts";

const answerSection = (result: Reconciliation): Section => {
  const groups = rowsByGroup(result);
  const counted = VERDICTS.filter((verdict) => result.verdicts[verdict] > 0);
  const content = html`<p class="verdict">
      ${say(reconcileAnswer(groups.toMend.length, groups.open.length, groups.agree.length))}
    </p>
    ${result.contradictions.length > 0 && html`<p class="alert">${say(disagreements(result.contradictions.length))}</p>`}
    <dl class="guide">
      ${counted.map(
        (verdict) =>
          html`<div>
            <dt>
              <b>${say(VERDICT_WORDS[verdict].label)}</b>&nbsp;<span class="count">${formatCount(result.verdicts[verdict])}</span>
            </dt>
            <dd>${say(VERDICT_WORDS[verdict].plain)}</dd>
          </div>`,
      )}
    </dl>`;
  return { id: "answer", title: LABELS.answer, count: null, content };
};

const identitySection = (result: Reconciliation): Section => {
  const { artifact, engine, catalogue, profile } = result;
  const content = html`${lead(NOTES.identity)}
  ${definitions([
    { label: same("SHA-256"), value: html`<code class="digest">${artifact.sha256}</code>` },
    { label: LABELS.packageName, value: artifact.packageName === null ? null : name(artifact.packageName) },
    { label: LABELS.version, value: `${artifact.versionName ?? "?"} (${artifact.versionCode ?? "?"})` },
    { label: RECONCILE_LABELS.method, value: say(methodText(result)) },
    { label: LABELS.profile, value: html`${say(PROFILE_WORDS[profile.name])} (${profile.name})` },
    { label: RECONCILE_LABELS.rulesAsOf, value: html`<time datetime="${profile.rulesAsOf}">${profile.rulesAsOf}</time>` },
    { label: LABELS.engine, value: `Akashi ${engine.version}` },
    { label: LABELS.engineDigest, value: html`<code class="digest">${engine.digest}</code>` },
    { label: LABELS.platformTable, value: engine.platformTable },
    { label: LABELS.catalogue, value: catalogue.version },
  ])}`;
  return { id: "identity", title: LABELS.artifact, count: null, content };
};

/** The reconciliation as one HTML file in both languages, without any external resource. */
export const renderReconciliationHtml = (result: Reconciliation, { lang }: HtmlOptions): string =>
  renderPage({
    lang,
    kind: RECONCILE_LABELS.title,
    subject: appName(result.artifact),
    under: html`<p>
      ${say(LABELS.version)} ${result.artifact.versionName ?? "?"} (${result.artifact.versionCode ?? "?"})
      ${result.artifact.packageName !== null && name(result.artifact.packageName)}
    </p>`,
    sections: [
      answerSection(result),
      groupSection(result, "toMend", "to-mend"),
      contradictionSection(result),
      groupSection(result, "open", "open"),
      groupSection(result, "agree", "agree"),
      documentsSection(result),
      coverageSection(result),
      identitySection(result),
    ],
    closing: html`<p>${say(RECONCILE_NOTES.made)}</p>
      <p>Akashi ${result.engine.version} / ${result.catalogue.version} / <code>${result.artifact.sha256}</code></p>`,
  });
