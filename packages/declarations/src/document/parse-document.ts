import { LimitError, LIMITS } from "@akashi/bytes";
import { parseMarkdownDocument } from "./markdown.ts";
import type { DocumentFormat, SourceDocument } from "./model.ts";
import { parseHtmlDocument } from "./parse-html.ts";
import { parsePlainDocument } from "./plain-text.ts";

const PARSERS: Readonly<Record<DocumentFormat, (source: string) => SourceDocument>> = {
  html: parseHtmlDocument,
  markdown: parseMarkdownDocument,
  text: parsePlainDocument,
};

/** An existing notice or policy to blocks. Nothing in it is run, and no address in it is fetched. Throws LimitError. */
export const parseDocument = (source: string, format: DocumentFormat): SourceDocument => {
  if (source.length > LIMITS.documentBytes) throw new LimitError("text", "documentBytes", { path: [], offset: null });
  return PARSERS[format](source);
};
