import type { ContradictionCell, ContradictionKind } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import type { Explained } from "../evidence-words.ts";
import { countOf, formatCount } from "../language.ts";

export const CONTRADICTION_WORDS: Readonly<Record<ContradictionKind, Explained>> = {
  module: {
    label: { ja: "モジュールの有無", en: "module" },
    plain: { ja: "一方の文書にだけ、モジュールが記載されています。", en: "Only some of the documents name the module." },
  },
  recipient: {
    label: { ja: "送信先", en: "recipient" },
    plain: { ja: "文書によって送信先が異なります。", en: "The documents name different recipients." },
  },
  information: {
    label: { ja: "情報の種類", en: "kind of information" },
    plain: { ja: "一方の文書にだけ、この情報が記載されています。", en: "Only some of the documents declare the information." },
  },
  sharing: {
    label: { ja: "第三者への提供", en: "sharing" },
    plain: {
      ja: "フォームでは共有しないとし、公表事項では送信先が自らの目的で利用するとしています。",
      en: "The form says that it is not shared; the notice says that a recipient uses it for purposes of its own.",
    },
  },
  "opt-out": {
    label: { ja: "停止される行為", en: "what an opt-out stops" },
    plain: {
      ja: "文書によって、止まるのが送信か利用かが異なります。",
      en: "The documents differ on whether sending or use stops.",
    },
  },
};

export const SAYS_WORDS: Readonly<Record<ContradictionCell["says"], Bilingual>> = {
  declares: { ja: "記載あり", en: "declared" },
  silent: { ja: "記載の検出なし", en: "no words found" },
  "no-place": { ja: "記載欄なし・記載不要", en: "no place for it, or not asked for" },
};

export const disagreements = (count: number): Bilingual => ({
  ja: `文書どうしの食い違いが${formatCount(count)}件あります。`,
  en: `Documents disagree on ${countOf(count, "matter")}.`,
});
