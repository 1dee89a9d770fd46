import { renderPageFile } from "@akashi/page/file";
import { PAGE_MARKUP } from "./markup.ts";
import { VERIFIER_STYLE } from "./style.ts";
import { PAGE_WORDS } from "./words.ts";

/** The page as one file, from its bundled script and its packed worker; run by the build. */
export const renderVerifierPage = (script: string, worker: string, digest: (text: string) => string): string =>
  renderPageFile({ name: PAGE_WORDS.name, main: PAGE_MARKUP, style: VERIFIER_STYLE, script, worker, framedStyles: [] }, digest);
