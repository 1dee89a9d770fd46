import type { Bilingual } from "@akashi/catalogue";

/** What an element may hold. Text is text: nothing here makes markup of it. */
export type Child = Node | string | null | false | readonly Child[];

const append = (parent: Node, children: readonly Child[]): void => {
  for (const child of children) {
    if (child === null || child === false) continue;
    if (typeof child === "string") parent.appendChild(document.createTextNode(child));
    else if (child instanceof Node) parent.appendChild(child);
    else append(parent, child);
  }
};

/** An element with attributes; `true` is an attribute without a value, `false` none. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  append(made, children);
  return made;
};

/** A text in both languages; the style shows one of them. */
export const say = ({ ja, en }: Bilingual): Child =>
  ja === en ? ja : [element("span", { lang: "ja" }, ja), element("span", { lang: "en" }, en)];

/** Puts these into an element in place of what it holds. */
export const fill = (place: Element, ...children: readonly Child[]): void => {
  place.replaceChildren();
  append(place, children);
};

/** A button of the page's own. */
export const button = (text: Bilingual, onClick: () => void, className = "button"): HTMLButtonElement => {
  const made = element("button", { type: "button", class: className }, say(text));
  made.addEventListener("click", onClick);
  return made;
};

/** The element of this id. Throws where the page has none: page and script are one file. */
export const find = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element ${id}`);
  return found;
};
