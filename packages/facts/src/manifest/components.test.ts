import { androidAttribute, buildBinaryXml, type AttributeSpec, type ElementSpec } from "@akashi/formats/testing";
import { readBinaryXml, type XmlElement } from "@akashi/formats";
import { DiagnosticList } from "@akashi/bytes";
import { expect, it } from "vitest";
import type { ComponentFact } from "../schema.ts";
import { AttributeReader } from "./attributes.ts";
import { readComponents } from "./components.ts";

const name = (text: string): AttributeSpec => androidAttribute("name", 0x01010003, text);
const application = (attributes: readonly AttributeSpec[], ...children: readonly ElementSpec[]): XmlElement => {
  const bytes = buildBinaryXml({ name: "application", attributes, children });
  const { root } = readBinaryXml(bytes, { format: "axml", path: [] }, new DiagnosticList(10));
  if (root === undefined) throw new Error("the builder's document has a root");
  return root;
};
const read = (element: XmlElement, minSdk = 26, targetSdk = 35): readonly ComponentFact[] =>
  readComponents(element, {
    attributes: new AttributeReader(null),
    packageName: "com.example",
    minSdk,
    targetSdk,
    isDefined: (className) => className === "com.example.Main",
  });

it("a provider without a word is open only where both SDK versions are 16 or lower", () => {
  const provider = application([], { name: "provider", attributes: [name(".P")] });
  const exported = (minSdk: number, targetSdk: number): boolean | undefined => read(provider, minSdk, targetSdk)[0]?.exported;
  expect([exported(16, 16), exported(16, 17), exported(17, 16), exported(26, 35)]).toEqual([true, false, false, false]);
});

it("a provider is guarded by one permission, or by one for each way into it", () => {
  const readPermission = androidAttribute("readPermission", 0x01010007, "a.READ");
  const writePermission = androidAttribute("writePermission", 0x01010008, "a.WRITE");
  const guardOf = (...attributes: readonly AttributeSpec[]): string | null | undefined =>
    read(application([], { name: "provider", attributes: [name(".P"), ...attributes] }))[0]?.permission;
  expect(guardOf(readPermission)).toBeNull();
  expect(guardOf(writePermission)).toBeNull();
  expect(guardOf(readPermission, writePermission)).toBe("a.READ / a.WRITE");
  expect(guardOf(androidAttribute("permission", 0x01010006, "a.ALL"))).toBe("a.ALL");
});

it("a component is open by its own word, or by a filter, and has the application's permission without one of its own", () => {
  const filter: ElementSpec = { name: "intent-filter" };
  const closed = androidAttribute("exported", 0x01010010, "false");
  const components = read(
    application(
      [androidAttribute("permission", 0x01010006, "a.APP")],
      { name: "activity", attributes: [name(".Main"), closed], children: [filter] },
      { name: "service", attributes: [name("Worker")], children: [filter] },
      { name: "receiver", attributes: [name("org.other.R"), androidAttribute("permission", 0x01010006, "a.OWN")] },
      { name: "activity-alias", attributes: [name(".Alias"), androidAttribute("targetActivity", 0x01010202, ".Main")] },
    ),
  );
  expect(components.map(({ name: text, exported, exportedBy, permission }) => [text, exported, exportedBy, permission])).toEqual([
    ["com.example.Main", false, "declared", "a.APP"],
    ["com.example.Worker", true, "intent-filter", "a.APP"],
    ["org.other.R", false, "default", "a.OWN"],
    ["com.example.Alias", false, "default", "a.APP"],
  ]);
  expect(components.map(({ className, defined }) => [className, defined])).toEqual([
    ["com.example.Main", true],
    ["com.example.Worker", false],
    ["org.other.R", false],
    ["com.example.Main", true],
  ]);
});
