export { renderCanonical, renderJson } from "./json/report.ts";
export type { TerminalOptions } from "./terminal/page.ts";
export { renderTerminal } from "./terminal/report.ts";
export { LANGUAGES, type Language } from "./words/language.ts";
