import { attributeOf, isElement, isText, type HtmlElement, type HtmlNode } from "./html-guard.ts";

/** The few declarations that decide whether text is shown, and whether a telephone can show it. */
export type Style = Readonly<Record<string, string>>;

const KEPT: ReadonlySet<string> = new Set([
  "display",
  "visibility",
  "font-size",
  "width",
  "min-width",
  "max-width",
  "overflow",
  "overflow-x",
]);

const parseDeclarations = (text: string): Style => {
  const style: Record<string, string> = {};
  for (const declaration of text.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    if (KEPT.has(name)) {
      style[name] = declaration
        .slice(colon + 1)
        .replace(/!important/i, "")
        .trim()
        .toLowerCase();
    }
  }
  return style;
};

/** Only selectors of one element: a name, a class, or both. Others depend on the tree, and are left out. */
const SIMPLE = /^([a-z][a-z0-9]*)?(\.[a-zA-Z0-9_-]+)?$/;

const withoutComments = (css: string): string => {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const open = css.indexOf("/*", from);
    parts.push(css.slice(from, open < 0 ? css.length : open));
    const close = open < 0 ? -1 : css.indexOf("*/", open + 2);
    if (close < 0) return parts.join(" ");
    from = close + 2;
  }
};

const addRule = (rules: Map<string, Style>, selectors: string, style: Style): void => {
  for (const one of selectors.split(",")) {
    const name = one.trim();
    if (name !== "" && SIMPLE.test(name)) rules.set(name, { ...rules.get(name), ...style });
  }
};

/** Rules of a style sheet by selector. Blocks within blocks (`@media`) hold in some windows only and are passed over. */
const parseRules = (css: string): Map<string, Style> => {
  const rules = new Map<string, Style>();
  const text = withoutComments(css);
  let depth = 0;
  let from = 0;
  let selector = "";
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "{") {
      if (depth === 0) selector = text.slice(from, at).trim();
      depth += 1;
      from = depth === 1 ? at + 1 : from;
    } else if (character === "}") {
      depth = Math.max(0, depth - 1);
      if (depth > 0) continue;
      if (!selector.startsWith("@")) {
        addRule(rules, selector, parseDeclarations(text.slice(from, at)));
      }
      from = at + 1;
    }
  }
  return rules;
};

const styleTexts = (node: HtmlNode): readonly string[] => {
  if (!("childNodes" in node)) return [];
  if (isElement(node) && node.tagName === "style") return node.childNodes.filter(isText).map(({ value }) => value);
  return node.childNodes.flatMap(styleTexts);
};

/** The styles that the page itself declares for its elements. */
export class StyleSheet {
  readonly #rules: ReadonlyMap<string, Style>;

  constructor(root: HtmlNode) {
    this.#rules = parseRules(styleTexts(root).join("\n"));
  }

  styleOf(element: HtmlElement): Style {
    const classes = (attributeOf(element, "class") ?? "").split(/\s+/).filter((name) => name !== "");
    const style: Record<string, string> = { ...this.#rules.get(element.tagName) };
    for (const name of classes) {
      Object.assign(style, this.#rules.get(`.${name}`), this.#rules.get(`${element.tagName}.${name}`));
    }
    return Object.assign(style, parseDeclarations(attributeOf(element, "style") ?? ""));
  }
}

/** A length in CSS pixels, or null where it depends on the window or is no length. */
export const pixelsOf = (value: string | undefined): number | null => {
  const match = /^(\d{1,6}(?:\.\d{1,4})?)(px|pt)$/.exec(value ?? "");
  if (match === null) return null;
  return Number(match[1]) * (match[2] === "pt" ? 4 / 3 : 1);
};
