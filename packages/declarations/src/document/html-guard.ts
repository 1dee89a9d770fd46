import { LimitError, LIMITS } from "@akashi/bytes";
import { defaultTreeAdapter, parse, type DefaultTreeAdapterMap, type DefaultTreeAdapterTypes, type TreeAdapter } from "parse5";

export type HtmlDocument = DefaultTreeAdapterTypes.Document;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.Node;

/**
 * A tree adapter that stops where a page costs too much: the tree construction of HTML walks the open elements for most tags, so
 * that deep nesting is quadratic, and misnested formatting copies elements.
 */
const guardedAdapter = (): TreeAdapter<DefaultTreeAdapterMap> => {
  let elements = 0;
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    createElement: (tagName, namespaceUri, attributes) => {
      elements += 1;
      if (elements > LIMITS.documentElements) throw new LimitError("text", "documentElements", { path: [], offset: null });
      return defaultTreeAdapter.createElement(tagName, namespaceUri, attributes);
    },
    onItemPush: () => {
      depth += 1;
      if (depth > LIMITS.documentDepth) throw new LimitError("text", "documentDepth", { path: [], offset: null });
    },
    onItemPop: () => {
      depth -= 1;
    },
  };
};

/** HTML to its tree, as a browser without scripts builds it. Throws LimitError. */
export const parseHtmlTree = (html: string): HtmlDocument =>
  parse<DefaultTreeAdapterMap>(html, { treeAdapter: guardedAdapter(), scriptingEnabled: true, sourceCodeLocationInfo: true });

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;

export const isText = (node: HtmlNode): node is DefaultTreeAdapterTypes.TextNode => node.nodeName === "#text";

/** The value of an attribute, or undefined. */
export const attributeOf = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;
