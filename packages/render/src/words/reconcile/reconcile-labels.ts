import type { Bilingual } from "@akashi/catalogue";
import { countOf, formatCount } from "../language.ts";

export const RECONCILE_LABELS = {
  title: { ja: "記載と検査結果の突合", en: "Declarations against inspection" },
  documents: { ja: "照合した文書", en: "Documents" },
  document: { ja: "文書", en: "Document" },
  carried: { ja: "アプリの中にある文書", en: "carried by the app" },
  items: { ja: "記載項目", en: "Items" },
  silentAbout: { ja: "記載のない外部送信", en: "Transmissions it leaves out" },
  notAssigned: { ja: "対応づけられない文言", en: "Words not assigned" },
  toMend: { ja: "確認・対応が必要な行", en: "Rows to look into" },
  open: { ja: "検証できない行・未検査の行", en: "Rows that are open" },
  agree: { ja: "記載と一致した行", en: "Rows that agree" },
  contradictions: { ja: "文書どうしの食い違い", en: "Documents that disagree" },
  matter: { ja: "食い違う点", en: "Matter" },
  verdict: { ja: "突合結果", en: "Verdict" },
  declared: { ja: "記載", en: "Declared" },
  observed: { ja: "アプリ", en: "In the app" },
  wholeApp: { ja: "アプリ全体", en: "The app as a whole" },
  unnamed: { ja: "名称の記載なし", en: "not named" },
  gaps: { ja: "検査していない部分", en: "Not looked at" },
  decision: { ja: "担当者の判断", en: "Decided by" },
  missingPurposes: { ja: "記載のない利用目的", en: "Purposes not declared" },
  rulesAsOf: { ja: "判定基準の確認日", en: "Rules as of" },
  method: { ja: "検査の方法", en: "Method" },
  codeOnly: { ja: "コードの検査(通信は観測していない)", en: "inspection of code (no traffic was looked at)" },
  withFlows: {
    ja: "コードの検査と情報の流れの追跡(通信は観測していない)",
    en: "inspection of code and data flow (no traffic was looked at)",
  },
  withTraffic: { ja: "コードの検査と通信の観測", en: "inspection of code and traffic" },
  verdicts: { ja: "突合結果の意味", en: "What the verdicts mean" },
} as const;

export const RECONCILE_NOTES = {
  made: {
    ja: "記載と、検証時点のアプリとを、行ごとに照合した結果です。",
    en: "What is declared, set against the app as inspected, row by row.",
  },
  toMend: {
    ja: "記載を直すか、アプリを確かめることをお勧めする行です。",
    en: "Rows where the document should be mended or the app be looked into.",
  },
  open: {
    ja: "この検査では一致とも不一致とも言えない行です。理由を示します。",
    en: "Rows of which this inspection can say neither. Each gives its reason.",
  },
  agree: {
    ja: "記載があり、アプリにもその仕組みがある行です。",
    en: "Rows that are declared and that the app has.",
  },
  contradictions: {
    ja: "同じ事柄について、文書によって述べることが異なります。どれが正しいかは、提供者が確かめてください。",
    en: "The documents say different things of one matter. Which one is right, its provider has to find out.",
  },
  documents: {
    ja: "文書ごとに、読み取れた記載と、その突合結果の数を示します。",
    en: "For each document what could be read of it, and the verdicts of its rows.",
  },
  noDisagreement: {
    ja: "文書どうしの食い違い: 検出なし(渡された文書の範囲)",
    en: "Documents that disagree: none found (among those that were given).",
  },
} as const;

/** The answer in one sentence. */
export const reconcileAnswer = (toMend: number, open: number, agree: number): Bilingual => ({
  ja: `確認・対応が必要な行${formatCount(toMend)}件、検証できない行と未検査の行${formatCount(open)}件、記載と一致した行${formatCount(agree)}件`,
  en: `${countOf(toMend, "row")} to look into, ${formatCount(open)} that stay open, ${formatCount(agree)} that agree`,
});
