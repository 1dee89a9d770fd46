import { rule, strict, words } from "./make-rule.ts";
import type { Rule } from "./rule.ts";
import { SOURCES } from "./sources.ts";

/** アプリケーション・プライバシーポリシー (SPI). */
export const POLICY_RULES: readonly Rule[] = [
  rule(
    "policy-item-missing",
    strict("medium"),
    SOURCES.eightItems,
    words(
      "アプリケーション・プライバシーポリシーの8項目のうち、記載のないものがある",
      "One of the eight items of an application privacy policy is missing",
      "項目を書き加えてください。",
      "Add the item.",
    ),
  ),
  rule(
    "policy-item-partial",
    strict("low"),
    SOURCES.eightItems,
    words(
      "8項目のうち、一部しか記載のないものがある",
      "One of the eight items is only partly there",
      "不足している内容を書き加えてください。",
      "Complete the item.",
    ),
  ),
  rule(
    "policy-contact-missing",
    strict("medium"),
    SOURCES.eightItems,
    words("ポリシーに問合せ窓口がない", "The policy gives no contact", "問合せ窓口を書いてください。", "Give a contact."),
  ),
  rule(
    "policy-change-procedure-missing",
    strict("medium"),
    SOURCES.eightItems,
    words(
      "ポリシーに変更の手続がない",
      "The policy does not say how it is changed",
      "変更するときの知らせ方と、同意を取り直す場合を書いてください。",
      "Say how changes are announced and when consent is asked again.",
    ),
  ),
];
