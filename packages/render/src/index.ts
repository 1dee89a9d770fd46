export { renderDiffHtml } from "./diff/html.ts";
export { renderDiffTerminal } from "./diff/terminal.ts";
export { renderHtml, type HtmlOptions } from "./html/report.ts";
export { renderCanonical, renderJson } from "./json/report.ts";
export { renderDiffSarif, renderSarif, type SarifOptions } from "./sarif/report.ts";
export type { TerminalOptions } from "./terminal/page.ts";
export { renderTerminal } from "./terminal/report.ts";
export { LANGUAGES, type Language } from "./words/language.ts";
