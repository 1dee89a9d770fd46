/** Which kind of company a form says it is. Null: kinds that are written in many ways and are compared with nothing. */
export type CompanyKind = "stock" | "llc" | null;

interface CompanyForm {
  readonly kind: CompanyKind;
  /** Parts of a pattern, parted by `|`. Japanese ones stand anywhere, Latin ones as whole words in this case. */
  readonly japanese?: string;
  readonly latin?: string;
  /** Too short, or too much like other words, to tell a company in running text. */
  readonly quiet?: true;
}

/** Words that say which kind of company it is (氏名又は名称), after NFKC. The first that a name has says its kind. */
const COMPANY_FORMS: readonly CompanyForm[] = [
  { kind: "stock", japanese: "株式会社|\\(株\\)|주식회사" },
  { kind: "llc", japanese: "合同会社" },
  {
    kind: null,
    japanese: "有限会社|合資会社|合名会社|一般社団法人|一般財団法人|公益社団法人|公益財団法人|独立行政法人|股份有限公司|有限公司",
  },
  { kind: "llc", latin: "LLC|L\\.L\\.C|G\\.?K" },
  {
    kind: "stock",
    latin: "Inc|INC|Incorporated|Corp|CORP|Corporation|K\\.?K|Co\\.?,? ?Ltd|Company,? Limited",
  },
  {
    kind: null,
    latin:
      "Ltd|LTD|Limited|PLC|plc|PBC|GmbH|AG|SE|S\\.?A\\.?S|S\\.?A\\.?R\\.?L|S\\.?A|B\\.?V|N\\.?V|AB|A/S|ApS|Oyj?|S\\.?p\\.?A|S\\.?r\\.?l|Pte|Pty|Co|Company",
  },
  { kind: "llc", japanese: "\\(同\\)|유한회사", quiet: true },
  { kind: null, japanese: "\\(有\\)", latin: "LLP|L\\.?P|KG|JSC|OOO|Sp\\. z o\\.o", quiet: true },
];

const joined = (forms: readonly CompanyForm[], script: "japanese" | "latin"): string =>
  forms.flatMap((form) => form[script] ?? []).join("|");

const patternOf = (forms: readonly CompanyForm[], flags: string): RegExp => {
  const latin = joined(forms, "latin");
  const japanese = joined(forms, "japanese");
  const whole = latin === "" ? [] : [`(?<![A-Za-z0-9])(?:${latin})\\.?(?![A-Za-z0-9])`];
  return new RegExp([...(japanese === "" ? [] : [japanese]), ...whole].join("|"), flags);
};

const TELLING = COMPANY_FORMS.filter(({ quiet }) => quiet !== true);
const HAS_FORM = patternOf(TELLING, "u");

/** The Latin forms that tell a company in running text, as parts of a pattern. */
export const LATIN_FORMS: string = joined(TELLING, "latin");

/** Each form with the pattern that finds it in a name, whatever its case. */
export const FORM_PATTERNS: readonly { readonly kind: CompanyKind; readonly pattern: RegExp }[] = COMPANY_FORMS.map((form) => ({
  kind: form.kind,
  pattern: patternOf([form], "giu"),
}));

/** True where a text has the form of a registered name of a company (氏名又は名称), e.g. `株式会社サンプル`, `Sample GmbH`. */
export const hasCompanyForm = (text: string): boolean => HAS_FORM.test(text.normalize("NFKC"));
