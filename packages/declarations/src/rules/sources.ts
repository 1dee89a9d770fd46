import type { RuleSource } from "./rule.ts";

const CHECKED = "2026-11-21";

/** 電気通信事業法施行規則, version in force from 2026-08-10. */
const ordinance = (place: string): RuleSource => ({
  title: `電気通信事業法施行規則(令和8年8月10日施行版)${place}`,
  url: "https://laws.e-gov.go.jp/law/360M50001000025",
  checked: CHECKED,
});

/** 電気通信事業法, version in force from 2026-05-27. */
const act = (place: string): RuleSource => ({
  title: `電気通信事業法(令和8年5月27日施行版)${place}`,
  url: "https://laws.e-gov.go.jp/law/359AC0000000086",
  checked: CHECKED,
});

const commentary = (place: string): RuleSource => ({
  title: `電気通信事業における個人情報等の保護に関するガイドラインの解説 ${place}(法律事務所の解説による)`,
  url: "https://thefinance.jp/law/230630/2",
  checked: CHECKED,
});

type SourceName =
  | "perTransmission"
  | "information"
  | "recipient"
  | "purpose"
  | "plainJapanese"
  | "readable"
  | "easilyConfirmed"
  | "restReachable"
  | "optOut"
  | "optOutMeasure"
  | "bothPurposes"
  | "wording"
  | "links"
  | "eightItems"
  | "verifiable"
  | "practice";

/** The sources of the rules, each by a short name. */
export const SOURCES: Readonly<Record<SourceName, RuleSource>> = {
  perTransmission: ordinance(" 第22条の2の29柱書"),
  information: ordinance(" 第22条の2の29第1号"),
  recipient: ordinance(" 第22条の2の29第2号"),
  purpose: ordinance(" 第22条の2の29第3号"),
  plainJapanese: ordinance(" 第22条の2の28第1項第1号"),
  readable: ordinance(" 第22条の2の28第1項第2号(数値は当システムの基準)"),
  easilyConfirmed: ordinance(" 第22条の2の28第1項第3号"),
  restReachable: ordinance(" 第22条の2の28第2項第1号"),
  optOut: ordinance(" 第22条の2の31"),
  optOutMeasure: act(" 第27条の12ただし書第4号"),
  bothPurposes: commentary("7-3-1"),
  wording: commentary("7-3-1"),
  links: commentary("7-2-2"),
  eightItems: {
    title:
      "スマートフォン プライバシー イニシアティブ(総務省, 2012年8月)アプリケーション・プライバシーポリシーの8項目(報道による)",
    url: "https://www.tsuhanshimbun.com/products/article_detail.php?product_id=1673",
    checked: CHECKED,
  },
  verifiable: {
    title: "JSSEC「利用者に関する外部送信の際の措置について」(第三者が検証可能な状態であること)",
    url: "https://jssec.org",
    checked: CHECKED,
  },
  practice: { title: "実務上の慣行(一次資料では未確認)", url: null, checked: CHECKED },
};
