import type { Block, CardRow, DraftPage, Inline, Line } from "./blocks.ts";
import { DRAFT_STYLE, DRAFT_STYLE_DIGEST } from "./style.ts";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/** Controls and marks that would change how the text around them is seen. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gu;

/** The text without characters that hide or turn what stands around them, or cannot be written. */
export const plainText = (text: string): string => text.toWellFormed().replace(UNSEEN, "\ufffd");

/** A text as it may stand in content and in quoted attributes. */
export const escapeHtml = (text: string): string => plainText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");

/** Addresses that a page for users may open; a document never brings another scheme in. */
export const isOpenable = (url: string): boolean => /^(?:https?:\/\/|mailto:|tel:|#)[^\s<>"'`\\]+$/i.test(url);

const inline = (part: Inline): string => {
  const text = escapeHtml(part.text);
  switch (part.kind) {
    case "text":
      return part.language === undefined ? text : `<span lang="${part.language}">${text}</span>`;
    case "unknown":
      return `<span class="unknown">${text}</span>`;
    case "small":
      return `<small class="small">${text}</small>`;
    case "link":
      return isOpenable(part.url) ? `<a href="${escapeHtml(part.url)}" rel="noopener noreferrer">${text}</a>` : text;
  }
};
const lineMarkup = (line: Line): string => line.map(inline).join("");
const listMarkup = (items: readonly Line[]): string => `<ul>${items.map((item) => `<li>${lineMarkup(item)}</li>`).join("")}</ul>`;

const rowMarkup = ({ term, lines }: CardRow): string => {
  const [first] = lines;
  const content = lines.length === 1 && first !== undefined ? lineMarkup(first) : listMarkup(lines);
  return `<dt>${escapeHtml(term)}</dt><dd>${content}</dd>`;
};

const blockMarkup = (block: Block): string => {
  switch (block.kind) {
    case "heading":
      return `<h${block.level} id="${escapeHtml(block.id)}">${lineMarkup(block.line)}</h${block.level}>`;
    case "paragraph":
      return `<p>${lineMarkup(block.line)}</p>`;
    case "list":
      return listMarkup(block.items);
    case "card":
      return `<article class="card" aria-labelledby="${escapeHtml(block.id)}"><h3 id="${escapeHtml(block.id)}">${lineMarkup(block.title)}</h3><dl>${block.rows.map(rowMarkup).join("")}</dl></article>`;
    case "banner":
      return `<div class="banner" role="note"><p class="title">${escapeHtml(block.title)}</p><p>${escapeHtml(block.lead)}</p>${listMarkup(block.items)}</div>`;
  }
};

/** Nothing is loaded, sent or run; only the style of this file, known by its digest. */
const POLICY = `default-src 'none'; style-src '${DRAFT_STYLE_DIGEST}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** The page as one HTML file that needs no other and runs no script. */
export const renderDraftHtml = ({ language, title, under, complete, blocks }: DraftPage): string => {
  const banners = blocks.filter(({ kind }) => kind === "banner");
  const rest = blocks.filter(({ kind }) => kind !== "banner");
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no">${complete ? "" : '\n<meta name="robots" content="noindex">'}
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<style>${DRAFT_STYLE}</style>
</head>
<body>
<header>
${banners.map(blockMarkup).join("\n")}
<h1>${escapeHtml(title)}</h1>
${under.map((line) => `<p class="under">${lineMarkup(line)}</p>`).join("\n")}
</header>
<main>
${rest.map(blockMarkup).join("\n")}
</main>
</body>
</html>
`;
};
