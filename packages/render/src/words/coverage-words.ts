import type { Bilingual } from "@akashi/catalogue";
import type { CoverageArea, CoverageNote, CoverageReason } from "@akashi/facts";
import { countOf, formatCount } from "./language.ts";

/** What an inspection looks at, and what it may not. */
export const COVERAGE_AREA_WORDS: Readonly<Record<CoverageArea, Bilingual>> = {
  archive: { ja: "ファイルの構成", en: "archive" },
  manifest: { ja: "マニフェスト", en: "manifest" },
  resources: { ja: "リソース", en: "resources" },
  code: { ja: "コード(DEX)", en: "code (DEX)" },
  reachability: { ja: "コードへの到達", en: "reachability of code" },
  reflection: { ja: "リフレクションによる呼出し", en: "calls by reflection" },
  "dynamic-loading": { ja: "実行中に読み込まれるコード", en: "code loaded while running" },
  "native-code": { ja: "ネイティブコード", en: "native code" },
  "packed-code": { ja: "圧縮または暗号化されたコード", en: "packed or encrypted code" },
  "webview-javascript": { ja: "WebViewのJavaScript", en: "JavaScript in WebViews" },
  "other-runtime": { ja: "他の実行環境のコード", en: "code of other run-times" },
  signatures: { ja: "署名", en: "signatures" },
  "data-flow": { ja: "情報の流れの追跡", en: "data flow" },
  traffic: { ja: "実際の通信", en: "network traffic" },
  record: { ja: "この記録", en: "this record" },
};

export const COVERAGE_STATE_WORDS: Readonly<Record<CoverageNote["state"], Bilingual>> = {
  full: { ja: "検査済み", en: "looked at" },
  partial: { ja: "一部のみ", en: "in part" },
  none: { ja: "検査範囲外", en: "not looked at" },
};

/** The reason as a sentence; `count` counts what the reason is about, and is left out where it is zero. */
export const COVERAGE_REASON_WORDS: Readonly<Record<CoverageReason, (count: number) => Bilingual>> = {
  read: (count) => ({
    ja: count > 0 ? `読み取りました(${formatCount(count)}件)。` : "読み取りました。",
    en: count > 0 ? `It was read (${formatCount(count)}).` : "It was read.",
  }),
  "part-unreadable": (count) => ({
    ja: count > 0 ? `読み取れない箇所が${formatCount(count)}件ありました。` : "読み取れない箇所がありました。",
    en: count > 0 ? `${countOf(count, "part")} could not be read.` : "A part could not be read.",
  }),
  "not-present": () => ({ ja: "検査対象に含まれていません。", en: "The inspected file has none." }),
  "not-read-by-design": (count) => ({
    ja: `設計上、この検査の対象としていません${count > 0 ? `(${formatCount(count)}件)` : ""}。`,
    en: `By design it is not part of this inspection${count > 0 ? ` (${formatCount(count)})` : ""}.`,
  }),
  "name-not-constant": (count) => ({
    ja: `呼び出す相手の名前が実行時に決まるため、追跡できません${count > 0 ? `(${formatCount(count)}か所)` : ""}。`,
    en: `The name of what is called is made at run time and cannot be followed${count > 0 ? ` (${countOf(count, "place")})` : ""}.`,
  }),
  "loaded-at-run-time": (count) => ({
    ja: `検査対象に含まれないコードを、後から読み込むことがあります${count > 0 ? `(${formatCount(count)}か所)` : ""}。`,
    en: `Code that is not in the file may be loaded later${count > 0 ? ` (${countOf(count, "place")})` : ""}.`,
  }),
  "machine-code-not-followed": (count) => ({
    ja: `名前と文字列だけを読み、機械語の動作は追跡していません${count > 0 ? `(${formatCount(count)}ファイル)` : ""}。`,
    en: `Only names and texts were read; machine code is not followed${count > 0 ? ` (${countOf(count, "file")})` : ""}.`,
  }),
  "looks-packed": (count) => ({
    ja: `圧縮または暗号化されたコードとみられ、中身を読めません${count > 0 ? `(${formatCount(count)}件)` : ""}。`,
    en: `It looks packed or encrypted and cannot be read${count > 0 ? ` (${formatCount(count)})` : ""}.`,
  }),
  "own-code-not-here": () => ({
    ja: "最初に開く画面のコードがこのファイルにありません。アプリ自身のコードは別のファイル(分割APKなど)にあります。",
    en: "The code of the first screen is not in this file: the app's own code is in others, such as split APKs.",
  }),
  "remote-content": (count) => ({
    ja: `内容が外部のサーバーから届くことがあり、ファイルの検査では分かりません${count > 0 ? `(${formatCount(count)}か所)` : ""}。`,
    en: `The content can come from servers, which inspecting the file cannot show${count > 0 ? ` (${countOf(count, "place")})` : ""}.`,
  }),
  "byte-code-of-another-runtime": (count) => ({
    ja: `別の実行環境の形式で書かれたコードで、追跡していません${count > 0 ? `(${formatCount(count)}ファイル)` : ""}。`,
    en: `The code is in the format of another run-time and is not followed${count > 0 ? ` (${countOf(count, "file")})` : ""}.`,
  }),
  "no-entry-seen": (count) => ({
    ja: `起動の入口から到達する経路が見つからないメソッドが${formatCount(count)}件あり、実行されるかどうかは分かりません。`,
    en: `${countOf(count, "method")} ${count === 1 ? "was" : "were"} reached from no entry point; whether they run is unknown.`,
  }),
  "left-out": () => ({ ja: "指定により行っていません。", en: "It was left out on demand." }),
  followed: (count) => ({
    ja: `読み取られた情報の行き先をコードの中でたどりました(見つかった流れ: ${formatCount(count)}件)。たどれない経路もあります。`,
    en: `Information was followed through the code from where it is read (${countOf(count, "flow")} found); not every way can be followed.`,
  }),
  "not-in-this-version": () => ({ ja: "この版では行っていません。", en: "This version does not do it." }),
  shortened: (count) => ({
    ja: `長すぎるため、${formatCount(count)}件を省くか、途中までにしています。`,
    en: `${countOf(count, "entry", "entries")} ${count === 1 ? "was" : "were"} left out or cut short for length.`,
  }),
  "limit-reached": (count) => ({
    ja: `上限に達したため、残りを検査していません${count > 0 ? `(${formatCount(count)}件)` : ""}。`,
    en: `A limit was reached; the rest was not looked at${count > 0 ? ` (${formatCount(count)})` : ""}.`,
  }),
};
