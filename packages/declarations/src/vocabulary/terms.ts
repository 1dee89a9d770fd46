import { escapePattern, normalizeText } from "./normalize.ts";

/** Words of one meaning, parted by `|`; Latin words match whole, with a plural ending. */
export type TermTable = readonly (readonly [id: string, words: string])[];

/** Words of a table that stand in a text. */
export interface FoundTerm {
  readonly id: string;
  readonly word: string;
  /** Offset in the normalized text. */
  readonly offset: number;
}

/** Short words in katakana stand within longer ones (「プロファイル」 is no file), and count only by themselves. */
const SHORT_KATAKANA = /^[ァ-ヶー]{1,4}$/;

const patternOf = (word: string): string => {
  if (SHORT_KATAKANA.test(word)) return `(?<![ァ-ヶー])${word}(?![ァ-ヶー])`;
  const before = /^[a-z0-9]/.test(word) ? "(?<![a-z0-9])" : "";
  const after = /[a-z0-9]$/.test(word) ? "(?:s|es)?(?![a-z0-9])" : "";
  return before + escapePattern(word) + after;
};

interface CompiledTerms {
  readonly ids: ReadonlyMap<string, string>;
  readonly pattern: RegExp;
}

const compile = (table: TermTable): CompiledTerms => {
  const ids = new Map<string, string>();
  for (const [id, words] of table) for (const word of words.split("|")) ids.set(normalizeText(word), id);
  const longestFirst = [...ids.keys()].sort((a, b) => b.length - a.length);
  return { ids, pattern: new RegExp(longestFirst.map(patternOf).join("|"), "gu") };
};

/** Finds the words of a table: the longest at each place, none within another. Compiled at its first use. */
export class TermMatcher {
  readonly #table: TermTable;
  #compiled: CompiledTerms | null = null;

  constructor(table: TermTable) {
    this.#table = table;
  }

  #terms(): CompiledTerms {
    return (this.#compiled ??= compile(this.#table));
  }

  find(text: string): readonly FoundTerm[] {
    return [...normalizeText(text).matchAll(this.#terms().pattern)].map(({ 0: word, index }) => ({
      id: this.#idOf(word),
      word,
      offset: index,
    }));
  }

  #idOf(word: string): string {
    const { ids } = this.#terms();
    return ids.get(word) ?? ids.get(word.replace(/s$/, "")) ?? ids.get(word.replace(/es$/, "")) ?? "";
  }

  /** The meaning of a short text: that of its longest word, the last of several as long. */
  best(text: string): string | null {
    const found = this.find(text);
    return (
      found.reduce<FoundTerm | null>((best, term) => (best === null || term.word.length >= best.word.length ? term : best), null)
        ?.id ?? null
    );
  }
}
