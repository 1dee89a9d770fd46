import type { RowNeed } from "../../missing-rules.ts";
import { ITEM_1, ITEM_2, CHAPEAU } from "./articles.ts";
import { both, type RuleWords } from "./rule-words.ts";

const ITEM_3 = both("施行規則22条の2の29第3号", "Enforcement Rules, Art. 22-2-29 item 3");
const ITEM_3_COMMENT = both("施行規則22条の2の29第3号の解説", "Commentary on Enforcement Rules, Art. 22-2-29 item 3");

/** What a row of the notice has to say of each transmission. */
export const ROW_WORDS: Readonly<Record<RowNeed, RuleWords>> = {
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
};
