import { readFileSync } from "node:fs";
import { DiagnosticList } from "@akashi/bytes";
import { nodePrimitives } from "@akashi/host/node";
import { expect, test } from "vitest";
import { AAPT_SAMPLES, readAaptGolden, recordLines } from "../testing/aapt-goldens.ts";
import { openZip } from "../zip/archive.ts";
import type { XmlAttribute, XmlDocument, XmlElement } from "./document.ts";
import { readBinaryXml } from "./read.ts";

const hex = (value: number): string => `0x${value.toString(16)}`;
const hexId = (value: number): string => `0x${value.toString(16).padStart(8, "0")}`;
const quote = (text: string): string => `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n")}"`;

const valueText = ({ value, text, rawValue }: XmlAttribute): string => {
  const raw = rawValue === null ? "" : ` (Raw: ${quote(rawValue)})`;
  if (value.type === 0x01) return `@${hexId(value.data)}${raw}`;
  if (value.type === 0x02) return `?${hexId(value.data)}${raw}`;
  if (value.type === 0x03) return `${quote(text ?? "")}${raw}`;
  return `(type ${hex(value.type)})${hex(value.data)}${raw}`;
};

const attributeText = (attribute: XmlAttribute, document: XmlDocument): string => {
  const { namespace, storedName, resourceId } = attribute;
  const prefix = document.namespaces.findLast((declared) => declared.uri === namespace)?.prefix;
  const id = resourceId === null ? "" : `(${hexId(resourceId)})`;
  return `${namespace === null ? "" : `${prefix ?? namespace}:`}${storedName}${id}=${valueText(attribute)}`;
};

/** The document as `aapt dump xmltree` prints it, in the form of tools/record-aapt-goldens.mjs. */
const renderElement = (element: XmlElement, depth: number, document: XmlDocument): string[] => [
  `${depth} E ${element.name} (line=${element.line})`,
  ...element.attributes.map((attribute) => `${depth + 1} A ${attributeText(attribute, document)}`),
  ...element.children.flatMap((child) =>
    child.kind === "text" ? [`${depth + 1} C ${quote(child.text)}`] : renderElement(child, depth + 1, document),
  ),
];

test.each(AAPT_SAMPLES)("every binary XML of $name reads as aapt dumps it, without an anomaly", ({ name, path }) => {
  const sink = new DiagnosticList(10);
  const archive = openZip(readFileSync(path), { format: "zip", path: [name] }, sink);
  const names = archive.entries.map((entry) => entry.name).filter((entry) => /^(res\/.*|AndroidManifest)\.xml$/.test(entry));
  const lines = names.sort().flatMap((entryName) => {
    const bytes = archive.readEntry(archive.findEntry(entryName) ?? expect.fail(entryName), nodePrimitives);
    const document = readBinaryXml(bytes, { format: "axml", path: [name, entryName] }, sink);
    expect(document.isComplete).toBe(true);
    return [`== ${entryName}`, ...document.roots.flatMap((root) => renderElement(root, 0, document))];
  });
  const golden = readAaptGolden(name);
  const step = Math.ceil(lines.length / 120);
  expect(lines.filter((_, index) => index % step === 0)).toEqual(golden.someXml);
  expect({ documents: names.length, ...recordLines(lines) }).toEqual(golden.xml);
  expect(sink.items).toEqual([]);
});
