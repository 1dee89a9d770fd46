/**
 * Names of tags and services that notices use beside the catalogue's own, which knows modules of apps. A module id where the
 * catalogue has the same product for apps, else null.
 */
export interface ServiceName {
  readonly names: readonly string[];
  readonly moduleId: string | null;
}

const name = (names: string, moduleId: string | null = null): ServiceName => ({ names: names.split("|"), moduleId });

export const SERVICE_NAMES: readonly ServiceName[] = [
  name(
    "Google アナリティクス|Google Analytics|グーグルアナリティクス|GA4|Google アナリティクス 4|Google Analytics 4",
    "google-analytics-firebase",
  ),
  name("Firebase Analytics|Firebase アナリティクス|Google Analytics for Firebase", "google-analytics-firebase"),
  name("Google タグマネージャー|Google Tag Manager|GTM", "google-tag-manager"),
  name("Google 広告|Google Ads|Google AdSense|Google アドセンス|DoubleClick|ディスプレイ&ビデオ 360"),
  name("AdMob|Google AdMob|Google Mobile Ads", "google-mobile-ads"),
  name("Google アドマネージャー|Google Ad Manager", "google-ad-manager"),
  name("Crashlytics|Firebase Crashlytics", "firebase-crashlytics"),
  name("FCM|Firebase Cloud Messaging", "firebase-cloud-messaging"),
  name("Firebase"),
  name("YouTube|Google Maps|Google マップ|reCAPTCHA|Google オプティマイズ|Google Fonts|Google Fit"),
  name("Meta ピクセル|Meta Pixel|Facebook ピクセル|Facebook Pixel|Facebook 広告|Meta 広告|Instagram"),
  name("Facebook SDK", "facebook-core"),
  name("X ピクセル|X広告|Twitter広告|X コンバージョン|Twitter コンバージョン|X(旧Twitter)"),
  name("LINE Tag|LINE タグ|LINE広告|LINE Ads"),
  name("LINE ログイン|LINE SDK", "line-sdk"),
  name("Yahoo!広告|Yahoo!タグマネージャー|Yahoo!アクセス解析|Yahoo! JAPAN 広告|Yahoo!ディスプレイ広告"),
  name("Microsoft Clarity|Clarity", "microsoft-clarity"),
  name("Microsoft 広告|Microsoft Advertising|Bing 広告"),
  name("KARTE|KARTE for App|KARTE for Web", "karte"),
  name("Treasure Data|Treasure Data CDP", "treasure-data"),
  name("TikTok Pixel|TikTok ピクセル|TikTok 広告|TikTok for Business"),
  name("楽天アナリティクス|楽天広告"),
  name("UNIVERSE", "microad"),
  name("Salesforce Marketing Cloud|Marketing Cloud|Pardot"),
  name("Criteo|Criteo OneTag", "criteo"),
  name(
    "アドエビス|AD EBiS|Hotjar|Mouseflow|ミエルカヒートマップ|User Insight|ユーザーインサイト|Optimizely|VWO|HubSpot|Marketo|Adobe Analytics|Adobe Target|SATORI|b→dash|Ptengine|ContentSquare|Sprocket|SmartNews Ads|A8.net|バリューコマース|もしもアフィリエイト|アクセストレード|afb|FANSHIP",
  ),
];

/** Names that are words of everyday language: they count only where a text is nothing else. */
export const EVERYDAY_NAMES: ReadonlySet<string> = new Set(
  "split heap insider button branch batch radar embrace unity parse adjust auto iterable segment amazon here x vk block pay line sift rokt tune mapp kii fox asta bead base link google microsoft apple meta adobe singular airship snap pendo quantcast tapstream button clarity universe unicorn firebase insta digits shop".split(
    " ",
  ),
);

/** Names of families of products: by itself such a name means none of them. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(["firebase"]);
