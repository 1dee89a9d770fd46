import { html, say, type Html } from "@akashi/render/page";
import { PAGE_WORDS } from "./words.ts";

/** The tabs of a result with the ids of their panels. */
const TABS = [
  { panel: "report-panel", text: PAGE_WORDS.report },
  { panel: "draft-panel", text: PAGE_WORDS.draft },
  { panel: "check-panel", text: PAGE_WORDS.check },
  { panel: "save-panel", text: PAGE_WORDS.save },
] as const;

const start: Html = html`<section id="start" aria-labelledby="start-title">
  <h1 id="start-title" class="statement">${say(PAGE_WORDS.title)}</h1>
  <p class="lead">${say(PAGE_WORDS.lead)}</p>
  <noscript><p class="alert">${say(PAGE_WORDS.noScript)}</p></noscript>
  <div class="zone" id="zone">
    <p class="zone-title">${say(PAGE_WORDS.drop)}</p>
    <p class="note or">${say(PAGE_WORDS.or)}</p>
    <p>
      <input
        type="file"
        id="app-file"
        class="visually-hidden"
        multiple
        accept=".apk,.apks,.xapk,.apkm,.idsig,application/vnd.android.package-archive"
        aria-describedby="app-kinds"
      />
      <label for="app-file" class="button primary">${say(PAGE_WORDS.choose)}</label>
    </p>
    <p class="note" id="app-kinds">${say(PAGE_WORDS.kinds)}</p>
  </div>
  <div class="promise">
    <h2>${say(PAGE_WORDS.promiseTitle)}</h2>
    <p>${say(PAGE_WORDS.promise)}</p>
    <details>
      <summary>${say(PAGE_WORDS.genuineTitle)}</summary>
      <p class="unfolded">${say(PAGE_WORDS.genuine)}</p>
    </details>
    <details>
      <summary>${say(PAGE_WORDS.limitsTitle)}</summary>
      <p class="unfolded">${say(PAGE_WORDS.limits)}</p>
    </details>
  </div>
</section>`;

const busy: Html = html`<section id="busy" aria-labelledby="busy-title" hidden>
  <div class="sheet">
    <h1 id="busy-title" tabindex="-1">${say(PAGE_WORDS.busyTitle)}</h1>
    <p class="file" id="busy-file"></p>
    <div id="busy-steps" role="status"></div>
    <p><button type="button" class="button" id="cancel">${say(PAGE_WORDS.cancel)}</button></p>
  </div>
</section>`;

const problem: Html = html`<section id="problem" aria-labelledby="problem-title" hidden>
  <div class="sheet">
    <h1 id="problem-title" tabindex="-1">${say(PAGE_WORDS.problemTitle)}</h1>
    <p class="problem-text" id="problem-text"></p>
    <p class="actions">
      <button type="button" class="button primary" id="problem-again">${say(PAGE_WORDS.again)}</button>
      <button type="button" class="button" id="problem-light">${say(PAGE_WORDS.withoutFlows)}</button>
    </p>
  </div>
</section>`;

const result: Html = html`<section id="result" aria-labelledby="result-title" hidden>
  <div class="result-head">
    <div class="result-name">
      <h1 id="result-title" tabindex="-1"></h1>
      <p class="note" id="result-under"></p>
    </div>
    <button type="button" class="button small" id="another">${say(PAGE_WORDS.another)}</button>
    <div class="tabs" role="tablist" aria-label="${PAGE_WORDS.tabs.ja} / ${PAGE_WORDS.tabs.en}">
      ${TABS.map(
        ({ panel, text }) =>
          html`<button type="button" role="tab" id="${panel}-tab" aria-controls="${panel}">${say(text)}</button>`,
      )}
    </div>
  </div>
  ${TABS.map(
    ({ panel }) =>
      html`<div class="panel" role="tabpanel" id="${panel}" aria-labelledby="${panel}-tab" tabindex="0" hidden></div>`,
  )}
  <p class="print-here">${say(PAGE_WORDS.printHere)}</p>
</section>`;

/** Everything below the head of the page: one of four views is shown. */
export const PAGE_MARKUP: Html = html`<main id="main">${start} ${busy} ${problem} ${result}</main>`;
