import type { Bilingual } from "@akashi/catalogue";
import {
  constantMarkup,
  html,
  languageSwitch,
  PAGE_STYLE,
  say,
  SCRIPT_DIGEST,
  seal,
  STYLE_DIGEST,
  type Html,
} from "@akashi/render/page";
import { SHELL_STYLE } from "./shell-style.ts";
import { VIEWS_STYLE } from "./views-style.ts";

/** What a page of one file is made of. */
export interface PageFile {
  /** Its name, in the title and beside the seal. */
  readonly name: Bilingual;
  /** Everything below the head. */
  readonly main: Html;
  /** Its style beyond that of all pages. */
  readonly style: string;
  /** The text of its script, which has no `</script`. */
  readonly script: string;
  /** The script of its worker: base64 of gzip. */
  readonly worker: string;
  /** Digests of styles that documents shown in its frames bring along, as a policy writes them. */
  readonly framedStyles: readonly string[];
}

/** Id of the data block that holds the worker. */
const WORKER_ID = "worker";

/**
 * Nothing may be loaded and nothing sent. The scripts and styles of this file and of the reports that it shows are known by their
 * digests; the worker comes out of this file, and gets the same policy from it. Frames need no allowance: their text is in the page.
 */
const policyOf = (script: string, style: string, framedStyles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src '${script}' '${SCRIPT_DIGEST}'`,
    `style-src ${[style, STYLE_DIGEST, ...framedStyles].map((digest) => `'${digest}'`).join(" ")}`,
    "worker-src blob:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** The page as one HTML file that loads nothing. `digest` gives the SHA-256 of a text as a policy writes it. */
export const renderPageFile = (
  { name, main, style, script, worker, framedStyles }: PageFile,
  digest: (text: string) => string,
): string => {
  const styles = `${PAGE_STYLE}${SHELL_STYLE}${VIEWS_STYLE}${style}`;
  const title = (lang: "ja" | "en"): string => `${name[lang]} - ${lang === "ja" ? "証 Akashi" : "Akashi 証"}`;
  return html`<!doctype html>
    <html lang="ja" data-title-ja="${title("ja")}" data-title-en="${title("en")}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyOf(digest(script), digest(styles), framedStyles)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title("ja")}</title>
        <link rel="icon" href="data:," />
        ${constantMarkup(`<style>${styles}</style>`)}
      </head>
      <body class="shell">
        <header class="top">
          <p class="brand">${seal} <span>${say({ ja: `証 Akashi ${name.ja}`, en: `Akashi 証 ${name.en}` })}</span></p>
          ${languageSwitch("ja")}
        </header>
        ${main} ${constantMarkup(`<script type="application/octet-stream" id="${WORKER_ID}">${worker}</script>`)}
        ${constantMarkup(`<script>${script}</script>`)}
      </body>
    </html> `.markup;
};
