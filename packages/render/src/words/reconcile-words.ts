import type {
  ActionId,
  ContradictionCell,
  ContradictionKind,
  MatchLevel,
  ObservedSide,
  ReasonId,
  RowKind,
  Verdict,
} from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import type { DeclaringDocument } from "@akashi/declarations";
import { LADDER_WORDS, type Explained } from "./evidence-words.ts";
import { countOf, formatCount } from "./language.ts";

export const VERDICT_WORDS: Readonly<Record<Verdict, Explained>> = {
  undeclared: {
    label: { ja: "記載のない送信", en: "undeclared" },
    plain: {
      ja: "実際の通信で送信を観測しましたが、記載が見つかりません。",
      en: "Sending was observed in traffic, and no document declares it.",
    },
  },
  "possible-undeclared": {
    label: { ja: "記載もれの可能性", en: "possibly undeclared" },
    plain: {
      ja: "アプリにその仕組みがありますが、記載が見つかりません。実際に送信されたかどうかは確認していません。",
      en: "The app has it, and no document declares it. Whether anything was sent was not looked at.",
    },
  },
  "over-declared": {
    label: { ja: "根拠が見つからない記載", en: "declared, no basis found" },
    plain: {
      ja: "記載がありますが、検査範囲のアプリには根拠が見つかりませんでした。",
      en: "It is declared, and nothing in the part of the app that was looked at bears it out.",
    },
  },
  "declared-not-observed": {
    label: { ja: "記載あり・今回未観測", en: "declared, not observed" },
    plain: {
      ja: "記載があり、アプリにも仕組みがありますが、設定や権限により、今回は動作を確認できませんでした。",
      en: "It is declared and the app has it, but configuration, permissions or the traffic did not show it at work.",
    },
  },
  "not-tested": {
    label: { ja: "未検査", en: "not tested" },
    plain: {
      ja: "この検査では判定していません。理由を行ごとに示します。",
      en: "This inspection does not judge it. Each row gives the reason.",
    },
  },
  "not-verifiable": {
    label: { ja: "この手法では検証不可", en: "not verifiable" },
    plain: {
      ja: "アプリの検査では確かめることができない事柄です。送信先への確認など、別の方法が必要です。",
      en: "Inspecting an app can never show it. It takes another way, such as asking the recipient.",
    },
  },
  consistent: {
    label: { ja: "記載と一致", en: "consistent" },
    plain: {
      ja: "記載があり、検証時点のアプリにもその仕組みがあります。通信を観測していない場合、送信されたことまでは示しません。",
      en: "It is declared, and the app as inspected has it. Where no traffic was looked at, this does not say that anything was sent.",
    },
  },
};

export const ROW_KIND_WORDS: Readonly<Record<RowKind, Bilingual>> = {
  transmission: { ja: "外部送信", en: "transmission" },
  information: { ja: "情報の種類", en: "kind of information" },
  destination: { ja: "接続先", en: "destination" },
  permission: { ja: "権限と説明文", en: "permission and description" },
  statement: { ja: "アプリ全体についての記載", en: "statement on the app as a whole" },
  use: { ja: "送信先での利用", en: "use by the recipient" },
  "opt-out": { ja: "停止の手段(オプトアウト)", en: "opt-out" },
};

export const DOCUMENT_WORDS: Readonly<Record<DeclaringDocument, Bilingual>> = {
  notice: { ja: "外部送信の公表事項", en: "external-transmission notice" },
  policy: { ja: "プライバシーポリシー", en: "privacy policy" },
  "data-safety": { ja: "データ セーフティ(Google Play)", en: "Data safety (Google Play)" },
  "privacy-manifest": { ja: "プライバシーマニフェスト(Apple)", en: "privacy manifest (Apple)" },
  description: { ja: "ストアの説明文", en: "store description" },
  "external-transmission-json": { ja: "外部送信の機械可読データ", en: "external-transmission.json" },
  "policy-xml": { ja: "ポリシーのXML", en: "policy XML" },
};

export const REASON_WORDS: Readonly<Record<ReasonId, Bilingual>> = {
  "module-in-app": { ja: "モジュールのコードがアプリに含まれています。", en: "The module's code is in the app." },
  "not-reached": {
    ja: "アプリの入口からそのコードへ至る経路は見つかりませんでした。",
    en: "No way to its code from an entry point was found.",
  },
  "code-sends": {
    ja: "この情報が受け取る側へ渡る経路を、コードの中でたどれました。",
    en: "A way of it to whoever receives was followed through the code.",
  },
  "code-reads": { ja: "到達可能なコードが、この情報を読み取ります。", en: "Code that can be reached reads it." },
  "code-may-read": {
    ja: "この情報を読み取るコードがありますが、そこへ至る経路は見つかりませんでした。",
    en: "Code reads it, but no way to that code was found.",
  },
  "provider-says": {
    ja: "この情報を送ることがあるとする資料があります(出典を示します)。到達可能なコードでは確認していません。",
    en: "A document, named as its source, says that it may be sent; no code that can be reached was seen to read it.",
  },
  "catalogue-only": {
    ja: "知識ベースにはありますが、出典を確認していません。コードでも確認していません。",
    en: "The catalogue says so without a confirmed source, and the code did not show it.",
  },
  "observed-in-traffic": { ja: "実際の通信で観測しました。", en: "It was observed in traffic." },
  "not-seen-in-traffic": { ja: "今回の通信では観測されませんでした。", en: "It was not observed in the traffic looked at." },
  "implicit-in-any-request": {
    ja: "通信そのものに伴って相手に伝わる情報です。",
    en: "Any request carries it by itself.",
  },
  "host-in-app": {
    ja: "この送信先の接続先がアプリに書かれています。接続することを示すものではありません。",
    en: "A host of this recipient stands in the app. Standing there is not being called.",
  },
  "own-code-reads": {
    ja: "アプリ自身のコードが読み取ります。読み取ることは、送信することを意味しません。",
    en: "The app's own code reads it. Reading is not sending.",
  },
  "own-code-names-hosts": {
    ja: "アプリ自身のコードに接続先が書かれています。接続することを示すものではありません。",
    en: "The app's own code names hosts. Standing there is not being called.",
  },
  "sending-not-followed": {
    ja: "アプリ自身のコードが送信するかどうかは、この検査では追跡していません。",
    en: "Whether the app's own code sends, this inspection did not follow.",
  },
  "unknown-code": {
    ja: "提供元が分からないコードのため、どの記載に当たるかを判定できません。",
    en: "Nobody knows whose code it is, so that no declaration can be set against it.",
  },
  "identifier-read-with-user-information": {
    ja: "同じコードが、端末固有のIDと利用者の情報の両方を読み取ります。一つの通信で送るかどうかは確認していません(JSSECセキュアコーディングガイド 5.5.2.7)。",
    en: "The same code reads an identifier of the device and information about its user. Whether one request carries both was not looked at (JSSEC Secure Coding Guide 5.5.2.7).",
  },
  "remnant-only": {
    ja: "宣言や参照だけが残り、コード本体が見つかりません。",
    en: "Only a declaration or a reference is left; its code was not found.",
  },
  "switched-off": { ja: "設定により収集が止められています。", en: "Configuration switches its collection off." },
  "partly-switched-off": { ja: "設定により収集の一部が止められています。", en: "Configuration switches a part of it off." },
  "permission-missing": {
    ja: "この情報を得るために必要な権限を、アプリが求めていません。",
    en: "The app does not ask for a permission that gives it.",
  },
  "not-declared": { ja: "渡された文書に記載が見つかりません。", en: "No document that was given declares it." },
  "declared-in-pool": {
    ja: "情報がモジュールごとではなく、まとめて記載されています。",
    en: "The information is declared for several modules together.",
  },
  "declared-by-recipient-only": {
    ja: "送信先だけが記載され、モジュールの名前がありません。",
    en: "The recipient is named and the module is not.",
  },
  "recipient-differs": {
    ja: "記載された送信先の名称が、知識ベースにある提供元と異なります。",
    en: "The recipient that is named is another one than the provider in the catalogue.",
  },
  "recipient-not-stated": { ja: "送信先の記載がありません。", en: "No recipient is named." },
  "recipient-not-checkable": {
    ja: "提供元の正式名称が知識ベースにないため、送信先の名称を確かめられません。",
    en: "The catalogue does not have the provider's legal name, so that the name cannot be checked.",
  },
  "recipient-chosen-by-operator": {
    ja: "送信先をアプリの運営者が選ぶモジュールです。名称の照合はしていません。",
    en: "The app's operator chooses where this module sends; the name was not compared.",
  },
  "service-name-only": {
    ja: "サービス名だけで、正式名称の記載がありません。",
    en: "Only the name of the service is given, not the legal name.",
  },
  "former-name": { ja: "送信先が以前の社名で記載されています。", en: "The recipient is named by a former name." },
  "affiliate-name": {
    ja: "同じグループの別の会社とみられる名称です。",
    en: "The name seems to be that of another company of the same group.",
  },
  "company-form-differs": {
    ja: "会社の種類(株式会社・合同会社など)が知識ベースの正式名称と異なります。",
    en: "The kind of company (Inc., LLC) differs from the legal name in the catalogue.",
  },
  "tool-name-not-known": {
    ja: "記載されたモジュールの名前が知識ベースにありません。",
    en: "The catalogue does not know the module by this name.",
  },
  "name-not-known": { ja: "記載された名称が知識ベースにありません。", en: "The catalogue does not know this name." },
  "words-not-known": {
    ja: "情報を表す文言を、情報の種類に対応づけられませんでした。",
    en: "The words for the information could not be assigned to a type.",
  },
  "not-in-app": { ja: "アプリに見つかりませんでした。", en: "It was not found in the app." },
  "type-not-in-module": {
    ja: "この情報を読み取るコードも、提供元の記載も見つかりませんでした。",
    en: "Neither code that reads it nor a word of the provider was found.",
  },
  "may-be-hidden": {
    ja: "検査していない部分に含まれている可能性があります。",
    en: "It may be in a part that was not looked at.",
  },
  "not-from-platform": {
    ja: "利用者の入力や操作などから得られる情報で、コードのAPI呼出しからは分かりません。",
    en: "Users type it in or it comes of what they do; calls in code do not show it.",
  },
  "derived-at-server": {
    ja: "送信先でIPアドレスなどから推定できる情報です。",
    en: "A server can derive it, for instance from the IP address.",
  },
  "not-known-to-collect": {
    ja: "知識ベースでは、情報を収集するモジュールとされていません。",
    en: "The catalogue does not know it as a module that collects.",
  },
  "use-not-visible": {
    ja: "送信先がどう利用するかは、アプリの検査では分かりません。",
    en: "How the recipient uses it, inspecting the app cannot show.",
  },
  "use-stop-not-visible": {
    ja: "止まるのは利用であり、送信先での利用が止まったことは技術的に検証できません。",
    en: "What stops is the use, and that the recipient has stopped using it cannot be verified technically.",
  },
  "send-stop-needs-run": {
    ja: "止まるのは送信です。停止を求めた後の通信を観測すれば確かめられますが、今回は行っていません。",
    en: "What stops is the sending. Traffic after opting out can show it; none was looked at.",
  },
  "stop-kind-not-stated": {
    ja: "送信と利用のどちらが止まるのか、記載がありません。",
    en: "It does not say whether the sending or the use stops.",
  },
  "provider-names-other-purposes": {
    ja: "提供元が公表する利用目的に、記載されていないものがあります。",
    en: "The provider names purposes that the document does not.",
  },
  "other-platform": {
    ja: "別のプラットフォームのアプリについての記載です。",
    en: "It is about the app on another platform.",
  },
  "description-explains": {
    ja: "説明文に、この権限に関わる文言があります(言葉の一致による判定)。",
    en: "The description has words about it (by matching words).",
  },
  "description-denies": { ja: "説明文に、使わないとあります。", en: "The description says that it is not used." },
  "description-silent": {
    ja: "説明文に、この権限を説明する文言が見つかりません。",
    en: "The description has no words that explain it.",
  },
  "description-words-unknown": {
    ja: "照合に使える言葉の一覧がありません。",
    en: "There is no list of words to compare with.",
  },
  "no-notice-given": {
    ja: "モジュールや送信先を記載する文書が渡されていません。",
    en: "No document was given that has a place for modules and recipients.",
  },
  "notice-required": {
    ja: "同意またはオプトアウトを選んでいても、この判定基準では公表が必要です。",
    en: "Consent or an opt-out was chosen; this profile asks for the notice all the same.",
  },
  "consent-instead": {
    ja: "公表に代えて同意を得るとされています(判定基準: 法令の最低限)。",
    en: "Consent is taken in place of the notice (profile: minimum of the law).",
  },
  "opt-out-instead": {
    ja: "公表に代えてオプトアウト措置を講じるとされています(判定基準: 法令の最低限)。別に公表すべき事項があります。",
    en: "An opt-out is given in place of the notice (profile: minimum of the law); it has items of its own to publish.",
  },
  "exempt-by-decision": {
    ja: "適用除外と、担当者が判断しています。",
    en: "A named person has decided that it is exempt.",
  },
  "exemption-not-decided": {
    ja: "適用除外の案がありますが、担当者の判断がまだありません。",
    en: "An exemption is proposed, and no named person has decided.",
  },
  "purposes-not-stated": {
    ja: "利用目的の記載がありません(施行規則22条の2の29第3号)。",
    en: "No purpose of use is stated (Enforcement Rules, Art. 22-2-29 item 3).",
  },
  "sender-purpose-not-stated": {
    ja: "送信元(アプリの提供者)の利用目的の記載がありません。",
    en: "The sender's own purpose is not stated.",
  },
  "recipient-purpose-not-stated": {
    ja: "送信先の利用目的の記載がありません。",
    en: "The recipient's purpose is not stated.",
  },
  "information-not-stated": {
    ja: "送信される情報の内容の記載がありません(施行規則22条の2の29第1号)。",
    en: "What is sent is not stated (Enforcement Rules, Art. 22-2-29 item 1).",
  },
  "decided-not-sent": {
    ja: "送らないと、担当者が判断しています。コードの検査では、送らないことを確かめられません。",
    en: "A named person decided that it is not sent. Inspecting code cannot show that something is not sent.",
  },
  "declared-despite-decision": {
    ja: "送らないと担当者が判断していますが、文書には記載があります。",
    en: "A named person decided that it is not sent, and the document declares it.",
  },
  "observed-despite-decision": {
    ja: "送らないと担当者が判断していますが、実際の通信で観測しました。",
    en: "A named person decided that it is not sent, and it was observed in traffic.",
  },
};

export const ACTION_WORDS: Readonly<Record<ActionId, Bilingual>> = {
  none: { ja: "対応は不要です。", en: "Nothing to do." },
  declare: {
    ja: "情報・送信先・利用目的を公表事項に追加するか、モジュールを取り除いてください。",
    en: "Add it to the notice with information, recipient and purposes, or remove the module.",
  },
  "declare-type": {
    ja: "送信している場合は、この情報を公表事項に追加してください。",
    en: "If it is sent, add this information to the notice.",
  },
  "fill-in-form": {
    ja: "端末の外へ送っている場合は、フォームの回答に追加してください。",
    en: "If it leaves the device, add it to the answers of the form.",
  },
  "say-in-description": {
    ja: "何のために使うのかを説明文に書くか、権限を取り除いてください。",
    en: "Say in the description what it is for, or remove the permission.",
  },
  "correct-recipient": {
    ja: "送信先の名称を確かめ、正しい名称に直してください。",
    en: "Check who receives it, and correct the name.",
  },
  "state-recipient": {
    ja: "送信先の正式名称を、サービス名とあわせて記載してください。",
    en: "State the recipient's legal name beside the name of the service.",
  },
  "confirm-recipient": {
    ja: "送信先の正式名称を、契約書や登記で確かめてください。",
    en: "Confirm the recipient's legal name by contract or register.",
  },
  "update-name": { ja: "現在の社名に改めてください。", en: "Update it to the present name." },
  "name-precisely": {
    ja: "モジュールの正式な名前と情報の種類が分かるように書き直してください。",
    en: "Write it so that module and kind of information can be told.",
  },
  "remove-or-explain": {
    ja: "使っていなければ記載を取り除き、使っていれば、どこで使うのかを確かめてください。",
    en: "Remove it if it is not used; if it is, find out where.",
  },
  "state-purposes": {
    ja: "提供元の公表内容を確かめ、利用目的を補ってください。",
    en: "Check what the provider publishes, and complete the purposes.",
  },
  "state-stop": {
    ja: "送信と利用のどちらが止まるのかを記載してください。",
    en: "State whether the sending or the use stops.",
  },
  "confirm-by-run": {
    ja: "アプリを動かし、通信を観測して確かめてください。",
    en: "Run the app and look at its traffic.",
  },
  "confirm-with-recipient": {
    ja: "契約や送信先への照会で確かめてください。",
    en: "Confirm it by contract or by asking the recipient.",
  },
  "check-other-platform": {
    ja: "そのプラットフォームのアプリを検査して確かめてください。",
    en: "Inspect the app of that platform.",
  },
  "identify-code": { ja: "だれのコードかを特定してください。", en: "Find out whose code it is." },
  "separate-identifier": {
    ja: "端末固有のIDを利用者の情報と結び付けないようにしてください。",
    en: "Do not tie an identifier of the device to information about its user.",
  },
  "give-notice": {
    ja: "公表事項またはプライバシーポリシーを指定して、もう一度照合してください。",
    en: "Give the notice or the policy, and check again.",
  },
  "decide-exemption": {
    ja: "適用除外に当たるかどうかを判断し、判断した人の名前と日付を記録してください。",
    en: "Decide whether it is exempt, and record who decided and when.",
  },
  "complete-row": {
    ja: "足りない項目(送信される情報、送信元と送信先の利用目的)を書き足してください。",
    en: "Complete the row: what is sent, and the purposes of both the sender and the recipient.",
  },
  "settle-decision": {
    ja: "文書か akashi.yaml の判断の、どちらかを改めてください。",
    en: "Correct either the document or the decision in akashi.yaml.",
  },
};

export const MATCH_WORDS: Readonly<Record<MatchLevel, Bilingual>> = {
  module: { ja: "モジュール名で一致", en: "matched by module" },
  own: { ja: "アプリの提供者として一致", en: "matched as the app's provider" },
  host: { ja: "接続先で一致", en: "matched by host" },
  recipient: { ja: "送信先名で一致", en: "matched by recipient" },
  pool: { ja: "まとめて記載", en: "declared together" },
  app: { ja: "アプリ全体の記載", en: "of the app as a whole" },
  none: { ja: "対応先なし", en: "no match" },
};

export const BASIS_WORDS: Readonly<Record<ObservedSide["basis"], Bilingual>> = {
  "manifest-remnant": LADDER_WORDS["manifest-remnant"].label,
  referenced: LADDER_WORDS.referenced.label,
  embedded: LADDER_WORDS.embedded.label,
  reachable: LADDER_WORDS.reachable.label,
  "starts-by-itself": LADDER_WORDS["starts-by-itself"].label,
  reads: LADDER_WORDS.reads.label,
  flows: LADDER_WORDS.flows.label,
  observed: LADDER_WORDS.observed.label,
  "may-read": { ja: "読取りの可能性", en: "code may read it" },
  "provider-claim": { ja: "資料に記載", en: "a document says so" },
  "catalogue-only": { ja: "知識ベースのみ(出典未確認)", en: "catalogue only, no confirmed source" },
  implicit: { ja: "通信に伴う", en: "part of any request" },
  host: { ja: "接続先の記載", en: "host in the app" },
  permission: { ja: "権限の要求", en: "permission asked for" },
};

export const CONTRADICTION_WORDS: Readonly<Record<ContradictionKind, Explained>> = {
  module: {
    label: { ja: "モジュールの有無", en: "module" },
    plain: { ja: "一方の文書にだけ、モジュールが記載されています。", en: "Only some of the documents name the module." },
  },
  recipient: {
    label: { ja: "送信先", en: "recipient" },
    plain: { ja: "文書によって送信先が異なります。", en: "The documents name different recipients." },
  },
  information: {
    label: { ja: "情報の種類", en: "kind of information" },
    plain: { ja: "一方の文書にだけ、この情報が記載されています。", en: "Only some of the documents declare the information." },
  },
  sharing: {
    label: { ja: "第三者への提供", en: "sharing" },
    plain: {
      ja: "フォームでは共有しないとし、公表事項では送信先が自らの目的で利用するとしています。",
      en: "The form says that it is not shared; the notice says that a recipient uses it for purposes of its own.",
    },
  },
  "opt-out": {
    label: { ja: "停止される行為", en: "what an opt-out stops" },
    plain: {
      ja: "文書によって、止まるのが送信か利用かが異なります。",
      en: "The documents differ on whether sending or use stops.",
    },
  },
};

export const SAYS_WORDS: Readonly<Record<ContradictionCell["says"], Bilingual>> = {
  declares: { ja: "記載あり", en: "declared" },
  silent: { ja: "記載の検出なし", en: "no words found" },
  "no-place": { ja: "記載欄なし・記載不要", en: "no place for it, or not asked for" },
};

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

export const disagreements = (count: number): Bilingual => ({
  ja: `文書どうしの食い違いが${formatCount(count)}件あります。`,
  en: `Documents disagree on ${countOf(count, "matter")}.`,
});
