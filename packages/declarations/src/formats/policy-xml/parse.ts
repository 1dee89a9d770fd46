import { DECLARATION_VERSION, type Declaration } from "../../model/declaration.ts";
import { POLICY_ITEMS, type PolicyItem, type PolicyTexts } from "../../model/policy.ts";
import type { DocumentPlace } from "../../model/read-document.ts";
import type { Words } from "../../model/words.ts";
import { fault, placeAt, reading, type Rejected } from "../outcome.ts";
import { checkReferences } from "../references.ts";
import { readParts, type Parts } from "../xml/decode.ts";
import { readXml, type XmlElement } from "../xml/read-xml.ts";
import { collectItems, keyOf, type ListedItem } from "./items.ts";
import { POLICY_XML_NAMESPACE } from "./identity.ts";
import { findWords, formIfAny, readDesk, readListedItem, readService, readTransmission } from "./read-parts.ts";

/** What the attribute `version` holds. */
export const POLICY_XML_VERSION = "1";

const ROOT = "applicationPrivacyPolicy";

/** A policy that was read, with the place of each transmission and the items that have no content. */
export interface ReadPolicyXml {
  readonly kind: "ok";
  readonly declaration: Declaration;
  readonly texts: PolicyTexts;
  /** Of the transmissions, in their order. */
  readonly places: readonly DocumentPlace[];
  /** The items of the eight that are there but say nothing. */
  readonly emptyItems: readonly PolicyItem[];
}

const checkRoot = (root: XmlElement): void => {
  if (root.name !== ROOT || root.attributes.get("xmlns") !== POLICY_XML_NAMESPACE) {
    throw fault("format", `the root is not ${ROOT} of ${POLICY_XML_NAMESPACE}`, root.offset);
  }
  if (root.attributes.get("version") !== POLICY_XML_VERSION) {
    throw fault("version", `only version ${POLICY_XML_VERSION} is known`, root.offset);
  }
};

const readItems = (element: XmlElement): ReadonlyMap<string, ListedItem> => {
  const read = readParts(element, (parts) => parts.all("item").map(readListedItem));
  const items = new Map(read.map(({ id, typeId, label }) => [id, { typeId, label }]));
  if (items.size < read.length) throw fault("duplicate-id", "two items have one id", element.offset);
  return items;
};

/** Item 2 is what the transmissions send, each once and in their order: otherwise item 2 and item 6 would say different things. */
const checkItems = (items: ReadonlyMap<string, ListedItem>, declaration: Declaration, offset: number): void => {
  const listed = [...items.values()].map(keyOf);
  const sent = collectItems(declaration.transmissions).map(keyOf);
  if (listed.length === sent.length && listed.every((key, at) => key === sent[at])) return;
  throw fault(
    "item-mismatch",
    "item 2 does not list what the transmissions of item 6 send, each once and in their order",
    offset,
  );
};

const readText = (parts: Parts, name: string): Words | null => readParts(parts.take(name), (inner) => findWords(inner, "text"));

interface Content {
  readonly declaration: Declaration;
  readonly texts: PolicyTexts;
  readonly rows: readonly XmlElement[];
}

const readContent = (root: XmlElement): Content =>
  readParts(root, (parts) => {
    parts.required("xmlns");
    parts.required("version");
    const effectiveFrom = formIfAny(parts.attribute("effectiveFrom"), "date", root.offset);
    const url = formIfAny(parts.attribute("url"), "url", root.offset);
    const services = readParts(parts.take("services"), (inner) => inner.all("service").map(readService));
    const provider = parts.take("provider");
    const named = readParts(provider, (inner) => ({
      corporateNumber: formIfAny(inner.attribute("corporateNumber"), "corporateNumber", provider.offset),
      legalName: findWords(inner, "legalName"),
      address: findWords(inner, "address"),
    }));
    const information = parts.take("information");
    const items = readItems(information);
    const method = readText(parts, "method");
    const purposes = readText(parts, "purposes");
    const consentAndControl = readText(parts, "consentAndControl");
    const rows = readParts(parts.take("externalTransmission"), (inner) => inner.all("transmission"));
    const desk = readParts(parts.take("contact"), (inner) => inner.find("desk"));
    const changeProcedure = readText(parts, "changeProcedure");
    const declaration: Declaration = {
      declarationVersion: DECLARATION_VERSION,
      operator: { ...named, contact: desk === null ? null : readDesk(desk) },
      services,
      transmissions: rows.map((row) => readTransmission(row, items)),
      effectiveFrom,
    };
    checkItems(items, declaration, information.offset);
    return { declaration, texts: { method, purposes, consentAndControl, changeProcedure, url }, rows };
  });

const isSaid = (words: Words | null): boolean =>
  words !== null && [words.ja, words.en].some((text) => (text ?? "").trim() !== "");

const listEmptyItems = ({ operator, transmissions }: Declaration, texts: PolicyTexts): readonly PolicyItem[] => {
  const contact = operator.contact;
  const said: Readonly<Record<PolicyItem, boolean>> = {
    provider: isSaid(operator.legalName),
    information: transmissions.some(({ information }) => information.length > 0),
    method: isSaid(texts.method),
    // The purposes of what is sent say it, too (item 4 of the eight).
    purposes: isSaid(texts.purposes) || transmissions.some(({ senderPurposes }) => senderPurposes.length > 0),
    "consent-and-control": isSaid(texts.consentAndControl),
    "external-transmission": transmissions.length > 0,
    contact: [contact?.email, contact?.phone, contact?.url].some((way) => (way ?? "").trim() !== ""),
    "change-procedure": isSaid(texts.changeProcedure),
  };
  return POLICY_ITEMS.filter((item) => !said[item]);
};

/** Reads `policy.xml` (docs/policy-xml.md), strictly: nothing is taken of a file with a fault. */
export const parsePolicyXml = (text: string): ReadPolicyXml | Rejected =>
  reading(text, (whole): ReadPolicyXml => {
    const root = readXml(whole);
    checkRoot(root);
    const { declaration, texts, rows } = readContent(root);
    checkReferences(declaration);
    return {
      kind: "ok",
      declaration,
      texts,
      places: rows.map(({ offset }) => placeAt(whole, offset)),
      emptyItems: listEmptyItems(declaration, texts),
    };
  });
