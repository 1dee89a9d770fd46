/** A file that was given as a document. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Why a given file could not be read, as a value: the words stand with whoever speaks to the user. */
export interface UnreadFile {
  readonly kind: "unread";
  readonly why: "too-large" | "no-encoding" | "no-text" | "too-costly" | "not-the-form";
  /** One English sentence part with what was found; empty where the reason says all. */
  readonly detail: string;
}

/** The ending of a file's name with its dot, in lower case; empty where it has none. */
export const endingOf = (name: string): string => /[^/\\](\.[^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";

const PDF_MARK = [..."%PDF-"].map((letter) => letter.codePointAt(0));

/** True where the bytes begin as a PDF does (ISO 32000-2, 7.5.2). */
export const isPdf = (bytes: Uint8Array): boolean => PDF_MARK.every((code, at) => bytes[at] === code);
