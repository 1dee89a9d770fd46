import type { Language } from "@akashi/render";

interface CatalogueWords {
  readonly provider: string;
  readonly kind: string;
  readonly unknown: string;
  readonly unconfirmed: string;
  readonly source: string;
  readonly package: string;
  readonly native: string;
  readonly artifact: string;
  readonly host: string;
  readonly information: string;
  readonly purpose: string;
  readonly policy: string;
  readonly optOut: string;
  readonly switchOff: string;
  readonly stops: Readonly<Record<"transmission" | "use" | "unknown", string>>;
  readonly imported: (modules: number, refused: number, attribution: string) => string;
}

/** Labels of `akashi catalogue`. */
export const CATALOGUE_WORDS: Readonly<Record<Language, CatalogueWords>> = {
  ja: {
    provider: "提供者",
    kind: "種別",
    unknown: "不明",
    unconfirmed: "未確認",
    source: "出典",
    package: "パッケージ",
    native: "ネイティブライブラリー",
    artifact: "配布名",
    host: "ホスト",
    information: "利用者情報",
    purpose: "送信先の利用目的",
    policy: "プライバシーポリシー",
    optOut: "オプトアウト",
    switchOff: "停止の設定",
    stops: { transmission: "送信が止まる", use: "利用が止まる", unknown: "何が止まるかは不明" },
    imported: (modules, refused, attribution) => `${modules} 件を取り込みました(表せないもの ${refused} 件)。${attribution}`,
  },
  en: {
    provider: "Provider",
    kind: "Kind",
    unknown: "unknown",
    unconfirmed: "unconfirmed",
    source: "source",
    package: "Package",
    native: "Native library",
    artifact: "Artifact",
    host: "Host",
    information: "User information",
    purpose: "Recipient's purpose",
    policy: "Privacy policy",
    optOut: "Opt-out",
    switchOff: "Switch",
    stops: { transmission: "stops the sending", use: "stops the use", unknown: "what stops is unknown" },
    imported: (modules, refused, attribution) => `imported ${modules} (${refused} could not be represented). ${attribution}`,
  },
};
