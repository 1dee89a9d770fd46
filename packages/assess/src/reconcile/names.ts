import { CORPORATE_WORDS, PRODUCT_WORDS, REGION_WORDS } from "./name-words.ts";

/** Longer names are no names; what a hostile document has beyond this is not compared. */
const LONGEST = 300;

/** NFKC (full width, ㈱, half-width kana), lower case, one kind of quotation mark and one space. */
export const foldText = (text: string): string =>
  text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[‘’`´]/gu, "'")
    .replace(/\s+/gu, " ")
    .trim();

/** Letters and digits only: `Google-Analytics`, `google analytics` and `GoogleAnalytics` are one name. The long-vowel mark stays. */
const squash = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}ー]/gu, "");

/** A company name cut into what it is called and which kind of company it says it is. */
export interface CompanyName {
  readonly core: string;
  readonly form: "stock" | "llc" | null;
  /** Whether it says any kind of company, also one that is not told apart here. */
  readonly hasForm: boolean;
}

/** `株式会社サンプル`, `サンプル㈱` and `サンプル` have one core. */
export const parseCompanyName = (text: string): CompanyName => {
  let rest = foldText(text);
  let form: CompanyName["form"] = null;
  let hasForm = false;
  for (const { pattern, form: found } of CORPORATE_WORDS) {
    const without = rest.replace(pattern, " ");
    if (without !== rest) {
      form ??= found;
      hasForm = true;
    }
    rest = without;
  }
  // A name that is nothing but such words is a name all the same.
  const core = squash(rest);
  return { core: core === "" ? squash(foldText(text)) : core, form, hasForm };
};

/** Two kinds of company that exclude each other; a form that is not stated, or of another country, excludes none. */
export const formsAgree = (a: CompanyName["form"], b: CompanyName["form"]): boolean => a === null || b === null || a === b;

/** Whether two ways of writing name one company: `Google, LLC` and `Google LLC`, not `Google Inc.` */
export const isSameCompany = (one: string, other: string): boolean => {
  const [a, b] = [parseCompanyName(one), parseCompanyName(other)];
  return a.core === b.core && formsAgree(a.form, b.form);
};

const REGIONS: readonly string[] = REGION_WORDS.map(squash).sort((a, b) => b.length - a.length);

/** The core without words for a region or for the group, at its end and its beginning. */
export const withoutRegion = (core: string): string => {
  let rest = core;
  for (let again = true; again;) {
    again = false;
    for (const word of REGIONS) {
      if (rest.length <= word.length) continue;
      if (rest.endsWith(word)) rest = rest.slice(0, -word.length);
      else if (rest.startsWith(word)) rest = rest.slice(word.length);
      else continue;
      again = true;
    }
  }
  return rest;
};

const PARENTHESES = /\(([^()]*)\)/gu;
/** A version behind a name: ` 4`, ` v4.2`, `4.1.0`. */
const VERSION = /[\s-]*(?:version|ver\.?|v)?\s*\d+(?:\.\d+)*$/u;

/** A folded name, what stands outside its parentheses, what stands in them, and each side of a slash. */
export const partsOf = (text: string): readonly string[] => {
  const folded = foldText(text);
  const outside = folded.replace(PARENTHESES, " ").trim();
  const inside = [...folded.matchAll(PARENTHESES)].map(([, content]) => content ?? "");
  return [folded, outside, ...inside].flatMap((part) => [part, ...part.split(/\s*[/|、]\s*/u)]);
};

/**
 * The ways in which one product name is written, the whole first: without what stands in parentheses, that alone, each side of a
 * slash, without `SDK` and the like, and without a version at its end.
 */
export const productNames = (text: string): readonly string[] => {
  const plain = partsOf(text).flatMap((part) => [part, part.replace(PRODUCT_WORDS, " ")]);
  const names = plain.flatMap((part) => [part, part.trim().replace(VERSION, "")]).map(squash);
  return [...new Set(names.filter((name) => name.length > 1))];
};

/** A host without a wildcard, scheme, port or path. */
export const foldHost = (host: string): string =>
  host
    .slice(0, LONGEST)
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//u, "")
    .replace(/^\*\./u, "")
    .replace(/[/:?#].*$/u, "")
    .replace(/\.$/u, "");
