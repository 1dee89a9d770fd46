import { renderXml, xml, type XmlContent } from "../xml/write-xml.ts";
import type { AccessedApi, CollectedDataType, PrivacyManifest } from "./manifest.ts";
import { KEYS, PREFIXES } from "./terms.ts";

const DOCTYPE = '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n';

const text = (value: string): XmlContent => xml("string", value);
const flag = (value: boolean): XmlContent => xml(String(value));
const texts = (values: readonly string[]): XmlContent => xml("array", values.map(text));

/** A dictionary; members whose value is null are left out. */
const dict = (members: readonly (readonly [key: string, value: XmlContent | null])[]): XmlContent =>
  xml(
    "dict",
    members.flatMap(([key, value]) => (value === null ? [] : [xml("key", key), value])),
  );

const collected = ({ type, linked, tracking, purposes }: CollectedDataType): XmlContent =>
  dict([
    [KEYS.type, text(PREFIXES.type + type)],
    [KEYS.linked, linked === null ? null : flag(linked)],
    [KEYS.typeTracking, tracking === null ? null : flag(tracking)],
    [KEYS.purposes, texts(purposes.map((purpose) => PREFIXES.purpose + purpose))],
  ]);

const accessed = ({ category, reasons }: AccessedApi): XmlContent =>
  dict([
    [KEYS.api, text(PREFIXES.category + category)],
    [KEYS.reasons, texts(reasons)],
  ]);

/** The manifest as an XML property list, as `PrivacyInfo.xcprivacy` has it. What is not known is left out. */
export const renderPrivacyManifest = (manifest: PrivacyManifest): string =>
  renderXml(
    xml(
      "plist",
      [
        dict([
          [KEYS.tracking, manifest.tracking === null ? null : flag(manifest.tracking)],
          [KEYS.trackingDomains, manifest.trackingDomains === null ? null : texts(manifest.trackingDomains)],
          [KEYS.collected, manifest.collected === null ? null : xml("array", manifest.collected.map(collected))],
          [KEYS.accessedApis, manifest.accessedApis === null ? null : xml("array", manifest.accessedApis.map(accessed))],
        ]),
      ],
      [["version", "1.0"]],
    ),
    DOCTYPE,
  );
