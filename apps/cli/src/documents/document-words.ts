import type { Language } from "@akashi/render";

/** What is said where a document cannot be read. */
interface DocumentWords {
  readonly cannotDecode: (file: string) => string;
  readonly brokenPdf: (file: string, reason: string) => string;
  readonly drawnPdf: (file: string) => string;
  readonly tooCostly: (file: string, reason: string) => string;
}

const ja: DocumentWords = {
  cannotDecode: (file) =>
    `文字コードを判別できません: ${file}(UTF-8、UTF-16、Shift_JIS、EUC-JP、ISO-2022-JP の HTML・Markdown・テキスト、または PDF を指定してください)`,
  brokenPdf: (file, reason) => `PDF を読めません: ${file}(${reason})`,
  drawnPdf: (file) =>
    `PDF から文字を取り出せません: ${file}(文字が画像や図形として埋め込まれています。HTML またはテキストを指定してください)`,
  tooCostly: (file, reason) => `文書の構造が大きすぎるか、深すぎます: ${file}(${reason})`,
};

const en: DocumentWords = {
  cannotDecode: (file) =>
    `no known encoding fits ${file}: give HTML, Markdown or text in UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP, or a PDF`,
  brokenPdf: (file, reason) => `cannot read the PDF ${file} (${reason})`,
  drawnPdf: (file) => `no text can be taken out of the PDF ${file}: its letters are drawn. Give HTML or text instead.`,
  tooCostly: (file, reason) => `the document is too large or nested too deep: ${file} (${reason})`,
};

export const DOCUMENT_WORDS: Readonly<Record<Language, DocumentWords>> = { ja, en };
