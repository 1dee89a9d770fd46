import type { Actor, Finding, LadderStep, Severity } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import type { EntryPointKind } from "@akashi/facts";

/** A word with the sentence that explains it. */
export interface Explained {
  readonly label: Bilingual;
  readonly plain: Bilingual;
}

/** The ladder of evidence: how far a module is known to go. */
export const LADDER_WORDS: Readonly<Record<LadderStep, Explained>> = {
  "manifest-remnant": {
    label: { ja: "宣言のみ", en: "declared only" },
    plain: {
      ja: "マニフェストに宣言がありますが、コードは見つかりませんでした。",
      en: "The manifest declares it, but its code was not found.",
    },
  },
  referenced: {
    label: { ja: "参照のみ", en: "referenced only" },
    plain: {
      ja: "他のコードが名前を参照していますが、コード本体は見つかりませんでした。",
      en: "Other code names it, but its own code was not found.",
    },
  },
  embedded: {
    label: { ja: "組込み", en: "embedded" },
    plain: {
      ja: "コードが含まれています。アプリの入口からそこへ至る経路は見つかりませんでした。",
      en: "Its code is in the app. No way to it from an entry point of the app was found.",
    },
  },
  reachable: {
    label: { ja: "到達可能", en: "reachable" },
    plain: {
      ja: "アプリの入口から、このコードが呼び出される経路があります。",
      en: "There is a way from an entry point of the app to its code.",
    },
  },
  "starts-by-itself": {
    label: { ja: "自動で開始", en: "starts by itself" },
    plain: {
      ja: "アプリの起動時に、利用者の操作を待たずに動き始めます。",
      en: "It begins when the app starts, without waiting for the user.",
    },
  },
  reads: {
    label: { ja: "情報を読取り", en: "reads information" },
    plain: {
      ja: "利用者情報を得るAPIを呼び出すコードへ至る経路があります。",
      en: "There is a way to its code that calls an API giving user information.",
    },
  },
  flows: {
    label: { ja: "情報の流れを確認", en: "flow followed" },
    plain: {
      ja: "利用者情報が、このモジュールの通信の処理、またはこのモジュールの手に届く経路を、コードの中でたどれました。",
      en: "User information was followed through the code to a network call of it, or into its hands.",
    },
  },
  observed: {
    label: { ja: "通信を観測", en: "observed in traffic" },
    plain: {
      ja: "実際の通信の中で、送信を観測しました。",
      en: "Sending was observed in real traffic.",
    },
  },
};

export const SEVERITY_WORDS: Readonly<Record<Severity, Bilingual>> = {
  high: { ja: "重要", en: "high" },
  medium: { ja: "注意", en: "medium" },
  low: { ja: "軽度", en: "low" },
  info: { ja: "参考", en: "note" },
};

export const CERTAINTY_WORDS: Readonly<Record<Finding["certainty"], Explained>> = {
  certain: {
    label: { ja: "確実", en: "certain" },
    plain: { ja: "検査対象の中にそのまま現れています。", en: "It stands in the inspected file as it is." },
  },
  likely: {
    label: { ja: "可能性が高い", en: "likely" },
    plain: { ja: "手法の限界により、誤りの余地があります。", en: "The method can be wrong in some cases." },
  },
  possible: {
    label: { ja: "可能性がある", en: "possible" },
    plain: { ja: "人による確認が必要です。", en: "A person has to confirm it." },
  },
};

export const ACTOR_WORDS: Readonly<Record<Actor["kind"], Bilingual>> = {
  app: { ja: "アプリ自身のコード", en: "The app's own code" },
  module: { ja: "モジュール", en: "module" },
  unknown: { ja: "提供元不明のコード", en: "Code of unknown origin" },
};

/** How code is entered from outside. */
export const ENTRY_POINT_WORDS: Readonly<Record<EntryPointKind, Bilingual>> = {
  application: { ja: "アプリの起動", en: "start of the app" },
  activity: { ja: "画面(Activity)", en: "screen (Activity)" },
  service: { ja: "サービス(Service)", en: "Service" },
  receiver: { ja: "通知の受信(BroadcastReceiver)", en: "broadcast receiver" },
  provider: { ja: "ContentProvider", en: "ContentProvider" },
  "startup-initializer": { ja: "App Startupの初期化", en: "App Startup initializer" },
  "layout-callback": { ja: "画面の部品の操作", en: "callback named in a layout" },
  "registered-callback": { ja: "登録されたコールバック", en: "registered callback" },
  "static-initializer": { ja: "クラスの初期化", en: "class initializer" },
  native: { ja: "ネイティブコードからの呼出し", en: "call from native code" },
  other: { ja: "その他の入口", en: "other entry point" },
};
