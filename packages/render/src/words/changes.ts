import type { ConsentAgain, SignerChange } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import type { Explained } from "./evidence-words.ts";
import { countOf, formatCount } from "./language.ts";

/** What happened to a row between two reports. */
export type ChangeKind = "added" | "removed" | "changed";

export const CHANGE_WORDS: Readonly<Record<ChangeKind, Bilingual>> = {
  added: { ja: "追加", en: "added" },
  removed: { ja: "削除", en: "removed" },
  changed: { ja: "変更", en: "changed" },
};

export const SIGNER_CHANGE_WORDS: Readonly<Record<SignerChange["state"], Explained>> = {
  same: {
    label: { ja: "同じ署名者", en: "same signer" },
    plain: { ja: "前後の署名者の証明書は同じです。", en: "Both have the same signer certificates." },
  },
  rotated: {
    label: { ja: "署名鍵の変更(ローテーション)", en: "key rotated" },
    plain: {
      ja: "前の署名者が、新しい署名者への変更を署名で示しています。",
      en: "The earlier signer has signed the change to the new one.",
    },
  },
  changed: {
    label: { ja: "異なる署名者", en: "another signer" },
    plain: {
      ja: "署名者が異なり、前の署名者による引継ぎの証明がありません。Androidは更新として受け付けません。",
      en: "The signer is another one, and nothing proves that the earlier one handed over. Android does not accept it as an update.",
    },
  },
  "not-comparable": {
    label: { ja: "比較できない", en: "cannot be compared" },
    plain: {
      ja: "検証に成功した署名が一方または両方になく、署名者を比較できません。",
      en: "At least one of the two has no signature that verifies, so that the signers cannot be compared.",
    },
  },
};

/** The one-line answer of a comparison. */
export const updateAdds = (permissions: number, modules: number, destinations: number): Bilingual => {
  if (permissions + modules + destinations === 0) {
    return {
      ja: "新しい版で増えた権限、モジュール、接続先: 検出なし(見ていない部分は各版の「検査範囲」に記載)",
      en: "Permissions, modules and destinations that the new version adds: none found (see the Coverage of each version)",
    };
  }
  return {
    ja: `新しい版では、権限が${formatCount(permissions)}件、モジュールが${formatCount(modules)}件、接続先が${formatCount(destinations)}件増えています。`,
    en: `The new version adds ${countOf(permissions, "permission")}, ${countOf(modules, "module")} and ${countOf(destinations, "destination")}.`,
  };
};

export const OTHER_PACKAGE: Bilingual = {
  ja: "パッケージ名が異なります。別のアプリどうしの比較です。",
  en: "The package names differ: two different apps are compared.",
};

export const OTHER_KNOWLEDGE: Bilingual = {
  ja: "検査エンジンまたは知識ベースの版が異なります。違いが、アプリではなく検査の側から生じている可能性があります。",
  en: "Engine or catalogue differ: a difference may come from the inspection and not from the app.",
};

export const findingChanges = (added: number, removed: number, unchanged: number): Bilingual => ({
  ja: `新しい指摘${formatCount(added)}件、検出されなくなった指摘${formatCount(removed)}件、変わらない指摘${formatCount(unchanged)}件`,
  en: `${countOf(added, "new finding")}, ${formatCount(removed)} no longer made, ${formatCount(unchanged)} unchanged`,
});

/** Whether an update needs the comprehensive consent again. */
export const CONSENT_AGAIN_WORDS: Readonly<Record<ConsentAgain["reason"], Explained>> = {
  "new-type": {
    label: { ja: "包括同意の取り直しが必要", en: "consent is needed again" },
    plain: {
      ja: "利用者による取り換えが困難な情報、または慎重な取扱いが求められる情報の種類が増えています。更新後の初回起動時に包括同意を取り直し、ポリシーの変更手続を行ってください(JSSECセキュアコーディングガイド 5.5.2.2)。",
      en: "Kinds of information that are hard to change or delicate are new. Take the comprehensive consent again at the first start after the update, and follow the policy's procedure for changes (JSSEC Secure Coding Guide 5.5.2.2).",
    },
  },
  "other-new-type": {
    label: { ja: "包括同意の取り直し: 該当する情報の検出なし", en: "consent again: no kind found that asks for it" },
    plain: {
      ja: "新しい情報の種類がありますが、包括同意が求められる区分のものは見つかりませんでした。ポリシーの変更手続を行ってください。",
      en: "There are new kinds of information, none of a class that asks for the comprehensive consent. Follow the policy's procedure for changes.",
    },
  },
  none: {
    label: { ja: "新しい情報の種類: 検出なし(検査範囲内)", en: "new kinds of information: none found" },
    plain: {
      ja: "検査範囲では、新しい情報の種類は見つかりませんでした。見ていない部分は各版の「検査範囲」に記載しています。",
      en: "No new kind of information was found in what was looked at (see the Coverage of each version).",
    },
  },
};
