import type { Bilingual } from "@akashi/catalogue";

/** Words that all pages share. */
export const SHELL_WORDS = {
  oldBrowser: {
    ja: "このブラウザは古く、このページを使えません。2024年以降の Chrome、Edge、Firefox、Safari で開いてください。",
    en: "This browser is too old for this page. Open it in a Chrome, Edge, Firefox or Safari of 2024 or later.",
  },
  failed: (what: string): Bilingual => ({
    ja: `内部エラーが発生しました(${what})。Akashi の不具合です。この文を添えて報告してください。`,
    en: `Internal error (${what}). This is a defect of Akashi: please report it with this line.`,
  }),
  choose: { ja: "選ぶ", en: "Choose" },
  remove: { ja: "外す", en: "Remove" },
} as const;
