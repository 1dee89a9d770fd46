import { extname } from "node:path";
import { isInputError, LIMITS } from "@akashi/bytes";
import { parseDocument, type DocumentFormat, type SourceDocument } from "@akashi/declarations";
import type { Language } from "@akashi/render";
import { UnreadableError } from "../errors.ts";
import { MESSAGES } from "../messages.ts";
import { decodeDocument } from "./decode.ts";
import { DOCUMENT_WORDS } from "./document-words.ts";
import { isPdf, PdfError, readPdfText } from "./pdf.ts";

const FORMAT_OF_ENDING: Readonly<Record<string, DocumentFormat>> = {
  ".html": "html",
  ".htm": "html",
  ".xhtml": "html",
  ".md": "markdown",
  ".markdown": "markdown",
  ".txt": "text",
};

const LOOKS_LIKE_HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body|div|table|h[1-6]|p|ul|dl|main|section|article)\b/iu;
const LOOKS_LIKE_MARKDOWN = /^#{1,6} \S|^\s*\|.*\|\s*\n\s*\|?\s*:?-+/mu;

/** The format of a document: by its ending, else by how it begins. */
const formatOf = (file: string, text: string): DocumentFormat =>
  FORMAT_OF_ENDING[extname(file).toLowerCase()] ??
  (LOOKS_LIKE_HTML.test(text) ? "html" : LOOKS_LIKE_MARKDOWN.test(text) ? "markdown" : "text");

const pdfText = async (file: string, bytes: Uint8Array, language: Language): Promise<string> => {
  try {
    return await readPdfText(bytes);
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    const words = DOCUMENT_WORDS[language];
    throw new UnreadableError(error.reason === "no-text" ? words.drawnPdf(file) : words.brokenPdf(file, error.message));
  }
};

/** The bytes of a notice or policy in HTML, Markdown, text or PDF, in any encoding of Japan. Throws UnreadableError with the reason. */
export const readDocumentBytes = async (file: string, bytes: Uint8Array, language: Language): Promise<SourceDocument> => {
  if (bytes.length > LIMITS.documentBytes) throw new UnreadableError(MESSAGES[language].tooLarge(file));
  try {
    // The lines of the text that was taken out are no lines of the file.
    if (isPdf(bytes)) return { ...parseDocument(await pdfText(file, bytes, language), "text"), lines: [] };
    const decoded = decodeDocument(bytes);
    if (decoded === undefined) throw new UnreadableError(DOCUMENT_WORDS[language].cannotDecode(file));
    return parseDocument(decoded.text, formatOf(file, decoded.text));
  } catch (error) {
    if (isInputError(error)) throw new UnreadableError(DOCUMENT_WORDS[language].tooCostly(file, error.message));
    throw error;
  }
};
