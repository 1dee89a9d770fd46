import { DocumentBuilder } from "./builder.ts";
import { HtmlReader } from "./html.ts";
import { isElement, isText, parseHtmlTree, type HtmlNode } from "./html-guard.ts";
import type { SourceDocument } from "./model.ts";

const titleOf = (node: HtmlNode): string | null => {
  if (!("childNodes" in node)) return null;
  for (const child of node.childNodes) {
    if (!isElement(child) || child.tagName === "body") continue;
    if (child.tagName === "title") {
      return child.childNodes
        .filter(isText)
        .map(({ value }) => value)
        .join("")
        .trim();
    }
    const found = titleOf(child);
    if (found !== null) return found;
  }
  return null;
};

/** HTML (WHATWG) to blocks. Scripts, styles, frames and comments are no text; what is not shown is kept apart. Throws LimitError. */
export const parseHtmlDocument = (html: string): SourceDocument => {
  const root = parseHtmlTree(html);
  const builder = new DocumentBuilder();
  const reader = new HtmlReader(builder, root);
  reader.readFlow(root);
  const plain = builder.build("html", titleOf(root), null);
  return { ...plain, presentation: reader.notes.take(root, plain.text) };
};
