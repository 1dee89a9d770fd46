import type { Contact, InformationItem, PurposeItem, Recipient, Service, Tool, Transmission } from "../../model/declaration.ts";
import type { Decision, Exemption, ExemptionItem, NecessaryKind } from "../../model/exemption.ts";
import type { ConsentMeasure, Measures, NoticeMeasure, OptOutMeasure } from "../../model/measures.ts";
import type { Words } from "../../model/words.ts";
import { fault } from "../outcome.ts";
import { checkForm, checkSet, type ValueFormName } from "../value-forms.ts";
import { readParts, textOf, type Parts } from "../xml/decode.ts";
import type { XmlElement } from "../xml/read-xml.ts";
import type { ListedItem } from "./items.ts";

const EXEMPTION_ITEMS: Readonly<Record<string, ExemptionItem>> = { "1": 1, "2": 2, "3": 3, "4": 4 };
const NECESSARY_KINDS: Readonly<Record<string, NecessaryKind>> = { "1": 1, "2": 2, "3": 3, "4": 4, "5": 5 };
const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

const lookUp = <T>(table: Readonly<Record<string, T>>, key: string, offset: number): T => {
  const value = Object.hasOwn(table, key) ? table[key] : undefined;
  if (value === undefined) throw fault("value", `the value is none of ${Object.keys(table).join(", ")}`, offset);
  return value;
};

const ifAny = <T>(element: XmlElement | null, read: (element: XmlElement) => T): T | null =>
  element === null ? null : read(element);

/** A value of a form that may be missing. */
export const formIfAny = (value: string | null, form: ValueFormName, offset: number): string | null =>
  value === null ? null : checkForm(value, form, offset);

const url = (element: XmlElement): string => checkForm(textOf(element), "url", element.offset);

const wordsOfParts = (parts: Parts): Words => ({ ja: ifAny(parts.find("ja"), textOf), en: ifAny(parts.find("en"), textOf) });
const words = (element: XmlElement): Words => readParts(element, wordsOfParts);
/** The texts of the next element, if it has this name. */
export const findWords = (parts: Parts, name: string): Words | null => ifAny(parts.find(name), words);

/** An app or a web site. */
export const readService = (element: XmlElement): Service =>
  readParts(element, (parts) => ({
    id: parts.required("id"),
    kind: checkSet(parts.required("kind"), "serviceKind", element.offset),
    packageName: parts.attribute("packageName"),
    signerSha256: formIfAny(parts.attribute("signerSha256"), "sha256", element.offset),
    name: words(parts.take("name")),
    origins: parts.all("origin").map(url),
  }));

/** An entry of item 2, with the id by which transmissions name it. */
export const readListedItem = (element: XmlElement): ListedItem & { readonly id: string } =>
  readParts(element, (parts) => ({
    id: parts.required("id"),
    typeId: formIfAny(parts.attribute("type"), "typeId", element.offset),
    label: words(parts.take("label")),
  }));

/** 問合せ窓口. */
export const readDesk = (element: XmlElement): Contact =>
  readParts(element, (parts) => ({
    name: findWords(parts, "name"),
    email: ifAny(parts.find("email"), textOf),
    phone: ifAny(parts.find("phone"), textOf),
    url: ifAny(parts.find("url"), url),
  }));

const readTool = (element: XmlElement): Tool =>
  readParts(element, (parts) => ({
    kind: checkSet(parts.required("kind"), "toolKind", element.offset),
    moduleId: parts.attribute("moduleId"),
    version: parts.attribute("version"),
    name: words(parts.take("name")),
  }));

const readRecipient = (element: XmlElement): Recipient =>
  readParts(element, (parts) => ({
    relation: checkSet(parts.required("relation"), "relation", element.offset),
    providerId: parts.attribute("providerId"),
    country: formIfAny(parts.attribute("country"), "country", element.offset),
    legalName: findWords(parts, "legalName"),
    serviceName: findWords(parts, "serviceName"),
    policyUrl: ifAny(parts.find("policyUrl"), url),
    hosts: parts.all("host").map(textOf),
  }));

const readDecision = (element: XmlElement): Decision =>
  readParts(element, (parts) => ({
    accepted: lookUp(FLAGS, parts.required("accepted"), element.offset),
    by: parts.required("by"),
    on: checkForm(parts.required("on"), "date", element.offset),
    reason: ifAny(parts.find("reason"), textOf),
  }));

const readExemption = (element: XmlElement): Exemption =>
  readParts(element, (parts) => {
    const item = lookUp(EXEMPTION_ITEMS, parts.required("item"), element.offset);
    const kind = parts.attribute("kind");
    if (kind !== null && item !== 1) throw fault("value", "only item 1 has a kind of necessary information", element.offset);
    return {
      item,
      kind: kind === null ? null : lookUp(NECESSARY_KINDS, kind, element.offset),
      facts: parts.all("fact").map(textOf),
      decision: ifAny(parts.find("decision"), readDecision),
    };
  });

const readItemRef = (element: XmlElement, items: ReadonlyMap<string, ListedItem>): InformationItem =>
  readParts(element, (parts) => {
    const item = items.get(parts.required("ref"));
    if (item === undefined) throw fault("unknown-item", "item 2 does not list this information", element.offset);
    return { typeId: item.typeId, label: item.label, exemption: ifAny(parts.find("exemption"), readExemption) };
  });

const readSource = (element: XmlElement): { readonly url: string; readonly checked: string } =>
  readParts(element, (parts) => ({
    url: checkForm(parts.required("url"), "url", element.offset),
    checked: checkForm(parts.required("checked"), "date", element.offset),
  }));

const readPurpose = (element: XmlElement): PurposeItem =>
  readParts(element, (parts) => ({
    id: formIfAny(parts.attribute("id"), "purposeId", element.offset),
    text: words(parts.take("text")),
    source: ifAny(parts.find("source"), readSource),
  }));

const readNotice = (element: XmlElement): NoticeMeasure =>
  readParts(element, (parts) => ({
    kind: checkSet(parts.required("kind"), "noticeKind", element.offset),
    url: ifAny(parts.find("url"), url),
    place: findWords(parts, "place"),
  }));

const readConsent = (element: XmlElement): ConsentMeasure =>
  readParts(element, (parts) => ({
    category: parts.required("category"),
    askedAt: checkSet(parts.required("askedAt"), "askedAt", element.offset),
    withdrawal: findWords(parts, "withdrawal"),
  }));

const readRestriction = (element: XmlElement): Words | "none" =>
  readParts(element, (parts) => {
    const none = parts.attribute("none");
    if (none === null) return wordsOfParts(parts);
    if (none !== "true") throw fault("value", 'the value is not "true"', element.offset);
    return "none";
  });

const readOptOut = (element: XmlElement): OptOutMeasure =>
  readParts(element, (parts) => ({
    stops: checkSet(parts.required("stops"), "stops", element.offset),
    method: findWords(parts, "method"),
    url: ifAny(parts.find("url"), url),
    restriction: ifAny(parts.find("restriction"), readRestriction),
  }));

const readMeasures = (element: XmlElement): Measures =>
  readParts(element, (parts) => ({
    notice: ifAny(parts.find("notice"), readNotice),
    consent: ifAny(parts.find("consent"), readConsent),
    optOut: ifAny(parts.find("optOut"), readOptOut),
  }));

/** An entry of item 6. */
export const readTransmission = (element: XmlElement, items: ReadonlyMap<string, ListedItem>): Transmission =>
  readParts(element, (parts) => ({
    id: parts.required("id"),
    services: parts.all("serviceRef").map((one) => readParts(one, (inner) => inner.required("ref"))),
    tool: readTool(parts.take("tool")),
    recipient: readRecipient(parts.take("recipient")),
    information: parts.all("itemRef").map((one) => readItemRef(one, items)),
    senderPurposes: parts.all("senderPurpose").map(readPurpose),
    recipientPurposes: parts.all("recipientPurpose").map(readPurpose),
    measures: readMeasures(parts.take("measures")),
  }));
