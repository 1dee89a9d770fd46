import type { Inline, Link, SourceDocument } from "../document/model.ts";
import type { DocumentPlace, ReadRow } from "../model/read-document.ts";
import type { NameIndex } from "../names/name-index.ts";
import { type InformationRead, type PurposeRead, readInformation, readPurposes, saysNothing, splitSides } from "./items.ts";
import { isOwn, readRecipients, type RecipientRead } from "./recipients.ts";

/** What one row of a document says, in its own words. Null: it has no place for it. */
export interface RowWords {
  readonly tool: string | null;
  readonly recipient: string | null;
  readonly information: readonly string[];
  readonly senderPurpose: readonly string[];
  readonly recipientPurpose: readonly string[];
  /** Purposes of which it is not said whose they are. */
  readonly purpose: readonly string[];
  readonly optOut: Inline | null;
  readonly policy: Inline | null;
  readonly granularity: ReadRow["granularity"];
  readonly place: DocumentPlace;
}

const LONGEST_QUOTE = 160;

/** A place that quotes the document, whole lines where they are short. */
export const placeAt = (document: SourceDocument, offset: number, length: number): DocumentPlace => ({
  quote: document.text.slice(offset, offset + Math.min(LONGEST_QUOTE, Math.max(1, length))).trimEnd(),
  offset,
});

const NOT_POSSIBLE = /不可|できません|できない|ありません|ございません|非対応|not (?:available|possible|supported)/iu;
const STOPS_SENDING =
  /送信(?:の|を)?.{0,6}停止|止まるもの:?[^(\n]{0,12}送信|送信されなく|送信しない|外部送信を(?:停止|拒否|無効)|stops?:? (?:the )?(?:transmission|sending)/iu;
const STOPS_USE =
  /利用(?:の|を)?.{0,6}停止|止まるもの:?[^(\n]{0,16}利用|利用されなく|利用しない|パーソナライズ.{0,12}(?:無効|停止|オフ)|カスタマイズ.{0,8}(?:無効|停止|オフ)|ターゲティング.{0,12}(?:無効|停止)|stops?:? (?:the )?use|personali[sz]ed ads/iu;

/** Which act an opt-out stops, as far as its words say (法27条の12ただし書第4号イ(1)(2)). */
export const stopsOf = (text: string): ReadRow["optOut"]["stops"] =>
  STOPS_SENDING.test(text) ? "transmission" : STOPS_USE.test(text) ? "use" : "unknown";

const firstUrl = (links: readonly Link[]): string | null => links.find(({ href }) => /^https?:/iu.test(href))?.href ?? null;

const optOutOf = (words: Inline | null): ReadRow["optOut"] => {
  // What the first line offers, a later one may restrict: 「止めても、制限はありません」.
  const [offer = ""] = words?.text.split("\n") ?? [];
  if (words === null || saysNothing(words.text) || (NOT_POSSIBLE.test(offer) && words.links.length === 0))
    return { present: false, url: null, stops: "unknown" };
  return { present: true, url: firstUrl(words.links), stops: stopsOf(words.text) };
};

const purposesOf = (words: RowWords): Pick<ReadRow, "senderPurposes" | "recipientPurposes"> => {
  const sender: PurposeRead[] = [];
  const recipient: PurposeRead[] = [];
  const add = (texts: readonly string[], whose: "sender" | "recipient"): void => {
    for (const text of texts) {
      const sides = splitSides(text);
      const own = whose === "sender" ? sender : recipient;
      own.push(...readPurposes(sides.open, whose));
      sender.push(...readPurposes(sides.sender, "sender"));
      recipient.push(...readPurposes(sides.recipient, "recipient"));
    }
  };
  add(words.senderPurpose, "sender");
  add(words.recipientPurpose, "recipient");
  // A notice is its operator's word: a purpose that names no side is the operator's.
  add(words.purpose, "sender");
  return { senderPurposes: sender, recipientPurposes: recipient };
};

const noRecipient: RecipientRead = { legalName: null, serviceName: null, tools: [] };

/**
 * A service that stands where the recipient should is the tool, where the document names no other: a known one by itself, any one beside
 * its company (「地図サービスX(X株式会社)」), but not the name by which the company itself is known.
 */
const toolOf = (words: RowWords, recipient: RecipientRead, index: NameIndex): string | null => {
  if (words.tool !== null) return words.tool;
  const { legalName, serviceName } = recipient;
  if (serviceName === null || isOwn(serviceName) || index.findProviders(serviceName).length > 0) return null;
  return legalName === null && index.findName(serviceName) === undefined ? null : serviceName;
};

/** The rows that the words of one row make: one for each recipient that they list. */
export const buildRows = (words: RowWords, index: NameIndex): readonly ReadRow[] => {
  const information: readonly InformationRead[] = words.information.flatMap(readInformation);
  const purposes = purposesOf(words);
  const optOut = optOutOf(words.optOut);
  const policyUrl = words.policy === null ? null : firstUrl(words.policy.links);
  const recipients = words.recipient === null ? [noRecipient] : readRecipients(words.recipient);
  return (recipients.length === 0 ? [noRecipient] : recipients).flatMap((recipient) => {
    const tools = words.tool === null && recipient.tools.length > 0 ? recipient.tools : [toolOf(words, recipient, index)];
    return tools.map((tool) => ({
      tool,
      recipient: { legalName: recipient.legalName, serviceName: recipient.serviceName },
      information,
      ...purposes,
      optOut,
      policyUrl,
      granularity: words.granularity,
      place: words.place,
    }));
  });
};
