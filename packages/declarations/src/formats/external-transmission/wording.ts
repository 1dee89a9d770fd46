import type { ReadRow } from "../../model/read-document.ts";

/**
 * How a document words a transmission, beside what it says: kept where a declaration was read from a notice, so that the notice's
 * own grain and words stay known. Null: not stated.
 */
export interface Wording {
  readonly transmissionId: string;
  /** True where the words leave the list open (「等」「ほか」). */
  readonly openEnded: boolean | null;
  readonly granularity: ReadRow["granularity"] | null;
  /** The words of the source document. */
  readonly rawText: string | null;
}
