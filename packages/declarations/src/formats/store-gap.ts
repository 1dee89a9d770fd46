import { findPurpose } from "@akashi/catalogue/platform";
import type { Declaration, InformationItem, PurposeItem, Transmission } from "../model/declaration.ts";
import { storePurposeOf, storeTypesOf, type Store } from "./store-terms.ts";

/** What of a declaration a store's form does not say, or cannot say before the provider answers. */
export interface StoreGap {
  readonly why:
    /** The words of the declaration have no type or purpose of the taxonomy. */
    | "not-assigned"
    /** The store has no word for it. */
    | "no-equivalent"
    /** The store has several words: the provider chooses one of `candidates`. */
    | "choose"
    /** The declaration has no purpose for it. */
    | "no-purpose"
    /** The declaration does not say who the recipient is to the provider. */
    | "recipient-unknown"
    /** The form asks what the declaration does not hold. */
    | "not-answered";
  /** The question that stays open, e.g. `ephemeral`; null where `why` says all. */
  readonly question: string | null;
  readonly transmissionId: string | null;
  /** `UI.*`, `PUR.*`, the store's own word, or the words of the declaration. */
  readonly subject: string;
  readonly candidates: readonly string[];
}

/** An information item of a transmission that goes into a form under the store's word. */
export interface StoreItem {
  readonly word: string;
  readonly transmission: Transmission;
}

const gap = (
  why: StoreGap["why"],
  transmissionId: string | null,
  subject: string,
  candidates: readonly string[] = [],
): StoreGap => ({
  why,
  question: null,
  transmissionId,
  subject,
  candidates,
});

/** A question of the form that is open. */
export const openQuestion = (question: string, subject: string): StoreGap => ({
  why: "not-answered",
  question,
  transmissionId: null,
  subject,
  candidates: [],
});

const labelOf = ({ label }: InformationItem): string => label.ja ?? label.en ?? "";

/** Keeps the first of equal gaps. */
export const uniqueGaps = (gaps: readonly StoreGap[]): readonly StoreGap[] => [
  ...new Map(gaps.map((one) => [JSON.stringify([one.why, one.question, one.transmissionId, one.subject]), one])).values(),
];

/** What the provider has chosen where a store has several words for a type: `UI.*` → the store's word. */
export type StoreChoices = ReadonlyMap<string, string>;

const wordOf = (typeId: string, store: Store, choices: StoreChoices): string | readonly string[] => {
  const words = storeTypesOf(typeId, store);
  const [only] = words;
  const chosen = choices.get(typeId);
  if (chosen !== undefined && words.includes(chosen)) return chosen;
  return words.length === 1 && only !== undefined ? only : words;
};

/**
 * The items of a declaration in the words of a store, and those that have none. `service` restricts it to one service. A legal
 * exemption changes nothing: stores ask for everything that leaves the device.
 */
export const mapItems = (
  { transmissions }: Declaration,
  store: Store,
  { service, choices }: { readonly service: string | null; readonly choices: StoreChoices },
): { readonly items: readonly StoreItem[]; readonly gaps: readonly StoreGap[] } => {
  const items: StoreItem[] = [];
  const gaps: StoreGap[] = [];
  for (const transmission of transmissions) {
    if (service !== null && !transmission.services.includes(service)) continue;
    for (const item of transmission.information) {
      if (item.typeId === null) {
        gaps.push(gap("not-assigned", transmission.id, labelOf(item)));
        continue;
      }
      const word = wordOf(item.typeId, store, choices);
      if (typeof word === "string") items.push({ word, transmission });
      else gaps.push(gap(word.length === 0 ? "no-equivalent" : "choose", transmission.id, item.typeId, word));
    }
  }
  return { items, gaps };
};

/** The purposes of a transmission in the words of a store, and those that have none. */
export const mapPurposes = (
  purposes: readonly PurposeItem[],
  transmissionId: string,
  store: Store,
): { readonly words: readonly string[]; readonly gaps: readonly StoreGap[] } => {
  const words: string[] = [];
  const gaps: StoreGap[] = [];
  for (const { id, text } of purposes) {
    const word = id === null ? null : storePurposeOf(id, store);
    if (word !== null) words.push(word);
    else if (id === null || findPurpose(id) === undefined) {
      gaps.push(gap("not-assigned", transmissionId, id ?? text.ja ?? text.en ?? ""));
    } else gaps.push(gap("no-equivalent", transmissionId, id));
  }
  if (purposes.length === 0) gaps.push(gap("no-purpose", transmissionId, ""));
  return { words, gaps };
};

/** A transmission of which the declaration does not say who receives it. */
export const recipientUnknown = ({ id, recipient }: Transmission): StoreGap =>
  gap("recipient-unknown", id, recipient.legalName?.ja ?? recipient.serviceName?.ja ?? "");
