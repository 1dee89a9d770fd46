import type { Bilingual } from "@akashi/catalogue";

/** What the worker says beside the words that it shares with the command line. */
export const WORKER_WORDS = {
  pdf: (file: string): Bilingual => ({
    ja: `PDF はこのページでは読めません: ${file}。コマンドライン(akashi check --notice ${file})で照合するか、HTML かテキストで保存したものを指定してください。`,
    en: `This page does not read PDF: ${file}. Check it on the command line (akashi check --notice ${file}), or give the document as HTML or text.`,
  }),
  severalApps: {
    ja: "別々のアプリのファイルが選ばれています。アプリは一つずつ検査してください。分割されたAPKは、同じアプリのものだけをまとめて選べます。",
    en: "These are files of different apps. Inspect one app at a time; only split APKs of one app go together.",
  },
  noApp: {
    ja: "先にアプリを検査してください。",
    en: "Inspect an app first.",
  },
  noCheck: {
    ja: "先に文書を照合してください。",
    en: "Check a document first.",
  },
} as const;
