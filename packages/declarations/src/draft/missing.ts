import type { Bilingual } from "@akashi/catalogue";
import type { DraftPart, MissingGround, MissingRule } from "./missing-rules.ts";
import { MISSING_WORDS } from "./words/missing-words.ts";

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
