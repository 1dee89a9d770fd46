import type { TermTable } from "./terms.ts";

/** Words for purposes (`PUR.*`) that mean the same on either side. A longer word is stronger than one within it. */
export const PURPOSE_WORDS: TermTable = [
  [
    "PUR.ANALYTICS",
    "アクセス解析|利用状況の分析|利用状況を分析|利用状況の把握|利用状況を把握|利用状況の解析|閲覧状況を把握|閲覧状況の把握|閲覧状況の分析|アクセス状況|アクセス分析|行動分析|行動の分析|分析|解析|統計|集計|効果検証|計測サービス|analytics|analysis|analyze|analyse|analysing|analyzing|measure usage|usage statistics|statistics",
  ],
  [
    "PUR.ADVERTISING_OWN",
    "広告効果の測定|広告の効果測定|広告の効果の測定|広告効果測定|広告効果の計測|広告の効果計測|広告効果の把握|広告効果の分析|広告の効果の分析|広告計測|効果測定|効果の測定|効果計測|効果の計測|成果の計測|成果の確認|どの広告|成果測定|成果の測定|成果計測|コンバージョン計測|コンバージョンの計測|コンバージョン測定|アトリビューション|マーケティング|販売促進|販促|キャンペーン|自社広告|当社の広告|当社サービスの広告|当社商品の案内|プロモーション|ポイントの付与の確認|成果報酬|ad measurement|advertising measurement|measuring the effect of ads|measure advertising|ad effectiveness|attribution|conversion measurement|marketing|promotion|effect of our campaigns|campaign",
  ],
  [
    "PUR.ADVERTISING_3P",
    "広告の配信|広告配信|広告配信の最適化|広告の最適化|広告の表示|広告表示|広告を表示|広告を配信|広告の掲載|広告掲載|広告枠の運用|広告枠|広告の提供|行動ターゲティング広告|ターゲティング広告|ターゲティング|リターゲティング|リマーケティング|パーソナライズド広告|パーソナライズ広告|興味関心に応じた広告|興味・関心に応じた広告|関心に応じた広告|関心に基づく広告|インタレストマッチ|動画広告|広告収益|広告|アフィリエイト|advertising|advertisement|ad|ads|displaying advertisements|ad delivery|ad serving|targeted advertising|behavioural advertising|behavioral advertising|retargeting|remarketing",
  ],
  [
    "PUR.PERSONALIZE",
    "おすすめ|レコメンド|レコメンデーション|パーソナライズ|最適化|最適な|最適な情報|個別化|接客|利用者に合わせた|お客様にあった|お客さまにあった|に合った|お客様に合わせた|興味関心に合わせた|出し分け|personalization|personalisation|personalize|personalise|recommendation|recommend|customization|customisation",
  ],
  [
    "PUR.SECURITY",
    "不正防止|不正の防止|不正利用の防止|不正検知|不正の検知|不正利用の検知|不正な|不正アクセス|不正行為|不正対策|不正インストール|広告詐欺|アドフラウド|なりすまし|スパム|スパムコメント|セキュリティ|安全管理|安全性の確保|ボット対策|ボットの検知|ボットによる|bot対策|fraud|fraud prevention|fraud detection|security|abuse|spam",
  ],
  [
    "PUR.NOTICE",
    "お知らせ|プッシュ通知|通知|メールマガジン|メルマガ|メール配信|メールの配信|配信サービス|メッセージ配信|アプリ内メッセージ|メッセージの配信|ご案内|ご連絡|連絡|push notification|notification|newsletter|messaging|communication",
  ],
  [
    "PUR.PAYMENT",
    "決済|課金|購入の検証|購入の復元|広告削除購入|支払|支払い|請求|代金|アプリ内課金|payment|billing|purchase processing|payment processing",
  ],
  [
    "PUR.DIAGNOSTICS",
    "不具合|障害|エラーレポート|問題解析|問題の解析|バグ|クラッシュ|クラッシュ解析|クラッシュの解析|エラー|エラー解析|異常の検知|監視|安定性|動作の改善|障害解析|不具合の解析|品質の改善|品質向上|bug|fixing bugs|crash|error|crash analysis|error analysis|error monitoring|monitoring|diagnostic|troubleshooting|stability|debugging",
  ],
  ["PUR.LEGAL", "法令|法的義務|法律上の|legal|compliance"],
  ["PUR.AI_TRAINING", "機械学習|aiの学習|モデルの学習|学習データ|machine learning|ai training|train models"],
  [
    "PUR.ACCOUNT",
    "アカウント|ログイン|ログイン機能|会員登録|会員管理|会員認証|認証|本人確認|ユーザー登録|ユーザー管理|authentication|account|sign-in|sign in|log-in|login",
  ],
];

/** Words for improving, which mean analysis for the sender and the recipient's own ends for the recipient. */
export const IMPROVEMENT_WORDS: TermTable = [
  [
    "improve",
    "サービスの改善|サービス改善|サービスの維持・改善|サービスの維持|維持・改善|サービスの向上|サービス向上|サービスの品質向上|サービスの開発|新サービスの開発|サイトの改善|サイト改善|サイトを改善|使いやすさの改善|利便性の向上|利便性向上|改善|向上|研究開発|improve|improving|improvement|develop new",
  ],
];

/** Words for providing the service: weaker than any purpose beside them, as every service is provided. */
export const SERVICE_WORDS: TermTable = [
  [
    "PUR.SERVICE",
    "サービスの提供|サービス提供|の提供|提供するため|機能の提供|の実現|表示|配信|保守|復元|バックアップ|保管|ホスティング|生成|ナビゲーション|の管理|の確認|同期|検索機能|検索|の案内|の再生|の動作|地図|位置の確認|対応のため|への対応|サポート対応|カスタマーサポート|サポート|運営|配信のため|コンテンツの配信|負荷分散|翻訳|provide the service|providing the service|providing|provide|operation|operate|display|app functionality|functionality|support|deliver content|hosting",
  ],
];
