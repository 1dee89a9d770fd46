import type { WordsOf } from "./finding-words.ts";

/** What the app carries, asks for and says of itself. */
export const PRIVACY_WORDS: WordsOf<"modules" | "permissions" | "description"> = {
  "modules/starts-by-itself": {
    title: { ja: "操作を待たずに動き始めるモジュール", en: "Module that starts by itself" },
    meaning: {
      ja: "アプリの起動と同時にAndroidが動かす仕組み(ContentProvider、App Startup、Application)を、このモジュールが持っています。利用者が説明や同意の画面を見るより前に、動作が始まることがあります。",
      en: "Android runs this module when the app starts, through a ContentProvider, App Startup or the Application class. It may begin before the user sees an explanation or a consent screen.",
    },
    action: {
      ja: "通知や同意より前に利用者情報を扱わないか、提供元の文書で初期化の時期と停止の設定を確認してください。",
      en: "Check in the provider's documentation when it starts to handle user information, and how to delay or stop it until notice or consent.",
    },
  },
  "modules/unknown-third-party": {
    title: { ja: "提供元が分からない第三者のコード", en: "Code of an unknown third party" },
    meaning: {
      ja: "アプリ自身のものでも、知識ベースにあるモジュールでもないコードが含まれています。何のためのコードか、どこへ情報を送るかは、この検査では分かりません。",
      en: "The app contains code that is neither its own nor of a module in the catalogue. What it is for, and where it may send information, this inspection cannot tell.",
    },
    action: {
      ja: "開発者に、このコードの名称、提供元、目的を確認してください。",
      en: "Ask the developer for its name, its provider and its purpose.",
    },
  },
  "modules/renamed-code": {
    title: { ja: "名前が短縮されたコード", en: "Renamed code" },
    meaning: {
      ja: "開発ツールがパッケージの名前を短くしたため、誰のコードか、名前では分かりません。アプリ自身のものと、部品のものがあり得ます。",
      en: "A build tool has shortened the names of packages, so that names do not tell whose code it is. It can be the app's own or that of libraries.",
    },
    action: {
      ja: "提供者に、含まれる部品の一覧(または短縮前の対応表)を確認してください。",
      en: "Ask the provider for the list of libraries in it, or for the mapping of the names.",
    },
  },
  "modules/remnant": {
    title: { ja: "宣言だけが残るモジュール", en: "Module of which only a declaration is left" },
    meaning: {
      ja: "マニフェストに宣言がありますが、対応するコードは見つかりませんでした。後からコードを読み込む場合を除き、このモジュールは動作できません。",
      en: "The manifest declares it, but its own code was not found. Unless code is loaded later, it cannot run.",
    },
    action: {
      ja: "不要な宣言であれば取り除いてください。公表の対象に含めるかどうかは、コードの有無を確かめて判断してください。",
      en: "Remove the declaration if nothing needs it. Confirm whether the code is present before you list it in a notice.",
    },
  },
  "modules/recipient-unknown": {
    title: { ja: "送信先の事業者名を確認できないモジュール", en: "Module whose recipient has no confirmed legal name" },
    meaning: {
      ja: "このモジュールの提供元の正式名称が、知識ベースでは確認できていません。利用者への通知や公表には、送信先の氏名または名称が必要です。",
      en: "The catalogue has no confirmed legal name for the provider. A notice to users has to name the recipient.",
    },
    action: {
      ja: "契約書または提供元の公表文書で正式名称を確認し、記載してください。",
      en: "Take the legal name from the contract or the provider's own documents.",
    },
  },
  "permissions/unused-dangerous": {
    title: { ja: "使用箇所が見つからない権限(実行時に許可が必要なもの)", en: "Runtime permission with no use found" },
    meaning: {
      ja: "利用者の許可が必要な権限を求めていますが、その権限を必要とする呼出しは、検査範囲のコードに見つかりませんでした。",
      en: "The app asks for a permission that the user has to grant, but no call that needs it was found in the code that was looked at.",
    },
    action: {
      ja: "不要であれば宣言を取り除いてください。必要であれば、使う場面を利用者に説明してください。",
      en: "Remove the request if nothing needs it; otherwise explain to the user what it is for.",
    },
  },
  "permissions/unused": {
    title: { ja: "使用箇所が見つからない権限", en: "Permission with no use found" },
    meaning: {
      ja: "この権限を必要とする呼出しは、検査範囲のコードに見つかりませんでした。",
      en: "No call that needs this permission was found in the code that was looked at.",
    },
    action: {
      ja: "不要であれば宣言を取り除いてください。",
      en: "Remove the request if nothing needs it.",
    },
  },
  "permissions/only-modules-use": {
    title: { ja: "モジュールだけが使う権限", en: "Permission used by modules only" },
    meaning: {
      ja: "この権限を必要とする呼出しは、アプリ自身のコードにはなく、組み込まれたモジュールにだけ見つかりました。利用者は、モジュールのために許可を求められることになります。",
      en: "Calls that need this permission were found only in embedded modules, not in the app's own code. The user is asked on behalf of a module.",
    },
    action: {
      ja: "その権限がアプリの機能に必要かを確かめ、必要であればモジュールによる利用も説明してください。",
      en: "Check whether the app itself needs it, and say that the module uses it.",
    },
  },
  "permissions/implied-dangerous": {
    title: { ja: "宣言なしに加わる権限(実行時に許可が必要なもの)", en: "Runtime permission added without being asked for" },
    meaning: {
      ja: "対象のAndroidのバージョンが古い、または別の権限を求めているために、マニフェストに書かれていない権限をAndroidが加えます。",
      en: "Android adds a permission that the manifest does not name, because of an old target version or of another permission.",
    },
    action: {
      ja: "targetSdkを上げるか、不要な権限を明示的に取り除いてください。",
      en: "Raise the target SDK, or remove the permission explicitly.",
    },
  },
  "description/not-explained": {
    title: { ja: "説明文に記載が見つからない権限", en: "Permission that the description does not explain" },
    meaning: {
      ja: "アプリが求めている権限について、渡された説明文の中に、それを説明する言葉が見つかりませんでした。",
      en: "The description that was given has no words that explain this permission.",
    },
    action: {
      ja: "何のために使うかを説明文に書き加えるか、不要な権限を取り除いてください。言い回しによっては見落としがあります。",
      en: "Say in the description what it is for, or remove the permission. The method can miss unusual wording.",
    },
  },
  "description/denied": {
    title: { ja: "説明文の否定と食い違う権限", en: "Permission that the description denies" },
    meaning: {
      ja: "説明文には使わないと読める文がありますが、アプリはこの権限を求めています。",
      en: "The description says, as far as its words show, that this is not used, but the app asks for the permission.",
    },
    action: {
      ja: "該当する文を読み、説明文と権限のどちらを直すかを決めてください。言い回しによっては読み違いがあります。",
      en: "Read the sentence, and correct either the description or the permission. The method can misread unusual wording.",
    },
  },
};
