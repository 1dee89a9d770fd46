import type { GivenAs } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import type { CheckForm, ReportForm, WorkStage } from "../protocol.ts";

/** What the page says; the words of reports are in `@akashi/render`. */
export const PAGE_WORDS = {
  name: { ja: "アプリ検査", en: "App inspection" },
  title: {
    ja: "アプリが、利用者の何を、だれに送る可能性があるかを調べます",
    en: "What may an app send about its user, and to whom?",
  },
  lead: {
    ja: "Androidアプリのファイルを読み取り、検査結果を作ります。外部送信の通知やプライバシーポリシーの下書きと、公開済みの文書との照合もできます。",
    en: "This page reads the file of an Android app and makes a report of it. It also drafts the notice of external transmission and the privacy policy, and checks the ones you have against the app.",
  },
  drop: { ja: "ここにアプリのファイルを置く", en: "Drop an app here" },
  or: { ja: "または", en: "or" },
  choose: { ja: "ファイルを選ぶ", en: "Choose a file" },
  kinds: {
    ja: ".apk、.apks、.xapk、.apkm。分割されたAPKは、まとめて選んでください。",
    en: ".apk, .apks, .xapk or .apkm. Choose split APKs together.",
  },
  promiseTitle: { ja: "ファイルは、この端末から出ません", en: "The file stays on this device" },
  promise: {
    ja: "検査はすべて、このブラウザの中で行います。このページは通信をしません。ページ自身の規則(Content Security Policy)で、読み込みも送信も禁じています。回線を切っても同じように使えます。",
    en: "Everything is done in this browser. This page opens no connection: its own policy (Content Security Policy) forbids it to load or to send anything. It works just the same offline.",
  },
  genuineTitle: { ja: "このページが本物であることを確かめる", en: "How to know that this page is genuine" },
  genuine: {
    ja: "このページは一つのファイルです。保存したファイルのSHA-256を求め、配布元が示す値か、ソースコードから自分で作ったファイルの値(npm run build が表示)と比べてください。",
    en: "This page is one file. Take the SHA-256 of the saved file, and compare it with the value that its publisher gives, or with that of the file you build from the source yourself (npm run build prints it).",
  },
  limitsTitle: { ja: "分からないこと", en: "What it cannot tell" },
  limits: {
    ja: "アプリを動かさず、ファイルを読むだけです。後から読み込まれるコードや、暗号化されたコードの中は見えません。見ていない部分は、検査結果の「検査範囲」に記します。",
    en: "It runs nothing; it reads the file. Code that is loaded later, or encrypted, is not seen. What was not looked at stands in the report under Coverage.",
  },
  busyTitle: { ja: "検査しています", en: "Inspecting" },
  cancel: { ja: "中止する", en: "Cancel" },
  cancelled: { ja: "検査を中止しました。", en: "The inspection was cancelled." },
  problemTitle: { ja: "検査できませんでした", en: "This could not be inspected" },
  again: { ja: "別のファイルを選ぶ", en: "Choose another file" },
  withoutFlows: { ja: "情報の流れを追わずに検査する", en: "Inspect without following information" },
  noMemory: {
    ja: "このアプリの検査には、ブラウザで使える以上のメモリーが必要です。ほかのタブを閉じてやり直すか、情報の流れを追わずに検査してください。コマンドライン(akashi inspect)では、より大きなアプリも検査できます。",
    en: "Inspecting this app takes more memory than the browser has. Close other tabs and try again, or inspect without following information through the code. The command line (akashi inspect) takes larger apps.",
  },
  late: (seconds: number): Bilingual => ({
    ja: `時間の上限(${seconds} 秒)に達したため、検査を打ち切りました。情報の流れを追わずに検査すると、多くは短い時間で終わります。`,
    en: `Stopped at the time limit of ${seconds} s. Without following information through the code most apps take a short time.`,
  }),
  noScript: {
    ja: "このページは、ブラウザの中でプログラム(JavaScript)を動かして検査します。JavaScriptを有効にして開いてください。",
    en: "This page inspects by a program (JavaScript) in your browser. Open it with JavaScript enabled.",
  },
  tabs: { ja: "検査結果の使い方", en: "What to do with the result" },
  report: { ja: "検査結果", en: "Report" },
  draft: { ja: "下書き", en: "Drafts" },
  check: { ja: "照合", en: "Check" },
  save: { ja: "保存", en: "Save" },
  another: { ja: "別のアプリ", en: "Another app" },
  print: { ja: "印刷する", en: "Print" },
  printHere: {
    ja: "検査結果の印刷は、「保存」の「印刷する」から行ってください。",
    en: "To print the report, use Print under Save.",
  },
  saveTitle: { ja: "検査結果を保存する", en: "Save the report" },
  saveLead: {
    ja: "コマンドライン(akashi inspect)が書き出すものと、1バイトも違わないファイルです。",
    en: "Byte for byte the files that the command line (akashi inspect) writes.",
  },
  saveAs: { ja: "保存", en: "Save" },
  draftTitle: { ja: "通知とプライバシーポリシーの下書き", en: "Drafts of the notice and the privacy policy" },
  draftLead: {
    ja: "アプリから分かることと、akashi.yaml に書かれたことから作ります。提供者だけが知ること(名称、目的、連絡先など)は、akashi.yaml に書き足すと下書きに入ります。",
    en: "They are made from what the app shows and from akashi.yaml. What only the provider knows (its name, purposes, contact) goes into akashi.yaml, and from there into the drafts.",
  },
  projectFile: { ja: "akashi.yaml", en: "akashi.yaml" },
  projectHint: {
    ja: "提供者が書くファイル。なければ、記入欄のそろったものを保存できます。",
    en: "The file that the provider fills in. Where there is none, save one with the places to fill in.",
  },
  projectCheckHint: { ja: "提供者が決めたこと(該当しないとした判断など)", en: "What the provider decided" },
  makeProject: { ja: "記入用の akashi.yaml を保存", en: "Save akashi.yaml to fill in" },
  notAdded: (paths: string): Bilingual => ({
    ja: `角括弧で書かれた並びには書き足せませんでした(「- 」の並びにしてください): ${paths}`,
    en: `Could not add to a list in brackets (write it as "- " lines): ${paths}`,
  }),
  allDrafts: { ja: "すべてを一つのZIPで保存", en: "Save all as one ZIP" },
  allDraftsNote: {
    ja: "ZIPには、日本語と英語の両方が入ります。一つずつ保存することもできます。",
    en: "The ZIP holds them in Japanese and English. Each can be saved by itself, too.",
  },
  preview: { ja: "見る", en: "View" },
  previewOf: { ja: "下書きの表示", en: "View of a draft" },
  previewNote: {
    ja: "表示中のリンクは働きません。保存したファイルでは働きます。",
    en: "Links do not work in this view; they do in the saved file.",
  },
  close: { ja: "閉じる", en: "Close" },
  drafting: { ja: "下書きを作っています…", en: "Drafting…" },
  checkTitle: { ja: "公開している文書をアプリと照合する", en: "Check your documents against the app" },
  checkLead: {
    ja: "文書に書かれていることと、アプリから分かることを、一行ずつ突き合わせます。HTML、Markdown、テキストを読みます。PDFはコマンドライン(akashi check)で読めます。",
    en: "What the documents say is set against what the app shows, row by row. HTML, Markdown and text are read here; PDF on the command line (akashi check).",
  },
  runCheck: { ja: "照合する", en: "Check" },
  checking: { ja: "照合しています…", en: "Checking…" },
  checked: { ja: "照合結果", en: "Result of the check" },
  otherDocuments: { ja: "文書を変える", en: "Change the documents" },
} as const;

/** The steps of an inspection. */
export const STAGE_WORDS: Readonly<Record<WorkStage, Bilingual>> = {
  open: { ja: "ファイルを開く", en: "Open the file" },
  code: { ja: "コードを読み取る", en: "Read the code" },
  flows: { ja: "情報の流れを追う", en: "Follow information through the code" },
  files: { ja: "ファイルと署名を調べる", en: "Look at files and signatures" },
  judge: { ja: "結果をまとめる", en: "Put the report together" },
};

/** A form of saving: what it is, and the end of its file's name. */
interface FormWords {
  readonly label: Bilingual;
  readonly hint: Bilingual;
  readonly ending: string;
}

export const REPORT_FORMS: Readonly<Record<ReportForm, FormWords>> = {
  html: {
    label: { ja: "検査結果(HTML)", en: "Report (HTML)" },
    hint: {
      ja: "人が読むもの。日本語と英語の両方が入った、一つのファイルです。",
      en: "For people: one file, in Japanese and English.",
    },
    ending: ".report.html",
  },
  json: {
    label: { ja: "検査結果(JSON)", en: "Report (JSON)" },
    hint: { ja: "すべての指摘と根拠。ほかのプログラムで使うもの。", en: "All findings with their evidence, for programs." },
    ending: ".report.json",
  },
  facts: {
    label: { ja: "事実(JSON)", en: "Facts (JSON)" },
    hint: {
      ja: "アプリに含まれているもの。判断を含みません。後から、新しい知識ベースで判断し直せます。",
      en: "What the app contains, without judgement. A newer catalogue can judge it again.",
    },
    ending: ".facts.json",
  },
  sarif: {
    label: { ja: "指摘(SARIF 2.1.0)", en: "Findings (SARIF 2.1.0)" },
    hint: { ja: "コード検査の画面に取り込むもの。", en: "For code scanning." },
    ending: ".sarif",
  },
};

export const CHECK_FORMS: Readonly<Record<CheckForm, { readonly label: Bilingual; readonly ending: string }>> = {
  html: { label: { ja: "HTMLで保存", en: "Save HTML" }, ending: ".check.html" },
  json: { label: { ja: "JSONで保存", en: "Save JSON" }, ending: ".check.json" },
  sarif: { label: { ja: "SARIFで保存", en: "Save SARIF" }, ending: ".check.sarif" },
};

/** The documents that can be checked, with what they may be. */
export const DOCUMENT_SLOTS: Readonly<Record<GivenAs, { readonly label: Bilingual; readonly hint: Bilingual }>> = {
  notice: {
    label: { ja: "外部送信の通知", en: "Notice of external transmission" },
    hint: { ja: "HTML・Markdown・テキスト、external-transmission.json", en: "HTML, Markdown, text, external-transmission.json" },
  },
  policy: {
    label: { ja: "プライバシーポリシー", en: "Privacy policy" },
    hint: { ja: "HTML・Markdown・テキスト、app-privacy-policy.xml", en: "HTML, Markdown, text, app-privacy-policy.xml" },
  },
  "data-safety": {
    label: { ja: "データ セーフティ", en: "Data safety" },
    hint: { ja: "Play Console から書き出した CSV", en: "The CSV that Play Console exports" },
  },
  "privacy-manifest": {
    label: { ja: "プライバシーマニフェスト", en: "Privacy manifest" },
    hint: { ja: "PrivacyInfo.xcprivacy", en: "PrivacyInfo.xcprivacy" },
  },
  description: {
    label: { ja: "ストアの説明文", en: "Store text" },
    hint: { ja: "テキスト", en: "Text" },
  },
};

/** The drafts by the start of their names, in the order in which they are shown. */
export const DRAFT_WORDS: readonly { readonly stem: string; readonly label: Bilingual }[] = [
  { stem: "missing", label: { ja: "足りないものの一覧", en: "What is missing" } },
  { stem: "notice", label: { ja: "外部送信の通知", en: "Notice of external transmission" } },
  { stem: "popup", label: { ja: "ポップアップ", en: "Pop-up" } },
  { stem: "policy-summary", label: { ja: "プライバシーポリシー(概要版)", en: "Privacy policy (summary)" } },
  { stem: "policy-detail", label: { ja: "プライバシーポリシー(詳細版)", en: "Privacy policy (in full)" } },
  { stem: "external-transmission", label: { ja: "外部送信の通知(機械可読)", en: "Notice, machine-readable" } },
  { stem: "app-privacy-policy", label: { ja: "プライバシーポリシー(機械可読)", en: "Policy, machine-readable" } },
  { stem: "data-safety", label: { ja: "データ セーフティ", en: "Data safety" } },
  { stem: "PrivacyInfo", label: { ja: "プライバシーマニフェスト", en: "Privacy manifest" } },
  { stem: "store-gaps", label: { ja: "ストアの様式に書けないもの", en: "What the stores' forms leave open" } },
  { stem: "consent", label: { ja: "同意の設定", en: "Consent configuration" } },
];
