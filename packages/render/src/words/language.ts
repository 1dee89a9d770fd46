import type { Bilingual } from "@akashi/catalogue";

/** The languages of every output, Japanese first. */
export const LANGUAGES = ["ja", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text that is the same in both languages: names, addresses, figures. */
export const same = (text: string): Bilingual => ({ ja: text, en: text });

/** Digits in groups of three, the same in every locale. */
export const formatCount = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** An English noun with its number: `3 modules`. */
export const countOf = (count: number, one: string, many = `${one}s`): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

const MEGABYTE = 1_000_000;

/** A size in bytes for people, in decimal units. */
export const formatSize = (bytes: number): string => {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < MEGABYTE) return `${(bytes / 1_000).toFixed(1)} kB`;
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
};

/** Names in a row, as each language separates them. */
export const joinList = (items: readonly Bilingual[]): Bilingual => ({
  ja: items.map(({ ja }) => ja).join("、"),
  en: items.map(({ en }) => en).join(", "),
});
