import type { Bilingual } from "@akashi/catalogue";
import { MISSING_WORDS } from "./words/missing-words.ts";

/** Everything that can be missing, or should be looked at, in a draft. The id is stable. */
export const MISSING_RULES = [
  "operator-name",
  "contact",
  "recipient-name",
  "recipient-service-name",
  "information",
  "information-vague",
  "information-unnamed",
  "sender-purpose",
  "recipient-purpose",
  "recipient-purpose-unspecific",
  "recipient-purpose-source",
  "tool-name",
  "japanese",
  "english",
  "notice-required",
  "measure-required",
  "notice-url",
  "notice-place",
  "opt-out-stops",
  "opt-out-method",
  "opt-out-restriction",
  "consent-category",
  "consent-withdrawal",
  "exemption-undecided",
  "exemption-not-possible",
  "policy-method",
  "policy-control",
  "policy-change",
  "effective-date",
  "hosts-unassigned",
  "host-recipient",
  "own-code-destination",
  "own-code-information",
  "unknown-code",
  "may-read",
  "information-unconfirmed",
  "information-not-listed",
  "recipient-opt-out",
  "foreign-policy",
  "starts-by-itself",
  "not-in-app",
  "scope-undecided",
] as const;
export type MissingRule = (typeof MISSING_RULES)[number];

/** Parts of a draft that cannot be called complete without something. */
export type DraftPart = "notice" | "popup" | "policy" | "opt-out" | "consent";

/** How sure it is that this is asked for. */
export type MissingGround = "law" | "commentary" | "practice" | "jssec" | "reading";

/** One thing that a draft still lacks, where it belongs and why. Nothing blocked: advice. */
export interface MissingItem {
  readonly rule: MissingRule;
  /** Id of the transmission; null for the whole. */
  readonly transmission: string | null;
  /** Place in `akashi.yaml`. */
  readonly where: string;
  readonly what: Bilingual;
  /** What the app or the catalogue gives to go by; never taken over by itself. */
  readonly hint: Bilingual | null;
  readonly why: { readonly article: Bilingual; readonly text: Bilingual; readonly ground: MissingGround };
  readonly blocks: readonly DraftPart[];
}

/** Makes an item; `subject` is what it is about, in words. */
export const missing = (
  rule: MissingRule,
  place: { readonly transmission?: string; readonly where: string },
  subject: Bilingual,
  hint: Bilingual | null = null,
): MissingItem => {
  const { what, article, why, ground, blocks } = MISSING_WORDS[rule];
  return {
    rule,
    transmission: place.transmission ?? null,
    where: place.where,
    what: { ja: what.ja.replace("%", () => subject.ja), en: what.en.replace("%", () => subject.en) },
    hint,
    why: { article, text: why, ground },
    blocks,
  };
};

/** What stands in the way of one part. A pop-up leads to the notice, and lacks what the notice lacks. */
export const blocking = (items: readonly MissingItem[], part: DraftPart): readonly MissingItem[] =>
  items.filter(({ blocks }) => blocks.includes(part) || (part === "popup" && blocks.includes("notice")));
