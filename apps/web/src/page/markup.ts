import { busyView, problemView, promiseBlock, resultView } from "@akashi/page/file";
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
  ${promiseBlock(PAGE_WORDS)}
</section>`;

/** Everything below the head of the page: one of four views is shown. */
export const PAGE_MARKUP: Html = html`<main id="main">
  ${start} ${busyView(PAGE_WORDS)} ${problemView(PAGE_WORDS, PAGE_WORDS.withoutFlows)}
  ${resultView(PAGE_WORDS, TABS, html`<p class="print-here">${say(PAGE_WORDS.printHere)}</p>`)}
</main>`;
