import type { PolicyRuleId } from "@akashi/declarations";
import { explanation, type RuleExplanation } from "./explanation.ts";

/** Of the rules on the eight items of an application privacy policy (SPI). */
export const POLICY_EXPLANATIONS: Readonly<Record<PolicyRuleId, RuleExplanation>> = {
  "policy-item-missing": explanation(
    "スマートフォン プライバシー イニシアティブ(SPI)は、アプリごとのプライバシーポリシーに8項目の記載を求めています。そのうち、見出しも文章も見つからない項目があります。法律上の義務ではなく、業界の指針です。",
    "The Smartphone Privacy Initiative (SPI) asks for eight items in the privacy policy of each app. One of them was found neither as a heading nor in a sentence. It is guidance for the industry, no duty in law.",
    "見出しと決まった言い回しで判断します。独自の見出しの下に書かれた項目は、見つけられないことがあります。会社全体のポリシーとアプリのポリシーが別の文書の場合は、両方を調べてください。",
    "It goes by headings and usual phrases; an item under a heading of its own kind may be missed. Where a company has one policy for itself and one for the app, lint both.",
  ),
  "policy-item-partial": explanation(
    "8項目のうち、見出しや言及はあるものの、内容が読み取れないものがあります。例えば「取得する情報」の見出しの下に、情報の種類がない場合です。",
    "One of the eight items has a heading or is mentioned, but its content could not be read: for instance a heading «information we collect» without any kind of information under it.",
    "内容が別の文書への参照になっている場合や、言葉が知識ベースにない場合も指摘します。",
    "Found as well where the content is left to another document, or where its words are not known to Akashi.",
  ),
  "policy-contact-missing": explanation(
    "8項目のうち、問合せ窓口が見つかりません。利用者が質問や申出をする先として必要です。",
    "Of the eight items, the contact was not found. Users need it to ask questions and make requests.",
    "電話番号、メールアドレス、「窓口」などの言葉で判断します。画像で示したアドレスや、共通のフッターだけにある窓口は読み取れません。",
    "It goes by telephone numbers, mail addresses and words such as «contact». Addresses in pictures, or only in the frame of a site, are not read.",
  ),
  "policy-change-procedure-missing": explanation(
    "8項目のうち、ポリシーを変更する場合の手続が見つかりません。取得する情報や目的が増えるときに、どのように知らせ、いつ同意を取り直すかを示します。",
    "Of the eight items, the procedure for changes was not found: how changes are announced, and when consent is asked again because information or purposes are added.",
    "「変更」「改定」などの見出しと言い回しで判断します。利用規約にまとめて書かれている場合は見つけられません。",
    "It goes by headings and phrases on changes. A procedure that stands in the terms of use is not found.",
  ),
};
