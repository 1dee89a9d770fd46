import type { FindingId } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";

/** The words of a finding for people who do not read code. */
export interface FindingWords {
  /** What was found, as a label. */
  readonly title: Bilingual;
  /** What it means, and what it does not mean. */
  readonly meaning: Bilingual;
  /** What a reviewer or the developer does next. */
  readonly action: Bilingual;
}

/** The words of every finding of these checks; one without words does not compile. */
export type WordsOf<Check extends string> = Readonly<Record<Extract<FindingId, `${Check}/${string}`>, FindingWords>>;
