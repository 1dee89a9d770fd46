import { DRAFT_STYLE_DIGEST } from "@akashi/declarations";
import { renderPageFile } from "@akashi/page/file";
import { PAGE_MARKUP } from "./markup.ts";
import { LOCAL_STYLE } from "./style.ts";
import { PAGE_WORDS } from "./words.ts";

/** The page as one file, from its bundled script and its packed worker; run by the build. */
export const renderLocalPage = (script: string, worker: string, digest: (text: string) => string): string =>
  renderPageFile(
    { name: PAGE_WORDS.name, main: PAGE_MARKUP, style: LOCAL_STYLE, script, worker, framedStyles: [DRAFT_STYLE_DIGEST] },
    digest,
  );
