import type { OptOutRuleId } from "@akashi/declarations";
import { explanation, type RuleExplanation } from "./explanation.ts";

const RELIED_ON_JA =
  "オプトアウトを公表の代わりの根拠とする場合の項目です。公表を行い、オプトアウトを追加の配慮として案内する場合、義務ではありません。";
const RELIED_ON_EN =
  "It holds where the opt-out is relied on instead of the notice. Where the notice is published and the opt-out only added, it is no duty.";

/** Of the rules on the seven items of an opt-out (施行規則22条の2の31). */
export const OPT_OUT_EXPLANATIONS: Readonly<Record<OptOutRuleId, RuleExplanation>> = {
  "opt-out-statement-missing": explanation(
    `オプトアウトの方法らしい記載はありますが、オプトアウト措置を講じている旨が読み取れません(第1号)。${RELIED_ON_JA}`,
    `There is what looks like a way to opt out, but no statement that an opt-out is provided (item 1). ${RELIED_ON_EN}`,
    "「停止できます」「無効にできます」のような、決まった言い回し以外の案内は読み取れないことがあります。",
    "Ways of saying it other than the usual phrases may not be read.",
  ),
  "opt-out-act-unclear": explanation(
    `申出によって停止するのが、情報の「送信」か、送信された情報の「利用」かが分かりません(第2号)。利用の停止では、送信は続きます。${RELIED_ON_JA}`,
    `It does not say whether the request stops the sending or the use of what was sent (item 2). Where only the use stops, the sending goes on. ${RELIED_ON_EN}`,
    "リンク先の説明は読みません。「広告のカスタマイズを停止」のような表現は利用の停止と読みますが、見分けられないことがあります。",
    "The page behind the link is not read. Phrases such as «stop personalised ads» are taken for the use, and may not always be recognised.",
  ),
  "opt-out-method-missing": explanation(
    `利用者が停止を求める方法(画面、リンク、窓口)が読み取れません(第3号)。${RELIED_ON_JA}`,
    `How users ask for it (a screen, a link, an address) could not be read (item 3). ${RELIED_ON_EN}`,
    "オプトアウトの見出しの下と、その言葉のある段落だけを見ます。離れた場所の案内は結び付けられないことがあります。",
    "Only what stands under a heading on opting out, or in a paragraph with the word, is looked at; instructions elsewhere may be missed.",
  ),
  "opt-out-restriction-missing": explanation(
    "条文は、申出によりサービスの利用が制限されることとなるときに、その内容の公表を求めています(第4号)。制限がない場合の記載までは求めていませんが、何も書かれていないと、制限がないのか書き漏らしたのかが分かりません。そのため、判定基準 jssec-strict では有無の記載を求めます。",
    "The text asks for the restriction where opting out restricts the use of the service (item 4). It does not ask to say that there is none; but where nothing is said, nobody can tell «none» from «forgotten». The profile jssec-strict therefore asks for either.",
    "制限が本当にない場合、条文に照らした不備ではありません。「機能が使えなくなります」のような決まった言い回し以外は読み取れないことがあります。",
    "Where there really is no restriction, nothing is wrong by the text. Wordings other than the usual phrases may not be read.",
  ),
  "opt-out-information-missing": explanation(
    `オプトアウトの対象となる情報の内容が読み取れません(第5号)。${RELIED_ON_JA}`,
    `The information that the opt-out is about could not be read (item 5). ${RELIED_ON_EN}`,
    "法27条の12ただし書第1号・第2号に当たる情報は、記載から除くことができます。除いた結果として空であるかは、文書からは分かりません。",
    "Information that falls under items 1 and 2 of the proviso of Article 27-12 may be left out. Whether the row is empty for that reason, the document cannot tell.",
  ),
  "opt-out-recipient-missing": explanation(
    `オプトアウトの対象の情報を取り扱う者の氏名又は名称が読み取れません(第6号)。サービス名だけでは足りません。${RELIED_ON_JA}`,
    `The name of who handles the information of the opt-out could not be read (item 6). The name of a service is not enough. ${RELIED_ON_EN}`,
    "会社の形のない名称や、知識ベースにない名称は、会社名と見分けられないことがあります。",
    "A name without a company's form, or one that the catalogue does not know, may not be recognised as a company's.",
  ),
  "opt-out-purpose-missing": explanation(
    `オプトアウトの対象の情報の利用目的が読み取れません(第7号)。${RELIED_ON_JA}`,
    `The purpose of use of the information of the opt-out could not be read (item 7). ${RELIED_ON_EN}`,
    "目的が共通の文章として書かれている場合は、行に結び付けられないことがあります。",
    "A purpose that is stated once in prose may not be joined to the row.",
  ),
};
