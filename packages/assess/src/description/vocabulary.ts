/** Words by which a store text explains a kind of information. Japanese words match anywhere, English ones as whole words. */
export interface Vocabulary {
  readonly ja: readonly string[];
  /** Lower-case; a final `*` matches any ending. */
  readonly en: readonly string[];
}

const LOCATION: Vocabulary = {
  ja: [
    "位置情報",
    "現在地",
    "現在位置",
    "GPS",
    "周辺",
    "近く",
    "最寄",
    "地図",
    "マップ",
    "ナビ",
    "ジオフェンス",
    "走行ルート",
    "ルート案内",
    "移動距離",
    "居場所",
  ],
  en: [
    "location*",
    "gps",
    "nearby",
    "near you",
    "map",
    "maps",
    "navigat*",
    "geofenc*",
    "route*",
    "directions",
    "track your run",
    "where you are",
  ],
};
const PHOTO: Vocabulary = {
  ja: ["写真", "画像", "カメラ", "撮影", "アルバム", "ギャラリー", "スキャン", "QRコード", "バーコード", "スクリーンショット"],
  en: ["photo*", "picture*", "image*", "camera*", "gallery", "album*", "scan*", "qr code*", "barcode*", "screenshot*"],
};
const VIDEO: Vocabulary = { ja: ["動画", "ビデオ", "録画", "映像"], en: ["video*", "movie*", "film*", "record*"] };
const AUDIO: Vocabulary = {
  ja: ["音声", "録音", "マイク", "通話", "ボイス", "会話", "歌", "カラオケ"],
  en: ["voice*", "audio", "microphone*", "record*", "speech", "call*", "sing", "karaoke"],
};
const FILES: Vocabulary = {
  ja: ["ファイル", "保存", "ダウンロード", "ストレージ", "文書", "ドキュメント", "SDカード", "バックアップ", "書き出", "読み込"],
  en: ["file*", "save*", "download*", "storage", "document*", "sd card", "backup*", "export*", "import*"],
};

/** By information type of the taxonomy. */
export const TYPE_WORDS: Readonly<Record<string, Vocabulary>> = {
  "UI.LOC.PRECISE": LOCATION,
  "UI.LOC.COARSE": LOCATION,
  "UI.LOC.BEACON": {
    ja: [
      "Bluetooth",
      "ブルートゥース",
      "ビーコン",
      "近くのデバイス",
      "周辺機器",
      "付近の端末",
      "ペアリング",
      "イヤホン",
      "スマートウォッチ",
      "Wi-Fi",
    ],
    en: ["bluetooth", "beacon*", "nearby device*", "pair*", "wearable*", "headphone*", "smartwatch*", "wi-fi", "wifi"],
  },
  "UI.CON.ADDRESSBOOK": {
    ja: ["連絡先", "電話帳", "アドレス帳", "友だち", "友達", "知り合い", "招待"],
    en: ["contact*", "address book", "phone book", "friend*", "invite*"],
  },
  "UI.CON.CALENDAR": {
    ja: ["カレンダー", "予定", "スケジュール", "リマインダー", "手帳"],
    en: ["calendar*", "schedul*", "event*", "appointment*", "agenda"],
  },
  "UI.COM.CALL_LOG": {
    ja: ["通話履歴", "着信", "発信履歴", "迷惑電話"],
    en: ["call log*", "call history", "caller*", "spam call*"],
  },
  "UI.COM.SMS": {
    ja: ["SMS", "ショートメッセージ", "メッセージ", "認証コード"],
    en: ["sms", "text message*", "messag*", "verification code*"],
  },
  "UI.PER.PHONE": { ja: ["電話番号", "SMS認証", "電話"], en: ["phone number*", "telephone", "call*", "phone"] },
  "UI.ID.HARDWARE": {
    ja: ["端末識別", "端末ID", "電話の状態", "着信"],
    en: ["device id*", "phone state", "incoming call*", "imei"],
  },
  "UI.ID.ADVERTISING": { ja: ["広告"], en: ["ad", "ads", "advert*"] },
  "UI.ID.ACCOUNT": {
    ja: ["アカウント", "ログイン", "サインイン", "同期"],
    en: ["account*", "log in", "login", "sign in", "sync*"],
  },
  "UI.MED.PHOTO": PHOTO,
  "UI.MED.VIDEO": VIDEO,
  "UI.MED.AUDIO": AUDIO,
  "UI.MED.MUSIC_FILE": {
    ja: ["音楽", "楽曲", "プレーヤー", "再生", "着信音"],
    en: ["music", "song*", "player", "playback", "ringtone*"],
  },
  "UI.FILE.DOC": FILES,
  "UI.HLT.HEALTH": {
    ja: ["健康", "ヘルス", "心拍", "体重", "睡眠", "血圧", "歩数"],
    en: ["health*", "heart rate", "weight", "sleep*", "blood pressure", "step*"],
  },
  "UI.HLT.FITNESS": {
    ja: ["運動", "フィットネス", "歩数", "ウォーキング", "ランニング", "消費カロリー", "活動量", "ワークアウト"],
    en: ["fitness", "step*", "walk*", "run*", "workout*", "calori*", "activity", "exercise*"],
  },
  "UI.ACT.INSTALLED_APPS": {
    ja: ["インストール済み", "アプリ一覧", "アプリの管理", "アプリ管理", "ランチャー", "ウイルス"],
    en: ["installed app*", "app list", "manage app*", "launcher", "antivirus", "malware"],
  },
  "UI.ACT.OTHER_APPS_USE": {
    ja: ["使用時間", "利用時間", "使いすぎ", "アプリの使用状況", "ペアレンタル"],
    en: ["screen time", "usage", "app usage", "parental", "digital wellbeing"],
  },
  "UI.COM.NOTIFICATION": {
    ja: ["通知を読", "通知へのアクセス", "通知を管理", "スマートウォッチ"],
    en: ["read notification*", "notification access", "manage notification*", "smartwatch*"],
  },
  "UI.COM.ACCESSIBILITY": {
    ja: ["ユーザー補助", "アクセシビリティ", "画面の読み上げ", "自動操作", "自動入力"],
    en: ["accessibility", "screen reader", "autofill", "automat*"],
  },
  "UI.SEN.MOTION": {
    ja: ["センサー", "加速度", "歩数", "コンパス", "傾き"],
    en: ["sensor*", "acceleromet*", "step*", "compass", "tilt", "motion"],
  },
};
