import type { DescriptionResult, ModuleInformation, PermissionResult, Profile } from "@akashi/assess";
import type { Bilingual, ModuleKind } from "@akashi/catalogue";
import type { JssecClass } from "@akashi/catalogue/platform";
import type { ArtifactFacts, ComponentKind, RuntimeName, SchemeName, SchemeOutcome } from "@akashi/facts";
import type { Explained } from "./evidence-words.ts";
import { same } from "./language.ts";

export const MODULE_KIND_WORDS: Readonly<Record<ModuleKind, Bilingual>> = {
  advertising: { ja: "広告", en: "advertising" },
  "ad-mediation": { ja: "広告の仲介", en: "ad mediation" },
  attribution: { ja: "広告の効果測定", en: "attribution" },
  analytics: { ja: "利用状況の分析", en: "analytics" },
  "crash-reporting": { ja: "不具合の報告", en: "crash reporting" },
  performance: { ja: "性能の計測", en: "performance" },
  "customer-data": { ja: "顧客データ基盤", en: "customer data" },
  push: { ja: "プッシュ通知", en: "push notification" },
  engagement: { ja: "販促・顧客対応", en: "engagement" },
  login: { ja: "ログイン", en: "login" },
  payment: { ja: "決済", en: "payment" },
  "maps-location": { ja: "地図・位置情報", en: "maps and location" },
  "fraud-prevention": { ja: "不正防止", en: "fraud prevention" },
  consent: { ja: "同意の管理", en: "consent" },
  experimentation: { ja: "出し分け・実験", en: "experimentation" },
  "survey-feedback": { ja: "アンケート・意見収集", en: "survey and feedback" },
  "support-chat": { ja: "問合せ・チャット", en: "support chat" },
  "session-replay": { ja: "操作の記録・再現", en: "session replay" },
  social: { ja: "SNS連携", en: "social network" },
  media: { ja: "動画・音声", en: "media" },
  backend: { ja: "サーバー機能", en: "back end" },
  networking: { ja: "通信", en: "networking" },
  ui: { ja: "画面部品", en: "user interface" },
  other: { ja: "その他", en: "other" },
};

/** `dangerous` is Android's own name for a permission that the user grants at run time. */
export const PROTECTION_WORDS: Readonly<Record<PermissionResult["protection"], Bilingual>> = {
  dangerous: { ja: "実行時に許可", en: "runtime (dangerous)" },
  normal: { ja: "自動で付与", en: "normal" },
  signature: { ja: "同じ署名者のみ", en: "signature" },
  appop: { ja: "設定画面で許可", en: "special access (appop)" },
  internal: { ja: "システム内部", en: "internal" },
  unknown: { ja: "Android標準外", en: "not Android's own" },
};

export const PERMISSION_USE_WORDS: Readonly<Record<PermissionResult["use"], Explained>> = {
  used: {
    label: { ja: "使用箇所あり", en: "used" },
    plain: {
      ja: "この権限を必要とする呼出しが、コードに見つかりました。",
      en: "Calls that need this permission were found in the code.",
    },
  },
  unreached: {
    label: { ja: "到達しないコードのみで使用", en: "only in code not reached" },
    plain: {
      ja: "この権限を必要とする呼出しはありますが、入口からの経路が見つからないコードの中だけです。",
      en: "Calls that need this permission were found, but only in code to which no way from an entry point was seen.",
    },
  },
  unused: {
    label: { ja: "使用箇所の検出なし", en: "no use found" },
    plain: {
      ja: "検査範囲のコードに、この権限を必要とする呼出しは見つかりませんでした。",
      en: "No call that needs this permission was found in the code that was looked at.",
    },
  },
  "not-checkable": {
    label: { ja: "確認できない", en: "cannot be checked" },
    plain: {
      ja: "この権限を必要とするAPIが表にないため、使用箇所を確かめられません。",
      en: "No API of the table needs this permission, so that its use cannot be checked.",
    },
  },
};

export const DESCRIPTION_STATE_WORDS: Readonly<Record<DescriptionResult["rows"][number]["state"], Bilingual>> = {
  explained: { ja: "記載あり", en: "explained" },
  denied: { ja: "使わないとの記載", en: "denied" },
  "not-explained": { ja: "記載の検出なし", en: "not explained" },
  "not-tested": { ja: "未確認", en: "not tested" },
};

export const COMPONENT_KIND_WORDS: Readonly<Record<ComponentKind, Bilingual>> = {
  activity: { ja: "画面(Activity)", en: "Activity" },
  "activity-alias": { ja: "画面の別名(activity-alias)", en: "activity alias" },
  service: { ja: "サービス(Service)", en: "Service" },
  receiver: { ja: "通知の受信(BroadcastReceiver)", en: "BroadcastReceiver" },
  provider: { ja: "データの提供(ContentProvider)", en: "ContentProvider" },
};

export const RUNTIME_WORDS: Readonly<Record<RuntimeName, Bilingual>> = {
  "react-native": same("React Native"),
  flutter: same("Flutter"),
  unity: same("Unity"),
  unreal: same("Unreal Engine"),
  cordova: same("Apache Cordova"),
  capacitor: same("Capacitor"),
  xamarin: same("Xamarin / .NET"),
  titanium: same("Titanium"),
  godot: same("Godot"),
  cocos: same("Cocos2d-x"),
  "webview-assets": { ja: "WebViewで表示する同梱ページ", en: "bundled pages shown in a WebView" },
  kotlin: same("Kotlin"),
  lua: same("Lua"),
  python: same("Python"),
};

export const SCHEME_WORDS: Readonly<Record<SchemeName, Bilingual>> = {
  v1: { ja: "v1(JAR署名)", en: "v1 (JAR)" },
  v2: same("v2"),
  v3: same("v3"),
  "v3.1": same("v3.1"),
  v4: same("v4"),
  "source-stamp": { ja: "SourceStamp", en: "SourceStamp" },
};

export const SCHEME_OUTCOME_WORDS: Readonly<Record<SchemeOutcome, Bilingual>> = {
  verified: { ja: "検証に成功", en: "verified" },
  failed: { ja: "検証に失敗", en: "failed" },
  absent: { ja: "なし", en: "absent" },
  "not-checked": { ja: "未検証", en: "not checked" },
};

export const ARTIFACT_KIND_WORDS: Readonly<Record<ArtifactFacts["kind"], Bilingual>> = {
  apk: same("APK"),
  "split-set": { ja: "分割APKの一組", en: "split APK set" },
};

export const PROFILE_WORDS: Readonly<Record<Profile, Bilingual>> = {
  "law-minimum": { ja: "法令の最低限", en: "minimum of the law" },
  "jssec-strict": { ja: "JSSEC基準", en: "JSSEC strict" },
  "best-practice": { ja: "推奨事項", en: "best practice" },
};

/** How a type of information is known to be handled, the surest first. */
export const INFORMATION_STATES = ["flows", "may-flow", "reads", "may-read", "not-seen"] as const;
export type InformationState = (typeof INFORMATION_STATES)[number];

/** What was followed comes before what is only read. */
export const informationState = ({ flow, inCode }: Pick<ModuleInformation, "flow" | "inCode">): InformationState =>
  flow === null ? inCode : flow === "path" ? "flows" : "may-flow";

/** What is known of a module and a type of information, from code here and from its provider. */
export const IN_CODE_WORDS: Readonly<Record<InformationState, Explained>> = {
  flows: {
    label: { ja: "受け手までの経路を確認", en: "followed to whoever gets it" },
    plain: {
      ja: "この情報が、送信や引渡しの処理に届く経路をコードの中でたどれました。",
      en: "A way of it through the code to where it is sent or handed over was followed.",
    },
  },
  "may-flow": {
    label: { ja: "受け手まで届く可能性", en: "may get to whoever gets it" },
    plain: {
      ja: "送信や引渡しの処理に届く可能性がありますが、途中に推定した部分があります。",
      en: "It may get to where it is sent or handed over; a part of the way was guessed.",
    },
  },
  reads: {
    label: { ja: "コードが読取り", en: "code reads it" },
    plain: {
      ja: "到達可能なコードが、この情報を得るAPIを呼び出します。",
      en: "Code that an entry point reaches calls an API that gives it.",
    },
  },
  "may-read": {
    label: { ja: "読取りの可能性", en: "code may read it" },
    plain: {
      ja: "この情報を得るAPIを呼び出すコードがありますが、そこへ至る経路は見つかりませんでした。",
      en: "Code calls an API that gives it, but no way to that code was found.",
    },
  },
  "not-seen": {
    label: { ja: "提供元の記載のみ", en: "provider says so" },
    plain: {
      ja: "提供元の文書にありますが、この情報を得るAPIの呼出しはコードに見つかりませんでした。",
      en: "The provider's documents say so; no call of an API that gives it was found in the code.",
    },
  },
};

/** The classes of JSSEC's guide in a word, for columns. */
export const SENSITIVITY_SHORT: Readonly<Record<JssecClass, Bilingual>> = {
  delicate: { ja: "慎重", en: "delicate" },
  hard: { ja: "変更困難", en: "hard to change" },
  easy: { ja: "変更容易", en: "easy to change" },
  other: { ja: "一般", en: "other" },
};

/** How carefully JSSEC's guide asks a kind of information to be handled. */
export const SENSITIVITY_WORDS: Readonly<Record<JssecClass, Explained>> = {
  delicate: {
    label: { ja: "慎重な取扱いが必要", en: "delicate" },
    plain: {
      ja: "位置情報や電話帳など、慎重な取扱いが求められる情報です。",
      en: "Information that has to be handled with particular care, such as location and contacts.",
    },
  },
  hard: {
    label: { ja: "変更が困難", en: "hard to change" },
    plain: {
      ja: "利用者が変更しにくく、本人を長く追跡できる識別子です。",
      en: "Identifiers that a user can hardly change and that allow long-term tracking.",
    },
  },
  easy: {
    label: { ja: "変更が容易", en: "easy to change" },
    plain: { ja: "利用者が変更または消去できる識別子です。", en: "Identifiers that a user can change or delete." },
  },
  other: {
    label: { ja: "その他の利用者情報", en: "other user information" },
    plain: { ja: "上のいずれにも当たらない利用者情報です。", en: "User information of no other class." },
  },
};

/** Families of information types, by the first two parts of their ids: for pictures that have no room for every type. */
export const INFORMATION_FAMILY_WORDS: Readonly<Record<string, Bilingual>> = {
  "UI.ID": { ja: "識別子", en: "Identifiers" },
  "UI.DEV": { ja: "端末・OS情報", en: "Device and OS" },
  "UI.NET": { ja: "通信環境", en: "Network" },
  "UI.PER": { ja: "氏名・連絡先など", en: "Name and contact details" },
  "UI.LOC": { ja: "位置情報", en: "Location" },
  "UI.CON": { ja: "電話帳・予定表", en: "Contacts and calendar" },
  "UI.COM": { ja: "通信の内容・履歴", en: "Communications" },
  "UI.MED": { ja: "写真・動画・音声", en: "Photos, video, audio" },
  "UI.FILE": { ja: "ファイル", en: "Files" },
  "UI.HLT": { ja: "健康・運動", en: "Health and fitness" },
  "UI.FIN": { ja: "決済・購入", en: "Payment and purchases" },
  "UI.ACT": { ja: "利用・操作の履歴", en: "Activity" },
  "UI.DIA": { ja: "不具合・性能", en: "Diagnostics" },
  "UI.SEN": { ja: "センサー", en: "Sensors" },
  "UI.OTHER": { ja: "その他", en: "Other" },
};
