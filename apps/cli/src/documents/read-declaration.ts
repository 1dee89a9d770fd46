import { isUnread, readForm, type DeclarationText, type UnreadFile } from "@akashi/declarations";
import { INPUT_WORDS, type Language } from "@akashi/render";
import { UnreadableError } from "../errors.ts";

/** Throws UnreadableError that says in the user's language why a document was not read. */
export const refuse = (file: string, { why, detail }: UnreadFile, language: Language): never => {
  throw new UnreadableError(INPUT_WORDS[language].documents[why](file, detail));
};

/** A machine-readable form, known by the ending of its file; null for a document that people read. Throws UnreadableError. */
export const readDeclarationBytes = (file: string, bytes: Uint8Array, language: Language): DeclarationText | null => {
  const read = readForm({ name: file, bytes });
  return read !== null && isUnread(read) ? refuse(file, read, language) : read;
};
