import { LIMITS } from "@akashi/bytes";
import type { Source, Bilingual } from "@akashi/catalogue";
import { LABELS } from "../words/labels.ts";
import { leftOut } from "../words/sentences.ts";
import { breakableMarkup, html, type Html, type HtmlValue } from "./markup.ts";

/** A text in both languages; the page shows one of them. */
export const say = ({ ja, en }: Bilingual): Html =>
  ja === en ? html`${ja}` : html`<span lang="ja">${ja}</span><span lang="en">${en}</span>`;

/** Texts in a row, each language with its own separator. */
export const sayList = (texts: readonly Bilingual[]): Html =>
  say({ ja: texts.map(({ ja }) => ja).join("、"), en: texts.map(({ en }) => en).join(", ") });

/** Names below each other; one name as it is. */
export const nameList = (texts: readonly Bilingual[]): Html | null => {
  const [first] = texts;
  if (first === undefined) return null;
  return texts.length === 1
    ? say(first)
    : html`<ul class="names-in-cell">
        ${texts.map((text) => html`<li>${say(text)}</li>`)}
      </ul>`;
};

/** A name of code or a path, which may break after its separators. */
export const name = (text: string): Html => html`<code>${breakable(text)}</code>`;

/** A text with places where a line may end: after `.`, `/`, `$`, `_`, `:`, `?`, `&`, `=` and `-`. */
export const breakable = (text: string): HtmlValue => (text.length < SHORT ? text : breakableMarkup(shortened(text)));

/** The start of a text that is too long for a page, and how much there is. */
const shortened = (text: string): string =>
  text.length <= LIMITS.pageNameCharacters
    ? text
    : `${text.slice(0, LIMITS.pageNameCharacters).toWellFormed()}… (${text.length})`;

/** Fits on the narrowest screen as it is. */
const SHORT = 28;

/** An address that may be followed; anything but http and https is shown as text. */
export const link = (url: string, label: HtmlValue): Html =>
  /^https?:\/\/[^\s]+$/i.test(url)
    ? html`<a href="${url}" rel="external noopener noreferrer nofollow">${label}</a>`
    : html`${label} <code>${url}</code>`;

/** Where a claim comes from and when that was read; `unconfirmed` where nothing could be opened. */
export const sourceNote = (source: Source | null): Html =>
  source === null
    ? html`<span class="source unconfirmed">${say(LABELS.unconfirmed)}</span>`
    : html`<span class="source"
        >${say(LABELS.source)}: ${link(source.url, source.title)} (${say(LABELS.checked)}
        <time datetime="${source.checked}">${source.checked}</time>)</span
      >`;

/** A label with its value. */
export interface Definition {
  readonly label: Bilingual;
  readonly value: HtmlValue;
}

/** Labels and values, two columns where there is room. Rows whose value is null are left out. */
export const definitions = (rows: readonly Definition[]): Html =>
  html`<dl class="facts">
    ${rows
      .filter(({ value }) => value !== null)
      .map(
        ({ label, value }) =>
          html`<div>
            <dt>${say(label)}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
  </dl>`;

/** Something that can be unfolded, closed at first. */
export const unfold = (summary: HtmlValue, content: HtmlValue): Html =>
  html`<details>
    <summary>${summary}</summary>
    <div class="unfolded">${content}</div>
  </details>`;

/** As many items as a page shows. */
export const shownOf = <T>(items: readonly T[]): readonly T[] => items.slice(0, LIMITS.pageRows);

/** Says how many of `count` items a page leaves out; nothing where it shows them all. */
export const leftOutNote = (count: number): Html | false =>
  count > LIMITS.pageRows && html`<p class="note">${say(leftOut(count - LIMITS.pageRows))}</p>`;
