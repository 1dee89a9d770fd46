import { diagnosticOf, isInputError, type DiagnosticSink, type Primitives } from "@akashi/bytes";
import { findPlainAttribute, forEachElement, readBinaryXml, type XmlElement } from "@akashi/formats";
import type { Member, Unread } from "./application.ts";
import { readInput } from "./flows/inputs.ts";
import { AttributeReader } from "./manifest/attributes.ts";
import { isQualifiedName } from "./manifest/class-name.ts";

/** What layouts make Android call or create by name. */
export interface LayoutNames {
  /** Method names of `android:onClick`. */
  readonly onClick: readonly string[];
  /** Fully qualified names of views and fragments. */
  readonly classes: readonly string[];
  /** By number of a view: the information that a person types into it. */
  readonly inputs: ReadonlyMap<number, string>;
}

/** Folders of resources that name no class and no handler; shrunk apps have other names, and all of theirs are read. */
const WITHOUT_CODE = /^res\/(color|anim|animator|interpolator|mipmap|font|values)(-[^/]*)?\//;

/**
 * Compiled XML stands below `res/`, or below a shorter name where a shrinker renamed the folder (`r/` of AndResGuard). Assets
 * are never resources, and the manifest is read on its own.
 */
const mayBeLayout = (name: string): boolean =>
  name.endsWith(".xml") && name !== "AndroidManifest.xml" && !/^(assets|META-INF)\//.test(name) && !WITHOUT_CODE.test(name);

/** A binary XML file starts with its chunk type 3 and header size 8. */
const isBinaryXml = (bytes: Uint8Array): boolean => bytes[0] === 3 && bytes[1] === 0 && bytes[2] === 8 && bytes[3] === 0;

const classNamesOf = (element: XmlElement, attributes: AttributeReader): readonly string[] => {
  const named = findPlainAttribute(element, "class")?.text ?? null;
  const byName = /^(fragment|androidx\.fragment\.app\.FragmentContainerView)$/.test(element.name)
    ? attributes.text(element, "name")
    : null;
  return [element.name, named, byName].filter((name): name is string => name !== null && isQualifiedName(name));
};

const readLayout = (bytes: Uint8Array, path: readonly string[], sink: DiagnosticSink): readonly XmlElement[] =>
  isBinaryXml(bytes) ? readBinaryXml(bytes, { format: "axml", path }, sink).roots : [];

/** Reads every compiled XML among the resources of the members. What cannot be read costs itself, a diagnostic and a coverage note. */
export const readLayouts = (
  members: readonly Member[],
  primitives: Primitives,
  sink: DiagnosticSink,
  unread: Unread,
): LayoutNames => {
  const onClick = new Set<string>();
  const classes = new Set<string>();
  const inputs = new Map<number, string>();
  const attributes = new AttributeReader(null);
  const visit = (element: XmlElement): void => {
    const method = attributes.text(element, "onClick");
    if (method !== null && method !== "") onClick.add(method);
    for (const name of classNamesOf(element, attributes)) classes.add(name);
    const input = readInput(element);
    if (input !== null) inputs.set(input.id, input.informationType);
  };
  for (const { split, prefix } of members) {
    const { archive } = split;
    for (const entry of archive.entries) {
      if (!mayBeLayout(entry.name)) continue;
      try {
        const path = [...archive.context.path, entry.name];
        forEachElement(readLayout(archive.readEntry(entry, primitives), path, sink), visit);
      } catch (error) {
        if (!isInputError(error)) throw error;
        sink.add(diagnosticOf(error, null));
        unread.resources.push(prefix + entry.name);
      }
    }
  }
  return { onClick: [...onClick], classes: [...classes], inputs };
};
