import { extname } from "node:path";
import { LIMITS } from "@akashi/bytes";
import { parseExternalTransmissionJson, parsePolicyXml, type DeclarationSource, type Rejected } from "@akashi/declarations";
import type { Language } from "@akashi/render";
import { CHECK_WORDS } from "../commands/check-words.ts";
import { UnreadableError } from "../errors.ts";
import { readInput } from "../input.ts";
import { MESSAGES } from "../messages.ts";
import { decodeDocument } from "./decode.ts";
import { DOCUMENT_WORDS } from "./document-words.ts";

/** The bytes of a document as text. Throws UnreadableError. */
export const readText = (file: string, language: Language): string => {
  const { bytes } = readInput(file, language);
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

/** A machine-readable form, known by the ending of its file; null for a document that people read. Throws UnreadableError. */
export const readDeclaration = (file: string, language: Language): DeclarationSource | null => {
  switch (extname(file).toLowerCase()) {
    case ".json":
      return {
        document: "external-transmission-json",
        read: accept(parseExternalTransmissionJson(readText(file, language)), file, language),
      };
    case ".xml":
      return { document: "policy-xml", read: accept(parsePolicyXml(readText(file, language)), file, language) };
    default:
      return null;
  }
};
