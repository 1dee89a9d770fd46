import type { SignerChange } from "@akashi/assess";
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
