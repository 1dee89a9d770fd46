import type { Bilingual } from "@akashi/catalogue";
import type { CheckOutcome, VerificationCode } from "@akashi/evidence";
import type { WorkStage } from "../protocol.ts";

/** What the page says; the words of verdicts and codes are in `@akashi/render`. */
export const PAGE_WORDS = {
  name: { ja: "検証", en: "Verification" },
  title: { ja: "この検査結果は、本物で、今も有効か", en: "Is this result authentic, and does it still hold?" },
  lead: {
    ja: "受け取った検査結果を、発行者の説明に頼らず自分で確かめます。誰が何を述べたのか、書き換えられていないか、手元のアプリについてのものか、同じ結果がもう一度得られるかを調べます。",
    en: "Check a result for yourself, without taking its issuer's word: who said what, whether it was changed, whether it is about the app you have, and whether it comes out again.",
  },
  noScript: {
    ja: "このページは、ブラウザの中でプログラム(JavaScript)を動かして確かめます。JavaScriptを有効にして開いてください。",
    en: "This page verifies by a program (JavaScript) in your browser. Open it with JavaScript enabled.",
  },
  bundle: { ja: "結果のファイル", en: "The result" },
  bundleHint: {
    ja: "受け取った証拠一式(.akashi.json)。",
    en: "The bundle that you were given (.akashi.json).",
  },
  policy: { ja: "信頼の方針", en: "Whom you trust" },
  policyHint: {
    ja: "誰の署名を信じるかを書いたファイル(YAML または JSON)。それが指す鍵のファイルは、まとめて選んでください。結果と一緒に渡されたものは使わず、自分で用意するか、信頼できる別の経路で受け取ってください。",
    en: "The trust policy (YAML or JSON), together with the files of keys that it names. Make it yourself or get it from somebody you trust; do not use one that came with the result.",
  },
  app: { ja: "アプリ(なくても可)", en: "The app (optional)" },
  appHint: {
    ja: "手元のアプリについての結果かを調べ、結果を作り直して比べます。分割されたAPKや、検査に使われた文書は、まとめて選んでください。",
    en: "Checks that the result is about the app you have, and makes the result again. Choose split APKs, and documents it was checked against, together.",
  },
  moment: { ja: "いつの時点で確かめるか", en: "As of when" },
  momentHint: {
    ja: "この端末の時計から取りました。時計が合っているかを見てください。過去の日の時点で確かめることもできます。",
    en: "Taken from the clock of this device: see that it is right. You can also verify as of another day.",
  },
  momentNow: { ja: "今にする", en: "Now" },
  utc: { ja: "協定世界時", en: "UTC" },
  momentMissing: { ja: "日時を入れてください。", en: "Give day and time." },
  run: { ja: "確かめる", en: "Verify" },
  promiseTitle: { ja: "ファイルは、この端末から出ません", en: "The files stay on this device" },
  promise: {
    ja: "すべて、このブラウザの中で確かめます。このページは通信をしません。ページ自身の規則(Content Security Policy)で、読み込みも送信も禁じています。回線を切っても同じように使えます。",
    en: "Everything is verified in this browser. This page opens no connection: its own policy (Content Security Policy) forbids it to load or to send anything. It works just the same offline.",
  },
  genuineTitle: { ja: "このページが本物であることを確かめる", en: "How to know that this page is genuine" },
  genuine: {
    ja: "偽の検証ページは、何でも「本物」と表示できます。結果を渡してきた相手からではなく、Akashi の配布元から受け取ってください。このページは一つのファイルです。保存したファイルのSHA-256を求め、配布元が示す値か、ソースコードから自分で作ったファイルの値(npm run verifier が表示)と比べてください。",
    en: "A forged page can call anything authentic. Get this page from the publisher of Akashi, not from whoever gave you the result. It is one file: take the SHA-256 of the saved file, and compare it with the value that the publisher gives, or with that of the file you build from the source yourself (npm run verifier prints it).",
  },
  limitsTitle: { ja: "分からないこと", en: "What it cannot tell" },
  limits: {
    ja: "確かめるのは、誰が何を述べ、それが書き換えられていないかです。アプリに問題がないことや、法令を守っていることは分かりません。ほかの検査の道具との照合(L3の一部)は、ブラウザでは行えません。",
    en: "It shows who said what, and that it was not changed; not that an app is free of problems, nor that a law is complied with. Other tools (a part of L3) cannot run in a browser.",
  },
  busyTitle: { ja: "確かめています", en: "Verifying" },
  cancel: { ja: "中止する", en: "Cancel" },
  cancelled: { ja: "中止しました。", en: "It was cancelled." },
  problemTitle: { ja: "確かめられませんでした", en: "This could not be verified" },
  again: { ja: "戻る", en: "Back" },
  withoutApp: { ja: "アプリなしで確かめる", en: "Verify without the app" },
  noMemory: {
    ja: "このアプリから結果を作り直すには、ブラウザで使える以上のメモリーが必要です。ほかのタブを閉じてやり直すか、アプリなしで確かめてください。再計算は、コマンドライン(akashi verify)で行えます。",
    en: "Making the result again from this app takes more memory than the browser has. Close other tabs and try again, or verify without the app. The command line (akashi verify) can recompute it.",
  },
  late: (seconds: number): Bilingual => ({
    ja: `時間の上限(${seconds} 秒)に達したため、再計算を打ち切りました。アプリなしで確かめるか、コマンドライン(akashi verify)で再計算してください。`,
    en: `Recomputing was stopped at the time limit of ${seconds} s. Verify without the app, or recompute on the command line (akashi verify).`,
  }),
  insecure: {
    ja: "このページの開き方では、署名を確かめられません。ファイルを保存して直接開くか、https のアドレスから開いてください。",
    en: "Signatures cannot be checked in a page that was opened this way. Save the file and open it, or open it over https.",
  },
  noEd25519: {
    ja: "このブラウザは、署名の方式(Ed25519)に対応していません。Chrome か Edge の 137、Firefox 129、Safari 17 より新しいもので開いてください。",
    en: "This browser does not know the kind of signature (Ed25519). Open the page in Chrome or Edge 137, Firefox 129, Safari 17 or later.",
  },
  another: { ja: "条件を変える", en: "Change" },
  tabs: { ja: "確かめた結果と、その内容", en: "Verdict and record" },
  verdictTab: { ja: "確かめた結果", en: "Verdict" },
  recordTab: { ja: "結果の中身", en: "The result" },
  print: { ja: "印刷する", en: "Print" },
  recordTitle: { ja: "証拠一式に入っている検査結果", en: "The result in the bundle" },
  recordUnverified: {
    ja: "未確認: この内容は、信頼する発行者が述べたものと確かめられていません。",
    en: "Unverified: this was not shown to be what an issuer you trust has said.",
  },
  recordVerified: {
    ja: "発行者が述べた結果そのものであることを確かめました。",
    en: "Shown to be the very result that its issuer attested.",
  },
  noRecord: { ja: "この証拠一式には、検査結果が入っていません。", en: "There is no result in this bundle." },
} as const;

/** Where there is no trust policy. */
export const UNTRUSTED_WORDS = {
  verdict: {
    ja: "まだ何も信頼できません。信頼の方針がないため、誰の署名かを確かめていません。",
    en: "Nothing can be trusted yet: without a trust policy nobody's signature was checked.",
  },
  remedy: {
    ja: "発行者・記録・立会人の公開鍵を、この結果とは別の経路で受け取り、信頼の方針に書いて、もう一度確かめてください。下にあるのは、ファイルがそう名乗っているというだけの内容です。",
    en: "Get the public keys of issuer, log and witnesses by another way than this result, write them into a trust policy, and verify again. What stands below is merely what the file claims.",
  },
  state: { ja: "信頼の方針がありません", en: "No trust policy" },
} as const;

/** States of checks and levels. */
export const STATE_WORDS: Readonly<Record<CheckOutcome, Bilingual>> = {
  passed: { ja: "確認できた", en: "Confirmed" },
  failed: { ja: "確認できなかった", en: "Not confirmed" },
  "not-done": { ja: "していない", en: "Not done" },
  unknown: { ja: "わからない", en: "Not known" },
};

/** The signs beside them, which are no words: a person who does not see colours tells them apart. */
export const STATE_SIGNS: Readonly<Record<CheckOutcome, string>> = { passed: "✓", failed: "×", "not-done": "–", unknown: "?" };

/** What to do in this page, where the words of the command line would name an option. */
export const REMEDY_HERE: Partial<Readonly<Record<VerificationCode, Bilingual>>> = {
  "artifact-not-given": {
    ja: "手元のアプリについての結果かを確かめるには、アプリのファイルを入れてください。",
    en: "Give the file of the app to check that the result is about it.",
  },
  "not-recomputed": {
    ja: "結果を作り直して比べるには、アプリのファイルを入れてください。",
    en: "Give the file of the app to make the result again and compare.",
  },
  "not-confirmed": {
    ja: "ほかの道具は、ブラウザでは動きません。コマンドライン(akashi verify --confirm)で確かめられます。",
    en: "Other tools cannot run in a browser. The command line can ask them (akashi verify --confirm).",
  },
};

/** The titles and labels of a verdict. */
export const VERDICT_WORDS = {
  asOf: { ja: "確かめた時点", en: "Verified as of" },
  here: { ja: "この端末の時計では", en: "on the clock of this device" },
  levels: { ja: "四つの確認", en: "The four levels" },
  open: { ja: "理由と、すること", en: "Why, and what to do" },
  freshness: { ja: "今も有効か", en: "Does it still hold?" },
  statusFrom: { ja: "状態一覧の日時", en: "status snapshot of" },
  statusUntil: { ja: "状態一覧の期限", en: "good until" },
  replacement: { ja: "差し替え後の証明書", en: "replaced by" },
  who: { ja: "誰が、いつ、どこに", en: "Who, when, and where" },
  claimed: { ja: "ファイルが名乗っている内容(未確認)", en: "What the file claims (unverified)" },
  keyName: { ja: "署名した鍵", en: "signed by" },
  role: { ja: "役割", en: "role" },
  keyid: { ja: "鍵の番号", en: "key id" },
  issued: { ja: "証明した日時", en: "issued" },
  expires: { ja: "効力の期限", en: "in force until" },
  log: { ja: "記録", en: "log" },
  entry: { ja: "記録された日時", en: "logged" },
  entryAt: (index: number, size: number): Bilingual => ({
    ja: `${size} 件の記録の ${index + 1} 番目`,
    en: `entry ${index + 1} of ${size}`,
  }),
  scope: { ja: "何についての証明か", en: "What it is about" },
  covers: { ja: "述べていること", en: "What it covers" },
  leavesOut: { ja: "述べていないこと", en: "What it does not cover" },
  differences: { ja: "再計算との違い", en: "Where the recomputed result differs" },
  place: { ja: "場所", en: "Place" },
  recorded: { ja: "証拠一式の結果", en: "In the bundle" },
  recomputed: { ja: "作り直した結果", en: "Recomputed" },
  nothing: { ja: "(なし)", en: "(nothing)" },
  moreDifferences: (count: number): Bilingual => ({ ja: `ほか ${count} か所`, en: `and ${count} more places` }),
  otherVersions: {
    ja: "作った Akashi や知識ベースの版が違うため、違いがあっても改ざんの証拠にはなりません。",
    en: "Engine or catalogue are of another version: a difference is then no proof of tampering.",
  },
  versionOf: {
    unbuilt: { ja: "Akashi の版(確かめられない状態で作られています)", en: "Akashi (its version cannot be told)" },
    otherEngine: { ja: "Akashi の版", en: "Akashi" },
    otherCatalogue: { ja: "知識ベースの版", en: "catalogue" },
    otherRules: { ja: "判定基準の日付", en: "day of the rules" },
  },
  confirmations: { ja: "ほかの発行者の証明書との照合", en: "Laid beside other issuers' attestations" },
  claim: { ja: "項目", en: "Claim" },
  outcome: { ja: "照合の結果", en: "Outcome" },
  by: { ja: "発行者と道具", en: "Issuer and tool" },
  given: { ja: "渡されたファイル", en: "The files that were given" },
  app: { ja: "アプリ", en: "App" },
  noPolicy: { ja: "(なし)", en: "(none)" },
  noApp: { ja: "(なし)", en: "(none)" },
  details: { ja: "技術的な内訳", en: "Technical details" },
} as const;

/** The steps. */
export const STAGE_WORDS: Readonly<Record<WorkStage, Bilingual>> = {
  bundle: { ja: "ファイルを開く", en: "Open the files" },
  code: { ja: "アプリのコードを読み取る", en: "Read the code of the app" },
  flows: { ja: "情報の流れを追う", en: "Follow information through the code" },
  files: { ja: "アプリのファイルと署名を調べる", en: "Look at files and signatures of the app" },
  judge: { ja: "結果を作り直す", en: "Make the result again" },
  verdict: { ja: "署名と記録を確かめる", en: "Check signatures and log" },
};
