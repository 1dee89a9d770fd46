import type { FormRuleId } from "@akashi/declarations";
import { explanation, type RuleExplanation } from "./explanation.ts";

/** Of the rules on how the document is shown and worded (施行規則22条の2の28). */
export const FORM_EXPLANATIONS: Readonly<Record<FormRuleId, RuleExplanation>> = {
  "not-japanese": explanation(
    "公表は日本語で行うこととされています。この文書は、日本語の文字が少なく、英語と判断しました。英語版を別に置くことは差し支えありません。",
    "What is published has to be in Japanese. This document has few Japanese characters and was taken for English. An English version beside a Japanese one is no fault.",
    "ひらがな・カタカナの割合で判断します。名称やアドレスばかりの短い表や、日英併記の文書では誤ることがあります。",
    "It goes by the share of kana. A short table of names and addresses, or a text in both languages, may be misjudged.",
  ),
  jargon: explanation(
    "専門用語を避け、平易な表現を用いることとされています。説明のない専門用語があります。どの言葉が専門用語に当たるかを定めた条文はなく、用語の一覧は当システムの基準です。",
    "Technical terms are to be avoided and plain words used. There are terms without an explanation. No text lists such terms: the list is ours.",
    "用語の直後の括弧、「とは」、コロンによる説明が文書のどこかにあれば指摘しません。ほかの形の説明は見分けられません。一覧にない専門用語は見つけません。",
    "A term that is somewhere followed by a bracket, a colon or words that define it counts as explained; other ways to explain it are not seen. Terms that are not on the list are not found.",
  ),
  "english-vendor-link": explanation(
    "記載の足りない部分の説明が、英語のページへのリンクに任されています。リンクで示す場合も、内容を日本語で理解できることが必要です。",
    "What the document leaves out is left to a page in English. Where links are used, what they show has to be understandable in Japanese.",
    "リンク先は開かず、アドレスの形(/en/、hl=en など)だけで判断します。日本語で表示されるページや、形に現れない英語のページは見分けられません。",
    "Links are not opened: it goes by the address (/en/, hl=en and the like). Pages that show Japanese all the same, and English pages whose address does not say so, cannot be told.",
  ),
  "link-says-nothing": explanation(
    "リンクの文字が「こちら」「詳細」だけで、何のページへ進むかが分かりません。リンクの文字で行き先の内容を示すと、利用者が必要な情報に到達しやすくなります。",
    "The words of a link are only «here» or «details», so that it does not say where it leads. Naming the content helps users to reach what they look for.",
    "前後の文で行き先が分かる場合も指摘します。最初の一つだけを示します。",
    "Found even where the sentence around it says where it leads. Only the first is shown.",
  ),
  "hidden-content": explanation(
    "送信に関する記載が、画面に表示されない形(display: none など)で含まれています。公表は、利用者が容易に確認できるようにすることとされています。",
    "Text about what is sent is in the page but not shown (display: none and the like). What is published has to be easy to confirm for users.",
    "スクリプトは実行しません。ボタンで開く項目や、タブで切り替える内容も、最初に隠れていれば指摘します。一回の操作で開けて、そのことが分かるなら、問題は小さいと考えられます。",
    "Scripts are not run: what a button unfolds or a tab shows is found where it is hidden at first. Where one operation opens it and says so, the fault is small.",
  ),
  "viewport-missing": explanation(
    "スマートフォンの幅に合わせる指定(meta viewport)がないため、パソコン用の幅で縮小して表示され、拡大しないと読めないことがあります。公表は、操作を行うことなく適切な大きさの文字で表示されることが求められます。",
    "Nothing tells the browser to fit the width of a telephone (meta viewport), so that the page is shown small, in the width of a desktop. It has to be shown in a suitable size of text without any operation.",
    "HTML ファイルだけを見ます。アプリ内の画面に組み込まれ、アプリの側で幅を合わせている場合は当てはまりません。ページの一部だけを保存したファイルでも指摘します。",
    "Only the HTML file is looked at. It does not apply where an app that shows the page sets the width, and a file that holds only a part of a page is found as well.",
  ),
  "fixed-width": explanation(
    "幅が360ピクセルを超えて固定されているため、スマートフォンでは横に動かさないと読めません。360ピクセルは当システムの基準で、条文に数値はありません。",
    "A width is fixed at more than 360 pixels, so that a telephone shows it only by sideways scrolling. The 360 pixels are our figure; the text has none.",
    "文書内の style の指定だけを見ます。外部のスタイルシートは読み込まないため、そこで打ち消されている場合や、そこで固定されている場合は分かりません。",
    "Only styles within the file are looked at. Style sheets elsewhere are not loaded: what they undo or fix is not seen.",
  ),
  "tiny-text": explanation(
    "12ピクセルより小さい文字が指定されています。公表は、文字が適切な大きさで表示されるようにすることとされています。12ピクセルは当システムの基準で、条文に数値はありません。",
    "Text is set smaller than 12 pixels. It has to be shown in a suitable size. The 12 pixels are our figure; the text has none.",
    "文書内の style の指定だけを見ます。外部のスタイルシートや、利用者の文字サイズの設定は反映されません。",
    "Only styles within the file are looked at; style sheets elsewhere and users' own settings are not.",
  ),
  "wide-table": explanation(
    "列が6以上の表があり、スマートフォンの幅では文字が細切れになるか、はみ出します。表だけを横に動かせるようにするか、項目を縦に並べると読みやすくなります。",
    "A table has six columns or more, which on a telephone cuts text to pieces or runs over the edge. Let the table scroll by itself, or set its fields below each other.",
    "外部のスタイルシートで縦並びに切り替えている場合は分かりません。列数の上限は当システムの基準です。",
    "A style sheet elsewhere that sets the fields below each other is not seen. The number of columns is our figure.",
  ),
  "negative-claim": explanation(
    "何かが「送信されない」「提供されない」と断定しています。送信がないことは、第三者が検証できる形では示しにくく、事実と異なると利用者を誤らせます。JSSEC は、記載が第三者に検証可能であることを求めています。",
    "It states flatly that something is not sent or shared. That nothing is sent can hardly be shown so that a third party can verify it, and misleads users where it is wrong. JSSEC asks for statements that a third party can verify.",
    "「同意なく第三者に提供いたしません」のような約束や、法令上の例外の説明を取り違えることがあります。断定に検証の範囲が添えられているかは判断できません。",
    "A promise, or an explanation of exceptions in law, may be mistaken for such a claim. Whether the scope of a verification is given beside it cannot be judged.",
  ),
  "contact-missing": explanation(
    "問合せ先が見つかりません。外部送信の公表事項に問合せ先は含まれませんが、SPI の8項目の一つであり、利用者が確認や申出をするために必要です。",
    "No contact was found. It is not among the items of a notice of external transmission, but it is one of the eight items of SPI, and users need it to ask and to object.",
    "電話番号、メールアドレス、「問合せ」などの言葉で判断します。共通のフッターにあり、保存したファイルに含まれない場合は指摘します。",
    "It goes by telephone numbers, mail addresses and words such as «contact». A contact that stands in a frame of the site and not in the file is missed.",
  ),
  "date-missing": explanation(
    "制定日・改定日が見つかりません。いつの時点の記載かが分からないと、アプリの更新との対応を確かめられません。条文の求めとしては確認していません。",
    "No day of making or change was found. Without it nobody can tell which version of the app the document speaks of. It was not confirmed to be asked for by any text.",
    "年月日の決まった形だけを探します。文中の別の日付を、改定日と取り違えることがあります。",
    "Only usual forms of dates are looked for; another date in the text may be taken for it.",
  ),
  "consent-by-use": explanation(
    "「利用した場合は同意したものとみなします」のような記載があります。同意を根拠にして公表に代えるなら、利用者の明確な操作による同意が必要と考えられています。条文は同意の形を定めておらず、原典は確認していません。",
    "It takes use for consent («by using the app you agree»). Where consent is relied on instead of the notice, a clear act of the user is thought to be needed. The law sets no form of consent, and the source was not confirmed.",
    "利用規約への同意の記載を、送信への同意と取り違えることがあります。同意を根拠としていない場合は、送信の公表の妨げにはなりません。",
    "Consent to terms of use may be taken for consent to sending. Where consent is not relied on, it does not stand in the way of the notice.",
  ),
  "popup-rest-unreachable": explanation(
    "通知は、公表すべき事項の一部だけを画面に表示してもかまいませんが、その場合は、残りの事項を示す画面へ利用者が容易に到達できるようにする必要があります。この短い文書には、そのためのリンクが見つかりません。",
    "A notification may show a part of the items on the screen; the user must then easily reach the screen that has the rest. No link for that was found in this short text.",
    "ボタンの動きをスクリプトで決めている画面や、画像のリンクは読み取れません。短い文書で送信に触れているものをポップアップとして扱うため、別の種類の文書を取り違えることがあります。",
    "Buttons that a script moves, and links in pictures, are not read. Any short text that tells of sending is taken for a pop-up, which may be wrong.",
  ),
  "popup-part-unsaid": explanation(
    "解説では、ポップアップに表示するのが一部である場合、残りがリンクの先にあることが分かるようにするとされています。この文書は、そのことを示していません。",
    "The commentary asks a pop-up that shows a part to make clear that the rest is behind its link. This text does not say so.",
    "決まった言い回し(「一部」「残り」「一覧」など)で判断します。別の言葉で示している場合は指摘が当たりません。",
    "It goes by usual words (part, rest, list, …); another wording may be missed.",
  ),
};
