import { FormatError, LIMITS, LimitError } from "@akashi/bytes";
import type { DocumentPlace } from "../model/read-document.ts";

/** A document that is not what it should be: nothing of it was taken. */
export interface Rejected {
  readonly kind: "rejected";
  /** Stable, lower-case with hyphens, e.g. `unknown-member`. */
  readonly code: string;
  /** One English sentence part that says what is wrong. */
  readonly reason: string;
  /** Null where the fault has no single place. */
  readonly place: DocumentPlace | null;
}

/** Longest quote of a place. */
const QUOTE_LENGTH = 120;

/** The place at `offset`, with the words that stand there. */
export const placeAt = (text: string, offset: number): DocumentPlace => ({
  quote: text
    .slice(offset, offset + QUOTE_LENGTH)
    .toWellFormed()
    .replace(/\s+/g, " ")
    .trim(),
  offset,
});

/** The error of a fault in a machine-readable declaration. `offset` in UTF-16 code units, null where it has no single place. */
export const fault = (code: string, reason: string, offset: number | null): FormatError =>
  new FormatError("text", code, { path: [], offset }, reason);

/** Throws LimitError for a text that is longer than any declaration. */
const checkLength = (text: string): void => {
  if (text.length > LIMITS.formCharacters) throw new LimitError("text", "formCharacters", { path: [], offset: null });
};

/** Runs a reader over a text; what is wrong with the text becomes a value, anything else is a fault of ours and goes on. */
export const reading = <T extends { readonly kind: "ok" }>(text: string, read: (text: string) => T): T | Rejected => {
  try {
    checkLength(text);
    return read(text);
  } catch (error) {
    if (error instanceof LimitError) {
      return { kind: "rejected", code: "limit", reason: `more than the limit ${error.limit} allows`, place: null };
    }
    if (!(error instanceof FormatError)) throw error;
    const { offset } = error.place;
    const reason = error.message.replace(/^text: /, "").replace(/ at offset 0x[0-9a-f]+$/, "");
    return { kind: "rejected", code: error.code, reason, place: offset === null ? null : placeAt(text, offset) };
  }
};

/**
 * Makes sure that what was written can be read again. Throws FormatError where a value of the record does not fit the format, for
 * example a URL that is neither http nor https: better no file than one that nobody can read.
 */
export const assertReadable = (text: string, parse: (text: string) => { readonly kind: "ok" } | Rejected): string => {
  const outcome = parse(text);
  if (outcome.kind === "rejected") throw fault(outcome.code, `${outcome.reason} (${outcome.place?.quote ?? ""})`, null);
  return text;
};
