import type { Bilingual } from "@akashi/catalogue";
import { visibleText } from "../text/visible.ts";
import { LABELS } from "../words/labels.ts";
import type { Language } from "../words/language.ts";
import { NOTES } from "../words/questions.ts";
import { SCRIPT_DIGEST, STYLE_DIGEST } from "./assets/digests.ts";
import { PAGE_SCRIPT } from "./assets/page-script.ts";
import { PAGE_STYLE } from "./assets/page-style.ts";
import { constantMarkup, html, type Html, type HtmlValue } from "./markup.ts";
import { sectionMarkup, type Section } from "./sections/section.ts";
import { say } from "./text.ts";

/** A page of this product: one file that loads nothing. */
export interface Page {
  /** Language that is shown first; the page holds both. */
  readonly lang: Language;
  /** What kind of page it is. */
  readonly kind: Bilingual;
  /** What it is about: the name of the app. */
  readonly subject: Bilingual;
  readonly under: HtmlValue;
  readonly sections: readonly Section[];
  readonly closing: HtmlValue;
}

/** Nothing is loaded and nothing is sent: only the style and the script of this file, known by their digests. */
const POLICY = [
  "default-src 'none'",
  `style-src '${STYLE_DIGEST}'`,
  `script-src '${SCRIPT_DIGEST}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** A seal with the character 証, drawn as lines of text. */
export const seal: Html = html`<svg viewBox="0 0 40 40" aria-hidden="true">
  <rect class="seal" x="1" y="1" width="38" height="38" rx="4" />
  <text x="20" y="29" text-anchor="middle" font-size="25" font-family="serif" font-weight="700" fill="#fff">証</text>
</svg>`;

/** The choice of language; the style of the page shows one by it. */
export const languageSwitch = (lang: Language): Html =>
  html`<fieldset class="languages">
    <legend>${say(LABELS.language)}</legend>
    <label class="keep" lang="ja"
      ><input type="radio" name="language" id="language-ja" ${lang === "ja" && html`checked`} />日本語</label
    >
    <label class="keep" lang="en"
      ><input type="radio" name="language" id="language-en" ${lang === "en" && html`checked`} />English</label
    >
  </fieldset>`;

const contents = (sections: readonly Section[]): Html =>
  html`<nav class="contents" aria-labelledby="contents-title">
    <h2 id="contents-title">${say(LABELS.contents)}</h2>
    <ol>
      ${sections.map(
        ({ id, title, count }) =>
          html`<li><a href="#${id}">${say(title)}${count !== null && html` <span class="count">${count}</span>`}</a></li>`,
      )}
    </ol>
  </nav>`;

const titleIn = ({ kind, subject }: Page, lang: Language): string =>
  `${visibleText(subject[lang])} - ${kind[lang]} - ${LABELS.product[lang]}`;

/** The page as one HTML file, in both languages. */
export const renderPage = (page: Page): string =>
  html`<!doctype html>
    <html lang="${page.lang}" data-title-ja="${titleIn(page, "ja")}" data-title-en="${titleIn(page, "en")}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <meta name="format-detection" content="telephone=no" />
        <title>${titleIn(page, page.lang)}</title>
        <link rel="icon" href="data:," />
        ${constantMarkup(`<style>${PAGE_STYLE}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">${say(LABELS.skip)}</a>
        <div class="page">
          <header class="head">
            <div class="top">
              <p class="brand">${seal} <span>${say(LABELS.product)} ${say(page.kind)}</span></p>
              ${languageSwitch(page.lang)}
            </div>
            <div class="title">
              <h1>${say(page.subject)}</h1>
              ${page.under}
            </div>
          </header>
          ${contents(page.sections)}
          <main id="main">${page.sections.map(sectionMarkup)}</main>
          <footer>
            <p>${say(NOTES.made)}</p>
            ${page.closing}
          </footer>
        </div>
        ${constantMarkup(`<script>${PAGE_SCRIPT}</script>`)}
      </body>
    </html> `.markup;
