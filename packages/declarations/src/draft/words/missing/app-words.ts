import type { AppNeed } from "../../missing-rules.ts";
import { ITEM_1, ITEM_2, CHAPEAU } from "./articles.ts";
import { both, type RuleWords } from "./rule-words.ts";

/** What the app shows, and nobody has answered yet. */
export const APP_WORDS: Readonly<Record<AppNeed, RuleWords>> = {
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
};
