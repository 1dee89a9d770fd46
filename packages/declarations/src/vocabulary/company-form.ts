/** Words by which a registered name is known as one, Japanese and foreign. */
const FORM_JA =
  "株式会社|有限会社|合同会社|合資会社|一般社団法人|一般財団法人|公益財団法人|公益社団法人|独立行政法人|\\(株\\)|㈱";
const FORM_EN =
  "Inc|Incorporated|LLC|L\\.L\\.C|Ltd|Limited|Corp|Corporation|Co|Company|PLC|PBC|GmbH|AG|SE|S\\.?A|S\\.?A\\.?S|S\\.?A\\.?R\\.?L|B\\.?V|N\\.?V|AB|A/S|ApS|Oy|Pte\\.? Ltd|Pty\\.? Ltd|K\\.?K|G\\.?K|S\\.?r\\.?l|S\\.?p\\.?A";

const HAS_FORM = new RegExp(`${FORM_JA}|(?<![A-Za-z])(?:${FORM_EN})(?![A-Za-z])\\.?`, "u");

/** True where a text has the form of a registered name of a company (氏名又は名称), e.g. `株式会社サンプル`, `Sample GmbH`. */
export const hasCompanyForm = (text: string): boolean => HAS_FORM.test(text);

/** A name without its corporate form, for comparing: 「株式会社サンプル」 and 「サンプル」 name one company. */
export const withoutCompanyForm = (name: string): string => {
  const bare = name
    .normalize("NFKC")
    .replace(new RegExp(FORM_JA, "gu"), "")
    .replace(new RegExp(`[,\\s]+(?:${FORM_EN})(?![A-Za-z])\\.?`, "giu"), "")
    .trim();
  return bare === "" ? name : bare;
};

const LATIN_NAME = `[A-Z][\\w.&'’-]{0,30}(?:[ ,]{1,2}[A-Z0-9][\\w.&'’-]{0,30}){0,4}?,? ?(?:Co\\., ?Ltd|Pte\\. ?Ltd|${FORM_EN})(?![A-Za-z])\\.?`;
const WORD = "[ァ-ヶーA-Za-z0-9&.・一-龠々〇]";
const AFTER_FORM = `(?:株式会社|有限会社|合同会社|一般社団法人|一般財団法人) ?(?:${WORD}{1,30}|[ぁ-ん]{2,10}?${WORD}{1,20}|[ぁ-ん]{2,10}(?=[はがのをにと、。(「]|$))`;
const BEFORE_FORM = `(?:${WORD}{1,30}) ?(?:株式会社|有限会社|合同会社)`;
const IN_PROSE = new RegExp(`${AFTER_FORM}|${BEFORE_FORM}|${LATIN_NAME}`, "gu");

/** A registered name that stands in running text. */
export interface FoundCompany {
  readonly name: string;
  readonly offset: number;
}

/** The registered names in running text, by their corporate forms. */
export const findCompanies = (text: string): readonly FoundCompany[] =>
  [...text.matchAll(IN_PROSE)].map(({ 0: name, index }) => ({ name: name.trim(), offset: index }));
