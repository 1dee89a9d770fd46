import type { Bilingual } from "@akashi/catalogue";
import type { MeasureNeed } from "../../missing-rules.ts";
import { SPI } from "./articles.ts";
import { both, type RuleWords } from "./rule-words.ts";

const OPT_OUT = (item: number): Bilingual =>
  both(`施行規則22条の2の31第${item}号`, `Enforcement Rules, Art. 22-2-31 item ${item}`);
const PROVISO = both("電気通信事業法27条の12ただし書", "Telecommunications Business Act, Art. 27-12, proviso");
const BEFORE = both("電気通信事業法27条の12(あらかじめ)", "Telecommunications Business Act, Art. 27-12 (beforehand)");

/** How users are told and asked: the notice itself, opt-out, consent, and what may be left out. */
export const MEASURE_WORDS: Readonly<Record<MeasureNeed, RuleWords>> = {
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
