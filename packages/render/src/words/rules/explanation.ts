import type { Bilingual } from "@akashi/catalogue";

/** What a rule for notices and policies means to the one who wrote the document. Title, remedy and source stand in the rule itself. */
export interface RuleExplanation {
  /** What is asked for, why, and what was seen. */
  readonly meaning: Bilingual;
  /** How the finding can be wrong: what the reader or the rule does not see. */
  readonly limits: Bilingual;
}

/** Both texts in both languages. */
export const explanation = (meaningJa: string, meaningEn: string, limitsJa: string, limitsEn: string): RuleExplanation => ({
  meaning: { ja: meaningJa, en: meaningEn },
  limits: { ja: limitsJa, en: limitsEn },
});
