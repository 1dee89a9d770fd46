/** Words that a registered name of a company carries in one of the usual languages. */
const CORPORATE_FORMS: readonly RegExp[] = [
  /株式会社|有限会社|合同会社|合資会社|一般社団法人|一般財団法人|公益財団法人|有限公司|주식회사|유한회사/u,
  /\b(inc|incorporated|llc|l\.l\.c|ltd|limited|corp|corporation|co|company|plc|pbc|lp|llp|gmbh|ag|se|ug|kg|sa|sas|sarl|bv|nv|ab|as|aps|oy|oyj|spa|srl|sl|pte|pty|kk|gk|foundation|doo|kft|zrt|ltda|jsc|ooo|fze|dmcc|sp|association|holdings|international)\b/iu,
  /\b(s\.?\s?a\.?\s?s?|b\.\s?v|n\.\s?v|a\/s|s\.\s?r\.\s?l|s\.\s?p\.\s?a|sp\.\s?z\s?o\.\s?o|d\.\s?o\.\s?o|s\.\s?r\.\s?o|k\.\s?k|g\.\s?k|l\.\s?p)\b/iu,
];

/** Registered without a form, as some laws allow (California Corporations Code § 202). Each was read at a source of its provider. */
const NAMES_WITHOUT_FORM: ReadonlySet<string> = new Set(["Unity Technologies SF"]);

/** True where the name has the form of a registered company name, e.g. `株式会社サンプル` or `Sample GmbH`. */
export const hasCorporateForm = (name: string): boolean =>
  NAMES_WITHOUT_FORM.has(name) || CORPORATE_FORMS.some((form) => form.test(name));

/** True where the name is written like a domain, e.g. `sample.com`: a sign that it was guessed from a host. */
export const looksLikeDomain = (name: string): boolean => /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}$/iu.test(name.trim());

/** True where the name is written in Japanese: kana, or a form that only Japanese law knows. */
export const isJapanese = (name: string): boolean => /[\p{scx=Hiragana}\p{scx=Katakana}]|会社|法人/u.test(name);
