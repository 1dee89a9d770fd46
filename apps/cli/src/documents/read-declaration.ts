import { extname } from "node:path";
import { LIMITS } from "@akashi/bytes";
import {
  parseExternalTransmissionJson,
  parsePolicyXml,
  type DeclarationSource,
  type DeclarationText,
  type Rejected,
} from "@akashi/declarations";
import type { Language } from "@akashi/render";
import { CHECK_WORDS } from "../commands/check-words.ts";
import { UnreadableError } from "../errors.ts";
import { MESSAGES } from "../messages.ts";
import { decodeDocument } from "./decode.ts";
import { DOCUMENT_WORDS } from "./document-words.ts";

/** The bytes of a document as text. Throws UnreadableError. */
export const textOf = (file: string, bytes: Uint8Array, language: Language): string => {
  if (bytes.length > LIMITS.documentBytes) throw new UnreadableError(MESSAGES[language].tooLarge(file));
  const decoded = decodeDocument(bytes);
  if (decoded === undefined) throw new UnreadableError(DOCUMENT_WORDS[language].cannotDecode(file));
  return decoded.text;
};

/** What was read, or the reason why not as an error. */
export const accept = <T extends { readonly kind: "ok" }>(read: T | Rejected, file: string, language: Language): T => {
  if (read.kind === "ok") return read;
  const place = read.place === null ? "" : `: ${read.place.quote}`;
  throw new UnreadableError(CHECK_WORDS[language].badDocument(file, `${read.reason}${place}`));
};

const FORM_OF_ENDING: Readonly<Record<string, (text: string, file: string, language: Language) => DeclarationSource>> = {
  ".json": (text, file, language) => ({
    document: "external-transmission-json",
    read: accept(parseExternalTransmissionJson(text), file, language),
  }),
  ".xml": (text, file, language) => ({ document: "policy-xml", read: accept(parsePolicyXml(text), file, language) }),
};

/** A machine-readable form, known by the ending of its file; null for a document that people read. Throws UnreadableError. */
export const readDeclarationBytes = (file: string, bytes: Uint8Array, language: Language): DeclarationText | null => {
  const read = FORM_OF_ENDING[extname(file).toLowerCase()];
  if (read === undefined) return null;
  const text = textOf(file, bytes, language);
  return { source: read(text, file, language), text };
};
