import type { Language } from "@akashi/render";

/** Help texts by command and option. */
interface HelpWords {
  readonly about: string;
  readonly inspect: string;
  readonly facts: string;
  readonly diff: string;
  readonly catalogue: string;
  readonly catalogueList: string;
  readonly catalogueShow: string;
  readonly catalogueImport: string;
  readonly explain: string;
  readonly files: string;
  readonly json: string;
  readonly sarif: string;
  readonly html: string;
  readonly output: string;
  readonly failOn: string;
  readonly profile: string;
  readonly layer: string;
  readonly expectSigner: string;
  readonly description: string;
  readonly minSdk: string;
  readonly maxSdk: string;
  readonly idsig: string;
  readonly split: string;
  readonly jobs: string;
  readonly timeout: string;
  readonly memory: string;
  readonly resume: string;
  readonly lang: string;
  readonly version: string;
  readonly help: string;
  readonly kind: string;
  readonly market: string;
  readonly obtained: string;
  readonly usageTitle: string;
  readonly argumentsTitle: string;
  readonly optionsTitle: string;
  readonly commandsTitle: string;
  readonly examplesTitle: string;
  readonly exitCodes: string;
}

const ja: HelpWords = {
  about: "アプリが利用者の情報を、誰に、何のために送り得るかを調べます。",
  inspect: "アプリを検査し、報告を作ります(複数のファイルやフォルダーは、1件1行の JSON)",
  facts: "アプリに含まれる事実だけを JSON で出力します",
  diff: "新旧のアプリを比べ、更新で増えるもの・減るものを示します",
  catalogue: "知識ベース(情報収集モジュール・送信先)を見る、取り込む",
  catalogueList: "モジュールを一覧します",
  catalogueShow: "モジュールの記載と、その出典を示します",
  catalogueImport: "外部の一覧を別の層として取り込みます(対応: exodus)",
  explain: "検査項目の意味、誤り得る場合、対処を説明します",
  files: "APK、.apks、.xapk、.apkm、またはそれらを含むフォルダー",
  json: "標準出力に JSON",
  sarif: "標準出力に SARIF 2.1.0",
  html: "HTML の報告を書き出す(- で標準出力)",
  output: "書き出すファイル。形式は拡張子で決まる(.html .json .sarif .txt、繰り返し可)",
  failOn: "この重要度以上の指摘があれば終了コード 1(info low medium high never)",
  profile: "判定基準(law-minimum jssec-strict best-practice、既定 jssec-strict)",
  layer: "取り込んだ知識ベースの層を加える(繰り返し可)",
  expectSigner: "署名者の証明書の SHA-256 がこれであることを確かめる",
  description: "ストアの説明文。権限の説明があるかを調べる",
  minSdk: "署名を確かめる Android の下限(API レベル)",
  maxSdk: "署名を確かめる Android の上限(API レベル)",
  idsig: "署名スキーム v4 の .idsig ファイル(既定は APK の隣にあるもの)",
  split: "複数のファイルを、一つのアプリの分割 APK として扱う",
  jobs: "同時に検査する数(既定は CPU の数)",
  timeout: "1件の時間の上限、秒(既定 120)",
  memory: "1件のメモリーの上限、MB(既定 1536)",
  resume: "-o の出力に続けて書き、済んだものを飛ばす",
  lang: "言語(ja en)",
  version: "版を表示",
  help: "使い方を表示",
  kind: "この種別だけ",
  market: "この市場だけ(jp global)",
  obtained: "一覧を入手した日 YYYY-MM-DD(既定は今日)。層の版になる",
  usageTitle: "使い方:",
  argumentsTitle: "引数:",
  optionsTitle: "オプション:",
  commandsTitle: "コマンド:",
  examplesTitle: "例:",
  exitCodes:
    "終了コード: 0 指摘なし(--fail-on 未満) / 1 --fail-on 以上の指摘あり / 2 使い方の誤り / 3 読めない入力 / 70 Akashi の不具合",
};

const en: HelpWords = {
  about: "Finds what an app may send about its user, to whom and for what.",
  inspect: "inspect an app and report (several files or folders: one JSON line each)",
  facts: "print what the app contains, without judgement, as JSON",
  diff: "compare two versions: what an update adds and takes away",
  catalogue: "look at the catalogue of modules and recipients, or import one",
  catalogueList: "list the modules",
  catalogueShow: "show what is claimed of a module, with its sources",
  catalogueImport: "import a list as a layer of its own (supported: exodus)",
  explain: "explain a check: its meaning, how it can be wrong, what to do",
  files: "APK, .apks, .xapk, .apkm, or folders that hold them",
  json: "JSON on standard output",
  sarif: "SARIF 2.1.0 on standard output",
  html: "write the HTML report (- for standard output)",
  output: "write a file in the format of its ending (.html .json .sarif .txt; can be repeated)",
  failOn: "exit with 1 on a finding of this severity or higher (info low medium high never)",
  profile: "set of rules (law-minimum jssec-strict best-practice; default jssec-strict)",
  layer: "add an imported layer of the catalogue (can be repeated)",
  expectSigner: "check that the signer's certificate has this SHA-256",
  description: "the store's text: does it explain the permissions?",
  minSdk: "lowest Android API level for which signatures are checked",
  maxSdk: "highest Android API level for which signatures are checked",
  idsig: "the .idsig file of signature scheme v4 (default: the one beside the APK)",
  split: "take several files as the split APKs of one app",
  jobs: "analyses at a time (default: the number of CPUs)",
  timeout: "time limit of one analysis in seconds (default 120)",
  memory: "memory limit of one analysis in MB (default 1536)",
  resume: "continue the output of -o, passing over what is done",
  lang: "language (ja en)",
  version: "show the version",
  help: "show this help",
  kind: "only this kind",
  market: "only this market (jp global)",
  obtained: "day the list was obtained, YYYY-MM-DD (default: today); it becomes the version of the layer",
  usageTitle: "Usage:",
  argumentsTitle: "Arguments:",
  optionsTitle: "Options:",
  commandsTitle: "Commands:",
  examplesTitle: "Examples:",
  exitCodes:
    "Exit codes: 0 no finding at or above --fail-on / 1 such findings / 2 usage / 3 unreadable input / 70 defect of Akashi",
};

export const HELP: Readonly<Record<Language, HelpWords>> = { ja, en };

/** Examples shown by `--help`; the same in both languages. */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  akashi: [
    "akashi inspect app.apk",
    "akashi inspect app.apk --html report.html",
    "akashi diff old.apk new.apk",
    "akashi explain permissions",
  ],
  inspect: [
    "akashi inspect app.apk",
    "akashi inspect app.apk --html report.html -o report.sarif --fail-on high",
    "akashi inspect app.apk --description store.txt --expect-signer 9D:…:0A",
    "akashi inspect --split base.apk split_config.ja.apk",
    "akashi inspect apps/ -o results.jsonl --resume --jobs 4",
  ],
  facts: ["akashi facts app.apk", "akashi facts app.xapk -o facts.json"],
  diff: ["akashi diff 1.0.apk 1.1.apk", "akashi diff 1.0.apk 1.1.apk --json"],
  catalogue: [
    "akashi catalogue list --market jp",
    "akashi catalogue show google-analytics-firebase",
    "akashi catalogue import exodus trackers.json -o exodus.layer.json",
  ],
  explain: ["akashi explain modules", "akashi explain developer-identity"],
};
