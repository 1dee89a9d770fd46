import type { PolicyNeed } from "../../missing-rules.ts";
import { SPI } from "./articles.ts";
import { both, type RuleWords } from "./rule-words.ts";

/** What a privacy policy says beside what is sent. */
export const POLICY_WORDS: Readonly<Record<PolicyNeed, RuleWords>> = {
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
};
