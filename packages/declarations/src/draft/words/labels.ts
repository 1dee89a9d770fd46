import type { Bilingual } from "@akashi/catalogue";

/** Fixed words of notice, pop-up and policy. Plain words, no jargon (施行規則22条の2の28第1項1号). */
export const DRAFT_LABELS = {
  noticeTitle: { ja: "利用者に関する情報の外部への送信について", en: "Information about you that is sent to others" },
  unknown: { ja: "不明(確認中)", en: "Not known yet" },
  unwritten: { ja: "未記載", en: "Not written yet" },
  thisService: { ja: "このサービス", en: "this service" },
  provider: { ja: "提供者", en: "Provided by" },
  effectiveFrom: { ja: "この内容の開始日", en: "Valid from" },
  contents: { ja: "情報を送る部品の一覧", en: "Parts that send information" },
  information: { ja: "送られる情報", en: "What is sent" },
  recipient: { ja: "送り先", en: "Who receives it" },
  serviceName: { ja: "サービス名: %", en: "Service: %" },
  ownServer: { ja: "自社のサーバーで取り扱います", en: "handled on the provider's own servers" },
  senderPurposes: { ja: "当社がこの情報を使う目的", en: "What we use it for" },
  recipientPurposes: { ja: "送り先がこの情報を使う目的", en: "What the recipient uses it for" },
  recipientPage: { ja: "送り先のプライバシーポリシー", en: "The recipient's privacy policy" },
  openRecipientPage: { ja: "%による、情報の取扱いの説明を開く", en: "Open the page of % on how it handles information" },
  openSource: { ja: "送り先がそう述べているページ(%確認)", en: "Where the recipient says so (read on %)" },
  consent: { ja: "同意", en: "Consent" },
  consentAsked: { ja: "同意をいただいてから送ります。", en: "It is sent only after you agree." },
  withdrawal: { ja: "同意の取り消し方: %", en: "How to take consent back: %" },
  optOut: { ja: "止める方法", en: "How to stop it" },
  optOutExists: { ja: "お申込みにより止める手段(オプトアウト)を設けています。", en: "You can ask for this to stop (opt-out)." },
  stopsTransmission: { ja: "止まるもの: この情報の送信", en: "What stops: the sending of this information" },
  stopsUse: {
    ja: "止まるもの: 送られた情報の利用(送信そのものは続きます)",
    en: "What stops: the use of what is sent (the sending itself goes on)",
  },
  stopsUnknown: { ja: "止まるもの: 不明(確認中)", en: "What stops: not known yet" },
  method: { ja: "方法: %", en: "How: %" },
  openOptOut: { ja: "止める手続のページを開く", en: "Open the page where you can stop it" },
  restriction: { ja: "止めると使えなくなるもの: %", en: "What you can no longer use: %" },
  noRestriction: { ja: "止めても、サービスの利用に制限はありません。", en: "Stopping it restricts nothing." },
  restrictionUnknown: { ja: "止めたときの制限: 不明(確認中)", en: "Restrictions: not known yet" },
  contact: { ja: "お問合せ先", en: "Contact" },
  mail: { ja: "メール: ", en: "E-mail: " },
  phone: { ja: "電話: ", en: "Phone: " },
  contactPage: { ja: "問合せのページを開く", en: "Open the contact page" },
  nothingFound: {
    ja: "外部への送信は検出されていません(検出なし)。検査した範囲は、検査の報告に示しています。",
    en: "No transmission was found. The report of the inspection says what was looked at.",
  },
  noticeLead: {
    ja: "「%」を使うと、アプリに組み込んだ次の部品が、お使いの端末から利用者に関する情報を送ります。それぞれについて、送られる情報、送り先、使う目的をお知らせします。",
    en: "When you use %, the parts listed here send information about you from your device. For each of them this page says what is sent, who receives it, and what it is used for.",
  },
  draftTitle: { ja: "下書き(完成していません)", en: "Draft: not complete" },
  noticeDraft: {
    ja: "次の点が分かるまで、この通知は公開できません。",
    en: "This notice cannot be published until the following is known.",
  },
  policyDraft: {
    ja: "次の点が分かるまで、このプライバシーポリシーは公開できません。",
    en: "This privacy policy cannot be published until the following is known.",
  },
  popupDraft: { ja: "次の点が分かるまで、この表示は使えません。", en: "This text cannot be used until the following is known." },
  moreMissing: { ja: "ほか%件。全体は不足の一覧にあります。", en: "% more: see the list of what is missing." },
} as const;

/** Words of the policy: the eight items (SPI) and the statements that follow from the declaration. */
export const POLICY_LABELS = {
  summaryTitle: { ja: "アプリケーション・プライバシーポリシー(概要版)", en: "Application privacy policy (summary)" },
  detailTitle: { ja: "アプリケーション・プライバシーポリシー(詳細版)", en: "Application privacy policy (in full)" },
  lead: { ja: "「%」で取得する利用者に関する情報の取扱いです。", en: "How % handles information about its users." },
  provider: { ja: "情報を取得するアプリ提供者の氏名又は名称", en: "Who provides the app and obtains the information" },
  information: { ja: "取得する情報の項目", en: "What information is obtained" },
  method: { ja: "取得方法", en: "How it is obtained" },
  purposes: { ja: "利用目的", en: "What it is used for" },
  control: { ja: "通知・公表又は同意取得の方法、利用者が関わる方法", en: "Notice, consent, and what users can do" },
  transmission: {
    ja: "外部送信、第三者への提供、情報を集める部品(情報収集モジュール)",
    en: "Sending to others, provision to third parties, and information-collecting modules",
  },
  contact: { ja: "問合せ窓口", en: "Contact" },
  change: { ja: "プライバシーポリシーを変更するときの手続", en: "Changes of this policy" },
  corporateNumber: { ja: "法人番号: %", en: "Corporate number: %" },
  address: { ja: "所在地: %", en: "Address: %" },
  automatic: {
    ja: "次の部品が、アプリの動作中に自動で取得します: %",
    en: "These parts obtain it automatically while the app runs: %",
  },
  advertising: { ja: "広告のための利用: あり", en: "Use for advertising: yes" },
  noAdvertising: {
    ja: "広告のための利用: 目的として書かれていません",
    en: "Use for advertising: not among the purposes written here",
  },
  sentTo: { ja: "外部の事業者への送信: あり(%)", en: "Sent to others: yes (%)" },
  sentToNobody: {
    ja: "外部の事業者への送信: 検出なし(検査した範囲は、検査の報告に示しています)",
    en: "Sent to others: none found (the report of the inspection says what was looked at)",
  },
  noticePlace: { ja: "通知の場所: %", en: "Where the notice is: %" },
  openNotice: { ja: "送られる情報・送り先・使う目的の一覧を開く", en: "Open the list of what is sent, to whom and for what" },
  consentFor: { ja: "同意をいただくもの: %", en: "Asked for consent: %" },
  optOutFor: { ja: "お申込みにより止められるもの: %", en: "Can be stopped on request: %" },
  openDetail: { ja: "詳細版を開く", en: "Open the policy in full" },
  forWhat: { ja: "%の目的", en: "Purposes of %" },
  recipients: { ja: "送り先: %", en: "Recipients: %" },
} as const;

/** Words of the pop-up and of the consent screen. */
export const POPUP_LABELS = {
  title: { ja: "情報の送信のお知らせ", en: "Information that is sent" },
  text: {
    ja: "「%1」を使うと、お使いの端末から利用者に関する情報が%2に送られます。",
    en: "When you use %1, information about you is sent from your device to %2.",
  },
  part: {
    ja: "ここに示すのは一部です。残りは下のリンクを開くと表示されます。",
    en: "This is only a part: the link opens the rest.",
  },
  items: { ja: "送られる情報(一部): %", en: "What is sent (in part): %" },
  recipients: { ja: "%件の送り先", en: "% recipients" },
  oneRecipient: { ja: "1件の送り先", en: "1 recipient" },
  link: { ja: "送られる情報・送り先・使う目的の一覧を開く", en: "Open the list of what is sent, to whom and for what" },
  linkUnknown: { ja: "(通知のページの URL が未記載です)", en: "(the address of the notice is not written yet)" },
  where: { ja: "表示する場所と時", en: "Where and when to show it" },
  rules: {
    ja: "最初に情報を送るより前に表示してください。二回目以降の起動でも、最初の画面から一回の操作で一覧に行けるようにしてください。リンクの文言は、開くと何があるかを言う上の文のまま使ってください。",
    en: "Show it before anything is sent for the first time. On later launches, too, the list must be one tap away from the first screen. Keep the words of the link: they say what it opens.",
  },
  agree: { ja: "同意する", en: "Agree" },
  refuse: { ja: "同意しない", en: "Do not agree" },
  choose: { ja: "選ぶ", en: "Choose" },
  save: { ja: "選んだ内容で決める", en: "Save the choice" },
  close: { ja: "閉じる", en: "Close" },
  consentText: {
    ja: "次の情報の送信に同意するかを選んでください。同意しなくても、その情報を使わない機能は使えます。",
    en: "Choose whether you agree to the sending of the following. Features that do not need it work without.",
  },
  optOutText: { ja: "次の情報の送信は、ここで止められます。", en: "You can stop the sending of the following here." },
  noMeasure: { ja: "同意・オプトアウトの措置は選ばれていません。", en: "Neither consent nor opt-out was chosen." },
} as const;

/** Words of the list of what is missing. */
export const LIST_LABELS = {
  title: { ja: "まだ足りないもの", en: "What is still missing" },
  lead: { ja: "「%」の下書きに足りないものと、その理由です。", en: "What the drafts for % still lack, and why." },
  none: {
    ja: "記載すべきことで足りないものは見つかっていません。公開の前に、担当者が内容を確かめてください。",
    en: "Nothing that must be written was found missing. Have a named person check the content before it is published.",
  },
  blocks: { ja: "これがないと完成しないもの", en: "Without these it is not complete" },
  advice: { ja: "確かめるとよいもの", en: "Worth checking" },
  where: { ja: "書く場所", en: "Where to write it" },
  why: { ja: "理由", en: "Why" },
  hint: { ja: "手がかり", en: "To go by" },
  kind: { ja: "根拠の種類", en: "Ground" },
  leftOut: { ja: "通知に載せていないもの", en: "Left out of the notice" },
} as const;

export const GROUND_LABELS: Readonly<Record<"law" | "commentary" | "practice" | "jssec" | "reading", Bilingual>> = {
  law: { ja: "法令の条文", en: "text of the law" },
  commentary: { ja: "解説(ガイドライン)", en: "commentary" },
  practice: { ja: "実務・当システムの基準", en: "practice, or a rule of this system" },
  jssec: { ja: "JSSECの見解", en: "JSSEC's position" },
  reading: { ja: "条文からの読み取り(要確認)", en: "reading of the text, to be confirmed" },
};
