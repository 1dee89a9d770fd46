import type { Bilingual } from "@akashi/catalogue";
import type { Declaration, InformationItem, PurposeItem, Transmission } from "../model/declaration.ts";
import type { PolicyTexts } from "../model/policy.ts";
import type { RuleProfile } from "../model/read-document.ts";
import type { Words } from "../model/words.ts";
import { missing, type MissingItem } from "./missing.ts";
import type { MissingRule } from "./missing-rules.ts";

/** What a draft is made from. */
export interface DraftSource {
  readonly declaration: Declaration;
  readonly policy: PolicyTexts;
  readonly profile: RuleProfile;
}

const NOTHING: Bilingual = { ja: "", en: "" };
const EVERYTHING: Bilingual = { ja: "外部送信の全体", en: "any transmission" };
/** Words that leave open what else there is (施行規則22条の2の29第1号の解説). */
const VAGUE = /等(?!級|し|価|分)|その他|など|ほか(?!の)/;

const isEmpty = (words: Words | null): boolean => words === null || (words.ja === null && words.en === null);

/** Name of a transmission's tool in both languages; its id where it has none. */
export const toolName = ({ tool, id }: Transmission): Bilingual => ({
  ja: tool.name.ja ?? tool.name.en ?? id,
  en: tool.name.en ?? tool.name.ja ?? id,
});

/** Whether a named person decided that the item needs no notice (法27条の12ただし書第1号・第2号). */
export const isExempt = ({ exemption }: InformationItem): boolean =>
  exemption !== null && exemption.decision?.accepted === true && (exemption.item === 1 || exemption.item === 2);

/** The items that the notice must show. */
export const noticedInformation = ({ information }: Transmission): readonly InformationItem[] =>
  information.filter((item) => !isExempt(item));

/** The transmissions that the notice must show: those with anything left that is not exempt. */
export const noticedTransmissions = ({ transmissions }: Declaration): readonly Transmission[] =>
  transmissions.filter((found) => found.information.length === 0 || noticedInformation(found).length > 0);

/** The purpose that says nothing by itself: 「送信先自身の目的」 needs the purpose named. */
const isUnspecific = ({ id, text }: PurposeItem): boolean =>
  id === "PUR.RECIPIENT_OWN" && (text.ja === null || text.ja === "送信先自身の目的");

class Finder {
  readonly items: MissingItem[] = [];
  readonly #profile: RuleProfile;
  /** No transmission has a notice: that is said once. */
  readonly #hasNoNotice: boolean;

  constructor({ profile, declaration: { transmissions } }: DraftSource) {
    this.#profile = profile;
    this.#hasNoNotice = transmissions.length > 0 && transmissions.every(({ measures }) => measures.notice === null);
  }

  add(rule: MissingRule, where: string, subject: Bilingual = NOTHING, transmission?: string): void {
    this.items.push(missing(rule, { where, ...(transmission === undefined ? {} : { transmission }) }, subject));
  }

  whole({ operator, transmissions, effectiveFrom }: Declaration, policy: PolicyTexts): void {
    if (isEmpty(operator.legalName)) this.add("operator-name", "operator.legalName");
    const { contact } = operator;
    if (contact === null || (contact.email === null && contact.phone === null && contact.url === null))
      this.add("contact", "operator.contact");
    if (effectiveFrom === null) this.add("effective-date", "effectiveFrom");
    if (isEmpty(policy.method)) this.add("policy-method", "policy.method");
    if (isEmpty(policy.consentAndControl)) this.add("policy-control", "policy.consentAndControl");
    if (isEmpty(policy.changeProcedure)) this.add("policy-change", "policy.changeProcedure");
    if (this.#hasNoNotice && this.#profile !== "law-minimum") this.add("notice-required", "notice", EVERYTHING);
    const notices = transmissions.flatMap(({ measures }) => measures.notice ?? []);
    if (transmissions.length > 0 && notices.every(({ url }) => url === null)) this.add("notice-url", "notice.url");
    if (transmissions.length > 0 && notices.every(({ place }) => isEmpty(place))) this.add("notice-place", "notice.place");
  }

  #languages(words: Words | null, where: string, id: string): void {
    if (words === null || isEmpty(words)) return;
    const subject = { ja: words.ja ?? words.en ?? "", en: words.en ?? words.ja ?? "" };
    if (words.ja === null) this.add("japanese", where, subject, id);
    if (words.en === null) this.add("english", where, subject, id);
  }

  /** An exemption that nobody has decided on, with the facts it would stand on. */
  #proposal({ exemption, label }: InformationItem, at: string, id: string): void {
    if (exemption === null || exemption.decision !== null) return;
    const subject = { ja: label.ja ?? label.en ?? "", en: label.en ?? label.ja ?? "" };
    const facts = exemption.facts.join("、");
    const hint = { ja: `ただし書第${exemption.item}号の候補: ${facts}`, en: `candidate for item ${exemption.item}: ${facts}` };
    this.items.push(missing("exemption-undecided", { where: `${at}.exemptions`, transmission: id }, subject, hint));
  }

  #information(found: Transmission, at: string, name: Bilingual): void {
    if (found.information.length === 0) this.add("information", `${at}.information`, name, found.id);
    for (const item of noticedInformation(found)) {
      const label = { ja: item.label.ja ?? item.label.en ?? "", en: item.label.en ?? item.label.ja ?? "" };
      if (label.ja === "" || (item.typeId === "UI.OTHER" && label.ja.startsWith("その他")))
        this.add("information-unnamed", `${at}.information`, name, found.id);
      else if (VAGUE.test(label.ja)) this.add("information-vague", `${at}.information`, label, found.id);
      this.#languages(item.label, `${at}.information`, found.id);
      this.#proposal(item, at, found.id);
    }
  }

  #purposes(found: Transmission, at: string, name: Bilingual): void {
    const { senderPurposes, recipientPurposes, recipient } = found;
    if (senderPurposes.every(({ text }) => isEmpty(text))) this.add("sender-purpose", `${at}.senderPurposes`, name, found.id);
    if (recipientPurposes.every(({ text }) => isEmpty(text)))
      this.add("recipient-purpose", `${at}.recipientPurposes`, name, found.id);
    else if (recipientPurposes.every(isUnspecific))
      this.add("recipient-purpose-unspecific", `${at}.recipientPurposes`, name, found.id);
    else if (recipient.relation !== "own-server" && recipientPurposes.some(({ source }) => source === null)) {
      this.add("recipient-purpose-source", `${at}.recipientPurposes`, name, found.id);
    }
    for (const { text } of senderPurposes) this.#languages(text, `${at}.senderPurposes`, found.id);
    for (const { text } of recipientPurposes) this.#languages(text, `${at}.recipientPurposes`, found.id);
  }

  #measures({ measures, id }: Transmission, at: string, name: Bilingual): void {
    const { notice, consent, optOut } = measures;
    if (notice === null) {
      if (this.#profile !== "law-minimum" && !this.#hasNoNotice) this.add("notice-required", `${at}.notice`, name, id);
      if (this.#profile === "law-minimum" && consent === null && optOut === null)
        this.add("measure-required", `${at}.notice`, name, id);
    }
    if (consent !== null) {
      if (consent.category === "") this.add("consent-category", `${at}.consent.category`, name, id);
      if (isEmpty(consent.withdrawal)) this.add("consent-withdrawal", `${at}.consent.withdrawal`, name, id);
    }
    if (optOut !== null) {
      if (optOut.stops === "unknown") this.add("opt-out-stops", `${at}.optOut.stops`, name, id);
      if (isEmpty(optOut.method)) this.add("opt-out-method", `${at}.optOut.method`, name, id);
      if (optOut.restriction === null) this.add("opt-out-restriction", `${at}.optOut.restriction`, name, id);
    }
  }

  transmission(found: Transmission): void {
    const at = `transmissions[${found.id}]`;
    const name = toolName(found);
    if (isEmpty(found.tool.name)) this.add("tool-name", `${at}.tool.name`, name, found.id);
    if (isEmpty(found.recipient.legalName)) this.add("recipient-name", `${at}.recipient.legalName`, name, found.id);
    else if (isEmpty(found.recipient.serviceName) && found.recipient.relation !== "own-server") {
      this.add("recipient-service-name", `${at}.recipient.serviceName`, name, found.id);
    }
    this.#information(found, at, name);
    this.#purposes(found, at, name);
    this.#measures(found, at, name);
  }
}

/** What a declaration lacks, by itself: a notice without a recipient or without one side's purpose is never complete. */
export const findMissing = (source: DraftSource): readonly MissingItem[] => {
  const { declaration, policy } = source;
  const finder = new Finder(source);
  finder.whole(declaration, policy);
  for (const found of noticedTransmissions(declaration)) finder.transmission(found);
  return finder.items;
};
