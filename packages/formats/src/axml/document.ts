import type { TypedValue } from "../arsc/typed-value.ts";

/** An attribute (`ResXMLTree_attribute` of ResourceTypes.h). */
export interface XmlAttribute {
  /** Namespace URI; null where none. */
  readonly namespace: string | null;
  /**
   * Local name. Where the resource map gives an attribute of the platform, its name in the platform: Android looks attributes
   * up by resource id, so the string itself may be blank or misleading.
   */
  readonly name: string;
  /** As the string pool has it. */
  readonly storedName: string;
  /** From the resource map; null where the name has none. */
  readonly resourceId: number | null;
  /** The value as text in the source, if the build tool kept it. Android reads `value`, not this. */
  readonly rawValue: string | null;
  readonly value: TypedValue;
  /** The text of a string value; null for other types. */
  readonly text: string | null;
}

export interface XmlElement {
  readonly kind: "element";
  readonly namespace: string | null;
  /** As stored; can have a prefix. */
  readonly name: string;
  /** `name` without its prefix. */
  readonly localName: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlNode[];
  readonly parent: XmlElement | null;
  readonly line: number;
  /** Offset of the chunk in the file. */
  readonly offset: number;
}

export interface XmlText {
  readonly kind: "text";
  readonly text: string;
  readonly value: TypedValue;
  readonly line: number;
}

export type XmlNode = XmlElement | XmlText;

/** A binary XML document. */
export interface XmlDocument {
  /** The first root, which is the one Android reads; undefined where there is no element at all. */
  readonly root: XmlElement | undefined;
  readonly roots: readonly XmlElement[];
  /** Every prefix that a namespace declaration binds, in the order of the file. */
  readonly namespaces: readonly { readonly prefix: string | null; readonly uri: string | null }[];
  /** False where the reading ended before the document did; a diagnostic says why. */
  readonly isComplete: boolean;
}

/** Namespace of the platform's attributes. */
export const ANDROID_NAMESPACE = "http://schemas.android.com/apk/res/android";

/**
 * Whether `node` is an element with this local name. Android compares local names only, so a namespace on the tag changes nothing:
 * `<android:uses-permission>` counts, for a build tool stores the two apart. A prefix that stands in the name itself is passed
 * over as well; Android would not know such a tag, and the diagnostic `colon-in-element-name` says so.
 */
export const isElement = (node: XmlNode, localName: string): node is XmlElement =>
  node.kind === "element" && node.localName === localName;

/** The element's children with this local name. */
export const findChildren = (element: XmlElement, localName: string): XmlElement[] => {
  const found: XmlElement[] = [];
  for (const child of element.children) if (isElement(child, localName)) found.push(child);
  return found;
};

/** The element's attribute of the platform (by the id of its name, as Android does), else the one with that name there. */
export const findAndroidAttribute = (element: XmlElement, resourceId: number, name: string): XmlAttribute | undefined =>
  element.attributes.find((attribute) => attribute.resourceId === resourceId) ??
  element.attributes.find((a) => a.resourceId === null && a.name === name && a.namespace === ANDROID_NAMESPACE);

/** The element's attribute with this name and no namespace (`package`, `split`), as `getAttributeValue(null, name)` finds it. */
export const findPlainAttribute = (element: XmlElement, name: string): XmlAttribute | undefined =>
  element.attributes.find((attribute) => attribute.namespace === null && attribute.storedName === name);

/** Calls back with each element of a tree, parents before children, in the order of the document. */
export const forEachElement = (roots: readonly XmlElement[], callback: (element: XmlElement) => void): void => {
  const pending: XmlElement[] = roots.toReversed();
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    callback(element);
    for (const child of element.children.toReversed()) if (child.kind === "element") pending.push(child);
  }
};
