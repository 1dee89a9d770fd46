import { isInputError, type DiagnosticSink, type Primitives } from "@akashi/bytes";
import { findPlainAttribute, forEachElement, readBinaryXml, type XmlElement, type ZipArchive } from "@akashi/formats";
import { AttributeReader } from "./manifest/attributes.ts";

/** What layouts make Android call or create by name. */
export interface LayoutNames {
  /** Method names of `android:onClick`. */
  readonly onClick: readonly string[];
  /** Fully qualified names of views and fragments. */
  readonly classes: readonly string[];
}

/** A binary XML file starts with its chunk type 3 and header size 8. */
const isBinaryXml = (bytes: Uint8Array): boolean => bytes[0] === 3 && bytes[1] === 0 && bytes[2] === 8 && bytes[3] === 0;

const classNamesOf = (element: XmlElement, attributes: AttributeReader): readonly string[] => {
  const named = findPlainAttribute(element, "class")?.text ?? null;
  const byName = /^(fragment|androidx\.fragment\.app\.FragmentContainerView)$/.test(element.name)
    ? attributes.text(element, "name")
    : null;
  return [element.name, named, byName].filter(
    (name): name is string => name !== null && /^[A-Za-z_][\w$]*(\.[\w$]+)+$/.test(name),
  );
};

/** Reads every binary XML below `res/` of the archives. What cannot be read costs itself. */
export const readLayouts = (archives: readonly ZipArchive[], primitives: Primitives, sink: DiagnosticSink): LayoutNames => {
  const onClick = new Set<string>();
  const classes = new Set<string>();
  const attributes = new AttributeReader(null);
  const visit = (element: XmlElement): void => {
    const method = attributes.text(element, "onClick");
    if (method !== null && method !== "") onClick.add(method);
    for (const name of classNamesOf(element, attributes)) classes.add(name);
  };
  for (const archive of archives) {
    for (const entry of archive.entries) {
      if (!entry.name.startsWith("res/") || !entry.name.endsWith(".xml")) continue;
      try {
        const bytes = archive.readEntry(entry, primitives);
        if (isBinaryXml(bytes))
          forEachElement(
            readBinaryXml(bytes, { format: "axml", path: [...archive.context.path, entry.name] }, sink).roots,
            visit,
          );
      } catch (error) {
        if (!isInputError(error)) throw error;
      }
    }
  }
  return { onClick: [...onClick], classes: [...classes] };
};
