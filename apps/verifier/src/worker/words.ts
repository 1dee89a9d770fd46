import type { Bilingual } from "@akashi/catalogue";

/** What the worker says beside the words that it shares with the command line. */
export const WORKER_WORDS = {
  notYaml: {
    ja: "信頼の方針を JSON または YAML として読めません。受け取ったファイルをそのまま選んでください。",
    en: "The trust policy is not readable as JSON or YAML. Choose the file just as you got it.",
  },
  noApp: {
    ja: "アプリのファイルがありません。アプリの欄には、検査に使った文書だけでなく、アプリ(.apk など)も入れてください。",
    en: "There is no app among these files. Give the app (.apk), and not only the documents it was checked against.",
  },
  otherRecord: {
    ja: "この証拠一式の結果は、このページでは作り直せない形式です。作成時の版の Akashi で再計算してください。",
    en: "This page cannot make a record of this form again. Recompute it with the version of Akashi that made it.",
  },
  missing: (name: string, sha256: string): Bilingual => ({
    ja: `この結果には「${name}」も使われています。同じ内容のファイル(SHA-256 ${sha256})を、アプリと一緒に選ぶと再計算できます。`,
    en: `The record was made with "${name}", too. Choose a file with the same content (SHA-256 ${sha256}) together with the app to recompute it.`,
  }),
  catalogueLayer: (name: string): Bilingual => ({
    ja: `この結果は、追加の知識ベース「${name}」で作られています。コマンドライン(akashi recompute)で再計算してください。`,
    en: `The record was made with a further catalogue, "${name}". Recompute it on the command line (akashi recompute).`,
  }),
  pdf: (name: string): Bilingual => ({
    ja: `PDF の文書「${name}」は、このページでは読めません。コマンドライン(akashi recompute)で再計算してください。`,
    en: `This page does not read the PDF "${name}". Recompute on the command line (akashi recompute).`,
  }),
  notShown: {
    ja: "この結果は、このページで表示できる形式ではありません。",
    en: "This record is not of a form that this page can show.",
  },
} as const;
