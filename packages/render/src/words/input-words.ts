import type { Bilingual } from "@akashi/catalogue";
import type { GivenFile, UnreadFile } from "@akashi/declarations";
import type { FactsStage } from "@akashi/facts";
import type { Language } from "./language.ts";

/** A place in a project file. */
interface ProblemPlace {
  readonly line: number;
  readonly column: number;
  readonly path: string;
}

/** What is said of files that are given, wherever a person gives them: on the command line and in the page. */
export interface InputWords {
  readonly tooLarge: (file: string) => string;
  readonly notAnApp: (file: string, reason: string) => string;
  /** Why a file is no app, by format and code of the error. */
  readonly reasons: Readonly<Record<string, string>>;
  /** What is being done with an app just now. */
  readonly stages: Readonly<Record<FactsStage, string>>;
  readonly documents: Readonly<Record<UnreadFile["why"], (file: GivenFile["name"], detail: string) => string>>;
  readonly nothingDeclared: (file: string) => string;
  readonly badProject: (file: string, problems: string) => string;
  readonly problem: (place: ProblemPlace, what: string, fix: string) => string;
  /** How much a part of the drafts lacks. */
  readonly part: (name: string, open: number) => string;
  readonly parts: Readonly<Record<"notice" | "popup" | "policy", string>>;
}

const ja: InputWords = {
  tooLarge: (file) => `ファイルが大きすぎます(上限 2 GiB): ${file}`,
  notAnApp: (file, reason) => `アプリとして読めません: ${file}(${reason})。APK、または .apks .xapk .apkm を指定してください。`,
  reasons: {
    "zip no-end-record": "ZIP形式ではありません",
    "split-set no-app": "AndroidManifest.xml を持つアプリが含まれていません",
    "split-set app-bundle": "配布前の形式(App Bundle)です。bundletool で .apks に変換できます",
  },
  stages: {
    code: "コードを読み取り中",
    flows: "情報の流れを追跡中",
    files: "ファイルと署名を検査中",
  },
  documents: {
    "too-large": (file) => `文書が大きすぎます(上限 16 MiB): ${file}`,
    "no-encoding": (file) =>
      `文字コードを判別できません: ${file}(UTF-8、UTF-16、Shift_JIS、EUC-JP、ISO-2022-JP の HTML・Markdown・テキスト、または PDF を指定してください)`,
    "no-text": (file) =>
      `読み取れる文章がありません: ${file}(表示したときに作られるページは、ブラウザーで表示してから保存した HTML を指定してください)`,
    "too-costly": (file, detail) => `文書の構造が大きすぎるか、深すぎます: ${file}(${detail})`,
    "not-the-form": (file, detail) => `文書として読めません: ${file}(${detail})`,
  },
  nothingDeclared: (file) => `記載を読み取れませんでした: ${file}`,
  badProject: (file, problems) => `${file} に誤りがあります。\n${problems}`,
  problem: ({ line, column, path }, what, fix) => `  ${line}行${column}字${path === "" ? "" : ` ${path}`}: ${what}。${fix}。`,
  part: (name, open) =>
    open === 0
      ? `${name}: 足りないものは見つかっていません(公開の前に担当者が確かめてください)`
      : `${name}: 未完成(足りないもの ${open} 件)`,
  parts: { notice: "外部送信の通知", popup: "ポップアップ", policy: "アプリケーション・プライバシーポリシー" },
};

const en: InputWords = {
  tooLarge: (file) => `too large (2 GiB at most): ${file}`,
  notAnApp: (file, reason) => `not readable as an app: ${file} (${reason}). Give an APK, or an .apks, .xapk or .apkm file.`,
  reasons: {
    "zip no-end-record": "it is no ZIP archive",
    "split-set no-app": "it holds no app with an AndroidManifest.xml",
    "split-set app-bundle": "it is an App Bundle; bundletool makes .apks of it",
  },
  stages: {
    code: "reading the code",
    flows: "following information through the code",
    files: "looking at files and signatures",
  },
  documents: {
    "too-large": (file) => `the document is too large (16 MiB at most): ${file}`,
    "no-encoding": (file) =>
      `no known encoding fits ${file}: give HTML, Markdown or text in UTF-8, UTF-16, Shift_JIS, EUC-JP or ISO-2022-JP, or a PDF`,
    "no-text": (file) =>
      `there is no text to read in ${file}: of a page that is made when it is shown, give the HTML that a browser saved`,
    "too-costly": (file, detail) => `the document is too large or nested too deep: ${file} (${detail})`,
    "not-the-form": (file, detail) => `not readable as a document: ${file} (${detail})`,
  },
  nothingDeclared: (file) => `nothing that it declares could be read: ${file}`,
  badProject: (file, problems) => `${file} has mistakes.\n${problems}`,
  problem: ({ line, column, path }, what, fix) =>
    `  line ${line}, column ${column}${path === "" ? "" : ` ${path}`}: ${what}; ${fix}.`,
  part: (name, open) =>
    open === 0
      ? `${name}: nothing was found missing (have a named person check it before it is published)`
      : `${name}: not complete (${open} missing)`,
  parts: { notice: "notice of external transmission", popup: "pop-up", policy: "application privacy policy" },
};

/** The words of each language; a sentence without a translation does not compile. */
export const INPUT_WORDS: Readonly<Record<Language, InputWords>> = { ja, en };

/** The same sentence in both languages. */
export const inputText = (say: (words: InputWords, language: Language) => string): Bilingual => ({
  ja: say(ja, "ja"),
  en: say(en, "en"),
});
