import { diagnosticOf, type DiagnosticSink, isInputError, type Primitives } from "@akashi/bytes";
import { VALUE_TYPES } from "../arsc/typed-value.ts";
import { findAndroidAttribute, findPlainAttribute, type XmlAttribute, type XmlDocument } from "../axml/document.ts";
import { readBinaryXml } from "../axml/read.ts";
import { getEntry, type ZipArchive } from "../zip/archive.ts";
import type { SplitSetMember } from "./split-set.ts";

const MANIFEST = "AndroidManifest.xml";
const VERSION_CODE = 0x0101021b;
const VERSION_CODE_MAJOR = 0x01010576;

const textOf = (attribute: XmlAttribute | undefined): string | null => attribute?.text ?? attribute?.rawValue ?? null;

const integerOf = (attribute: XmlAttribute | undefined): number | null => {
  if (attribute === undefined) return null;
  const { type, data } = attribute.value;
  return type === VALUE_TYPES.intDec || type === VALUE_TYPES.intHex ? data : null;
};

/** Reads what the member's manifest says it is. The role is settled later, when all members are known. */
export const readMember = (
  archive: ZipArchive,
  path: readonly string[],
  primitives: Primitives,
  sink: DiagnosticSink,
): SplitSetMember => {
  const manifest = readManifest(archive, path, primitives, sink);
  const root = manifest?.root;
  const plain = (name: string): string | null => (root === undefined ? null : textOf(findPlainAttribute(root, name)));
  const code = root && integerOf(findAndroidAttribute(root, VERSION_CODE, "versionCode"));
  const major = root && integerOf(findAndroidAttribute(root, VERSION_CODE_MAJOR, "versionCodeMajor"));
  return {
    path,
    name: path.at(-1) ?? "",
    bytes: archive.bytes,
    archive,
    manifest,
    role: "base",
    splitName: plain("split") || null,
    configFor: plain("configForSplit"),
    packageName: plain("package"),
    versionCode: code === null || code === undefined ? null : (BigInt(major ?? 0) << 32n) | BigInt(code),
  };
};

/** Elements of Play's own (`<dist:module>`, Play Feature Delivery), which Android passes over. */
const MANIFEST_NAMESPACES: ReadonlySet<string> = new Set(["http://schemas.android.com/apk/distribution"]);

const readManifest = (
  archive: ZipArchive,
  path: readonly string[],
  primitives: Primitives,
  sink: DiagnosticSink,
): XmlDocument | undefined => {
  try {
    const bytes = archive.readEntry(getEntry(archive, MANIFEST), primitives);
    return readBinaryXml(bytes, { format: "axml", path: [...path, MANIFEST] }, sink, { elementNamespaces: MANIFEST_NAMESPACES });
  } catch (error) {
    if (!isInputError(error)) throw error;
    sink.add(diagnosticOf(error, "refuses"));
    return undefined;
  }
};
