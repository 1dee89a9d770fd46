import { fault } from "../outcome.ts";
import { findForbiddenCharacter } from "./characters.ts";

/** An element to be written. Its content is one text, or elements. */
export interface XmlContent {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string | null])[];
  readonly content: string | readonly XmlContent[];
}

/** An element; attributes whose value is null are left out. */
export const xml = (
  name: string,
  content: XmlContent["content"] = [],
  attributes: XmlContent["attributes"] = [],
): XmlContent => ({ name, attributes, content });

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // As they are, a reader would take these for line ends or spaces (§2.11, §3.3.3).
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

const checked = (text: string): string => {
  const bad = findForbiddenCharacter(text);
  if (bad < 0) return text;
  throw fault("character", `XML cannot carry a character of ${JSON.stringify(text.slice(Math.max(0, bad - 20), bad + 1))}`, null);
};
const escapeText = (text: string): string => checked(text).replace(/[&<>\r]/g, (character) => ESCAPES[character] ?? character);
const escapeValue = (text: string): string =>
  checked(text).replace(/[&<>"\r\n\t]/g, (character) => ESCAPES[character] ?? character);

const renderElement = ({ name, attributes, content }: XmlContent, indent: string): string => {
  const pairs = attributes.map(([key, value]) => (value === null ? "" : ` ${key}="${escapeValue(value)}"`)).join("");
  if (typeof content === "string") return `${indent}<${name}${pairs}>${escapeText(content)}</${name}>\n`;
  if (content.length === 0) return `${indent}<${name}${pairs}/>\n`;
  const inner = content.map((child) => renderElement(child, `${indent}  `)).join("");
  return `${indent}<${name}${pairs}>\n${inner}${indent}</${name}>\n`;
};

/** A document in UTF-8. Throws FormatError `character` for text that XML cannot carry. */
export const renderXml = (root: XmlContent, doctype = ""): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}${renderElement(root, "")}`;
