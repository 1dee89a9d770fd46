import { best, law, rule, strict, unsure, words } from "./make-rule.ts";
import type { Rule } from "./rule.ts";
import { SOURCES } from "./sources.ts";

/** What a row must say (施行規則22条の2の29). */
export const ROW_RULES: readonly Rule[] = [
  rule(
    "recipient-missing",
    law("high"),
    SOURCES.recipient,
    words(
      "送信先の氏名又は名称がない",
      "No recipient is named",
      "情報を取り扱う者の氏名又は名称を書いてください。",
      "Name the person or company that handles the information.",
    ),
  ),
  rule(
    "legal-name-missing",
    law("high"),
    SOURCES.recipient,
    words(
      "送信先がサービス名だけで、氏名又は名称がない",
      "The recipient has a service name only, no legal name",
      "サービス名に加えて、運営する会社の正式な名称を書いてください。",
      "Add the registered name of the company behind the service.",
    ),
  ),
  rule(
    "information-missing",
    law("high"),
    SOURCES.information,
    words(
      "送信される情報の内容がない",
      "The information sent is not stated",
      "送信される情報を具体的に書いてください。",
      "List the information that is sent.",
    ),
  ),
  rule(
    "purpose-missing",
    law("high"),
    SOURCES.purpose,
    words(
      "利用目的がない",
      "No purpose of use is stated",
      "送信元と送信先の利用目的を書いてください。",
      "State the purposes of both the sender and the recipient.",
    ),
  ),
  rule(
    "sender-purpose-missing",
    strict("high"),
    SOURCES.bothPurposes,
    words(
      "送信元の利用目的が未記載",
      "The sender's purpose is missing",
      "送信元(自社)がその送信を行う目的を書いてください。",
      "State why the sender makes the transmission.",
    ),
  ),
  rule(
    "recipient-purpose-missing",
    strict("high"),
    SOURCES.bothPurposes,
    words(
      "送信先の利用目的が未記載",
      "The recipient's purpose is missing",
      "送信先が情報を何のために使うかを書いてください。",
      "State what the recipient uses the information for.",
    ),
  ),
  rule(
    "recipient-purpose-by-link",
    strict("medium"),
    SOURCES.links,
    words(
      "送信先の利用目的がリンク先の参照だけになっている",
      "The recipient's purpose is only a reference to another page",
      "送信先の利用目的を本文に書き、リンクは補足にしてください。",
      "Write the recipient's purpose here, and let the link only add to it.",
    ),
  ),
  rule(
    "pooled-information",
    law("high"),
    SOURCES.perTransmission,
    words(
      "情報がまとめて書かれ、どの送信で何が送られるか分からない",
      "Information is pooled: it does not say what each transmission sends",
      "ツール(情報送信指令通信)ごとに、情報、送信先、利用目的を書き分けてください。",
      "Give information, recipient and purposes for each tool separately.",
    ),
  ),
  rule(
    "tools-merged",
    strict("medium"),
    SOURCES.bothPurposes,
    words(
      "複数のツールが一つの行にまとめられている",
      "Several tools share one row",
      "ツールごとに行を分けてください。",
      "Give each tool a row of its own.",
    ),
  ),
  rule(
    "recipients-open-ended",
    law("medium"),
    SOURCES.recipient,
    words(
      "送信先が「ほか」「等」で終わり、名称のない送信先がある",
      "The list of recipients is open-ended: some are not named",
      "すべての送信先の氏名又は名称を書いてください。",
      "Name every recipient.",
    ),
  ),
  rule(
    "information-vague",
    strict("medium"),
    SOURCES.wording,
    words(
      "情報の内容が「等」「その他」だけで具体的でない",
      "The information is only «and so on» or «other», without details",
      "送信される情報を「等」「その他」によらず列挙してください。",
      "List what is sent instead of «and so on» or «other».",
    ),
  ),
  rule(
    "information-open-ended",
    best("low"),
    SOURCES.wording,
    words(
      "情報の列挙が「等」「など」で終わっている",
      "The list of information ends in «and so on»",
      "残りの情報も列挙してください(避けることが望ましいとされています)。",
      "List the rest as well; avoiding it is said to be desirable.",
    ),
  ),
  rule(
    "stale-company-name",
    law("medium"),
    SOURCES.recipient,
    words("送信先の名称が古い", "The recipient's name is out of date", "現在の名称に改めてください。", "Use its present name."),
  ),
  rule(
    "purpose-vague",
    unsure("low"),
    SOURCES.practice,
    words(
      "利用目的が抽象的で、何に使うか分からない",
      "The purpose is too general to tell the use",
      "「サービス向上」などに加えて、具体的な使い方を書いてください。",
      "Say what is done, not only that the service improves.",
    ),
  ),
];
