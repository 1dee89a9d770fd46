import { normalizeName, normalizeText } from "../vocabulary/normalize.ts";
import { FORM_PATTERNS, type CompanyKind } from "./company-forms.ts";

/** Longer names are no names; what a hostile document has beyond this is not compared. */
const LONGEST = 300;

/** A company name cut into what it is called and which kind of company it says it is. */
export interface CompanyName {
  readonly core: string;
  readonly form: CompanyKind;
  /** Whether it says any kind of company, also one that is not told apart here. */
  readonly hasForm: boolean;
}

/** `株式会社サンプル`, `サンプル㈱` and `サンプル` have one core. */
export const parseCompanyName = (text: string): CompanyName => {
  const folded = normalizeText(text.slice(0, LONGEST));
  let rest = folded;
  let form: CompanyKind = null;
  let hasForm = false;
  for (const { pattern, kind } of FORM_PATTERNS) {
    const without = rest.replace(pattern, " ");
    if (without === rest) continue;
    form ??= kind;
    hasForm = true;
    rest = without;
  }
  // A name that is nothing but such words is a name all the same.
  const core = normalizeName(rest);
  return { core: core === "" ? normalizeName(folded) : core, form, hasForm };
};

/** Two kinds of company that exclude each other; a form that is not stated, or of another country, excludes none. */
export const formsAgree = (a: CompanyKind, b: CompanyKind): boolean => a === null || b === null || a === b;

/** Whether two written names are one company's: 株式会社サンプル and サンプル㈱ are, 株式会社サンプル and サンプル合同会社 are not. */
export const isSameCompany = (one: string, other: string): boolean => {
  const [a, b] = [parseCompanyName(one), parseCompanyName(other)];
  return a.core === b.core && formsAgree(a.form, b.form);
};

/** Words that tell a company of a group from another one: where only these differ, the group is the same. */
const REGION_WORDS =
  "japan|ジャパン|日本|ireland|アイルランド|asia pacific|asia|apac|アジア|europe|emea|usa|america|singapore|シンガポール|uk|international|インターナショナル|holdings|ホールディングス|group|グループ|technologies|platforms";
let regions: readonly string[] | undefined;
/** Folded when first asked for: folding costs a start some milliseconds, and most commands compare no names. */
const listRegions = (): readonly string[] =>
  (regions ??= REGION_WORDS.split("|")
    .map(normalizeName)
    .sort((a, b) => b.length - a.length));

/** The core without words for a region or for the group, at its end and its beginning. */
export const withoutRegion = (core: string): string => {
  let rest = core;
  for (let again = true; again;) {
    again = false;
    for (const word of listRegions()) {
      if (rest.length <= word.length) continue;
      if (rest.endsWith(word)) rest = rest.slice(0, -word.length);
      else if (rest.startsWith(word)) rest = rest.slice(word.length);
      else continue;
      again = true;
    }
  }
  return rest;
};
