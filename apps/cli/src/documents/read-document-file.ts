import { LIMITS } from "@akashi/bytes";
import { isPdf, isUnread, parseWithin, readProse, type SourceDocument, type UnreadFile } from "@akashi/declarations";
import { INPUT_WORDS, type Language } from "@akashi/render";
import { UnreadableError } from "../errors.ts";
import { DOCUMENT_WORDS } from "./document-words.ts";
import { PdfError, readPdfText } from "./pdf.ts";
import { refuse } from "./read-declaration.ts";

const pdfText = async (file: string, bytes: Uint8Array, language: Language): Promise<string> => {
  try {
    return await readPdfText(bytes);
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    const words = DOCUMENT_WORDS[language];
    throw new UnreadableError(error.reason === "no-text" ? words.drawnPdf(file) : words.brokenPdf(file, error.message));
  }
};

const readPdf = async (file: string, bytes: Uint8Array, language: Language): Promise<SourceDocument | UnreadFile> => {
  if (bytes.length > LIMITS.documentBytes) throw new UnreadableError(INPUT_WORDS[language].documents["too-large"](file, ""));
  const document = parseWithin(await pdfText(file, bytes, language), "text");
  // The lines of the text that was taken out are no lines of the file.
  return isUnread(document) ? document : { ...document, lines: [] };
};

/** The bytes of a notice or policy in HTML, Markdown, text or PDF, in any encoding of Japan. Throws UnreadableError with the reason. */
export const readDocumentBytes = async (file: string, bytes: Uint8Array, language: Language): Promise<SourceDocument> => {
  const read = isPdf(bytes) ? await readPdf(file, bytes, language) : readProse({ name: file, bytes });
  return isUnread(read) ? refuse(file, read, language) : read;
};
