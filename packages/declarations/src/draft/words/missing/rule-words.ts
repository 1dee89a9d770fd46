import type { Bilingual } from "@akashi/catalogue";
import type { DraftPart, MissingGround } from "../../missing-rules.ts";

export interface RuleWords {
  /** `%` stands for what it is about. */
  readonly what: Bilingual;
  readonly article: Bilingual;
  readonly why: Bilingual;
  readonly ground: MissingGround;
  readonly blocks: readonly DraftPart[];
}

export const both = (ja: string, en: string): Bilingual => ({ ja, en });
