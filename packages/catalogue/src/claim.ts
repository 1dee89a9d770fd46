/**
 * Where a claim comes from. Every claim of the catalogue names one of these by key, or the word `unconfirmed`.
 * A claim that can be traced to nothing is not entered; `unconfirmed` marks one that is believed on good grounds but whose
 * source could not be opened, and the reports say so.
 */
export interface Source {
  /** What was opened: page title, or `owner/repository path`. */
  readonly title: string;
  readonly url: string;
  /** Day on which the source was read, `YYYY-MM-DD`. */
  readonly checked: string;
}

/** Key into the `sources` of the same record, or `unconfirmed`. */
export type SourceRef = string;

/** Text in the two languages of the product. */
export interface Bilingual {
  readonly ja: string;
  readonly en: string;
}
