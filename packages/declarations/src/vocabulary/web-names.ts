/**
 * Names of tags and services that notices use beside the catalogue's own, which knows modules of apps. A module id where the
 * catalogue has the same product for apps; a provider id where it only knows who gives it; null where neither.
 */
export interface ServiceName {
  readonly names: readonly string[];
  readonly moduleId: string | null;
  readonly providerId: string | null;
}

const name = (names: string, providerId: string | null = null, moduleId: string | null = null): ServiceName => ({
  names: names.split("|"),
  moduleId,
  providerId,
});

export const SERVICE_NAMES: readonly ServiceName[] = [
  name(
    "Google アナリティクス|Google Analytics|グーグルアナリティクス|GA4|Google アナリティクス 4|Google Analytics 4",
    "google",
    "google-analytics-firebase",
  ),
  name("Firebase Analytics|Firebase アナリティクス|Google Analytics for Firebase", "google", "google-analytics-firebase"),
  name("Google タグマネージャー|Google Tag Manager|GTM", "google", "google-tag-manager"),
  name("Google 広告|Google Ads|Google AdSense|Google アドセンス|DoubleClick|ディスプレイ&ビデオ 360", "google"),
  name("AdMob|Google AdMob|Google Mobile Ads", "google", "google-mobile-ads"),
  name("Google アドマネージャー|Google Ad Manager", "google", "google-ad-manager"),
  name("Crashlytics|Firebase Crashlytics", "google", "firebase-crashlytics"),
  name("FCM|Firebase Cloud Messaging", "google", "firebase-cloud-messaging"),
  name("Firebase", "google"),
  name("YouTube|Google Maps|Google マップ|reCAPTCHA|Google オプティマイズ|Google Fonts|Google Fit", "google"),
  name("Meta ピクセル|Meta Pixel|Facebook ピクセル|Facebook Pixel|Facebook 広告|Meta 広告|Instagram", "meta"),
  name("Facebook SDK", "meta", "facebook-core"),
  name("X ピクセル|X広告|Twitter広告|X コンバージョン|Twitter コンバージョン|X(旧Twitter)", "twitter"),
  name("LINE Tag|LINE タグ|LINE広告|LINE Ads", "ly-corporation"),
  name("LINE ログイン|LINE SDK", "ly-corporation", "line-sdk"),
  name("Yahoo!広告|Yahoo!タグマネージャー|Yahoo!アクセス解析|Yahoo! JAPAN 広告|Yahoo!ディスプレイ広告", "ly-corporation"),
  name("Microsoft Clarity|Clarity", "microsoft", "microsoft-clarity"),
  name("Microsoft 広告|Microsoft Advertising|Bing 広告", "microsoft"),
  name("KARTE|KARTE for App|KARTE for Web", "plaid", "karte"),
  name("Treasure Data|Treasure Data CDP", "treasure-data", "treasure-data"),
  name("TikTok Pixel|TikTok ピクセル|TikTok 広告|TikTok for Business", "bytedance"),
  name("楽天アナリティクス|楽天広告", "rakuten-group"),
  name("UNIVERSE", "microad", "microad"),
  name("Salesforce Marketing Cloud|Marketing Cloud|Pardot", "salesforce"),
  name("Criteo|Criteo OneTag", "criteo", "criteo"),
  name(
    "アドエビス|AD EBiS|Hotjar|Mouseflow|ミエルカヒートマップ|User Insight|ユーザーインサイト|Optimizely|VWO|HubSpot|Marketo|Adobe Analytics|Adobe Target|SATORI|b→dash|Ptengine|ContentSquare|Sprocket|SmartNews Ads|A8.net|バリューコマース|もしもアフィリエイト|アクセストレード|afb|FANSHIP",
  ),
];
