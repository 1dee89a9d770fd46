import type { Evidence } from "@akashi/assess";
import { visibleText } from "../text/visible.ts";
import type { SarifLocation } from "./schema.ts";

/** A path in percent-encoding, segment by segment (RFC 3986 §3.3); `.` and `..` and empty segments cannot stand in it. */
export const encodePath = (path: string): string =>
  path
    .split("/")
    .filter((segment) => segment !== "" && segment !== "." && segment !== "..")
    .map((segment) => encodeURIComponent(segment.toWellFormed()))
    .join("/");

const MANIFEST = "AndroidManifest.xml";
const RESOURCES = "resources.arsc";

type Logical = NonNullable<SarifLocation["logicalLocations"]>[number];

const logicalOf = (kind: Logical["kind"], name: string, fullyQualifiedName: string): readonly Logical[] => [
  { kind, name: visibleText(name), fullyQualifiedName: visibleText(fullyQualifiedName) },
];

/** The file inside the artifact that a piece of evidence is in; null for the artifact as a whole. */
export const fileOf = (evidence: Evidence): string | null => {
  if (evidence.kind === "code" || evidence.kind === "file") return evidence.file;
  if (evidence.kind === "flow") return evidence.sink.file;
  if (evidence.kind === "manifest") return evidence.element === "signature" ? null : MANIFEST;
  return evidence.kind === "resource" ? RESOURCES : null;
};

/** A method by its name. */
export const methodLogical = (place: { readonly class: string; readonly method: string }): readonly Logical[] =>
  logicalOf("function", place.method, `${place.class}.${place.method}`);

const logicalLocations = (evidence: Evidence): readonly Logical[] => {
  if (evidence.kind === "code") {
    const { class: className, method, descriptor } = evidence;
    const decoratedName = visibleText(`L${className.replaceAll(".", "/")};->${method}${descriptor ?? ""}`);
    return logicalOf("function", method, `${className}.${method}`).map((logical) => ({ ...logical, decoratedName }));
  }
  if (evidence.kind === "flow") return methodLogical(evidence.sink);
  if (evidence.kind === "classes") return logicalOf("package", evidence.package, evidence.package);
  if (evidence.kind === "manifest") return logicalOf("element", evidence.name, `${evidence.element}/${evidence.name}`);
  if (evidence.kind === "resource") return logicalOf("resource", evidence.name, evidence.name);
  if (evidence.kind === "path") {
    const last = evidence.methods.at(-1) ?? evidence.entry.method;
    return logicalOf("function", last, last);
  }
  return [];
};

/** What the logical location does not say: the place in the byte code, and the line of the source it was compiled from. */
const detailsOf = (evidence: Evidence): SarifLocation["properties"] => {
  if (evidence.kind === "code") return { instructionOffset: evidence.offset, sourceLine: evidence.line };
  if (evidence.kind === "flow") return { instructionOffset: evidence.sink.offset, sourceLine: evidence.sink.line };
  if (evidence.kind === "manifest" || evidence.kind === "resource") return { value: evidence.value };
  if (evidence.kind === "classes") return { classes: evidence.classes, methods: evidence.methods };
  if (evidence.kind === "certificate") return { sha256: evidence.sha256, subject: visibleText(evidence.subject) };
  return evidence.kind === "text" ? { document: evidence.document, quote: visibleText(evidence.quote) } : undefined;
};

/**
 * A place as SARIF has it. The files of an app are binary: the region is their first line, which viewers ask for, and the real
 * place stands in the logical location and the properties.
 */
export const locationOf = (evidence: Evidence, root: string, indexOf: ReadonlyMap<string, number>): SarifLocation => {
  const file = fileOf(evidence);
  const uri = file === null ? root : `${root}/${encodePath(file)}`;
  const index = indexOf.get(uri);
  const logical = logicalLocations(evidence);
  const properties = detailsOf(evidence);
  return {
    physicalLocation: { artifactLocation: { uri, ...(index !== undefined && { index }) }, region: { startLine: 1 } },
    ...(logical.length > 0 && { logicalLocations: logical }),
    ...(properties !== undefined && { properties }),
  };
};
