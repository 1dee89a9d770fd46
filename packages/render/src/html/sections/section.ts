import type { Bilingual } from "@akashi/catalogue";
import { html, type Html, type HtmlValue } from "../markup.ts";
import { say } from "../text.ts";

/** A part of the page with its heading; the table of contents is made of these. */
export interface Section {
  readonly id: string;
  readonly title: Bilingual;
  /** Shown beside the title in the table of contents. */
  readonly count: number | null;
  readonly content: HtmlValue;
}

/** A section with its heading, and a sentence that says what it shows. */
export const sectionMarkup = ({ id, title, count, content }: Section): Html =>
  html`<section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${say(title)}${count !== null && html` <span class="count">${count}</span>`}</h2>
    ${content}
  </section>`;

export const lead = (text: Bilingual): Html => html`<p class="lead">${say(text)}</p>`;
