import type { DestinationResult, PermissionResult, Report } from "@akashi/assess";
import type { CodePlace } from "@akashi/facts";

type Protection = PermissionResult["protection"];

const example = (owner: string): CodePlace => ({
  file: "classes2.dex",
  class: `${owner}.Work`,
  method: "run",
  descriptor: "()V",
  offset: 16,
  line: 77,
});

interface PermissionRow {
  readonly name: string;
  readonly ja: string;
  readonly en: string;
  readonly protection: Protection;
  readonly by: readonly ("app" | "sora-ads" | "chizu-maps" | "metrica" | "org.nazo.kit")[];
  readonly api?: string;
  readonly types?: readonly string[];
  readonly implied?: string;
  readonly checkable?: boolean;
}

const ROWS: readonly PermissionRow[] = [
  {
    name: "android.permission.ACCESS_FINE_LOCATION",
    ja: "正確な位置情報",
    en: "precise location",
    protection: "dangerous",
    by: ["app", "sora-ads", "chizu-maps"],
    api: "android.location.LocationManager.getLastKnownLocation",
    types: ["UI.LOC.PRECISE"],
  },
  {
    name: "android.permission.ACCESS_COARSE_LOCATION",
    ja: "おおよその位置情報",
    en: "approximate location",
    protection: "dangerous",
    by: ["sora-ads"],
    api: "android.location.LocationManager.getLastKnownLocation",
    types: ["UI.LOC.COARSE"],
  },
  { name: "android.permission.READ_CONTACTS", ja: "連絡先の読取り", en: "read contacts", protection: "dangerous", by: [] },
  {
    name: "android.permission.READ_PHONE_STATE",
    ja: "電話の状態の読取り",
    en: "read phone state",
    protection: "dangerous",
    by: ["metrica"],
    api: "android.telephony.TelephonyManager.getNetworkType",
    types: ["UI.NET.CARRIER"],
  },
  {
    name: "android.permission.POST_NOTIFICATIONS",
    ja: "通知の表示",
    en: "show notifications",
    protection: "dangerous",
    by: ["app"],
    api: "android.app.NotificationManager.notify",
  },
  {
    name: "android.permission.READ_EXTERNAL_STORAGE",
    ja: "ストレージの読取り",
    en: "read storage",
    protection: "dangerous",
    by: [],
    implied: "android.permission.WRITE_EXTERNAL_STORAGE",
    types: ["UI.MED.PHOTO", "UI.FILE.DOC"],
  },
  {
    name: "android.permission.INTERNET",
    ja: "ネットワークへの接続",
    en: "full network access",
    protection: "normal",
    by: [],
    checkable: false,
  },
  {
    name: "android.permission.ACCESS_NETWORK_STATE",
    ja: "ネットワーク接続の表示",
    en: "view network connections",
    protection: "normal",
    by: ["app", "sora-ads", "metrica"],
    api: "android.net.ConnectivityManager.getActiveNetwork",
  },
  {
    name: "android.permission.RECEIVE_BOOT_COMPLETED",
    ja: "端末の起動時の実行",
    en: "run at startup",
    protection: "normal",
    by: [],
    checkable: false,
  },
  {
    name: "android.permission.WAKE_LOCK",
    ja: "スリープの防止",
    en: "prevent sleeping",
    protection: "normal",
    by: ["app"],
    api: "android.os.PowerManager.newWakeLock",
  },
  {
    name: "android.permission.VIBRATE",
    ja: "バイブレーション",
    en: "vibration",
    protection: "normal",
    by: [],
    api: "android.os.Vibrator.vibrate",
  },
  {
    name: "com.google.android.gms.permission.AD_ID",
    ja: "広告識別子の利用",
    en: "advertising ID",
    protection: "normal",
    by: ["sora-ads"],
    api: "com.google.android.gms.ads.identifier.AdvertisingIdClient.getAdvertisingIdInfo",
    types: ["UI.ID.ADVERTISING"],
  },
  {
    name: "android.permission.QUERY_ALL_PACKAGES",
    ja: "すべてのアプリの照会",
    en: "query all packages",
    protection: "normal",
    by: ["org.nazo.kit"],
    api: "android.content.pm.PackageManager.getInstalledPackages",
    types: ["UI.ACT.INSTALLED_APPS"],
  },
  {
    name: "android.permission.SYSTEM_ALERT_WINDOW",
    ja: "他のアプリの上に重ねて表示",
    en: "display over other apps",
    protection: "appop",
    by: ["app"],
    api: "android.view.WindowManager.addView",
  },
  { name: "com.example.tenki.permission.C2D_MESSAGE", ja: "", en: "", protection: "unknown", by: [], checkable: false },
];

const actorOf = (by: string): PermissionResult["users"][number]["actor"] =>
  by === "app" ? { kind: "app" } : by.includes(".") ? { kind: "unknown", package: by } : { kind: "module", id: by };

export const SAMPLE_PERMISSIONS: readonly PermissionResult[] = ROWS.map((row) => ({
  name: row.name,
  label: row.ja === "" ? null : { ja: row.ja, en: row.en },
  protection: row.protection,
  maxSdk: row.name.endsWith("READ_EXTERNAL_STORAGE") ? 32 : null,
  origin: row.implied === undefined ? "requested" : "implied",
  impliedBy: row.implied ?? null,
  users: row.by.map((by, index) => ({
    actor: actorOf(by),
    count: 3 + index,
    reachable: index === 2 ? 0 : 2,
    apis: row.api === undefined ? [] : [row.api],
    examples: [example(by)],
  })),
  declaredUse: row.name.endsWith("BOOT_COMPLETED")
    ? [{ kind: "manifest", element: "receiver", name: "com.example.tenki.BootReceiver", value: null }]
    : [],
  use: row.by.length > 0 || row.name.endsWith("BOOT_COMPLETED") ? "used" : row.checkable === false ? "not-checkable" : "unused",
  informationTypes: row.types ?? [],
}));

type HostRow = readonly [
  host: string,
  module: string | null,
  ja: string | null,
  en: string | null,
  by: string,
  cleartext: boolean,
];

const HOSTS: readonly HostRow[] = [
  ["203.0.113.17", null, null, null, "app", true],
  ["ads.soraads.example", "sora-ads", "株式会社ソラ広告", "Sora Ads Inc.", "sora-ads", false],
  ["api.tenki.example", null, null, null, "app", false],
  ["api.todoke.example", "todoke-push", "とどけ", "Todoke", "todoke-push", false],
  ["app.linkmark.example", "linkmark", "Linkmark Pte. Ltd.", "Linkmark Pte. Ltd.", "linkmark", false],
  ["cdn.nazo.example", null, null, null, "org.nazo.kit", false],
  ["collect.metrica.example", "metrica", "Metrica Inc.", "Metrica Inc.", "metrica", false],
  ["img.tenki.example", null, null, null, "app", true],
  ["ingest.crashbox.example", "crashbox", "Crashbox GmbH", "Crashbox GmbH", "crashbox", false],
  ["schemas.android.com", null, null, null, "app", true],
  ["tiles.chizu.example", "chizu-maps", "ちず株式会社", "Chizu Inc.", "chizu-maps", false],
  ["www.tenki.example", null, null, null, "app", false],
];

/** Providers that have another id than their module. */
const PROVIDERS: Readonly<Record<string, string>> = { "todoke-push": "todoke", "chizu-maps": "chizu" };

export const SAMPLE_DESTINATIONS: readonly DestinationResult[] = HOSTS.map(([host, module, ja, en, by, cleartext]) => ({
  host,
  use: host === "schemas.android.com" ? "identifier" : "address",
  modules: module === null ? [] : [module],
  recipient: module === null || ja === null || en === null ? null : { provider: PROVIDERS[module] ?? module, name: { ja, en } },
  namedBy: [actorOf(by)],
  cleartext,
  urls: [`${cleartext ? "http" : "https"}://${host}/v1/collect?app=tenki`],
  count: 3,
  evidence: [
    { kind: "code", ...example(by === "app" ? "com.example.tenki.net" : `${by}.net`) },
    { kind: "resource", name: "string/api_base", value: `https://${host}` },
  ],
}));

export const SAMPLE_COVERAGE: Report["coverage"] = [
  { area: "archive", state: "full", reason: "read", count: 842, examples: [] },
  { area: "manifest", state: "full", reason: "read", count: 0, examples: [] },
  { area: "resources", state: "full", reason: "read", count: 0, examples: [] },
  { area: "code", state: "full", reason: "read", count: 2, examples: ["classes.dex", "classes2.dex"] },
  { area: "signatures", state: "full", reason: "read", count: 0, examples: [] },
  {
    area: "reflection",
    state: "partial",
    reason: "name-not-constant",
    count: 31,
    examples: ["jp.soraads.sdk.internal.Loader.load", "org.nazo.kit.Bridge.call"],
  },
  {
    area: "dynamic-loading",
    state: "none",
    reason: "loaded-at-run-time",
    count: 2,
    examples: ["jp.soraads.sdk.internal.Loader.load"],
  },
  {
    area: "native-code",
    state: "partial",
    reason: "machine-code-not-followed",
    count: 4,
    examples: ["lib/arm64-v8a/libchizu.so", "lib/arm64-v8a/libnazo.so"],
  },
  {
    area: "webview-javascript",
    state: "none",
    reason: "remote-content",
    count: 3,
    examples: ["com.example.tenki.NewsActivity.show"],
  },
  { area: "data-flow", state: "partial", reason: "followed", count: 8, examples: [] },
  { area: "traffic", state: "none", reason: "not-in-this-version", count: 0, examples: [] },
];
