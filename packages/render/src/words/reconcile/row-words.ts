import type { MatchLevel, ObservedSide, RowKind, Verdict } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import type { DeclaringDocument } from "@akashi/declarations";
import { LADDER_WORDS, type Explained } from "../evidence-words.ts";

export const VERDICT_WORDS: Readonly<Record<Verdict, Explained>> = {
  undeclared: {
    label: { ja: "記載のない送信", en: "undeclared" },
    plain: {
      ja: "実際の通信で送信を観測しましたが、記載が見つかりません。",
      en: "Sending was observed in traffic, and no document declares it.",
    },
  },
  "possible-undeclared": {
    label: { ja: "記載もれの可能性", en: "possibly undeclared" },
    plain: {
      ja: "アプリにその仕組みがありますが、記載が見つかりません。実際に送信されたかどうかは確認していません。",
      en: "The app has it, and no document declares it. Whether anything was sent was not looked at.",
    },
  },
  "over-declared": {
    label: { ja: "根拠が見つからない記載", en: "declared, no basis found" },
    plain: {
      ja: "記載がありますが、検査範囲のアプリには根拠が見つかりませんでした。",
      en: "It is declared, and nothing in the part of the app that was looked at bears it out.",
    },
  },
  "declared-not-observed": {
    label: { ja: "記載あり・今回未観測", en: "declared, not observed" },
    plain: {
      ja: "記載があり、アプリにも仕組みがありますが、設定や権限により、今回は動作を確認できませんでした。",
      en: "It is declared and the app has it, but configuration, permissions or the traffic did not show it at work.",
    },
  },
  "not-tested": {
    label: { ja: "未検査", en: "not tested" },
    plain: {
      ja: "この検査では判定していません。理由を行ごとに示します。",
      en: "This inspection does not judge it. Each row gives the reason.",
    },
  },
  "not-verifiable": {
    label: { ja: "この手法では検証不可", en: "not verifiable" },
    plain: {
      ja: "アプリの検査では確かめることができない事柄です。送信先への確認など、別の方法が必要です。",
      en: "Inspecting an app can never show it. It takes another way, such as asking the recipient.",
    },
  },
  consistent: {
    label: { ja: "記載と一致", en: "consistent" },
    plain: {
      ja: "記載があり、検証時点のアプリにもその仕組みがあります。通信を観測していない場合、送信されたことまでは示しません。",
      en: "It is declared, and the app as inspected has it. Where no traffic was looked at, this does not say that anything was sent.",
    },
  },
};

export const ROW_KIND_WORDS: Readonly<Record<RowKind, Bilingual>> = {
  transmission: { ja: "外部送信", en: "transmission" },
  information: { ja: "情報の種類", en: "kind of information" },
  destination: { ja: "接続先", en: "destination" },
  permission: { ja: "権限と説明文", en: "permission and description" },
  statement: { ja: "アプリ全体についての記載", en: "statement on the app as a whole" },
  use: { ja: "送信先での利用", en: "use by the recipient" },
  "opt-out": { ja: "停止の手段(オプトアウト)", en: "opt-out" },
};

export const DOCUMENT_WORDS: Readonly<Record<DeclaringDocument, Bilingual>> = {
  notice: { ja: "外部送信の公表事項", en: "external-transmission notice" },
  policy: { ja: "プライバシーポリシー", en: "privacy policy" },
  "data-safety": { ja: "データ セーフティ(Google Play)", en: "Data safety (Google Play)" },
  "privacy-manifest": { ja: "プライバシーマニフェスト(Apple)", en: "privacy manifest (Apple)" },
  description: { ja: "ストアの説明文", en: "store description" },
  "external-transmission-json": { ja: "外部送信の機械可読データ", en: "external-transmission.json" },
  "policy-xml": { ja: "ポリシーのXML", en: "policy XML" },
};

export const MATCH_WORDS: Readonly<Record<MatchLevel, Bilingual>> = {
  module: { ja: "モジュール名で一致", en: "matched by module" },
  own: { ja: "アプリの提供者として一致", en: "matched as the app's provider" },
  host: { ja: "接続先で一致", en: "matched by host" },
  recipient: { ja: "送信先名で一致", en: "matched by recipient" },
  pool: { ja: "まとめて記載", en: "declared together" },
  app: { ja: "アプリ全体の記載", en: "of the app as a whole" },
  none: { ja: "対応先なし", en: "no match" },
};

export const BASIS_WORDS: Readonly<Record<ObservedSide["basis"], Bilingual>> = {
  "manifest-remnant": LADDER_WORDS["manifest-remnant"].label,
  referenced: LADDER_WORDS.referenced.label,
  embedded: LADDER_WORDS.embedded.label,
  reachable: LADDER_WORDS.reachable.label,
  "starts-by-itself": LADDER_WORDS["starts-by-itself"].label,
  reads: LADDER_WORDS.reads.label,
  flows: LADDER_WORDS.flows.label,
  observed: LADDER_WORDS.observed.label,
  "may-read": { ja: "読取りの可能性", en: "code may read it" },
  "provider-claim": { ja: "資料に記載", en: "a document says so" },
  "catalogue-only": { ja: "知識ベースのみ(出典未確認)", en: "catalogue only, no confirmed source" },
  implicit: { ja: "通信に伴う", en: "part of any request" },
  host: { ja: "接続先の記載", en: "host in the app" },
  permission: { ja: "権限の要求", en: "permission asked for" },
};
