import { INPUT_WORDS, type InputWords, type Language } from "@akashi/render";
import type { Stage } from "./stage.ts";

/** What the command line itself says; the words of reports are in `@akashi/render`. */
interface Messages extends Pick<InputWords, "tooLarge" | "notAnApp" | "reasons"> {
  readonly usage: (what: string) => string;
  readonly unreadable: (what: string) => string;
  readonly bug: (what: string) => string;
  readonly noSuchFile: (file: string) => string;
  readonly cannotRead: (file: string, reason: string) => string;
  readonly overTime: (file: string, seconds: number) => string;
  readonly overMemory: (file: string, megabytes: number) => string;
  readonly noApps: (folder: string) => string;
  readonly cannotWrite: (file: string, reason: string) => string;
  readonly badValue: (option: string, value: string, allowed: string) => string;
  readonly oneFile: string;
  readonly unknownCheck: (id: string, checks: string, rules: string) => string;
  readonly unknownModule: (id: string) => string;
  readonly unknownOutput: (file: string) => string;
  readonly badCatalogue: (file: string, reason: string) => string;
  readonly reading: (file: string) => string;
  readonly inspecting: (file: string) => string;
  /** What is being done with a file just now. */
  readonly stages: Readonly<Record<Stage, string>>;
  readonly batch: (done: number, all: number, failed: number) => string;
  readonly written: (file: string) => string;
  readonly resumed: (count: number) => string;
}

const ja: Messages = {
  ...INPUT_WORDS.ja,
  usage: (what) => `akashi: ${what}\n使い方は akashi --help で確認できます。`,
  unreadable: (what) => `akashi: ${what}`,
  bug: (what) => `akashi: 内部エラーが発生しました(${what})。Akashi の不具合です。入力とこの行を添えて報告してください。`,
  noSuchFile: (file) => `ファイルが見つかりません: ${file}`,
  cannotRead: (file, reason) => `ファイルを読めません: ${file}(${reason})`,
  overTime: (file, seconds) =>
    `時間の上限(${seconds} 秒)に達したため、検査を打ち切りました: ${file}(上限は --timeout で変えられます)`,
  overMemory: (file, megabytes) =>
    `メモリーの上限(${megabytes} MB)に達したため、検査を打ち切りました: ${file}(上限は --memory で変えられます)`,
  noApps: (folder) => `フォルダーにアプリ(.apk .apks .xapk .apkm)がありません: ${folder}`,
  cannotWrite: (file, reason) => `ファイルに書けません: ${file}(${reason})`,
  badValue: (option, value, allowed) => `${option} に「${value}」は指定できません(指定できる値: ${allowed})`,
  oneFile: "この指定は、アプリ一つの検査でだけ使えます。",
  unknownCheck: (id, checks, rules) =>
    `「${id}」という検査項目も文書の基準もありません。\n検査項目: ${checks}\n文書の基準: ${rules}`,
  unknownModule: (id) => `知識ベースに「${id}」はありません。akashi catalogue list で一覧できます。`,
  unknownOutput: (file) => `出力形式が拡張子から分かりません: ${file}(.html .json .sarif .txt のいずれか)`,
  badCatalogue: (file, reason) => `知識ベースとして読めません: ${file}(${reason})`,
  reading: (file) => `読み込み中: ${file}`,
  inspecting: (file) => `検査中: ${file}`,
  stages: {
    ...INPUT_WORDS.ja.stages,
    apart: "検査中(時間のかかるアプリのため、別のプロセスで実行)",
  },
  batch: (done, all, failed) => `${done}/${all} 件を検査しました${failed > 0 ? `(うち ${failed} 件は検査できませんでした)` : ""}`,
  written: (file) => `書き出しました: ${file}`,
  resumed: (count) => `前回までに検査した ${count} 件を飛ばします`,
};

const en: Messages = {
  ...INPUT_WORDS.en,
  usage: (what) => `akashi: ${what}\nSee akashi --help.`,
  unreadable: (what) => `akashi: ${what}`,
  bug: (what) => `akashi: internal error (${what}). This is a defect of Akashi: please report it with the input and this line.`,
  noSuchFile: (file) => `no such file: ${file}`,
  cannotRead: (file, reason) => `cannot read ${file} (${reason})`,
  overTime: (file, seconds) => `stopped at the time limit of ${seconds} s: ${file} (--timeout sets another)`,
  overMemory: (file, megabytes) => `stopped at the memory limit of ${megabytes} MB: ${file} (--memory sets another)`,
  noApps: (folder) => `no app (.apk .apks .xapk .apkm) in the folder ${folder}`,
  cannotWrite: (file, reason) => `cannot write ${file} (${reason})`,
  badValue: (option, value, allowed) => `${option} cannot be "${value}" (one of: ${allowed})`,
  oneFile: "this option works with one app at a time.",
  unknownCheck: (id, checks, rules) => `there is no check and no rule "${id}".\nChecks: ${checks}\nRules for documents: ${rules}`,
  unknownModule: (id) => `the catalogue has no "${id}". akashi catalogue list shows what it has.`,
  unknownOutput: (file) => `the ending of ${file} names no format (.html .json .sarif .txt)`,
  badCatalogue: (file, reason) => `not readable as a catalogue: ${file} (${reason})`,
  reading: (file) => `reading ${file}`,
  inspecting: (file) => `inspecting ${file}`,
  stages: {
    ...INPUT_WORDS.en.stages,
    apart: "inspecting in a process of its own, as it takes longer",
  },
  batch: (done, all, failed) => `${done} of ${all} inspected${failed > 0 ? ` (${failed} could not be)` : ""}`,
  written: (file) => `wrote ${file}`,
  resumed: (count) => `passing over ${count} inspected before`,
};

/** The messages of each language; a message without a translation does not compile. */
export const MESSAGES: Readonly<Record<Language, Messages>> = { ja, en };
