import type { TransmissionNeed } from "./needs.ts";

/** The languages that the comments of a new file can have. */
export type CommentLanguage = "ja" | "en";

/** A new project file, before anything of an app is in it. */
export const SKELETON: Readonly<Record<CommentLanguage, string>> = {
  ja: `# akashi.yaml: アプリからは分からないことを書くファイルです。
# 空けたところは「不明」として扱います。書き足したら akashi draft で下書きを作り直します。
# 文は日本語だけでも書けます(legalName: 株式会社…)。英語版も出すなら ja と en を分けて書きます。
akashi: 1

# サービスを提供する者
operator:
  # 氏名又は名称(登記されたとおり)
  legalName:
    ja:
    en:
  # 法人番号(13桁)
  corporateNumber:
  address:
    ja:
    en:
  # 問合せ窓口。一つ以上
  contact:
    name:
    email:
    phone:
    url:

# この内容を使い始める日(2026-04-01 の形)
effectiveFrom:

# 通知を載せるページ。place は、アプリの最初の画面からどこを押すと開くか
notice:
  kind: published
  url:
  place:
    ja:
    en:

services: []

# アプリ自身のコードにあるホスト名。use は own-server(自社)、recipient(送り先を書く)、
# nothing-sent(利用者に関する情報を送らないと担当者が判断。decision に by と on を書く)
hosts: []

# 外部送信。一つの部品が一つの送り先へ送るごとに一項目。id は変えないでください
#   recipient: 送り先の氏名又は名称(登記されたとおり)と、知られているサービス名
#   senderPurposes: 自社が使う目的(PUR.… か、短い文)
#   recipientPurposes: 送り先が使う目的と、送り先がそう書いているページ
#     - { id: PUR.ANALYTICS, source: { url: https://…, checked: 2026-04-01 } }
#   information: 実際に送る情報の種類(UI.…)。読み取るだけで送らないものは書きません
#   optOut: 止める手段を設けるとき(stops method url restriction)
#   consent: 同意を取るとき(category askedAt withdrawal)
#   decisions: 情報の種類ごとの「送っていますか」への答え(information sent by on reason)
#   notSent: 何も送らないと担当者が判断したとき(by on reason)
transmissions: []

# アプリケーション・プライバシーポリシーの、アプリからは分からない項目
policy:
  url:
  # 取得方法(利用者の入力によるものがあれば、それも)
  method:
    ja:
    en:
  # 同意の取り方、利用者が止める・消す方法
  consentAndControl:
    ja:
    en:
  # ポリシーを変えるときの手続
  changeProcedure:
    ja:
    en:
`,
  en: `# akashi.yaml: what the app itself does not show.
# What is left empty is taken as unknown. After an addition, run akashi draft again.
# A text alone is Japanese (legalName: 株式会社…); write ja and en apart where there is an English form, too.
akashi: 1

# Who provides the service
operator:
  # Legal name, as registered
  legalName:
    ja:
    en:
  # 法人番号, 13 digits
  corporateNumber:
  address:
    ja:
    en:
  # At least one way to reach the provider
  contact:
    name:
    email:
    phone:
    url:

# Day from which this holds, as 2026-04-01
effectiveFrom:

# Page of the notice; place: what to tap on the app's first screen to get there
notice:
  kind: published
  url:
  place:
    ja:
    en:

services: []

# Hosts in the app's own code. use: own-server, recipient (then name it), or nothing-sent
# (nothing about the user goes there, as a named person decided: write decision with by and on)
hosts: []

# External transmissions: one for each part that sends to one recipient. Keep the ids as they are
#   recipient: the recipient's legal name as registered, and the service name people know
#   senderPurposes: your own purposes (PUR.… or a short sentence)
#   recipientPurposes: the recipient's purposes, and the page where it says so
#     - { id: PUR.ANALYTICS, source: { url: https://…, checked: 2026-04-01 } }
#   information: the information types (UI.…) that are sent; not those that are only read
#   optOut: where you offer a way to stop it (stops method url restriction)
#   consent: where you ask for consent (category askedAt withdrawal)
#   decisions: the answers to "is it sent?" for single kinds of information (information sent by on reason)
#   notSent: where a named person decided that nothing at all is sent (by on reason)
transmissions: []

# What the app does not show of the application privacy policy
policy:
  url:
  # How information is obtained, including what users enter
  method:
    ja:
    en:
  # How consent is taken, and how users stop or delete
  consentAndControl:
    ja:
    en:
  # What happens when the policy changes
  changeProcedure:
    ja:
    en:
`,
};

/** What stands above an empty place of a transmission. */
export const NEED_COMMENTS: Readonly<Record<CommentLanguage, Readonly<Record<TransmissionNeed, string>>>> = {
  ja: {
    tool: "この部品の名前",
    recipient: "送り先の氏名又は名称(登記されたとおり)と、知られているサービス名",
    information: "実際に送る情報の種類(UI.…)。読み取るだけで送らないものは書きません",
    senderPurposes: "自社が使う目的(PUR.… か、短い文)",
    recipientPurposes: "送り先が使う目的と、送り先がそう書いているページ",
  },
  en: {
    tool: "name of this part",
    recipient: "the recipient's legal name as registered, and the service name people know",
    information: "the information types (UI.…) that are sent; not those that are only read",
    senderPurposes: "your own purposes (PUR.… or a short sentence)",
    recipientPurposes: "the recipient's purposes, and the page where it says so",
  },
};

export const CANDIDATES: Readonly<Record<CommentLanguage, string>> = {
  ja: "候補: ",
  en: "candidates: ",
};
export const QUESTIONS: Readonly<Record<CommentLanguage, string>> = {
  ja: "次の情報を送っていますか。sent に yes か no、by に答えた人、on に日付を書いてください",
  en: "is the following sent? Write yes or no at sent, who answers at by, and the day at on",
};
export const SENT_TO: Readonly<Record<CommentLanguage, string>> = {
  ja: "コードをたどると送られる: ",
  en: "followed through the code: ",
};
export const UNREACHED: Readonly<Record<CommentLanguage, string>> = {
  ja: "コードへ至る経路は見つかっていません。使っていれば送る情報を information に、使っていなければ notSent: { by: …, on: … } を書いてください",
  en: "no path to its code was found. If it is used, list in information what it sends; if not, write notSent: { by: …, on: … }",
};
export const UNASSIGNED: Readonly<Record<CommentLanguage, string>> = {
  ja: "だれのものか分からないホスト。分けて use を書いてください",
  en: "hosts of which nobody has said whose they are: divide them, and write use",
};
