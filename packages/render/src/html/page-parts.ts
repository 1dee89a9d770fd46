/** What other pages of this product share with the reports, and what they need to show a report in a frame. */
export { SCRIPT_DIGEST, STYLE_DIGEST } from "./assets/digests.ts";
export { PAGE_STYLE } from "./assets/page-style.ts";
export { constantMarkup, html, type Html, type HtmlValue } from "./markup.ts";
export { languageSwitch, seal } from "./page.ts";
export { say } from "./text.ts";
