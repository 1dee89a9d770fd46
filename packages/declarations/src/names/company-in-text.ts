import { LATIN_FORMS } from "./company-forms.ts";

const LATIN_NAME = `[A-Z][\\w.&'’-]{0,30}(?:[ ,]{1,2}[A-Z0-9][\\w.&'’-]{0,30}){0,4}?,? ?(?:Co\\., ?Ltd|Pte\\. ?Ltd|${LATIN_FORMS})(?![A-Za-z])\\.?`;
const WORD = "[ァ-ヶーA-Za-z0-9&.・一-龠々〇]";
const AFTER_FORM = `(?:株式会社|有限会社|合同会社|一般社団法人|一般財団法人) ?(?:${WORD}{1,30}|[ぁ-ん]{2,10}?(?=[がは](?:運営|提供|開発|配信))|[ぁ-ん]{2,10}?${WORD}{1,20}|[ぁ-ん]{2,10}(?=[はがのをにと、。(「]|$))`;
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
