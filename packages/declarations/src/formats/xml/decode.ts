import { fault } from "../outcome.ts";
import type { XmlElement } from "./read-xml.ts";

/** The parts of an element, taken in the order in which the schema has them. What is not taken is a fault. */
export class Parts {
  readonly #element: XmlElement;
  readonly #attributes: Map<string, string>;
  #next = 0;

  constructor(element: XmlElement) {
    this.#element = element;
    this.#attributes = new Map(element.attributes);
  }

  /** The value of an attribute; null where it is not there. */
  attribute(name: string): string | null {
    const value = this.#attributes.get(name) ?? null;
    this.#attributes.delete(name);
    return value;
  }

  /** The value of an attribute that must be there. */
  required(name: string): string {
    const value = this.attribute(name);
    if (value === null) throw fault("missing-attribute", `the attribute ${name} is missing`, this.#element.offset);
    return value;
  }

  /** The next child, if it has this name. */
  find(name: string): XmlElement | null {
    const child = this.#element.children[this.#next];
    if (child?.name !== name) return null;
    this.#next += 1;
    return child;
  }

  /** The next child, which must have this name. */
  take(name: string): XmlElement {
    const child = this.find(name);
    if (child === null) {
      const found = this.#element.children[this.#next];
      throw fault("missing-element", `the element ${name} is missing here`, (found ?? this.#element).offset);
    }
    return child;
  }

  /** The next children, as long as they have this name. */
  all(name: string): readonly XmlElement[] {
    const found: XmlElement[] = [];
    for (let child = this.find(name); child !== null; child = this.find(name)) found.push(child);
    return found;
  }

  /** Throws FormatError where something is left. */
  close(): void {
    const [attribute] = this.#attributes.keys();
    if (attribute !== undefined) {
      throw fault("unknown-attribute", "an attribute that the format does not have", this.#element.offset);
    }
    const child = this.#element.children[this.#next];
    if (child !== undefined) throw fault("unknown-element", "an element that the format does not have here", child.offset);
    if (/[^ \t\r\n]/.test(this.#element.text)) throw fault("text", "text between elements", this.#element.offset);
  }
}

/** Reads an element by its parts, all of which must be taken. */
export const readParts = <T>(element: XmlElement, read: (parts: Parts) => T): T => {
  const parts = new Parts(element);
  const record = read(parts);
  parts.close();
  return record;
};

/** The text of an element that has nothing else. */
export const textOf = (element: XmlElement): string => {
  const [child] = element.children;
  if (child !== undefined) throw fault("unknown-element", "an element where text is asked for", child.offset);
  if (element.attributes.size > 0) {
    throw fault("unknown-attribute", "an attribute that the format does not have", element.offset);
  }
  return element.text;
};
