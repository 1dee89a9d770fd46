import { law, rule, strict, words } from "./make-rule.ts";
import type { Rule } from "./rule.ts";
import { SOURCES } from "./sources.ts";

/** オプトアウト措置 (法27条の12ただし書第4号, 施行規則22条の2の31). They hold where the opt-out is relied on instead of the notice. */
export const OPT_OUT_RULES: readonly Rule[] = [
  rule(
    "opt-out-statement-missing",
    law("low"),
    SOURCES.optOut,
    words(
      "オプトアウト措置を講じている旨がない(第1号)",
      "It does not say that an opt-out is provided (item 1)",
      "オプトアウト措置を講じていることを書いてください。",
      "Say that an opt-out is provided.",
    ),
  ),
  rule(
    "opt-out-act-unclear",
    law("medium"),
    SOURCES.optOut,
    words(
      "オプトアウトで「送信」と「利用」のどちらが停止するか分からない(第2号)",
      "It does not say whether opting out stops the sending or the use (item 2)",
      "送信の停止か、利用の停止かを書いてください。",
      "Say which of the two stops.",
    ),
  ),
  rule(
    "opt-out-method-missing",
    law("medium"),
    SOURCES.optOut,
    words(
      "オプトアウトの求めを受け付ける方法がない(第3号)",
      "It does not say how the request is made (item 3)",
      "申出の方法(画面、リンク、窓口)を書いてください。",
      "Give the page, setting or address for the request.",
    ),
  ),
  rule(
    "opt-out-restriction-missing",
    strict("low"),
    SOURCES.optOut,
    words(
      "オプトアウトした場合の利用の制限の有無がない(第4号)",
      "It does not say whether opting out restricts the service (item 4)",
      "制限の内容、又は制限がないことを書いてください。",
      "State the restriction, or that there is none.",
    ),
  ),
  rule(
    "opt-out-information-missing",
    law("medium"),
    SOURCES.optOut,
    words(
      "オプトアウトの対象の情報がない(第5号)",
      "The opt-out does not say which information it is about (item 5)",
      "対象となる情報の内容を書いてください。",
      "List the information.",
    ),
  ),
  rule(
    "opt-out-recipient-missing",
    law("medium"),
    SOURCES.optOut,
    words(
      "オプトアウトの対象の送信先の名称がない(第6号)",
      "The opt-out does not name who handles the information (item 6)",
      "情報を取り扱う者の氏名又は名称を書いてください。",
      "Name who handles it.",
    ),
  ),
  rule(
    "opt-out-purpose-missing",
    law("medium"),
    SOURCES.optOut,
    words(
      "オプトアウトの対象の利用目的がない(第7号)",
      "The opt-out does not state the purpose of use (item 7)",
      "その情報の利用目的を書いてください。",
      "State the purpose of use.",
    ),
  ),
];
