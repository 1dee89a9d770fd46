import type { ReasonId } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";

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
