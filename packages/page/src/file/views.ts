import type { Bilingual } from "@akashi/catalogue";
import { html, say, type Html } from "@akashi/render/page";

/** Work under way: what is worked on, its steps, and what ends it. */
export const busyView = (words: { readonly busyTitle: Bilingual; readonly cancel: Bilingual }): Html =>
  html`<section id="busy" aria-labelledby="busy-title" hidden>
    <div class="sheet">
      <h1 id="busy-title" tabindex="-1">${say(words.busyTitle)}</h1>
      <p class="file" id="busy-file"></p>
      <div id="busy-steps" role="status"></div>
      <p><button type="button" class="button" id="cancel">${say(words.cancel)}</button></p>
    </div>
  </section>`;

/** What went wrong. `lighter` is what can be tried with less. */
export const problemView = (words: { readonly problemTitle: Bilingual; readonly again: Bilingual }, lighter: Bilingual): Html =>
  html`<section id="problem" aria-labelledby="problem-title" hidden>
    <div class="sheet">
      <h1 id="problem-title" tabindex="-1">${say(words.problemTitle)}</h1>
      <p class="problem-text" id="problem-text"></p>
      <p class="actions">
        <button type="button" class="button primary" id="problem-again">${say(words.again)}</button>
        <button type="button" class="button" id="problem-light">${say(lighter)}</button>
      </p>
    </div>
  </section>`;

/** A tab by the id of its panel. */
interface Tab {
  readonly panel: string;
  readonly text: Bilingual;
}

/** A result: whose it is, what leads back, tabs and their panels. `below` stands under the panels. */
export const resultView = (
  words: { readonly another: Bilingual; readonly tabs: Bilingual },
  tabs: readonly Tab[],
  below: Html | null = null,
): Html =>
  html`<section id="result" aria-labelledby="result-title" hidden>
    <div class="result-head">
      <div class="result-name">
        <h1 id="result-title" tabindex="-1"></h1>
        <p class="note" id="result-under"></p>
      </div>
      <button type="button" class="button small" id="another">${say(words.another)}</button>
      <div class="tabs" role="tablist" aria-label="${words.tabs.ja} / ${words.tabs.en}">
        ${tabs.map(
          ({ panel, text }) =>
            html`<button type="button" role="tab" id="${panel}-tab" aria-controls="${panel}">${say(text)}</button>`,
        )}
      </div>
    </div>
    ${tabs.map(
      ({ panel }) =>
        html`<div class="panel" role="tabpanel" id="${panel}" aria-labelledby="${panel}-tab" tabindex="0" hidden></div>`,
    )}
    ${below}
  </section>`;

/** What a page promises of the files that it is given, how to know that it is genuine, and what it cannot tell. */
export const promiseBlock = (
  words: Readonly<Record<"promiseTitle" | "promise" | "genuineTitle" | "genuine" | "limitsTitle" | "limits", Bilingual>>,
): Html =>
  html`<div class="promise">
    <h2>${say(words.promiseTitle)}</h2>
    <p>${say(words.promise)}</p>
    <details>
      <summary>${say(words.genuineTitle)}</summary>
      <p class="unfolded">${say(words.genuine)}</p>
    </details>
    <details>
      <summary>${say(words.limitsTitle)}</summary>
      <p class="unfolded">${say(words.limits)}</p>
    </details>
  </div>`;
