import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { POLICY_ITEMS, type PolicyTexts } from "../../model/policy.ts";
import { declarationsOf, policyTextsOf, sampleDeclaration } from "../testing/declarations.ts";
import { VALUE_FORMS, VALUE_SETS } from "../value-forms.ts";
import { findForbiddenCharacter } from "../xml/characters.ts";
import { readXml, type XmlElement } from "../xml/read-xml.ts";
import { parsePolicyXml } from "./parse.ts";
import { renderPolicyXml } from "./render.ts";

const schemaFile = join(dirname(fileURLToPath(import.meta.url)), "../../../schema/app-privacy-policy-1.xsd");

const carried = fc.string({ unit: "binary", maxLength: 8 }).filter((text) => findForbiddenCharacter(text) < 0);
const TEXTS: PolicyTexts = {
  method: { ja: "アプリが自動で取得します。", en: null },
  purposes: { ja: "サービスの提供と改善", en: null },
  consentAndControl: { ja: "初回起動時に同意を求めます。", en: null },
  changeProcedure: { ja: "アプリ内でお知らせします。", en: null },
  url: "https://mihon.example/policy",
};
const written = (): string => renderPolicyXml(sampleDeclaration(), TEXTS);
const changed = (from: string, to: string): string => {
  expect(written()).toContain(from);
  return written().replace(from, to);
};
const rejection = (text: string): string => {
  const outcome = parsePolicyXml(text);
  return outcome.kind === "rejected" ? outcome.code : outcome.kind;
};

describe("policy.xml", () => {
  it("gives back every declaration and every text that was written", () => {
    fc.assert(
      fc.property(declarationsOf(carried), policyTextsOf(carried), (declaration, texts) => {
        const outcome = parsePolicyXml(renderPolicyXml(declaration, texts));
        expect(outcome).toMatchObject({ kind: "ok" });
        expect(outcome.kind === "ok" && [outcome.declaration, outcome.texts]).toEqual([declaration, texts]);
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it("has the eight items in their order, also where nothing is said", () => {
    const empty = { ...TEXTS, method: null, purposes: null, consentAndControl: null, changeProcedure: null };
    const root = readXml(renderPolicyXml({ ...sampleDeclaration(), transmissions: [] }, empty));
    expect(root.children.map(({ name }) => name)).toEqual([
      "services",
      "provider",
      "information",
      "method",
      "purposes",
      "consentAndControl",
      "externalTransmission",
      "contact",
      "changeProcedure",
    ]);
  });

  it("says which of the eight items have no content", () => {
    const emptyOf = (text: string): unknown => {
      const outcome = parsePolicyXml(text);
      return outcome.kind === "ok" && outcome.emptyItems;
    };
    expect(emptyOf(written())).toEqual([]);
    const nothing = { method: null, purposes: { ja: " ", en: null }, consentAndControl: null, changeProcedure: null, url: null };
    const declaration = { ...sampleDeclaration(), transmissions: [] };
    const operator = { legalName: null, corporateNumber: null, address: null, contact: null };
    expect(emptyOf(renderPolicyXml({ ...declaration, operator }, nothing))).toEqual([...POLICY_ITEMS]);
    // What is sent says for what; without anything sent, only the text can.
    expect(emptyOf(renderPolicyXml(sampleDeclaration(), { ...TEXTS, purposes: null }))).toEqual([]);
    expect(emptyOf(renderPolicyXml(declaration, { ...TEXTS, purposes: null }))).toContain("purposes");
  });

  it("says where each transmission stands", () => {
    const outcome = parsePolicyXml(written());
    const quotes = outcome.kind === "ok" ? outcome.places.map(({ quote }) => quote.slice(0, 20)) : [];
    expect(quotes).toEqual(['<transmission id="an', '<transmission id="ow']);
  });

  it("keeps text that looks like markup as text", () => {
    const declaration = { ...sampleDeclaration(), transmissions: [] };
    const method = { ja: '<script>alert(1)</script> &amp; "\r\n]]>', en: "  " };
    const text = renderPolicyXml(declaration, { ...TEXTS, method });
    expect(text).not.toContain("<script");
    const outcome = parsePolicyXml(text);
    expect(outcome.kind === "ok" && outcome.texts.method).toEqual(method);
  });
});

describe("the schema of policy.xml", () => {
  // The XML Schema is XML of prefixed names, which the reader of policies refuses: the prefix is taken off.
  const schema = readXml(
    readFileSync(schemaFile, "utf8")
      .replace(/(<\/?)xs:/g, "$1")
      .replace(/xmlns:\w+=/g, (name) => name.replace(":", "-")),
  );
  const below = (element: XmlElement): readonly XmlElement[] => element.children.flatMap((child) => [child, ...below(child)]);
  const named = (kind: string): ReadonlyMap<string, XmlElement> =>
    new Map(schema.children.filter(({ name }) => name === kind).map((type) => [type.attributes.get("name") ?? "", type]));
  const valuesOf = (type: XmlElement | undefined, facet: string): readonly (string | undefined)[] =>
    type === undefined
      ? []
      : below(type)
          .filter(({ name }) => name === facet)
          .map(({ attributes }) => attributes.get("value"));

  it("has the patterns and the sets of values that the reader has", () => {
    const types = named("simpleType");
    for (const [name, { pattern }] of Object.entries(VALUE_FORMS)) {
      expect([name, valuesOf(types.get(name), "pattern")]).toEqual([name, [pattern.source.replace(/^\^|\$$/g, "")]]);
    }
    for (const [name, values] of Object.entries(VALUE_SETS).filter(([name]) => name !== "granularity")) {
      expect([name, valuesOf(types.get(name), "enumeration")]).toEqual([name, [...values]]);
    }
  });

  it("has a place for every element and attribute of what is written", () => {
    const types = named("complexType");
    const [rootElement] = schema.children.filter(({ name }) => name === "element");
    const wrong: string[] = [];
    const check = (element: XmlElement, type: XmlElement | undefined): void => {
      const parts = type === undefined ? [] : below(type);
      const typeOf = new Map(
        parts
          .filter(({ name }) => name === "element")
          .map((part) => [part.attributes.get("name"), part.attributes.get("type") ?? ""]),
      );
      const attributes = new Map(
        parts.filter(({ name }) => name === "attribute").map((part) => [part.attributes.get("name"), part.attributes.get("use")]),
      );
      for (const name of element.attributes.keys())
        if (name !== "xmlns" && !attributes.has(name)) wrong.push(`${element.name}/@${name}`);
      for (const [name, use] of attributes)
        if (use === "required" && !element.attributes.has(name ?? "")) wrong.push(`no ${name ?? ""}`);
      const order = element.children.map(({ name }) => [...typeOf.keys()].indexOf(name));
      if (order.some((at, index) => at < 0 || at < (order[index - 1] ?? 0))) wrong.push(`order in ${element.name}`);
      for (const child of element.children) check(child, types.get(typeOf.get(child.name) ?? ""));
    };
    fc.assert(
      fc.property(declarationsOf(carried), policyTextsOf(carried), (declaration, texts) => {
        check(readXml(renderPolicyXml(declaration, texts)), rootElement);
        expect(wrong).toEqual([]);
      }),
      { numRuns: 50, seed: 12 },
    );
  });
});

describe("the reader of policy.xml", () => {
  it.each([
    ["another root", "applicationPrivacyPolicy xmlns", "policy xmlns", "syntax"],
    ["another namespace", "app-privacy-policy:1", "app-privacy-policy:2", "format"],
    ["another version", 'version="1" effectiveFrom', 'version="2" effectiveFrom', "version"],
    ["an element that is unknown", "<services>", "<extra/><services>", "missing-element"],
    ["an element in another place", "<method>", "<purposes/><method>", "missing-element"],
    ["an element after all", "</applicationPrivacyPolicy>", "<more/></applicationPrivacyPolicy>", "unknown-element"],
    ["an attribute that is unknown", "<information>", '<information x="1">', "unknown-attribute"],
    ["a namespace inside", "<information>", '<information xmlns="x">', "unknown-attribute"],
    ["text between elements", "<information>", "<information>secret", "text"],
    ["a full-width space between elements", "<information>", "<information>\u3000", "text"],
    ["an element in a text", "<ja>みほんアプリ</ja>", "<ja>みほん<b>アプリ</b></ja>", "unknown-element"],
    ["a missing attribute", ' relation="third-party"', "", "missing-attribute"],
    ["an unknown relation", 'relation="third-party"', 'relation="friend"', "value"],
    ["a script as a URL", ">https://kaiseki.example/privacy<", ">javascript:alert(1)<", "value"],
    ["a kind without item 1", 'item="1"', 'item="2"', "value"],
    ["an item of the law that every object has", 'item="1"', 'item="constructor"', "value"],
    ["a flag that is none", 'accepted="true"', 'accepted="yes"', "value"],
    ["a reference to an item that is not listed", '<itemRef ref="i1"', '<itemRef ref="i9"', "unknown-item"],
    ["an item that no transmission sends", '<itemRef ref="i1"/>', "", "item-mismatch"],
    ["items of one id", '<item id="i2"', '<item id="i1"', "duplicate-id"],
    ["a service that is not there", '<service id="app"', '<service id="web"', "unknown-service"],
    ["a document type", "<applicationPrivacyPolicy", "<!DOCTYPE a><applicationPrivacyPolicy", "doctype"],
  ])("refuses %s", (_, from, to, code) => {
    expect(rejection(changed(from, to))).toBe(code);
  });

  it("refuses every beginning of a file, and never fails otherwise", () => {
    const whole = written().trimEnd();
    for (let end = 0; end < whole.length; end += 1) {
      expect(parsePolicyXml(whole.slice(0, end)).kind).toBe("rejected");
    }
  });
});
