import { busyView, problemView, promiseBlock, resultView } from "@akashi/page/file";
import { html, say, type Html } from "@akashi/render/page";
import { PAGE_WORDS } from "./words.ts";

/** The tabs of a result with the ids of their panels. */
const TABS = [
  { panel: "verdict-panel", text: PAGE_WORDS.verdictTab },
  { panel: "record-panel", text: PAGE_WORDS.recordTab },
] as const;

const start: Html = html`<section id="start" aria-labelledby="start-title">
  <h1 id="start-title" class="statement" tabindex="-1">${say(PAGE_WORDS.title)}</h1>
  <p class="lead">${say(PAGE_WORDS.lead)}</p>
  <noscript><p class="alert">${say(PAGE_WORDS.noScript)}</p></noscript>
  <div class="sheet given">
    <div class="slots" id="slots"></div>
    <div class="moment">
      <label for="moment"><b>${say(PAGE_WORDS.moment)}</b></label>
      <p class="note" id="moment-hint">${say(PAGE_WORDS.momentHint)}</p>
      <p class="moment-input">
        <input type="datetime-local" id="moment" step="1" aria-describedby="moment-hint moment-utc" />
        <button type="button" class="button small" id="moment-now">${say(PAGE_WORDS.momentNow)}</button>
        <span class="note" id="moment-utc"></span>
      </p>
    </div>
    <p class="problem-text" id="start-problem" role="alert"></p>
    <p><button type="button" class="button primary" id="run" disabled>${say(PAGE_WORDS.run)}</button></p>
  </div>
  ${promiseBlock(PAGE_WORDS)}
</section>`;

/** Everything below the head of the page: one of four views is shown. */
export const PAGE_MARKUP: Html = html`<main id="main">
  ${start} ${busyView(PAGE_WORDS)} ${problemView(PAGE_WORDS, PAGE_WORDS.withoutApp)} ${resultView(PAGE_WORDS, TABS)}
</main>`;
