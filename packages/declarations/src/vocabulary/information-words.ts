import type { TermTable } from "./terms.ts";

/** Words of notices and policies for the information types (`UI.*`). A longer word is stronger than one within it. */
export const INFORMATION_WORDS: TermTable = [
  [
    "UI.ID.ADVERTISING",
    "広告識別子|広告関連識別子|広告関連id|広告用識別子|広告id|広告識別id|広告用id|広告のid|aaid|gaid|idfa|advertising id|advertising identifier|ad id|広告トラッキングid",
  ],
  ["UI.ID.ANDROID_ID", "android_id|android id|androidid|ssaid|os生成id|idfv|ベンダー識別子|端末識別子(android_id)"],
  [
    "UI.ID.HARDWARE",
    "imei|meid|シリアル番号|製造番号|端末固有id|端末固有番号|個体識別番号|端末製造番号|端末の固有番号|端末固有の識別|serial number|hardware id|hardware identifier",
  ],
  ["UI.ID.SUBSCRIBER", "imsi|iccid|契約者固有id|契約者id|sim情報|simの情報|subscriber id"],
  ["UI.ID.MAC", "macアドレス|mac address"],
  [
    "UI.ID.INSTALL",
    "インストールid|インストール識別子|インスタンスid|uuid|アプリ識別子|アプリケーションid|アプリインスタンス|端末id|デバイスid|端末識別子|端末の識別子|端末識別情報|端末識別番号|デバイス識別子|installation id|instance id|device id|device identifier|install id|app instance",
  ],
  [
    "UI.ID.COOKIE",
    "cookie|クッキー|cookie id|クッキーid|web識別子|オンライン識別子|ローカルストレージ|localstorage|local storage|ブラウザ識別子|ブラウザid|ブラウザの識別子|トラッキングid",
  ],
  [
    "UI.ID.ACCOUNT",
    "ユーザーid|ユーザid|利用者id|会員id|会員のid|ユーザーのid|利用者のid|お客様のid|会員番号|組合員番号|契約者番号|アカウントid|アカウント情報|アカウント名|顧客id|顧客番号|お客様番号|ログインid|ログイン情報|会員情報|ユーザー識別子|アカウント識別子|uid|認証トークン|認証情報|アクセストークン|ログイントークン|利用者識別子|利用者番号|内部識別子|user id|user identifier|account id|account information|member id|customer id|login id",
  ],
  [
    "UI.ID.PUSH",
    "プッシュトークン|プッシュ通知用トークン|プッシュ通知トークン|通知トークン|通知用トークン|デバイストークン|fcmトークン|apnsトークン|登録トークン|push token|device token|registration token|fcm token",
  ],
  ["UI.ID.FINGERPRINT", "フィンガープリント|端末特徴|device fingerprint|fingerprint"],
  [
    "UI.DEV.INFO",
    "端末情報|端末の情報|インターネット端末|インターネットブラウザ|httpヘッダー|httpヘッダ|端末に関する情報|端末・アプリ情報|端末・アプリの情報|アプリ・端末情報|アプリ・端末の情報|アプリ・端末の技術情報|端末の技術情報|端末のモデル|アプリ情報|アプリの情報|デバイス情報|デバイスの情報|機種名|機種情報|機種|端末名|端末の種類|端末種別|デバイスの種類|モデル名|osのバージョン|osバージョン|osの種類|os情報|osの情報|os名|os|ブラウザ|ブラウザ情報|ウェブブラウザ|webブラウザ|ブラウザバージョン|ブラウザーバージョン|ブラウザーの種類|ブラウザー|ユーザーエージェント|ユーザエージェント|useragent|user agent|user-agent|画面サイズ|画面解像度|画面の解像度|解像度|言語設定|使用言語|言語|タイムゾーン|端末の設定|ハードウェア情報|画面の大きさ|アプリのバージョン|アプリバージョン|device model|device information|device info|device type|model|operating system|os version|browser|browser type|screen size|screen resolution|language|time zone|app version",
  ],
  ["UI.NET.IP", "ipアドレス|ip アドレス|ip address|ip"],
  [
    "UI.NET.CARRIER",
    "通信事業者名|携帯電話事業者|通信キャリア|キャリア名|キャリア情報|回線情報|回線種別|通信環境|通信状態|ネットワーク情報|接続環境|ssid|接続回線|carrier|network type|network information",
  ],
  ["UI.PER.NAME", "氏名|お名前|名前|姓名|プロフィール名|表示名|ニックネーム|name|full name|display name"],
  ["UI.PER.EMAIL", "メールアドレス|電子メールアドレス|e-mailアドレス|email address|e-mail address|mail address|email|e-mail"],
  ["UI.PER.PHONE", "電話番号|携帯電話番号|phone number|telephone number"],
  ["UI.PER.ADDRESS", "住所|郵便番号|配送先|お届け先|居住地|postal address|shipping address|home address|zip code"],
  ["UI.PER.BIRTH_GENDER", "生年月日|誕生日|年齢|性別|年代|属性情報|date of birth|birthday|birth date|gender|age"],
  ["UI.PER.SENSITIVE", "要配慮個人情報|要配慮情報|人種|信条|病歴|sensitive information"],
  ["UI.PER.BIOMETRIC", "生体情報|顔画像|指紋|声紋|顔認証情報|biometric"],
  [
    "UI.LOC.PRECISE",
    "位置情報|gps|現在地|座標|緯度|経度|緯度経度|詳細な位置情報|正確な位置情報|precise location|location information|location data|location|gps location",
  ],
  [
    "UI.LOC.COARSE",
    "おおよその位置情報|おおよその位置|おおまかな位置情報|おおまかな位置|大まかな位置情報|地域情報|推定される地域|推定される位置|地域|ipアドレスから推定される位置|都道府県|市区町村|approximate location|coarse location|country or region",
  ],
  ["UI.LOC.BEACON", "ビーコン|beacon|bluetooth機器|周辺のwi-fi|wi-fiアクセスポイント|wi-fiスキャン|bluetooth|nearby devices"],
  ["UI.CON.ADDRESSBOOK", "電話帳|連絡先情報|アドレス帳|端末の連絡先|contacts|address book"],
  ["UI.CON.CALENDAR", "カレンダー|予定表|calendar"],
  ["UI.COM.CALL_LOG", "通話履歴|発着信履歴|call log|call history"],
  ["UI.COM.SMS", "sms|ショートメッセージ|text message"],
  ["UI.COM.MAIL", "メールの内容|メール内容|メールの送受信履歴|email content"],
  [
    "UI.COM.INAPP",
    "チャットの内容|メッセージ内容|チャット内容|アプリ内メッセージの内容|メッセージの内容|ダイレクトメッセージ|chat message|in-app message",
  ],
  ["UI.COM.NOTIFICATION", "通知の内容|通知内容|notification content"],
  ["UI.COM.ACCESSIBILITY", "画面の内容|画面上の文字|入力内容|screen content"],
  ["UI.MED.PHOTO", "写真|画像|プロフィール画像|プロフィール画像url|プロフィール写真|photo|picture|image"],
  ["UI.MED.VIDEO", "動画ファイル|撮影した動画|録画|video file"],
  ["UI.MED.AUDIO", "音声|録音|マイクから|マイクの|マイク入力|voice|audio recording"],
  ["UI.MED.MUSIC_FILE", "音楽ファイル|music file"],
  ["UI.FILE.DOC", "ファイル|文書|documents|files"],
  ["UI.HLT.HEALTH", "健康情報|健康状態|体重|血圧|心拍|睡眠|health data|health information|heart rate"],
  ["UI.HLT.FITNESS", "歩数|運動|運動情報|運動の記録|活動量|fitness|step count"],
  [
    "UI.FIN.PAYMENT",
    "決済情報|クレジットカード|カード情報|カード番号|支払情報|支払い情報|銀行口座|口座情報|payment details|payment information|credit card|card number|bank account",
  ],
  [
    "UI.FIN.PURCHASE",
    "購入履歴|購入日|購入した商品に関する情報|取引識別子|取引id|取引情報|商品識別子|購買履歴|購入情報|購入した商品|注文履歴|注文情報|取引履歴|課金履歴|課金情報|カートの情報|カート情報|カートに入れた商品|購入金額|purchase history|purchases|order history|transaction history",
  ],
  ["UI.FIN.CREDIT", "信用情報|credit score|credit information"],
  ["UI.FIN.OTHER", "資産情報|収入|年収|income"],
  [
    "UI.ACT.APP_USE",
    "操作履歴|操作の履歴|操作の記録|操作ログ|操作情報|利用履歴|利用状況|ご利用状況|アプリの利用状況|利用ログ|行動履歴|行動情報|行動ログ|起動履歴|起動回数|アプリの起動|画面遷移|画面の閲覧履歴|画面の閲覧|画面の閲覧・操作履歴|閲覧した画面|表示した画面|タップ|スクロール|マウスの動き|マウス操作|クリックなどの操作|滞在時間|利用時間|利用日時|視聴履歴|動画の視聴履歴|視聴した動画|再生履歴|視聴状況|イベント情報|イベントデータ|イベント|セッション情報|アクセス日時|アクセス時刻|アクセスログ|サービスの利用状況|サービス利用履歴|開封状況|メールの開封|開封履歴|プレイ状況|プレイ履歴|ゲームの進行|画面の操作履歴|usage data|usage information|app usage|in-app event|app event|app activity|screens viewed|screens you view|screen view|interactions|user interaction|clicks|scrolling|session|time spent|viewing history",
  ],
  ["UI.ACT.OTHER_APPS_USE", "他のアプリの利用|ほかのアプリの利用|他アプリの利用|use of other apps"],
  [
    "UI.ACT.INSTALLED_APPS",
    "インストール済みアプリ|インストールされているアプリ|インストールしているアプリ|アプリの一覧|installed apps|installed applications",
  ],
  [
    "UI.ACT.SEARCH",
    "検索履歴|サイト内検索|検索語|検索キーワード|検索ワード|アプリ内の検索履歴|search history|search terms|search queries",
  ],
  [
    "UI.ACT.WEB_HISTORY",
    "閲覧履歴|閲覧日時|閲覧した日時|閲覧した履歴|閲覧情報|閲覧したページ|閲覧したウェブページ|閲覧ページ|閲覧したurl|ページの閲覧|閲覧url|ページのurl|ウェブページのurl|閲覧したサイト|閲覧中のページ|表示したページ|訪問履歴|アクセス履歴|アクセスしたページ|アクセスしたurl|アクセス情報|ウェブサイトの閲覧|商品の閲覧履歴|閲覧した商品|url|pages viewed|page views|pages visited|pages you view|pages you visit|browsing history|browsing data|page url|visited pages|web history",
  ],
  [
    "UI.ACT.UGC",
    "投稿内容|入力テキスト|入力した文章|入力された文章|プロンプト|投稿した内容|投稿|コメント|レビュー|口コミ|お問い合わせの内容|お問い合わせ内容|問い合わせ内容|問合せ内容|アンケートの回答|アンケート回答|日記の内容|入力フォームの内容|user content|posts|comments|reviews|inquiry content",
  ],
  [
    "UI.ACT.AD",
    "広告の閲覧|広告に関する操作|広告の操作|広告の表示|広告の表示回数|広告のクリック|広告のクリック履歴|広告の視聴|広告の視聴状況|広告視聴|広告表示|広告クリック|広告への反応|広告の閲覧・クリック|広告閲覧|広告接触|広告の成果|コンバージョン|ad interaction|ad click|ad view|ad impression|ads viewed|conversion",
  ],
  [
    "UI.ACT.REFERRER",
    "リファラ|リファラー|参照元|参照元url|参照url|流入元|流入経路|インストール元|インストール経路|インストールリファラ|直前に閲覧したページ|遷移元|referrer|referer|referring page|traffic source|install source",
  ],
  ["UI.ACT.CLIPBOARD", "クリップボード|clipboard"],
  [
    "UI.DIA.CRASH",
    "クラッシュログ|クラッシュ情報|クラッシュレポート|クラッシュ時の記録|クラッシュ|異常終了|エラー情報|エラーコード|エラーレポート|エラー内容|エラーログ|エラーの記録|エラー|不具合情報|障害情報|強制終了|crash log|crash report|crash data|crash|error log|error",
  ],
  [
    "UI.DIA.PERF",
    "パフォーマンス|性能情報|応答時間|起動時間|読み込み時間|表示速度|メモリ使用量|メモリ|バッテリー|電池残量|診断情報|動作状況|処理時間|performance data|performance|response time|diagnostics|diagnostic data|battery",
  ],
  ["UI.SEN.MOTION", "加速度|ジャイロ|ジャイロセンサー|センサー|気圧|accelerometer|sensor"],
];
