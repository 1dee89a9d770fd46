import type { RowRuleId } from "@akashi/declarations";
import { explanation, type RuleExplanation } from "./explanation.ts";

/** Of the rules on what each row says (施行規則22条の2の29). */
export const ROW_EXPLANATIONS: Readonly<Record<RowRuleId, RuleExplanation>> = {
  "recipient-missing": explanation(
    "公表事項は、送信される情報を取り扱うこととなる者の氏名又は名称を含みます。この行からは、会社名もサービス名も読み取れませんでした。だれが受け取るかが分からないため、利用者は判断も問合せもできません。",
    "A notice has to name who will handle the information that is sent. Neither a company nor a service could be read from this row, so that users cannot tell who receives it and whom to ask.",
    "名称が画像の中、表の外の注記、離れた見出しだけにある場合は、読み取れないことがあります。送信先が自社で「当社」などと書かれた行は指摘しません。",
    "A name that stands in a picture, in a note outside the table or only in a distant heading may not be read. Rows whose recipient is the operator itself are left alone.",
  ),
  "legal-name-missing": explanation(
    "条文が求めるのは、情報を取り扱う者の氏名又は名称です。この行にはサービス名らしいものだけがあり、どの会社が取り扱うかが書かれていません。サービス名のほうが知られている場合は、会社名に添えることが望ましいとされています。",
    "What the text asks for is the name of the one who handles the information. This row has what looks like the name of a service, and does not say which company is behind it. Where the service is better known, adding it to the company's name is said to be desirable.",
    "「株式会社」「LLC」などの形を伴わない会社名、知識ベースにない会社名、個人の氏名は、サービス名と判断することがあります。正式な名称であれば、そのままで構いません。",
    "A company's name without a form such as 株式会社 or LLC, one that the catalogue does not know, or the name of a person may be taken for a service. Where it is the registered name, leave it.",
  ),
  "information-missing": explanation(
    "公表事項は、送信されることとなる利用者に関する情報の内容を含みます。この行からは、送信される情報が読み取れませんでした。",
    "A notice has to state the information about the user that is sent. None could be read from this row.",
    "情報の内容が表の前後の文章や別の表にまとめて書かれている場合は、行に結び付けられないことがあります。その書き方が適切かどうかは pooled-information の説明を参照してください。",
    "Where the information stands in prose around the table or in another table, it may not be joined to the row. Whether that way of writing is right is the matter of pooled-information.",
  ),
  "purpose-missing": explanation(
    "公表事項は、送信される情報の利用目的を含みます。この行からは、送信元の目的も送信先の目的も読み取れませんでした。",
    "A notice has to state the purpose of use of the information that is sent. Neither the sender's nor the recipient's could be read from this row.",
    "目的が複数の行に共通の文章として書かれている場合は、行に結び付けられないことがあります。",
    "A purpose that is stated once in prose for several rows may not be joined to them.",
  ),
  "sender-purpose-missing": explanation(
    "ガイドラインの解説では、情報を送信させる事業者自身がその送信を行う目的と、送信先での利用目的の、いずれも記載する必要があるとされています。この行には送信先の目的だけがあります。条文は「利用目的」とだけ定めているため、判定基準 law-minimum では指摘しません。",
    "According to the commentary on the guidelines, both are needed: why the operator makes the transmission, and what the recipient uses the information for. This row has the recipient's only. The text of the law says «purpose of use» and no more, so that the profile law-minimum leaves it alone.",
    "「広告配信のため」のように、だれの目的かを書いていない目的が送信先の欄にあると、送信先の目的として読みます。自社の目的でもあるなら、そう書けば指摘は消えます。",
    "A purpose in the recipient's column is read as the recipient's even where it is the operator's as well. Saying so ends the finding.",
  ),
  "recipient-purpose-missing": explanation(
    "ガイドラインの解説では、送信元の目的と送信先での利用目的の、いずれも記載する必要があるとされています。この行には送信元の目的だけがあります。送信先が情報を自社の広告や製品の改善にも使うかは、利用者にとって特に知りたい点です。条文は「利用目的」とだけ定めているため、判定基準 law-minimum では指摘しません。",
    "According to the commentary on the guidelines, both purposes are needed: the sender's and the recipient's. This row has the sender's only. Whether the recipient also uses the information for advertising or products of its own is what users want to know most. The text of the law says «purpose of use» and no more, so that the profile law-minimum leaves it alone.",
    "だれの目的かが書かれていない目的は、送信元の目的として読みます。実際には送信先の目的である場合は、誤った指摘になります。送信先が自社だけの行は指摘しません。",
    "A purpose that does not say whose it is counts as the sender's; where it is the recipient's, the finding is wrong. Rows whose only recipient is the operator itself are left alone.",
  ),
  "recipient-purpose-by-link": explanation(
    "送信先の利用目的の説明が「各社のプライバシーポリシーをご参照ください」のような参照だけになっています。解説では、リンクを使う場合も、利用者が実際に理解できる形であることが求められています。",
    "The recipient's purpose is left to a reference such as «see each company's privacy policy». According to the commentary, links may be used only so that users can actually understand what is said.",
    "リンク先は開きません。本文の別の場所に送信先の目的が書かれていても、行から読み取れなければ指摘することがあります。",
    "The pages behind links are not opened. Where the purpose stands elsewhere in the text and could not be read into the rows, the finding may come all the same.",
  ),
  "pooled-information": explanation(
    "公表事項は、情報送信指令通信ごと(ツールやモジュールごと)に示すこととされています。情報が一つの箇条にまとめられているため、どの送信先へどの情報が送られるかが分かりません。",
    "The items are to be given for each command to send, which in an app means for each tool or module. The information is pooled in one list, so that it cannot be told which recipient gets what.",
    "すべてのツールが本当に同じ情報を送る場合は、まとめた書き方でも内容は正しいことがあります。その場合も、ツールごとの行に分けるほうが読み取りやすくなります。",
    "Where all tools do send the same, a pooled list can be true. Rows for each tool are easier to read even then.",
  ),
  "tools-merged": explanation(
    "一つの行に複数のツールの名称があります。解説では、ツール(情報収集モジュール)ごとに記載することとされています。ツールによって、送信される情報も送信先の目的も異なるのが普通です。",
    "One row names several tools. According to the commentary each tool or module is to be stated by itself; what they send and what for commonly differs.",
    "知識ベースにあるツールの名称で判断します。一つの製品の名称の中に、別の製品の名称が含まれる場合は、誤って指摘することがあります。",
    "Tools are told by the names that the catalogue has. Where the name of one product holds the name of another, the finding can be wrong.",
  ),
  "recipients-open-ended": explanation(
    "送信先の列挙が「ほか」「等」「各社」などで終わり、名称のない送信先が残っています。公表事項は、情報を取り扱う者のそれぞれの氏名又は名称を含みます。",
    "The list of recipients ends in words such as «and others», so that some are not named. A notice has to name each who handles the information.",
    "「当社グループ会社等」のように、送信先ではなく共同利用や委託の説明で使われた言葉を、送信先の列挙と取り違えることがあります。",
    "Such words in a passage on group companies or processors, not on recipients, may be taken for the list of recipients.",
  ),
  "information-vague": explanation(
    "送信される情報が「その他」「等」だけで、具体的な項目がありません。解説では、「等」や「その他」を安易に使わず列挙することが望ましいとされ、それだけでは内容を示したことになりません。",
    "What is sent is given as «other» or «and so on» without any detail. According to the commentary such words should not be used lightly; by themselves they do not state the information.",
    "「Cookie等」のように一つの項目と「等」だけの場合も指摘します。項目を表す言葉が知識ベースにないと、具体的な記載でも見分けられないことがあります。",
    "One item with «and so on» («cookies etc.») is found as well. A concrete item whose words are not known to Akashi may not be recognised.",
  ),
  "information-open-ended": explanation(
    "複数の具体的な情報を挙げたうえで「等」「など」で終わっています。違反とはされていませんが、残りに何が含まれるかが利用者には分かりません。解説では避けることが望ましいとされています。",
    "Several concrete items are listed, and the list ends in «and so on». That is not called a breach, but users cannot tell what the rest is. The commentary says that avoiding it is desirable.",
    "「等の識別子」のように、残りの種類が分かる書き方は指摘しないようにしていますが、見分けられないことがあります。",
    "A wording that tells what kind the rest is of («and other identifiers») is meant to be left alone, and may not always be recognised.",
  ),
  "stale-company-name": explanation(
    "送信先の名称が、社名変更や合併の前のものです。公表事項が求めるのは、情報を取り扱うこととなる者の名称なので、現在の名称が必要です。",
    "The recipient is called by a name from before a renaming or merger. What is asked for is the name of the one who will handle the information: its present name.",
    "知識ベースに記録された変更だけが対象です。元の会社が別法人として残り、実際に情報を取り扱っている場合は、誤った指摘になります。「変更前の名称」として併記されたものを取り違えることもあります。",
    "Only changes that the catalogue has on record are found. Where the former company still exists and does handle the information, the finding is wrong; a former name that is given in addition may also be mistaken.",
  ),
  "purpose-vague": explanation(
    "送信元の目的が「サービス向上のため」のような言葉だけで、情報を何に使うかが分かりません。具体性の程度を定めた条文は確認していないため、望ましい実務として示します。",
    "The sender's purpose is no more than «to improve the service», from which the use cannot be told. No text that says how concrete it must be was confirmed; it is shown as good practice.",
    "決まった言い回しとの一致で判断します。別の言い回しによる抽象的な目的は見落とし、文脈で補われている目的を指摘することがあります。",
    "It goes by a list of phrases: other vague wordings are missed, and a purpose that its context makes clear may be found.",
  ),
};
