import type { FlowReach, FlowResult } from "@akashi/assess";
import type { Bilingual } from "@akashi/catalogue";
import type { FlowStepFact } from "@akashi/facts";
import type { Explained } from "./evidence-words.ts";

/** Over what information leaves the code that handles it. */
export const FLOW_CHANNEL_WORDS: Readonly<Record<FlowResult["channel"], Bilingual>> = {
  network: { ja: "通信(HTTPなど)", en: "network (HTTP and the like)" },
  socket: { ja: "通信(ソケット)", en: "network (socket)" },
  download: { ja: "通信(ダウンロード)", en: "network (download)" },
  webview: { ja: "WebView", en: "WebView" },
  sms: { ja: "SMS", en: "SMS" },
  module: { ja: "メソッドの呼出し", en: "call of a method" },
  intent: { ja: "インテント", en: "intent" },
  process: { ja: "コマンドの引数", en: "arguments of a command" },
  log: { ja: "ログ", en: "log" },
  file: { ja: "ファイル", en: "file" },
  preferences: { ja: "設定(SharedPreferences)", en: "preferences" },
  database: { ja: "データベース", en: "database" },
};

/** What happens to it there, as a verb that stands after how it was changed: `ハッシュ化して送信`, `sent hashed`. */
export const FLOW_REACH_WORDS: Readonly<Record<FlowReach, Bilingual>> = {
  sent: { ja: "送信", en: "sent" },
  message: { ja: "SMSで送信", en: "sent by SMS" },
  "handed-over": { ja: "引渡し", en: "handed over" },
  "other-app": { ja: "他のアプリへ引渡し", en: "given to other apps" },
  kept: { ja: "端末内に書込み", en: "written on the device" },
};

/** What was done to it before. It still gets there. */
export const TRANSFORM_WORDS: Readonly<Record<FlowResult["transformed"][number], Bilingual>> = {
  hashed: { ja: "ハッシュ化", en: "hashed" },
  encrypted: { ja: "暗号化", en: "encrypted" },
  encoded: { ja: "符号化", en: "encoded" },
  compressed: { ja: "圧縮", en: "compressed" },
};

export const FLOW_CERTAINTY_WORDS: Readonly<Record<FlowResult["certainty"], Explained>> = {
  path: {
    label: { ja: "経路を確認", en: "followed" },
    plain: {
      ja: "読み取る箇所から出口まで、コードの中を一歩ずつたどれました。実際に送信されたことを意味しません。",
      en: "It was followed step by step from where it is read to where it leaves. That it was ever sent is not said.",
    },
  },
  possible: {
    label: { ja: "可能性", en: "possible" },
    plain: {
      ja: "途中に推定した部分があります。人による確認が必要です。",
      en: "A part of the way was guessed; a person has to confirm it.",
    },
  },
};

/** Why the destination, or all of it, is not known. */
export const UNRESOLVED_WORDS: Readonly<Record<NonNullable<FlowResult["unresolved"]>, Bilingual>> = {
  "unknown-value": { ja: "実行時に決まる宛先(特定できず)", en: "a destination made at run time (not known)" },
  "no-address": { ja: "ホストを特定できない宛先", en: "a destination whose host is not known" },
  "partly-unknown": { ja: "ほかに特定できない宛先もあり", en: "and others that are not known" },
};

/** Whoever gets what goes to nobody in particular. */
export const NOBODY_WORDS: Readonly<Record<"message" | "other-app", Bilingual>> = {
  message: { ja: "SMSの宛先", en: "whoever gets an SMS" },
  "other-app": { ja: "他のアプリ", en: "other apps" },
};

/** What happens in one step of the way. */
export const FLOW_STEP_WORDS: Readonly<Record<FlowStepFact["kind"], Bilingual>> = {
  read: { ja: "読取り", en: "read by" },
  call: { ja: "引渡し", en: "passed to" },
  return: { ja: "戻り値", en: "returned by" },
  store: { ja: "書込み", en: "stored in" },
  load: { ja: "読出し", en: "loaded from" },
  send: { ja: "出口", en: "leaves by" },
};
