import type { Rule, RuleGroup, RuleId } from "@akashi/declarations";
import type { Bilingual } from "@akashi/catalogue";
import type { RuleExplanation } from "./explanation.ts";
import { FORM_EXPLANATIONS } from "./form-explanations.ts";
import { OPT_OUT_EXPLANATIONS } from "./opt-out-explanations.ts";
import { POLICY_EXPLANATIONS } from "./policy-explanations.ts";
import { ROW_EXPLANATIONS } from "./row-explanations.ts";

/** The explanation of every rule; a rule without one does not compile. */
export const RULE_EXPLANATIONS: Readonly<Record<RuleId, RuleExplanation>> = {
  ...ROW_EXPLANATIONS,
  ...FORM_EXPLANATIONS,
  ...OPT_OUT_EXPLANATIONS,
  ...POLICY_EXPLANATIONS,
};

/** What the rules of a group are about. */
export const RULE_GROUP_WORDS: Readonly<Record<RuleGroup, { readonly title: Bilingual; readonly about: Bilingual }>> = {
  rows: {
    title: { ja: "各送信の記載に関する基準", en: "Rules on what each row says" },
    about: {
      ja: "外部送信の公表事項(電気通信事業法施行規則第22条の2の29)として、送信ごとに何を書くかの基準です。",
      en: "What a notice of external transmission has to say of each transmission (Article 22-2-29 of the Rules for Enforcement of the Telecommunications Business Act).",
    },
  },
  form: {
    title: { ja: "表示と表現に関する基準", en: "Rules on how it is shown and worded" },
    about: {
      ja: "公表の方法(電気通信事業法施行規則第22条の2の28)と、文書全体の書き方の基準です。",
      en: "How it is published (Article 22-2-28 of the Rules for Enforcement of the Telecommunications Business Act), and how the whole is written.",
    },
  },
  "opt-out": {
    title: { ja: "オプトアウトに関する基準", en: "Rules on opting out" },
    about: {
      ja: "オプトアウト措置について公表する7項目(電気通信事業法施行規則第22条の2の31)の基準です。文書がオプトアウトを案内しているときだけ調べます。",
      en: "The seven items to publish of an opt-out (Article 22-2-31 of the Rules for Enforcement of the Telecommunications Business Act). They are looked for only where a document offers one.",
    },
  },
  policy: {
    title: { ja: "プライバシーポリシーの8項目に関する基準", en: "Rules on the eight items of a policy" },
    about: {
      ja: "アプリケーション・プライバシーポリシーの8項目(スマートフォン プライバシー イニシアティブ)の基準です。文書がプライバシーポリシーのときだけ調べます。",
      en: "The eight items of an application privacy policy (Smartphone Privacy Initiative). They are looked for only where a document is a policy.",
    },
  },
};

const STANDING: Readonly<Record<Rule["profile"], Bilingual>> = {
  "law-minimum": {
    ja: "条文にある求めです(読み取りと数値は当システムの基準)",
    en: "The text of the law asks for it (how it is read, and figures, are ours)",
  },
  "jssec-strict": {
    ja: "条文ではなく、解説・指針・JSSEC の考え方によるものです",
    en: "It comes from commentary, guidance or JSSEC, not from the text of the law",
  },
  "best-practice": {
    ja: "義務ではなく、望ましいとされているものです",
    en: "It is said to be desirable and is no duty",
  },
};

const UNCONFIRMED: Bilingual = {
  ja: "実務上の慣行によるもので、根拠となる原典は確認していません",
  en: "It is known from practice; no source was confirmed",
};

/** How sure a rule is: what it rests on. */
export const standingOf = ({ profile, state }: Rule): Bilingual => (state === "unconfirmed" ? UNCONFIRMED : STANDING[profile]);
