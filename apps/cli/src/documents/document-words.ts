import type { Language } from "@akashi/render";

/** What is said where a PDF cannot be read. */
interface DocumentWords {
  readonly brokenPdf: (file: string, reason: string) => string;
  readonly drawnPdf: (file: string) => string;
}

const ja: DocumentWords = {
  brokenPdf: (file, reason) => `PDF を読めません: ${file}(${reason})`,
  drawnPdf: (file) =>
    `PDF から文字を取り出せません: ${file}(文字がないか、画像や図形として埋め込まれています。HTML またはテキストを指定してください)`,
};

const en: DocumentWords = {
  brokenPdf: (file, reason) => `cannot read the PDF ${file} (${reason})`,
  drawnPdf: (file) =>
    `no text can be taken out of the PDF ${file}: it has none, or its letters are drawn. Give HTML or text instead.`,
};

export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = { ja, en };
