import type { Bilingual } from "@akashi/catalogue";
import type { OperatorKind, ScopeAnswers } from "./schema.ts";

/** How sure the ground of a question or a reason is: the text of the law, commentary and practice, our reading, an opinion. */
export type Ground = "law" | "commentary" | "reading" | "opinion";

/** A question of the assessment (requirements of 法27条の12柱書 in three steps). */
export interface ScopeQuestion {
  readonly key: keyof ScopeAnswers;
  readonly step: 1 | 2 | 3;
  readonly text: Bilingual;
  /** Why it is asked. */
  readonly reason: Bilingual;
  readonly article: Bilingual;
  readonly ground: Ground;
  /** Allowed words with their meaning; null for yes or no. */
  readonly choices: readonly { readonly value: OperatorKind; readonly text: Bilingual }[] | null;
}

const both = (ja: string, en: string): Bilingual => ({ ja, en });

const OPERATORS: ScopeQuestion["choices"] = [
  { value: "registered", text: both("電気通信事業の登録を受けている", "registered as a telecommunications carrier") },
  { value: "notified", text: both("電気通信事業の届出をしている", "notified as a telecommunications carrier") },
  {
    value: "item3",
    text: both(
      "登録も届出も要らない事業を営んでいる(回線設備を置かず、他人の通信の媒介をしない。多くのアプリはこれに当たります)",
      "a business that needs neither (no line facilities of its own, no mediation of others' communications: most apps)",
    ),
  },
  { value: "single-customer", text: both("特定の一者だけに提供している", "for one customer only") },
  {
    value: "same-premises",
    text: both(
      "同じ構内・同じ建物の中だけ、または省令の規模に満たない設備で提供している",
      "within one building or premises, or with facilities below the size of the Rules",
    ),
  },
  {
    value: "local-government",
    text: both(
      "地方公共団体が、営利を目的とせずに届出をして提供している",
      "a local government's non-profit service under a notification",
    ),
  },
  { value: "none", text: both("どれにも当てはまらない、または分からない", "none of these, or not known") },
];

/** The questions in their order. */
export const SCOPE_QUESTIONS: readonly ScopeQuestion[] = [
  {
    key: "forOthersDemand",
    step: 1,
    text: both(
      "そのサービスは、他人(利用者や顧客)の求めに応じて提供するものですか。自社の商品の紹介や販売、社内の業務だけに使うものなら「いいえ」です。",
      "Is the service provided to meet the demand of others (users, customers)? Answer no where it only presents or sells your own goods, or serves your own work.",
    ),
    reason: both(
      "電気通信事業は、他人の需要に応ずる事業です。自社の需要のためだけのサービスは、ふつう電気通信事業に当たりません。ただし、その中でニュースや記事を読ませていれば、その部分は別に考えます。",
      "A telecommunications business meets the demand of others. A service for your own needs alone usually is none; but news or articles offered within it are a service of their own.",
    ),
    article: both("電気通信事業法2条4号", "Telecommunications Business Act, Art. 2 item 4"),
    ground: "law",
    choices: null,
  },
  {
    key: "operatorKind",
    step: 2,
    text: both("電気通信事業法のうえで、どの立場ですか。", "What is the operator under the Act?"),
    reason: both(
      "登録・届出をした事業者のほか、登録も届出も要らない事業(第三号事業)を営む者にも、この規律は及びます。",
      "The duty is on registered and notified carriers, and also on those whose business needs neither (item-3 business).",
    ),
    article: both("電気通信事業法27条の12、164条1項・3項、165条2項", "Act, Art. 27-12; Art. 164 (1), (3); Art. 165 (2)"),
    ground: "law",
    choices: OPERATORS,
  },
  {
    key: "viaSoftware",
    step: 3,
    text: both(
      "パソコンや携帯電話の上で動く、ブラウザやアプリを通じて提供しますか。",
      "Is it provided through a browser or an app that runs on a computer or a mobile phone?",
    ),
    reason: both(
      "規律は、利用者の端末のOSの上で動くソフトウェアで提供されるサービスに及びます。テレビ・自動車・時計がこれに類する端末かどうかは、条文だけでは決まりません。",
      "The duty is on services provided through software that runs on an operating system of the user's device. Whether TV sets, cars and watches are such devices does not follow from the text alone.",
    ),
    article: both("電気通信事業法施行規則22条の2の27柱書", "Enforcement Rules, Art. 22-2-27, opening words"),
    ground: "law",
    choices: null,
  },
  {
    key: "messages",
    step: 3,
    text: both(
      "利用者どうしが、相手を決めて通信できますか(メール、ダイレクトメッセージ、チャット、通話、参加者を限った会議)。",
      "Can users communicate with others whom they choose (mail, direct messages, chat, calls, meetings of members)?",
    ),
    reason: both(
      "他人の通信を媒介するサービスです。ほかのサービスに付いた機能でも、この機能の部分が当たります。",
      "That mediates others' communications, also as a feature of another service.",
    ),
    article: both("施行規則22条の2の27第1号", "Rules, Art. 22-2-27 item 1"),
    ground: "law",
    choices: null,
  },
  {
    key: "posts",
    step: 3,
    text: both(
      "利用者が書いたり送ったりしたものを、だれとは決まっていない利用者が見られますか(SNS、掲示板、動画共有、出店型の通販、ライブ配信、マッチング、オンライン教育)。",
      "Can what users write or send be seen by users not determined beforehand (social networks, boards, video sharing, online malls, live streaming, matching, online education)?",
    ),
    reason: both(
      "利用者から受け取った情報を、不特定の利用者の求めに応じて送るサービスです。",
      "It sends what it received from users to users not determined beforehand who ask for it.",
    ),
    article: both("施行規則22条の2の27第2号", "Rules, Art. 22-2-27 item 2"),
    ground: "law",
    choices: null,
  },
  {
    key: "onlineGame",
    step: 3,
    text: both(
      "オンラインゲームですか(利用者の操作や成績が、ほかの利用者に送られる)。",
      "Is it an online game (what users do, or their results, is sent to other users)?",
    ),
    reason: both("オンラインゲームは、第2号の例に挙げられています。", "Online games are named as an example of item 2."),
    article: both("施行規則22条の2の27第2号", "Rules, Art. 22-2-27 item 2"),
    ground: "commentary",
    choices: null,
  },
  {
    key: "metaverse",
    step: 3,
    text: both(
      "メタバース・仮想空間のサービスですか(利用者が仮想の空間で会い、話し、ものを置いたり見せたりする)。",
      "Is it a metaverse or virtual-space service (users meet, talk, place or show things in a virtual space)?",
    ),
    reason: both(
      "省令に「メタバース」という語はありません。空間の中で相手を決めて話せれば第1号、ほかの利用者に見えるものを送れば第2号の要件に照らします。日本スマートフォンセキュリティ協会は、オンラインゲームと同類として対象とすることを求めています。",
      "The Rules do not name it. Talk between chosen users is tested against item 1, and what others can see against item 2. The Japan Smartphone Security Association asks that it be covered like online games.",
    ),
    article: both("施行規則22条の2の27第1号・第2号", "Rules, Art. 22-2-27 items 1 and 2"),
    ground: "opinion",
    choices: null,
  },
  {
    key: "search",
    step: 3,
    text: both(
      "入力された語で、すべてのウェブページを探せる検索サービスですか(自社サイトの中や、特定の分野だけの検索は「いいえ」)。",
      "Does it search all web pages for the words entered? (Search within a site or a single field: no.)",
    ),
    reason: both(
      "第3号は、全てのウェブページを対象とする検索です。分野を限った検索は、情報を見せるサービスとして第4号に照らします。",
      "Item 3 is search over all web pages. Search in one field is tested against item 4, as information that is shown.",
    ),
    article: both("施行規則22条の2の27第3号", "Rules, Art. 22-2-27 item 3"),
    ground: "law",
    choices: null,
  },
  {
    key: "information",
    step: 3,
    text: both(
      "だれでも見られる情報を送るサービスですか(ニュース、天気、動画や音楽の配信、地図、電子書籍)。",
      "Does it send information for anyone to look at (news, weather, video or music, maps, electronic books)?",
    ),
    reason: both(
      "不特定の利用者の求めに応じて、閲覧のための情報を送るサービスです。",
      "It sends information to users not determined beforehand, for them to look at.",
    ),
    article: both("施行規則22条の2の27第4号", "Rules, Art. 22-2-27 item 4"),
    ground: "law",
    choices: null,
  },
];
