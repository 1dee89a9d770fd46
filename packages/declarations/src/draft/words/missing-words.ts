import type { Bilingual } from "@akashi/catalogue";
import type { DraftPart, MissingGround, MissingRule } from "../missing-rules.ts";

interface RuleWords {
  /** `%` stands for what it is about. */
  readonly what: Bilingual;
  readonly article: Bilingual;
  readonly why: Bilingual;
  readonly ground: MissingGround;
  readonly blocks: readonly DraftPart[];
}

const both = (ja: string, en: string): Bilingual => ({ ja, en });

const ITEM_1 = both("施行規則22条の2の29第1号", "Enforcement Rules, Art. 22-2-29 item 1");
const ITEM_2 = both("施行規則22条の2の29第2号", "Enforcement Rules, Art. 22-2-29 item 2");
const ITEM_3 = both("施行規則22条の2の29第3号", "Enforcement Rules, Art. 22-2-29 item 3");
const ITEM_3_COMMENT = both("施行規則22条の2の29第3号の解説", "Commentary on Enforcement Rules, Art. 22-2-29 item 3");
const SPI = both("スマートフォン プライバシー イニシアティブの8項目", "The eight items of the Smartphone Privacy Initiative");
const OPT_OUT = (item: number): Bilingual =>
  both(`施行規則22条の2の31第${item}号`, `Enforcement Rules, Art. 22-2-31 item ${item}`);
const PROVISO = both("電気通信事業法27条の12ただし書", "Telecommunications Business Act, Art. 27-12, proviso");
const BEFORE = both("電気通信事業法27条の12(あらかじめ)", "Telecommunications Business Act, Art. 27-12 (beforehand)");
const CHAPEAU = both("施行規則22条の2の29柱書", "Enforcement Rules, Art. 22-2-29, opening words");

/** Words, ground and effect of each rule; a rule without words does not compile. */
export const MISSING_WORDS: Readonly<Record<MissingRule, RuleWords>> = {
  "operator-name": {
    what: both("サービスを提供する者の氏名又は名称が書かれていません。", "The provider's legal name is not written."),
    article: SPI,
    why: both("だれが情報を取得するのかが、最初の項目です。", "Who obtains the information is the first item."),
    ground: "practice",
    blocks: ["policy"],
  },
  contact: {
    what: both("問合せ窓口が書かれていません。", "There is no way to contact the provider."),
    article: SPI,
    why: both("問合せ窓口は、8項目の一つです。", "A contact is one of the eight items."),
    ground: "practice",
    blocks: ["policy"],
  },
  "recipient-name": {
    what: both("「%」の送り先の氏名又は名称が分かりません。", "The legal name of the recipient of % is not known."),
    article: ITEM_2,
    why: both(
      "情報を取り扱うこととなる者の氏名又は名称を示す定めです。ホスト名からは推測できません。",
      "The name of whoever handles the information must be given; it cannot be guessed from a host.",
    ),
    ground: "law",
    blocks: ["notice", "policy", "opt-out"],
  },
  "recipient-service-name": {
    what: both("「%」の送り先のサービス名がありません。", "The recipient of % has no service name."),
    article: both("施行規則22条の2の29第2号の解説", "Commentary on Enforcement Rules, Art. 22-2-29 item 2"),
    why: both(
      "サービス名のほうがよく知られているときは、併せて書くことが望ましいとされています。",
      "Where the service name is better known, adding it is held desirable.",
    ),
    ground: "commentary",
    blocks: [],
  },
  information: {
    what: both("「%」が送る情報の内容が分かりません。", "What % sends is not known."),
    article: ITEM_1,
    why: both("送信されることとなる情報の内容を示す定めです。", "The content of the information that is sent must be given."),
    ground: "law",
    blocks: ["notice", "policy", "opt-out"],
  },
  "information-vague": {
    what: both(
      "「%」は、ほかに何を含むかが分からない書き方です。具体的に書いてください。",
      '"%" leaves open what else it holds: name it.',
    ),
    article: both("施行規則22条の2の29第1号の解説", "Commentary on Enforcement Rules, Art. 22-2-29 item 1"),
    why: both(
      "「等」「その他」を安易に使わないことが望ましいとされています。",
      "Not to use words such as 「等」 and 「その他」 lightly is held desirable.",
    ),
    ground: "commentary",
    blocks: [],
  },
  "information-unnamed": {
    what: both("「%」が送る情報に、具体的な名前のないものがあります。", "Something that % sends has no name of its own."),
    article: ITEM_1,
    why: both("「その他」だけでは、内容を示したことになりません。", 'The word "other" alone gives no content.'),
    ground: "law",
    blocks: ["notice", "policy"],
  },
  "sender-purpose": {
    what: both("「%」について、当社の利用目的が未記載です。", "Your own purpose for % is not written."),
    article: ITEM_3_COMMENT,
    why: both(
      "送信元と送信先の利用目的を、いずれも書く必要があるとされています。",
      "The purposes of both the sender and the recipient are held necessary.",
    ),
    ground: "commentary",
    blocks: ["notice", "policy", "opt-out"],
  },
  "recipient-purpose": {
    what: both("「%」について、送信先の利用目的が未記載です。", "The recipient's purpose for % is not written."),
    article: ITEM_3_COMMENT,
    why: both(
      "送信元と送信先の利用目的を、いずれも書く必要があるとされています。",
      "The purposes of both the sender and the recipient are held necessary.",
    ),
    ground: "commentary",
    blocks: ["notice", "policy", "opt-out"],
  },
  "recipient-purpose-unspecific": {
    what: both(
      "「%」について、送信先の利用目的が「送信先自身の目的」だけです。具体的に書いてください。",
      'The recipient\'s purpose of % is only "its own": say which.',
    ),
    article: ITEM_3,
    why: both("目的の内容が分かりません。", "It does not say what for."),
    ground: "commentary",
    blocks: ["notice", "policy", "opt-out"],
  },
  "recipient-purpose-source": {
    what: both("「%」の送信先の利用目的に、出典がありません。", "The recipient's purpose for % has no source."),
    article: ITEM_3_COMMENT,
    why: both(
      "送信先がそう述べているページと確認した日があれば、第三者が確かめられます。",
      "With the page where the recipient says so, and the day it was read, others can verify it.",
    ),
    ground: "practice",
    blocks: [],
  },
  "tool-name": {
    what: both("外部送信「%」の、送る部品の名前がありません。", "Transmission %: the part that sends has no name."),
    article: CHAPEAU,
    why: both(
      "情報を送る部品ごとに示す定めです。名前がなければ、どれのことか分かりません。",
      "The items are to be given for each part that sends; without a name nobody knows which it is.",
    ),
    ground: "reading",
    blocks: ["notice"],
  },
  japanese: {
    what: both("「%」に日本語の文がありません。", "% has no Japanese text."),
    article: both("施行規則22条の2の28第1項1号", "Enforcement Rules, Art. 22-2-28 (1) item 1"),
    why: both("日本語で、専門用語を避け、平易に示す定めです。", "It must be in Japanese, without jargon and in plain words."),
    ground: "law",
    blocks: ["notice", "policy"],
  },
  english: {
    what: both(
      "「%」に英語の文がありません(英語版では日本語のまま示します)。",
      "% has no English text (the English version shows the Japanese).",
    ),
    article: both("当システムの基準", "A rule of this system"),
    why: both("英語版を出すときにだけ要ります。", "It matters only where the English version is published."),
    ground: "practice",
    blocks: [],
  },
  "notice-required": {
    what: both("「%」に通知・公表の措置がありません。", "There is no notice for %."),
    article: both("JSSECの意見(利用者に関する外部送信の際の措置)", "JSSEC's opinion on the measures for external transmission"),
    why: both(
      "通知・公表は同意とオプトアウトの前提なので、常に必要とする判定基準です(jssec-strict)。",
      "The notice is the precondition of consent and opt-out: this profile (jssec-strict) always asks for it.",
    ),
    ground: "jssec",
    blocks: ["notice"],
  },
  "measure-required": {
    what: both(
      "「%」に、通知・公表、同意、オプトアウトのいずれの措置もありません。",
      "For % there is neither a notice nor consent nor opt-out.",
    ),
    article: both("電気通信事業法27条の12", "Telecommunications Business Act, Art. 27-12"),
    why: both("いずれかの措置が必要です(law-minimum)。", "One of the three is needed (law-minimum)."),
    ground: "law",
    blocks: ["notice"],
  },
  "notice-url": {
    what: both("通知を載せるページの URL がありません。", "The address of the notice is not written."),
    article: both("施行規則22条の2の28第2項1号", "Enforcement Rules, Art. 22-2-28 (2) item 1"),
    why: both(
      "一部だけを表示するときは、残りを示す画面へ容易に到達できるようにする定めです。",
      "Where only a part is shown, the screen with the rest must be easy to reach.",
    ),
    ground: "law",
    blocks: ["popup"],
  },
  "notice-place": {
    what: both(
      "アプリの最初の画面から通知までの道順がありません。",
      "How the notice is reached from the app's first screen is not written.",
    ),
    article: both("施行規則22条の2の28第3項2号", "Enforcement Rules, Art. 22-2-28 (3) item 2"),
    why: both(
      "利用の際に最初に表示される画面か、そこから容易に到達できる画面に示す定めです。",
      "It must be on the screen first shown in use, or on one easily reached from it.",
    ),
    ground: "law",
    blocks: [],
  },
  "opt-out-stops": {
    what: both(
      "「%」のオプトアウトで、送信と利用のどちらが止まるかがありません。",
      "The opt-out of % does not say whether sending or use stops.",
    ),
    article: OPT_OUT(2),
    why: both("どちらの行為を停止するものかを示す定めです。", "Which of the two acts it stops must be given."),
    ground: "law",
    blocks: ["notice", "opt-out"],
  },
  "opt-out-method": {
    what: both("「%」のオプトアウトの申込み方法がありません。", "The opt-out of % does not say how to ask for it."),
    article: OPT_OUT(3),
    why: both("求めを受け付ける方法を示す定めです。", "How the request is received must be given."),
    ground: "law",
    blocks: ["notice", "opt-out"],
  },
  "opt-out-restriction": {
    what: both(
      "「%」のオプトアウトで、サービスの利用が制限されるかがありません(なければ none)。",
      "The opt-out of % does not say whether use becomes restricted (write none where it does not).",
    ),
    article: OPT_OUT(4),
    why: both(
      "制限されることとなるときは、その内容を示す定めです。",
      "Where use becomes restricted, the restriction must be given.",
    ),
    ground: "law",
    blocks: ["notice", "opt-out"],
  },
  "consent-category": {
    what: both("「%」の同意の区分がありません。", "The consent for % has no category."),
    article: both("電気通信事業法27条の12ただし書第3号", "Telecommunications Business Act, Art. 27-12, proviso, item 3"),
    why: both(
      "どの情報をどこへ送ることへの同意かが分かる必要があります。",
      "Consent is to certain information going to a certain destination.",
    ),
    ground: "law",
    blocks: ["consent"],
  },
  "consent-withdrawal": {
    what: both("「%」の同意を取り消す方法がありません。", "How consent to % is taken back is not written."),
    article: both("当システムの基準", "A rule of this system"),
    why: both("同意は、与えるのと同じくらい簡単に取り消せるべきです。", "Consent should be as easy to take back as to give."),
    ground: "practice",
    blocks: [],
  },
  "exemption-undecided": {
    what: both(
      "「%」は、通知が要らない情報の候補です。担当者が決めるまで、通知に載せます。",
      "% may need no notice; until a named person decides, it stays in.",
    ),
    article: PROVISO,
    why: both("要件に当たるかどうかは事実に基づく法的判断です。", "Whether it holds is a legal conclusion on stated facts."),
    ground: "law",
    blocks: [],
  },
  "exemption-not-possible": {
    what: both(
      "「%」を除外する決定は、条文の要件と合わないため数えません。",
      "The decision to leave out % does not fit the words of the law, and is not counted.",
    ),
    article: both("電気通信事業法27条の12ただし書第2号", "Telecommunications Business Act, Art. 27-12, proviso, item 2"),
    why: both(
      "第2号は、その事業者が利用者の設備に送った識別符号が、その事業者の設備へ送られるときだけです。",
      "Item 2 is only for a code that this operator sent to the user's equipment and that goes back to this operator's own.",
    ),
    ground: "law",
    blocks: [],
  },
  "policy-method": {
    what: both("情報の取得方法が書かれていません。", "How information is obtained is not written."),
    article: SPI,
    why: both(
      "取得方法は8項目の一つです。利用者の入力で取得するものは、アプリからは分かりません。",
      "It is one of the eight items; what users enter does not follow from the app.",
    ),
    ground: "practice",
    blocks: ["policy"],
  },
  "policy-control": {
    what: both(
      "同意の取り方と、利用者が止める・消す方法が書かれていません。",
      "How consent is taken, and how users stop or delete, is not written.",
    ),
    article: SPI,
    why: both("利用者関与の方法は8項目の一つです。", "The user's own part is one of the eight items."),
    ground: "practice",
    blocks: ["policy"],
  },
  "policy-change": {
    what: both(
      "プライバシーポリシーを変更するときの手続が書かれていません。",
      "What happens when the policy changes is not written.",
    ),
    article: SPI,
    why: both("変更の手続は8項目の一つです。", "It is one of the eight items."),
    ground: "practice",
    blocks: ["policy"],
  },
  "effective-date": {
    what: both("使い始める日が書かれていません。", "The day from which this holds is not written."),
    article: both("当システムの基準", "A rule of this system"),
    why: both("いつからの内容かが分かるようにするためです。", "So that readers know since when it holds."),
    ground: "practice",
    blocks: [],
  },
  "hosts-unassigned": {
    what: both(
      "アプリ自身のコードに、だれのものか決まっていないホストがあります: %",
      "The app's own code names hosts of which nobody has said whose they are: %",
    ),
    article: ITEM_2,
    why: both(
      "利用者に関する情報がそこへ送られるなら、送り先を示す必要があります。名前があるだけで送られるとは限りません。",
      "If information about the user goes there, the recipient must be named. Standing in the code is not being called.",
    ),
    ground: "law",
    blocks: ["notice", "policy"],
  },
  "host-recipient": {
    what: both("ホスト「%」の送り先が書かれていません。", "The recipient at % is not written."),
    article: ITEM_2,
    why: both(
      "情報を取り扱うこととなる者の氏名又は名称を示す定めです。",
      "The name of whoever handles the information must be given.",
    ),
    ground: "law",
    blocks: ["notice", "policy"],
  },
  "own-code-recipient": {
    what: both("送ると答えた情報の送り先が書かれていません: %", "It is said to be sent, and nobody has written to whom: %"),
    article: ITEM_1,
    why: both(
      "送り先ごとに、送る情報を通知に載せる必要があります。hosts に送り先(own-server または recipient)を書き、送り先ごとの項目(app/…)の information に挙げてください。",
      "The notice has to say what goes to each recipient. Write at hosts whose they are (own-server or recipient), and list it in information of the entry for that recipient (app/…).",
    ),
    ground: "law",
    blocks: ["notice", "popup", "policy"],
  },
  "own-code-destination": {
    what: both(
      "アプリ自身のコードが次の情報を読み取りますが、送る先は見つかっていません: %",
      "The app's own code reads the following, and no destination was found: %",
    ),
    article: ITEM_2,
    why: both(
      "実行時に作られる宛先は、検査では見えないことがあります。送るなら書き足してください。",
      "A destination made at run time may not be seen. If it is sent, add it.",
    ),
    ground: "practice",
    blocks: [],
  },
  "module-unreached": {
    what: both(
      "「%」のコードはアプリに入っていますが、そこへ至る経路は見つかっていません。使っているかを確かめてください。",
      "The code of % is in the app, and no path to it was found: find out whether it is used.",
    ),
    article: CHAPEAU,
    why: both(
      "使っていれば、送る情報を information に書くと通知に載ります。使っていなければ、判断した人と日付を notSent に書いてください。",
      "If it is used, list in information what it sends, and it stands in the notice. If not, write at notSent who decided and when.",
    ),
    ground: "reading",
    blocks: ["notice", "policy"],
  },
  "information-sent": {
    what: both(
      "コードをたどると、送られることになる情報です。送っていますか: %",
      "Followed through the code, it is sent. Is it so? %",
    ),
    article: ITEM_1,
    why: both(
      "読み取る箇所から送る箇所までコードの上でつながっています。通信を見たものではないので、通知には載せていません。送るなら通知に要ります。送っているかを、答えた人と日付とともに decisions に書いてください。",
      "The code leads from where it is read to where it is sent. No traffic was seen, so that it is not in the notice; if it is sent, it belongs there. Write at decisions whether it is, who says so and when.",
    ),
    ground: "reading",
    blocks: ["notice", "policy"],
  },
  "information-read": {
    what: both("コードが読み取る情報です。送っていますか: %", "The code reads it. Is it sent? %"),
    article: ITEM_1,
    why: both(
      "読み取ることと送ることは別なので、通知には載せていません。送るなら通知に要ります。送っているかを、答えた人と日付とともに decisions に書いてください。",
      "Reading is not sending, so that it is not in the notice; if it is sent, it belongs there. Write at decisions whether it is, who says so and when.",
    ),
    ground: "reading",
    blocks: ["notice", "policy"],
  },
  "information-depends": {
    what: both(
      "資料に「送ることがある」とある情報です。このアプリで送っていますか: %",
      "A document says that it may be sent, depending on the app. Is it sent here? %",
    ),
    article: ITEM_1,
    why: both(
      "アプリが渡すか、利用者が入力したときにだけ送られる情報なので、通知には載せていません。送っているかを、答えた人と日付とともに decisions に書いてください。",
      "It is sent only where the app hands it over or users enter it, so that it is not in the notice. Write at decisions whether it is, who says so and when.",
    ),
    ground: "reading",
    blocks: ["notice", "policy"],
  },
  "unknown-code": {
    what: both(
      "だれのものか分からないコード「%」が情報を読み取ります。何かを確かめてください。",
      "Code of unknown origin (%) reads information: find out what it is.",
    ),
    article: CHAPEAU,
    why: both("情報を送る部品であれば、通知に加える必要があります。", "If it sends, it belongs in the notice."),
    ground: "reading",
    blocks: [],
  },
  "may-read": {
    what: both(
      "「%」のコードは、次の情報を読み取り得ますが、そこへ至る経路は見つかっていません。",
      "Code of % could read the following; no way to it was seen.",
    ),
    article: ITEM_1,
    why: both("使っているなら書き足してください。", "If it is used, add it."),
    ground: "practice",
    blocks: [],
  },
  "information-unconfirmed": {
    what: both(
      "「%」が送り得るとして知識ベースにある次の情報は、出典を確認できていないため、通知に載せていません。",
      "The catalogue says without a confirmed source that % may send the following; it is not in the notice.",
    ),
    article: ITEM_1,
    why: both("提供元の資料で確かめてください。", "Check it against the maker's own documents."),
    ground: "practice",
    blocks: [],
  },
  "no-permission": {
    what: both(
      "「%」が送り得るとされる次の情報について、アプリは必要な権限を求めていません。下書きには、information に書くか、送ると答えた(decisions)ときだけ載せます。",
      "% is said to be able to send the following, and the app does not ask for the permission. The draft has it only where information lists it, or decisions say that it is sent.",
    ),
    article: ITEM_1,
    why: both("送られない情報を書くと、正しい通知になりません。", "A notice that lists what is not sent is not right either."),
    ground: "practice",
    blocks: [],
  },
  "information-not-listed": {
    what: both(
      "「%」について、アプリや提供元の資料にあるのに、書かれていない情報があります。",
      "For %, the app or the maker's documents show information that is not listed.",
    ),
    article: ITEM_1,
    why: both(
      "送らないのであれば、答えた人と日付を decisions に書くと、照合でもその判断が示されます。",
      "If it is not sent, write at decisions who says so and when; the check then shows that decision.",
    ),
    ground: "law",
    blocks: [],
  },
  "recipient-opt-out": {
    what: both(
      "「%」の送り先は、止める手段を用意しています。optOut に書くと通知に載ります。",
      "The recipient of % offers a way to stop it. Written as optOut it appears in the notice.",
    ),
    article: SPI,
    why: both("利用者関与の方法の一つです。", "It is one of the ways in which users can take part."),
    ground: "practice",
    blocks: [],
  },
  "foreign-policy": {
    what: both(
      "「%」の送り先の説明ページは、知られているものが日本語ではありません。日本語のページがあれば policyUrl に書き、そのページだけに頼らず、この通知に日本語で書いてください。",
      "The recipient's page on %, as far as it is known, is not in Japanese: write a Japanese one at policyUrl if there is one, and do not rely on it alone.",
    ),
    article: both("施行規則22条の2の28第1項1号とその解説", "Enforcement Rules, Art. 22-2-28 (1) item 1, and its commentary"),
    why: both(
      "外国語のページへのリンクだけでは足りないとされています。",
      "A link to a page in another language alone is held not to be enough.",
    ),
    ground: "commentary",
    blocks: [],
  },
  "starts-by-itself": {
    what: both(
      "「%」は、アプリの起動と同時に動き始めます。通知や同意の前に送らないよう、開始を遅らせてください。",
      "% starts with the app: delay it, so that nothing is sent before the notice or consent.",
    ),
    article: BEFORE,
    why: both("通知・公表は「あらかじめ」行う定めです。", "The notice is to be given beforehand."),
    ground: "reading",
    blocks: [],
  },
  "not-in-app": {
    what: both(
      "「%」は akashi.yaml にありますが、検査したアプリには見つかりません。",
      "% is in akashi.yaml, and was not found in the app.",
    ),
    article: CHAPEAU,
    why: both("もう使っていなければ、外してください。", "If it is no longer used, take it out."),
    ground: "practice",
    blocks: [],
  },
  "scope-undecided": {
    what: both(
      "外部送信規律が及ぶサービスかどうかを、担当者がまだ決めていません(akashi scope)。",
      "No named person has decided yet whether the duty applies (akashi scope).",
    ),
    article: both("施行規則22条の2の27", "Enforcement Rules, Art. 22-2-27"),
    why: both("対象となるサービスの種類が定められています。", "The Rules say which services are covered."),
    ground: "law",
    blocks: [],
  },
};
