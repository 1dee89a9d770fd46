import { fault } from "../outcome.ts";
import { textOf } from "../xml/decode.ts";
import { readXml, type XmlElement } from "../xml/read-xml.ts";

/** A value of a property list, with the place where it stands. */
export type PlistNode =
  | { readonly kind: "dict"; readonly offset: number; readonly members: ReadonlyMap<string, PlistMember> }
  | { readonly kind: "array"; readonly offset: number; readonly items: readonly PlistNode[] }
  | { readonly kind: "string"; readonly offset: number; readonly value: string }
  | { readonly kind: "boolean"; readonly offset: number; readonly value: boolean }
  /** A number, a date or data. */
  | { readonly kind: "other"; readonly offset: number };

/** A member of a dictionary; `offset` is that of its key. */
export interface PlistMember {
  readonly offset: number;
  readonly node: PlistNode;
}

/** The one document type that Apple's tools write. It is passed over: nothing is fetched, and it can define nothing. */
const DOCTYPE = /<!DOCTYPE[ \t\r\n]+plist[ \t\r\n]+PUBLIC[ \t\r\n]+"[^"<>[\]]{0,200}"[ \t\r\n]+"[^"<>[\]]{0,200}"[ \t\r\n]*>/y;
const OTHER = new Set(["integer", "real", "date", "data"]);

const readDict = ({ children, offset }: XmlElement): ReadonlyMap<string, PlistMember> => {
  const members = new Map<string, PlistMember>();
  for (let at = 0; at < children.length; at += 2) {
    const [key, value] = [children[at], children[at + 1]];
    if (key?.name !== "key" || value === undefined) throw fault("plist", "a dictionary of other than keys and values", offset);
    const name = textOf(key);
    if (members.has(name)) throw fault("duplicate-key", "two values of one key", key.offset);
    members.set(name, { offset: key.offset, node: readNode(value) });
  }
  return members;
};

/** Text beside elements has no meaning in a property list. */
const checkContent = (element: XmlElement): void => {
  if (element.attributes.size > 0)
    throw fault("unknown-attribute", "an attribute that property lists do not have", element.offset);
  if (/[^ \t\r\n]/.test(element.text)) throw fault("text", "text between elements", element.offset);
};

const readNode = (element: XmlElement): PlistNode => {
  const { name, offset, children } = element;
  if (name === "string") return { kind: "string", offset, value: textOf(element) };
  if (OTHER.has(name)) {
    textOf(element);
    return { kind: "other", offset };
  }
  checkContent(element);
  if (name === "array") return { kind: "array", offset, items: children.map(readNode) };
  if (name === "dict") return { kind: "dict", offset, members: readDict(element) };
  if ((name !== "true" && name !== "false") || children.length > 0) {
    throw fault("plist", "an element that property lists do not have", offset);
  }
  return { kind: "boolean", offset, value: name === "true" };
};

/** The value of an XML property list. Throws FormatError or LimitError. */
export const readPlist = (text: string): PlistNode => {
  const root = readXml(text, DOCTYPE);
  const [value, second] = root.children;
  const version = root.attributes.get("version");
  if (root.name !== "plist" || (version ?? "1.0") !== "1.0" || root.attributes.size > (version === undefined ? 0 : 1)) {
    throw fault("format", "the root is not a property list of version 1.0", root.offset);
  }
  if (value === undefined || second !== undefined || /[^ \t\r\n]/.test(root.text)) {
    throw fault("plist", "a property list of other than one value", (second ?? root).offset);
  }
  return readNode(value);
};
