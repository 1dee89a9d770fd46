import { visibleParts, visibleText } from "../text/visible.ts";

/** Markup that this module made: the only kind of value that is not escaped. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template. Null and false are nothing, so that `condition && html…` reads well. */
export type HtmlValue = Html | string | number | null | undefined | false | readonly HtmlValue[];

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

const escapeCharacters = (text: string): string =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "") : text;

/** Nothing to escape and nothing unseen: almost every name is of these characters. */
const HARMLESS = /^[\x20\x21\x23-\x25\x28-\x3b\x3d\x3f-\x7e\u3001\u3002\u3041-\u30ff\u4e00-\u9fff]*$/;

const escapeContent = (text: string): string => (HARMLESS.test(text) ? text : escapeParts(text));

const escapeParts = (text: string): string =>
  visibleParts(text)
    .map((part) => (part.kind === "text" ? escapeCharacters(part.text) : `<span class="unseen">${part.name}</span>`))
    .join("");

const escapeAttribute = (text: string): string => (HARMLESS.test(text) ? text : escapeCharacters(visibleText(text)));

const render = (value: HtmlValue, inTag: boolean): string => {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.markup;
  if (typeof value === "string") return inTag ? escapeAttribute(value) : escapeContent(value);
  if (typeof value === "number") return String(value);
  return value.map((item) => render(item, inTag)).join("");
};

/** A template with the indentation of its source taken out, and for each of its places whether it stands inside a tag. */
interface Template {
  readonly chunks: readonly string[];
  readonly inTag: readonly boolean[];
}

const TEMPLATES = new WeakMap<TemplateStringsArray, Template>();

const templateOf = (strings: TemplateStringsArray): Template => {
  const known = TEMPLATES.get(strings);
  if (known !== undefined) return known;
  let inside = false;
  const inTag = strings.map((chunk) => {
    const last = Math.max(chunk.lastIndexOf("<"), chunk.lastIndexOf(">"));
    if (last >= 0) inside = chunk[last] === "<";
    return inside;
  });
  const template = { chunks: strings.map((chunk) => chunk.replace(/\s*\n\s*/g, "\n")), inTag };
  TEMPLATES.set(strings, template);
  return template;
};

/**
 * Builds markup; every value that is not {@link Html} itself is escaped. Inside a tag a value must stand in a quoted attribute.
 * Characters that cannot be seen are named, as `U+202E`.
 */
export const html = (strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html => {
  const { chunks, inTag } = templateOf(strings);
  let markup = chunks[0] ?? "";
  for (let at = 0; at < values.length; at += 1) {
    markup += render(values[at], inTag[at] ?? false) + (chunks[at + 1] ?? "");
  }
  return new Html(markup);
};

/** Between a separator and what follows it. */
const BREAKS = /(?<=[./$_:?&=-])(?=[^./$_:?&=-])/;

/** A long name, escaped, with `<wbr>` after its separators. */
export const breakableMarkup = (text: string): Html => new Html(text.split(BREAKS).map(escapeContent).join("<wbr>"));

/** A constant text of our own, such as a style sheet, that must reach the page byte for byte. Never a text from an artifact. */
export const constantMarkup = (text: string): Html => new Html(text);
