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
  readonly explained: string;
  readonly lint: string;
  readonly document: string;
  readonly check: string;
  readonly attest: string;
  readonly attested: string;
  readonly key: string;
  readonly predicate: string;
  readonly statement: string;
  readonly time: string;
  readonly expires: string;
  readonly passphraseFile: string;
  readonly outputFile: string;
  readonly example: string;
  readonly timestampRequest: string;
  readonly keys: string;
  readonly keyGenerate: string;
  readonly keyName: string;
  readonly role: string;
  readonly keyFolder: string;
  readonly passphrase: string;
  readonly keyShow: string;
  readonly publicKey: string;
  readonly recompute: string;
  readonly result: string;
  readonly verify: string;
  readonly bundleFile: string;
  readonly trust: string;
  readonly inHand: string;
  readonly recomputeIt: string;
  readonly noRecompute: string;
  readonly confirm: string;
  readonly now: string;
  readonly examplePolicy: string;
  readonly artifact: string;
  readonly notice: string;
  readonly policy: string;
  readonly dataSafety: string;
  readonly privacyManifest: string;
  readonly decisions: string;
  readonly factsInstead: string;
  readonly init: string;
  readonly draft: string;
  readonly scope: string;
  readonly file: string;
  readonly project: string;
  readonly noInput: string;
  readonly folder: string;
  readonly complete: string;
  readonly service: string;
  readonly answer: string;
  readonly decide: string;
  readonly by: string;
  readonly reason: string;
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
  readonly noIdsig: string;
  readonly split: string;
  readonly jobs: string;
  readonly timeout: string;
  readonly memory: string;
  readonly noFlows: string;
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
  explain: "検査項目、または文書の基準の意味、誤り得る場合、対処を説明します",
  explained: "検査項目(例 permissions)、または文書の基準(例 recipient-missing)",
  lint: "公表事項・プライバシーポリシーの文書を読み、不備を場所・根拠とともに示します",
  document: "HTML、Markdown、テキスト、または PDF",
  check: "公表事項やポリシーの記載と、アプリの実際を一行ずつ突き合わせます",
  attest: "結果、または判断・訂正などの内容に署名し、証明書を作ります",
  attested: "akashi inspect --json / akashi check --json の出力。訂正では前の証明書",
  key: "秘密鍵のファイル(akashi key generate で作る)",
  predicate: "証明書の種類(submission declaration analysis comparison decision correction、既定は結果の種類)",
  statement: "証明書の内容を書いた YAML または JSON(submission declaration decision correction)",
  time: "作成日時、協定世界時(既定は今)。同じ日時なら同じ証明書になる",
  expires: "期限。日時または日数(例 90d)",
  passphraseFile: "秘密鍵のパスフレーズを一行目に書いたファイル(環境変数 AKASHI_KEY_PASSPHRASE でも渡せる)",
  outputFile: "書き出すファイル(既定は標準出力)",
  example: "--statement のファイルの例を示す(submission declaration decision correction)",
  timestampRequest: "証明書へのタイムスタンプの要求(RFC 3161)を書き出すファイル。送るのは別の道具で",
  keys: "署名の鍵を作る、見る",
  keyGenerate: "鍵を作ります(秘密鍵は本人だけが読めるファイルになります)",
  keyName: "鍵の名前(例 example.jp/verifier)",
  role: "役割(provider analyser verifier market log witness、既定 analyser)",
  keyFolder: "鍵を置くフォルダー(既定は今のフォルダー)",
  passphrase: "秘密鍵のパスフレーズを端末で尋ねる",
  keyShow: "公開鍵のファイルを確かめ、内容を示します",
  publicKey: "公開鍵のファイル(.pub.json)",
  recompute: "公表された結果を同じ入力から作り直し、一字一句同じかを確かめます",
  verify: "証拠一式を、信頼の方針に照らして四つの段階で確かめます(ネットワークは使いません)",
  bundleFile: "証拠一式(.akashi.json、akashi log bundle の出力)",
  trust: "信頼の方針(YAML または JSON)",
  inHand: "手元のアプリ。そのアプリの証明書か(L1)、結果を作り直せるか(L2)を確かめる(分割APKは繰り返す)",
  recomputeIt: "結果を作り直して比べる(--artifact があれば既定)",
  noRecompute: "結果を作り直さない",
  confirm: "独立した道具(aapt2 aapt apksigner dexdump)でも確かめる(L3)",
  now: "この時点で有効かを確かめる、協定世界時(既定は今)",
  examplePolicy: "信頼の方針の例を示す",
  result: "akashi inspect --json または akashi check --json の出力",
  artifact: "結果のもとになったアプリのファイル(分割APKは繰り返す)",
  notice: "外部送信の公表事項(HTML、Markdown、テキスト、PDF、external-transmission.json)",
  policy: "プライバシーポリシー(HTML、Markdown、テキスト、PDF、XML)",
  dataSafety: "Google Play のデータ セーフティの CSV",
  privacyManifest: "Apple のプライバシーマニフェスト(PrivacyInfo.xcprivacy)",
  decisions: "判断を書いた akashi.yaml",
  factsInstead: "アプリの代わりに akashi facts の出力を使う",
  init: "アプリから akashi.yaml を作り、分からないことだけを尋ねます",
  draft: "公表事項・ポップアップ・プライバシーポリシーなどの下書きを書き出し、足りないものを示します",
  scope: "外部送信規律の対象かを順に検討します(提案まで。決めるのは名前のある人です)",
  file: "APK、.apks、.xapk、または .apkm",
  project: "プロジェクトファイル(既定 akashi.yaml)",
  noInput: "端末でも質問しない",
  folder: "下書きを書き出すフォルダー",
  complete: "公表事項・ポップアップ・ポリシーに足りないものがあれば終了コード 1",
  service: "対象のサービスの id(既定は最初のもの)",
  answer: "質問への答え(例 onlineGame=yes、繰り返し可)",
  decide: "判断を記録する(covered not-covered)。--by が必要",
  by: "判断した人の名前",
  reason: "判断の理由",
  files: "APK、.apks、.xapk、.apkm、またはそれらを含むフォルダー",
  json: "標準出力に JSON",
  sarif: "標準出力に SARIF 2.1.0",
  html: "HTML の報告を書き出す(- で標準出力)",
  output: "書き出すファイル。形式は拡張子で決まる(.html .json .sarif .txt、繰り返し可)",
  failOn: "この重要度以上の指摘があれば終了コード 1(info low medium high never)",
  profile: "判定基準。求めない指摘は info になる(law-minimum jssec-strict best-practice、既定 jssec-strict)",
  layer: "取り込んだ知識ベースの層を加える(繰り返し可)",
  expectSigner: "署名者の証明書の SHA-256 がこれであることを確かめる",
  description: "ストアの説明文。権限の説明があるかを調べる",
  minSdk: "署名を確かめる Android の下限(API レベル)",
  maxSdk: "署名を確かめる Android の上限(API レベル)",
  idsig: "署名スキーム v4 の .idsig ファイル(既定は APK の隣にあるもの)",
  noIdsig: "APK の隣にある .idsig ファイルを読まない",
  split: "複数のファイルを、一つのアプリの分割 APK として扱う",
  jobs: "同時に検査する数(既定は CPU の数)",
  timeout: "1件の時間の上限、秒(既定 120)",
  memory: "1件のメモリーの上限、MB(既定 1536)",
  noFlows: "コードの中で情報の流れをたどらない(速く終わるが、送信までの経路は分からない)",
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
  explain: "explain a check, or a rule for documents: its meaning, how it can be wrong, what to do",
  explained: "a check (as permissions) or a rule for documents (as recipient-missing)",
  lint: "read a notice or privacy policy and report its defects, each with its place and rule",
  document: "HTML, Markdown, text or PDF",
  check: "compare what notices and policies say with what the app does, row by row",
  attest: "sign a result, or a decision, correction and the like, as an attestation",
  attested: "what akashi inspect --json or akashi check --json printed; of a correction the earlier attestation",
  key: "file of the private key (akashi key generate makes one)",
  predicate: "kind of attestation (submission declaration analysis comparison decision correction; default: that of the result)",
  statement: "YAML or JSON with the content (submission declaration decision correction)",
  time: "when it is issued, UTC (default: now); the same time gives the same attestation",
  expires: "until when it holds: a moment or a number of days (as 90d)",
  passphraseFile: "file with the passphrase of the private key on its first line (or AKASHI_KEY_PASSPHRASE)",
  outputFile: "file to write (default: standard output)",
  example: "print an example for --statement (submission declaration decision correction)",
  timestampRequest: "file for a request to time-stamp the attestation (RFC 3161); another tool sends it",
  keys: "make and look at keys to sign with",
  keyGenerate: "make a pair of keys (only you can read the private one)",
  keyName: "name of the key (as example.jp/verifier)",
  role: "role (provider analyser verifier market log witness; default analyser)",
  keyFolder: "folder for the keys (default: this one)",
  passphrase: "ask for a passphrase at the terminal",
  keyShow: "check the file of a public key and show what it holds",
  publicKey: "file of a public key (.pub.json)",
  recompute: "make a published result again from the same inputs and compare it to the last character",
  verify: "verify a bundle on four levels against a trust policy, without a network",
  bundleFile: "bundle (.akashi.json, made by akashi log bundle)",
  trust: "trust policy (YAML or JSON)",
  inHand: "the app you have: is the bundle about it (L1), and does the result come out again (L2)? (repeat for split sets)",
  recomputeIt: "make the result again and compare it (the default with --artifact)",
  noRecompute: "do not make the result again",
  confirm: "ask independent tools as well (aapt2 aapt apksigner dexdump; L3)",
  now: "ask for this moment, UTC (default: now)",
  examplePolicy: "print an example of a trust policy",
  result: "what akashi inspect --json or akashi check --json printed",
  artifact: "the app that the result is about (repeat for the members of a split set)",
  notice: "notice of external transmission (HTML, Markdown, text, PDF, external-transmission.json)",
  policy: "privacy policy (HTML, Markdown, text, PDF, XML)",
  dataSafety: "Google Play's Data safety CSV",
  privacyManifest: "Apple's privacy manifest (PrivacyInfo.xcprivacy)",
  decisions: "akashi.yaml with decisions",
  factsInstead: "use what akashi facts wrote instead of an app",
  init: "make akashi.yaml from an app, asking only what the app does not answer",
  draft: "write drafts of the notice, pop-up, privacy policy and more, and say what is missing",
  scope: "assess step by step whether the external-transmission rule covers you (a named person decides)",
  file: "APK, .apks, .xapk or .apkm",
  project: "project file (default akashi.yaml)",
  noInput: "ask nothing, even at a terminal",
  folder: "folder to write the drafts to",
  complete: "exit with 1 where notice, pop-up or policy lack something",
  service: "id of the service (default: the first)",
  answer: "answer to a question (as onlineGame=yes; can be repeated)",
  decide: "record a decision (covered not-covered); needs --by",
  by: "name of the person who decided",
  reason: "reason of the decision",
  files: "APK, .apks, .xapk, .apkm, or folders that hold them",
  json: "JSON on standard output",
  sarif: "SARIF 2.1.0 on standard output",
  html: "write the HTML report (- for standard output)",
  output: "write a file in the format of its ending (.html .json .sarif .txt; can be repeated)",
  failOn: "exit with 1 on a finding of this severity or higher (info low medium high never)",
  profile: "set of rules; what it does not ask for is info (law-minimum jssec-strict best-practice; default jssec-strict)",
  layer: "add an imported layer of the catalogue (can be repeated)",
  expectSigner: "check that the signer's certificate has this SHA-256",
  description: "the store's text: does it explain the permissions?",
  minSdk: "lowest Android API level for which signatures are checked",
  maxSdk: "highest Android API level for which signatures are checked",
  idsig: "the .idsig file of signature scheme v4 (default: the one beside the APK)",
  noIdsig: "do not read the .idsig file beside the APK",
  split: "take several files as the split APKs of one app",
  jobs: "analyses at a time (default: the number of CPUs)",
  timeout: "time limit of one analysis in seconds (default 120)",
  memory: "memory limit of one analysis in MB (default 1536)",
  noFlows: "do not follow information through the code (faster; says nothing of where it is sent)",
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
    "akashi lint notice.html",
    "akashi check app.apk --notice notice.html",
    "akashi init app.apk",
    "akashi draft app.apk -o drafts",
    "akashi explain permissions",
  ],
  inspect: [
    "akashi inspect app.apk",
    "akashi inspect app.apk --html report.html -o report.sarif --fail-on high",
    "akashi inspect app.apk --description store.txt --expect-signer 9D:…:0A",
    "akashi inspect --split base.apk split_config.ja.apk",
    "akashi inspect apps/ -o results.jsonl --resume --jobs 4",
    "akashi inspect app.apk --no-flows",
  ],
  facts: ["akashi facts app.apk", "akashi facts app.xapk -o facts.json"],
  diff: ["akashi diff 1.0.apk 1.1.apk", "akashi diff 1.0.apk 1.1.apk --json"],
  catalogue: [
    "akashi catalogue list --market jp",
    "akashi catalogue show google-analytics-firebase",
    "akashi catalogue import exodus trackers.json -o exodus.layer.json",
  ],
  lint: [
    "akashi lint notice.html",
    "akashi lint notice.html --html lint.html -o lint.sarif --fail-on high",
    "akashi lint policy.pdf --profile law-minimum --json",
  ],
  check: [
    "akashi check app.apk --notice notice.html --policy policy.html",
    "akashi check app.apk --notice notice.html --html check.html --fail-on medium",
    "akashi check --facts facts.json --notice external-transmission.json --json",
  ],
  attest: [
    "akashi attest report.json --key lab.key.pem -o analysis.dsse.json",
    "akashi attest check.json --key lab.key.pem --expires 30d -o comparison.dsse.json",
    "akashi attest --example decision",
    "akashi attest --predicate decision --artifact app.apk --statement decision.yaml --key market.key.pem",
  ],
  key: [
    "akashi key generate --name example.jp/lab --role analyser --out keys --passphrase",
    "akashi key show keys/example.jp-lab.pub.json",
  ],
  recompute: [
    "akashi recompute report.json --artifact app.apk",
    "akashi recompute check.json --artifact app.apk --notice notice.html --project akashi.yaml",
  ],
  verify: [
    "akashi verify app.akashi.json --trust trust.yaml",
    "akashi verify app.akashi.json --trust trust.yaml --artifact app.apk --confirm",
    "akashi verify --example-policy",
  ],
  init: ["akashi init app.apk", "akashi init app.apk --project akashi.yaml --no-input"],
  draft: ["akashi draft app.apk -o drafts", "akashi draft app.apk -o drafts --complete"],
  scope: [
    "akashi scope",
    "akashi scope --answer operatorKind=individual --answer onlineGame=yes --json",
    'akashi scope --decide covered --by "山田 花子"',
  ],
  log: [
    "akashi log init log --origin example.com/akashi --key log.pem",
    "akashi log add log attestation.json --key log.pem",
    "akashi log prove log attestation.json --out attestation.tlog-proof",
    "akashi log audit log --checkpoint kept.checkpoint --log example.com/akashi+…",
  ],
  "log init": ["akashi log init log --origin example.com/akashi --key log.pem"],
  "log add": ["akashi log add log attestation.json --key log.pem"],
  "log checkpoint": [
    "akashi log checkpoint log",
    "akashi log checkpoint log --cosignature w1.sig --witness witness.example.org/w1+… --key log.pem",
  ],
  "log status": ["akashi log status log --key log.pem --days 7"],
  "log prove": ["akashi log prove log attestation.json --out attestation.tlog-proof", "akashi log prove log 12"],
  "log bundle": [
    "akashi log bundle log analysis.dsse.json --record report.json --out app.akashi.json",
    "akashi log bundle log decision.dsse.json --further analysis.dsse.json --timestamp reply.tsr --out decision.akashi.json",
  ],
  "log audit": [
    "akashi log audit log",
    "akashi log audit log --checkpoint kept.checkpoint --log example.com/akashi+… --trust policy.txt",
  ],
  "log witness": [
    "akashi log witness log --key w1.pem --name witness.example.org/w1 --state w1.json --log example.com/akashi+… --first",
    "akashi log witness log --key w1.pem --name witness.example.org/w1 --state w1.json --out w1.sig",
  ],
  explain: ["akashi explain modules", "akashi explain developer-identity", "akashi explain recipient-purpose-missing"],
};
